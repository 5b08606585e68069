"""How a command runs: progress on a terminal, silence in a pipe, memory left alone to the end."""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Final

import click

#: Seconds before anything is shown: what ends sooner needs no progress.
_PATIENCE: Final = 0.5

#: Seconds between two pictures.
_PAUSE: Final = 0.1


def leave_cycles() -> None:
    """Look for no reference cycles until the command ends, nor when it does: all goes with the process."""
    context = click.get_current_context()
    gc.disable()
    context.call_on_close(gc.enable)
    context.call_on_close(gc.freeze)  # called first


def with_progress(settings: Any, run: Callable[[Any], Any], language: str) -> Any:
    """Run with a line on standard error that says the stage, if somebody is there to read it."""
    with progress(language) as tell:
        return run(replace(settings, progress=tell))


@contextmanager
def progress(language: str) -> Iterator[Callable[..., None]]:
    """What to tell the stage and how much of it is done; shown on a terminal, gone at the end."""
    if not sys.stderr.isatty() or os.environ.get("CI") or os.environ.get("TERM") == "dumb":
        yield lambda *_: None
        return
    shown = _Shown(language)
    try:
        yield shown.tell
    finally:
        shown.close()


class _Shown:
    """A line that appears once the work takes long enough to be wondered about."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._due = time.monotonic() + _PATIENCE
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None
        self._told = ("", 0, 0)
        self._drawn = ("", 0.0)
        self._line: Any = None
        self._closed = False

    def tell(self, stage: str, done: int = 0, of: int = 0) -> None:
        """Show that `done` of `of` parts of a stage are done; 0 of 0 where that is not known."""
        now = time.monotonic()
        self._told = (stage, done, of)
        if now < self._due:
            self._wait(self._due - now, of)
        elif stage != self._drawn[0] or now - self._drawn[1] >= _PAUSE:
            self._draw()

    def _wait(self, seconds: float, of: int) -> None:
        """A stage that counts will tell again; one that does not is shown by the clock."""
        if self._timer is None and not of:
            self._timer = threading.Timer(seconds, self._draw)
            self._timer.daemon = True
            self._timer.start()

    def _draw(self) -> None:
        with self._lock:
            if self._closed:
                return
            stage, done, of = self._told
            self._line = self._line or _line()
            from auditor.render.stages import stages

            words = stages(self._language).get(stage, stage)
            self._line.update(0, description=words, counted=f"{done:,} / {of:,}" if of else "")
            self._line.refresh()
            self._drawn = (stage, time.monotonic())

    def close(self) -> None:
        """Leave the terminal as it was."""
        if self._timer is not None:
            self._timer.cancel()
        with self._lock:
            self._closed = True
            if self._line is not None:
                self._line.stop()


def _line() -> Any:
    """A line of a terminal that is drawn when asked to, and wiped at the end."""
    from rich.console import Console
    from rich.progress import Progress, TextColumn

    columns = TextColumn("{task.description} …"), TextColumn("{task.fields[counted]}")
    line = Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
    line.add_task("", counted="")
    line.start()
    return line
