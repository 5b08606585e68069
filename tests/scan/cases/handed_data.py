"""Data that a function of the project fetches."""

from huggingface_hub import snapshot_download


def videos(name: str) -> str:
    return snapshot_download(name, repo_type="dataset")


videos("lab/short-videos")  # finds: lab/short-videos as dataset
