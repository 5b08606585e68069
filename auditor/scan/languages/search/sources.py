"""The source files of a tree, as names in other files lead to them: each is read once, and kept a while."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from posixpath import dirname, normpath
from typing import Final

from auditor.model import Location
from auditor.reading import SourceFile, Tree, Unreadable
from auditor.scan.formats.json import read_json
from auditor.scan.formats.structure import Node, Table
from auditor.scan.languages.syntax import Span, Unit
from auditor.scan.places import Text
from auditor.scan.python.source.consulted import Consulted, Paths

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

    def inside(self, span: Span, text: str) -> Span | None:
        """Where a text stands in the source of a span, None where it is not written so."""
        part = text.encode()
        start = self.source.find(part, span.start, span.end) if part else -1
        return Span(start, start + len(part)) if start >= 0 else None

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
        self._answers: dict[tuple[str, ...], tuple[Sequence[str], Paths]] = {}
        self._settings: dict[str, Mapping[str, Node]] = {}
        self._held: dict[str, dict[str, bool]] = {}  # by file, the words that it was asked for
        self._loading: dict[str, bool] = {}
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
        return {
            name: sorted(paths, key=lambda path: (path.count("/"), path)) for name, paths in found.items()
        }

    def once(self, key: tuple[str, ...], answer: Callable[[], Iterator[str]]) -> Sequence[str]:
        """The paths that answer a question, worked out the first time it is asked."""
        if key not in self._answers:
            with self._consulted.recorded() as needs:
                paths = tuple(answer())
            self._answers[key] = paths, needs.paths
        found, known = self._answers[key]
        self._consulted.listed = True
        self._consulted.bring(known)
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
        return self._names.get(name, ())

    def read(self, path: str) -> SourceFile | None:
        """A file that is not too large, None where there is none."""
        self._consulted.add(path)
        if path not in self._files:
            self._make_room()
            self._files[path] = self._take(path)
        return self._files[path]

    def holding(self, folder: str, ending: str, word: str, most: int) -> Sequence[str]:
        """Which of the first files of a folder with that ending hold a word; all of them may ask."""

        def answer() -> Iterator[str]:
            return (path for path in self.inside(folder, ending)[:most] if self.holds(path, word))

        return self.once(("holding", folder, ending, word), answer)

    def holds(self, path: str, word: str) -> bool:
        """Whether a file has a word in it."""
        file = self.read(path)
        if file is None:
            return False
        held = self._held.setdefault(path, {})
        if word not in held:
            held[word] = word.encode() in file.data
        return held[word]

    def settings(self, path: str) -> Mapping[str, Node]:
        """The entries of a JSON file, none where it cannot be read."""
        file = self.read(path)
        if path not in self._settings:
            try:
                self._settings[path] = entries_of(read_json(file.text) if file is not None else None)
            except Unreadable:
                self._settings[path] = {}
        return self._settings[path]

    def parsed(self, path: str, loading: bool = False) -> Parsed | None:
        """A file as it was read; None where it cannot be, or (`loading`) nothing in it loads a model."""
        file = self.read(path)
        if file is None or (loading and not self._may_load(file)):
            return None
        if path not in self._kept:
            try:
                self._kept[path] = self._parse(file)
            except Unreadable:
                return None
        return self._kept[path]

    def own(self, file: SourceFile) -> Parsed:
        """A file of the tree that was read already. Raises `Unreadable`."""
        self._make_room()
        if file.path not in self._kept:
            parsed = self._parse(file)
            if len(file.data) > _LARGEST:
                return parsed
            self._size += len(file.data)
            self._kept[file.path] = parsed
        return self._kept[file.path]

    def _may_load(self, file: SourceFile) -> bool:
        if file.path not in self._loading:
            self._loading[file.path] = self._loads(file)
        return self._loading[file.path]

    def _take(self, path: str) -> SourceFile | None:
        try:
            if self._tree.size(path) > _LARGEST:
                return None
            file = self._tree.read(path)
        except Unreadable:
            return None
        self._size += len(file.data)
        return file

    def _make_room(self) -> None:
        if self._size <= _KEPT:
            return
        self._kept.clear()
        self._files.clear()
        self._settings.clear()
        self._size = 0


def joined(folder: str, path: str) -> str | None:
    """A path relative to a folder of the tree, None if it leads out of the tree."""
    whole = normpath(f"{folder}/{path}" if folder else path)
    return None if whole.startswith("../") or whole in ("..", ".") else whole.lstrip("/")


def entries_of(node: Node | None) -> Mapping[str, Node]:
    """The entries of a mapping by key; none of anything else."""
    return {pair.key: pair.value for pair in node.pairs} if isinstance(node, Table) else {}


def above(folder: str) -> list[str]:
    """A folder and those above it, up to the root of the tree."""
    found = [folder]
    while folder:
        folder = dirname(folder)
        found.append(folder)
    return found
