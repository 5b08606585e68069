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
from typing import Final

from auditor.knowledge.cards import CardWords
from auditor.licenses.index import TextIndex
from auditor.licenses.mentions import Mention, Names
from auditor.licenses.phrases import Phrases, Words, listed
from auditor.licenses.prose import Sentence
from auditor.licenses.subjects import OTHERS, Subjects

#: Words between a statement's verb and the name of the license, before and behind it.
_BEFORE: Final = 14
_BEHIND: Final = 8

#: Words between a subject and a name that stand there with nothing else ("the weights are MIT").
_NEAR: Final = 3

#: A sentence of a license section that only names one has no more words than this.
_SHORT: Final = 30

#: More licenses than this in one sentence are a list of something.
_MOST: Final = 6

#: A license that is called one: in capitals or with a number behind "under", or between the marks of a title.
_TITLE: Final = re.compile(
    r"\bunder (?:the |an? |our )?(?P<spelled>[a-z-]+[\d.]+[a-z]?) (?:community )?licen[cs]e\b"
    r"|\bunder (?:the |an? |our )?(?:[A-Z][\w.+-]*[ -]){1,6}(?:Licen[cs]e|Agreement|Terms)\b"
    r"|《(?P<quoted>[^《》]{0,40}(?:许可|协议|許可|協議)[^《》]{0,20})》"
)


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
class _Section:
    """Where a sentence stands: under a heading about licenses, and of what kind of thing."""

    license: bool
    subject: str | None


class Statements:
    """Reads the sentences of cards; slow to make, so made once."""

    def __init__(self, words: CardWords, index: TextIndex) -> None:
        """Use the phrases of `words` and the names of licenses of `index`."""
        self._vocabulary = index.vocabulary
        self.names, self.subjects = Names(words, index), Subjects(words, self._vocabulary)
        self._original, self._aside = self._listed(words.original), self._listed(words.aside)
        self.states, self.hedges = self._listed(words.states), self._listed(words.hedges)
        self.plain = frozenset(
            one for phrase in words.plain for one in Words.of(phrase, self._vocabulary).words
        )
        self.limits = Phrases(
            ((phrase, limit.says) for limit in words.limits for phrase in limit.phrases), self._vocabulary
        )

    def own(self, sentences: Iterable[Sentence]) -> Iterator[Sentence]:
        """The sentences that speak of the model: up to a repeated card of the original, without asides."""
        for sentence in sentences:
            if sentence.heading and self._has(self._original, sentence.text):
                return
            if not any(self._is_aside(heading) for heading in _parts(sentence)):
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
        tables = (self.names.spoken, self.limits, self.names.label)
        return any(one.at(words.words, n) for n in range(len(words.words)) for one in tables)

    def _listed(self, phrases: Iterable[str]) -> Phrases[None]:
        return listed(phrases, self._vocabulary)

    def _has(self, phrases: Phrases[None], text: str) -> bool:
        return next(phrases.found(Words.of(text, self._vocabulary).words), None) is not None

    def _is_aside(self, heading: str) -> bool:
        return self._has(self._aside, heading) and not self._has(self.names.label, heading)

    def _section(self, sentence: Sentence) -> _Section:
        """The headings above a sentence; the words of a title say nothing of a part."""
        subject = None
        for heading in _parts(sentence):
            subject = self.subjects.of_heading(Words.of(heading, self._vocabulary).words) or subject
        return _Section(any(self._has(self.names.label, one) for one in sentence.headings), subject)


