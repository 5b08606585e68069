# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A server that stands in for a service: what it answers is asked of nobody."""

import json


def answer(handler):
    handler.send(200, {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "model": "gpt-4o-mini",
        "choices": [{"index": 0, "message": {"role": "assistant", "content": "pong"}}],
        "usage": {"total_tokens": 12},
    })


QUESTION = {"model": "gpt-4.1-mini", "choices": ["yes", "no"]}  # finds: gpt-4.1-mini from openai
