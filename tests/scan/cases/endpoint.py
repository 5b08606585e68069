# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Addresses below the Hub's own, which a variable may move elsewhere, in a file that imports nothing of it."""

import os

HF_ENDPOINT = os.getenv("HF_ENDPOINT", "https://huggingface.co")
SOURCES = {
    "huge": f"{HF_ENDPOINT}/org-a/masks/resolve/main/masks_huge.pth",  # finds: org-a/masks
    "small": HF_ENDPOINT + "/org-a/masks-small/resolve/main/masks_small.pth",  # finds: org-a/masks-small
    "picture": f"{HF_ENDPOINT}/org-a/masks/resolve/main/picture.png",
}
