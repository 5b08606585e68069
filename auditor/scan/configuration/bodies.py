"""What is sent to a service, where a setting holds it as text: the models that a request asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from auditor.model import Kind
from auditor.scan.identity.found import Found
from auditor.scan.identity.under_key import by_key
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.tables import Tables

#: A text that is an object of JSON, or a list of some, as it is or as an expression makes it:
#: `={{ JSON.stringify({ ... }) }}`.
_BODY: Final = re.compile(r"\s*+=?\s*+(?:\{\{)?\s*+(?:JSON\.stringify\(\s*+)?(?:\[\s*+)?\{")

#: What an answer has and no request: it says which model was, and asks for none.
_ANSWER: Final = re.compile(
    r"[\"']?(?:choices|finish_reason|stop_reason|created_at|usage)[\"']?\s*:|\"object\"\s*:\s*\"(?:chat|text)|\"type\"\s*:\s*\"(?:response\.|message_)"
)

_MODEL: Final = re.compile(
    r"(?<![\w.])[\"']?(?P<key>[A-Za-z]\w{2,40})[\"']?\s*:\s*(?P<quote>[\"'])(?P<name>[^\s\"'{}$<>\\]{2,128})(?P=quote)"
)

#: Longest text that is looked through.
_LONGEST: Final = 20_000


def requested(value: str, source: str) -> Iterator[tuple[str, str, int]]:
    """The strings of a request, each with its key and where it stands in `source`, which holds the text.

    `source` may write signs of the text otherwise; what is not found there stands at its beginning.
    """
    if not _BODY.match(value) or len(value) > _LONGEST or _ANSWER.search(value):
        return
    at = 0
    for match in _MODEL.finditer(value):
        key = source.find(match["key"], at)
        name = source.find(match["name"], key + len(match["key"])) if key >= 0 else -1
        at = max(at, name)
        yield match["key"], match["name"], max(name, 0)


def asked_for(name: str, value: str, service: Service | None, tables: Tables) -> Found | None:
    """The model that a string of a request asks for by its key, at the service that it is sent to."""
    key = tables.key(name)
    return by_key(value, key, service, tables) if key is not None and key.kind is Kind.MODEL else None
