# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A function that is read only when what it gives is asked for fills mappings too."""

from transformers import AutoModel


def ask(words):
    body = {"stream": False}
    body["model"] = chosen(words)
    AutoModel.from_pretrained("org-a/asked-model")  # finds: org-a/asked-model
    return send(body)


def chosen(words):
    known = {}
    known["name"] = " ".join(words)
    others = {}
    others["name"] = known["name"]
    return others["name"]
