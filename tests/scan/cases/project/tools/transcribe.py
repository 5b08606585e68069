# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A script of the project: who gives one of its options loads what it names."""

import argparse

from faster_whisper import WhisperModel
from transformers import AutoModel

parser = argparse.ArgumentParser()
parser.add_argument("--speech", dest="speech_name")
parser.add_argument("-e", "--embedder", required=True)
parser.add_argument("--language", default="ja")
args = parser.parse_args()


def load(name):
    return AutoModel.from_pretrained(name)  # undecided


WhisperModel(args.speech_name)  # undecided
load(args.embedder)
