# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Names cross modules: a constant loaded elsewhere, an argument of a function that loads."""

from app import settings
from app.backend import Backend, fetch
from app.settings import MAIN
from transformers import AutoModel

AutoModel.from_pretrained(MAIN)
AutoModel.from_pretrained(settings.MAIN)
Backend("paraphrase-albert-small-v2")  # finds: sentence-transformers/paraphrase-albert-small-v2
fetch("cpu", where="google/vit-base-patch16-224")  # finds: google/vit-base-patch16-224
AutoModel.from_pretrained("weights/tuned")  # finds: weights/tuned from local
