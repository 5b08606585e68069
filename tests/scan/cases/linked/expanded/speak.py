# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Settings whose variables are put in by a function that goes through mappings and lists alike."""

import os

import yaml
from TTS.api import TTS


def expanded(part):
    if isinstance(part, dict):
        return {key: expanded(value) for key, value in part.items()}
    if isinstance(part, (list, tuple)):
        return [expanded(one) for one in part]
    if isinstance(part, str) and part.startswith("${"):
        return os.getenv(part[2:-1], part)
    return part


def settings():
    with open("voices.yaml") as file:
        return expanded(yaml.safe_load(file))


def speak():
    return TTS(model_name=settings()["voice"]["coqui"]["network"])
