"""What this process keeps in memory: what is free but not for others, and what refers to itself."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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


@contextmanager
def without_collector() -> Iterator[None]:
    """Leave reference cycles alone meanwhile: syntax trees have none, and looking doubles the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
