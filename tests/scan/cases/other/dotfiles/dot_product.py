# ruff: noqa
# fmt: off
# mypy: ignore-errors
from sentence_transformers import SentenceTransformer

SentenceTransformer("BAAI/bge-small-en-v1.5")  # finds: BAAI/bge-small-en-v1.5
