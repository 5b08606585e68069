# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""The library that the tables know is the tree itself."""

from keybert import KeyBERT

extractor = KeyBERT("org-ah/encoder")  # finds: org-ah/encoder
