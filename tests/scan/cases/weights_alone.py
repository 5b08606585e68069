# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Weights that everybody has, which their maker serves under the same name: here nobody is asked."""

EMBED_MODEL = "nomic-embed-vision-v1.5"  # finds: nomic-ai/nomic-embed-vision-v1.5 (likely)

choose(provider="nomic", model="nomic-embed-text-v1")  # finds: nomic-embed-text-v1 from nomic (likely)
