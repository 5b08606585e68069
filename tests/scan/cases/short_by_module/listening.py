# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A module that only speaks of faster_whisper: a plain word may be anything's."""
other = Settings(model_id="small", device="cpu")
