"""Which files an answer rests on: noted while it is worked out, brought along when it is used again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeAlias

#: A set of paths, one bit a path: thousands of answers rest on hundreds of files each.
Paths: TypeAlias = int


@dataclass(slots=True)
class Recording:
    """The files that are consulted meanwhile."""

    paths: Paths = 0


@dataclass
class Consulted:
    """Notes which files are consulted. `listed` says that it mattered which files there are."""

    listed: bool = False
    _numbers: dict[str, int] = field(default_factory=dict)
    _same: dict[Paths, Paths] = field(default_factory=dict)
    _open: list[Recording] = field(default_factory=list)

    def add(self, path: str, others: Paths = 0) -> None:
        """Note that the answer being worked out rests on a file, and on others."""
        if self._open:
            number = self._numbers.setdefault(path, len(self._numbers))
            self._open[-1].paths |= others | 1 << number

    def bring(self, others: Paths) -> None:
        """Note that the answer being worked out rests on what an earlier one rests on."""
        if self._open:
            self._open[-1].paths |= others

    @contextmanager
    def recorded(self) -> Iterator[Recording]:
        """Record the files that are consulted meanwhile; whoever asked rests on them too."""
        recording = Recording()
        self._open.append(recording)
        try:
            yield recording
        finally:
            self._open.pop()
            recording.paths = self._same.setdefault(recording.paths, recording.paths)
            self.bring(recording.paths)

    def names(self, paths: Paths) -> list[str]:
        """The paths of a set, sorted."""
        return sorted(path for path, number in self._numbers.items() if paths >> number & 1)
