# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What is loaded by options that another module has read."""

import faster_whisper
from transformers import AutoModel


class Listener(faster_whisper.WhisperModel):
    pass


def load(arch, device):
    return Listener(arch, device=device)


def transcribe(args: dict, parser):
    name: str = args.pop("model")
    args.pop("title")
    return load(name, device="cpu")


def translate(options):
    print(options.folder)
    return AutoModel.from_pretrained(options.from_hub)  # undecided


def align(settings):
    return load(settings["align_with"], "cuda")
