"""Python source seen without parsing it: where its long strings and its functions begin and end.

Most of a large tree are functions that never come near a model. What is
certain to be the body of such a one is taken out before the parser sees it,
which is where the time of a scan goes. Every answer here may be cautious:
where it is doubtful what is a string, the source is taken as it is, and what
was cut wrongly does not parse, so that the whole is parsed instead.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final, TypeAlias

from msgspec import Struct

from auditor.scan.patterns import pattern_of

#: Where a string in three quotes begins and ends, and whether it is a docstring.
String: TypeAlias = tuple[int, int, bool]

_DOUBLE: Final = b'"""'
_SINGLE: Final = b"'''"

#: After these a string is a value; after anything else, a string alone on its line is a docstring.
_OPEN: Final = (b"(", b"[", b"{", b",", b"=", b"\\", b"+", b"%", b"return", b"or", b"and", b"in", b"not")

#: Without groups, which the engine would have to tell apart at each hit; behind the end of a line, which it
#: finds at once.
_DEFINITION: Final = pattern_of(r"\n[ \t]*(?:class|(?:async[ \t]+)?def)[ \t]+\w+")
#: Short searches: the standard library has less to set up for each.
_SIGNED: Final = re.compile(rb":[ \t]*(?:#[^\n]*)?\n")

#: A decorator that says nothing of a model.
_DECORATOR: Final = re.compile(rb"[ \t]*@[\w.]+(?:\([^()\"']*\))?[ \t\r]*")

#: The deepest indentation, in characters, of a function that is taken out.
_DEEPEST: Final = 24


class Code(Struct, frozen=True):
    """A source, and its `data` without docstrings, whose places count everywhere but in `source`.

    `strings` are the others in three quotes, `cuts` where the docstrings were,
    `gone` how many bytes are gone up to each.
    """

    source: bytes
    data: bytes
    strings: Sequence[tuple[int, int]]
    cuts: Sequence[int]
    gone: Sequence[int]

    def place(self, offset: int) -> int:
        """Where an offset stands in the source."""
        number = bisect_right(self.cuts, offset)
        return offset + self.gone[number - 1] if number else offset


def code_of(source: bytes) -> Code | None:
    """Python source without its docstrings, None where it is doubtful what is one."""
    found = strings_of(source)
    if found is None:
        return None
    kept: list[bytes] = []
    strings: list[tuple[int, int]] = []
    cuts: list[int] = []
    gone: list[int] = []
    position = short = 0
    for start, end, alone in found:
        if alone:
            kept.append(source[position:start])
            position = end
            cuts.append(start - short)
            short += end - start
            gone.append(short)
        else:
            strings.append((start - short, end - short))
    kept.append(source[position:])
    return Code(source, b"".join(kept), strings, cuts, gone)


class Hits(Struct, frozen=True):
    """What in a source may load or name a model.

    `offsets` are sorted places, in bytes; `names` are imported and may load
    something that the project makes, `brought` are imported and load nothing.
    """

    offsets: Sequence[int]
    names: frozenset[str] = frozenset()
    brought: frozenset[str] = frozenset()


class Span(Struct, frozen=True):
    """A function as the text shows it, by offsets in bytes.

    `start` is where its `def` line begins, `body` where its body does (None
    where it stands on the same line), `end` where the next statement outside
    does. `owner` is the class around it, empty if none.
    """

    name: str
    owner: str
    start: int
    body: int | None
    end: int


class Outer(Struct, frozen=True):
    """A class as the text shows it: its name, the names in its head, where it begins and ends, in bytes."""

    name: str
    bases: frozenset[str]
    start: int
    end: int


class Omitted(Struct, frozen=True):
    """A function that is not parsed: its name and that of its class, its first line, from 1.

    It stands from the byte `start` of the source up to `end`.
    """

    name: str
    owner: str
    first: int
    start: int
    end: int


#: No function by its line.
_NONE: Final[Mapping[int, tuple[int, int]]] = {}


class Outline(Struct, frozen=True):
    """A source whose needless functions are taken out, line for line.

    `omitted` are gone as a whole, of those whose `def` stands on one of the
    lines `emptied` only the body is; beside each are the bytes from there to
    its end.
    """

    data: bytes
    emptied: Mapping[int, tuple[int, int]] = _NONE
    omitted: tuple[Omitted, ...] = ()


