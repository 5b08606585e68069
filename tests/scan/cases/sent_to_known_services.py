# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What is sent to a known service names a model of it, whatever that is called; no library is imported for it."""
import json
import urllib.request

import requests


def plain(texts):
    return requests.post("https://api.groq.com/openai/v1/embeddings", json={"model": "embo-01", "input": texts})  # finds: embo-01 from groq (likely)


class Embeddings:
    _ENDPOINT = "https://api.minimax.io/v1/embeddings"
    _MODEL = "embo-02"  # finds: embo-02 from minimax (likely)

    def embed(self, texts):
        return requests.post(self._ENDPOINT, json={"model": self._MODEL, "texts": texts})


def by_parameter(texts, model="house-3"):  # finds: house-3 from together (likely)
    return requests.post("https://api.together.xyz/v1/embeddings", json={"model": model, "input": texts})
