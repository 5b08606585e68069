"""What the sentences of a model card say of the model's own license.

A card speaks of many licenses: of its code, its data, the models beside it.
Only a sentence whose subject is the model, or that stands under a heading or
label of its own without another subject, is a statement for certain; one that
may be about the model is a question; all others are none. The words by which
that is told are data (`rules/cards.yaml`, `rules/texts/names.yaml`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from auditor.knowledge.types import CardWords
from auditor.licenses.index import TextIndex
from auditor.licenses.phrases import Found, Phrases, Words, grouped, listed
from auditor.licenses.prose import Sentence
from auditor.licenses.references import led_by

#: Words between a statement's verb and the name of the license, before and behind it.
_BEFORE: Final = 14
_BEHIND: Final = 8

#: Words between a subject and a name that stand there with nothing else ("the weights are MIT").
_NEAR: Final = 3

#: A sentence of a license section that only names one has no more words than this; a label none than that.
_SHORT: Final = 30
_LABEL: Final = 6

#: More licenses than this in one sentence are a list of something.
_MOST: Final = 6

_OTHERS: Final = frozenset({"code", "data", "other"})
#: Words between a name and another license, between a part and the whole, behind a name before its subject.
_AND: Final = frozenset({"and", "plus", "also", "with", "及", "和", "与", "並", "と", "《", "び"})
_OF: Final = frozenset({"of", "in", "for", "from", "behind", "the", "our", "this"})
_FOR: Final = frozenset({"for", "of", "on", "covers", "applies", "apply"})

_UNDER: Final = frozenset({"under", "licensed"})

#: A license that is called one: in capitals or with a number behind "under", or between the marks of a title.
_TITLE: Final = re.compile(
    r"\bunder (?:the |an? |our )?(?P<spelled>[a-z-]+[\d.]+[a-z]?) (?:community )?licen[cs]e\b"
    r"|\bunder (?:the |an? |our )?(?:[A-Z][\w.+-]*[ -]){1,6}(?:Licen[cs]e|Agreement|Terms)\b"
    r"|《(?P<quoted>[^《》]{0,40}(?:许可|协议|許可|協議)[^《》]{0,20})》"
)

_PLURAL: Final = frozenset({"license", "licenses", "agreement"})

_RELATIVE: Final = frozenset({"which", "whose", "that", "itself"})


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of a card that states a license.

    `licenses` are the ids that it names; `families` names of families without
    a version. `clear` says that it speaks of the model and leaves nothing
    open; `either` that one of the licenses holds and the sentence does not
    say which; `unknown` that it speaks of a license whose name nobody knows,
    with what a label says in its place, `spelled`. `limit` is what a sentence
    says that names no license and limits the use.
    """

    sentence: Sentence
    licenses: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    clear: bool = False
    either: bool = False
    unknown: bool = False
    spelled: str = ""
    limit: str | None = None


@dataclass(frozen=True, slots=True)
class _Mention:
    id: str
    start: int
    end: int
    family: bool
    weak: bool


@dataclass(frozen=True, slots=True)
class _Section:
    """Where a sentence stands: under a heading about licenses, and of what kind of thing."""

    license: bool
    subject: str | None


