"""Run many requests at once, and let none of them hold up the rest.

A server that sends a header one byte at a time holds its thread for ever: no
time-out of the client ends it. Such a thread is left behind (it is a daemon)
and its place taken by another.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextvars import copy_context
from typing import Final, Generic, TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")

_TICK: Final = 0.05


class Workers(Generic[Job, Result]):
    """Does jobs on daemon threads; every job gets a result, if only that it took too long."""

    def __init__(
        self, work: Callable[[Job], Result], late: Callable[[Job], Result], count: int, each: float
    ) -> None:
        """Do `work`, `count` at once; after `each` seconds the answer is `late`'s."""
        self._work, self._late, self._count, self._each = work, late, count, each
        self._waiting: queue.SimpleQueue[Job] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[tuple[Job, Result]] = queue.SimpleQueue()
        self._started: dict[Job, float] = {}

    def run(self, jobs: Sequence[Job], until: float) -> Iterator[Result]:
        """Yield one result a job; what is not done at `until` (monotonic seconds) is late."""
        for job in jobs:
            self._waiting.put(job)
        for _ in range(min(self._count, len(jobs))):
            self._start()
        open_ = dict.fromkeys(jobs)
        while open_:
            try:
                job, result = self._done.get(timeout=_TICK)
            except queue.Empty:
                for late in self._overdue(open_, until):
                    del open_[late]
                    self._start()
                    yield self._late(late)
                continue
            if job in open_:
                del open_[job]
                yield result

    def _overdue(self, open_: dict[Job, None], until: float) -> list[Job]:
        now = time.monotonic()
        if now > until:
            while not self._waiting.empty():
                self._waiting.get()
            return list(open_)
        return [job for job in open_ if now - self._started.get(job, now) > self._each]

    def _start(self) -> None:
        inherited = copy_context()  # what a worker starts counts as its own
        threading.Thread(target=inherited.run, args=(self._loop,), daemon=True).start()

    def _loop(self) -> None:
        while True:
            try:
                job = self._waiting.get_nowait()
            except queue.Empty:
                return
            self._started[job] = time.monotonic()
            self._done.put((job, self._work(job)))
