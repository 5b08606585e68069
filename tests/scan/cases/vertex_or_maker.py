# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""One of two clients asks, each with the name that its service has for a model."""

import os

from anthropic import Anthropic, AnthropicVertex


def reviewed(text: str) -> str:
    if os.getenv("PROJECT_OF_CLOUD"):
        client = AnthropicVertex(project_id=os.environ["PROJECT_OF_CLOUD"], region="us-east5")
        model = os.getenv("REVIEW_MODEL", "claude-3-5-haiku@20241022")  # finds: claude-3-5-haiku@20241022 from google
    else:
        client = Anthropic()
        model = os.getenv("REVIEW_MODEL", "claude-sonnet-4-20250514")  # finds: claude-sonnet-4-20250514 from anthropic (likely)
    return client.messages.create(model=model, max_tokens=100, messages=[{"role": "user", "content": text}])