class Statements:
    """Reads the sentences of cards; slow to make, so made once."""

    def __init__(self, words: CardWords, index: TextIndex) -> None:
        """Use the phrases of `words` and the names of licenses of `index`."""
        vocabulary = index.vocabulary
        self._index, self._vocabulary = index, vocabulary
        self._label = listed(words.license, vocabulary)
        self._original = listed(words.original, vocabulary)
        self._subjects = grouped(words.subjects, vocabulary)
        self._states = listed(words.states, vocabulary)
        self._hedges = listed(words.hedges, vocabulary)
        self._joining = frozenset(
            one for phrase in words.joining for one in Words.of(phrase, vocabulary).words
        )
        self._plain = frozenset(one for phrase in words.plain for one in Words.of(phrase, vocabulary).words)
        self._nothing = listed(words.nothing, vocabulary)
        self._limits = Phrases(
            ((phrase, limit.says) for limit in words.limits for phrase in limit.phrases), vocabulary
        )
        self._kinds = index.wordlists.kinds | {"license", "agreement", "terms"}
        self._aside = listed(words.aside, vocabulary)
        self._names = Phrases(((name.words, name) for name in index.names), vocabulary)

    def own(self, sentences: Iterable[Sentence]) -> Iterator[Sentence]:
        """The sentences that speak of the model: up to a repeated card of the original, without asides."""
        for sentence in sentences:
            if sentence.heading and self._has(self._original, sentence.text):
                return
            if not any(
                self._has(self._aside, one) and not self._has(self._label, one) for one in _parts(sentence)
            ):
                yield sentence

    def read(self, sentences: Iterable[Sentence], name: str) -> Iterator[Statement]:
        """Every statement of `own` sentences, and every one that may be one; `name` is the model's."""
        own = Words.of(name.rpartition("/")[2], self._vocabulary).words
        for sentence in sentences:
            words = Words.of(sentence.text, self._vocabulary)
            if sentence.links or self._speaks(words):
                yield from _Reading(self, sentence, words, own, self._section(sentence)).statements()

    def _speaks(self, words: Words) -> bool:
        """Whether a sentence names a license, a limit or a label at all: few do."""
        tables = (self._names, self._limits, self._label)
        return any(one.at(words.words, n) for n in range(len(words.words)) for one in tables)

    def _has(self, phrases: Phrases[None], text: str) -> bool:
        return next(phrases.found(Words.of(text, self._vocabulary).words), None) is not None

    def _section(self, sentence: Sentence) -> _Section:
        """The headings above a sentence; the words of a title say nothing of a part."""
        subject = None
        for heading in _parts(sentence):
            words = Words.of(heading, self._vocabulary).words
            kinds = {one.value for one in self._subjects.found(words)} & _OTHERS
            subject = min(kinds) if kinds else ("model" if self._is_model(words) else subject)
        return _Section(any(self._has(self._label, heading) for heading in sentence.headings), subject)

    def _is_model(self, words: Sequence[str]) -> bool:
        return any(one.value == "model" for one in self._subjects.found(words))


