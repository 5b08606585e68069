"""Time, peak memory, recall and precision of `auditor scan`, beside its peers in the same run.

    python -m benchmarks.scan TREE [--peers FOLDER ...] [--labels FILE --corpus FOLDER]

TREE is any large tree; the bars are set on the source distribution of
transformers (1.2 million lines). `--peers` are folders with the programs of
other scanners. `--labels` is a file of labelled repositories that lie below
`--corpus`: `{"repositories": [{"repository", "references": [{"file", "line",
"also_lines", "model", "accept", "kind", "decidable"}]}]}`; a find counts as
right when a labelled name stands at its line. Cold is a fresh process without
any cache of ours, the system's page cache as it is; memory is that of all
processes together, what they share counted once.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.scan.peers import Find, installed, ours, read

RUNS = 3


def measured(command: Sequence[str], cache: Path, out: Path | None = None) -> tuple[float, float, int]:
    """Wall and processor seconds of a command, and the peak of its memory in MiB."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache), "NO_COLOR": "1"}
    before = os.times()
    start = time.perf_counter()
    peak = 0
    with open(out or os.devnull, "wb") as sink:
        running = subprocess.Popen(command, env=environment, stdout=sink, stderr=subprocess.DEVNULL)
        while running.poll() is None:
            peak = max(peak, sum(memory(one) for one in family(running.pid)))
            time.sleep(0.02)
    wall = time.perf_counter() - start
    after = os.times()
    used = after.children_user - before.children_user + after.children_system - before.children_system
    return wall, used, peak // 1024


def family(process: int) -> list[int]:
    """A process and those it started."""
    found = [process]
    try:
        for line in Path(f"/proc/{process}/task/{process}/children").read_text().split():
            found += family(int(line))
    except OSError:
        pass  # it has just ended
    return found


def memory(process: int) -> int:
    """The proportional share of a process in KiB."""
    try:
        text = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")), 0)


def right(find: Find, labels: Sequence[Any]) -> list[int]:
    """Which labels a find names."""
    path, line, name = find
    found = []
    for number, one in enumerate(labels):
        lines = (one["line"], *one.get("also_lines", ()))
        names = {str(text).lower() for text in (one["model"], *one.get("accept", ()))}
        if name in names and path in (None, one["file"]) and (line is None or line in lines):
            found.append(number)
    return found


def score(finds: set[Find], labels: Sequence[Any]) -> tuple[int, int, int]:
    """How many labels are found, how many finds are right, how many there are."""
    hits = [right(one, labels) for one in finds]
    return len({number for hit in hits for number in hit}), sum(map(bool, hits)), len(finds)


def quality(arguments: argparse.Namespace, work: Path) -> None:
    """Recall and precision over the labelled repositories that are there."""
    auditor = [sys.executable, "-m", "auditor", "scan"]
    totals: dict[str, list[int]] = {}
    for repository in json.loads(arguments.labels.read_text("utf-8"))["repositories"]:
        tree = arguments.corpus / repository["repository"].replace("/", "+")
        labels = [one for one in repository["references"] if one["decidable"] and one["kind"] != "dataset"]
        if not tree.is_dir():
            continue
        out = work / "finds.json"
        measured([*auditor, str(tree), "--format", "json"], work / "quality", out)
        results = {"auditor": score(read(out, ours, tree), labels)}
        for program, peer in installed(arguments.peers):
            out.unlink(missing_ok=True)
            command = peer.command(program, tree, out)
            measured(command, work / "quality", out if peer.printed else None)
            results[peer.program] = score(read(out, peer.finds, tree), labels)
        for name, (found, correct, finds) in results.items():
            total = totals.setdefault(name, [0, 0, 0, 0])
            for index, value in enumerate((len(labels), found, correct, finds)):
                total[index] += value
    for name, (labels_, found, correct, finds) in totals.items():
        if finds:
            print(f"{name:12} recall {found / labels_:.3f}  precision {correct / finds:.3f}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scan")
    parser.add_argument("tree", type=Path)
    parser.add_argument("--peers", type=Path, nargs="*", default=[])
    parser.add_argument("--labels", type=Path)
    parser.add_argument("--corpus", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        command = [sys.executable, "-m", "auditor", "scan", str(arguments.tree), "--format", "json"]
        rows = [("cold", min(measured(command, work / f"cold-{run}") for run in range(RUNS)))]
        rows.append(("warm", min(measured(command, work / "cold-0") for _ in range(RUNS))))
        for program, peer in installed(arguments.peers):
            other = peer.command(program, arguments.tree, work / "peer.json")
            rows.append((peer.program, min(measured(other, work / "peer") for _ in range(RUNS))))
        for name, (wall, used, peak) in rows:
            print(f"{name:12} {wall:6.2f} s  {used:6.2f} s of processor  {peak:5} MiB")
        if arguments.labels and arguments.corpus:
            quality(arguments, work)


if __name__ == "__main__":
    main()
