"""Models in statements that make something which uses one: what follows `USING` (MindsDB, "SQL API")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from auditor.scan.kinds.columns import Named
from auditor.scan.places import blank

#: What uses a model, as such statements name it.
_USES: Final = "MODEL|PREDICTOR|AGENT|KNOWLEDGE[_ ]BASE|CHATBOT"

#: What makes, changes or tries such a thing, as far as its settings.
_CREATES: Final = re.compile(
    r"\b(?:CREATE(?:\s+OR\s+REPLACE)?|ALTER|EVALUATE|RETRAIN|FINETUNE)\s+"
    rf"(?:{_USES})\b[^;]{{0,600}}?\bUSING\b(?P<settings>[^;]{{1,8000}})",
    re.IGNORECASE,
)
#: The same by a look at the bytes of a program.
CREATES: Final = (
    rf"(?:REATE|LTER|VALUATE)\s+(?:{_USES})\s",
    rf"(?:reate|lter|valuate)\s+(?:{_USES.lower()})\s",
)
_SETTING: Final = re.compile(
    r"(?<!\w)[\"']?(?P<key>[A-Za-z_]\w{0,60})[\"']?\s*[=:]\s*(?P<quote>[\"'])(?P<value>[^\"'\n]{1,200})(?P=quote)"
)
_OBJECT: Final = re.compile(r"\{{1,2}[^{}]*\}{1,2}")

#: Whose a model is, among its settings.
_WHOSE: Final = ("provider", "engine")


def creates(query: str) -> bool:
    """Whether a query is such a statement."""
    return _CREATES.match(query.lstrip()) is not None


def created(source: str) -> Iterator[Named]:
    """The settings of such statements that are strings, each below the word for whose its model is."""
    for match in _CREATES.finditer(source):
        settings, start = match["settings"], match.start("settings")
        for one in _OBJECT.finditer(settings):
            yield from _together(one[0], start + one.start())
        yield from _together(_OBJECT.sub(lambda one: blank(one[0]), settings), start)


def _together(settings: str, start: int) -> Iterator[Named]:
    """The settings that stand in one object, or in none."""
    found = [*_SETTING.finditer(settings)]
    given = {one["key"].lower(): one["value"].lower() for one in found}
    above = tuple(given[one] for one in _WHOSE if one in given)
    for one in found:
        yield Named(one["key"], one["value"], start + one.start("value"), above)
