"""How many requests the hub still takes, and until when it takes none.

The hub says so on every answer (`RateLimit: "api";r=12;t=55`, as the IETF's
draft on rate-limit fields writes it; hub-docs, "Rate limits"): `r` requests are
left for `t` seconds. Records and files have windows of their own.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Final

_RATE: Final = re.compile(r"\br=(\d{1,9})\s*;\s*t=(\d{1,9})\b")

#: Longest that a window is believed to stay empty, in seconds.
_LONGEST: Final = 86_400.0


class Window:
    """Counts down what the hub granted, so that requests under way together do not overrun it."""

    def __init__(self) -> None:
        """Nothing is known before the first answer."""
        self._lock = threading.Lock()
        self._left: int | None = None
        self._ends = 0.0
        self._blocked_until = 0.0

    def take(self) -> float:
        """Take the right to send one request; if there is none, the seconds until there may be one."""
        now = time.monotonic()
        with self._lock:
            if now < self._blocked_until:
                return self._blocked_until - now
            if self._left is not None and now >= self._ends:
                self._left = None  # a new window, of unknown size
            if self._left is not None:
                if self._left <= 0:
                    return self._ends - now
                self._left -= 1
            return 0.0

    def note(self, status: int, headers: Mapping[str, str]) -> None:
        """Learn from an answer: what is left, and after a 429 how long to stay away."""
        now = time.monotonic()
        stated = _RATE.search(headers.get("ratelimit", ""))
        with self._lock:
            if stated:
                left, ends = int(stated[1]), now + min(int(stated[2]), _LONGEST)
                same = self._left is not None and now < self._ends
                self._left = min(left, self._left) if same and self._left is not None else left
                self._ends = ends
            if status == 429:
                wait = retry_after(headers)
                if wait is None:
                    wait = float(stated[2]) if stated else 1.0
                self._blocked_until = max(self._blocked_until, now + min(max(wait, 1.0), _LONGEST))


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds that `Retry-After` asks to wait (RFC 9110, 10.2.3), None if it says nothing readable.

    A date is taken from the answer's own `Date`, so that no clock of ours is asked.
    """
    stated = headers.get("retry-after", "").strip()
    if re.fullmatch(r"[0-9]{1,9}", stated):
        return float(stated)
    try:
        until, sent = parsedate_to_datetime(stated), parsedate_to_datetime(headers["date"])
        return max((until - sent).total_seconds(), 0.0)
    except (ValueError, TypeError, KeyError, OverflowError):
        return None
