"""Publishers of the hub: whether it has verified who they are.

No record of a model says so. `GET /api/organizations/NAME/overview` answers
for an organisation and `GET /api/users/NAME/overview` for a person, who share
one space of names; `isVerified` is true where the hub has verified the account
(huggingface_hub 2.4, `get_organization_overview`). Each publisher is asked for
once a run, of the models that the project names, not of their ancestors. A
verified account says who it is, not that what it publishes is its own.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final
from urllib.parse import quote

from auditor.model import Evidence, Fact, FactName, Identity, ModelRecord, Resolution
from auditor.resolve.fetching import Fault
from auditor.resolve.hub import Hub
from auditor.resolve.seam import ResolveSettings
from auditor.resolve.workers import Workers

_NAME: Final = re.compile(r"[A-Za-z0-9][\w.-]{0,95}")

#: Publishers that are asked for in one run.
_MOST: Final = 200

#: Where accounts are described: organisations, then people.
_PLACES: Final = ("organizations", "users")


class HubPublishers:
    """Asks for the publishers of models; conditional on what the last run was told."""

    def __init__(self, settings: ResolveSettings, hub: Hub) -> None:
        """Ask `hub`."""
        self._settings, self._hub = settings, hub

    def completed(
        self, answers: Mapping[Identity, Resolution], wanted: Iterable[Identity]
    ) -> dict[Identity, Resolution]:
        """The answers for the models `wanted`, with what the hub says of who publishes them."""
        records = {one: answer for one in wanted if isinstance(answer := answers[one], ModelRecord)}
        mine = {one: record for one, record in records.items() if record.source == "hub"}
        named = [record.publisher for record in mine.values() if _NAME.fullmatch(record.publisher or "")]
        names = list(dict.fromkeys(name for name in named if name))[:_MOST]
        each = self._settings.request_timeout + self._settings.longest_wait
        until = time.monotonic() + self._settings.deadline
        workers = Workers(self._account, _unknown, self._settings.concurrency, each)
        told = dict(workers.run(names, until))
        return {one: _with(record, told.get(record.publisher or "")) for one, record in mine.items()}

    def _account(self, name: str) -> tuple[str, Fact | None]:
        """What the hub says of an account; None where nothing is known of it."""
        for place in _PLACES:
            path = f"/api/{place}/{quote(name, safe='')}/overview"
            try:
                answer = self._hub.recalled(path, lambda body: _verified(body) is not None)
            except Fault:
                return name, None
            if answer is not None and answer.status == 200:
                return name, _said(answer.body, f"{place}/{name}")
            if answer is None or answer.status != 404:
                return name, None
        return name, None


def _unknown(name: str) -> tuple[str, Fact | None]:
    return name, None


def _verified(body: bytes) -> bool | None:
    """Whether an account is verified; None where the answer does not say so plainly."""
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        return None
    stated = raw.get("isVerified") if isinstance(raw, dict) else None
    return stated if isinstance(stated, bool) else None


def _said(body: bytes, place: str) -> Fact | None:
    """The fact that an answer states, None if it states none."""
    verified = _verified(body)
    if verified is None:
        return None
    return Fact(FactName.VERIFIED, "verified" if verified else "unverified", Evidence("hub", place))


def _with(record: ModelRecord, fact: Fact | None) -> ModelRecord:
    """The record with the fact in the place of the one that says that it is not known."""
    if fact is None:
        return record
    others = tuple(one for one in record.facts if one.name is not FactName.VERIFIED)
    order = list(FactName)
    return replace(record, facts=tuple(sorted((*others, fact), key=lambda one: order.index(one.name))))
