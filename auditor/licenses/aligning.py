"""A known text against a part of a file, word by word: what is left over on either side.

The alignment alone decides. A gap in it is forgiven only by what the known
text's own entry allows at that very place: a slot, an optional passage left
out whole, a copyright notice where one belongs, a list marker that comes or
goes by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

from auditor.licenses.forgiving import Forgiving
from auditor.licenses.index import Slot, TextIndex
from auditor.licenses.wording import Wording

#: How many differences one may be taken together with.
_JOINS = 4


@dataclass(frozen=True, slots=True)
class Gap:
    """Words `first` to `last` of the known text that stand for words `start` to `end` of the file."""

    first: int
    last: int
    start: int
    end: int

    @property
    def size(self) -> int:
        """How many words differ."""
        return self.last - self.first + self.end - self.start


@dataclass(frozen=True, slots=True)
class Alignment:
    """A known text found in words `start` to `end` of a file.

    `gaps` are the differences that nothing forgives, in order; `matched` the
    words that agree, of `wanted` that the text has (optional passages that
    the file leaves out are not wanted).
    """

    number: int
    start: int
    end: int
    matched: int
    wanted: int
    gaps: tuple[Gap, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether no word is left over on either side."""
        return not self.gaps

    @property
    def left_over(self) -> int:
        """How many words differ in all."""
        return sum(gap.size for gap in self.gaps)

    @property
    def coverage(self) -> float:
        """The part of the known text that the file has, 0 to 1."""
        return self.matched / max(self.wanted, 1)

    @property
    def similarity(self) -> float:
        """1 if exact; else agreeing words against all words of both sides, below 1."""
        if self.exact:
            return 1.0
        whole = 2 * self.matched + self.left_over
        return min(2 * self.matched / max(whole, 1), 0.9999)


@dataclass(frozen=True, slots=True)
class _Shape:
    """A known text in the form in which a file has it: optional passages that it leaves out are gone.

    `places` maps its words to those of the whole text, None where they are the same.
    """

    ids: str
    markers: frozenset[int]
    slots: tuple[Slot, ...]
    notices: frozenset[int]
    places: Sequence[int] | None = None

    def origin(self, place: int) -> int:
        """The place in the whole text."""
        if self.places is None:
            return place
        return self.places[place] if place < len(self.places) else self.places[-1] + 1 if self.places else 0


@dataclass(frozen=True, slots=True)
class Aligner:
    """Aligns known texts with one file."""

    index: TextIndex
    wording: Wording
    ids: str
    forgiving: Forgiving = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "forgiving", Forgiving(self.index.wordlists, self.wording))

    def align(self, number: int, start: int, end: int) -> Alignment | None:
        """Align a known text with words `start` to `end`; None if they share nothing.

        What stands before the first and after the last agreeing word is
        outside: the caller judges it.
        """
        shape = _shape(self.index, number)
        part = self.ids[start:end]
        blocks = _blocks(shape.ids, part)
        absent = [
            section
            for section in self.index.texts[number].sections
            if 2 * _shared(section, blocks) < sum(last - first for first, last in section)
        ]
        if absent:
            shape = _without(shape, absent)
            blocks = _blocks(shape.ids, part)
        if not blocks:
            return None
        gaps = _settled(shape, part, blocks)
        return self._judged(number, shape, [_moved(gap, start) for gap in gaps], start, end)

    def _judged(self, number: int, shape: _Shape, gaps: list[Gap], start: int, end: int) -> Alignment:
        """Take the ends for outside, and drop every gap that something forgives."""
        whole = len(shape.ids)
        first, last = start, end
        inner, torn = [], []  # torn: other words stand in place of the first or last ones
        for gap in gaps:
            if gap.last == 0:
                first = gap.end
            elif gap.first == whole:
                last = gap.start + self._filled(shape, whole, range(gap.start, gap.end))
            elif gap.first == 0 and gap.start == start and gap.end > gap.start:
                first = gap.end
                torn.append(replace(gap, start=gap.end))
            elif gap.last == whole and gap.end == end and gap.end > gap.start:
                last = gap.start
                torn.append(replace(gap, end=gap.start))
            else:
                inner.append(gap)
        missing = sum(gap.last - gap.first for gap in (*inner, *torn))
        open_ = sorted((*torn, *(gap for gap in inner if not self._forgiven(shape, gap))), key=_order)
        return Alignment(
            number=number,
            start=first,
            end=last,
            matched=whole - missing,
            wanted=whole,
            gaps=tuple(
                Gap(shape.origin(gap.first), shape.origin(gap.last), gap.start, gap.end) for gap in open_
            ),
        )

    def _filled(self, shape: _Shape, place: int, added: range) -> int:
        """How many of the words fill a slot that stands at the very end of the text."""
        return max(
            (self.forgiving.filled(slot, added) for slot in shape.slots if slot.at == place), default=0
        )

    def _forgiven(self, shape: _Shape, gap: Gap) -> bool:
        added = range(gap.start, gap.end)
        if gap.last > gap.first:
            return not added and all(place in shape.markers for place in range(gap.first, gap.last))
        if not added:
            return True
        slot = next((slot for slot in shape.slots if slot.at == gap.first), None)
        if slot is not None and self.forgiving.fills(slot, added):
            return True
        if gap.first in shape.notices and self.forgiving.is_notice(added):
            return True
        return all(place in self.wording.markers for place in added)


