# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A file of the tree that says how a pipeline is put together is no model."""
import edsnlp

built = edsnlp.load("tools/wards.yml")  # undecided
