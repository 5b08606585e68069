# ruff: noqa
# mypy: ignore-errors
"""A mapping that takes entries of another as they are has each under its own key."""

from transformers import AutoModel

SETTINGS = {
    "text": "Qwen/Qwen3-8B",  # finds: Qwen/Qwen3-8B
    "log_folder": "logs/answers",
    "greeting": "good/day",
}
KNOWN = {"text", "log_folder", "greeting"}


def known_ones(data):
    chosen = {key: value for key, value in data.items() if key in KNOWN}
    unknown = sorted(key for key in data if key not in KNOWN)
    return chosen, unknown


settings, unknown = known_ones(SETTINGS)
AutoModel.from_pretrained(settings["text"])
