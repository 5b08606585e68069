# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Settings that a class describes: what a loader is given by their name has their default."""

import whisper
from faster_whisper import WhisperModel
from stable_whisper.whisper_word_level import load_model


class Quick(Engine):
    schema = {
        "model_size_or_path": {
            "type": list,
            "options": whisper.available_models(),
            "default": "base",  # finds: Systran/faster-whisper-base (likely)
        },
        "device": {"type": list, "options": ["auto", "cpu"], "default": "auto"},
    }

    def __init__(self, given):
        self._model_size_or_path = setting("model_size_or_path", given, self.schema)
        self.model = WhisperModel(self._model_size_or_path, device=setting("device", given, self.schema))


class First(Engine):
    schema = {
        "model_type": {"type": list, "options": whisper.available_models(), "value": "small"},  # finds: openai/whisper-small (likely)
        "beam_size": {"type": int, "value": 5},
    }

    def load(self):
        self.model = whisper.load_model(name=self.settings["model_type"])


class Stable(Engine):
    fields = {"arch": {"default": "tiny.en"}, "kind": {"default": "medium"}}  # finds: openai/whisper-tiny.en (likely)

    def load(self):
        self.model = load_model(name=self.options.get("arch"))
