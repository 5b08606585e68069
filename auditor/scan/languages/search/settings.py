"""Texts of configuration that a program of another language than Python writes down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from auditor.model import Location, Reference, Role
from auditor.scan.formats.json import structured
from auditor.scan.inside import Reader, read_inside
from auditor.scan.languages.grammars.declaring import ANSWER
from auditor.scan.languages.search.sources import Parsed
from auditor.scan.languages.syntax import Joined, Literal
from auditor.scan.purposes import role_of
from auditor.scan.python.search.embedded import configuration_name
from auditor.scan.seam import Find

#: What stands around the text of a string: quotes, and the signs of raw ones; the mark of a document's begin;
#: the word that ends a text of several lines, alone on the last.
_OPEN: Final = re.compile(
    r"\A(?:[\w$@~]{0,4}#*(?:\"{1,3}|`|'{1,2}|\[=*\[)|<<[-~]?\w+(?=\n))(?:\\?\n|(?=---\s))?(?:---)?"
)
_CLOSE: Final = re.compile(r"(?:\"{1,3}|`|'{1,2}|\]=*\])#*$|(?<=\n)[ \t]*[A-Z_]{2,}\s*$")

#: The shortest and the longest string that is looked at, in bytes, and its lines at least.
_SHORTEST: Final = 24
_LONGEST: Final = 100_000
_LINES: Final = 3

#: The longest string that is one property, in bytes.
_LONGEST_ROW: Final = 300

#: A string that is a property and its value, as what starts a program for a test is told: `a.chat.model=x`.
_PROPERTY: Final = re.compile(rb"[a-z][\w-]*(?:\.[\w\[\]-]+)+[ \t]*=[ \t]*[^\s=][^\s]*")
_QUOTES: Final = b"\"'`"

#: A line that gives a setting of the environment its value, and one that gives none; lines at most.
_GIVEN: Final = re.compile(r"[ \t]*(?:export[ \t]+)?[A-Z][A-Z0-9_]*=(?![=>])[^{}()<>;`]*\r?")
_REMARK: Final = re.compile(r"\s*(?:#.*)?")
_ROWS: Final = 200

#: What begins something that is put into a string, in some language, and what ends it.
_PUTS: Final = re.compile(r"(?<!\\)[$#]\{|(?<!\\)\\\(")
_ENDS: Final = {"{": "}", "(": ")"}


def written_down(file: Parsed, read: Reader) -> Iterator[Find]:
    """What strings refer to that are texts of configuration, or one property each, at their places."""
    source, path, tests = file.places.source, file.unit.path, file.unit.tests
    role = role_of(path)
    strings: list[Literal | Joined] = [*file.unit.literals, *file.unit.texts]
    for one in strings:
        tested = role is Role.TEST or any(part.holds(one.span) for part in tests)
        for name, text in (_property(one, source), _text(one, file, tested)):
            for find in read_inside(read, name, text, lambda place: _at(place, path)) if name else ():
                yield replace(find, role=Role.TEST) if tested and isinstance(find, Reference) else find


def _property(one: Literal | Joined, source: bytes) -> tuple[str, str]:
    """A string that is a property and its value, as a file of such, at its place; empty for others."""
    start, end = one.span.start, one.span.end
    text = source[start:end].strip(_QUOTES) if end - start <= _LONGEST_ROW else b""
    if not _PROPERTY.fullmatch(text):
        return "", ""
    row = source.rfind(b"\n", 0, start) + 1
    column = len(source[row:start].decode(errors="replace")) + 1
    rows = source.count(b"\n", 0, row)
    return "text.properties", "\n" * rows + " " * column + text.decode(errors="replace")


def _text(one: Literal | Joined, file: Parsed, tested: bool) -> tuple[str, str]:
    """A string of lines that is a text of configuration, as a file, at its place; empty for others."""
    source, span = file.places.source, one.span
    long = _SHORTEST <= span.end - span.start <= _LONGEST
    if not long or source.count(b"\n", span.start, span.end) < _LINES - 1:
        return "", ""
    body = _OPEN.sub(_lines, _CLOSE.sub("", file.places.show(span)), count=1)
    body = _with_holes(body) if isinstance(one, Joined) else body
    name = configuration_name(body) or ("" if tested else _json_name(body)) or _of_environment(one, body)
    if not name or ANSWER.search(source, span.start, span.end):
        return "", ""
    return name, "\n" * source.count(b"\n", 0, span.start) + body


def _json_name(text: str) -> str:
    """What a file would be called that holds a text of JSON, empty where the text is none.

    In a test it is what a service would answer.
    """
    opens = text.lstrip()[:1] in ("{", "[")
    return "text.json" if opens and structured(text) is not None else ""


def _of_environment(one: Literal | Joined, text: str) -> str:
    """What a file would be called that holds a text of settings of the environment and nothing else."""
    rows = text.split("\n", _ROWS) if isinstance(one, Literal) else ()
    given = sum(_GIVEN.fullmatch(row) is not None for row in rows)
    plain = given > 1 and all(_GIVEN.fullmatch(row) or _REMARK.fullmatch(row) for row in rows)
    return "text.env" if plain and len(rows) <= _ROWS else ""


def _with_holes(text: str) -> str:
    """A text with a variable of the same length for what is put in, nothing where that has several lines."""
    parts, at = [], 0
    for match in _PUTS.finditer(text):
        if match.start() >= at:
            end = _end(text, match.end() - 1)
            inside = text[match.start() : end]
            rows = inside.count("\n")
            parts += [text[at : match.start()], "\n" * rows or "$" + "_" * (len(inside) - 1)]
            at = end
    return "".join((*parts, text[at:]))


def _end(text: str, start: int) -> int:
    """The offset behind the bracket that closes the one at `start`; the end of the text where none does."""
    opens, closes = text[start], _ENDS[text[start]]
    depth = 0
    for at in range(start, len(text)):
        depth += (text[at] == opens) - (text[at] == closes)
        if not depth:
            return at + 1
    return len(text)


def _at(place: Location, path: str) -> Location:
    return replace(place, path=path)


def _lines(match: re.Match[str]) -> str:
    """The lines of what is left out, so that no other moves."""
    return "\n" * match[0].count("\n")
