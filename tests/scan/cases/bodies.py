# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What is sent to a service as text, and names that are kept in other ways."""
import requests

ASKED = "http://localhost:11434/api/generate"
requests.post(ASKED, data='{"model": "mistral-small"}')  # finds: mistral-small from ollama (likely)
ANSWER = '{"model": "gpt-4o-mini", "choices": [], "usage": {}}'
print(ANSWER)
index = {"model_id": "org-e__distilroberta-v1"}  # finds: org-e/distilroberta-v1 (likely)
choose = {"model": "gpt-4*"}
