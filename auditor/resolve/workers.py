"""Run many requests at once, and let none of them hold up the rest.

A server that sends a header one byte at a time holds its thread for ever: no
time-out of the client ends it. Such a thread is left behind (it is a daemon)
and its place taken by another. Jobs may be added while others are done.
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
        self._lock = threading.Lock()
        self._threads = 0  # those at work, without those left behind
        self._left_behind: set[Job] = set()
        self._open: dict[Job, None] = {}
        self._done: queue.SimpleQueue[tuple[Job, Result]] = queue.SimpleQueue()
        self._started: dict[Job, float] = {}

    def run(self, jobs: Sequence[Job], until: float) -> Iterator[Result]:
        """Begin at once; one result a job. What is not done at `until` (monotonic seconds) is late."""
        self.more(jobs)
        return self._results(until)

    def more(self, jobs: Sequence[Job]) -> None:
        """Add jobs to a run, from the thread that takes its results: they come after those that wait."""
        self._open.update(dict.fromkeys(jobs))
        with self._lock:
            for job in jobs:
                self._waiting.put(job)
            wanted = min(self._count - self._threads, len(jobs))
            self._threads += max(wanted, 0)
        for _ in range(wanted):
            self._start()

    def _results(self, until: float) -> Iterator[Result]:
        while self._open:
            try:
                job, result = self._done.get(timeout=_TICK)
            except queue.Empty:
                for late in self._overdue(until):
                    del self._open[late]
                    yield self._late(late)
                continue
            if job in self._open:
                del self._open[job]
                yield result

    def _overdue(self, until: float) -> list[Job]:
        """The jobs that are not waited for any more; others take the places of their threads."""
        now = time.monotonic()
        if now > until:
            with self._lock:
                while not self._waiting.empty():
                    self._waiting.get()
            return list(self._open)
        late = [job for job in self._open if now - self._started.get(job, now) > self._each]
        with self._lock:
            self._left_behind.update(late)
        for _ in late:
            self._start()
        return late

    def _start(self) -> None:
        inherited = copy_context()  # what a worker starts counts as its own
        threading.Thread(target=inherited.run, args=(self._loop,), daemon=True).start()

    def _loop(self) -> None:
        while True:
            with self._lock:
                if self._waiting.empty():
                    self._threads -= 1
                    return
                job = self._waiting.get()
                self._started[job] = time.monotonic()
            self._done.put((job, self._work(job)))
            if job in self._left_behind:
                return  # another has its place
