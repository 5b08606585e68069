# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What a variable holds is asked of the service that it is sent to; of ChatGPT and Claude is spoken, too."""

import os

import requests


def asked(prompt, log):
    if not os.getenv("KEY"):
        log.warning("No key for OpenRouter, ChatGPT or Claude: skipping OpenRouter evaluation")
    model = os.getenv("MODEL") or "openai/gpt-3.5-turbo"  # finds: openai/gpt-3.5-turbo from openrouter (likely)
    return requests.post(
        "https://openrouter.ai/api/v1/chat/completions",
        json={"model": model, "messages": [{"role": "user", "content": prompt}]},
    )


def beside(prompt):
    model = "gpt-4o-mini"  # finds: gpt-4o-mini from openai (likely)
    return requests.post("https://api.deepseek.com/chat/completions", json={"model": model})
