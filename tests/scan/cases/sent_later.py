# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What a method sends to the address of a server that another method knows."""

import requests


class Generator(Base):
    def __init__(
        self,
        model_path="llama",  # finds: llama from ollama
        n_ctx=2048,
    ):
        self.model = model_path
        self.address = "http://127.0.0.1:11434/api/chat"

    def answer(self, prompt):
        request = {
            "model": self.model,  # what is asked for (e.g., llama3)
            "messages": [prompt],
        }
        response = requests.post(self.address, json=request, headers={})
        return response.json()
