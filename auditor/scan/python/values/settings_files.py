"""The configuration files of a tree, found by the end of a path: which of them a program means."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final

from auditor.scan.python.values.expressed import READ

#: What a name without an ending may end in, where a program adds it by itself.
_ADDED: Final = (".yaml", ".yml")


class Files:
    """The files of a tree that may be read as settings."""

    def __init__(self, paths: Sequence[str]) -> None:
        """Know those among `paths`."""
        self._paths = paths

    def nearest(self, path: str, beside: str) -> str | None:
        """The file that ends as the path does: of several the one next to the file `beside`.

        None where two are as near, or where the path leads out of what is known of it.
        """
        parts = [one for one in path.replace("\\", "/").split("/") if one not in ("", ".")]
        while ".." in parts:  # what stands before is a place that the end of the path does not need
            parts = parts[parts.index("..") + 1 :]
        if not parts:
            return None
        named = parts[-1] if parts[-1].endswith(READ) else None
        endings = [named] if named else [f"{parts[-1]}{ending}" for ending in _ADDED]
        for ending in endings:
            wanted = "/".join([*parts[:-1], ending])
            fitting = [one for one in self._by_name.get(ending, ()) if f"/{one}".endswith(f"/{wanted}")]
            if fitting:
                return _nearest(fitting, beside)
        return None

    def within(self, folder: str) -> list[str]:
        """The files that stand in a folder itself, in their order."""
        return self._by_folder.get(folder, [])

    @cached_property
    def _by_folder(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for path in self._paths:
            if path.endswith(READ):
                found.setdefault(path.rpartition("/")[0], []).append(path)
        return found

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for path in self._paths:
            if path.endswith(READ):
                found.setdefault(path.rpartition("/")[2], []).append(path)
        return found


def _nearest(paths: Sequence[str], beside: str) -> str | None:
    """The path that shares the most folders with another file, and has the fewest of its own."""
    folders = beside.split("/")[:-1]

    def distance(path: str) -> tuple[int, int]:
        own = path.split("/")[:-1]
        shared = next(
            (n for n, pair in enumerate(zip(own, folders, strict=False)) if pair[0] != pair[1]), None
        )
        common = shared if shared is not None else min(len(own), len(folders))
        return -common, len(own) - common

    ordered = sorted(paths, key=lambda one: (distance(one), one))
    if len(ordered) > 1 and distance(ordered[0]) == distance(ordered[1]):
        return None
    return ordered[0]
