"""A host beside the hub that is asked about models: bounded requests, and a reason for whatever fails.

No token goes to such a host, nothing of one is believed that another sent,
and the first refused connection is the last.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final
from urllib.parse import urlsplit

from auditor import __version__
from auditor.model import Identity, ModelRecord, Reason, Resolution, Unresolved
from auditor.resolve.fetching import Answer, Fault, Fetcher, OffHost, Refused, TooLarge, TooSlow, Unreachable
from auditor.resolve.seam import ResolveSettings
from auditor.resolve.window import Window
from auditor.resolve.workers import Workers


class Site:
    """One host; `requests` counts what was sent to it, redirects and retries too."""

    def __init__(self, settings: ResolveSettings, address: str, accept: str) -> None:
        """Ask below `address` (scheme, host, port, maybe a path) for the media type `accept`."""
        self._settings = replace(settings, endpoint=address.rstrip("/"), token=None)
        headers = {"User-Agent": f"auditor/{__version__}", "Accept": accept}
        self._fetcher, self._window = Fetcher(self._settings, headers), Window()
        self._until = time.monotonic() + settings.deadline
        self._refused = ""
        self.reached = False

    @property
    def requests(self) -> int:
        """Requests sent."""
        return self._fetcher.requests

    @property
    def host(self) -> str:
        """The host's name, for messages and for names that carry one."""
        return urlsplit(self._settings.endpoint).netloc

    def get(self, path: str, beside: Sequence[str] = ()) -> Answer:
        """What lies at a path of the host, or where it sends us among `beside`. Raises `Fault`."""
        patience = min(time.monotonic() + self._settings.longest_wait, self._until)
        for _ in range(2):
            while (wait := self._window.take()) > 0:
                if time.monotonic() + wait > patience:
                    raise Refused(f"{self.host} asks to wait longer than we do")
                time.sleep(wait)
            answer = self._fetcher.get(path, beside=beside)
            self._window.note(answer.status, answer.headers)
            self.reached = True
            if answer.status != 429:
                return answer
        raise Refused(f"{self.host} asks to wait longer than we do")

    def resolve(
        self, wanted: Sequence[Identity], ask: Callable[[Identity], Resolution]
    ) -> Iterator[Resolution]:
        """`ask` about every identity, many at once; answers come in the order of `wanted`."""
        answers: dict[Identity, Resolution] = {}
        each = self._settings.request_timeout + self._settings.longest_wait
        for some in (wanted[:1], wanted[1:]):  # the first finds out whether anybody is there
            workers = Workers(
                lambda one: self._answer(one, ask), self._late, self._settings.concurrency, each
            )
            answers.update((asked(one), one) for one in workers.run(some, self._until))
        yield from (answers[identity] for identity in wanted)

    def _answer(self, identity: Identity, ask: Callable[[Identity], Resolution]) -> Resolution:
        if self._refused:
            return Unresolved(identity, Reason.OFFLINE, self._refused)
        try:
            return ask(identity)
        except Fault as error:
            reason, detail = why(error)
            if reason is Reason.OFFLINE:
                detail = f"{self.host} is not reachable: {detail}"
                self._refused = "" if self.reached else detail
            return Unresolved(identity, reason, detail)
        except Exception as error:  # one model's failure costs no other its answer
            return Unresolved(identity, Reason.UNREADABLE, type(error).__name__)

    def _late(self, identity: Identity) -> Resolution:
        if not self.reached and not self._fetcher.connected:
            self._refused = f"{self.host} is not reachable"
            return Unresolved(identity, Reason.OFFLINE, self._refused)
        return Unresolved(identity, Reason.TIMED_OUT, "no answer in time")


def asked(answer: Resolution) -> Identity:
    """The identity that was wanted, whatever answered."""
    return answer.asked if isinstance(answer, ModelRecord) else answer.identity


def why(fault: Fault) -> tuple[Reason, str]:
    """The reason of the closed list that a fault is, with its detail."""
    if isinstance(fault, OffHost):
        return Reason.OFF_HOST, f"sent to {fault}"
    for kind, reason in _REASONS:
        if isinstance(fault, kind):
            return reason, str(fault)
    return Reason.UNREADABLE, str(fault)


_REASONS: Final = (
    (Unreachable, Reason.OFFLINE),
    (Refused, Reason.RATE_LIMITED),
    (TooLarge, Reason.TOO_LARGE),
    (TooSlow, Reason.TIMED_OUT),
)
