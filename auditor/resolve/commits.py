"""In which commit the terms of a model changed: a search by halves through its history on the hub."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, urlsplit

from auditor.model import Identity, LicenseTurn, ModelRecord
from auditor.resolve.fetching import Answer, Fault
from auditor.resolve.hub import Hub

#: Requests that finding the commit of one model may cost, and how many of them list its history.
MOST: Final = 12
_PAGES: Final = 4

#: Requests of one step: the record, a license text that nobody knows, by its two addresses, and the card.
_STEP: Final = 4

_COMMIT: Final = re.compile(r"[0-9a-f]{40}")
_NEXT: Final = re.compile(r'<([^<>"\s]{1,2000})>\s*;\s*rel="next"')


@dataclass(frozen=True, slots=True)
class _Commit:
    """A commit of the hub: its id, its time as the hub writes it."""

    id: str
    when: str


def turn(
    hub: Hub, before: Identity, now: Identity, same: Callable[[ModelRecord], bool]
) -> LicenseTurn | None:
    """The first commit after that of `before`, up to that of `now`, whose record is not the `same`.

    At most `MOST` requests are sent; where they do not suffice, the answer
    says after which commit and at the latest in which it was. None if the
    history does not hold both commits.
    """
    start = hub.requests
    line = _between(hub, before, now)
    if not line:
        return None
    low, high = 0, len(line) - 1  # line[low] is as before, line[high] is as now
    while high - low > 1 and hub.requests - start <= MOST - _STEP:
        middle = (low + high) // 2
        [answer] = hub.resolve([Identity(now.origin, now.model, line[middle].id)])
        if not isinstance(answer, ModelRecord) or answer.identity.revision != line[middle].id:
            break
        low, high = (middle, high) if same(answer) else (low, middle)
    exact = high - low == 1
    return LicenseTurn(line[high].id, line[high].when, None if exact else line[low].id)


def _between(hub: Hub, before: Identity, now: Identity) -> list[_Commit]:
    """The commits from one to the other, both included, the oldest first; empty if that is not to be had."""
    path: str | None = f"/api/models/{quote(now.model, safe='/')}/commits/{now.revision}"
    found: list[_Commit] = []
    for _ in range(_PAGES):
        try:
            answer = hub.get(path) if path else None
        except Fault:
            return []
        if answer is None or answer.status != 200:
            return []
        for commit in _commits(answer):
            found.append(commit)
            if commit.id == before.revision:
                return found[::-1]
        path = _next(answer, hub)
    return []


def _commits(answer: Answer) -> list[_Commit]:
    """What a page lists, newest first; an entry that cannot be read is left out."""
    try:
        raw: Any = json.loads(answer.body)
    except (ValueError, RecursionError):
        return []
    entries = [one for one in raw if isinstance(one, dict)] if isinstance(raw, list) else []
    read = [(one.get("id"), one.get("date")) for one in entries]
    return [
        _Commit(id_, when[:10] if isinstance(when, str) and re.match(r"\d{4}-\d\d-\d\d", when) else "")
        for id_, when in read
        if isinstance(id_, str) and _COMMIT.fullmatch(id_)
    ]


def _next(answer: Answer, hub: Hub) -> str | None:
    """The path of the next page. A page on another host is refused: it would be sent the token."""
    match = _NEXT.search(answer.headers.get("link", ""))
    if match is None:
        return None
    parts = urlsplit(match[1])
    if parts.netloc and not hub.owns(match[1]):
        return None
    at = parts.path.find("/api/models/")
    return None if at < 0 else f"{parts.path[at:]}?{parts.query}"
