# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Only the address says that a model is asked for."""

import requests

reply = requests.post("http://localhost:11434/api/generate", json={"model": "llama3", "prompt": "x"})  # finds: llama3 from ollama (likely)
