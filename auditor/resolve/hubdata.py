"""Data sets that the cards of models name, looked up on the hub one step: license, gate, publisher.

`GET /api/datasets/NAME` answers with the fields of a model's record: `id`,
`author`, `sha`, `gated`, `disabled`, `cardData.license` and `license:` tags
(hub-docs, "Hub API endpoints"; huggingface_hub 2.4.0, `DatasetInfo`). Each
data set is asked for once a run, however many models name it, and at most a
few of one model: which were not is for others to tell.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final
from urllib.parse import quote

from auditor.model import DataSet, Evidence, Identity, ModelRecord, Reason, Resolution
from auditor.resolve.fetching import Fault
from auditor.resolve.hub import Hub
from auditor.resolve.seam import ResolveSettings
from auditor.resolve.site import why
from auditor.resolve.workers import Workers

#: What can be the name of a data set on the hub; cards also describe data in words.
_NAME: Final = re.compile(r"(?=.{1,200}$)[A-Za-z0-9][\w.-]*(?:/[A-Za-z0-9][\w.-]*)?")
_COMMIT: Final = re.compile(r"[0-9a-f]{40}")

#: Data sets that are looked up in one run.
MOST: Final = 500

#: Licenses of one data set that are kept, and characters of one.
_MOST_LICENSES: Final = 20
_LONGEST: Final = 300

_REASONS: Final = {
    401: Reason.MISSING_OR_PRIVATE,
    403: Reason.MISSING_OR_PRIVATE,
    404: Reason.MISSING_OR_PRIVATE,
    451: Reason.DISABLED,
}


class HubData:
    """Looks data sets up; conditional on what the last run was told."""

    def __init__(self, settings: ResolveSettings, hub: Hub) -> None:
        """Ask `hub`."""
        self._settings, self._hub = settings, hub
        self._seen: dict[str, DataSet] = {}

    def completed(
        self, answers: Mapping[Identity, Resolution], wanted: Iterable[Identity]
    ) -> dict[Identity, Resolution]:
        """The answers for the models `wanted`, with what the hub says of the data sets that they name."""
        records = {one: answers[one] for one in wanted}
        open_ = {one: record for one, record in records.items() if _open(record)}
        names = list(dict.fromkeys(name for record in open_.values() for name in self._named(record)))
        self._look_up([name for name in names if name not in self._seen][: MOST - len(self._seen)])
        return {
            one: replace(
                record, data=tuple(self._seen[name] for name in self._named(record) if name in self._seen)
            )
            for one, record in open_.items()
            if isinstance(record, ModelRecord)
        }

    def _named(self, record: Resolution) -> list[str]:
        """The data sets of a model that are looked up: the first that can be names of the hub."""
        beside = (record, *record.also) if isinstance(record, ModelRecord) else ()
        named = dict.fromkeys(name for one in beside for name in one.datasets if _NAME.fullmatch(name))
        return list(named)[: self._settings.data_sets]

    def _look_up(self, names: Sequence[str]) -> None:
        each = self._settings.request_timeout + self._settings.longest_wait
        until = time.monotonic() + self._settings.deadline
        workers = Workers(
            self._answer, lambda name: _without(name, Reason.TIMED_OUT), self._settings.concurrency, each
        )
        self._seen.update((one.name, one) for one in workers.run(names, until))

    def _answer(self, name: str) -> DataSet:
        path = f"/api/datasets/{quote(name, safe='/')}"
        try:
            answer = self._hub.recalled(path, lambda body: _data_set(name, body).reason is None)
        except Fault as error:
            return _without(name, why(error)[0])
        if answer is None:
            return _without(name, Reason.RATE_LIMITED)
        if answer.status != 200:
            gated = answer.headers.get("x-error-code") == "GatedRepo"
            return _without(name, Reason.GATED if gated else _REASONS.get(answer.status, Reason.UNREADABLE))
        return _data_set(name, answer.body)


def _open(answer: Resolution) -> bool:
    """Whether the data sets of a model are the hub's and nobody has looked them up."""
    if not isinstance(answer, ModelRecord) or answer.data:
        return False
    return answer.source == "hub" or answer.identity.origin == "huggingface"


def _without(name: str, reason: Reason) -> DataSet:
    return DataSet(name, Evidence("hub", f"datasets/{name}"), reason=reason)


def _data_set(name: str, body: bytes) -> DataSet:
    """The facts of a record, field by field; one that cannot be read has a reason."""
    try:
        raw: Any = json.loads(body)
    except (ValueError, RecursionError):
        return _without(name, Reason.UNREADABLE)
    if not isinstance(raw, dict):
        return _without(name, Reason.UNREADABLE)
    if raw.get("disabled") is True:
        return _without(name, Reason.DISABLED)
    given = _text(raw.get("id")) or name
    commit = _text(raw.get("sha")) or ""
    at = f"@{commit[:12]}" if _COMMIT.fullmatch(commit) else ""
    licenses = tuple(_licenses(raw))
    return DataSet(
        name=name,
        evidence=Evidence("hub", f"datasets/{given}{at}", excerpt=", ".join(licenses) or None),
        licenses=licenses,
        gated=bool(raw.get("gated")),
        publisher=given.partition("/")[0] if "/" in given else None,
        revision=commit if _COMMIT.fullmatch(commit) else None,
    )


def _licenses(raw: Mapping[str, Any]) -> list[str]:
    """The card's license, else that of the tags."""
    card = raw.get("cardData")
    stated = card.get("license") if isinstance(card, dict) else None
    tags = raw.get("tags")
    values: list[Any] = stated if isinstance(stated, list) else [stated]
    found = [text for one in values[:_MOST_LICENSES] if (text := _text(one))]
    if not found and isinstance(tags, list):
        named = (text for one in tags if (text := _text(one)) and text.startswith("license:"))
        found = [tag.removeprefix("license:") for tag in named][:_MOST_LICENSES]
    return list(dict.fromkeys(filter(None, found)))


def _text(value: Any) -> str | None:
    if not isinstance(value, str) or not value.strip():
        return None
    return value[:_LONGEST].encode("utf-8", "replace").decode().strip()
