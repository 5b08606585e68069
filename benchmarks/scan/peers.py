"""Other scanners: how each is called, and how its finds are read.

cisco-aibom is left out: since its version 1.0 it asks a language model over
the network about every candidate, and does nothing without.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

#: A find: path inside the tree and line (each None if it is not told), name in lower case.
Find: TypeAlias = tuple[str | None, int | None, str]


@dataclass(frozen=True, slots=True)
class Peer:
    """A scanner: its program, the command for a tree and an output file, the reader of that file.

    `printed`: it has no output file, and prints.
    """

    program: str
    command: Callable[[str, Path, Path], list[str]]
    finds: Callable[[Any, Path], Iterator[Find]]
    printed: bool = False


def ours(document: Any, _: Path) -> Iterator[Find]:
    """The finds of `auditor scan --format json` that decide something."""
    for one in document["references"]:
        if one["certainty"] != "possible" and one["role"] != "documentation" and one["kind"] != "dataset":
            place = one["location"]
            for name in (one["model"], *one["alternatives"]):
                yield place["path"], place["line"], name.lower()


def airom(document: Any, _: Path) -> Iterator[Find]:
    """The finds of airom's JSON: every place of every component that is a model."""
    for one in document["components"]:
        if "model" in one["kind"] or "llm" in one["kind"]:
            for place in one.get("evidence", {}).get("occurrences", ()):
                where = place["location"]
                yield where["path"], where.get("line"), one["name"].lower()


def ai_bom(document: Any, tree: Path) -> Iterator[Find]:
    """The finds of ai-bom's CycloneDX: the components of which it tells the model's name."""
    for one in document["components"]:
        told = {part["name"].partition(":")[2]: part["value"] for part in one.get("properties", ())}
        if "model_name" in told:
            path, _, line = told["source_location"].rpartition(":")
            yield path.removeprefix(f"{tree}/"), int(line), told["model_name"].lower()


def weight_audit(document: Any, _: Path) -> Iterator[Find]:
    """The finds of weight-audit: names, without their places."""
    return ((None, None, one["model_id"].lower()) for one in document)


PEERS = (
    Peer("airom", lambda run, tree, out: [run, "fs", str(tree), "-o", f"json={out}"], airom),
    Peer(
        "ai-bom",
        lambda run, tree, out: [run, "scan", str(tree), "-f", "json", "-o", str(out), "-q", "--deep"],
        ai_bom,
    ),
    Peer("weight-audit", lambda run, tree, _: [run, "scan", str(tree), "--json"], weight_audit, printed=True),
)


def installed(folders: Sequence[Path]) -> Iterator[tuple[str, Peer]]:
    """The peers that are there, each with its program: in one of the folders, else on the path."""
    where = os.pathsep.join(map(str, folders)) or None
    for one in PEERS:
        program = shutil.which(one.program, path=where)
        if program is not None:
            yield program, one


def read(path: Path, finds: Callable[[Any, Path], Iterator[Find]], tree: Path) -> set[Find]:
    """The finds in an output file; none if it is no JSON."""
    try:
        return set(finds(json.loads(path.read_text("utf-8")), tree))
    except (OSError, ValueError, KeyError, TypeError):
        return set()
