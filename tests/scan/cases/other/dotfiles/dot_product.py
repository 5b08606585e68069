# ruff: noqa
from sentence_transformers import SentenceTransformer

SentenceTransformer("BAAI/bge-small-en-v1.5")  # finds: BAAI/bge-small-en-v1.5
