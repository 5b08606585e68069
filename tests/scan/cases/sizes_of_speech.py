# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What makes text of speech is told a size: only Whisper's models are called by nothing else."""

from quarry.hearing import Registry, Resizer


class Settings:
    def __init__(self):
        self.transcription_model_size = "tiny"  # finds: openai/whisper-tiny (likely)
        self.STT_MODEL_SIZE = "small.en"  # finds: openai/whisper-small.en (likely)
        self.picture_model_size = "small"
        self.transcription_page_size = "large"


def hear(path):
    transcriber = Registry.transcriber_class(model_size="base")  # finds: openai/whisper-base (likely)
    Resizer(model_size="base").resize(path)
    return transcriber.hear(path)
