"""Plain text to words, and words to the ids that texts are compared by.

A text becomes one string of 16-bit characters, one a word: comparing texts is
then comparing strings, which is compiled. Words that no known text has all get
`UNKNOWN`, which no known text holds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cached_property
from hashlib import blake2b
from typing import Final

from auditor.licenses.cleaning import plain

#: The id of every word that occurs in no known text.
UNKNOWN: Final = "\uffff"

#: Chinese characters and Japanese syllables: each is a word here, since no spaces stand between them.
CJK: Final = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"

_WORD: Final = re.compile(
    rf"[hH][tT][tT][pP][sS]?://[^\s<>\"'`“”‘’\])}}{CJK}]+|[{CJK}]|\d+(?:[.,]\d+)*|[^\W_{CJK}]+(?:['’ʼ´][^\W_{CJK}]+)*"
    r"|(?<=\d)\s?[%％]|[$€£¥￥](?=\s?\d)|\+\+|©"
)
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_MARKER: Final = re.compile(
    r"^[\s>#*•·●▪/;|+\\_-]*(?:第?[(（［\[]?(?P<word>\d{1,2}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivxIVX]{1,5}"
    r"|[一二三四五六七八九十]{1,3})(?:[.)、．）\]］:：]|(?=\s{2,}\S)|[章条條款])[*_]*)(?=\s|[^\W\d_]|[\"“*_(]|$)",
    re.MULTILINE,
)
_MOST_KNOWN: Final = 200_000


class Vocabulary:
    """The words of all known texts, as the hashes that the index holds.

    `equivalents` are spellings that mean the same (SPDX matching guidelines,
    "varietal word spelling", and `(c)` for the sign).
    """

    def __init__(self, hashes: Iterable[int], equivalents: Mapping[str, str]) -> None:
        """Give each hash the id of its place."""
        self._ids = {value: chr(place) for place, value in enumerate(hashes, FIRST)}
        self._equivalents = dict(equivalents)
        self._known: dict[str, str] = {}

    def ids(self, words: Iterable[str]) -> str:
        """One character a word, as written or not."""
        known = self._known
        if len(known) > _MOST_KNOWN:
            known.clear()
        found = []
        for word in words:
            id_ = known.get(word)
            if id_ is None:
                id_ = known[word] = self._ids.get(hashed(self.normal(word)), UNKNOWN)
            found.append(id_)
        return "".join(found)

    def normal(self, word: str) -> str:
        """The form that a word is compared in."""
        return normal(word, self._equivalents)


#: The first id; those below are left out so that no id is a control character.
FIRST: Final = 0x100


def normal(word: str, equivalents: Mapping[str, str]) -> str:
    """Case, width, accents' encoding, apostrophes, thousands separators and varietal spelling levelled."""
    if not word.isascii():
        word = unicodedata.normalize("NFKC", word).replace("’", "'")
    word = word.casefold().replace("'", "").replace("ʼ", "").strip()
    if word[:4] == "http":
        return _address(word)
    if "," in word and _THOUSANDS.fullmatch(word):
        word = word.replace(",", "")
    return equivalents.get(word, word)


def _address(word: str) -> str:
    bare = word.partition("://")[2].removeprefix("www.")
    return "http://" + bare.rstrip(".,;:!?*_-/|\\").removesuffix(".html").removesuffix(".txt")


def hashed(word: str) -> int:
    """The 32-bit hash that stands for a word in the index."""
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=4).digest(), "big")


class Wording:
    """The words of one text, with the places they stand at."""

    def __init__(self, text: str) -> None:
        """Take the words of plain text."""
        self.text = text
        self.words: list[str] = _WORD.findall(text)

    @classmethod
    def of(cls, data: bytes) -> Wording:
        """The words of a file."""
        return cls(plain(data))

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.words)

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where each word starts and ends in the plain text."""
        return [match.span() for match in _WORD.finditer(self.text)]

    @cached_property
    def markers(self) -> frozenset[int]:
        """Which words are list markers: a number or letter by itself where an item begins.

        A number that a wrapped line happens to begin with is none: an item
        follows a blank line, or a line that ends a clause.
        """
        places = {match.start("word") for match in _MARKER.finditer(self.text) if self._begins(match)}
        if not places:
            return frozenset()
        return frozenset(number for number, (start, _) in enumerate(self.spans) if start in places)

    def _begins(self, match: re.Match[str]) -> bool:
        before = self.text[max(match.start() - 200, 0) : match.start("word")].rstrip(
            " \t>#*•·●▪/;|(（[［第_-"
        )
        if not before.strip() or before.endswith("\n\n"):
            return True
        line = before.rstrip().rpartition("\n")[2].rstrip(" *_\"'”’)")
        blank = re.search(r"\n[\s>#*/;|-]*\n[\s>#*/;|-]*\Z", before + "\n") is not None
        return (
            blank
            or line.endswith((".", ";", ":", ",", "。", "；", "：", "，", "、"))
            or bool(re.search(r"\b(?:and|or|and/or)\Z", line))
        )

    def line(self, number: int) -> int:
        """The line, from 1, of a word."""
        return self.text.count("\n", 0, self.spans[number][0]) + 1

    def slice(self, first: int, last: int) -> str:
        """The text of the words `first` to `last` (not included), as written, on one line."""
        if first >= last:
            return ""
        return " ".join(self.text[self.spans[first][0] : self.spans[last - 1][1]].split())
