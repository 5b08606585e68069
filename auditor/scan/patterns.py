"""Regular expressions over the bytes of many files, by the fastest engine that is there."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Any

#: What the tables of one pattern may take, in bytes; with less it is searched for slowly.
_ROOM = 32_000_000


def pattern_of(text: str) -> Any:
    """RE2 is ten times faster over a tree; the standard library serves where it is missing."""
    try:
        import re2
    except ImportError:
        return re.compile(text.encode())
    return re2.compile(text.encode(), _options(re2))


def _options(re2: Any) -> Any:
    """Room for patterns with many repetitions, and no word on the terminal where even that is too little."""
    options = re2.Options()
    options.max_mem = _ROOM
    options.log_errors = False
    return options


def forget_passing() -> None:
    """Let go of patterns that nobody holds: the engine keeps the last hundred, each with its tables."""
    with suppress(ImportError):
        import re2

        re2.purge()
