"""What of a file stands around a place, found without asking everything in the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from auditor.scan.languages.syntax import Span


class Nested:
    """Spans of one file by their places: each knows the one before it that is not over where it begins."""

    def __init__(self, spans: Sequence[Span]) -> None:
        """Of spans in any order; they may lie inside of one another, side by side, or overlap."""
        self._spans = spans
        self._order = sorted(range(len(spans)), key=lambda one: (spans[one].start, -spans[one].end))
        self._starts = [spans[one].start for one in self._order]
        self._before: list[int] = []
        still: list[int] = []
        for place, number in enumerate(self._order):
            while still and spans[self._order[still[-1]]].end < spans[number].start:
                still.pop()
            self._before.append(still[-1] if still else -1)
            still.append(place)

    def around(self, span: Span) -> list[int]:
        """The numbers of the spans that hold one, in the order in which they were given."""
        found = []
        place = bisect_right(self._starts, span.start) - 1
        while place >= 0:
            number = self._order[place]
            if self._spans[number].holds(span):
                found.append(number)
            place = self._before[place]
        return sorted(found)
