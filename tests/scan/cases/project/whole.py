# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A module of the project is called by its whole path."""

import app.backend
from sentence_transformers import SentenceTransformer

SentenceTransformer("all-MiniLM-L6-v1")  # finds: sentence-transformers/all-MiniLM-L6-v1
app.backend.fetch("cpu", where="org-w/first")  # finds: org-w/first


def later():
    return app.backend.fetch("cpu", where="org-w/second")  # finds: org-w/second
