"""Folders into which a program puts what it made itself: what lies there is none that somebody published."""

from __future__ import annotations

import re
from typing import Final

#: What such folders are called.
RESULTS: Final = frozenset(
    """
    out outs output outputs result results run runs log logs work_dir work_dirs exp exps experiment
    experiments
    """.split()  # noqa: SIM905 - a list of quoted words reads worse
)
_WORDS: Final = "|".join(sorted(RESULTS))
_BELOW: Final = re.compile(rf"(?i)(?:^|[/\\])(?:{_WORDS})[/\\]")
_OF_ONE: Final = re.compile(rf"(?i)/(?:{_WORDS}|answers?)(?:[-_]\w+)*/")


def is_below_results(path: str) -> bool:
    """Whether a path leads through a folder of results."""
    return _BELOW.search(path) is not None


def is_of_results(text: str) -> bool:
    """Whether a text leads through one, be it after the word of a service: `deepseek/results_04/answers`."""
    return _OF_ONE.search(text) is not None
