# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Settings that are looked up under a word, with what is taken where nobody has set them."""

import os

import ollama


def answer(settings, kwargs, args, env, monkeypatch):
    first = settings.get("ollama_model", "towers-ocr")  # finds: towers-ocr from ollama (likely)
    second = kwargs.pop("ollama_model", "towers-ocr")  # finds: towers-ocr from ollama (likely)
    third = getattr(args, "ollama_model", "towers-ocr")  # finds: towers-ocr from ollama (likely)
    fourth = env("OLLAMA_MODEL", default="towers-ocr")  # finds: towers-ocr from ollama (likely)
    fifth = settings.get("embedding_model", "acme1/some-tuned-thing")  # finds: acme1/some-tuned-thing (likely)
    monkeypatch.setenv("OLLAMA_MODEL", "towers-ocr")  # finds: towers-ocr from ollama (likely)
    start(os.environ.get("TOWERS_WEIGHTS_PATH", "nets/towers.pt"))  # finds: nets/towers.pt from local (likely)
    # What is looked up elsewhere, or under a word that means none.
    settings.get("ollama_model", None)
    settings.get("theme", "towers-ocr")
    settings.replace("ollama_model", "towers-ocr")
    return os.getenv("OLLAMA_MODEL", "towers-ocr")  # finds: towers-ocr from ollama (likely)