@cache
def _shape(index: TextIndex, number: int) -> _Shape:
    text = index.texts[number]
    return _Shape(index.ids(number), index.markers(number), text.slots, frozenset(text.notices))


def _without(shape: _Shape, absent: Sequence[Sequence[tuple[int, int]]]) -> _Shape:
    gone = {place for section in absent for first, last in section for place in range(first, last)}
    kept = [place for place in range(len(shape.ids)) if place not in gone]
    moved = {place: number for number, place in enumerate(kept)}
    # A place between two words is that before the next word that is kept.
    following = len(kept)
    after = [0] * (len(shape.ids) + 1)
    for place in range(len(shape.ids), -1, -1):
        following = moved.get(place, following)
        after[place] = following
    outside = [slot for slot in shape.slots if not _inside(slot.at, absent)]
    return _Shape(
        ids="".join(shape.ids[place] for place in kept),
        markers=frozenset(moved[place] for place in shape.markers if place in moved),
        slots=tuple(replace_at(slot, after[slot.at]) for slot in outside),
        notices=frozenset(after[place] for place in shape.notices if not _inside(place, absent)),
        places=kept,
    )


def _order(gap: Gap) -> tuple[int, int]:
    return gap.first, gap.start


def replace_at(slot: Slot, place: int) -> Slot:
    """The slot at another place."""
    return Slot(place, slot.most, slot.choices)


def _inside(place: int, absent: Sequence[Sequence[tuple[int, int]]]) -> bool:
    return any(first < place < last for section in absent for first, last in section)


def _blocks(known: str, part: str) -> list[tuple[int, int, int]]:
    """The runs that agree: place in the known text, place in the part, length."""
    from rapidfuzz.distance import Indel

    return [
        (code.src_start, code.dest_start, code.src_end - code.src_start)
        for code in Indel.opcodes(known, part)
        if code.tag == "equal"
    ]


def _shared(section: Sequence[tuple[int, int]], blocks: Sequence[tuple[int, int, int]]) -> int:
    return sum(
        max(0, min(last, place + length) - max(first, place))
        for first, last in section
        for place, _, length in blocks
    )


def _settled(shape: _Shape, part: str, blocks: Sequence[tuple[int, int, int]]) -> list[Gap]:
    """The gaps, each pushed to where something may forgive it.

    An insertion of words that begin like what follows may stand at several
    places; all of them mean the same text.
    """
    whole, end = len(shape.ids), len(part)
    gaps: list[Gap] = []
    edges = [(0, 0, 0), *blocks, (whole, end, 0)]
    for (place, at, length), (next_place, next_at, _) in pairwise(edges):
        gap = Gap(place + length, next_place, at + length, next_at)
        if gap.size:
            gaps.append(gap)
    return _pushed(shape, part, gaps)


def _pushed(shape: _Shape, part: str, gaps: list[Gap]) -> list[Gap]:
    settled: list[Gap] = []
    for number, gap in enumerate(gaps):
        right = gaps[number + 1] if number + 1 < len(gaps) else Gap(len(shape.ids), 0, len(part), 0)
        settled.append(_welcomed(shape, part, gap, settled, right) or gap)
    return settled


def _welcomed(shape: _Shape, part: str, gap: Gap, settled: list[Gap], right: Gap) -> Gap | None:
    """The difference where something may forgive it, taken together with those before it if they meet there.

    Takes what it joins out of `settled`.
    """
    before = list(settled)
    for _ in range(_JOINS):
        left = before[-1] if before else Gap(0, 0, 0, 0)
        places = list(_places(shape, part, gap, left, right))
        found = next((one for one in places if _welcome(shape, one)), None)
        if found is not None:
            del settled[len(before) :]
            if before and found.first == left.last and found.start == left.end:
                found = Gap(left.first, found.last, left.start, found.end)
                del settled[len(before) - 1 :]
            return found
        leftmost = min(places, key=lambda one: one.start)
        if not before or leftmost.start != left.end or leftmost.first != left.last:
            return None
        gap = Gap(left.first, leftmost.last, left.start, leftmost.end)
        before.pop()
    return None


def _places(shape: _Shape, part: str, gap: Gap, left: Gap, right: Gap) -> Iterator[Gap]:
    """The same difference at every place it may stand at, the given one first."""
    yield gap
    if gap.first != gap.last and gap.start != gap.end:
        return
    text, first, last = (
        (part, gap.start, gap.end) if gap.first == gap.last else (shape.ids, gap.first, gap.last)
    )
    for way, room in ((-1, gap.start - left.end), (1, right.start - gap.end)):
        for steps in range(1, room + 1):
            if way < 0 and text[first - steps] != text[last - steps]:
                break
            if way > 0 and text[first + steps - 1] != text[last + steps - 1]:
                break
            yield _shifted(gap, way * steps)


def _shifted(gap: Gap, by: int) -> Gap:
    return Gap(gap.first + by, gap.last + by, gap.start + by, gap.end + by)


def _moved(gap: Gap, by: int) -> Gap:
    return Gap(gap.first, gap.last, gap.start + by, gap.end + by)


def _welcome(shape: _Shape, gap: Gap) -> bool:
    """Whether anything could forgive the difference at this place."""
    if gap.first == gap.last:
        edge = gap.first in (0, len(shape.ids)) or gap.first in shape.notices
        return edge or any(slot.at == gap.first for slot in shape.slots)
    return all(place in shape.markers for place in range(gap.first, gap.last))
