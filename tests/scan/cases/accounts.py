# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What is counted of a model, under its name with a word behind it; parts of copies; what is made up."""
from pathlib import Path

MODEL = "gemini-3-pro-image-preview"  # finds: gemini-3-pro-image-preview from google
TOKENIZER_MODEL_DIR = Path("/srv/models/org-a/Anime/qwen25_tokenizer")


def count(used):
    used.model = MODEL + ":text"
    used.image_model = f"{MODEL}:image"
    used.llm_model = "gpt-modelo-que-no-existe-9x"