class _Reading:
    """One sentence."""

    def __init__(
        self, by: Statements, sentence: Sentence, words: Words, own: tuple[str, ...], section: _Section
    ) -> None:
        self._by, self._sentence, self._words, self._section = by, sentence, words, section
        self._mentions = by.names.find(words, sentence.links)
        self._inside = {place for one in self._mentions for place in range(one.start, one.end)}
        places = [(one.start, one.end) for one in self._mentions]
        self._about = by.subjects.about(words, own, places, self._inside)
        self._states = [one for one in by.states.found(words.words) if one.start not in self._inside]
        hedges = (
            one for one in by.hedges.found(words.words) if self._inside.isdisjoint(range(one.start, one.end))
        )
        asked = "?" in sentence.text or "？" in sentence.text
        self._another = by.names.another(words, self._mentions, self._inside)
        self._hedged = any(hedges) or asked or self._another

    def statements(self) -> Iterator[Statement]:
        yield from self._limit()
        if not self._mentions:
            yield from self._unnamed()
        told = [(one, kind) for one in self._mentions if (kind := self._kind(one)) is not None]
        if not told or len({one.id for one, _ in told}) > _MOST:
            return
        either = self._either([one for one, _ in told])
        for clear in (True, False):
            named = [one for one, kind in told if (kind == "model" and not self._hedged) == clear]
            if named:
                yield self._statement(named, clear, either)

    def _statement(self, named: Sequence[Mention], clear: bool, either: bool) -> Statement:
        ids = dict.fromkeys(one.id for one in named if not one.family)
        families = dict.fromkeys(
            one.id for one in named if one.family and not any(id_.startswith(f"{one.id}-") for id_ in ids)
        )
        return Statement(self._sentence, tuple(ids), tuple(families), clear, either, self._another)

    def _unnamed(self) -> Iterator[Statement]:
        """A license that the sentence gives the model under a name that nobody knows."""
        labelled = self._by.names.value(self._words)
        if labelled is not None:
            label, value = labelled
            if self._section.subject not in OTHERS and self._by.subjects.of_heading(label) not in OTHERS:
                yield Statement(self._sentence, unknown=True, spelled=value)
            return
        match = _TITLE.search(self._sentence.text)
        if match is not None and not self._sentence.heading:
            place = self._words.at(match.start())
            stated = match["quoted"] is None or self._states
            if stated and self._about.of(place, place) == "model":
                yield Statement(self._sentence, unknown=True, spelled=match["spelled"] or "")

    def _limit(self) -> Iterator[Statement]:
        """What the sentence says that limits the use, of the model or of who knows what."""
        for found in self._by.limits.found(() if self._sentence.heading else self._words.words):
            subject = self._about.of(found.start, found.end) or self._section.subject
            negated = "not" in self._words.words[max(0, found.start - 3) : found.start]
            if subject not in OTHERS and not negated:
                yield Statement(self._sentence, limit=found.value)

    # -- what is said of a name

    def _kind(self, one: Mention) -> str | None:
        """What a mention is about: `model`, `unsure`, or None where it states nothing of the model."""
        label = self._by.names.is_labelled(one.start, self._words)
        if not (label or self._is_stated(one) or self._is_bare(one)):
            return None
        subject = self._about.of(one.start, one.end)
        if subject is None and self._section.subject in OTHERS:
            return None
        if subject is None:
            alone = label or self._section.license
            return "model" if alone and self._is_plain(one) else ("unsure" if alone or self._states else None)
        return None if subject in OTHERS else subject

    def _is_stated(self, one: Mention) -> bool:
        """Whether words that state a license stand before the name, or soon behind it."""
        return not self._sentence.heading and any(
            0 <= one.start - state.end <= _BEFORE or 0 <= state.start - one.end <= _BEHIND
            for state in self._states
        )

    def _is_bare(self, one: Mention) -> bool:
        """Whether a short sentence of a license section is hardly more than the name."""
        if not self._section.license or self._sentence.heading or len(self._words.words) > _SHORT:
            return False
        distance = self._about.distance(one.start)
        near = distance is not None and distance <= _NEAR
        return near or self._is_plain(one) or self._about.behind(one.start, one.end) is not None

    def _is_plain(self, one: Mention) -> bool:
        """Whether nothing stands before a name but words that could not be a subject, or other names."""
        words = self._words.words
        return all(place in self._inside or words[place] in self._by.plain for place in range(one.start))

    def _either(self, named: Sequence[Mention]) -> bool:
        """Whether one of several licenses holds, by the reader's choice."""
        between = self._words.words[named[0].end : named[-1].start]
        return len({one.id for one in named}) > 1 and not {"or", "either", "或"}.isdisjoint(between)


def _parts(sentence: Sentence) -> tuple[str, ...]:
    """The headings above a sentence, without the title of the whole."""
    return sentence.headings[1:] if sentence.title else sentence.headings


__all__ = ["Statement", "Statements"]
