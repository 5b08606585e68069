"""Which words may be added to a known text without changing it, and where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from auditor.licenses.index import Slot, Wordlists
from auditor.licenses.wording import Wording, normal

#: Words of one copyright statement, of all statements together, and of a heading.
_STATEMENT: Final = 30
_NOTICE: Final = 400
_HEADING: Final = 24

#: Lines above a text, and how many of them make one heading or statement.
_HEAD_LINES: Final = 60
_JOINED: Final = 4

#: Words in small letters that a notice has beside those that join names.
_SMALL: Final = 2

#: Characters of an address that are looked at on either side of a word.
_ADDRESS: Final = 100

#: Words of a name.
_NAME: Final = 8


class Forgiving:
    """Judges words that a file has and the known text has not."""

    def __init__(self, lists: Wordlists, wording: Wording) -> None:
        """Judge words of `wording`."""
        self._lists, self._wording = lists, wording

    def normal(self, places: Iterable[int]) -> list[str]:
        """The words at these places, in the form they are compared in."""
        words = self._wording.words
        return [normal(words[place], self._lists.equivalents) for place in places]

    def fills(self, slot: Slot, places: Sequence[int]) -> bool:
        """Whether the words are a name, a date or one of the choices that the slot takes."""
        words = self.normal(places)
        if slot.choices:
            return " ".join(words) in slot.choices
        return len(words) <= slot.most and self._are_names(places, words, small=0)

    def filled(self, slot: Slot, places: Sequence[int]) -> int:
        """How many of the first words make one of the slot's choices."""
        words = self.normal(places[: max((len(one.split()) for one in slot.choices), default=0)])
        sizes = (
            len(words[:size]) for size in range(len(words), 0, -1) if " ".join(words[:size]) in slot.choices
        )
        return next(sizes, 0)

    def is_notice(self, places: Sequence[int]) -> bool:
        """Whether the words are copyright statements and nothing else."""
        words = self.normal(places)
        if not words or len(words) > _NOTICE or not self._are_names(places, words, small=_SMALL):
            return False
        statements = self._statements(words)
        return bool(statements) and all(len(one) <= _STATEMENT for one in statements)

    def _are_names(self, places: Sequence[int], words: Sequence[str], small: int) -> bool:
        """Whether words are names, dates and what joins them: a sentence, in any language, is none."""
        if not self._lists.operative.isdisjoint(words):
            return False
        plain = [
            word
            for place, word in zip(places, words, strict=True)
            if word.isalpha() and word not in self._lists.joining and self._is_small(place)
        ]
        return len(plain) <= max(small, len(words) // 12)

    def _is_small(self, place: int) -> bool:
        """Whether a word is written in small letters and is no part of an address."""
        text, (start, end) = self._wording.text, self._wording.spans[place]
        if not text[start:end].islower():
            return False
        before = re.search(r"\S*\Z", text[max(0, start - _ADDRESS) : start])
        after = re.match(r"\S*", text[end : end + _ADDRESS])
        chunk = f"{before[0] if before else ''}{text[start:end]}{after[0] if after else ''}"
        return not re.search(r"@|://|\w\.\w", chunk)

    def _statements(self, words: Sequence[str]) -> list[list[str]]:
        """The words, split where a statement begins; empty if they do not begin with one."""
        found: list[list[str]] = []
        for number in range(len(words)):
            ahead = " ".join(words[number : number + 4]) + " "
            begins = any(ahead.startswith(f"{start} ") for start in self._lists.notice)
            if begins and not (found and found[-1][-1] == "copyright"):
                found.append([words[number]])
            elif not found:
                return []
            else:
                found[-1].append(words[number])
        return found

    def is_heading(self, places: Sequence[int], titles: Sequence[str]) -> bool:
        """Whether the words are one of the license's own headings, whole, or no more than "license".

        Half a heading is none: "Attribution 4.0" above a text for
        non-commercial use says something else than the text. A heading may
        say what it is for ("MIT License for example").
        """
        words = self.normal(places)
        if len(words) > _HEADING:
            return False
        said = self._said(words)
        own = [self._said(title.split()) for title in titles]
        if not said or any(said == one for one in own):
            return True
        for said_of in ("for", "of", "du"):
            if said_of in words:
                cut = words.index(said_of)
                name, of = self._said(words[:cut]), [*self._said(words[cut + 1 :])]
                return (not name or name in own) and self._is_name(of, self._lists.kinds)
        return self._is_page_heading(places, words)

    def _said(self, words: Sequence[str]) -> frozenset[str]:
        return frozenset(word for word in words if not word.startswith("http://")) - self._lists.heading

    def _is_name(self, words: Sequence[str], taken: AbstractSet[str]) -> bool:
        """Whether the words are a name: few, none of them `taken`, and none that could be of terms."""
        return len(words) <= _NAME and (self._lists.operative | taken).isdisjoint(words)

    def _is_page_heading(self, places: Sequence[int], words: Sequence[str]) -> bool:
        """Whether a line is a Markdown heading that says of what this is the license."""
        start = self._wording.spans[places[0]][0]
        line = self._wording.text[self._wording.text.rfind("\n", 0, start) + 1 : start].strip()
        return (
            line.startswith("#")
            and "license" in words
            and self._is_name([*self._said(words)], self._lists.named)
        )

    def is_head(self, places: Sequence[int], titles: Sequence[str]) -> bool:
        """Whether the words above a text are headings of it and copyright notices, in any order."""
        words = self.normal(places)
        if not words or self.is_heading(places, titles):
            return True
        lines = self._lines(places)
        if len(lines) > _HEAD_LINES:
            return False
        good = {0}
        for end in range(1, len(lines) + 1):
            for start in range(max(0, end - _JOINED), end):
                part = [place for line in lines[start:end] for place in line]
                if start in good and (self.is_heading(part, titles) or self.is_notice(part)):
                    good.add(end)
                    break
        if len(lines) in good:
            return True
        return any(
            self.is_heading(places[:cut], titles) and self.is_notice(places[cut:])
            for cut in range(min(len(places), _HEADING))
        )

    def _lines(self, places: Sequence[int]) -> list[list[int]]:
        lines: list[list[int]] = []
        last = -1
        for place in places:
            start, _ = self._wording.spans[place]
            tag = self._wording.words[place].casefold() == "spdx"
            if last < 0 or tag or "\n" in self._wording.text[last:start]:
                lines.append([])
            lines[-1].append(place)
            last = self._wording.spans[place][1]
        return lines

    def speaks(self, places: Sequence[int]) -> bool:
        """Whether the words could be terms: they grant, forbid or ask, or there are many of them."""
        words = self.normal(places)
        return len(words) > 40 or not self._lists.operative.isdisjoint(words)
