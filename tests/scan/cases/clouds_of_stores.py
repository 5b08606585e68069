# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A store's own cloud is the store: its address beside a name says whose that is."""

import os

import requests


class StoreProvider:
    CLOUD = "https://ollama.com"
    CLOUD_MODEL = "nemotron-3-super"  # finds: nemotron-3-super from ollama (likely)

    def __init__(self, model: str | None = None) -> None:
        self.model = model or self.CLOUD_MODEL
        self.base_url = os.environ.get("STORE_HOST") or self.CLOUD

    def ask(self, text: str) -> str:
        body = {"model": self.model, "messages": [{"role": "user", "content": text}]}
        return requests.post(f"{self.base_url}/v1/chat/completions", json=body).text

    def state(self) -> dict[str, str]:
        return {"model": self.model, "base_url": self.base_url}
