"""Offsets in a text to the places an editor shows."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate, count
from operator import add
from typing import Final

from auditor.model import Location

_NOT_NEWLINE: Final = re.compile(r"[^\n]")


def blank(text: str) -> str:
    """Spaces in place of a text: what stands after it keeps its line and its column."""
    return _NOT_NEWLINE.sub(" ", text)


class Lines:
    """A file's text as it is kept beside its syntax tree: in UTF-8, whose places count, and by its lines."""

    def __init__(self, path: str, data: bytes) -> None:
        """Keep the text of the file at `path`, as `data` in UTF-8."""
        self.path = path
        self.data = data

    @cached_property
    def _starts(self) -> array[int]:
        lengths = accumulate(map(len, self.data.split(b"\n")), initial=0)
        return array("L", map(add, lengths, count()))[:-1]  # and the end of each line before

    @cached_property
    def _plain(self) -> bool:
        return self.data.isascii()

    def column(self, line: int, offset: int) -> int:
        """The column in code points, from 1, of an offset in bytes in a line."""
        if self._plain:
            return offset + 1
        return len(self.lines(line, line).encode()[:offset].decode(errors="ignore")) + 1

    def lines(self, first: int, last: int) -> str:
        """The lines from `first` to `last`, both from 1."""
        starts = self._starts
        end = starts[last] if last < len(starts) else len(self.data)
        found = self.data[starts[first - 1] : end] if first <= len(starts) else b""
        return found.decode(errors="surrogatepass")


class Text:
    """A file's text with its line starts."""

    def __init__(self, path: str, text: str) -> None:
        """Keep `text` of the file at `path`."""
        self.path = path
        self.text = text

    @property
    def is_template(self) -> bool:
        """Whether something else puts values in before the text is what its name says."""
        return "{{" in self.text or "{%" in self.text

    @cached_property
    def _starts(self) -> list[int]:
        lengths = (len(line) + 1 for line in self.text.split("\n"))
        return list(accumulate(lengths, initial=0))[:-1]

    def at(self, offset: int, length: int) -> Location:
        """The location of `length` characters from `offset` on, inside one line."""
        line = bisect_right(self._starts, offset)
        column = offset - self._starts[line - 1] + 1
        return Location(self.path, line, column, line, column + length)

    def lines(self, first: int, last: int) -> str:
        """The lines from `first` to `last`, both from 1."""
        starts = self._starts
        end = starts[last] if last < len(starts) else len(self.text)
        return self.text[starts[first - 1] : end] if first <= len(starts) else ""

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column, both from 0."""
        return self._starts[line] + column if line < len(self._starts) else len(self.text)
