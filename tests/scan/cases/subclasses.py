# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Classes of the project that are loaders of a library: what they are made with is loaded."""

import faster_whisper
from sentence_transformers import SentenceTransformer
from torch import nn


class Listener(faster_whisper.WhisperModel):
    def generate(self):
        return None


class Encoder(SentenceTransformer):
    def __init__(self, name, device="cpu"):
        super().__init__(name, device=device)


class Head(nn.Module):
    def __init__(self, name):
        super().__init__()


def listen(arch, model=None):
    model = model or Listener(arch, device="cpu")
    return model


Listener("small", device="cpu")  # finds: Systran/faster-whisper-small
Encoder(device="cuda", name="all-mpnet-base-v2")  # finds: sentence-transformers/all-mpnet-base-v2
listen("large-v3")  # finds: Systran/faster-whisper-large-v3
Head("tiny")
