# ruff: noqa
# fmt: off
# mypy: ignore-errors
from dataclasses import dataclass
@dataclass
class C:
    model: str = "qwen2.5-7b-instruct"  # undecided
