"""What a configuration holds, whatever its format: mappings, lists and strings, each at its place."""

from __future__ import annotations

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
