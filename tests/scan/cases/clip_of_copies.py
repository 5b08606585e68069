# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Copies of the library that lie in a project, each below another folder."""

from CLIP import clip
from clip import clip as other
from towers import clip as none

clip.load("ViT-L/14", device="cpu")  # finds: openai/clip-vit-large-patch14
other.load("ViT-B/16", device="cpu")  # finds: openai/clip-vit-base-patch16
none.load("ViT-B/16")
