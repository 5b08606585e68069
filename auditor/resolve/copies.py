"""Where files of the hub's models lie on this machine, and what tells of which commit they are.

The hub's client (huggingface_hub 2.4) leaves two traces. Its cache holds
`models--ORG--NAME/snapshots/COMMIT` and, for a branch, the commit in `refs/`; a
download to a folder (`hf download --local-dir`) leaves a note for each file,
`.cache/huggingface/download/FILE.metadata`, with commit, ETag (the sha256 of a
file in LFS, else its git blob id) and time, a line each (`_local_folder.py`).
A name or a note proves nothing of the bytes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple

from auditor.model import Evidence, ModelFile, ModelRecord
from auditor.reading import Tree, Unreadable

_COMMIT: Final = re.compile(r"[0-9a-f]{40}")
_ETAG: Final = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_SNAPSHOT: Final = re.compile(r"((?:.*/)?models--[^/]+--[^/]+/snapshots/([0-9a-f]{40}))/")
_NOTES: Final = ".cache/huggingface/download"
_NOTE: Final = ".metadata"
_NAME: Final = re.compile(r"[\w.-]+/[\w.-]+")

#: Files of a model of which at least one stands beside its weights, and how many folders are looked into.
_BESIDE: Final = ("config.json", "adapter_config.json", "model_index.json", "README.md")
_FOLDERS: Final = 1_000

#: Notes of one download that are read, and levels of folders in which they lie.
_MOST_NOTES: Final = 2_000
_LEVELS: Final = 4


#: Endings of files that are loaded.
_LOADED: Final = (".safetensors", ".bin", ".pt", ".pth", ".ckpt", ".gguf", ".onnx", ".pkl", ".h5", ".py")


class Place(NamedTuple):
    """A folder with files of one commit: the tree that it lies in, and what the report calls it.

    `notes` are what the client noted of the files there; `only` is the one
    file of weights that is meant, empty for all.
    """

    tree: Tree
    folder: str
    evidence: Evidence
    commit: str
    notes: tuple[ModelFile, ...] = ()
    only: str = ""

    def means(self, name: str) -> bool:
        """Whether a file is one of those meant: other weights beside the one that is are not."""
        return not self.only or name == self.only or not is_loaded(name)

    @property
    def inside(self) -> str:
        """What stands before the paths of its files."""
        return f"{self.folder}/" if self.folder else ""


class Copies:
    """Finds copies of the hub's models below `cache` (the client's `hub` folder) and in `tree`."""

    def __init__(self, cache: Path | None, tree: Tree | None) -> None:
        """Look there; None is not looked into."""
        self._cache, self.tree = cache, tree
        self._noted: dict[str, dict[str, tuple[str, str]]] = {}

    def of_hub(self, record: ModelRecord) -> Iterator[Place]:
        """Where files of the record's commit lie, and of that which a program would load from the cache."""
        commit = record.identity.revision or ""
        for model in dict.fromkeys((record.identity.model, record.asked.model)):
            if self._cache is not None and _NAME.fullmatch(model):
                home = self._cache / f"models--{model.replace('/', '--')}"
                for one in dict.fromkeys(filter(None, (commit, _branch(home, record.asked.revision)))):
                    if (home / "snapshots" / one).is_dir():
                        evidence = Evidence("cache", f"{model}@{one[:12]}")
                        yield Place(Tree(home), f"snapshots/{one}", evidence, one)
        for folder in self._downloaded.get(commit, ()):
            if self.tree is not None:
                yield Place(self.tree, folder, Evidence("tree", folder or "."), commit)

    def of_tree(self, record: ModelRecord) -> Place | None:
        """The copy that weights of the tree are, or are a part of; None where nothing tells the commit."""
        tree, path = self.tree, record.identity.model
        if tree is None:
            return None
        is_file = tree.kind(path) == "file"
        folder = path.rpartition("/")[0] if is_file else ("" if path == "." else path)
        if match := _SNAPSHOT.match(f"{folder}/"):
            only = path.removeprefix(f"{match[1]}/") if is_file else ""
            return Place(tree, match[1], Evidence("tree", match[1]), match[2], only=only)
        for place in _above(folder):
            if place not in self._noted:
                self._noted[place] = _noted(tree, place)
            if noted := self._noted[place]:
                [(commit, _)] = Counter(one for one, _ in noted.values()).most_common(1)
                notes = tuple(
                    ModelFile(name, digest=tag) for name, (one, tag) in noted.items() if one == commit
                )
                only = (path.removeprefix(f"{place}/") if place else path) if is_file else ""
                return Place(tree, place, Evidence("tree", place or "."), commit, notes, only)
        return None

    @cached_property
    def _downloaded(self) -> Mapping[str, list[str]]:
        """The folders of the tree that hold a commit of the hub, by that commit."""
        tree, found = self.tree, dict[str, dict[str, None]]()
        folders: dict[str, str] = {}
        for path in tree.files if tree is not None else ():
            if match := _SNAPSHOT.match(path):
                found.setdefault(match[2], {})[match[1]] = None
            folder, _, name = path.rpartition("/")
            if name in _BESIDE:
                folders.setdefault(folder, name)
        for folder, name in list(folders.items())[:_FOLDERS]:
            inside = f"{folder}/" if folder else ""
            note = _note(tree, f"{inside}{_NOTES}/{name}{_NOTE}") if tree is not None else None
            if note is not None:
                found.setdefault(note[0], {})[folder] = None
        return {commit: sorted(places) for commit, places in found.items()}


