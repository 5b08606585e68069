"""How well and how fast license texts are identified, beside the best peers, on the same files, in one run.

    python -m benchmarks.identify --mirrors DIR [--scancode PYTHON] [--licenseclassifier PYTHON]

DIR holds bare clones of the repositories that `tests/licenses/labels.yaml`
names (DIR/OWNER+NAME/repo or DIR/OWNER+NAME.git); files that are not there
are counted. A peer is run by the interpreter of an environment of its own, in
which `scancode-toolkit-mini` (with `pluggy<1.6`) or `licenseclassifier` is
installed. `exact` of a peer is one license that covers the whole text with
full score, by its own measure.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from benchmarks.identify.peers import LICENSECLASSIFIER, SCANCODE
from tests.licenses.variations import HARMLESS, changed

ROOT = Path(__file__).parent.parent.parent
LABELS = ROOT / "tests" / "licenses" / "labels.yaml"

#: Files of one license that variants are made of.
VARIED = 3


class Case(NamedTuple):
    """A document, what it is, and what kind of case it is."""

    kind: str
    document: bytes
    status: str
    licenses: tuple[str, ...]


class Answer(NamedTuple):
    """What a tool said, and the processor's time it took, in seconds."""

    status: str
    licenses: tuple[str, ...]
    seconds: float


def read(label: Mapping[str, Any], mirrors: Path) -> bytes | None:
    """The labelled file, None if there is no clone of its repository."""
    name = label["repository"].replace("/", "+")
    for clone in (mirrors / name / "repo", mirrors / f"{name}.git"):
        if clone.is_dir():
            shown = subprocess.run(
                ["git", f"--git-dir={clone}", "cat-file", "blob", label["blob"]],
                capture_output=True,
                check=False,
            )
            return shown.stdout if shown.returncode == 0 else None
    return None


def cases(mirrors: Path) -> Iterable[Case]:
    """Every labelled file, and what is made of those that are exact."""
    labels = yaml.safe_load(LABELS.read_text(encoding="utf-8"))
    missing, seen = 0, Counter[str]()
    for number, label in enumerate(labels):
        data = read(label, mirrors)
        if data is None:
            missing += 1
            continue
        status, licenses = label["status"], tuple(label["licenses"])
        yield Case(f"real: {status}", data, status, licenses)
        seen[licenses[0] if licenses else ""] += 1
        if status == "exact" and seen[licenses[0]] <= VARIED:
            text = data.decode("utf-8", errors="replace").replace("\r\n", "\n")
            for _, made in changed(text, number):
                yield Case("changed", made.encode(), "changed", licenses)
            for make in HARMLESS.values():
                yield Case("harmless", make(text).encode(), "exact", licenses)
    print(f"{len(labels) - missing} of {len(labels)} labelled files are there")


def ours(documents: Sequence[bytes]) -> list[Answer]:
    """What auditor says."""
    from auditor.licenses.identify import identify

    answers = []
    for document in documents:
        start = time.process_time()
        found = identify(document)
        answers.append(Answer(found.status, found.licenses, time.process_time() - start))
    return answers


def peer(python: str, program: str, names: Mapping[str, str], documents: Sequence[bytes]) -> list[Answer]:
    """What a peer says, in its own environment; its names of licenses become ours."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, document in enumerate(documents):
            path = Path(folder) / f"{number}.txt"
            path.write_bytes(document)
            paths.append(str(path))
        done = subprocess.run(
            [python, "-c", program], input=json.dumps(paths), capture_output=True, text=True, check=True
        )
    rows = json.loads(done.stdout.splitlines()[-1])
    return [Answer(status, tuple(names.get(id_, id_) for id_ in ids), took) for status, ids, took in rows]


def names_of(key: Callable[[Mapping[str, Any]], Iterable[str]]) -> dict[str, str]:
    """A peer's names of our licenses."""
    found = {}
    for path in sorted((ROOT / "rules" / "licenses").glob("*.yaml")):
        license_ = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
        found.update({name: path.stem for name in key(license_) if name})
    return found


def right(case: Case, answer: Answer) -> bool:
    """Whether the answer is good enough for its kind of case.

    A changed text must not be exact for the license it was made from;
    everything else must be what its label says.
    """
    if case.kind == "changed":
        return (answer.status, answer.licenses) != ("exact", case.licenses)
    if case.status in ("unknown", "changed"):
        return answer.status != "exact"
    return answer.status == case.status and set(answer.licenses) == set(case.licenses)


def report(name: str, given: Sequence[Case], answers: Sequence[Answer]) -> None:
    """Print how many cases of each kind were right, and what one took."""
    total, good = Counter[str](), Counter[str]()
    for case, answer in zip(given, answers, strict=True):
        total[case.kind] += 1
        good[case.kind] += right(case, answer)
    print(f"\n{name}")
    for kind in sorted(total):
        print(f"  {kind:18} {good[kind]:5} of {total[kind]:5}  {good[kind] / total[kind]:.4f}")
    times = sorted(answer.seconds * 1000 for answer in answers)
    median, mean = statistics.median(times), statistics.mean(times)
    print(f"  processor's time a text: median {median:.1f} ms, mean {mean:.1f} ms")


def cold(arguments: Sequence[str]) -> float:
    """The best of five fresh processes, in seconds."""
    best = 1e9
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run(arguments, capture_output=True, check=False)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> int:
    """Measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--mirrors", type=Path, required=True)
    parser.add_argument("--scancode", metavar="PYTHON")
    parser.add_argument("--licenseclassifier", metavar="PYTHON")
    parser.add_argument("--sample", type=int, default=1, help="take one in so many made variants for peers")
    given = parser.parse_args()
    every = list(cases(given.mirrors))
    documents = [case.document for case in every]
    report("auditor", every, ours(documents))
    some = [
        case
        for number, case in enumerate(every)
        if case.kind.startswith("real") or number % given.sample == 0
    ]
    documents = [case.document for case in some]
    if given.licenseclassifier:
        spdx = names_of(lambda one: [one.get("spdx") or ""])
        answers = peer(given.licenseclassifier, LICENSECLASSIFIER, spdx, documents)
        report("licenseclassifier", some, answers)
    if given.scancode:
        keys = names_of(lambda one: (one.get("aliases") or {}).get("scancode") or [])
        report("ScanCode", some, peer(given.scancode, SCANCODE, keys, documents))
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        file.write(documents[0])
        file.flush()
        bare = cold([sys.executable, "-c", "pass"])
        first = cold([sys.executable, "-m", "auditor", "identify", file.name])
    print(f"\nfirst answer from a cold start: {first:.3f} s; a bare interpreter {bare:.3f} s")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
