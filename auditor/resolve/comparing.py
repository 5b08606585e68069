"""Files of the hub's models on this machine: whether they are those that the record of their commit states.

Looked at are the cache of the hub's client (`models--ORG--NAME/snapshots/COMMIT`),
the same layout inside the tree, and folders of the tree that the client
downloaded a commit into: beside them it notes commit and ETag of every file
(`.cache/huggingface/download/FILE.metadata`; huggingface_hub 2.4,
`_local_folder.py`). A name or a note proves nothing of the bytes: these are
hashed, which is why it is only done where somebody asks for it. A Git LFS
pointer stands for the content whose digest it states. Digests are kept by
path, size, time and inode of the file; one written just now is hashed again.
"""

from __future__ import annotations

import hashlib
import os
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from auditor.headers import pointed_size, pointer
from auditor.model import Compared, Evidence, Fact, FactName, ModelFile, ModelRecord, Resolution, Route
from auditor.reading import Tree, Unreadable
from auditor.resolve.store import Store

_COMMIT: Final = re.compile(r"[0-9a-f]{40}")
_SNAPSHOT: Final = re.compile(r"((?:.*/)?models--[^/]+--[^/]+/snapshots/([0-9a-f]{40}))/")
_NOTES: Final = ".cache/huggingface/download"
_NAME: Final = re.compile(r"[\w.-]+/[\w.-]+")

#: Files of a model of which at least one stands beside its weights, and how many folders are looked into.
_BESIDE: Final = ("config.json", "adapter_config.json", "model_index.json", "README.md")
_FOLDERS: Final = 1_000

#: A file changed less than this ago, in nanoseconds, may change again within the same tick of its clock.
_SETTLED: Final = 2_000_000_000

_PIECE: Final = 1 << 20

#: Endings of files that are loaded, and how many files of one folder are looked through for them.
_LOADED: Final = (".safetensors", ".bin", ".pt", ".pth", ".ckpt", ".gguf", ".onnx", ".pkl", ".h5", ".py")
_MOST: Final = 10_000


class _Place(NamedTuple):
    """A folder with files of one commit: the tree that it lies in, and what the report calls it."""

    tree: Tree
    folder: str
    evidence: Evidence

    @property
    def inside(self) -> str:
        """What stands before the paths of its files."""
        return f"{self.folder}/" if self.folder else ""


