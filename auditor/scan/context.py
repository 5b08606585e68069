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
        start, end = place.line - 1, place.end_line
        within = "\n".join(lines[start:end])
        last = lines[end - 1] if 0 < end <= len(lines) else ""
        stop = max(len(within) - max(len(last) - (place.end_column - 1), 0), place.column - 1)
        behind = "\n".join((within[stop:], *lines[end : end + _LINES]))[:_REACH]
        first = start
        while max(start - _LINES, 0) < first <= len(lines) and _goes_on(lines[first - 1]):
            first -= 1
        before = "\n".join((*lines[first:start], within[: place.column - 1]))[-_REACH:]
        return _PARTS.split(before)[-1], within[place.column - 1 : stop], behind[: _end(behind)]


def _goes_on(line: str) -> bool:
    """Whether a command goes on in the next line."""
    return line.rstrip().endswith("\\")


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
