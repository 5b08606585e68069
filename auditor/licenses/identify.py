"""Which license a text is, exactly; what was changed in it; or that nobody knows it.

Two steps. Candidates come loosely, by the runs of words they share with the
file. Then an alignment of every word decides alone: `exact` means that no word
of the terms is left over on either side. No measure of likeness can decide
that: one *not* among 1,600 words is a likeness of 0.9994.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from auditor.licenses.aligning import Aligner, Alignment, Gap
from auditor.licenses.cleaning import plain
from auditor.licenses.index import TextIndex, samples, shipped
from auditor.licenses.locating import region
from auditor.licenses.references import references
from auditor.licenses.wording import Wording
from auditor.model.identifying import (
    ChangeKind,
    IdentifiedFile,
    IdentifiedText,
    Nearest,
    TextChange,
    TextMatch,
    TextStatus,
)

#: More words than this are no license text; the longest known one has 7,000.
MOST_WORDS: Final = 60_000

#: How many candidates are aligned, and the least part of their samples that must be in the file.
_CANDIDATES: Final = 10
_CONTAINED: Final = 0.2

#: Behind the first three only those are aligned that are there nearly whole, or share nearly as much as any.
_WHOLE: Final = 0.7
_CLOSE: Final = 0.75

#: Beside an exact one only a longer text is aligned, if so much of it is there.
_LARGER: Final = 0.7

#: No known text is shorter than this.
_SHORTEST: Final = 25

#: A known text is found, changed, if so much of it is there in few pieces, or if both sides agree so much.
_COVERED: Final = 0.9
_ALIKE: Final = 0.9
_PIECES: Final = 60

#: A word that differs weighs against so many that agree when candidates compete.
_WEIGHT: Final = 3

#: A file that is mostly something else does not become "changed" by a passage it shares.
_SHARE: Final = 0.35

#: How many texts one file is searched for.
_MOST_MATCHES: Final = 24

#: Words that may stand between two texts of one file without being terms.
_BETWEEN: Final = 80

_SHOWN: Final = 600

#: A header notice that points to a license and quotes a few words of it is no longer than this.
_NOTICE: Final = 150

#: Samples that a part of a text shares with it at least.
_PART: Final = 8


def identify(data: bytes, index: TextIndex | None = None) -> IdentifiedText:
    """Identify the text of a file. Never raises, whatever the bytes are."""
    return _Reader(index or shipped(), data).answer()


def known_blob(blob: str, index: TextIndex | None = None) -> IdentifiedText | None:
    """What a file is whose git blob id is known, without its bytes; None if it is not."""
    there = index or shipped()
    number = there.blobs.get(blob)
    if number is None:
        return None
    text = there.texts[number]
    match = TextMatch(text.license, (1, 1), 1.0, part=text.part)
    return IdentifiedText(TextStatus.EXACT, (text.license,), 1.0, (match,))


@dataclass(frozen=True, slots=True)
class _Found:
    """An alignment that stands, with the changes outside its own words that fall to it."""

    alignment: Alignment
    outside: tuple[Gap, ...] = ()


class _Reader:
    """Identifies one file."""

    def __init__(self, index: TextIndex, data: bytes) -> None:
        self._index, self._data, self._wording = index, data, Wording.of(data)
        wording = self._wording
        self._ids = index.vocabulary.ids(wording.words) if len(wording) <= MOST_WORDS else ""
        self._aligner = Aligner(index, wording, self._ids)
        self._sampled = samples(self._ids)
        self._rejected: dict[str, float] = {}

    def answer(self) -> IdentifiedText:
        """The one answer for the whole file."""
        if len(self._wording) > MOST_WORDS:
            return IdentifiedText(TextStatus.UNKNOWN)
        found = self._judged(self._cover(0, len(self._ids), _MOST_MATCHES))
        if found and self._dominates(found):
            return self._identified(found)
        named = None if self._is_part_of_text() else self._referred()
        return named or IdentifiedText(TextStatus.UNKNOWN, nearest=self._nearest(found))

    def _referred(self) -> IdentifiedText | None:
        """What the file refers to; here what a link leads to counts."""
        return references(Wording(plain(self._data, links=True)), self._index)

    def _is_part_of_text(self) -> bool:
        """Whether the file is mostly words of one known text: a part or a bad copy of it, and no reference.

        A short notice may quote the passage that its license gives for that purpose.
        """
        whole = [
            number
            for _, hits, number in self._index.overlaps(self._sampled)
            if hits >= _PART and 2 * hits >= len(self._sampled)
        ]
        if not whole or len(self._ids) > _NOTICE:
            return bool(whole)
        return all(2 * self._terms_of(number) >= len(self._sampled) for number in whole)

    def _terms_of(self, number: int) -> int:
        """How many samples of the file lie in a text outside what its copies may leave out."""
        places = self._index.sample_places(number)
        sections = [each for section in self._index.texts[number].sections for each in section]
        return sum(
            not any(first <= at < last for first, last in sections)
            for _, key in self._sampled
            for at in places.get(key, ())[:1]
        )

    # -- finding

    def _cover(self, start: int, end: int, left: int) -> list[Alignment]:
        """The texts in words `start` to `end`, in order: the best first, then what is on either side."""
        best = self._best(start, end) if left > 0 else None
        if best is None:
            return []
        before = self._cover(start, best.start, (left - 1) // 2)
        after = self._cover(best.end, end, left - 1 - len(before))
        return [*before, best, *after]

    def _best(self, start: int, end: int) -> Alignment | None:
        if end - start < _SHORTEST:
            return None
        sampled = [(place, key) for place, key in self._sampled if start <= place < end - 2]
        candidates = [
            one
            for one in self._index.overlaps(sampled)[: 4 * _CANDIDATES]
            if one[1] > 2 and (one[0] >= _CONTAINED or 2 * one[1] >= len(sampled))
        ][:_CANDIDATES]
        most = max((hits for _, hits, _ in candidates), default=0)
        candidates = [
            one
            for place, one in enumerate(candidates)
            if place < 3 or one[0] >= _WHOLE or one[1] >= _CLOSE * most
        ]
        shared = self._shared(sampled, [number for _, _, number in candidates])
        best: Alignment | None = None
        exact = 0
        for contained, _, number in candidates:
            words = self._index.texts[number].words
            if exact and (words <= exact or contained < _LARGER):
                continue
            found = self._aligner.align(number, *self._window(shared[number], number, start, end))
            if found is None:
                continue
            license_ = self._index.texts[number].license
            self._rejected[license_] = max(self._rejected.get(license_, 0.0), found.similarity)
            exact = max(exact, found.matched if found.exact else 0)
            if self._stands(found) and (best is None or self._rank(found) > self._rank(best)):
                best = found
        return best

    def _shared(
        self, sampled: Sequence[tuple[int, int]], numbers: Sequence[int]
    ) -> dict[int, list[tuple[int, int]]]:
        """The samples that each candidate shares with a part of the file."""
        wanted = set(numbers)
        shared: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for place, key in sampled:
            for number in wanted.intersection(self._index.holders(key)):
                shared[number].append((place, key))
        return shared

    def _window(
        self, shared: Sequence[tuple[int, int]], number: int, start: int, end: int
    ) -> tuple[int, int]:
        """The words of the file where a candidate lies: one copy of it, if there are several."""
        length = self._index.texts[number].words
        first, last = region(shared, self._index.sample_places(number), length)
        slack = 12 + length // 40
        return max(start, first - slack), min(end, last + slack)

    def _stands(self, one: Alignment) -> bool:
        """Whether so much of the text is there that it is that text, exact or changed."""
        if one.exact:
            return True
        few = len(one.gaps) <= 3 + one.wanted // _PIECES
        return (few and one.coverage >= _COVERED and one.similarity >= 0.5) or one.similarity >= _ALIKE

    def _rank(self, one: Alignment) -> tuple[int, bool, int, int]:
        return one.matched - _WEIGHT * one.left_over, one.exact, one.matched, -one.number

    # -- judging what stands outside

    def _judged(self, found: Sequence[Alignment]) -> list[_Found]:
        """Give every word outside the texts to the text that it changes, unless it is forgiven."""
        if not found:
            return []
        outside: list[list[Gap]] = [[] for _ in found]
        places = [0, *(one.end for one in found)]
        ends = [*(one.start for one in found), len(self._ids)]
        for number, (start, end) in enumerate(zip(places, ends, strict=True)):
            if start < end and not self._passes(found, number, range(start, end)):
                owner = min(number, len(found) - 1)
                whole = self._index.texts[found[owner].number].words
                at = 0 if number < len(found) else whole
                outside[owner].append(Gap(at, at, start, end))
        return [_Found(one, tuple(gaps)) for one, gaps in zip(found, outside, strict=True)]

    def _passes(self, found: Sequence[Alignment], number: int, places: range) -> bool:
        """Whether words between two texts (or above the first, below the last) are no terms."""
        judge = self._aligner.forgiving
        above = found[number] if number < len(found) else None
        markers = self._wording.markers
        kept = [place for place in places if place not in markers]
        if not kept or judge.is_notice(kept):
            return True
        titles = self._index.texts[above.number].titles if above is not None else ()
        if above is not None and judge.is_head(kept, titles):
            return True
        several = len({self._index.texts[one.number].license for one in found}) > 1
        return several and len(kept) <= _BETWEEN and self._connects(kept)

    def _connects(self, places: Sequence[int]) -> bool:
        """Whether words lead from one license to the next: they name what is under which."""
        words = set(self._aligner.forgiving.normal(places))
        return words.isdisjoint({"not", "no", "must", "shall", "except", "unless", "prohibited", "不", "禁"})

    def _dominates(self, found: Sequence[_Found]) -> bool:
        """Whether the texts found are what the file is about, and not a passage of it."""
        within = sum(one.alignment.end - one.alignment.start for one in found)
        exact = any(one.alignment.exact for one in found)
        return within >= _SHARE * len(self._ids) or (exact and within >= 0.1 * len(self._ids))

    # -- saying

    def _identified(self, found: Sequence[_Found]) -> IdentifiedText:
        matches = tuple(self._match(one) for one in found)
        licenses = tuple(dict.fromkeys(match.license for match in matches))
        exact = all(not match.changes for match in matches)
        status = TextStatus.EXACT if exact else TextStatus.CHANGED
        sizes = [one.alignment.wanted for one in found]
        weighted = sum(match.similarity * size for match, size in zip(matches, sizes, strict=True))
        return IdentifiedText(
            status=TextStatus.MULTIPLE if len(licenses) > 1 else status,
            licenses=licenses,
            similarity=1.0 if exact else min(round(weighted / sum(sizes), 4), 0.9999),
            matches=matches,
            relation=self._relation(found) if len(licenses) > 1 else None,
        )

    def _match(self, found: _Found) -> TextMatch:
        one = found.alignment
        text = self._index.texts[one.number]
        gaps = sorted((*one.gaps, *found.outside), key=lambda gap: (gap.start, gap.first))
        similarity = one.similarity
        if found.outside:
            added = sum(gap.size for gap in found.outside)
            similarity = 2 * one.matched / max(2 * one.matched + one.left_over + added, 1)
        return TextMatch(
            license=text.license,
            lines=(self._wording.line(one.start), self._wording.line(max(one.end - 1, one.start))),
            similarity=1.0 if not gaps else min(round(similarity, 4), 0.9999),
            changes=tuple(self._change(gap) for gap in gaps),
            part=text.part,
        )

    def _change(self, gap: Gap) -> TextChange:
        removed = gap.last - gap.first
        if gap.start == gap.end:
            line = self._wording.line(min(max(gap.start - 1, 0), len(self._wording) - 1))
            return TextChange(ChangeKind.REMOVED, "", (line, line), removed)
        kind = ChangeKind.ALTERED if removed else ChangeKind.ADDED
        said = self._wording.slice(gap.start, gap.end)
        shown = said if len(said) <= _SHOWN else f"{said[:_SHOWN]} …"
        return TextChange(
            kind, shown, (self._wording.line(gap.start), self._wording.line(gap.end - 1)), removed
        )

    def _relation(self, found: Sequence[_Found]) -> str | None:
        """`OR` or `AND`, where the words outside the texts say which."""
        inside = [(one.alignment.start, one.alignment.end) for one in found]
        free = [
            place for place in range(len(self._ids)) if not any(start <= place < end for start, end in inside)
        ][:2000]
        words = " ".join(self._aligner.forgiving.normal(free))
        if any(said in words for said in ("your option", "your choice", "dual license", "either", "choose")):
            return "OR"
        both = any(
            said in words for said in ("both", "weights", "model license", "code license", "respectively")
        )
        return "AND" if both else None

    def _nearest(self, found: Iterable[_Found]) -> tuple[Nearest, ...]:
        for one in found:
            license_ = self._index.texts[one.alignment.number].license
            self._rejected.setdefault(license_, one.alignment.similarity)
        ranked = sorted(self._rejected.items(), key=lambda each: (-each[1], each[0]))[:3]
        return tuple(Nearest(id_, min(round(likeness, 4), 0.9999)) for id_, likeness in ranked)


def identified_file(path: str, data: bytes, unread: str | None = None) -> IdentifiedFile:
    """The answer for a named file; `unread` says why there are no bytes of it."""
    found = identify(data) if unread is None else IdentifiedText(TextStatus.UNKNOWN)
    return IdentifiedFile(
        path,
        found.status,
        found.licenses,
        found.similarity,
        found.matches,
        found.nearest,
        found.relation,
        unread,
    )


class Identifier:
    """The reader of texts that the pipeline hands to `resolve`."""

    def known(self, blob: str) -> IdentifiedText | None:
        """What a file is whose git blob id is known, None if it is not."""
        return known_blob(blob)

    def read(self, data: bytes) -> IdentifiedText:
        """What the bytes of a file are."""
        return identify(data)
