"""Recall and precision of a scan over a labelled repository (`labels/README.md` says what labels are).

A find counts where it is `certain` or `likely`, its role is not documentation,
and it lies below `under` in a file that is no prose, or in one of which the
head is labelled. It is right where it names a label (`model` or `accept`,
without case, the scheme of an address and a revision; of the path of a file of
one's own, its end with a folder will do) at the label's line, one of
`also_lines` or `also_places`, with the label's origin, one of
`accept_origins`, or none; likewise from six lines above to two below it, for
calls of several lines, and at every further line of the file that says the
same name, unless a negative stands there. Finds on neutral lines and in text
cells count as neither. Data sets count apart: found as such they help their
own recall, as models they are wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

_SCHEME = re.compile(
    r"^(?:https?://|hf://|hf-hub:|hf_hub:|huggingface[:/]|hf:|ollama://|ollama:|models--)", re.IGNORECASE
)
_PROSE = re.compile(r"\.(?:md|mdx|rst|adoc)$|(?:^|/)(?:LICENSE|NOTICE|CHANGELOG)[^/]*$", re.IGNORECASE)
_ORIGINS = {
    "gemini": "google",
    "vertex": "google",
    "aws": "bedrock",
    "hf": "huggingface",
    "pytorch": "torchhub",
}

#: Lines above and below a label where the call that loads it may be told.
_ABOVE, _BELOW = 6, 2


@dataclass(frozen=True)
class Found:
    """One name that a scan tells at one place."""

    path: str
    line: int
    cell: int | None
    model: str
    origin: str
    role: str
    kind: str
    revision: str | None


@dataclass
class Score:
    """What was found of one repository, in numbers and by name."""

    references: int = 0
    found: int = 0
    right: int = 0
    roles: int = 0
    datasets: int = 0
    datasets_found: int = 0
    revisions: int = 0
    revisions_found: int = 0
    missed: list[Mapping[str, Any]] = field(default_factory=list)
    wrong: list[Found] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Add another repository's."""
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    def rates(self) -> dict[str, float | int | None]:
        """The figures: rates with three digits, None where there is nothing to rate."""
        told = self.right + len(self.wrong)
        return {
            "references": self.references,
            "recall": _rate(self.found, self.references),
            "precision": _rate(self.right, told),
            "wrong": len(self.wrong),
            "datasets": _rate(self.datasets_found, self.datasets),
            "revisions": _rate(self.revisions_found, self.revisions),
            "roles": _rate(self.roles, self.found),
        }


def score(labels: Mapping[str, Any], scan: Mapping[str, Any]) -> Score:
    """Compare a scan, in the form of `auditor scan --format json`, with a repository's labels."""
    judge = _Judge(labels)
    later = [one for one in finds(scan) if judge.counts(one) and not judge.exact(one)]
    for one in later:
        judge.near(one)
    return judge.score()


def finds(scan: Mapping[str, Any]) -> Iterator[Found]:
    """The names a scan tells, alternatives included, each once."""
    seen: set[Found] = set()
    for one in scan["references"]:
        if one["certainty"] not in ("certain", "likely") or one["role"] == "documentation":
            continue
        place = one["location"]
        for model in (one["model"], *one["alternatives"]):
            found = Found(
                place["path"], place["line"], place["cell"], _plain(model), _origin(one["origin"]),
                one["role"], one["kind"], one["revision"],
            )  # fmt: skip
            if found not in seen:
                seen.add(found)
                yield found


