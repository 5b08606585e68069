# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Repositories that a function of the module is given by place: its parameters say what they are."""

import subprocess
from huggingface_hub import HfApi


def fetch(python, repo_id, filename, folder):
    script = f"from huggingface_hub import hf_hub_download\nhf_hub_download({repo_id!r}, {filename!r})\n"
    subprocess.run([python, "-c", script], cwd=folder)


def publish(folder, repo_id):
    HfApi().upload_folder(folder_path=folder, repo_id=repo_id)


def watch(owner, repository, days):
    return [owner, repository, days]


def run(python, folder):
    fetch(python, "quarry-voices/amber_voice", "amber.safetensors", folder)  # finds: quarry-voices/amber_voice (likely)
    publish(folder, "quarry-voices/made_here")
    watch("quarry", "quarry-voices/notes", 7)
