"""Other scanners: how each is called, and how its finds are read."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

#: A find: path inside the tree, line (None if it is not told), name in lower case.
Find: TypeAlias = tuple[str, int | None, str]


@dataclass(frozen=True, slots=True)
class Peer:
    """A scanner: its program, the command for a tree and an output file, the reader of that file."""

    program: str
    command: Callable[[str, Path, Path], list[str]]
    finds: Callable[[Any], Iterator[Find]]


def ours(document: Any) -> Iterator[Find]:
    """The finds of `auditor scan --format json` that decide something."""
    for one in document["references"]:
        if one["certainty"] != "possible" and one["role"] != "documentation" and one["kind"] != "dataset":
            place = one["location"]
            for name in (one["model"], *one["alternatives"]):
                yield place["path"], place["line"], name.lower()


def airom(document: Any) -> Iterator[Find]:
    """The finds of airom's JSON: every place of every component that is a model."""
    for one in document["components"]:
        if "model" in one["kind"]:
            for place in one.get("evidence", {}).get("occurrences", ()):
                where = place["location"]
                yield where["path"], where.get("line"), one["name"].lower()


def nothing(_: Any) -> Iterator[Find]:
    """Only the time and the memory of this one are measured."""
    return iter(())


PEERS = (
    Peer("airom", lambda run, tree, out: [run, "fs", str(tree), "-o", f"json={out}"], airom),
    Peer("ai-bom", lambda run, tree, out: [run, "scan", str(tree), "-f", "json", "-o", str(out)], nothing),
)


def installed(folder: Path | None) -> Iterator[tuple[str, Peer]]:
    """The peers that are there, each with its program: in `folder`, else on the path."""
    for one in PEERS:
        program = shutil.which(one.program, path=str(folder) if folder else None)
        if program is not None:
            yield program, one


def read(path: Path, finds: Callable[[Any], Iterator[Find]]) -> set[Find]:
    """The finds in an output file; none if it is no JSON."""
    try:
        return set(finds(json.loads(path.read_text("utf-8"))))
    except (OSError, ValueError, KeyError, TypeError):
        return set()
