"""Python source seen without parsing it: where its long strings and its functions begin and end.

Most of a large tree are functions that never come near a model. What is
certain to be the body of such a one is taken out before the parser sees it,
which is where the time of a scan goes. Every answer here may be cautious:
where it is doubtful what is a string, the source is taken as it is, and what
was cut wrongly does not parse, so that the whole is parsed instead.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from auditor.scan.patterns import pattern_of

#: Where a string in three quotes begins and ends, and whether it is a docstring.
String: TypeAlias = tuple[int, int, bool]

_DOUBLE: Final = b'"""'
_SINGLE: Final = b"'''"

#: After these a string is a value; after anything else, a string alone on its line is a docstring.
_OPEN: Final = (b"(", b"[", b"{", b",", b"=", b"\\", b"+", b"%", b"return", b"or", b"and", b"in", b"not")

_FUNCTION: Final = pattern_of(r"(?m)^([ \t]*)(?:async[ \t]+)?def[ \t]+\w")
_SIGNED: Final = pattern_of(r":[ \t]*(?:#[^\n]*)?\n")

#: The deepest indentation, in characters, of a function that is taken out.
_DEEPEST: Final = 24


def code_of(data: bytes) -> bytes:
    """Python source without its docstrings; all of it where it is doubtful what is one."""
    strings = strings_of(data)
    kept: list[bytes] = []
    position = 0
    for start, end, alone in strings or ():
        if alone:
            kept.append(data[position:start])
            position = end
    kept.append(data[position:])
    return b"".join(kept)


@dataclass(frozen=True, slots=True)
class Outline:
    """A source whose needless bodies are taken out, line for line.

    `places` are the offsets, in the source as it was, that are no docstring's;
    `emptied` the lines, from 1, of the functions that have no body now.
    """

    data: bytes
    places: Sequence[int]
    emptied: frozenset[int] = frozenset()


def outlined(data: bytes, places: Sequence[int]) -> Outline:
    """Take out of a source the bodies of functions that hold none of the offsets `places`."""
    strings = strings_of(data)
    if strings is None:
        return Outline(data, places)
    starts = [start for start, _, _ in strings]
    wanted = [one for one in places if not _documents(one, strings, starts)]
    kept: list[bytes] = []
    emptied: list[int] = []
    position, line = 0, 1
    for start, body, last in _needless(data, strings, starts, wanted):
        line += data.count(b"\n", position, start)
        emptied.append(line)
        indent = data[start:body][: -len(data[start:body].lstrip(b" \t"))]
        kept += [data[position:body], b"\n" * data.count(b"\n", body, last), indent, b" ..."]
        line += data.count(b"\n", start, last)
        position = data.find(b"\n", last) if b"\n" in data[last:] else len(data)
    kept.append(data[position:])
    return Outline(b"".join(kept), wanted, frozenset(emptied))


def _needless(
    data: bytes, strings: Sequence[String], starts: Sequence[int], wanted: Sequence[int]
) -> Iterator[tuple[int, int, int]]:
    """Functions without a wanted place: where each, its body, and the last line of that begin."""
    position = 0
    for match in _FUNCTION.finditer(data):
        start, indent = match.start(), len(match[1])
        if start < position or indent > _DEEPEST or _within(start, strings, starts) is not None:
            continue
        position = end = _end(data, match.end(), indent, strings, starts)
        index = bisect_left(wanted, start)
        signed = _SIGNED.search(data, match.end(), end)
        if signed is None or (index < len(wanted) and wanted[index] < end):
            continue
        body = signed.end()
        filled = body + len(data[body:end].rstrip())
        if filled > body:
            yield start, body, max(body, data.rfind(b"\n", body, filled) + 1)


def _end(data: bytes, position: int, indent: int, strings: Sequence[String], starts: Sequence[int]) -> int:
    """Where the first statement begins that stands no deeper than `indent`."""
    while True:
        match = _outer(indent).search(data, position)
        if match is None:
            return len(data)
        inside = _within(match.start(), strings, starts)
        if inside is None:
            found: int = match.start()
            return found
        position = inside


def _outer(indent: int) -> Any:
    if indent not in _OUTER:
        _OUTER[indent] = pattern_of(rf"(?m)^[ \t]{{0,{indent}}}[^\s#)\]}}]")
    return _OUTER[indent]


_OUTER: dict[int, Any] = {}


def _within(offset: int, strings: Sequence[String], starts: Sequence[int]) -> int | None:
    """The end of the string that an offset stands in, None if in none."""
    index = bisect_right(starts, offset) - 1
    return strings[index][1] if index >= 0 and offset < strings[index][1] else None


def _documents(offset: int, strings: Sequence[String], starts: Sequence[int]) -> bool:
    index = bisect_right(starts, offset) - 1
    return index >= 0 and offset < strings[index][1] and strings[index][2]


def strings_of(data: bytes) -> list[String] | None:
    """The strings in three quotes, None where it is doubtful what is one."""
    found: list[String] = []
    start = position = 0
    double, single = data.find(_DOUBLE), data.find(_SINGLE)
    while double >= 0 or single >= 0:
        quotes = _DOUBLE if single < 0 or 0 <= double < single else _SINGLE
        opening = double if quotes is _DOUBLE else single
        closing = data.find(quotes, opening + 3)
        line = data[max(position, data.rfind(b"\n", 0, opening) + 1) : opening]
        if b"#" in line or line.endswith((b'"', b"'")) or closing < 0 or data[closing - 1] == 0x5C:
            return None
        position = closing + 3
        alone = line.strip(b" \trRuU") == b"" and not _continues(data, start, opening)
        if alone:
            start = position
        found.append((opening, position, alone))
        double = data.find(_DOUBLE, position) if 0 <= double < position else double
        single = data.find(_SINGLE, position) if 0 <= single < position else single
    return found


def _continues(data: bytes, start: int, opening: int) -> bool:
    """Whether a string at `opening` is a part of the expression before it."""
    before = data[max(start, opening - 400) : opening].rstrip(b" \trRuU").rstrip()
    return before.endswith(_OPEN)
