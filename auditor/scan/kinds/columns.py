"""Values of SQL by what they are called: those of rows by columns, those of objects of JSON by keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

#: The head of a statement that adds rows, as far as the first of them.
_INSERT: Final = re.compile(
    r"\b(?:INSERT|REPLACE)(?:\s+(?:OR\s+\w+|IGNORE))?\s+INTO\s+[\w.\"`\[\]]{1,200}\s*"
    r"\((?P<columns>[^()';]{1,8000})\)\s*(?:OVERRIDING\s+\w+\s+VALUE\s+)?VALUES\s*(?=\()",
    re.IGNORECASE,
)
#: Functions that make an object of keys and values in turn (PostgreSQL, MySQL, SQLite, Snowflake).
_OBJECT: Final = re.compile(r"\b(?:jsonb?_(?:build_)?object|object_construct)\s*\(", re.IGNORECASE)

#: What divides the parts of a list, and what is passed over as one.
_TOKEN: Final = re.compile(r"'(?:[^']|'')*'|[(),;]")
_STRING: Final = re.compile(r"\s*'((?:[^'\n]|''){2,200})'\s*(?:::\s*\w+\s*)?")
_BETWEEN: Final = re.compile(r"\s*+,?\s*+(?=\()")

#: Levels of objects in objects that are looked into, and parts of one list.
_DEEPEST: Final = 8
_MOST: Final = 500


@dataclass(frozen=True, slots=True)
class Named:
    """A string with what it is called, the names above that, and the offset of its text."""

    name: str
    value: str
    offset: int
    above: tuple[str, ...] = ()


def named(source: str) -> Iterator[Named]:
    """The strings of rows and objects; `source` is without comments."""
    at = 0
    for head in _INSERT.finditer(source):
        if head.start() < at:
            continue
        columns = [one.strip(' \t\r\n"`[]').lower() for one in head["columns"].split(",")]
        at = head.end()
        while at < len(source) and source[at] == "(":
            row, at = _parts(source, at + 1)
            for column, (start, end) in zip(columns, row, strict=False):
                if (value := _STRING.fullmatch(source, start, end)) is not None:
                    yield Named(column, value[1], value.start(1))
            between = _BETWEEN.match(source, at)
            if between is None:
                break
            at = between.end()
    at = 0
    for match in _OBJECT.finditer(source):
        if match.start() >= at:
            parts, at = _parts(source, match.end())
            yield from _object(source, parts, ())


def _object(source: str, parts: list[tuple[int, int]], above: tuple[str, ...]) -> Iterator[Named]:
    """The strings of an object whose keys and values stand in turn."""
    for key, (start, end) in zip(parts[::2], parts[1::2], strict=False):
        name = _STRING.fullmatch(source, *key)
        if name is None:
            continue
        if (value := _STRING.fullmatch(source, start, end)) is not None:
            yield Named(name[1], value[1], value.start(1), above)
        elif len(above) < _DEEPEST and (inner := _OBJECT.search(source, start, end)) is not None:
            yield from _object(source, _parts(source, inner.end())[0], (*above, name[1].lower()))


def _parts(source: str, start: int) -> tuple[list[tuple[int, int]], int]:
    """Where the parts of a list begin and end, and where it does; `start` is behind its bracket."""
    parts: list[tuple[int, int]] = []
    depth, begin = 0, start
    for match in _TOKEN.finditer(source, start):
        sign = match[0]
        if (sign == ";" and not depth) or len(parts) > _MOST:
            return [], match.start()
        if sign in ",)" and not depth:
            parts.append((begin, match.start()))
            begin = match.end()
            if sign == ")":
                return parts, begin
        depth += (sign == "(") - (sign == ")")
    return [], len(source)
