# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Vectors of words in the file that they were published in."""

from gensim.models import KeyedVectors

vectors = KeyedVectors.load_word2vec_format("../tide/GoogleNews-vectors-negative300.bin", binary=True)  # finds: gensim-data:word2vec-google-news-300 from github (likely)