class Comparing:
    """Compares records of the hub with the files at hand."""

    def __init__(self, cache: Path | None, tree: Tree | None, store: Store) -> None:
        """Look below `cache` (the client's `hub` folder) and in `tree`; digests are kept in `store`."""
        self._cache, self._tree, self._store = cache, tree, store

    def on(self, answer: Resolution) -> Resolution:
        """The answer; a record of weights of which files are at hand with what came of comparing them."""
        if not isinstance(answer, ModelRecord) or answer.route is not Route.WEIGHTS:
            return answer
        identity = answer.identity
        if identity.origin != "huggingface" or not _COMMIT.fullmatch(identity.revision or ""):
            return answer
        compared = tuple(
            found for place in self._places(answer) if (found := self._compared(answer, place)) is not None
        )
        facts = tuple(Fact(FactName.COMPARED, _said(one), one.evidence) for one in compared)
        return replace(answer, compared=compared, facts=(*answer.facts, *facts)) if compared else answer

    def _places(self, record: ModelRecord) -> Iterator[_Place]:
        """Where files of the record's commit lie."""
        model, commit = record.identity.model, record.identity.revision or ""
        if self._cache is not None and _NAME.fullmatch(model):
            home = self._cache / f"models--{model.replace('/', '--')}"
            if (home / "snapshots" / commit).is_dir():
                evidence = Evidence("cache", f"{model}@{commit[:12]}")
                yield _Place(Tree(home), f"snapshots/{commit}", evidence)
        if self._tree is not None:
            for folder in self._downloaded.get(commit, ()):
                yield _Place(self._tree, folder, Evidence("tree", folder or "."))

    @cached_property
    def _downloaded(self) -> Mapping[str, list[str]]:
        """The folders of the tree that hold a commit of the hub, by that commit."""
        tree, found = self._tree, dict[str, dict[str, None]]()
        folders: dict[str, str] = {}
        for path in tree.files if tree is not None else ():
            if match := _SNAPSHOT.match(path):
                found.setdefault(match[2], {})[match[1]] = None
            folder, _, name = path.rpartition("/")
            if name in _BESIDE:
                folders.setdefault(folder, name)
        for folder, name in list(folders.items())[:_FOLDERS]:
            commit = self._noted(folder, name)
            if commit is not None:
                found.setdefault(commit, {})[folder] = None
        return {commit: sorted(places) for commit, places in found.items()}

    def _noted(self, folder: str, name: str) -> str | None:
        """The commit that the hub's client notes beside a file that it downloaded."""
        inside = f"{folder}/" if folder else ""
        try:
            note = (
                self._tree.head(f"{inside}{_NOTES}/{name}.metadata", 200) if self._tree is not None else b""
            )
        except Unreadable:
            return None
        commit = note.split(b"\n")[0].strip().decode(errors="replace")
        return commit if _COMMIT.fullmatch(commit) else None

    def _compared(self, record: ModelRecord, place: _Place) -> Compared | None:
        fitting, pointed, open_ = 0, 0, []
        differing = self._added(record, place)
        for file in sorted(record.files, key=lambda one: one.path):
            path = place.inside + file.path
            there = os.path.lexists(place.tree.root / path)
            if not file.digest or not there or place.tree.kind(path) == "folder":
                continue
            try:
                points = self._points(place, path, file)
                if points or self._fits(place.tree, path, file):
                    fitting, pointed = fitting + 1, pointed + points
                else:
                    differing.append(file.path)
            except (Unreadable, OSError):
                open_.append(file.path)
        if not (fitting or differing or open_):
            return None
        return Compared(place.evidence, fitting, tuple(sorted(differing)), tuple(open_), pointed)

    def _added(self, record: ModelRecord, place: _Place) -> list[str]:
        """Weights and code in the folder that the record, where it lists all files, does not have."""
        if record.source not in ("hub", "cache"):
            return []
        known = {file.path for file in record.files}
        names = islice(_below(place.tree.root / place.folder), _MOST)
        return [name for name in names if name.lower().endswith(_LOADED) and name not in known]

    def _points(self, place: _Place, path: str, file: ModelFile) -> bool:
        """Whether a file of the tree is a Git LFS pointer to what the record states. Raises `Unreadable`."""
        head = place.tree.head(path, 1024) if place.tree is self._tree else b""
        digest = pointer(head)
        return bool(digest) and file.digest == f"sha256:{digest}" and pointed_size(head) == file.size

    def _fits(self, tree: Tree, path: str, file: ModelFile) -> bool:
        """Whether the bytes of a file are what the record states. Raises `Unreadable`, OSError."""
        if file.size is not None and tree.size(path) != file.size:
            return False
        stated = file.digest or ""
        return self._digest(tree, path, sha256=stated.startswith("sha256:")) == stated

    def _digest(self, tree: Tree, path: str, *, sha256: bool) -> str:
        """The digest of a file as the hub states it: its sha256, or its git blob id. Raises as `_fits`."""
        with closing(tree.opened(path)) as opened:
            state = os.fstat(opened.fileno())
            size = state.st_size
            mark = f"digest\0{sha256}\0{tree.root}\0{path}\0{size}\0{state.st_mtime_ns}\0{state.st_ino}"
            key = hashlib.sha256(mark.encode(errors="surrogatepass")).hexdigest()
            kept = self._store.reading(key)
            if kept is not None:
                return kept.decode()
            digest = hashlib.sha256() if sha256 else hashlib.sha1(b"blob %d\0" % size, usedforsecurity=False)
            while data := opened.read(_PIECE):
                digest.update(data)
        found = f"sha256:{digest.hexdigest()}" if sha256 else digest.hexdigest()
        if time.time_ns() - state.st_mtime_ns > _SETTLED:
            self._store.keep_reading(key, found.encode())
        return found


def _said(found: Compared) -> str:
    """How many files fit, of how many; and how many of them are pointers."""
    every = found.fitting + len(found.differing) + len(found.open)
    return f"{found.fitting}/{every}" + (f" (Git LFS: {found.pointed})" if found.pointed else "")


def _below(folder: Path) -> Iterator[str]:
    """The files in a folder and below, as paths from there; hidden folders are the client's own."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        yield from (Path(place, name).relative_to(folder).as_posix() for name in sorted(names))
