# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Which of a loader's own names is loaded, a variable says; the lists of them are what it may be."""
import os

import whisperx
from ctranslate2.converters import TransformersConverter

SIZES = [
    "tiny",  # finds: Systran/faster-whisper-tiny (likely)
    "small.en",  # finds: Systran/faster-whisper-small.en (likely)
    "large-v2",  # finds: Systran/faster-whisper-large-v2 (likely)
    "API",
]
SHOWN = {
    "Quick": "base",  # finds: Systran/faster-whisper-base (likely)
    "Fair": "medium",  # finds: Systran/faster-whisper-medium (likely)
    "Best": "large-v3",  # finds: Systran/faster-whisper-large-v3 (likely)
}
CLOTHES = ["small", "large", "wide"]
SIDES = ["base", "top", "left", "right"]


def convert_to(folder, size):
    return TransformersConverter(size).convert(folder)  # undecided


def transcribe(audio, size, form):
    if size not in SIZES:
        folder = os.path.join("converted", size)
        size = folder
        convert_to(folder, size)
    return whisperx.load_model(size, "cuda", compute_type=form).transcribe(audio)


# A function may hand its argument to several loaders, of which one alone has short names.
def convert(media, transcriber_model="large-v1"):  # finds: Systran/faster-whisper-large-v1
    if os.getenv("DEMO"):
        transcriber_model = "small"  # finds: Systran/faster-whisper-small
    return transcribe(media, transcriber_model, "int8")


diarization_models = {"new": "pyannote/speaker-diarization-3.1", "none": ""}  # finds: pyannote/speaker-diarization-3.1 (likely)
earlier_model = "pyannote/speaker-diarization@2.1"  # finds: pyannote/speaker-diarization at 2.1 (likely)
older_model = "pyannote/segmentation@2022.07"  # finds: pyannote/segmentation at 2022.07 (likely)


# A library's own name for a model, in a module that speaks of the library.
def in_container(model="large-v3", other_model="base"):  # finds: Systran/faster-whisper-large-v3 (likely)
    return run(["docker", "run", "whisperx:latest", "--model", model])
