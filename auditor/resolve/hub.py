"""The Hugging Face Hub, or any endpoint that speaks its protocol: one request a model."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final
from urllib.parse import urlsplit

from auditor.model import Identity, ModelRecord, Reason, Resolution, Unresolved
from auditor.resolve.answers import address, read, refusal
from auditor.resolve.fetching import (
    Answer,
    Broken,
    Fetcher,
    OffHost,
    Refused,
    TooLarge,
    TooSlow,
    Unreachable,
    allow,
)
from auditor.resolve.hubreading import HubReading
from auditor.resolve.recalling import Recalling
from auditor.resolve.records import is_name
from auditor.resolve.seam import CardReader, ResolveSettings, TextReader
from auditor.resolve.store import Kept, Store
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

        With `ahead` ancestors are asked about before somebody wants them: those that the last run saw,
        and those that an answer names.
        """
        self._most_ahead = _MOST_AHEAD if ahead else 0
        self._settings = settings
        self._store = Store(settings.store, settings.endpoint, settings.token, settings.as_of)
        self._last = Recalling(self._store, self._patiently)
        self._reading = HubReading(settings, self._store, texts, cards, self._patiently, self._lookup)
        self._aside: dict[str, Answer] = {}
        self._ahead: dict[Identity, Resolution] = {}
        self._levels: dict[Identity, int] = {}
        self._read: dict[Identity, tuple[bytes, Resolution]] = {}
        self._ready: dict[Identity, tuple[ModelRecord, ModelRecord]] = {}
        self._without_files: dict[Identity, ModelRecord] = {}
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
        """What lies at a path of the hub; None if it asks to wait too long. Raises `Fault`."""
        return self._patiently(path)

    def recalled(self, path: str, believed: Callable[[bytes], bool]) -> Answer | None:
        """What lies at a path of the hub, or lay there last time if that still holds; else as `get`.

        Kept for the next run is only an answer whose body is `believed`.
        """
        return self._last.answer(path, believed)

    def owns(self, address: str) -> bool:
        """Whether an address is the hub's."""
        return self._fetcher.owns(address)

    def resolve(self, wanted: Sequence[Identity], follow: bool = True) -> Iterator[Resolution]:
        """Answer every identity once. Without a network all are `offline`, found out once.

        Without `follow` no ancestor is asked about.
        """
        rest = [one for one in wanted if one not in self._ahead]
        if not follow:
            self._levels.update(dict.fromkeys(rest, self._settings.depth))
        self._ahead.update({asked(one): one for one in self._resolve(rest)})
        self._store.prune()
        yield from (self._ahead[identity] for identity in wanted)

    def _with_ancestors(self, wanted: Sequence[Identity]) -> list[Identity]:
        """What is wanted, and the ancestors that the last answers name: all are asked in one round."""
        self._levels.update({one: 0 for one in wanted if one not in self._levels})
        found = list(wanted)
        for identity in found:
            kept = self._kept(identity)
            answer = self._record(identity, kept.body) if kept is not None else None
            if isinstance(answer, ModelRecord):
                found += self._bases(answer)
                if (whole := self._reading.kept(answer)) is not None:
                    self._ready[identity] = answer, whole
        return found

    def _bases(self, answer: Resolution) -> list[Identity]:
        """The ancestors that an answer names and nobody has asked about; from now on somebody has."""
        level = self._levels.get(asked(answer), 0) + 1
        if not isinstance(answer, ModelRecord) or level >= self._settings.depth:
            return []
        named = dict.fromkeys(base.identity for base in answer.bases if self.answers(base.identity))
        room = max(self._most_ahead - len(self._levels), 0)
        new = [one for one in named if one not in self._levels][:room]
        self._levels.update(dict.fromkeys(new, level))
        return new

    def _resolve(self, wanted: Sequence[Identity]) -> Iterator[Resolution]:
        """Ask; the first alone, to learn whether there is a network and how much the hub takes."""
        patience = min(_PROBE, self._settings.request_timeout)
        if not wanted or self._is_nowhere(patience):
            yield from (self._offline(identity) for identity in wanted)
            return
        self._fetcher.prepare()
        alone = wanted[:1] if self.reached is None else ()
        first = self._workers(1, patience).run(alone, self._until)
        rest = [one for one in self._with_ancestors(wanted) if one not in alone]  # while the hub answers
        for answer in first:
            yield answer
            rest += self._bases(answer)
        self.reached = not self._refused()
        if not self.reached:
            yield from (self._offline(identity) for identity in rest)
            return
        each = self._settings.request_timeout + self._settings.longest_wait
        again = [one for one in rest if self._kept(one)]
        new = [one for one in rest if not self._kept(one)]
        asking = self._workers(self._settings.revalidations, each).run(again, self._until)
        workers = self._workers(self._settings.concurrency, each)
        for answer in workers.run(new, self._until):
            workers.more(self._bases(answer))
            yield answer
        yield from asking

    def _is_nowhere(self, patience: float) -> bool:
        """Whether there is no hub, as is known, or as its host's name says within `patience` seconds."""

        def look(_: None) -> bool:
            try:
                self._fetcher.find()
            except Unreachable as error:
                self._why = f": {error}"
                return False
            return True

        if self.reached is None and not next(
            Workers(look, lambda _: False, 1, patience).run([None], self._until)
        ):
            self.reached = False
        return self.reached is False

    def _refused(self) -> bool:
        """Whether it turned out meanwhile that the hub is not reached."""
        return self.reached is False

    def _workers(self, count: int, each: float) -> Workers[Identity, Resolution]:
        return Workers(self._answer, self._late, count, each)

    def _late(self, identity: Identity) -> Resolution:
        if self.reached is None and not self._fetcher.connected:
            self.reached = False
            return self._offline(identity)
        record = self._without_files.get(identity)
        if record is None:
            return Unresolved(identity, Reason.TIMED_OUT, "no answer in time")
        return self._reading.at_hand(record)

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
        if not is_name(identity.model):
            return Unresolved(identity, Reason.MISSING_OR_PRIVATE, "no name of the hub")
        answer = self._recalled(identity)
        if answer is None:
            return Unresolved(identity, Reason.RATE_LIMITED, "the hub asks to wait longer than we do")
        if answer.status == 200:
            return self._with_files(identity, self._record(identity, answer.body))
        reason, detail = refusal(answer, self._settings.token is not None)
        if reason is Reason.GATED and identity.revision:
            public = self._recalled(replace(identity, revision=None))  # a gated record is public at its head
            if public is not None and public.status == 200:
                remark = "the record of the head: the revision is behind the gate"
                return read(identity, public.body, "hub", remark)
        return Unresolved(identity, reason, detail)

    def _recalled(self, identity: Identity) -> Answer | None:
        """The hub's answer; where it says that the last one still holds, that one. Errors are not kept."""
        where = address(identity)
        if (aside := self._aside.pop(where, None)) is not None:
            return aside
        return self._last.answer(where, lambda body: isinstance(self._record(identity, body), ModelRecord))

    def _kept(self, identity: Identity) -> Kept | None:
        """What the hub said of a model last time."""
        return self._last.kept(address(identity))

    def _record(self, identity: Identity, body: bytes) -> Resolution:
        """What an answer says, read once."""
        before = self._read.get(identity)
        if before is None or before[0] != body:
            before = self._read[identity] = body, read(identity, body, "hub")
        return before[1]

    def _with_files(self, identity: Identity, answer: Resolution) -> Resolution:
        """The record with what its files say. Files that never come cost what they would have said."""
        if not isinstance(answer, ModelRecord):
            return answer
        before, whole = self._ready.get(identity, (None, answer))
        if before is answer:
            return whole
        if not self._reading.certain(answer):
            self._without_files[identity] = answer
        self._without_files[identity] = hinted = self._reading.with_hints(answer)
        return self._reading.read(hinted)

    def _lookup(self, identity: Identity) -> ModelRecord | None:
        """The bare record of a model that another one names, None if there is none. Raises `Fault`."""
        answer = self._recalled(identity)
        if answer is None or answer.status != 200:
            return None
        most, largest = _ASIDE
        if len(self._aside) < most and len(answer.body) <= largest:
            self._aside[address(identity)] = answer
        found = self._record(identity, answer.body)
        return found if isinstance(found, ModelRecord) else None

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


def asked(answer: Resolution) -> Identity:
    """The identity that was wanted, whatever answered."""
    return answer.asked if isinstance(answer, ModelRecord) else answer.identity
