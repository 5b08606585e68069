"""What is written at the places of finds, and around them in the same call or command."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from auditor.model import Location
from auditor.reading import Tree, Unreadable
from auditor.scan.utf16 import texts_of

#: How far a call or a command reaches at most, in characters.
_REACH: Final = 800
_LINES: Final = 12

#: What stands between two commands of a line.
_PARTS: Final = re.compile(r"&&|\|\||[;|\n](?<!\\\n)")


class Sources:
    """The files of a tree, for what is written at the places of finds; each is read once."""

    def __init__(self, tree: Tree) -> None:
        """Read files of `tree`; one that cannot be read has nothing written in it."""
        self._tree = tree
        self._texts: dict[str, Mapping[int | None, Sequence[str]]] = {}

    def around(self, place: Location) -> tuple[str, str, str]:
        """What stands before a place in its call or command, at it, and behind it."""
        if place.path not in self._texts:
            try:
                self._texts[place.path] = texts_of(self._tree.read(place.path))
            except Unreadable:
                self._texts[place.path] = {}
        lines = self._texts[place.path].get(place.cell, ())
        start, last = place.line - 1, place.end_line - 1
        if not 0 <= start <= last < len(lines):
            return "", "", ""
        column, end = max(place.column - 1, 0), max(place.end_column - 1, 0)
        first = start
        while max(start - _LINES, 0) < first and _goes_on(lines[first - 1]):
            first -= 1
        above = [line[-_REACH:] for line in lines[first:start]]
        before = "\n".join((*above, lines[start][max(column - _REACH, 0) : column]))
        if start == last:
            named = lines[start][column:end][:_REACH]
        else:
            between = [line[:_REACH] for line in lines[start + 1 : last][:_LINES]]
            named = "\n".join((lines[start][column:][:_REACH], *between, lines[last][:end][:_REACH]))
        following = [line[:_REACH] for line in lines[last + 1 : last + 1 + _LINES]]
        behind = "\n".join((lines[last][end : end + _REACH], *following))[:_REACH]
        return _PARTS.split(before[-_REACH:])[-1], named, behind[: _end(behind)]


def _goes_on(line: str) -> bool:
    """Whether a command goes on in the next line."""
    return line[-8:].rstrip().endswith("\\")


def _end(rest: str) -> int:
    """Where the call or command ends that goes on with `rest`: behind its arguments, or its line."""
    depth = 0
    for at, sign in enumerate(rest):
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth -= 1
            if depth < 0:
                return at
        elif sign == "\n" and depth <= 0 and not rest[:at].rstrip().endswith(("\\", ",")):
            return at
    return len(rest)
