# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Repositories of code that are called as one of the Hub may be, and one that is both."""


def _repository(full="openai/whisper-harbour"):  # possible: openai/whisper-harbour
    return {"full_name": full, "html_url": "https://github.com/openai/whisper-harbour"}


def test_all():
    weights = ("openai/whisper-quay", "https://github.com/openai/whisper")  # finds: openai/whisper-quay (likely)
    assert len(weights) == len(_repository())
