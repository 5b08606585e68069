# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Settings of a service that is named one level above, and what is sent to an address."""

import json

import httpx
import requests

LOCAL = "http://localhost:11434"

app = App.from_config(config={
    "llm": {"provider": "ollama", "config": {"model": "llama3:instruct", "stream": True}},  # finds: llama3:instruct from ollama (likely)
    "embedder": {"provider": "huggingface", "config": {"model": "org-a/embedder-v2"}},  # finds: org-a/embedder-v2 (likely)
    "llm2": {"provider": "openai", "config": {"model": "gpt-4o"}},  # finds: gpt-4o from openai (likely)
    "other": {"provider": "mine", "config": {"model": "mistral-nemo-x"}},
    "mixed": {"provider": "ollama", "fallback": {"model": "gpt-4o-mini"}},  # finds: gpt-4o-mini from openai (likely)
})

requests.post("http://localhost:11434/api/generate", json={"model": "llama3", "prompt": "x"})  # finds: llama3 from ollama (likely)
payload = {"model": "wizardlm2", "prompt": "x"}  # finds: wizardlm2 from ollama (likely)
requests.post(f"{LOCAL}/api/chat", data=json.dumps(payload), timeout=9)
httpx.Client().stream("POST", LOCAL + "/api/chat", json={"model": "phi3"})  # finds: phi3 from ollama (likely)
requests.post("https://api.example.com/cars", json={"model": "beetle", "year": 1970})
