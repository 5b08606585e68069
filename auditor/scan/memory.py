"""Memory that is free in this process, but not for others."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache


def give_back() -> None:
    """Give memory that was let go of back to the system, where the C library keeps it.

    Syntax trees come and go by the hundred, and what is left between them is
    never used again: a third of a long scan's memory (malloc_trim(3), glibc).
    """
    _trim()(0)


@cache
def _trim() -> Callable[[int], object]:
    if sys.platform == "linux":
        import ctypes

        found = getattr(ctypes.CDLL(None), "malloc_trim", None)  # musl has none
        if found is not None:
            return found  # type: ignore[no-any-return]
    return lambda _: None
