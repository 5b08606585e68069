# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A client of a router: names behind their makers are asked of it."""

import os

from openai import OpenAI

client = OpenAI(base_url="https://openrouter.ai/api/v1", api_key=os.environ["ROUTER_KEY"])

DEFAULT_MODEL = "openai/gpt-4o-mini"  # finds: openai/gpt-4o-mini from openrouter (likely)
EMBED_MODEL = os.getenv("EMBED_MODEL", "openai/text-embedding-3-small")  # finds: openai/text-embedding-3-small from openrouter (likely)
CHAT_MODELS = ["anthropic/claude-3-haiku"]  # finds: anthropic/claude-3-haiku from openrouter (likely)
