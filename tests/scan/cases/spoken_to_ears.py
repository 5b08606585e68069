# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Speech is sent to a service that has one name for its models."""

from quarry.net import post

SUBMIT = "https://openspeech.bytedance.com/api/v3/auc/bigmodel/submit"


def submit(sound):
    request = {"model_name": "bigmodel", "show_utterances": True}  # finds: bigmodel from volcengine (likely)
    return post(SUBMIT, {"provider": "bigmodel", "request": request, "sound": sound})