class Sketch:
    """The functions and classes of a source, by their places in its code."""

    def __init__(self, code: Code) -> None:
        """Sketch what is left of a source without its docstrings."""
        self.code = code
        self.data = code.data
        self._strings = code.strings
        self._starts = [start for start, _ in self._strings]
        self.classes: list[Outer] = []
        self.functions = tuple(self._spans())

    def holding(self, offsets: Iterable[int]) -> Iterator[int]:
        """The numbers of the functions that hold one of some sorted offsets."""
        starts = [one.start for one in self.functions]
        for offset in offsets:
            number = bisect_right(starts, offset) - 1
            if number >= 0 and offset < self.functions[number].end:
                yield number

    def subclasses(self, names: Container[str]) -> set[str]:
        """The classes that have one of some names in their heads."""
        return {one.name for one in self.classes if any(base in names for base in one.bases)}

    def outer(self, offsets: Sequence[int]) -> set[str]:
        """The classes that hold one of some offsets."""
        return {one.name for one in self.classes if any(one.start <= offset < one.end for offset in offsets)}

    def _spans(self) -> Iterator[Span]:
        """The outermost functions, in order."""
        data, position = self.data, 0
        around: list[Outer] = []
        for match in _DEFINITION.finditer(b"\n" + data):
            start, stop = match.start(), match.end() - 1
            words = data[start:stop].split()
            indent = data.index(words[0], start) - start
            if start < position or indent > _DEEPEST or self._around(start) is not None:
                continue
            while around and start >= around[-1].end:
                around.pop()
            end = self._end(stop, indent)
            name = words[-1].decode(errors="replace")
            if words[0] == b"class":
                head = data[stop : data.find(b":", stop, end)]
                around.append(
                    Outer(name, frozenset(re.findall(r"\w+", head.decode(errors="replace"))), start, end)
                )
                self.classes.append(around[-1])
                continue
            position = end
            signed = _SIGNED.search(data, stop, end)
            body = signed.end() if signed is not None else None
            yield Span(name, around[-1].name if around else "", start, body, end)

    def _end(self, position: int, indent: int) -> int:
        """Where the first statement begins that stands no deeper than `indent`."""
        while True:
            match = _outer(indent).search(self.data, position)
            if match is None:
                return len(self.data)
            string = self._around(match.start() + 1)
            if string is None:
                return match.start() + 1
            position = string[1]

    def _around(self, offset: int) -> tuple[int, int] | None:
        """The string that an offset stands in."""
        index = bisect_right(self._starts, offset) - 1
        return self._strings[index] if index >= 0 and offset < self._strings[index][1] else None


def outlined(sketch: Sketch, kept: Container[int], seen: Sequence[int] = ()) -> Outline:
    """Take out of a source the functions whose numbers are not to be kept.

    Decorators in which one of the sorted offsets stands that are `seen` stay.
    """
    data, place = sketch.code.source, sketch.code.place
    parts: list[bytes] = []
    emptied: dict[int, tuple[int, int]] = {}
    omitted: list[Omitted] = []
    position, line = 0, 1
    for number, one in enumerate(sketch.functions):
        if number in kept or one.body is None:
            continue
        first, body = place(one.start), place(one.body)
        last = body + len(data[body : place(one.end)].rstrip())
        if last == body:
            continue
        head = data[first:body]
        start = _decorated(data, first) if _is_plain(head) else None
        if (
            start is not None and start < first
        ):  # no docstring stands between: they are as far apart in the code
            number = bisect_left(seen, one.start - (first - start))
            start = None if number < len(seen) and seen[number] < one.start else start
        cut = body if start is None else start
        if cut < position:
            continue
        parts.append(data[position:cut])
        line += data.count(b"\n", position, cut)
        below = data.count(b"\n", cut, last)
        indent = head[: -len(head.lstrip(b" \t"))]
        if start is None:
            emptied[line - data.count(b"\n", first, cut)] = first, last
            parts += [b"\n" * below, indent, b" ..."]
        else:
            omitted.append(Omitted(one.name, one.owner, line, cut, last))
            parts += [indent, b"...", b"\n" * below]
        position, line = last, line + below
    parts.append(data[position:])
    return Outline(b"".join(parts), emptied, tuple(omitted))


def _is_plain(signature: bytes) -> bool:
    """Whether the head of a function gives no parameter a string, or what a call makes."""
    return b'"' not in signature and b"'" not in signature and signature.count(b"(") == 1


def _decorated(data: bytes, start: int) -> int | None:
    """Where the decorators of a function begin; None if they may say something, or are not plain to see."""
    first = above = start
    while above:
        below, above = above, data.rfind(b"\n", 0, above - 1) + 1
        line = data[above : below - 1]
        if _DECORATOR.fullmatch(line):
            first = above
        elif not (text := line.strip()) or text.startswith(b"#"):
            continue  # remarks and empty lines may stand between
        elif below == first and (text.endswith((b")", b"]", b"}", b"\\")) or text.startswith(b"@")):
            return None
        else:
            break
    return first


@cache
def _outer(indent: int) -> re.Pattern[bytes]:
    """A line that stands no deeper than `indent`, after the end of the one before."""
    return re.compile(rb"\n[ \t]{0,%d}[^\s#)\]}]" % indent)


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
