"""The one bounded way to open a file of the audited tree.

Everything in the tree is hostile: links that lead out of it, pipes that never
end, files of any size, folders of any depth. What is left out is left out
with its reason, so that nothing passes silently.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Final, NamedTuple

from auditor.model import Unread
from auditor.reading.ignoring import Ignoring, Patterns, stated
from auditor.reading.not_own import SKIPPED, what_it_is

#: Parts of a path that are no names: they lead elsewhere.
_NO_NAMES: Final = frozenset({"", ".", ".."})

#: Follow no link at the end, where the system knows that.
_NO_LINK: Final = getattr(os, "O_NOFOLLOW", 0)

#: Read only, wait for nobody at a pipe, change no byte.
_FLAGS: Final = os.O_RDONLY | _NO_LINK | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Unreadable(Exception):
    """A file that cannot be read whole; the message is the reason, one phrase of English."""


class TooLarge(Unreadable):
    """A file is larger than what is read of one."""


class Entry(NamedTuple):
    """Something in a folder; `kind` is `file`, `folder`, `link`, `link-out` or `other`."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much is read: bytes a file, bytes of a weights header, levels of folders, files in all."""

    file_bytes: int = 8 * 1024 * 1024
    header_bytes: int = 32 * 1024 * 1024
    levels: int = 64
    files: int = 500_000


@dataclass(frozen=True)
class SourceFile:
    """A file of the tree, read: its path relative to the root (with `/`) and its bytes."""

    path: str
    data: bytes

    @cached_property
    def text(self) -> str:
        """The text: a byte order mark decides, else UTF-8, else one character a byte.

        Line ends become `\\n`. Latin-1 loses no line and no column, and names
        of models are ASCII, so that an odd encoding costs no reference.
        """
        return decode(self.data).replace("\r\n", "\n").replace("\r", "\n")

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rpartition("/")[2]

    @property
    def suffix(self) -> str:
        """The ending with its dot, in lower case, empty if there is none."""
        return PurePosixPath(self.path).suffix.lower()


