# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""All of a menu are short names of one library: those that are plain words too."""

import argparse

MODEL_NAMES = [
    "tiny",  # finds: Systran/faster-whisper-tiny (likely)
    "small",  # finds: Systran/faster-whisper-small (likely)
    "large-v3",  # finds: Systran/faster-whisper-large-v3 (likely)
]


def options():
    """Options of a program that asks faster-whisper for a transcript."""
    parser = argparse.ArgumentParser()
    parser.add_argument(
        "--model",
        default="small",  # finds: Systran/faster-whisper-small (likely)
        choices=MODEL_NAMES,
        help="Name of the Whisper model",
    )
    parser.add_argument("--other-model", choices="tiny.en,base,medium".split(","))  # finds: Systran/faster-whisper-tiny.en, Systran/faster-whisper-base, Systran/faster-whisper-medium (likely)
    parser.add_argument("--model_size", choices=["small", "base", "giant-v2"])
    parser.add_argument("--model_mode", default="base", choices=["tiny", "base", "small"])
    parser.add_argument("--distilled-model", choices=["distil-large-v2", "distil-large-v3", "distil-small.en"])
    return parser.parse_args()
