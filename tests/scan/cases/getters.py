# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A project's own getters of settings: each call gives back its own default, and no other call's."""

import os

from langchain_huggingface import HuggingFaceEmbeddings
from transformers import AutoModel


def setting(name: str, default: str = None, required: bool = False) -> str:
    value = os.getenv(name)
    if value is None:
        if default is None and required:
            raise ValueError(name)
        return default
    return value


def short(name, default=""):
    return os.environ.get(name, default) or default


class Settings:
    def get(self, name, fallback):
        found = os.environ.get(name)
        return found if found else fallback

    def load(self):
        folder = self.get("FOLDER", "./uploads/one")
        return AutoModel.from_pretrained(self.get("MODEL", "org-a/encoder-base")), folder  # finds: org-a/encoder-base


FOLDER = setting("FOLDER", "./uploads/")
STORE = setting("STORE", "pgvector")
MODEL = setting("EMBEDDINGS_MODEL", "all-MiniLM-L6-v2")  # finds: sentence-transformers/all-MiniLM-L6-v2
REGION = short("REGION", "us-east-1")
READER = short("READER", "org-b/reader-large")  # finds: org-b/reader-large

embeddings = HuggingFaceEmbeddings(model_name=MODEL)
reader = AutoModel.from_pretrained(READER)


class Coordinator:
    """What is set for an entry, in one of two mappings that only the running program knows."""

    def __init__(self, entry):
        self.entry = entry

    def _option(self, key, default=None):
        return self.entry.options.get(key, self.entry.data.get(key, default))

    def effort(self):
        return {"effort": self._option("EFFORT", "org-c/low-effort")}

    def load(self):
        return AutoModel.from_pretrained(self._option("MODEL", "org-c/encoder-base"))  # finds: org-c/encoder-base


CHOICES = {"small": "org-d/encoder-small", "large": "org-d/encoder-large"}  # finds: org-d/encoder-small, org-d/encoder-large


def choice(size, default="org-d/encoder-base"):  # finds: org-d/encoder-base
    return CHOICES.get(size, default)


chosen = AutoModel.from_pretrained(choice(size))
