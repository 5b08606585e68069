"""Sentences as words, and phrases looked for in them: compared as license texts are, word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Generic, TypeVar

from auditor.licenses.wording import Vocabulary, Wording

Value = TypeVar("Value")


#: Texts whose words are kept for the next reader.
_KEPT: Final = 2048


@lru_cache(_KEPT)
def _words(text: str, vocabulary: Vocabulary) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
    wording = Wording(text)
    return tuple(map(vocabulary.normal, wording.words)), tuple(wording.spans)


@dataclass(frozen=True, slots=True)
class Words:
    """A text as words in the form they are compared in, with the characters each stands at."""

    text: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, text: str, vocabulary: Vocabulary) -> Words:
        """Take the words of a text; several readers ask for those of one sentence in turn."""
        return cls(text, *_words(text, vocabulary))

    def at(self, character: int) -> int:
        """The number of the first word at or behind a character."""
        return next(
            (number for number, (_, end) in enumerate(self.spans) if end > character), len(self.words)
        )

    def slice(self, first: int, last: int) -> str:
        """The text of the words `first` to `last` (not included), as written."""
        return self.text[self.spans[first][0] : self.spans[last - 1][1]] if first < last else ""

    def before(self, number: int) -> str:
        """The characters between a word and the one before it."""
        start = self.spans[number - 1][1] if number else 0
        end = self.spans[number][0] if number < len(self.spans) else len(self.text)
        return self.text[start:end]


@dataclass(frozen=True, slots=True)
class Found(Generic[Value]):
    """A phrase in words `start` to `end` (not included), and what it stands for."""

    start: int
    end: int
    value: Value


class Phrases(Generic[Value]):
    """Phrases by their first word; where several fit the longest counts."""

    def __init__(self, phrases: Iterable[tuple[str, Value]], vocabulary: Vocabulary) -> None:
        """Take phrases as people write them, each with what it stands for."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for phrase, value in phrases:
            words = Words.of(phrase, vocabulary).words
            if words:
                self._by_first.setdefault(words[0], []).append((words, value))
        for known in self._by_first.values():
            known.sort(key=lambda one: -len(one[0]))

    def at(self, words: Sequence[str], place: int) -> Found[Value] | None:
        """The longest phrase that begins at a word."""
        for phrase, value in self._by_first.get(words[place], ()):
            if tuple(words[place : place + len(phrase)]) == phrase:
                return Found(place, place + len(phrase), value)
        return None

    def found(self, words: Sequence[str]) -> Iterator[Found[Value]]:
        """Every phrase of a text, from left to right, none inside another."""
        place = 0
        while place < len(words):
            one = self.at(words, place)
            if one is not None:
                yield one
            place = one.end if one is not None else place + 1


def grouped(table: Mapping[str, Iterable[str]], vocabulary: Vocabulary) -> Phrases[str]:
    """Phrases that stand for the key they are listed under."""
    return Phrases(((phrase, key) for key, phrases in table.items() for phrase in phrases), vocabulary)


def listed(phrases: Iterable[str], vocabulary: Vocabulary) -> Phrases[None]:
    """Phrases that stand for themselves."""
    return Phrases(((phrase, None) for phrase in phrases), vocabulary)
