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
from pathlib import Path
from typing import Final, NamedTuple

from auditor.headers import pointer
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


class _Place(NamedTuple):
    """A folder with files of one commit: the tree that it lies in, and what the report calls it."""

    tree: Tree
    folder: str
    evidence: Evidence


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
        facts = tuple(
            Fact(
                FactName.COMPARED,
                f"{one.fitting}/{one.fitting + len(one.differing) + len(one.open)}",
                one.evidence,
            )
            for one in compared
        )
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
        fitting, differing, open_ = 0, [], []
        inside = f"{place.folder}/" if place.folder else ""
        for file in sorted(record.files, key=lambda one: one.path):
            path = f"{inside}{file.path}"
            there = os.path.lexists(place.tree.root / path)
            if not file.digest or not there or place.tree.kind(path) == "folder":
                continue
            try:
                fits = self._fits(place.tree, path, file)
            except (Unreadable, OSError):
                open_.append(file.path)
                continue
            if fits:
                fitting += 1
            else:
                differing.append(file.path)
        if not (fitting or differing or open_):
            return None
        return Compared(place.evidence, fitting, tuple(differing), tuple(open_))

    def _fits(self, tree: Tree, path: str, file: ModelFile) -> bool:
        """Whether a file is what the record states. Raises `Unreadable`, OSError."""
        stated = file.digest or ""
        stands_for = pointer(tree.head(path, 1024))
        if stands_for is not None and stated.startswith("sha256:"):
            return stated == f"sha256:{stands_for}"
        if file.size is not None and tree.size(path) != file.size:
            return False
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
