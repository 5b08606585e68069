# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Constants that another module loads by."""

MAIN = "allenai/OLMo-2-1124-7B"  # finds: allenai/OLMo-2-1124-7B
UNUSED = "nothing/at-all"
