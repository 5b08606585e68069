"""Queries of a database that a program holds as strings: those that call a function which asks a model, those
that make something which uses one, and those that set a column to its name, as migrations and seeds do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

from auditor.scan.kinds.created import CREATES, creates
from auditor.scan.loaders.tables import Tables
from auditor.scan.patterns import pattern_of
from auditor.scan.places import blank

#: What may stand before a statement: lines of remarks.
_BEFORE: Final = r"\s*+(?:--[^\n]{0,400}\n\s*+){0,8}"

#: How a string begins that is a query: its quotes, which stand behind no letter but those that say its form.
_OPENS: Final = re.compile(
    rf"(?P<quote>\"\"\"|'''|\"|'|`|\[\[|<<[-~<]?[\"']?SQL[\"']?(?=\r?\n)){_BEFORE}"
    r"(?i:select|insert|replace|update|with|create|alter|call|do|perform|explain|evaluate)\s"
)

#: A statement that sets columns, or says what they have else, beside a column whose name means a model.
_SETS: Final = (
    r"(?:NSERT\s[\w\s]{0,20}INTO|PDATE\s+[\w.\"`]+\s+SET|(?:LTER|REATE)\s+TABLE)\s",
    r"(?:nsert\s[\w\s]{0,20}into|pdate\s+[\w.\"`]+\s+set|(?:lter|reate)\s+table)\s",
    *CREATES,
)
#: Such a statement, or what is in any program with queries, for a look at bytes.
_LOOK: Final = pattern_of("|".join((*_SETS, r"(?:ELECT|elect)[\s*]")))
_SETTING: Final = re.compile(
    rf"{_BEFORE}(?:insert\s[\w\s]{{0,20}}?into|replace\s+into|update\s+[\w.\"`]+\s+set|alter\s+table"
    r"|create\s+table(?=[^;]{0,8000}\bdefault\b))\s",
    re.IGNORECASE,
)
_MEANT: Final = re.compile(r"model|llm|embed|config|settings", re.IGNORECASE)
#: Columns of what was asked and of what asking costs: records that name models, and choose none.
_RECORDED: Final = re.compile(
    r"(?<![a-z])(?:cost|pric(?:e|ing)|latency|duration|usage)s?(?![a-z])"
    r"|\b(?:prompt|completion|input|output|total|cached)_tokens\b|\btokens(?:_(?:used|in|out|total)\w*)?\b",
    re.IGNORECASE,
)
_VALUES: Final = re.compile(r"\bVALUES\b", re.IGNORECASE)

#: What may stand between two parts of one string: an operator, the form of the second.
_BETWEEN: Final = re.compile(r"\\?\s*+(?:\+|\.\.|\.|\\)?\s*+[fFrRbuU]{0,2}(?=[\"'`])")

#: The mark that ends a text after `<<SQL`, alone on its line.
_MARK: Final = re.compile(r"\n[ \t]*SQL\b")

#: The longest query, and how many of one file are read, each in the characters of the source.
_LONGEST: Final = 20_000
_MOST: Final = 200


class Queries:
    """Finds queries in programs of any language."""

    def __init__(self, tables: Tables) -> None:
        """Know the functions of databases by `tables`."""
        calls = tables.languages.get("sql")
        self._functions = tuple(one.call for one in calls.loads) if calls is not None else ()

    def asks(self, data: bytes) -> bool:
        """Whether a file may have such queries: it calls such a function, or sets columns."""
        found = False
        for match in _LOOK.finditer(data):
            if not match.group().startswith((b"ELECT", b"elect")):
                return True
            found = True
        return found and bool(self._functions) and self._call(data)

    def of(self, text: str) -> Iterator[str]:
        """The queries in a source, each with as much before it as stands there."""
        position = count = 0
        while (match := _OPENS.search(text, position)) is not None and count < _MOST:
            body, position = _string(text, match.start(), match["quote"])
            if _sets(body) or creates(body) or self._call(body.encode(errors="replace")):
                start = match.end("quote")
                line = text.rfind("\n", 0, start) + 1
                yield "\n" * text.count("\n", 0, start) + " " * (start - line) + body.replace("\\'", " '")
                count += 1

    def _call(self, data: bytes) -> bool:
        return self._pattern.search(data) is not None

    @cached_property
    def _pattern(self) -> Any:
        names = "|".join(re.escape(one).replace(r"\*", r"\w*") for one in self._functions)
        return pattern_of(rf"(?i)\b(?:{names})\s*\(")


def _sets(query: str) -> bool:
    """Whether a query sets a column that may hold a model's name, or settings with one."""
    if not _SETTING.match(query) or not _MEANT.search(query):
        return False
    return _RECORDED.search(_VALUES.split(query, 1)[0]) is None


def _string(text: str, start: int, quote: str) -> tuple[str, int]:
    """A string and those that are put together with it, what stands between them blank, and where it ends."""
    parts: list[str] = []
    if quote.startswith("<<"):
        close = _MARK.search(text, start, min(len(text), start + _LONGEST))
        end = close.start() if close is not None else start + len(quote)
        return text[start + len(quote) : end], end
    position, last = start, min(len(text), start + _LONGEST)
    while position < last:
        opening = position + len(quote)
        end = _end(text, opening, "]]" if quote == "[[" else quote, last)
        parts.append(text[opening:end])
        closing = end + len(quote)
        after = _BETWEEN.match(text, closing, last)
        if after is None or not text.startswith(quote, after.end()) or len(quote) > 1:
            return "".join(parts), max(closing, start + 1)
        parts.append(blank(text[end : after.end() + len(quote)]))
        position = after.end()
    return "".join(parts), last


def _end(text: str, start: int, quote: str, last: int) -> int:
    """Where a string ends: at its quote, which no sign of escape stands before."""
    end = text.find(quote, start, last)
    while end > start and text[end - 1] == "\\":
        end = text.find(quote, end + 1, last)
    return end if end >= 0 else last
