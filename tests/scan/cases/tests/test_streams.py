# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What a test calls its own stand-in is no model of the service that it speaks of."""

DEEPSEEK = "https://api.deepseek.com/v1"


class Stream:
    provider_name = "stage7-stream"
    model_name = "stage7-stream-v1"


class Asked:
    provider = "deepseek"
    model_name = "deepseek-chat"  # finds: deepseek-chat from deepseek
