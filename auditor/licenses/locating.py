"""Where in a file a known text lies: the stretch in which the shared samples keep the text's order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

#: A sample that a text holds more often than this says nothing of the place.
_COMMON = 3


#: How many parts one copy is put together from at most.
_PARTS = 24


@dataclass(slots=True)
class _Run:
    """Samples at one distance between file and text: one copy of a part of the text."""

    pairs: list[tuple[int, int]] = field(default_factory=list)
    words: set[int] = field(default_factory=set)

    def fits(self, other: _Run) -> bool:
        """Whether the other run is another part of the same copy: other words, in the same order."""
        new = [(place, known) for place, known in other.pairs if known not in self.words]
        if len(new) < 3 or 10 * len(new) < 7 * len(other.pairs):
            return False
        before = [place for place, known in self.pairs if known < new[0][1]]
        after = [place for place, known in self.pairs if known > new[-1][1]]
        return (not before or max(before) < new[0][0]) and (not after or min(after) > new[-1][0])


def region(
    shared: Sequence[tuple[int, int]], places: Mapping[int, Sequence[int]], length: int
) -> tuple[int, int]:
    """The first word, and that after the last, of the place in the file where a text of `length` words lies.

    `shared` are the samples of the file that the text has, `places` where
    the text has them. A passage that was added or is missing moves what
    follows: such parts are put together, copies are not.
    """
    pairs = [
        (place - known, place, known)
        for place, key in shared
        if len(places.get(key, ())) <= _COMMON
        for known in places.get(key, ())
    ]
    runs = _runs(sorted(pairs), 8 + length // 60)
    if not runs:
        return (shared[0][0], shared[-1][0] + 3) if shared else (0, 0)
    runs.sort(key=lambda run: (-len(run.pairs), run.pairs[0]))
    whole = runs[0]
    whole.words = {known for _, known in whole.pairs}
    for run in runs[1:_PARTS]:
        if len(run.pairs) < 3:
            break
        if whole.fits(run):
            whole.pairs = sorted([*whole.pairs, *run.pairs], key=lambda pair: pair[1])
            whole.words |= {known for _, known in run.pairs}
    (first, first_known), (last, last_known) = min(whole.pairs), max(whole.pairs)
    return first - first_known, max(last + length - last_known, last + 3)


def _runs(pairs: Sequence[tuple[int, int, int]], apart: int) -> list[_Run]:
    found: list[_Run] = []
    last: int | None = None
    for distance, place, known in pairs:
        if last is None or distance - last > apart:
            found.append(_Run())
        found[-1].pairs.append((place, known))
        last = distance
    for run in found:
        run.pairs.sort(key=lambda pair: (pair[1], pair[0]))
    return found
