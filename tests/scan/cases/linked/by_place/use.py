# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Classes and functions of another module are given names of models by place: their parameters say what they are."""

from by_place.services import Asking, asking, written

first = Asking({}, "deepseek-coder", "map-1-direct")  # finds: deepseek-coder from deepseek (likely)
second = asking("deepseek-coder")  # finds: deepseek-coder from deepseek (likely)
third = asking("glow-chat-7b")  # undecided
fourth = written("blue-7b", "deepseek-coder")
fifth = elsewhere("deepseek-coder", 3)
