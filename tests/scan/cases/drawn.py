# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Text that is drawn, folders of what a training leaves behind, and folders of weights by well-known names."""

import os
from pathlib import Path

from PIL import ImageDraw


def draw(picture, font):
    pen = ImageDraw.Draw(picture)
    pen.text((20, 14), "claude-haiku", fill="gray", font=font)
    return pen.textlength("gpt-4o-mini", font=font)


def evaluate(*, model_path: Path = "artifacts/model-last"):
    return model_path


class Settings:
    model_path: Path = Path("/opt/harbour-models/faster-whisper-small")  # finds: Systran/faster-whisper-small (likely)
    model_name: str = "faster-whisper-small"  # finds: Systran/faster-whisper-small (likely)

    @classmethod
    def from_env(cls):
        return cls(model_name=os.getenv("HARBOUR_ASR_MODEL_NAME", "faster-whisper-small").strip())  # finds: Systran/faster-whisper-small (likely)
