"""The source files of a tree, as names in other files lead to them: each is read once, and kept a while."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from posixpath import dirname, normpath
from typing import Final

from auditor.model import Location
from auditor.reading import SourceFile, Tree, Unreadable
from auditor.scan.cache import Consulted
from auditor.scan.languages.syntax import Span, Unit
from auditor.scan.places import Text

#: How much source stays read, in bytes; a larger file is not read for another's sake.
_KEPT: Final = 6_000_000
_LARGEST: Final = 500_000


@dataclass(frozen=True, slots=True)
class Parsed:
    """A source file, read: what it says, and where."""

    unit: Unit
    places: Places


class Places:
    """The places of bytes in a source, as an editor shows them."""

    def __init__(self, path: str, source: bytes) -> None:
        """Know the source in UTF-8 of the file at `path`."""
        self.source = source
        self._text = Text(path, source.decode())
        self._plain = source.isascii()

    def at(self, span: Span) -> Location:
        """The place of a span; one of several lines ends where its last line does."""
        start, end = self._offset(span.start), self._offset(span.end)
        first, last = self._text.at(start, 0), self._text.at(max(start, end - 1), 1)
        return Location(first.path, first.line, first.column, last.line, last.end_column)

    def show(self, span: Span) -> str:
        """The source of a span."""
        return self.source[span.start : span.end].decode(errors="replace")

    def _offset(self, byte: int) -> int:
        return byte if self._plain else len(self.source[:byte].decode(errors="ignore"))


class Sources:
    """The files of a tree by path, by folder and by name; what an answer rests on is noted."""

    def __init__(
        self,
        tree: Tree,
        paths: Sequence[str],
        consulted: Consulted,
        parse: Callable[[SourceFile], Parsed],
        loads: Callable[[SourceFile], bool],
    ) -> None:
        """Know `paths`, the files of `tree`; `parse` reads one, `loads` says whether it may load a model."""
        self._tree = tree
        self._paths = paths
        self._consulted = consulted
        self._parse = parse
        self._loads = loads
        self._kept: dict[str, Parsed] = {}
        self._files: dict[str, SourceFile | None] = {}
        self._size = 0

    @cached_property
    def _every(self) -> frozenset[str]:
        return frozenset(self._paths)

    @cached_property
    def _folders(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for path in self._paths:
            found.setdefault(dirname(path), []).append(path)
        return found

    @cached_property
    def _names(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for path in self._paths:
            found.setdefault(path.rpartition("/")[2], []).append(path)
        return found

    def has(self, path: str) -> bool:
        """Whether the tree has a file at a path."""
        self._consulted.listed = True
        return path in self._every

    def inside(self, folder: str, ending: str) -> list[str]:
        """The files of a folder, not below it, with that ending."""
        self._consulted.listed = True
        return [path for path in self._folders.get(folder, ()) if path.endswith(ending)]

    def named(self, name: str) -> Sequence[str]:
        """The files of that name anywhere, the shortest path first."""
        self._consulted.listed = True
        return sorted(self._names.get(name, ()), key=lambda path: (path.count("/"), path))

    def read(self, path: str) -> SourceFile | None:
        """A file that is not too large, None where there is none."""
        self._consulted.add(path)
        if path not in self._files:
            if self._size > _KEPT:
                self._forget()
            self._files[path] = self._take(path)
        return self._files[path]

    def holds(self, path: str, word: str) -> bool:
        """Whether a file has a word in it."""
        file = self.read(path)
        return file is not None and word.encode() in file.data

    def parsed(self, path: str, loading: bool = False) -> Parsed | None:
        """A file as it was read; None where it cannot be, or (`loading`) nothing in it loads a model."""
        file = self.read(path)
        if file is None or (loading and not self._loads(file)):
            return None
        if path not in self._kept:
            try:
                self._kept[path] = self._parse(file)
            except Unreadable:
                return None
        return self._kept[path]

    def _take(self, path: str) -> SourceFile | None:
        try:
            if self._tree.size(path) > _LARGEST:
                return None
            file = self._tree.read(path)
        except Unreadable:
            return None
        self._size += len(file.data)
        return file

    def _forget(self) -> None:
        self._kept.clear()
        self._files.clear()
        self._size = 0


def joined(folder: str, path: str) -> str | None:
    """A path relative to a folder of the tree, None if it leads out of the tree."""
    whole = normpath(f"{folder}/{path}" if folder else path)
    return None if whole.startswith("../") or whole in ("..", ".") else whole.lstrip("/")


def above(folder: str) -> list[str]:
    """A folder and those above it, up to the root of the tree."""
    found = [folder]
    while folder:
        folder = dirname(folder)
        found.append(folder)
    return found
