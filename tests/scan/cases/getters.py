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
