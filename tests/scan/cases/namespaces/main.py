# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Options of a command line that are handed on as a whole: to a module that loads what one of them says."""

import argparse

from .work import align, transcribe, translate


def transcribing():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default="small", help="name of a model of Whisper")  # finds: Systran/faster-whisper-small
    parser.add_argument("--title", default="medium")
    args = parser.parse_args().__dict__
    transcribe(args, parser)


def translating():
    parser = argparse.ArgumentParser()
    parser.add_argument("--from_hub", default="org-a/translator")  # finds: org-a/translator
    parser.add_argument("--folder", default="org-a/other")
    options = parser.parse_args()
    translate(options)


def aligning():
    parser = argparse.ArgumentParser()
    parser.add_argument("--align_with", default="large-v3")  # finds: Systran/faster-whisper-large-v3
    align(vars(parser.parse_args()))
    align({"align_with": "tiny"})  # finds: Systran/faster-whisper-tiny
