"""Recall and precision of `auditor scan` over the labelled repositories of `labels/`.

    python -m benchmarks.scan.labelled MIRROR TREES [--half NAME] [--only OWNER/NAME] [--misses] [--json]

MIRROR holds a git directory for each repository, OWNER+NAME/repo (a bare
clone does); the labelled parts of their commits are laid out below TREES,
where they are not yet, and each is scanned once. `--scans` names a folder for
the scans, or one that holds them (OWNER+NAME.json, any scanner's that writes
that form). Exit 2 where a repository or its commit is not there.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.scan.scoring import Score, score

LABELS = Path(__file__).parent / "labels"


def labelled(half: str | None, only: str | None) -> list[Mapping[str, Any]]:
    """The labelled repositories, by name."""
    every = [json.loads(path.read_text("utf-8")) for path in sorted(LABELS.glob("*.json"))]
    return [
        one
        for one in every
        if (half is None or one["half"] == half) and (only is None or one["repository"] == only)
    ]


def folder(repository: str) -> str:
    """What the folders of a repository are called."""
    return repository.replace("/", "+")


def bring(labels: Mapping[str, Any], mirror: Path, trees: Path) -> Path:
    """Lay the labelled parts of a repository out, unless they are. Raises `FileNotFoundError`."""
    tree = trees / folder(labels["repository"])
    if tree.exists():
        return tree
    git = ["git", f"--git-dir={mirror / folder(labels['repository']) / 'repo'}"]
    under = [one for one in labels["under"] if one]
    listed = subprocess.run([*git, "ls-tree", "-rz", labels["commit"], "--", *under], capture_output=True)
    if listed.returncode:
        raise FileNotFoundError(f"{labels['repository']} at {labels['commit']} is not below {mirror}")
    entries = [entry.split(b"\t", 1) for entry in listed.stdout.split(b"\0") if entry]
    plain = [
        (kind.split()[2].decode(), path) for kind, path in entries if kind.startswith((b"1006", b"1007"))
    ]
    for path, data in _contents(git, plain):
        target = tree / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return tree


def _contents(git: Sequence[str], entries: Sequence[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """The files of a commit; those that a partial clone does not hold are left out."""
    wanted = "".join(f"{identifier}\n" for identifier, _ in entries).encode()
    answer = subprocess.run([*git, "cat-file", "--batch"], input=wanted, capture_output=True).stdout
    at = 0
    for _, path in entries:
        head, _, _ = answer[at : at + 200].partition(b"\n")
        at += len(head) + 1
        if not head.endswith(b"missing"):
            size = int(head.split()[2])
            yield path.decode("utf-8", "surrogateescape"), answer[at : at + size]
            at += size + 1


def scanned(tree: Path, scans: Path | None) -> Mapping[str, Any]:
    """The scan of a tree, read where it has been made, else made and kept."""
    kept = scans / f"{tree.name}.json" if scans is not None else None
    if kept is not None and kept.exists():
        return dict(json.loads(kept.read_text("utf-8")))
    command = [sys.executable, "-m", "auditor", "scan", str(tree), "--format", "json"]
    text = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    if kept is not None:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(text, "utf-8")
    return dict(json.loads(text))


def tell(name: str, result: Score, misses: bool) -> None:
    """Print the figures of a repository or a half, and by request what was missed and what was wrong."""
    print(f"{name:48}", *(f"{key} {value}" for key, value in result.rates().items()), sep="  ")
    if misses:
        for label in result.missed:
            print(f"  missed  {label['file']}:{label['line']}  {label['model']}  ({label['via']})")
        for one in result.wrong:
            print(f"  wrong   {one.path}:{one.line}  {one.model}  ({one.origin})")


def main() -> int:
    """Score the repositories and print their figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0] if __doc__ else None)
    parser.add_argument("mirror", type=Path)
    parser.add_argument("trees", type=Path)
    parser.add_argument("--half", choices=sorted({one["half"] for one in labelled(None, None)}))
    parser.add_argument("--only")
    parser.add_argument("--scans", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    halves: dict[str, Score] = {}
    for labels in labelled(given.half, given.only):
        try:
            tree = bring(labels, given.mirror, given.trees)
        except FileNotFoundError as error:
            print(error, file=sys.stderr)
            return 2
        result = score(labels, scanned(tree, given.scans))
        halves.setdefault(labels["half"], Score()).add(result)
        if not given.json:
            tell(labels["repository"], result, given.misses)
    if given.json:
        print(json.dumps({half: result.rates() for half, result in halves.items()}))
    else:
        for half, result in halves.items():
            tell(f"all of {half}", result, misses=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
