"""Which files an answer rests on: noted while it is worked out, brought along when it is used again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

#: A set of paths, one bit a path: thousands of answers rest on hundreds of files each.
Paths: TypeAlias = int


class Recording:
    """The files that are consulted meanwhile: while it is open, as a context manager."""

    __slots__ = ("_consulted", "paths")

    def __init__(self, consulted: Consulted) -> None:
        """Record for `consulted`."""
        self._consulted = consulted
        self.paths: Paths = 0

    def __enter__(self) -> Recording:
        self._consulted.begin(self)
        return self

    def __exit__(self, *_: object) -> None:
        self._consulted.end(self)


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

    def recorded(self) -> Recording:
        """Record the files that are consulted meanwhile; whoever asked rests on them too."""
        return Recording(self)

    def begin(self, recording: Recording) -> None:
        """Note what is consulted from now on in a recording."""
        self._open.append(recording)

    def end(self, recording: Recording) -> None:
        """End the last recording that began."""
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
