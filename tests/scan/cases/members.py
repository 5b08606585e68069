# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""The service beside a model's name is a member of an enumeration."""

from routing import Provider, Request

request = Request(provider=Provider.GROQ, model="meta-llama/llama-4-scout-17b-16e-instruct")  # finds: meta-llama/llama-4-scout-17b-16e-instruct from groq (likely)
SETTINGS = {"provider": Provider.DEEPSEEK, "model": "deepseek-chat"}  # finds: deepseek-chat from deepseek (likely)
ours = {"provider": settings.provider, "model": "Qwen/Qwen3-8B"}  # finds: Qwen/Qwen3-8B (likely)
