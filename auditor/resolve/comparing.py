"""Files of the hub's models on this machine: whether they are those that the record of their commit states.

Looked at are the cache of the hub's client, the same layout inside the tree,
and folders of the tree that the client downloaded a commit into (`copies`):
a model of the hub is compared with its files there, and weights of the tree
with the record of the commit that they were downloaded from. Where that record
cannot be had, the digests that the client noted stand in its place. Bytes are
hashed, which is why it is only done where somebody asks for it; a Git LFS
pointer stands for the content whose digest it states, and is compared always.
Digests are kept by path, size, times and inode of the file; one written just
now is hashed again.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Final

from auditor.headers import pointed_size, pointer
from auditor.model import (
    Compared,
    Evidence,
    Fact,
    FactName,
    Identity,
    ModelFile,
    ModelRecord,
    Resolution,
    Route,
)
from auditor.reading import Tree, Unreadable
from auditor.resolve.copies import Copies, Place, is_loaded
from auditor.resolve.seam import ResolveSettings
from auditor.resolve.store import Store

#: A file changed less than this ago, in nanoseconds, may change again within the same tick of its clock:
#: that of its content, which anybody can set, and that which the system keeps.
_SETTLED: Final = 2_000_000_000
_TICK: Final = 20_000_000

_PIECE: Final = 1 << 20

#: How many files of one folder are looked through for weights and code.
_MOST: Final = 10_000

#: In how many repositories a commit is looked for whose repository nobody names.
_NAMES: Final = 3

#: What is told of files that were not compared: none lie here, or nothing is known to compare them with.
NONE_HERE: Final = "none-here"
NOTHING_STATED: Final = "nothing-stated"


class Comparing:
    """Compares records of the hub, and weights of the tree, with the files at hand."""

    def __init__(self, settings: ResolveSettings, tree: Tree | None, store: Store) -> None:
        """Look in `tree`, and as the settings say in the client's cache; digests are kept in `store`."""
        self._hashing = settings.compare_files
        self._copies = Copies(settings.cache if self._hashing else None, tree)
        self._tree, self._store = tree, store
        self._until = time.monotonic() + settings.hashing

    def unknown(self, answers: Mapping[Identity, Resolution], wanted: Sequence[Identity]) -> list[Identity]:
        """The commits of which files lie here and nobody was asked for, with whose they may be.

        Nobody is asked about pointers only.
        """
        if not self._hashing:
            return []
        known = {one.identity.revision for one in answers.values() if isinstance(one, ModelRecord)}
        named = sorted({one.model for one in wanted if one.origin == "huggingface"})
        found: dict[Identity, None] = {}
        for record in (answers[one] for one in wanted):
            if isinstance(record, ModelRecord):
                for place in self._places(record):
                    for name in _names(record, place, named) if place.commit not in known else ():
                        found[Identity("huggingface", name, place.commit)] = None
        return [one for one in found if one not in answers]

    def on(self, answer: Resolution, records: Iterable[ModelRecord]) -> Resolution:
        """The answer; a record of weights with what came of comparing its files here.

        `records` are all that is known of the hub's commits.
        """
        if not isinstance(answer, ModelRecord) or answer.route is not Route.WEIGHTS:
            return answer
        if answer.identity.origin not in ("huggingface", "local"):
            return answer
        stating = [one for one in records if one.identity.origin == "huggingface" and one.files]
        compared = tuple(
            found for place in self._places(answer) if (found := self._of(answer, place, stating)) is not None
        )
        facts = [Fact(FactName.COMPARED, _said(one), one.evidence) for one in compared]
        if not compared and self._hashing:
            word = NONE_HERE if answer.identity.origin == "huggingface" else NOTHING_STATED
            facts = [Fact(FactName.COMPARED, word, Evidence("tree", answer.identity.model))]
        return replace(answer, compared=compared, facts=(*answer.facts, *facts)) if facts else answer

    def _places(self, record: ModelRecord) -> list[Place]:
        if record.identity.origin == "huggingface":
            return list(self._copies.of_hub(record))
        place = self._copies.of_tree(record) if record.identity.origin == "local" else None
        return [place] if place is not None else []

    def _of(self, record: ModelRecord, place: Place, records: Sequence[ModelRecord]) -> Compared | None:
        """What came of comparing one place with the record of its commit, else with the client's notes."""
        if record.identity.origin == "huggingface" and record.identity.revision == place.commit:
            return self._compared(record, place)
        commit = place.commit[:12]
        stating = next((one for one in records if one.identity.revision == place.commit), None)
        if stating is None:
            if not place.notes:
                return None
            stating, stated = replace(record, source="tree", files=place.notes), commit
        else:
            stated = f"{stating.identity.model}@{commit}"
        found = self._compared(stating, place)
        return replace(found, stated=stated) if found is not None else None

    def _compared(self, record: ModelRecord, place: Place) -> Compared | None:
        fitting, pointed, open_ = 0, 0, []
        differing = [one for one in self._added(record, place) if place.means(one)] if self._hashing else []
        for file in sorted(record.files, key=lambda one: one.path):
            path = place.inside + file.path
            there = os.path.lexists(place.tree.root / path)
            if not there or not place.means(file.path) or place.tree.kind(path) == "folder":
                continue
            try:
                stands = self._pointer(place, path)
                if not file.digest or (stands is None and not self._hashing):
                    continue
                points = stands is not None and _is_of(stands, file)
                if points or (stands is None and self._fits(place.tree, path, file)):
                    fitting, pointed = fitting + 1, pointed + points
                else:
                    differing.append(file.path)
            except (Unreadable, OSError):
                open_.append(file.path)
        stated = {one.path for one in record.files if one.digest}
        if self._hashing and place.only and place.only not in {*stated, *differing}:
            open_.append(place.only)
        if not (fitting or differing or open_):
            return None
        return Compared(place.evidence, fitting, tuple(sorted(differing)), tuple(open_), pointed)

    def _added(self, record: ModelRecord, place: Place) -> list[str]:
        """Weights and code in the folder that the record, where it lists all files, does not have."""
        if record.source not in ("hub", "cache"):
            return []
        known = {file.path for file in record.files}
        names = islice(_below(place.tree.root / place.folder), _MOST)
        return [name for name in names if is_loaded(name) and name not in known]

    def _pointer(self, place: Place, path: str) -> bytes | None:
        """A file of the tree that is a Git LFS pointer, None if it is none. Raises `Unreadable`."""
        head = place.tree.head(path, 1024) if place.tree is self._tree else b""
        return head if pointer(head) else None

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
            times = f"{state.st_mtime_ns}\0{state.st_ctime_ns}"
            mark = f"digest\0{sha256}\0{tree.root}\0{path}\0{size}\0{times}\0{state.st_ino}"
            key = hashlib.sha256(mark.encode(errors="surrogatepass")).hexdigest()
            kept = self._store.reading(key)
            if kept is not None:
                return kept.decode()
            digest = hashlib.sha256() if sha256 else hashlib.sha1(b"blob %d\0" % size, usedforsecurity=False)
            while data := opened.read(_PIECE):
                if time.monotonic() > self._until:
                    raise Unreadable("no time was left to hash it")
                digest.update(data)
            if os.fstat(opened.fileno()).st_mtime_ns != state.st_mtime_ns:
                raise Unreadable("it changed while it was read")
        found = f"sha256:{digest.hexdigest()}" if sha256 else digest.hexdigest()
        now = time.time_ns()
        if now - state.st_mtime_ns > _SETTLED and now - state.st_ctime_ns > _TICK:
            self._store.keep_reading(key, found.encode())
        return found


