# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Nothing but the name of a model, of which nobody says whose it is: llm_model = "llama-3-70b"."""

llm_model = "llama-3.1-70b-instruct"  # undecided
# model = "llama-3-8b-chat"
greeting = "model-3b is what we call it"
model_release = "spring-2026"
