"""How long one file may take: what comes to no end is given up, told, and stops nothing else.

Every reader is bounded by what it reads. This is for what was overlooked, in
them or in a library: a scan of a change must end whatever the change holds.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

#: How long one file may take, in seconds of this process's own work: ten times the longest known.
LONGEST: Final = 30.0

#: After how many seconds that is said again, where something has caught it.
_AGAIN: Final = 1.0


class TooSlow(BaseException):
    """A file takes longer than one may; no fault that a reader would take for its own."""


@contextmanager
def in_time(seconds: float) -> Iterator[None]:
    """Raise `TooSlow` in what runs within, once it has worked for so many seconds.

    Only what waits for nothing counts, so that a busy machine gives up no more
    than another. Without effect outside of the main thread, and on Windows,
    which has no such clock.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _give_up(number: int, frame: FrameType | None) -> None:
    raise TooSlow