class _Reading:
    """One sentence."""

    def __init__(
        self, by: Statements, sentence: Sentence, words: Words, own: tuple[str, ...], section: _Section
    ) -> None:
        self._by, self._sentence, self._words, self._own, self._section = by, sentence, words, own, section
        self._mentions = list(self._named())
        inside = {place for one in self._mentions for place in range(one.start, one.end)}
        self._subjects = [one for one in self._about() if one.start not in inside]
        self._states = [one for one in by._states.found(words.words) if one.start not in inside]
        hedges = (
            one for one in by._hedges.found(words.words) if inside.isdisjoint(range(one.start, one.end))
        )
        asked = "?" in sentence.text or "？" in sentence.text
        self._another = self._names_another()
        self._hedged = any(hedges) or asked or self._another

    def statements(self) -> Iterator[Statement]:
        yield from self._limit()
        told = [(one, kind) for one in self._mentions if (kind := self._kind(one)) is not None]
        if not self._mentions:
            yield from self._unnamed()
        if not told or len({one.id for one, _ in told}) > _MOST:
            return
        either = self._either([one for one, _ in told])
        for clear in (True, False):
            named = [one for one, kind in told if (kind == "model" and not self._hedged) == clear]
            if named:
                yield self._statement(named, clear, either)

    def _statement(self, named: Sequence[_Mention], clear: bool, either: bool) -> Statement:
        ids = dict.fromkeys(one.id for one in named if not one.family)
        families = [
            one.id for one in named if one.family and not any(id_.startswith(f"{one.id}-") for id_ in ids)
        ]
        return Statement(
            self._sentence, tuple(ids), tuple(dict.fromkeys(families)), clear, either, self._another
        )

    def _unnamed(self) -> Iterator[Statement]:
        """A license that the sentence gives the model under a name that nobody knows."""
        words, text = self._words, self._sentence.text
        value = self._labelled()
        if value is not None:
            if self._section.subject not in _OTHERS:
                yield Statement(self._sentence, unknown=True, spelled=value)
            return
        match = _TITLE.search(text)
        if match is not None and not self._sentence.heading:
            place = words.at(match.start())
            about = self._subject(_Mention("", place, place, family=False, weak=False))
            if about == "model" and (match["quoted"] is None or self._states):
                yield Statement(self._sentence, unknown=True, spelled=match["spelled"] or "")

    def _labelled(self) -> str | None:
        """What stands behind the label of a license, None if there is none, or nothing that names one."""
        words = self._words
        colon = self._colon(min(len(words.words) - 1, _LABEL))
        before = words.words[:colon]
        if not colon or next(self._by._label.found(before), None) is None:
            return None
        value = words.slice(colon, len(words.words))
        aside = any(one.value in _OTHERS for one in self._by._subjects.found(before))
        short = len(words.words) - colon <= _LABEL
        named = self._by._nothing.at(words.words, colon) is None
        return value if short and named and not aside else None

    def _colon(self, last: int) -> int:
        """The first word behind a colon, of the first `last` words; 0 if there is none."""
        before = self._words.before
        return next((n for n in range(1, last + 1) if ":" in before(n) or "：" in before(n)), 0)

    # -- names

    def _named(self) -> Iterator[_Mention]:
        found = self._by._names.found(self._words.words)
        spoken = [
            _Mention(one.value.id, one.start, one.end, one.value.family, one.value.weak) for one in found
        ]
        spoken = [one for one in spoken if not (one.weak and self._is_part(one)) and self._is_license(one)]
        for link in self._sentence.links:
            led = led_by(self._by._vocabulary.normal(link.address), self._by._index)
            place = self._words.at(link.start)
            if led is not None and place < len(self._words.words):
                spoken = [one for one in spoken if not (one.family and led[0].startswith(one.id))]
                spoken.append(
                    _Mention(led[0], place, max(place + 1, self._words.at(link.end)), led[1], False)
                )
        yield from sorted(spoken, key=lambda one: (one.start, one.id))

    def _names_another(self) -> bool:
        """Whether behind a name a license is spoken of that nobody knows by name: `MIT and the X License`."""
        words = self._words.words
        inside = {place for one in self._mentions for place in range(one.start, one.end)}
        for place in range(len(words)):
            if place in inside or self._by._label.at(words, place) is None:
                continue
            before = [one.end for one in self._mentions if one.end <= place]
            between = words[max(before) : place] if before else ()
            if len(between) > _NEAR or not _AND.isdisjoint(between):
                return True
        return False

    def _is_license(self, one: _Mention) -> bool:
        """Whether a name can be nothing but a license's: many a license is called like the model it is of.

        It holds a word of licenses, or stands beside one, or behind the label of a license.
        """
        words = self._words.words
        if not self._by._kinds.isdisjoint(words[one.start : one.end]) or self._is_label(one):
            return True
        beside = one.end < len(words) and self._by._label.at(words, one.end) is not None
        return beside or not _UNDER.isdisjoint(words[max(0, one.start - 2) : one.start])

    def _is_part(self, one: _Mention) -> bool:
        """Whether a weak name is only a part of a longer one, such as that of a model."""
        start, end = self._words.spans[one.start][0], self._words.spans[one.end - 1][1]
        text = self._words.text
        before, behind = text[max(0, start - 1) : start], text[end : end + 1]
        return (bool(before) and before in "-/_.") or (
            bool(behind) and behind in "-/_" and text[end + 1 : end + 2].isalnum()
        )

    # -- what is said of them

    def _kind(self, one: _Mention) -> str | None:
        """What a mention is about: `model`, `unsure`, or None where it states nothing of the model."""
        label = self._is_label(one)
        if not (label or self._is_stated(one) or self._is_bare(one)):
            return None
        subject = self._subject(one)
        if subject is None and self._section.subject in _OTHERS:
            subject = self._section.subject
        if subject in _OTHERS:
            return None
        if subject is None:
            alone = label or self._section.license
            return "model" if alone and self._is_plain(one) else ("unsure" if alone or self._states else None)
        return subject

    def _is_stated(self, one: _Mention) -> bool:
        """Whether words that state a license stand before the name, or soon behind it."""
        if self._sentence.heading:
            return False
        return any(
            0 <= one.start - state.end <= _BEFORE or 0 <= state.start - one.end <= _BEHIND
            for state in self._states
        )

    def _is_label(self, one: _Mention) -> bool:
        """Whether a label and a colon stand before the name: `License: MIT`."""
        colon = self._colon(one.start)
        label = self._words.words[:colon]
        return 0 < colon <= _LABEL and next(self._by._label.found(label), None) is not None

    def _is_bare(self, one: _Mention) -> bool:
        """Whether a short sentence of a license section is hardly more than the name."""
        if not self._section.license or self._sentence.heading or len(self._words.words) > _SHORT:
            return False
        nearest = max((sub.end for sub in self._subjects if sub.end <= one.start), default=-_NEAR - 1)
        return one.start - nearest <= _NEAR or self._is_plain(one) or self._behind(one) is not None

    def _is_plain(self, one: _Mention) -> bool:
        """Whether nothing stands before a name but words that could not be a subject, or other names."""
        named = {place for other in self._mentions for place in range(other.start, other.end)}
        return all(
            place in named or self._words.words[place] in self._by._plain for place in range(one.start)
        )

    # -- subjects

    def _about(self) -> Iterator[Found[str]]:
        """What the sentence speaks of, by its own words; the model's name is the model."""
        words, size = self._words.words, len(self._own)
        named = [n for n in range(len(words) - size + 1) if size and words[n : n + size] == self._own]
        spans = {place for n in named for place in range(n, n + size)}
        found = [Found(n, n + size, "model") for n in named]
        found += [one for one in self._by._subjects.found(words) if one.start not in spans]
        last: Found[str] | None = None
        for one in sorted(found, key=lambda each: each.start):
            if last is None or not self._is_whole(last, one):
                yield one
                last = one

    def _is_whole(self, part: Found[str], whole: Found[str]) -> bool:
        """Whether the second of two things is only what the first is of: `the code of the model`."""
        between = self._words.words[part.end : whole.start]
        of = 0 < len(between) <= _NEAR and _OF.issuperset(between) and not {"the", "our"}.issuperset(between)
        return of and (part.value in ("code", "data") or whole.value == "unsure")

    def _subject(self, one: _Mention) -> str | None:
        behind = self._behind(one)
        if behind is not None:
            return behind
        before = [sub for sub in self._subjects if sub.end <= one.start]
        if not before:
            return None
        group = {before[-1].value}
        for left, right in list(pairwise(before))[::-1]:
            if not self._joined(left, right):
                break
            group.add(left.value)
        if "model" in group:
            relative = not _RELATIVE.isdisjoint(self._words.words[before[-1].end : one.start])
            return "unsure" if relative else "model"
        if group & _OTHERS and self._spoken_of_before(before, one):
            return "unsure"
        return before[-1].value

    def _behind(self, one: _Mention) -> str | None:
        """The subject that follows a name: `MIT for the code`, `MIT (code)`."""
        following = next((sub for sub in self._subjects if sub.start >= one.end), None)
        if following is None or following.start - one.end > _BEHIND:
            return None
        if any(one.end <= other.start < following.start for other in self._mentions):
            return None
        between = self._words.words[one.end : following.start]
        opened = len(between) <= _NEAR and "(" in self._words.before(one.end)
        leading = [word for word in between[:2] if word not in _PLURAL]
        return following.value if opened or (leading and leading[0] in _FOR) else None

    def _joined(self, left: Found[str], right: Found[str]) -> bool:
        between = self._words.words[left.end : right.start]
        listed_ = (
            "," in self._words.text[self._words.spans[left.end - 1][1] : self._words.spans[right.start][0]]
        )
        return len(between) <= 4 and bool(between or listed_) and self._by._joining.issuperset(between)

    def _spoken_of_before(self, before: Sequence[Found[str]], one: _Mention) -> bool:
        """Whether the model was the subject before another thing, in the same clause."""
        nearest = before[-1]
        if not _RELATIVE.isdisjoint(self._words.words[nearest.end : one.start]):
            return False
        earlier = [sub for sub in before[:-1] if sub.value == "model"]
        between = [
            other for other in self._mentions if earlier and earlier[-1].end <= other.start < nearest.start
        ]
        return bool(earlier) and not between

    # -- limits

    def _limit(self) -> Iterator[Statement]:
        for found in self._by._limits.found(() if self._sentence.heading else self._words.words):
            subject = self._subject(_Mention("", found.start, found.end, family=False, weak=False))
            subject = subject or self._section.subject
            negated = "not" in self._words.words[max(0, found.start - 3) : found.start]
            if subject not in _OTHERS and not negated:
                yield Statement(self._sentence, limit=found.value)

    def _either(self, named: Sequence[_Mention]) -> bool:
        if len({one.id for one in named}) < 2:
            return False
        between = self._words.words[named[0].end : named[-1].start]
        return not {"or", "either", "或"}.isdisjoint(between)


def _parts(sentence: Sentence) -> tuple[str, ...]:
    """The headings above a sentence, without the title of the whole."""
    return sentence.headings[1:] if sentence.title else sentence.headings


__all__ = ["Statement", "Statements"]
