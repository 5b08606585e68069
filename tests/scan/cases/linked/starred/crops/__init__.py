# ruff: noqa
# fmt: off
# mypy: ignore-errors
from .constants import CropYield