def decode(data: bytes) -> str:
    """Decode bytes of unknown encoding without ever failing."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


@dataclass
class Tree:
    """The audited folder. Raises FileNotFoundError or NotADirectoryError if it is none.

    `include` are gitignore patterns of paths to read although Git ignores
    them; `tracked` are files that Git tracks although a pattern names them,
    and so does not ignore; without `ignoring` nothing is ignored: where no
    repository is, what lies there was put there. `skipped` collects, while walking, what could not
    be read and why, `left_out` what is passed over on purpose: the folders of
    others' source, and what Git ignores.
    """

    root: Path
    bounds: Bounds = field(default_factory=Bounds)
    include: Sequence[str] = ()
    tracked: frozenset[str] = frozenset()
    ignoring: bool = True
    skipped: list[Unread] = field(default_factory=list)
    left_out: list[Unread] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.root = Path(os.path.realpath(self.root, strict=True))
        if not self.root.is_dir():
            raise NotADirectoryError(str(self.root))

    @cached_property
    def files(self) -> tuple[str, ...]:
        """What `walk` yields, walked once and kept: for who comes after the scan."""
        return tuple(self.walk())

    def walk(self) -> Iterator[str]:
        """Yield the paths of regular files below the root, sorted, folders at their place."""
        self.skipped.clear()
        self.left_out.clear()
        for count, path in enumerate(self._walk("", ())):
            if count >= self.bounds.files:
                self.skipped.append(
                    Unread(path, f"more than {self.bounds.files:,} files; the rest is not read")
                )
                return
            yield path

    def _walk(self, folder: str, ignores: Patterns) -> Iterator[str]:
        try:
            entries = self._entries(folder)
        except OSError as error:
            self.skipped.append(Unread(folder or ".", _because(error)))
            return
        names = {entry.name for entry in entries}
        others = what_it_is(folder, names)
        if others is not None:
            self.left_out.append(Unread(folder, others))
            return
        if self.ignoring and ".gitignore" in names:
            ignores = (*ignores, *self._stated(folder))
        ignored = 0
        for entry in entries:
            path = f"{folder}/{entry.name}" if folder else entry.name
            if not self._ignoring.ignores(path, entry.kind == "folder", ignores):
                yield from self._visit(entry, path, ignores)
            elif entry.kind == "folder":
                self.left_out.append(Unread(path, SKIPPED.get(entry.name, "ignored by Git")))
            else:
                ignored += 1
        if ignored:  # one line for all: there may be thousands
            what = "1 file that Git ignores" if ignored == 1 else f"{ignored:,} files that Git ignores"
            self.left_out.append(Unread(folder or ".", what))

    def _visit(self, entry: Entry, path: str, ignores: Patterns) -> Iterator[str]:
        if entry.kind == "file":
            yield path
        elif entry.kind == "folder":
            if entry.name in SKIPPED:
                self.left_out.append(Unread(path, SKIPPED[entry.name]))
                return
            if path.count("/") + 1 >= self.bounds.levels:
                self.skipped.append(Unread(path, f"more than {self.bounds.levels} folders deep; not read"))
                return
            yield from self._walk(path, ignores)
        elif entry.kind == "link-out":
            self.skipped.append(Unread(path, "a link out of the tree; not followed"))
        elif entry.kind == "other":
            self.skipped.append(Unread(path, "not a regular file; not opened"))
        # a link inside the tree: its target is read where it stands

    def _entries(self, folder: str) -> list[Entry]:
        """What a folder holds, by name. Raises OSError."""
        with os.scandir(self.root / folder) as scanned:
            return sorted((Entry(one.name, self._kind_of(one)) for one in scanned), key=_by_name)

    def _kind_of(self, entry: os.DirEntry[str]) -> str:
        if entry.is_symlink():
            return "link" if self._inside(entry.path) else "link-out"
        if entry.is_dir(follow_symlinks=False):
            return "folder"
        return "file" if entry.is_file(follow_symlinks=False) else "other"

    def read(self, path: str) -> SourceFile:
        """Read a whole file. Raises `Unreadable` with the reason."""
        limit = self.bounds.file_bytes
        data, size = self._take(path, limit + 1)
        if size > limit or len(data) > limit:
            raise TooLarge(f"larger than {limit // 1024 // 1024} MiB; not read")
        return SourceFile(path, data)

    def head(self, path: str, count: int) -> bytes:
        """The first `count` bytes of a file (fewer if it is shorter). Raises `Unreadable`."""
        return self._take(path, min(count, self.bounds.header_bytes))[0]

    def part(self, path: str, start: int, count: int) -> bytes:
        """`count` bytes of a file from `start` on (fewer at its end). Raises `Unreadable`."""
        return self._take(path, min(count, self.bounds.header_bytes), start)[0]

    def size(self, path: str) -> int:
        """The size of a file in bytes. Raises `Unreadable`."""
        return self._take(path, 0)[1]

    def kind(self, path: str) -> str | None:
        """What stands at a path: `file`, `folder`, or None for nothing of the tree."""
        try:
            real = Path(os.path.realpath(self.root / path, strict=True))
        except (OSError, ValueError):
            return None
        if not real.is_relative_to(self.root):
            return None
        return "folder" if real.is_dir() else "file"

    def listed(self, folder: str) -> list[Entry]:
        """What a folder of the tree holds, by name, whether or not Git ignores it; nothing if it is none."""
        try:
            return self._entries(folder) if self.kind(folder) == "folder" else []
        except OSError:
            return []

    def _take(self, path: str, count: int, start: int = 0) -> tuple[bytes, int]:
        """`count` bytes of a regular file below the root, and its size; no link leads out."""
        descriptor, size = self._regular(path)
        try:
            if start:
                os.lseek(descriptor, min(start, size), os.SEEK_SET)
            room = min(count, size + 1) if size else count  # set aside before it is known how much there is
            return _bytes(descriptor, room), size
        finally:
            os.close(descriptor)

    def opened(self, path: str) -> BinaryIO:
        """A regular file below the root, to be read in pieces and closed; no link leads out.

        Raises `Unreadable`.
        """
        return os.fdopen(self._regular(path)[0], "rb")

    def _regular(self, path: str) -> tuple[int, int]:
        """A regular file below the root, opened, and its size. Raises `Unreadable`."""
        try:
            descriptor = self._open(path)
        except (OSError, ValueError) as error:
            raise Unreadable(_because(error)) from None
        state = os.fstat(descriptor)
        if not stat.S_ISREG(state.st_mode):
            os.close(descriptor)
            raise Unreadable("not a regular file; not opened")
        return descriptor, state.st_size

    def _open(self, path: str) -> int:
        """Open a path below the root. Raises OSError, ValueError, or `Unreadable` for a link out of it."""
        folder, _, name = path.rpartition("/")
        if _NO_LINK and name not in _NO_NAMES:
            with suppress(OSError):  # a link is followed below
                return os.open(f"{self._folder(folder)}/{name}", _FLAGS)
        return os.open(self._below(path), _FLAGS)

    def _folder(self, path: str) -> str:
        """Where a folder really is. Raises OSError, ValueError, `Unreadable` for a link out of the tree."""
        if path not in self._real:
            above, _, name = path.rpartition("/")
            named = name not in _NO_NAMES and path.count("/") < self.bounds.levels
            place = f"{self._folder(above)}/{name}" if named else ""
            plain = named and stat.S_ISDIR(os.lstat(place).st_mode)
            self._real[path] = place if plain else self._below(path)
        return self._real[path]

    def _below(self, path: str) -> str:
        """Where a path really is. Raises OSError, ValueError, or `Unreadable` for a link out of the tree."""
        real = os.path.realpath(self.root / path, strict=True)
        if not Path(real).is_relative_to(self.root):
            raise Unreadable("a link out of the tree; not followed")
        return real

    @cached_property
    def _real(self) -> dict[str, str]:
        return {}

    def _inside(self, path: str) -> bool:
        try:
            return Path(os.path.realpath(path, strict=True)).is_relative_to(self.root)
        except OSError:
            return True  # a dangling link leads nowhere

    def _stated(self, folder: str) -> Patterns:
        path = f"{folder}/.gitignore" if folder else ".gitignore"
        try:
            return stated(folder, self.read(path).text)
        except (Unreadable, ValueError) as error:
            self.skipped.append(Unread(path, f"{error}; nothing is taken as ignored by it"))
            return ()

    @cached_property
    def _ignoring(self) -> Ignoring:
        return Ignoring(self.include, self.tracked)


def _bytes(descriptor: int, count: int) -> bytes:
    """`count` bytes from where a file stands, fewer at its end: the system may give them in pieces."""
    data = os.read(descriptor, count) if count else b""
    while len(data) < count and (more := os.read(descriptor, count - len(data))):
        data += more
    return data


def _by_name(entry: Entry) -> str:
    return entry.name


def _because(error: Exception) -> str:
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if isinstance(error, FileNotFoundError):
        return "it does not exist"
    return (error.strerror or "it cannot be opened").lower() if isinstance(error, OSError) else "not a path"
