# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A class and a function that hand a name on to a loader."""

from sentence_transformers import SentenceTransformer
from transformers import AutoModel


class Backend:
    def __init__(self, name, device="cpu"):
        self.name = name
        self.model = SentenceTransformer(self.name)  # undecided


def fetch(device, where=None):
    return AutoModel.from_pretrained(where)  # undecided
