# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""An entry of a mapping of settings."""

config = {"model": "Qwen2.5-7B-Instruct", "temperature": 0}  # undecided
