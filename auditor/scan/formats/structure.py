"""What a configuration holds, whatever its format: mappings, lists and strings, each at its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, TypeAlias

#: Levels of nesting that are read.
DEEPEST: Final = 40


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value: its text, the offset of the text, and from where to where the source holds it.

    `offset` is that of the first character of `value` where the source
    holds the value as it is, else that of the source. `string` is false for
    numbers, truth values and nothing.
    """

    value: str
    offset: int
    start: int
    end: int
    string: bool = True


@dataclass(frozen=True, slots=True)
class Pair:
    """An entry of a mapping."""

    key: str
    offset: int
    value: Node


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping, in the order of the source."""

    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list, with the source it takes."""

    items: tuple[Node, ...]
    start: int
    end: int


Node: TypeAlias = Scalar | Table | Items

#: A line of a mapping or list, and a line that begins one.
_MAPPED: Final = re.compile(r"\s*(?:- )*[\"']?[\w./-]+[\"']?:(?:\s|$)|\s*- ")

#: A line that is a mapping in braces under its key.
_FLOW: Final = re.compile(r"\s*[\w./-]+:\s+\{.*\}\s*(?:#.*)?")


def is_document(text: str) -> bool:
    """Whether a text of several lines is itself a configuration, as the settings of a program often are."""
    rows = [row for row in text[:20_000].splitlines() if row.strip() and not row.lstrip().startswith("#")]
    if len(rows) == 1:
        return "\n" in text and bool(_FLOW.fullmatch(rows[0]))
    if not rows or not _MAPPED.match(rows[0]):
        return False
    return sum(bool(_MAPPED.match(row)) for row in rows) * 10 >= len(rows) * 6
