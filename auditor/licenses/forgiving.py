"""Which words may be added to a known text without changing it, and where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from auditor.licenses.index import Slot, Wordlists
from auditor.licenses.wording import Wording, normal

#: Words of one copyright statement, of all statements together, and of a heading.
_STATEMENT: Final = 30
_NOTICE: Final = 400
_HEADING: Final = 24

_BEGINS: Final = ("copyright", "版权", "著作权", "(c)", "©")


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
        return len(words) <= slot.most and self._lists.operative.isdisjoint(words)

    def is_notice(self, places: Sequence[int]) -> bool:
        """Whether the words are copyright statements and nothing else."""
        words = self.normal(places)
        if not words or len(words) > _NOTICE or not self._lists.operative.isdisjoint(words):
            return False
        statements = self._statements(words)
        return bool(statements) and all(len(one) <= _STATEMENT for one in statements)

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
        non-commercial use says something else than the text.
        """
        words = self.normal(places)
        if len(words) > _HEADING:
            return False
        own = [frozenset(title.split()) - self._lists.heading for title in titles]
        said = frozenset(words) - self._lists.heading
        return not said or any(said == one for one in own)

    def is_head(self, places: Sequence[int], titles: Sequence[str]) -> bool:
        """Whether the words above a text are headings of it and copyright notices, in any order."""
        words = self.normal(places)
        if not words or self.is_heading(places, titles):
            return True
        lines = self._lines(places)
        if len(lines) > 1 and all(
            self.is_heading(line, titles) or self.is_notice(line) for line in lines
        ):
            return True
        joined = [place for line in lines if not self.is_notice(line) for place in line]
        if len(joined) < len(places) and (not joined or self.is_heading(joined, titles)):
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
            if last < 0 or "\n" in self._wording.text[last:start]:
                lines.append([])
            lines[-1].append(place)
            last = self._wording.spans[place][1]
        return lines

    def speaks(self, places: Sequence[int]) -> bool:
        """Whether the words could be terms: they grant, forbid or ask, or there are many of them."""
        words = self.normal(places)
        return len(words) > 40 or not self._lists.operative.isdisjoint(words)


def looks_like_notice(line: str) -> bool:
    """Whether a line begins as a copyright notice does."""
    return re.match(r"^[\W_]*", line) is not None and line.strip(" \t*#/;>-_").casefold().startswith(_BEGINS)
