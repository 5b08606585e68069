# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What is called like a model and is none: code that is watched, what was written of vectors."""

import numpy

GITHUB_REPOS = [
    "openai/whisper",  # possible: openai/whisper
    "google-research/bert",  # possible: google-research/bert
]
WATCHED_GIT_REPOSITORIES: tuple[str, ...] = ("openai/whisper",)  # possible: openai/whisper
MODEL_REPOS = ["openai/whisper-tiny"]  # finds: openai/whisper-tiny (likely)


def keep(vectors):
    numpy.save("embeddings/bert_vectors.npy", vectors)
    vectors.to_feather("embeddings/qwen_vectors.feather")


class Registry:
    CLOUD = "kimi-k9.5:cloud"  # finds: kimi-k9.5:cloud from ollama (likely)
    WEATHER = "sunny:cloud"


def test_summary(writer):
    assert writer.summarize("title", model="kimi-k9.5:cloud")  # finds: kimi-k9.5:cloud from ollama (likely)