class _Judge:
    """The labels of a repository, and what has been found of them."""

    def __init__(self, labels: Mapping[str, Any]) -> None:
        self._labels = labels
        self._all: Sequence[Mapping[str, Any]] = labels["references"]
        self._files = {label["file"] for label in self._all}
        self._hits: dict[int, list[Found]] = {}
        self._right = 0
        self._wrong: list[Found] = []

    def counts(self, one: Found) -> bool:
        roots = self._labels["under"]
        below = any(not root or one.path == root or one.path.startswith(f"{root}/") for root in roots)
        return below and (one.path in self._files or not _PROSE.search(one.path))

    def exact(self, one: Found) -> bool:
        """Take a find that stands at the place of a label of its name; whether there is one."""
        there = [number for number, label in enumerate(self._all) if _at(label, one) and _named(label, one)]
        fitting = [number for number in there if _from(self._all[number], one)]
        for number in fitting:
            self._hits.setdefault(number, []).append(one)
        if fitting:
            self._right += one.kind != "dataset"
        elif there and one.kind != "dataset":
            self._wrong.append(one)  # the right name of another origin
        return bool(there)

    def near(self, one: Found) -> None:
        """Judge a find at whose line no label stands."""
        trapped = any(
            (found := _plain(trap.get("text"))) and (one.model in found or found in one.model)
            for trap in self._labels["negatives"]
            if trap["file"] == one.path and trap["line"] == one.line
        )
        same = [
            number
            for number, label in enumerate(self._all)
            if not trapped and label["file"] == one.path and _named(label, one) and _from(label, one)
        ]
        close = [number for number in same if one.cell is None and self._is_close(number, one)]
        free = [number for number in close if number not in self._hits]
        if free:
            self._hits[min(free, key=lambda number: abs(self._all[number]["line"] - one.line))] = [one]
        if one.kind == "dataset":
            return
        if close:
            self._right += 1
        elif not same and (trapped or not self._is_open(one)):
            self._wrong.append(one)

    def _is_close(self, number: int, one: Found) -> bool:
        return -_ABOVE <= one.line - int(self._all[number]["line"]) <= _BELOW

    def _is_open(self, one: Found) -> bool:
        """Whether a find may stand there or not: a neutral line, a text cell."""
        neutral = [other for other in self._labels["neutral"] if other["file"] == one.path]
        cells = [tuple(cell) for other in neutral for cell in other.get("cells", ())]
        if any(other["line"] in (None, one.line) for other in neutral) or _cell(one) & set(cells):
            return True
        texts = self._labels.get("prose", {}).get(one.path, ())
        return any(
            first <= one.line <= last if one.cell is None else one.cell in (cell, cell + 1)
            for first, last, cell in texts
        )

    def score(self) -> Score:
        result = Score(right=self._right, wrong=self._wrong)
        for number, label in enumerate(self._all):
            hits = self._hits.get(number, [])
            if not label["decidable"]:
                continue
            if label["kind"] == "dataset":
                result.datasets += 1
                result.datasets_found += bool(hits)
                continue
            result.references += 1
            result.found += bool(hits)
            result.roles += any(one.role == label["role"] for one in hits)
            if label.get("revision"):
                result.revisions += 1
                result.revisions_found += any(one.revision == label["revision"] for one in hits)
            if not hits:
                result.missed.append(label)
        return result


def _at(label: Mapping[str, Any], one: Found) -> bool:
    if f"{one.path}:{one.line}" in label.get("also_places", ()):
        return True
    if label["file"] != one.path:
        return False
    lines = (label["line"], *label.get("also_lines", ()))
    if one.cell is None:
        return one.line in lines
    return bool(_cell(one) & {tuple(cell) for cell in label.get("cells", ())})


def _cell(one: Found) -> set[tuple[int, int]]:
    """The cell and line of a find in a notebook, whose cells may be counted from 0 or 1."""
    return set() if one.cell is None else {(one.cell, one.line), (one.cell - 1, one.line)}


def _named(label: Mapping[str, Any], one: Found) -> bool:
    names = {_plain(text) for text in (label["model"], *label.get("accept", ()))}
    named = one.model in names
    if not named and one.origin == "local" and "/" in one.model:
        named = any(name.endswith(f"/{one.model}") for name in names)
    return label["decidable"] and named and (label["kind"] == "dataset") == (one.kind == "dataset")


def _from(label: Mapping[str, Any], one: Found) -> bool:
    accepted: Iterable[str] = label.get("accept_origins", ())
    return not one.origin or "*" in accepted or one.origin in map(_origin, (label["origin"], *accepted))


def _plain(model: str | None) -> str:
    text = _SCHEME.sub("", str(model or "").strip()).lower()
    return (text if text.startswith("@") else text.split("@")[0]).strip("/")


def _origin(origin: str | None) -> str:
    lowered = str(origin or "").lower()
    return _ORIGINS.get(lowered, lowered)


def _rate(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None
