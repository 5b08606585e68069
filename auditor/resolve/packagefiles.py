"""The files of a Python package, in a wheel or where it is installed: read, never run, and bounded.

A wheel is a zip archive (binary distribution format, Python packaging
guides), so what it says of its own sizes is not believed: its directory and
every member are read up to a bound, unpacked.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Sequence
from contextlib import closing
from functools import cached_property
from itertools import islice
from typing import IO, BinaryIO, Final, Protocol, cast

from auditor.reading import Tree, Unreadable

#: Bytes of the directory of a wheel, of one file of it; entries of a folder or wheel.
_DIRECTORY: Final = 8 * 1024 * 1024
_LARGEST: Final = 1024 * 1024
_ENTRIES: Final = 20_000


class Files(Protocol):
    """The files of a package, wherever they lie."""

    def names(self, folder: str) -> Sequence[str]:
        """The names of what lies in a folder."""

    def read(self, path: str) -> bytes | None:
        """A file's bytes, None if it is not there, too large or cannot be read."""


class Installed:
    """A package as it lies in an environment."""

    def __init__(self, tree: Tree) -> None:
        """Read below `tree`, the folder of packages."""
        self._tree = tree

    def names(self, folder: str) -> Sequence[str]:
        """The names of what lies in a folder."""
        try:
            return sorted(entry.name for entry in islice((self._tree.root / folder).iterdir(), _ENTRIES))
        except OSError:
            return ()

    def read(self, path: str) -> bytes | None:
        """A file's bytes, None if it is not there, too large or cannot be read."""
        try:
            data = self._tree.head(path, _LARGEST + 1)
        except Unreadable:
            return None
        return data if len(data) <= _LARGEST else None


class Wheel:
    """A package as it lies in a wheel of the tree."""

    def __init__(self, tree: Tree, path: str) -> None:
        """Read the wheel at `path` of `tree`."""
        self._tree, self._path = tree, path

    @cached_property
    def _members(self) -> Sequence[str]:
        try:
            with closing(self._tree.opened(self._path)) as file, closing(archive_in(file)) as archive:
                return archive.namelist()[:_ENTRIES]
        except (Unreadable, *_BROKEN):
            return ()

    def names(self, folder: str) -> Sequence[str]:
        """The names of what lies in a folder of the wheel."""
        inside = f"{folder}/"
        found = (name.removeprefix(inside) for name in self._members if name.startswith(inside))
        return sorted(name for name in found if name and "/" not in name)

    def read(self, path: str) -> bytes | None:
        """A file's bytes, None if it is not there, too large or cannot be read."""
        if path not in self._members:
            return None
        try:
            with closing(self._tree.opened(self._path)) as file, closing(archive_in(file)) as archive:
                data = _member(archive, path)
        except (Unreadable, *_BROKEN):
            return None
        return data if len(data) <= _LARGEST else None


def _member(archive: zipfile.ZipFile, path: str) -> bytes:
    """A member of an archive, packed as wheels are: other packings may ask for any amount of memory."""
    member = archive.getinfo(path)
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise NotImplementedError(path)
    with archive.open(member) as file:
        return file.read(_LARGEST + 1)


#: What reading a broken archive can end in.
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    *(OSError, EOFError, ValueError, KeyError, RuntimeError, NotImplementedError),
)


class _Bounded:
    """A file of which no more than a directory's worth is read at once, whatever the archive asks for."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.seek, self.tell, self.close = file.seek, file.tell, file.close

    def seekable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        if size > _DIRECTORY:
            raise ValueError("a directory larger than we read")
        data = self._file.read(_DIRECTORY + 1 if size < 0 else size)
        if len(data) > _DIRECTORY:
            raise ValueError("a directory larger than we read")
        return data


def archive_in(file: BinaryIO) -> zipfile.ZipFile:
    """The archive in a file. Raises what `_BROKEN` lists."""
    return zipfile.ZipFile(cast("IO[bytes]", _Bounded(file)))
