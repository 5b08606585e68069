"""Names of files that say under which terms a model stands (`rules/textfiles.yaml`)."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any, Final

from auditor.knowledge import yamlfile

#: Lists of the table: see there what each is for.
LICENSE: Final = "license"
TERMS: Final = "terms"
POLICY: Final = "policy"
NOTICE: Final = "notice"
WEIGHTS: Final = "weights"
CODE: Final = "code"


def named(path: str, *lists: str) -> bool:
    """Whether a path holds a word of any of the lists, whatever its case."""
    return _pattern(lists).search(path) is not None


def is_text(path: str) -> bool:
    """Whether a file may be a text, by the ending of its name."""
    return not path.lower().endswith(_endings())


@cache
def _pattern(lists: tuple[str, ...]) -> re.Pattern[str]:
    words = (word for name in lists for word in _table()[name])
    return re.compile("|".join(map(re.escape, words)), re.IGNORECASE)


@cache
def _endings() -> tuple[str, ...]:
    return tuple(_table()["endings"])


@cache
def _table() -> dict[str, Any]:
    """The table as it is shipped: the names of files are no matter of an organisation's own rules."""
    source = files("auditor.rules").joinpath("textfiles.yaml")
    table: dict[str, Any] = yamlfile.load(source.read_bytes(), "textfiles.yaml")
    return table