def _is_of(stands: bytes, file: ModelFile) -> bool:
    """Whether a Git LFS pointer is one to what a record states; a client's note states no size."""
    size = pointed_size(stands)
    return file.digest == f"sha256:{pointer(stands)}" and (file.size is None or size == file.size)


def _names(record: ModelRecord, place: Place, named: Sequence[str]) -> list[str]:
    """The repositories that a commit may be of: the model's own, those called like the folder, its bases."""
    if record.identity.origin == "huggingface":
        return [record.identity.model]
    if "/snapshots/" in place.folder:
        called = place.folder.rpartition("/snapshots/")[0].rpartition("models--")[2]
        return [called.replace("--", "/", 1)]
    called = place.folder.rpartition("/")[2].casefold()
    alike = [name for name in named if called and called in name.casefold()]
    bases = [one.identity.model for one in record.bases if one.identity.origin == "huggingface"]
    return list(dict.fromkeys((*alike, *bases)))[:_NAMES]


def _said(found: Compared) -> str:
    """How many files fit, of how many; and how many of them are pointers."""
    every = found.fitting + len(found.differing) + len(found.open)
    return f"{found.fitting}/{every}" + (f" (Git LFS: {found.pointed})" if found.pointed else "")


def _below(folder: Path) -> Iterator[str]:
    """The files in a folder and below, as paths from there; hidden folders are the client's own."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        yield from (Path(place, name).relative_to(folder).as_posix() for name in sorted(names))
