"""Progress on a terminal, silence in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

_STAGES = {
    "scan": "reading files",
    "resolve": "asking about models",
    "conclude": "reconciling",
    "evaluate": "judging",
}


def with_progress(settings: Any, run: Callable[[Any], Any]) -> Any:
    """Run with a line on standard error that says the stage, if somebody is there to read it."""
    if not sys.stderr.isatty():
        return run(settings)

    def tell(stage: str) -> None:
        sys.stderr.write(f"\r\033[K{_STAGES.get(stage, stage)} …")
        sys.stderr.flush()

    try:
        return run(replace(settings, progress=tell))
    finally:
        sys.stderr.write("\r\033[K")