def is_loaded(name: str) -> bool:
    """Whether a file holds weights or code, by its ending."""
    return name.lower().endswith(_LOADED)


def _branch(home: Path, revision: str | None) -> str | None:
    """The commit that the cache has for a branch, as the client wrote it; None for a commit."""
    name = revision or "main"
    if _COMMIT.fullmatch(name) or not re.fullmatch(r"[\w.-]+", name) or not home.is_dir():
        return None
    try:
        commit = Tree(home).head(f"refs/{name}", 100).decode(errors="replace").strip()
    except (Unreadable, OSError):
        return None
    return commit if _COMMIT.fullmatch(commit) else None


def _above(folder: str) -> Iterator[str]:
    """A folder and those above it, up to the root."""
    while folder:
        yield folder
        folder = folder.rpartition("/")[0]
    yield ""


def _noted(tree: Tree, folder: str) -> dict[str, tuple[str, str]]:
    """What the hub's client noted of the files that it downloaded to a folder: commit and digest, by path."""
    start = f"{folder}/{_NOTES}" if folder else _NOTES
    found: dict[str, tuple[str, str]] = {}
    for path in _notes(tree, start, _LEVELS):
        if len(found) >= _MOST_NOTES:
            break
        note = _note(tree, path)
        if note is not None:
            found[path.removeprefix(f"{start}/").removesuffix(_NOTE)] = note
    return found


def _notes(tree: Tree, folder: str, levels: int) -> Iterator[str]:
    for entry in tree.listed(folder):
        path = f"{folder}/{entry.name}"
        if entry.kind == "file" and entry.name.endswith(_NOTE):
            yield path
        elif entry.kind == "folder" and levels:
            yield from _notes(tree, path, levels - 1)


def _note(tree: Tree, path: str) -> tuple[str, str] | None:
    """Commit and digest of one note, None if it is none that can be read."""
    try:
        lines = tree.head(path, 200).decode(errors="replace").split("\n")
    except Unreadable:
        return None
    commit, etag = (one.strip() for one in (*lines, "", "")[:2])
    if not _COMMIT.fullmatch(commit) or not _ETAG.fullmatch(etag):
        return None
    return commit, f"sha256:{etag}" if len(etag) == 64 else etag
