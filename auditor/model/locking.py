"""`models.lock`: what one audit knew of each model, so that another can do without a network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from auditor.model.resolving import DataSet, ModelFile
from auditor.model.scanning import Identity
from auditor.model.words import ClaimKind, Reason, Route, Strength


@dataclass(frozen=True, slots=True)
class LockedClaim:
    """A claim of a license as it was made: `licenses` where its text was identified; `path` of the file."""

    kind: ClaimKind
    value: str
    path: str | None = None
    licenses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LockedBase:
    """A base model as it was named."""

    name: str
    origin: str
    relation: str
    strength: Strength


@dataclass(frozen=True, slots=True)
class LockedHead:
    """What the head of a pinned model claimed, where that was not what the pinned revision claims."""

    revision: str | None
    claims: tuple[LockedClaim, ...] = ()
    evidence: tuple[ModelFile, ...] = ()


@dataclass(frozen=True, slots=True)
class LockEntry:
    """One model of the lock.

    `asked` is how references name it, where that is not `name` at `revision`.
    `evidence` are the files on which the claims rest, with a git blob id or
    `sha256:...`. `license` is the expression concluded: for people who read
    the file, never believed. `publisher` is given where the name does not tell
    it. `data` are the data sets that were looked up. `unresolved` is the reason
    why nothing is known. `as_of` is the day of the facts (ISO 8601) where
    nobody was asked when the lock was written. `access` is as of `ModelRecord`. `flagged` are files that
    the origin's scanners call unsafe, by path. `digest` is over the other fields, against accidents.
    """

    name: str
    origin: str
    route: Route
    direct: bool = True
    asked: str | None = None
    hub_id: str | None = None
    revision: str | None = None
    license: str | None = None
    claims: tuple[LockedClaim, ...] = ()
    evidence: tuple[ModelFile, ...] = ()
    bases: tuple[LockedBase, ...] = ()
    datasets: tuple[str, ...] = ()
    access: str = "public"
    flagged: tuple[str, ...] = ()
    head: LockedHead | None = None
    data: tuple[DataSet, ...] = ()
    publisher: str | None = None
    unresolved: Reason | None = None
    as_of: str | None = None
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Lock:
    """The lock of a project: its path for messages, its entries in order, the line of each."""

    path: str
    entries: tuple[LockEntry, ...]
    lines: tuple[int, ...] = ()
    index: Mapping[Identity, int] = field(default_factory=dict)

    def find(self, identity: Identity) -> LockEntry | None:
        """The entry of a model as a reference names it."""
        number = self.index.get(identity)
        return None if number is None else self.entries[number]

    def line(self, identity: Identity) -> int:
        """The line on which the entry of a model begins, 1 where there is none."""
        number = self.index.get(identity)
        return self.lines[number] if number is not None and number < len(self.lines) else 1


@dataclass(frozen=True, slots=True)
class LicenseTurn:
    """Where in a model's history its terms changed: in `commit`, of the day `when` (ISO 8601, "" unknown).

    With `after` the change lies after that commit and at the latest in `commit`.
    """

    commit: str
    when: str = ""
    after: str | None = None
