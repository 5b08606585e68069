"""Fill the templates of the rule set: one small formatter for every language.

A template is a sentence with named places: `{license}` is filled as it is,
`{number}` with thousands separated, a list joined as the language does, and
`{relation:word}` by the word that stands under the value in the audit's own
terms (so `finetune` reads 微調整 in Japanese).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from auditor.model import Argument, Text

_PLACE = re.compile(r"\{([a-z_.]+)(?::([a-z]+))?\}")
_NO_YES = {"en": ("no", "yes"), "ja": ("いいえ", "はい"), "zh": ("否", "是")}
_COMMA = {"en": ", ", "ja": "、", "zh": "、"}


def pick(text: Text, language: str) -> str:
    """The text in `language`, else in English: a missing translation shows, it does not break."""
    return text.get(language) or text["en"]


def say(value: Argument, language: str) -> str:
    """Write a value for a reader: thousands separated, lists joined."""
    if isinstance(value, bool):
        return _NO_YES.get(language, _NO_YES["en"])[value]
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, str):
        return value
    return _COMMA.get(language, ", ").join(value)


def word(value: Argument, place: str, terms: Mapping[str, Text], language: str) -> str:
    """The word under `PLACE.VALUE` in `terms` (each item of a list for itself), else the value."""
    if isinstance(value, str):
        found = terms.get(f"{place}.{value}") or terms.get(value)
        return pick(found, language) if found else value
    if isinstance(value, bool | int):
        return say(value, language)
    return _COMMA.get(language, ", ").join(word(item, place, terms, language) for item in value)


def fill(
    template: str, arguments: Mapping[str, Argument], language: str, terms: Mapping[str, Text] | None = None
) -> str:
    """Fill `template`. A place without an argument stays visible as `{name}`: a test forbids it."""

    def put(match: re.Match[str]) -> str:
        name, form = match.group(1), match.group(2)
        if name not in arguments:
            return match.group(0)
        value = arguments[name]
        return word(value, name, terms or {}, language) if form == "word" else say(value, language)

    return _PLACE.sub(put, template)


@cache
def places(template: str) -> frozenset[str]:
    """The names of the places of a template."""
    return frozenset(match.group(1) for match in _PLACE.finditer(template))
