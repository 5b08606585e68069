"""A file that is no license but names one: a claim of another kind, as exact as it is spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from auditor.licenses.index import TextIndex
from auditor.licenses.wording import Wording
from auditor.model.identifying import IdentifiedText, TextMatch, TextStatus

#: Up to so many words any name in a file is what the file is about; beyond, only one that is led up to.
_SHORT: Final = 60

#: A text of more words than this with so many different words of contracts is an agreement, no reference.
_AGREEMENT: Final = 150
_LEGAL: Final = 2

#: How far around a name its own terms and what leads up to it are looked for.
_NEAR: Final = 25
_LED: Final = 8

_LONGEST_NAME: Final = 12
_MOST_WORDS: Final = 6_000

#: Beyond so many words a name that means other things too says nothing, and terms far from it are others'.
_WEAK: Final = 400
_SEVERAL: Final = 6

#: Words in a row that must stand in the named license to be its own and not the file's.
_OWN: Final = 5

_COMMONS = re.compile(r"http://creativecommons\.org/licenses/([a-z-]+)/(\d\.\d)(?:/.*)?")


@dataclass(frozen=True, slots=True)
class _Mention:
    """A license named in words `start` to `end`."""

    id: str
    start: int
    end: int
    family: bool = False


def references(wording: Wording, index: TextIndex) -> IdentifiedText | None:
    """What a text refers to, None if it names no license or has terms of its own."""
    if not 0 < len(wording) <= _MOST_WORDS:
        return None
    lists = index.wordlists
    words = [index.vocabulary.normal(word) for word in wording.words]
    if len(words) > _AGREEMENT and len(lists.reference.legal.intersection(words)) >= _LEGAL:
        return None
    mentions = list(_mentions(words, index))
    if not mentions or any(_has_terms(one, mentions, words, index) for one in mentions):
        return None
    ids = {one.id for one in mentions}
    kept = [one for one in mentions if not (one.family and _covered(one.id, ids))]
    licenses = tuple(dict.fromkeys(one.id for one in kept))
    if len(licenses) > _SEVERAL:
        return None
    matches = tuple(
        TextMatch(id_, (wording.line(first.start), wording.line(first.end - 1)), 0.0, part="reference")
        for id_ in licenses
        for first in [next(one for one in kept if one.id == id_)]
    )
    relation = _relation(kept, words) if len(licenses) > 1 else None
    return IdentifiedText(TextStatus.REFERENCE, licenses, 0.0, matches, relation=relation)


def _mentions(words: Sequence[str], index: TextIndex) -> Iterator[_Mention]:
    """Every name of a license that counts, the longest at each place."""
    place = 0
    while place < len(words):
        found = _named(words, place, index)
        if found is None:
            place += 1
        else:
            yield found
            place = found.end


def _named(words: Sequence[str], place: int, index: TextIndex) -> _Mention | None:
    if words[place].startswith("http://"):
        return _linked(words, place, index)
    for size in range(min(_LONGEST_NAME, len(words) - place), 0, -1):
        name = index.spoken.get(" ".join(words[place : place + size]))
        if name is not None and not (name.weak and len(words) > _WEAK):
            short = len(words) <= _SHORT and not name.weak
            if short or len(words) <= size + 2 or _led_to(words, place, place + size, index):
                return _Mention(name.id, place, place + size, name.family)
            return None
    return None


def _linked(words: Sequence[str], place: int, index: TextIndex) -> _Mention | None:
    found = led_by(words[place], index)
    if found is None or not (found[2] or len(words) <= _SHORT or _led_to(words, place, place + 1, index)):
        return None
    return _Mention(found[0], place, place + 1, family=found[1])


def led_by(address: str, index: TextIndex) -> tuple[str, bool, bool] | None:
    """The license that an address (in the form of `wording.normal`) is that of, None if of none.

    With it, whether it names a family only, and whether it says so by itself,
    as those of Creative Commons do.
    """
    bare = address.partition("?")[0].removesuffix("/")
    commons = _COMMONS.fullmatch(bare)
    if commons:
        return f"cc-{commons[1]}-{commons[2]}", False, True
    id_ = index.links.get(bare)
    if id_ is None:
        return None
    return id_, any(name.family and name.id == id_ for name in index.names), False


def _led_to(words: Sequence[str], start: int, end: int, index: TextIndex) -> bool:
    """Whether the words before a name, or right behind it, speak of a license."""
    lead = index.wordlists.reference.lead
    return not lead.isdisjoint(words[max(0, start - _LED) : start]) or not lead.isdisjoint(
        words[end : end + 2]
    )


def _has_terms(one: _Mention, mentions: Sequence[_Mention], words: Sequence[str], index: TextIndex) -> bool:
    """Whether words near a name (in a short text: anywhere) are terms that its license does not have."""
    terms = index.wordlists.reference.terms
    named = {place for other in mentions for place in range(other.start, other.end)}
    if len(words) <= _WEAK:
        near = range(len(words))
    else:
        near = range(max(0, one.start - _NEAR), min(len(words), one.end + _NEAR))
    return any(
        words[place] in terms and place not in named and not _is_own(place, words, one.id, index)
        for place in near
    )


def _is_own(place: int, words: Sequence[str], id_: str, index: TextIndex) -> bool:
    """Whether a word stands in a row of words of the named license's text (a header notice quotes it)."""
    for start in range(max(0, place - _OWN + 1), min(place, len(words) - _OWN) + 1):
        row = index.vocabulary.ids(words[start : start + _OWN])
        if any(row in index.ids(number) for number in index.numbers(id_)):
            return True
    return False


def _covered(family: str, ids: set[str]) -> bool:
    """Whether a family is named more exactly elsewhere in the text."""
    return any(id_ != family and id_.startswith(family.rstrip("+")) for id_ in ids)


def _relation(mentions: Sequence[_Mention], words: Sequence[str]) -> str | None:
    between = words[mentions[0].end : mentions[-1].start]
    around = words[max(0, mentions[0].start - _LED) : mentions[-1].end + _LED]
    if "or" in between or "either" in around or "option" in around:
        return "OR"
    return "AND" if "and" in between else None
