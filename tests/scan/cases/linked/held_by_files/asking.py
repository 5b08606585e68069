# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Loads what the settings say, and nothing of other files that are read alike."""

from held_settings import get
from transformers import AutoModel


def ready():
    return AutoModel.from_pretrained(get("sight")), AutoModel.from_pretrained(get("hearing"))
