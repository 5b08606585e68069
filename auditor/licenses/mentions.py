"""The licenses that a sentence names, by their words or by an address, and the labels they stand behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from auditor.knowledge.cards import CardWords
from auditor.licenses.index import TextIndex
from auditor.licenses.phrases import Phrases, Words, listed
from auditor.licenses.prose import Link
from auditor.licenses.references import led_by

#: A label has no more words than this, and neither has what stands behind it.
LABEL: Final = 6

#: Words beside a name that make it a license's.
_LICENSE: Final = frozenset({"license", "agreement", "terms"})
_UNDER: Final = frozenset({"under", "licensed"})

#: Words between a name and another license that belongs to it no more.
_APART: Final = 3
_AND: Final = frozenset({"and", "plus", "also", "with", "及", "和", "与", "並", "と", "《", "び"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A license named in words `start` to `end` (not included): an id, or that of a `family`."""

    id: str
    start: int
    end: int
    family: bool = False


class Names:
    """The names of licenses and the labels before them; slow to make, so made once."""

    def __init__(self, words: CardWords, index: TextIndex) -> None:
        """Use the labels of `words` and the names of `index`."""
        self._index, vocabulary = index, index.vocabulary
        self.label = listed(words.license, vocabulary)
        self._nothing = listed(words.nothing, vocabulary)
        self.spoken = Phrases(((name.words, name) for name in index.names), vocabulary)
        self._kinds = index.wordlists.kinds | _LICENSE

    def find(self, words: Words, links: Sequence[Link]) -> list[Mention]:
        """Every license that a sentence names, from left to right."""
        found = [
            Mention(one.value.id, one.start, one.end, one.value.family)
            for one in self.spoken.found(words.words)
            if not (one.value.weak and _is_part(one.start, one.end, words))
            and self._is_license(one.start, one.end, words)
        ]
        for one in self._linked(words, links):
            found = [other for other in found if not (other.family and one.id.startswith(other.id))]
            found.append(one)
        return sorted(found, key=lambda one: (one.start, one.id))

    def _linked(self, words: Words, links: Sequence[Link]) -> Iterator[Mention]:
        for link in links:
            led = led_by(self._index.vocabulary.normal(link.address), self._index)
            place = words.at(link.start)
            if led is not None and place < len(words.words):
                yield Mention(led[0], place, max(place + 1, words.at(link.end)), led[1])

    def _is_license(self, start: int, end: int, words: Words) -> bool:
        """Whether a name can be nothing but a license's: many a license is called like the model it is of.

        It holds a word of licenses, or stands beside one, or behind the label of a license.
        """
        text = words.words
        if not self._kinds.isdisjoint(text[start:end]) or self.is_labelled(start, words):
            return True
        beside = end < len(text) and self.label.at(text, end) is not None
        return beside or not _UNDER.isdisjoint(text[max(0, start - 2) : start])

    def is_labelled(self, place: int, words: Words) -> bool:
        """Whether a label and a colon stand before a word: `License: MIT`."""
        colon = _colon(words, place)
        return 0 < colon <= LABEL and next(self.label.found(words.words[:colon]), None) is not None

    def value(self, words: Words) -> tuple[tuple[str, ...], str] | None:
        """The words of a label and what stands behind it, None if there is none or that names nothing."""
        colon = _colon(words, min(len(words.words) - 1, LABEL))
        before = words.words[:colon]
        if not colon or next(self.label.found(before), None) is None:
            return None
        short = len(words.words) - colon <= LABEL
        named = self._nothing.at(words.words, colon) is None
        return (before, words.slice(colon, len(words.words))) if short and named else None

    def another(self, words: Words, mentions: Sequence[Mention], inside: set[int]) -> bool:
        """Whether behind a name a license is spoken of that nobody knows by name: `MIT and the X License`."""
        text = words.words
        for place in range(len(text)):
            if place in inside or self.label.at(text, place) is None:
                continue
            before = [one.end for one in mentions if one.end <= place]
            between = text[max(before) : place] if before else ()
            if len(between) > _APART or not _AND.isdisjoint(between):
                return True
        return False


def _is_part(start: int, end: int, words: Words) -> bool:
    """Whether a weak name is only a part of a longer one, such as that of a model."""
    first, last = words.spans[start][0], words.spans[end - 1][1]
    before, behind = words.text[max(0, first - 1) : first], words.text[last : last + 1]
    goes_on = words.text[last + 1 : last + 2].isalnum()
    return (bool(before) and before in "-/_.") or (bool(behind) and behind in "-/_" and goes_on)


def _colon(words: Words, last: int) -> int:
    """The first word behind a colon, of the first `last` words; 0 if there is none."""
    return next((n for n in range(1, last + 1) if ":" in words.before(n) or "：" in words.before(n)), 0)
