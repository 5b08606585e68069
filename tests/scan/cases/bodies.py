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

requests.post("http://localhost:11434/api/generate", data="{\n  \"model\": \"mistral-large\",\n  \"x\": 1}")  # finds: mistral-large from ollama (likely)
requests.post(ASKED, data='''{
  "é": "é", "model": "mistral-nemo",# finds: mistral-nemo from ollama (likely)
  "stream": false}''')
