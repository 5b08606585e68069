# ruff: noqa
# fmt: off
# mypy: ignore-errors
from keybert._model import KeyBERT

__all__ = ["KeyBERT"]
