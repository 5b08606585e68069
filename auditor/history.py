"""The audited tree as a commit recorded it, read from Git's objects: nothing is checked out.

Git's own plumbing is asked, not a library: whoever has a commit to compare with
has git, it knows every kind of repository (shallow, partial, worktrees, SHA-256),
and it costs no import. Only objects are read: no filter, hook or driver that the
repository names is run, and nothing is fetched.
"""

from __future__ import annotations

import io
import os
import posixpath
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from auditor.reading import Bounds, Entry, TooLarge, Tree, Unreadable

#: Seconds that one question to git may take.
_PATIENCE: Final = 60

#: Links that lead to links are followed so far.
_HOPS: Final = 40

#: Submodules inside submodules are read so deep.
_NESTED: Final = 8

#: Kinds of entries by the mode that git records.
_KINDS: Final = {"100644": "file", "100755": "file", "100664": "file", "120000": "link"}


class NoHistory(ValueError):
    """A commit that cannot be read; the message is for the user and says what to do."""


class _Blob(NamedTuple):
    """What git records of a path; `size` in bytes, None where the object is not here; `home` has it."""

    mode: str
    name: str
    size: int | None
    home: Path


class CommitTree(Tree):
    """The folder `folder` of the work tree as it was in a commit; walked and read like any tree.

    `commit` is the full name of the commit. Close it after use.
    """

    def __init__(
        self, folder: Path, ref: str, include: Sequence[str] = (), bounds: Bounds | None = None
    ) -> None:
        """Read `folder` at `ref`, any name of a commit that git knows. Raises `NoHistory`."""
        super().__init__(folder, bounds or Bounds(), include)
        self.commit = _commit(self.root, ref)
        prefix = os.fsdecode(_git(self.root, "rev-parse", "--show-prefix")).rstrip("\n/")
        self._objects: dict[Path, _Objects] = {}
        self._recorded = dict(_recorded(self.root, f"{self.commit}:{prefix}"))

    def close(self) -> None:
        """End the processes that read objects."""
        for objects in self._objects.values():
            objects.close()

    def kind(self, path: str) -> str | None:
        """What stood at a path: `file`, `folder`, or None for nothing that the commit holds."""
        clean = posixpath.normpath(path)
        if clean == "." or clean in self._folders:
            return "folder"
        found = self._recorded.get(clean)
        return "file" if found is not None and _KINDS.get(found.mode) == "file" else None

    @cached_property
    def _folders(self) -> Mapping[str, tuple[Entry, ...]]:
        """What each folder holds, by name."""
        folders: dict[str, dict[str, str]] = {"": {}}
        for path, blob in self._recorded.items():
            above, _, name = path.rpartition("/")
            folders.setdefault(above, {})[name] = self._kind_of_blob(path, blob)
            while above:
                inner, (above, _, name) = above, above.rpartition("/")
                folders.setdefault(inner, {})
                folders.setdefault(above, {})[name] = "folder"
        return {
            folder: tuple(Entry(name, kind) for name, kind in sorted(names.items()))
            for folder, names in folders.items()
        }

    def _ignored(self, *_: object) -> bool:
        """What a commit holds is tracked, and Git ignores nothing that it tracks."""
        return False

    def _entries(self, folder: str) -> list[Entry]:
        return list(self._folders.get(folder, ()))

    def _kind_of_blob(self, path: str, blob: _Blob) -> str:
        kind = _KINDS.get(blob.mode, "other")
        return "link-out" if kind == "link" and self._leads_out(path) else kind

    def _leads_out(self, path: str) -> bool:
        """Whether a link, followed through other links, ends outside of the folder."""
        for _ in range(_HOPS):
            blob = self._recorded.get(path)
            if blob is None or blob.mode != "120000":
                return False
            try:
                target = os.fsdecode(self._content(blob, self.bounds.file_bytes))
            except Unreadable:
                return True
            path = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            if posixpath.isabs(path) or path == ".." or path.startswith("../"):
                return True
        return True

    def _take(self, path: str, count: int, start: int = 0) -> tuple[bytes, int]:
        blob = self._recorded.get(posixpath.normpath(path))
        if blob is None or _KINDS.get(blob.mode) != "file":
            raise Unreadable("it does not exist")
        if blob.size is None:
            raise Unreadable("git does not have its content here")
        end = min(start + count, self.bounds.header_bytes) if start else count  # git gives no part of a blob
        return (self._content(blob, end)[start:] if end else b""), blob.size

    def opened(self, path: str) -> BinaryIO:
        """A file as the commit has it, in memory. Raises `Unreadable`, `TooLarge` where it is large."""
        most = max(self.bounds.file_bytes, self.bounds.header_bytes)
        data, size = self._take(path, most)
        if size > most:
            raise TooLarge("too large to be read from a commit")
        return io.BytesIO(data)

    def _content(self, blob: _Blob, count: int) -> bytes:
        if blob.home not in self._objects:
            self._objects[blob.home] = _Objects(blob.home)
        return self._objects[blob.home].read(blob.name, count)


