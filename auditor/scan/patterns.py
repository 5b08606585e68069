"""Regular expressions over the bytes of many files, by the fastest engine that is there."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Any


def pattern_of(text: str) -> Any:
    """RE2 is ten times faster over a tree; the standard library serves where it is missing."""
    try:
        import re2
    except ImportError:
        return re.compile(text.encode())
    return re2.compile(text.encode())


def forget_passing() -> None:
    """Let go of patterns that nobody holds: the engine keeps the last hundred, each with its tables."""
    with suppress(ImportError):
        import re2

        re2.purge()
