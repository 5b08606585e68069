"""The Hugging Face Hub, or any endpoint that speaks its protocol: one request a model."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final
from urllib.parse import quote, urlsplit

from auditor.model import Identity, ModelRecord, Reason, Resolution, Unresolved
from auditor.resolve.fetching import (
    Answer,
    Broken,
    Fault,
    Fetcher,
    OffHost,
    Refused,
    TooLarge,
    TooSlow,
    Unreachable,
    allow,
)
from auditor.resolve.hints import CERTAIN, Hints
from auditor.resolve.hubcards import HubCards
from auditor.resolve.hubfiles import HubFiles
from auditor.resolve.hublinks import HubLinks
from auditor.resolve.hubtexts import HubTexts
from auditor.resolve.records import Reader
from auditor.resolve.seam import CardReader, ResolveSettings, TextReader
from auditor.resolve.store import Store
from auditor.resolve.window import Window
from auditor.resolve.workers import Workers

#: Seconds that finding out whether there is a network may take in all.
_PROBE: Final = 5.0

#: Requests that one model may cost, redirects and retries counted.
MOST: Final = 8

#: Records that were asked for on the way, and are kept for whoever wants them: how many, of how many bytes.
_ASIDE: Final = (2000, 256 * 1024)

#: How many ancestors are asked about before somebody wants them.
_MOST_AHEAD: Final = 5000


class Hub:
    """Asks the hub for records; the first refused connection is the last."""

    def __init__(
        self,
        settings: ResolveSettings,
        texts: TextReader | None = None,
        ahead: bool = True,
        cards: CardReader | None = None,
    ) -> None:
        """Ask `settings.endpoint`. Without `texts` no license file is read, without `cards` no card.

        With `ahead` the ancestors that the last run saw are asked about before somebody wants them.
        """
        self._most_ahead = _MOST_AHEAD if ahead else 0
        self._settings = settings
        self._store = Store(settings.store, settings.endpoint, settings.token, settings.as_of)
        files = HubFiles(self._patiently, self._store)
        self._texts = HubTexts(texts, self._patiently, self._store) if texts is not None else None
        self._links = HubLinks(texts, files, self._lookup) if texts is not None else None
        authorised = settings.token is not None
        self._cards = HubCards(cards, files, self._exists, authorised) if cards is not None else None
        self._aside: dict[str, Answer] = {}
        self._hints = Hints(self._patiently, self._exists, self._store)
        self._ahead: dict[Identity, Resolution] = {}
        self._fetcher = Fetcher(settings)
        self._windows = {"records": Window(), "files": Window()}
        self._until = time.monotonic() + settings.deadline
        self._why = ""
        self.reached: bool | None = None

    @property
    def requests(self) -> int:
        """Requests sent, redirects and retries counted."""
        return self._fetcher.requests

    def answers(self, identity: Identity) -> bool:
        """Whether the model is the hub's."""
        return identity.origin == "huggingface"

    def get(self, path: str) -> Answer | None:
        """What lies at a path of the hub; None if it asks to wait too long.

        Raises `Fault`.
        """
        return self._patiently(path)

    def owns(self, address: str) -> bool:
        """Whether an address is the hub's."""
        return self._fetcher.owns(address)

    def resolve(self, wanted: Sequence[Identity]) -> Iterator[Resolution]:
        """Answer every identity once. Without a network all are `offline`, found out once."""
        rest = self._with_ancestors([one for one in wanted if one not in self._ahead])
        self._ahead.update({asked(one): one for one in self._resolve(rest)})
        self._store.prune()
        yield from (self._ahead[identity] for identity in wanted)

    def _with_ancestors(self, wanted: Sequence[Identity]) -> list[Identity]:
        """What is wanted, and the ancestors that the last answers name: all are asked in one round."""
        found = dict.fromkeys(wanted)
        for identity in (queue := list(wanted)):
            kept = self._store.find(_address(identity)) if len(found) < self._most_ahead else None
            answer = _record(identity, kept.body) if kept else None
            bases = answer.bases if isinstance(answer, ModelRecord) else ()
            new = [one.identity for one in bases if one.identity not in found and self.answers(one.identity)]
            found.update(dict.fromkeys(one for one in new if one not in self._ahead))
            queue += [one for one in new if one not in self._ahead]
        return list(found)

    def _resolve(self, wanted: Sequence[Identity]) -> Iterator[Resolution]:
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
        if self.reached is None and not self._fetcher.connected:
            self.reached = False
            return self._offline(identity)
        return Unresolved(identity, Reason.TIMED_OUT, "no answer in time")

    def _offline(self, identity: Identity) -> Resolution:
        host = urlsplit(self._settings.endpoint).hostname or "the hub"
        return Unresolved(identity, Reason.OFFLINE, f"{host} is not reachable{self._why}")

    def _answer(self, identity: Identity) -> Resolution:
        """The resolution of one model; whatever goes wrong is a reason."""
        try:
            allow(MOST)
            return self._ask(identity)
        except Unreachable as error:
            if self.reached is None:
                self.reached = False
            self._why = self._why or f": {error}"
            return self._offline(identity)
        except OffHost as error:
            return Unresolved(identity, Reason.OFF_HOST, f"sent to {error}")
        except Refused as error:
            return Unresolved(identity, Reason.RATE_LIMITED, str(error))
        except TooLarge as error:
            return Unresolved(identity, Reason.TOO_LARGE, str(error))
        except TooSlow as error:
            return Unresolved(identity, Reason.TIMED_OUT, str(error))
        except Broken as error:
            return Unresolved(identity, Reason.UNREADABLE, str(error))
        except Exception as error:  # of the client or of ours: one model's failure costs no other its answer
            return Unresolved(identity, Reason.UNREADABLE, type(error).__name__)

    def _ask(self, identity: Identity) -> Resolution:
        answer = self._recalled(identity)
        if answer is None:
            return Unresolved(identity, Reason.RATE_LIMITED, "the hub asks to wait longer than we do")
        if answer.status == 200:
            return self._with_card(self._with_texts(self._with_hints(_record(identity, answer.body))))
        reason, detail = self._reason(answer)
        if reason is Reason.GATED and identity.revision:
            public = self._recalled(replace(identity, revision=None))  # a gated record is public at its head
            if public is not None and public.status == 200:
                remark = "the record of the head: the revision is behind the gate"
                return _record(identity, public.body, remark)
        return Unresolved(identity, reason, detail)

    def _recalled(self, identity: Identity) -> Answer | None:
        """The hub's answer; where it says that the last one still holds, that one. Errors are not kept."""
        address = _address(identity)
        if (aside := self._aside.pop(address, None)) is not None:
            return aside
        kept = self._store.find(address)
        answer = self._patiently(address, kept.etag if kept else None)
        if answer is None:
            return None
        if answer.status == 304 and kept is not None:
            return replace(answer, status=200, body=kept.body)
        if answer.status == 200 and isinstance(_record(identity, answer.body), ModelRecord):
            self._store.keep(address, answer.headers.get("etag", ""), answer.body)
        return answer

    def _with_hints(self, answer: Resolution) -> Resolution:
        """The record with the bases that its files name, where its card names none."""
        if not isinstance(answer, ModelRecord):
            return answer
        try:
            return replace(answer, bases=(*answer.bases, *self._hints.bases(answer)))
        except Fault as error:
            if not CERTAIN.isdisjoint(file.path for file in answer.files):
                raise
            remark = f"files that may name a base could not be read: {error}"
            return replace(answer, remarks=(*answer.remarks, remark))

    def _exists(self, identity: Identity) -> bool:
        """Whether the hub has a record of a model."""
        return self._lookup(identity) is not None

    def _lookup(self, identity: Identity) -> ModelRecord | None:
        """The bare record of a model that another one names, None if there is none. Raises `Fault`."""
        answer = self._recalled(identity)
        if answer is None or answer.status != 200:
            return None
        most, largest = _ASIDE
        if len(self._aside) < most and len(answer.body) <= largest:
            self._aside[_address(identity)] = answer
        found = _record(identity, answer.body)
        return found if isinstance(found, ModelRecord) else None

    def _with_texts(self, answer: Resolution) -> Resolution:
        """The record with what its license files are; a gated model shows none."""
        if self._texts is None or not isinstance(answer, ModelRecord):
            return answer
        read = replace(answer, claims=(*answer.claims, *self._texts.claims(answer)))
        return read if self._links is None else self._links.followed(read)

    def _with_card(self, answer: Resolution) -> Resolution:
        """The record with what its card says, where it leaves a question."""
        if self._cards is None or not isinstance(answer, ModelRecord):
            return answer
        return self._cards.completed(answer)

    def _patiently(self, path: str, etag: str | None = None) -> Answer | None:
        """Get, waiting as the hub asks if that is short; None if it is not."""
        window = self._windows["files" if "/resolve" in path else "records"]
        for attempt in range(2):
            if not self._admitted(window):
                return None
            answer = self._fetcher.get(path, etag)
            window.note(answer.status, answer.headers)
            if answer.status != 429 and (answer.status < 500 or attempt):
                return answer
        return None if answer.status == 429 else answer

    def _admitted(self, window: Window) -> bool:
        """Wait until the hub takes a request; false if that is longer than we wait."""
        patience = min(time.monotonic() + self._settings.longest_wait, self._until)
        while (wait := window.take()) > 0:
            if time.monotonic() + wait > patience:
                return False
            time.sleep(wait)
        return True

    def _reason(self, answer: Answer) -> tuple[Reason, str]:
        """Why there is no record, from status, error code and message (hub errors are bare at times)."""
        code = answer.headers.get("x-error-code", "")
        message = answer.headers.get("x-error-message", "")
        said = f"{message} {answer.body[:500].decode(errors='replace')}".lower()
        if code == "GatedRepo":
            return Reason.GATED, "access must be requested"
        if answer.status == 451 or ("disabled" in said and answer.status in (401, 403, 404)):
            return Reason.DISABLED, "disabled by the hub"
        if answer.status == 401 and self._settings.token:  # to a token it accepts, the hub says 404
            return Reason.BAD_TOKEN, "the hub refused the token"
        if code == "RevisionNotFound":
            return Reason.MISSING_OR_PRIVATE, "no such revision"
        if answer.status in (401, 403, 404):
            return Reason.MISSING_OR_PRIVATE, f"HTTP {answer.status}"
        if answer.status == 407:
            return Reason.UNREADABLE, "HTTP 407: the proxy asks for a name and password"
        return Reason.UNREADABLE, f"HTTP {answer.status}"


def asked(answer: Resolution) -> Identity:
    """The identity that was wanted, whatever answered."""
    return answer.asked if isinstance(answer, ModelRecord) else answer.identity


def _address(identity: Identity) -> str:
    """Where the hub has the record of a model, with the digests of its files."""
    revision = f"/revision/{quote(identity.revision, safe='')}" if identity.revision else ""
    return f"/api/models/{quote(identity.model, safe='/')}{revision}?blobs=true"


def _record(identity: Identity, body: bytes, *remarks: str) -> Resolution:
    try:
        raw: Any = json.loads(body)
    except (ValueError, RecursionError):
        return Unresolved(identity, Reason.UNREADABLE, "the answer is no JSON")
    if not isinstance(raw, dict):
        return Unresolved(identity, Reason.UNREADABLE, "the answer is no record")
    if raw.get("disabled") is True:
        return Unresolved(identity, Reason.DISABLED, "disabled by the hub")
    reader = Reader(raw, identity, "hub")
    reader.remarks.extend(remarks)
    return reader.record()
