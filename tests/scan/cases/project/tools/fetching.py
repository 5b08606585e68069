# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A function of the project that fetches what it is given."""

from huggingface_hub import hf_hub_download


def download_part(repository, file):
    return hf_hub_download(repository, file)  # undecided
