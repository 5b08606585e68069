# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Text that is drawn, folders of what a training leaves behind, and a folder of weights by a well-known name."""

from pathlib import Path

from PIL import ImageDraw


def draw(picture, font):
    pen = ImageDraw.Draw(picture)
    pen.text((20, 14), "claude-haiku", fill="gray", font=font)
    return pen.textlength("gpt-4o-mini", font=font)


def evaluate(*, model_path: Path = "artifacts/model-last"):
    return model_path


class Settings:
    model_name: str = "faster-whisper-small"  # finds: Systran/faster-whisper-small (likely)
