# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Lists of models as JSON in a string: what a variable of the environment is unless somebody sets it."""

import json
import os

OFFERED = json.loads(os.environ.get("OPENAI_MODELS", '''[{"displayName": "GPT-3.5", "name": "gpt-3.5-turbo"}, {"displayName": "GPT-4", "name": "gpt-4"}]'''))  # finds: gpt-3.5-turbo, gpt-4 from openai (likely)
EMBEDDERS = json.loads(os.getenv("EMBEDDING_MODELS", default='{"small": "BAAI/bge-small-en-v1.5"}'))  # finds: BAAI/bge-small-en-v1.5 (likely)
os.environ["GROQ_MODELS"] = '["llama-3.3-70b-versatile"]'  # finds: llama-3.3-70b-versatile from groq (likely)
HEADERS = json.loads(os.environ.get("MODEL_HEADERS", '{"name": "some-key"}'))
NOTHING = json.loads(os.environ.get("EXTRA_MODELS", "[]"))


def test_offers(monkeypatch):
    monkeypatch.setenv("CHAT_MODELS", '[{"id": "m1", "label": "Model 1"}]')
    monkeypatch.setenv("CHAT_MODELS", '{not json')
