# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A default where the surroundings say nothing."""

import os

MODEL = os.getenv("LLM_MODEL", "llama-3-8b-chat")  # undecided
