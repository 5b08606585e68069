"""TOML, whose parser keeps no places: values are looked for in the order in which they stand."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, Final

from auditor.reading import Unreadable
from auditor.scan.formats.structure import DEEPEST, Items, Node, Pair, Scalar, Table
from auditor.scan.places import Text

#: Where the parser says that a fault is, and how many it may find before a text is taken for no TOML.
_LINE: Final = re.compile(r"\(at line (\d+), column \d+\)$")
_FAULTS: Final = 20


def read_toml(text: Text) -> Iterator[Node]:
    """The tables of a text, without the lines in which a fault is.

    Raises `Unreadable`, where the rest could be read after that.
    """
    parsed, source, fault = _parsed(text.text)
    rest = Text(text.path, source) if fault else text
    heads: dict[str, int] = {}
    for head in _HEAD.finditer(source):
        for part in _HEAD_PART.finditer(head[1]):
            heads.setdefault(part[0].strip("\"'"), head.start(1) + part.start() + (part[0][0] in "\"'"))
    yield _table(parsed, rest, {}, 0, heads)
    if fault:
        raise Unreadable(f"{fault}; the rest was read")


def _parsed(source: str) -> tuple[Mapping[str, Any], str, str]:
    """What a source says, the source without the lines in which a fault is, and the first of these faults."""
    first = ""
    for _ in range(_FAULTS + 1):
        try:
            return tomllib.loads(source), source, first
        except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
            first = first or f"not valid TOML: {str(error)[:80]}"
            at = _LINE.search(str(error))
        lines = source.split("\n")
        number = int(at[1]) - 1 if at is not None else len(lines)
        if number >= len(lines) or not lines[number].strip():
            break
        lines[number] = " " * len(lines[number])
        source = "\n".join(lines)
    raise Unreadable(first)


#: The head of a table, and a key in it: `[models."gpt-4o"]`.
_HEAD: Final = re.compile(r"(?m)^[ \t]*\[\[?([^\]\n]+)\]")

_HEAD_PART: Final = re.compile(r"\"[^\"]+\"|'[^']+'|[\w-]+")


def _table(
    table: Mapping[str, Any], text: Text, used: dict[str, int], depth: int, heads: Mapping[str, int]
) -> Table:
    pairs = []
    for key, value in table.items():
        node = _told(key, value, text, used, depth, heads)
        if node is not None:
            pairs.append(Pair(key, heads.get(key, 0), node))
    return Table(tuple(pairs))


def _told(
    key: str, value: object, text: Text, used: dict[str, int], depth: int, heads: Mapping[str, int]
) -> Node | None:
    if depth > DEEPEST:
        return None
    if isinstance(value, dict):
        return _table(value, text, used, depth + 1, heads)
    if isinstance(value, list):
        items = [_told(key, one, text, used, depth + 1, heads) for one in value]
        return Items(tuple(one for one in items if one is not None), 0, 0)
    if not isinstance(value, str):
        return Scalar(str(value), 0, 0, 0, string=False)
    return _quoted(key, value, text, used)


def _quoted(key: str, value: str, text: Text, used: dict[str, int]) -> Scalar | None:
    """The next place of a quoted value, after its key."""
    start = max(text.text.find(key, used.get(value, 0)), used.get(value, 0))
    first = value.strip("\n").split("\n")[0] if "\n" in value else value
    for quote in ('"', "'", ""):
        if not quote and "\n" not in value:
            continue
        found = text.text.find(f"{quote}{first}{quote}", start) if first else -1
        if found >= 0:
            offset = found + len(quote)
            used[value] = offset
            return Scalar(value, offset, offset, offset + len(value))
    return Scalar(value, 0, 0, 0, string=False)
