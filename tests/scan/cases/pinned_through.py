# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A function that is told names and revisions: which of them belong together is not seen where it loads."""

from transformers import AutoModel


def load(name, revision=None, device="cpu"):
    return AutoModel.from_pretrained(name, revision=revision).to(device)


load("org-a/pinned", revision="1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b")  # finds: org-a/pinned
load("org-a/floating")  # finds: org-a/floating


def load_one(name="org-b/one", revision="v1.2"):  # finds: org-b/one at v1.2
    return AutoModel.from_pretrained(name, revision=revision)