def work_tree(root: Path, include: Sequence[str] = ()) -> Tree:
    """The folder of a project, where nothing that Git tracks is ignored, and nothing at all without Git.

    An archive has the files that its makers put into it, and the patterns of
    their repository, which may name some of these. Raises OSError if `root` is no folder.
    """
    return Tree(root, include=include, tracked=tracked(root), ignoring=_is_versioned(root))


def _is_versioned(folder: Path) -> bool:
    """Whether a folder belongs to a work tree of Git, be the program there or not."""
    real = Path(os.path.realpath(folder))
    return any((one / ".git").exists() for one in (real, *real.parents))


def tracked(folder: Path) -> frozenset[str]:
    """The files below a folder that Git tracks although a .gitignore names them; none without Git."""
    arguments = ("ls-files", "-z", "--cached", "--ignored", "--exclude-per-directory=.gitignore")
    try:
        listed = _git(folder, *arguments)
    except NoHistory:
        return frozenset()
    return frozenset(os.fsdecode(path) for path in listed.split(b"\0") if path)


class _Objects:
    """Blobs by name: one `git cat-file --batch` answers for all that are read whole."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, name: str, count: int) -> bytes:
        """The first `count` bytes of a blob. Raises `Unreadable`."""
        if self._process is None:
            self._process = subprocess.Popen(
                [*_command(self._folder), "cat-file", "--batch"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        asked, answers = self._process.stdin, self._process.stdout
        if asked is None or answers is None:
            raise Unreadable("git did not answer")
        try:
            asked.write(f"{name}\n".encode())
            asked.flush()
            head = answers.readline().split()
            if len(head) != 3 or head[1] != b"blob":
                raise Unreadable("git does not have its content here")
            size = int(head[2])
            data = answers.read(min(size, count))
            if size > count:
                self.close()  # the rest would have to be read before the next answer
            else:
                answers.read(1)
        except OSError:
            raise Unreadable("git did not answer") from None
        return data

    def close(self) -> None:
        """End the process, whatever it still has to say."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()


def _recorded(folder: Path, tree: str, inside: str = "", depth: int = 0) -> Iterator[tuple[str, _Blob]]:
    """Everything below a folder, by path; nothing where the commit does not have the folder.

    A submodule that is checked out is read at the commit that was recorded.
    """
    listed = _git(folder, "ls-tree", "-r", "-z", "-l", "--full-tree", tree, allowed=(0, 128))
    for line in listed.split(b"\0"):
        facts, tab, raw = line.partition(b"\t")
        if not tab:
            continue
        path = os.fsdecode(raw)
        mode, _, name, size = facts.decode("ascii").split()
        if mode != "160000":
            yield inside + path, _Blob(mode, name, int(size) if size.isdigit() else None, folder)
        elif depth < _NESTED and os.path.realpath(folder / path) == str(folder / path):
            yield from _recorded(folder / path, f"{name}:", f"{inside}{path}/", depth + 1)


def _commit(folder: Path, ref: str) -> str:
    """The full name of the commit that `ref` names. Raises `NoHistory`."""
    if ref.startswith("-") or not ref.strip() or "\0" in ref:
        raise NoHistory(f'"{ref}" is no name of a commit')
    _git(folder, "rev-parse", "--git-dir")
    named = _git(folder, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}", allowed=(0, 1, 128))
    if named.strip():
        return named.decode("ascii").strip()
    if _git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true":
        raise NoHistory(
            f'the commit "{ref}" is not in this shallow clone; fetch it first '
            f"(git fetch --depth=1 origin {ref}), or clone with more depth"
        )
    raise NoHistory(f'git knows no commit "{ref}"; fetch it first, or name another')


def _git(folder: Path, *arguments: str, allowed: tuple[int, ...] = (0,)) -> bytes:
    try:
        done = subprocess.run(
            [*_command(folder), *arguments],
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except FileNotFoundError:
        raise NoHistory("git is not installed, and a commit to compare with needs it") from None
    except subprocess.TimeoutExpired:
        raise NoHistory(f"git did not answer within {_PATIENCE} seconds") from None
    if done.returncode not in allowed:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        because = said[0].removeprefix("fatal: ") if said else f"exit code {done.returncode}"
        raise NoHistory(f"git cannot read {folder.name}: {because}")
    return done.stdout


def _command(folder: Path) -> list[str]:
    """Git without anything that a repository's own configuration could start, and without a network."""
    off = ("core.fsmonitor=false", f"core.hooksPath={os.devnull}", "protocol.allow=never")
    return ["git", "-C", str(folder), "--no-optional-locks", *(part for one in off for part in ("-c", one))]
