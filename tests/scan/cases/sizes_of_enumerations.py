# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Enumerations of the sizes of a library's models, called after it, and others."""
from enum import Enum, StrEnum


class WhisperModelSize(StrEnum):
    TINY = "tiny"  # finds: openai/whisper-tiny (likely)
    LARGE = "large"  # finds: openai/whisper-large-v3 (likely)
    OWN = "our-size"


class WhisperTask(Enum):
    BASE = "base"


class ShirtSize(Enum):
    SMALL = "small"
