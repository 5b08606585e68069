"""JSON, with the comments and trailing commas that many readers allow."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from auditor.reading import Unreadable
from auditor.scan.formats.structure import DEEPEST, Items, Node, Pair, Scalar, Table

_TOKEN: Final = re.compile(
    r"[ \t\n\r,]+|//[^\n]*|/\*.*?\*/|(?P<sign>[{}\[\]:])"
    r"""|"(?P<string>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^'\\\n]|\\.)*)'|(?P<word>[^\s,{}\[\]:"']+)""",
    re.DOTALL,
)

_ESCAPE: Final = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)

_ESCAPED: Final = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


@dataclass(slots=True)
class _Open:
    """A mapping or a list that is not closed yet."""

    list_: bool
    start: int
    key: tuple[str, int] | None = None
    pending: Scalar | None = None
    pairs: list[Pair] | None = None
    items: list[Node] | None = None


def read_json(source: str, base: int = 0) -> Node:
    """The structure of a JSON text; `base` is added to each offset. Raises `Unreadable`."""
    values = _values(source, base)
    if len(values) != 1:
        raise Unreadable("not valid JSON: more than one value")
    return values[0]


def read_json_lines(source: str) -> Node:
    """The values of a text that has one on each line, as a list. Raises `Unreadable`."""
    return Items(tuple(_values(source, 0)), 0, len(source))


def _values(source: str, base: int) -> list[Node]:
    root = _Open(True, 0, items=[])
    stack = [root]
    at = 0
    while at < len(source):
        match = _TOKEN.match(source, at)
        if match is None or len(stack) > 500:
            raise Unreadable(f"not valid JSON, line {source.count(chr(10), 0, at) + 1}")
        at = match.end()
        if match["sign"]:
            _sign(match["sign"], stack, base + match.start())
        elif match.lastgroup:
            _value(match, stack, base)
    if len(stack) != 1 or not root.items:
        raise Unreadable("not valid JSON: cut off, or empty")
    return root.items


def structured(source: str, base: int = 0) -> Node | None:
    """The structure of a text that is JSON, None where it is none; `base` is added to each offset."""
    try:
        return read_json(source, base)
    except Unreadable:
        return None


def embedded(value: str, offset: int) -> Node:
    """A value of one line, which is read as JSON where it is such."""
    inner = structured(value, offset) if value.lstrip()[:1] in ("[", "{") else None
    return inner or Scalar(value, offset, offset, offset + len(value))


def _sign(sign: str, stack: list[_Open], at: int) -> None:
    top = stack[-1]
    if sign == ":":
        if top.list_ or top.pending is None:
            raise Unreadable("not valid JSON")
        top.key, top.pending = (top.pending.value, top.pending.start), None
    elif sign in "{[":
        stack.append(_Open(sign == "[", at, pairs=[], items=[]))
    else:
        if len(stack) == 1 or top.list_ != (sign == "]") or top.key or top.pending:
            raise Unreadable("not valid JSON")
        stack.pop()
        made: Node = (
            Items(tuple(top.items or ()), top.start, at + 1) if top.list_ else Table(tuple(top.pairs or ()))
        )
        if len(stack) <= DEEPEST + 1:
            _put(made, stack[-1])
        else:
            stack[-1].key = None


def _value(match: re.Match[str], stack: list[_Open], base: int) -> None:
    group = match.lastgroup or ""
    raw = match[group]
    text = _ESCAPE.sub(_unescaped, raw) if "\\" in raw else raw
    offset = base + match.start(group)
    scalar = Scalar(text, offset, base + match.start(), base + match.end(), group != "word")
    top = stack[-1]
    if not top.list_ and top.key is None:
        if top.pending is not None:
            raise Unreadable("not valid JSON")
        top.pending = scalar
    else:
        _put(scalar, top)


def _put(node: Node, top: _Open) -> None:
    if top.list_:
        assert top.items is not None  # noqa: S101 - made so
        top.items.append(node)
    elif top.key is not None and top.pairs is not None:
        top.pairs.append(Pair(top.key[0], top.key[1], node))
        top.key = None
    else:
        raise Unreadable("not valid JSON")


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else _ESCAPED.get(match[2], match[2])
