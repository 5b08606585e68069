"""The Hugging Face Hub, or any endpoint that speaks its protocol: one request a model."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final
from urllib.parse import quote

from auditor.model import Identity, ModelRecord, Reason, Resolution, Unresolved
from auditor.resolve.fetching import Answer, Fetcher, OffHost, TooLarge, TooSlow, Unreachable
from auditor.resolve.hubtexts import HubTexts
from auditor.resolve.records import Reader
from auditor.resolve.seam import ResolveSettings, TextReader
from auditor.resolve.workers import Workers

#: Seconds that finding out whether there is a network may take in all.
_PROBE: Final = 5.0
_RATE: Final = re.compile(r"r=(\d+);\s*t=(\d+)")


class Hub:
    """Asks the hub for records; the first refused connection is the last."""

    def __init__(self, settings: ResolveSettings, texts: TextReader | None = None) -> None:
        """Ask `settings.endpoint`. Without `texts` no license file is read."""
        self._settings = settings
        self._texts = HubTexts(texts, self._patiently) if texts is not None else None
        self._fetcher = Fetcher(settings)
        self._lock = threading.Lock()
        self._blocked_until = 0.0
        self._until = time.monotonic() + settings.deadline
        self.reached: bool | None = None

    @property
    def requests(self) -> int:
        """Requests sent, redirects and retries counted."""
        return self._fetcher.requests

    def answers(self, identity: Identity) -> bool:
        """Whether the model is the hub's."""
        return identity.origin == "huggingface"

    def resolve(self, wanted: Sequence[Identity]) -> Iterator[Resolution]:
        """Answer every identity once. Without a network all are `offline`, found out once."""
        rest = list(wanted)
        if self.reached is None and rest:
            first = self._workers(min(_PROBE, self._settings.request_timeout)).run(rest[:1], self._until)
            yield from first
            self.reached = self.reached is not False
            rest = rest[1:]
        if self.reached:
            each = self._settings.request_timeout + self._settings.longest_wait
            yield from self._workers(each).run(rest, self._until)
        else:
            yield from (self._offline(identity) for identity in rest)

    def _workers(self, each: float) -> Workers[Identity, Resolution]:
        return Workers(self._answer, self._late, self._settings.concurrency, each)

    def _late(self, identity: Identity) -> Resolution:
        if self.reached is None:
            self.reached = False
            return self._offline(identity)
        return Unresolved(identity, Reason.TIMED_OUT, "no answer in time")

    def _offline(self, identity: Identity) -> Resolution:
        return Unresolved(identity, Reason.OFFLINE, f"{self._settings.endpoint} is not reachable")

    def _answer(self, identity: Identity) -> Resolution:
        """The resolution of one model; whatever goes wrong is a reason."""
        try:
            return self._ask(identity)
        except Unreachable:
            if self.reached is None:
                self.reached = False
            return self._offline(identity)
        except OffHost as error:
            return Unresolved(identity, Reason.OFF_HOST, f"sent to {error}")
        except TooLarge as error:
            return Unresolved(identity, Reason.TOO_LARGE, str(error))
        except TooSlow as error:
            return Unresolved(identity, Reason.TIMED_OUT, str(error))
        except Exception as error:
            return Unresolved(identity, Reason.UNREADABLE, type(error).__name__)

    def _ask(self, identity: Identity) -> Resolution:
        name = quote(identity.model, safe="/")
        revision = f"/revision/{quote(identity.revision, safe='')}" if identity.revision else ""
        answer = self._patiently(f"/api/models/{name}{revision}?blobs=true")
        if answer is None:
            return Unresolved(identity, Reason.RATE_LIMITED, "the hub asks to wait longer than we do")
        if answer.status == 200:
            return self._with_texts(_record(identity, answer))
        reason, detail = self._reason(answer)
        if reason is Reason.GATED and identity.revision:
            public = self._patiently(f"/api/models/{name}?blobs=true")  # a gated record is public at its head
            if public is not None and public.status == 200:
                return _record(identity, public, "the record of the head: the revision is behind the gate")
        return Unresolved(identity, reason, detail)

    def _with_texts(self, answer: Resolution) -> Resolution:
        """The record with what its license files are; a gated model shows none."""
        if self._texts is None or not isinstance(answer, ModelRecord):
            return answer
        return replace(answer, claims=(*answer.claims, *self._texts.claims(answer)))

    def _patiently(self, path: str) -> Answer | None:
        """Get, waiting as the hub asks if that is short; None if it is not."""
        for attempt in range(2):
            wait = self._blocked_until - time.monotonic()
            if wait > self._settings.longest_wait or time.monotonic() + max(wait, 0) > self._until:
                return None
            if wait > 0:
                time.sleep(wait)
            answer = self._fetcher.get(path)
            self._note(answer)
            if answer.status != 429 and (answer.status < 500 or attempt):
                return answer
        return None if answer.status == 429 else answer

    def _note(self, answer: Answer) -> None:
        """Remember when the window is empty, before it turns us away."""
        match = _RATE.search(answer.headers.get("ratelimit", ""))
        left, seconds = (int(match[1]), int(match[2])) if match else (1, 0)
        if answer.status == 429:
            stated = answer.headers.get("retry-after", "")
            left, seconds = 0, int(stated) if stated.isdigit() else max(seconds, 1)
        if left == 0:
            with self._lock:
                self._blocked_until = max(self._blocked_until, time.monotonic() + min(seconds, 86_400))

    def _reason(self, answer: Answer) -> tuple[Reason, str]:
        """Why there is no record, from status, error code and message (hub errors are bare at times)."""
        code = answer.headers.get("x-error-code", "")
        message = answer.headers.get("x-error-message", "")
        said = f"{message} {answer.body[:500].decode(errors='replace')}".lower()
        if code == "GatedRepo":
            return Reason.GATED, "access must be requested"
        if "disabled" in said and answer.status in (401, 403, 404, 451):
            return Reason.DISABLED, "disabled by the hub"
        if answer.status == 401 and self._settings.token and "credentials" in said:
            return Reason.BAD_TOKEN, "the hub refused the token"
        if code == "RevisionNotFound":
            return Reason.MISSING_OR_PRIVATE, "no such revision"
        if answer.status in (401, 403, 404):
            return Reason.MISSING_OR_PRIVATE, f"HTTP {answer.status}"
        return Reason.UNREADABLE, f"HTTP {answer.status}"


def _record(identity: Identity, answer: Answer, *remarks: str) -> Resolution:
    try:
        raw: Any = json.loads(answer.body)
    except (ValueError, RecursionError):
        return Unresolved(identity, Reason.UNREADABLE, "the answer is no JSON")
    if not isinstance(raw, dict):
        return Unresolved(identity, Reason.UNREADABLE, "the answer is no record")
    if raw.get("disabled") is True:
        return Unresolved(identity, Reason.DISABLED, "disabled by the hub")
    reader = Reader(raw, identity, "hub")
    reader.remarks.extend(remarks)
    return reader.record()
