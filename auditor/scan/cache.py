"""What earlier scans of the same tree found, for files that have not changed since.

A file counts as unchanged as Git would have it: size, times of change and
inode are the same, and the last change was not so shortly before it was
looked at that another change could have left the same time ("racily clean").
An answer rests on the other files that were consulted for it too, and where
names of modules were looked up, on which files there are.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import msgspec

from auditor import program, writing
from auditor.knowledge import ModelKnowledge
from auditor.model import Published, Reference, Undecided, Unread
from auditor.reading import SourceFile, Tree
from auditor.scan.python.source.consulted import Consulted

#: Nanoseconds in which a file may change twice with the same time: a tick of the kernel's clock,
#: or the two seconds of the coarsest file systems, whose times have no fractions.
_TICK: Final = 20_000_000
_COARSE: Final = 2_000_000_000
_SECOND: Final = 1_000_000_000

#: How many trees are remembered.
_MOST: Final = 32

#: Size, time of the last change of content, of the file at all, inode.
Stamp: TypeAlias = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of one file: its finds, what of it was not read, and its bytes if it was read whole.

    `left_out` is the folder or file that was passed over because of what it is.

    `consulted` are the other files that this rests on; `listed` says that it
    rests on which files the tree has. `narrow`: no character of the file is
    one that UTF-16 counts twice.
    """

    references: tuple[Reference, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    unread: tuple[Unread, ...] = ()
    left_out: tuple[Unread, ...] = ()
    size: int | None = None
    consulted: tuple[str, ...] = ()
    listed: bool = False
    published: tuple[Published, ...] = ()
    narrow: bool = False


@dataclass(frozen=True, slots=True)
class _Kept:
    """A remembered tree: which files it had, the stamps of all, and what came of those that are trusted."""

    files: str
    stamps: Mapping[str, Stamp]
    looked: Mapping[str, Looked]


class Cache:
    """The answers of this scan, beginning with those of the last one that still hold."""

    def __init__(
        self, folder: Path | None, tree: Tree, paths: Sequence[str], knowledge: ModelKnowledge
    ) -> None:
        """Read what `folder` remembers of `tree`, whose files are `paths`; None remembers nothing."""
        self._answers: dict[str, Looked] = {}
        self._folder = folder
        self._new = False
        if folder is None:
            return
        self._now = time.time_ns()
        self._stamps = _stamps(tree, paths)
        self._files = hashlib.sha256("\0".join(paths).encode(errors="surrogatepass")).hexdigest()
        key = "\0".join((str(tree.root), repr(tree.bounds), knowledge.digest, program.state("scan")))
        name = hashlib.sha256(key.encode(errors="surrogatepass")).hexdigest()[:32]
        self._path = folder / f"scan-{name}.msgpack"
        self._recall()

    def get(self, path: str) -> Looked | None:
        """What is known of a file."""
        return self._answers.get(path)

    def put(self, path: str, looked: Looked) -> None:
        """Remember what came of a file."""
        self._answers[path] = looked
        self._new = True

    def keep(self) -> None:
        """Write down what the next scan may rely on."""
        if self._folder is None or not self._new:
            return
        trusted = {path: one for path, one in self._answers.items() if self._steady(path, one)}
        try:
            data = msgspec.msgpack.encode(_Kept(self._files, self._stamps, trusted))
        except UnicodeEncodeError:
            return  # a file's name is no text: such a tree is not remembered
        with contextlib.suppress(OSError):
            writing.write(self._path, data)
            writing.clear(self._folder)
            self._forget()

    def _recall(self) -> None:
        try:
            kept = msgspec.msgpack.decode(self._path.read_bytes(), type=_Kept)
        except (OSError, msgspec.MsgspecError):
            return
        same = {path for path, stamp in self._stamps.items() if kept.stamps.get(path) == stamp}
        for path, looked in kept.looked.items():
            listed = kept.files == self._files or not looked.listed
            if path in same and listed and all(one in same for one in looked.consulted):
                self._answers[path] = looked

    def _steady(self, path: str, looked: Looked) -> bool:
        """Whether neither the file nor what it rests on can have changed without a trace."""
        return all(self._settled(one) for one in (path, *looked.consulted))

    def _settled(self, path: str) -> bool:
        stamp = self._stamps.get(path)
        if stamp is None:
            return False
        changed = max(stamp[1], stamp[2])
        return changed + (_COARSE if changed % _SECOND == 0 else _TICK) < self._now

    def _forget(self) -> None:
        """Drop the trees that were looked at longest ago."""
        assert self._folder is not None  # noqa: S101 - only called where there is one
        kept = sorted(self._folder.glob("scan-*.msgpack"), key=lambda one: one.stat().st_mtime_ns)
        for one in kept[:-_MOST]:
            one.unlink(missing_ok=True)


def _stamps(tree: Tree, paths: Sequence[str]) -> dict[str, Stamp]:
    root = os.fspath(tree.root)
    found = {}
    for path in paths:
        with contextlib.suppress(OSError, ValueError):
            one = os.lstat(f"{root}/{path}")
            if stat.S_ISREG(one.st_mode):
                found[path] = (one.st_size, one.st_mtime_ns, one.st_ctime_ns, one.st_ino)
    return found


class Watched(Tree):
    """A tree that notes what is read of it."""

    def __init__(self, tree: Tree, consulted: Consulted) -> None:
        """Read `tree`, whatever kind of tree it is; `last` is the file that was read last."""
        super().__init__(tree.root, tree.bounds, tree.include, tree.tracked, tree.ignoring, tree.skipped)
        self._tree = tree
        self._consulted = consulted
        self.last: SourceFile | None = None

    def read(self, path: str) -> SourceFile:
        """Read a whole file. Raises `Unreadable` with the reason."""
        self._consulted.add(path)
        self.last = self._tree.read(path)
        return self.last

    def head(self, path: str, count: int) -> bytes:
        """The first `count` bytes of a file. Raises `Unreadable`."""
        self._consulted.add(path)
        return self._tree.head(path, count)

    def part(self, path: str, start: int, count: int) -> bytes:
        """`count` bytes of a file from `start` on. Raises `Unreadable`."""
        self._consulted.add(path)
        return self._tree.part(path, start, count)

    def size(self, path: str) -> int:
        """The size of a file in bytes. Raises `Unreadable`."""
        self._consulted.add(path)
        return self._tree.size(path)

    def kind(self, path: str) -> str | None:
        """What stands at a path."""
        self._consulted.add(path)
        return self._tree.kind(path)
