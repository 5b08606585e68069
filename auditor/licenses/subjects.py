"""What a sentence speaks of where it names a license: the model, its code, its data, another model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from auditor.knowledge.cards import CardWords
from auditor.licenses.phrases import Found, Words, grouped
from auditor.licenses.wording import Vocabulary

#: Subjects that are not the model.
OTHERS: Final = frozenset({"code", "data", "other"})

#: Words between a name and the subject behind it, between two things that are one, between part and whole.
_BEHIND: Final = 8
_JOINED: Final = 4
_PART: Final = 3

#: Words between a part and the whole that it is of, and behind a name before its subject.
_OF: Final = frozenset({"of", "in", "for", "from", "behind", "the", "our", "this"})
_ARTICLES: Final = frozenset({"the", "our"})
_FOR: Final = frozenset({"for", "of", "on", "covers", "applies", "apply"})
_LICENSE: Final = frozenset({"license", "licenses", "agreement"})

#: Words by which a sentence turns to what it named last.
_RELATIVE: Final = frozenset({"which", "whose", "that", "itself"})


class Subjects:
    """The words for what cards speak of; slow to make, so made once."""

    def __init__(self, words: CardWords, vocabulary: Vocabulary) -> None:
        """Use the phrases of `words`, compared as `vocabulary` levels words."""
        self._phrases = grouped(words.subjects, vocabulary)
        self.joining = frozenset(
            one for phrase in words.joining for one in Words.of(phrase, vocabulary).words
        )

    def found(self, words: Sequence[str]) -> Iterator[Found[str]]:
        """Every subject of a text by its kind: `model`, `unsure` or one of `OTHERS`."""
        return self._phrases.found(words)

    def of_heading(self, words: Sequence[str]) -> str | None:
        """What stands under a heading, None if it does not say so."""
        kinds = {one.value for one in self.found(words)}
        return min(kinds & OTHERS, default="model" if "model" in kinds else None)

    def about(
        self, words: Words, own: tuple[str, ...], named: Sequence[tuple[int, int]], inside: set[int]
    ) -> About:
        """What one sentence speaks of.

        `own` are the words of the model's name, `named` the places of the
        licenses it names, `inside` the words that those take.
        """
        return About(self, words, [one for one in _all(self, words, own) if one.start not in inside], named)


class About:
    """The subjects of one sentence."""

    def __init__(
        self, by: Subjects, words: Words, found: Sequence[Found[str]], named: Sequence[tuple[int, int]]
    ) -> None:
        self._by, self._words, self._found, self._named = by, words, found, named

    def of(self, start: int, end: int) -> str | None:
        """What is spoken of at words `start` to `end`: the nearest thing before, with what is joined to it.

        What follows by "for" or in brackets goes before. None if nothing is named.
        """
        behind = self.behind(start, end)
        before = [one for one in self._found if one.end <= start]
        if behind is not None or not before:
            return behind
        group = {before[-1].value}
        for left, right in list(pairwise(before))[::-1]:
            if not self._joined(left, right):
                break
            group.add(left.value)
        turned = not _RELATIVE.isdisjoint(self._words.words[before[-1].end : start])
        if "model" in group:
            return "unsure" if turned else "model"
        if group & OTHERS and not turned and self._spoken_of_before(before):
            return "unsure"
        return before[-1].value

    def behind(self, start: int, end: int) -> str | None:
        """The subject that follows a name: `MIT for the code`, `MIT (code)`."""
        following = next((one for one in self._found if one.start >= end), None)
        if following is None or following.start - end > _BEHIND:
            return None
        if any(end <= other < following.start for other, _ in self._named):
            return None
        between = self._words.words[end : following.start]
        opened = len(between) <= _PART and "(" in self._words.before(end)
        leading = [word for word in between[:2] if word not in _LICENSE]
        return following.value if opened or (leading and leading[0] in _FOR) else None

    def distance(self, start: int) -> int | None:
        """How many words lie between a word and the nearest subject before it, None if there is none."""
        ends = [one.end for one in self._found if one.end <= start]
        return start - max(ends) if ends else None

    def _joined(self, left: Found[str], right: Found[str]) -> bool:
        words = self._words
        between = words.words[left.end : right.start]
        comma = "," in words.text[words.spans[left.end - 1][1] : words.spans[right.start][0]]
        return len(between) <= _JOINED and bool(between or comma) and self._by.joining.issuperset(between)

    def _spoken_of_before(self, before: Sequence[Found[str]]) -> bool:
        """Whether the model was the subject before another thing, in the same clause."""
        earlier = [one.end for one in before[:-1] if one.value == "model"]
        return bool(earlier) and not any(earlier[-1] <= start < before[-1].start for start, _ in self._named)


def _all(by: Subjects, words: Words, own: tuple[str, ...]) -> Iterator[Found[str]]:
    """What the sentence speaks of, by its own words; the model's name is the model."""
    text, size = words.words, len(own)
    named = [n for n in range(len(text) - size + 1) if size and text[n : n + size] == own]
    spans = {place for n in named for place in range(n, n + size)}
    found = [Found(n, n + size, "model") for n in named]
    found += [one for one in by.found(text) if one.start not in spans]
    last: Found[str] | None = None
    for one in sorted(found, key=lambda each: each.start):
        if last is None or not _is_whole(last, one, text):
            yield one
            last = one


def _is_whole(part: Found[str], whole: Found[str], words: Sequence[str]) -> bool:
    """Whether the second of two things is only what the first is of: `the code of the model`."""
    between = words[part.end : whole.start]
    of = 0 < len(between) <= _PART and _OF.issuperset(between) and not _ARTICLES.issuperset(between)
    return of and (part.value in ("code", "data") or whole.value == "unsure")
