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
    _paths: list[str] = field(default_factory=list)
    _same: dict[Paths, Paths] = field(default_factory=dict)
    _open: list[Recording] = field(default_factory=list)

    def add(self, path: str, others: Paths = 0) -> None:
        """Note that the answer being worked out rests on a file, and on others."""
        if self._open:
            number = self._numbers.get(path)
            if number is None:
                number = self._numbers[path] = len(self._paths)
                self._paths.append(path)
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
        found = []
        while paths:
            lowest = paths & -paths
            found.append(self._paths[lowest.bit_length() - 1])
            paths ^= lowest
        return sorted(found)
