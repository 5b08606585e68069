# ruff: noqa
# mypy: ignore-errors
from transformers import AutoModel


def load(name):
    return AutoModel.from_pretrained(name)  # undecided


class Bot:
    def __init__(self, folder: str, device: str = "cuda") -> None:
        self.net = AutoModel.from_pretrained(folder)  # undecided
