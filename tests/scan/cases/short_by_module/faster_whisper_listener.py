# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A module that is called after a library has its short names, be they words of anything."""
from importlib import import_module


class Listener:
    def __init__(self, model_ref: str = "tiny", device: str = "auto"):  # finds: Systran/faster-whisper-tiny
        self.model = getattr(import_module("faster_whisper"), "WhisperModel")(model_ref)


first = Settings(model_id="small", device="cpu", size="tiny")  # finds: Systran/faster-whisper-small
