"""The base that a card names in its text: fine-tuned from, a quantized version of, をベースに, 基于."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from auditor.knowledge.cards import CardWords
from auditor.licenses.phrases import Found, Phrases, Words, grouped, listed
from auditor.licenses.prose import Sentence
from auditor.licenses.wording import Vocabulary

#: Words between a phrase and the name of the base, in front of it and behind.
_AHEAD: Final = 12
_BACK: Final = 6

#: A list item or the sentence of a section that names a base has no more words than this beside the name.
_ITEM: Final = 12

#: How many bases one card may name.
_MOST: Final = 16

_HUB: Final = re.compile(
    r"(?:https?://(?:www\.)?(?:huggingface\.co|hf\.co))?/?"
    r"(?P<name>[A-Za-z0-9][\w.-]{0,95}(?:/[A-Za-z0-9][\w.-]{0,95})?)/?(?:tree/[\w./-]{1,100})?(?:[?#].{0,200})?"
)
_NAME: Final = re.compile(r"(?<![\w/.:@-])(?P<name>[A-Za-z][\w.-]{1,95}/[A-Za-z0-9][\w.-]{1,95})(?![\w/@-])")

#: First parts of the hub's addresses that are no publishers.
_PAGES: Final = frozenset(
    [
        "api",
        "blog",
        "chat",
        "collections",
        "datasets",
        "docs",
        "join",
        "learn",
        "models",
        "new",
        "organizations",
        "papers",
        "posts",
        "pricing",
        "settings",
        "spaces",
        "tasks",
        "terms-of-service",
    ]
)


@dataclass(frozen=True, slots=True)
class NamedBase:
    """A base that a sentence names.

    `name` is that of a model of the hub, or empty where the sentence only
    speaks of one in words, `words`. `linked` says that the name is an
    address of the hub, which could be nothing but a model.
    """

    sentence: Sentence
    relation: str
    name: str
    words: str
    linked: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    name: str
    start: int
    end: int
    linked: bool


class BaseReader:
    """Finds the bases that sentences name; slow to make, so made once."""

    def __init__(self, words: CardWords, vocabulary: Vocabulary) -> None:
        """Use the phrases of `words`, compared as `vocabulary` levels words."""
        self._vocabulary = vocabulary
        table = words.bases
        self._before = Phrases(((phrase, one.relation) for one in table for phrase in one.before), vocabulary)
        self._after = Phrases(((phrase, one.relation) for one in table for phrase in one.after), vocabulary)
        self._labels = Phrases(((phrase, one.relation) for one in table for phrase in one.labels), vocabulary)
        self._subjects = grouped(words.subjects, vocabulary)
        self._no_base = listed(words.no_base, vocabulary)
        self._comparing = listed(words.comparing, vocabulary)

    def read(self, sentences: Iterable[Sentence], own: Sequence[str]) -> Iterator[NamedBase]:
        """The bases of a card's own sentences, each name once; `own` are the model's names."""
        seen = {name.casefold() for name in own}
        for sentence in sentences:
            for found in self._of(sentence, seen):
                if not found.name or found.name.casefold() not in seen:
                    seen.add(found.name.casefold())
                    yield found
                if len(seen) > _MOST:
                    return

    def _of(self, sentence: Sentence, own: set[str]) -> Iterator[NamedBase]:
        words = Words.of(sentence.text, self._vocabulary)
        if sentence.heading or not words.words:
            return
        phrases = [(one, True) for one in self._before.found(words.words)]
        phrases += [(one, False) for one in self._after.found(words.words)]
        phrases += [(one, True) for one in self._labels.found(words.words) if _is_label(one, words)]
        phrases.sort(key=lambda one: one[0].value == "finetune")  # the word for anything made from another
        if not (phrases or sentence.led or sentence.links or "/" in sentence.text):
            return
        if next(self._comparing.found(words.words), None) is not None:
            return
        candidates = [one for one in self._candidates(sentence, words) if not self._is_no_base(one, words)]
        found = False
        for phrase, ahead in phrases:
            if not self._is_of_model(phrase, words, candidates if ahead else (), own):
                continue
            for named in self._named(phrase, ahead, words, candidates):
                found = True
                yield NamedBase(
                    sentence, phrase.value, named.name, words.slice(named.start, named.end), named.linked
                )
        if not found and not phrases:
            yield from self._listed(sentence, words, candidates)

    def _named(
        self, phrase: Found[str], ahead: bool, words: Words, candidates: Sequence[_Candidate]
    ) -> Iterator[_Candidate]:
        if ahead:
            fitting = [one for one in candidates if 0 <= one.start - phrase.end <= _AHEAD]
            rest = (phrase.end, min(phrase.end + _AHEAD, len(words.words)))
        else:
            fitting = [one for one in candidates if 0 <= phrase.start - one.end <= _BACK][::-1]
            rest = (max(0, phrase.start - _AHEAD), phrase.start)
        if phrase.value == "merge":
            yield from (one for one in candidates if one.start >= phrase.end or not ahead)
        elif fitting:
            yield fitting[0]
        elif rest[0] < rest[1] and next(self._no_base.found(words.words[slice(*rest)]), None) is None:
            yield _Candidate("", *rest, linked=False)

    def _listed(
        self, sentence: Sentence, words: Words, candidates: Sequence[_Candidate]
    ) -> Iterator[NamedBase]:
        """An item of a list that was led up to, or all that stands under a heading: `Base model`."""
        above = sentence.headings[-1] if sentence.headings else ""
        for leading in (sentence.led, above):
            led = Words.of(leading, self._vocabulary).words
            found = [*self._labels.found(led), *(self._before.found(led) if leading is sentence.led else ())]
            whole = len(led) if leading is not sentence.led else 0
            phrase = next(
                (one for one in found if one.end >= len(led) - 1 and one.end - one.start >= whole), None
            )
            alone = len(words.words) <= _ITEM + sum(one.end - one.start for one in candidates)
            if phrase is not None and alone and candidates:
                for named in candidates if leading == sentence.led else candidates[:1]:
                    yield NamedBase(
                        sentence, phrase.value, named.name, words.slice(named.start, named.end), named.linked
                    )
                return

    def _is_of_model(
        self, phrase: Found[str], words: Words, candidates: Sequence[_Candidate], own: set[str]
    ) -> bool:
        """Whether the model is what the phrase speaks of: no code, no data, and no other model before it."""
        before = [one for one in self._subjects.found(words.words) if one.end <= phrase.start]
        if before and before[-1].value in ("code", "data"):
            return False
        first = next((one for one in candidates if one.end <= phrase.start), None)
        return first is None or first.start > 1 or first.name.casefold() in own

    # -- names

    def _candidates(self, sentence: Sentence, words: Words) -> Iterator[_Candidate]:
        """The hub's models that a sentence names, from left to right."""
        found = []
        for link in sentence.links:
            match = _HUB.fullmatch(link.address)
            if match and "://" in link.address and match["name"].partition("/")[0].casefold() not in _PAGES:
                place = words.at(link.start)
                end = max(place + 1, words.at(link.end))
                name = match["name"]  # one word is an old name of a model, or the page of a publisher
                found.append(_Candidate(name, place, min(end, len(words.words)), linked="/" in name))
        covered = [(link.start, link.end) for link in sentence.links]
        for match in _NAME.finditer(sentence.text):
            inside = any(start <= match.start() < end for start, end in covered)
            if not inside and _looks_named(match["name"]):
                place = words.at(match.start())
                found.append(
                    _Candidate(match["name"].rstrip("."), place, words.at(match.end()), linked=False)
                )
        yield from sorted((one for one in found if one.start < one.end), key=lambda one: one.start)

    def _is_no_base(self, one: _Candidate, words: Words) -> bool:
        return one.end < len(words.words) and self._no_base.at(words.words, one.end) is not None


def _looks_named(name: str) -> bool:
    """Whether something with a slash is a model's name and no pair of words ("and/or", "CPU/GPU")."""
    organisation, _, model = name.partition("/")
    return bool(re.search(r"[\d_-]", model)) and organisation.casefold() not in _PAGES and len(model) > 3


def _is_label(phrase: Found[str], words: Words) -> bool:
    """Whether a colon stands behind a phrase near the beginning of a sentence."""
    behind = words.before(phrase.end)
    return phrase.start <= 2 and (":" in behind or "：" in behind)
