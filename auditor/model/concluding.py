"""What `conclude` gives: the terms that bind a model, and what does not fit together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from auditor.model.resolving import Evidence, LicenseClaim, ModelRecord, Publisher, Unresolved
from auditor.model.scanning import Identity
from auditor.model.words import Argument, Confidence, Reason, Strength


@dataclass(frozen=True, slots=True)
class LineageNode:
    """A model in a lineage: `reason` is set where it could not be resolved."""

    identity: Identity
    licenses: tuple[str, ...] = ()
    publisher: str | None = None
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class LineageEdge:
    """`child` is made from `parent`. `verdict` is compatibility's: ok, ok-with-duties, ..."""

    child: Identity
    parent: Identity
    relation: str
    strength: Strength
    evidence: Evidence
    verdict: str | None = None


@dataclass(frozen=True, slots=True)
class Lineage:
    """The model, all its ancestors and how each is made from the next; nearest first."""

    nodes: tuple[LineageNode, ...] = ()
    edges: tuple[LineageEdge, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A license that binds the model: its own, or an ancestor's (`via`, `relation`).

    `multimodal` says whether the model that brings it takes or makes more than
    text, None where nobody said: some clauses reach such models alone.
    """

    license: str
    via: Identity | None = None
    relation: str | None = None
    confidence: Confidence = Confidence.HIGH
    evidence: tuple[Evidence, ...] = ()
    multimodal: bool | None = None


@dataclass(frozen=True, slots=True)
class Observation:
    """Something seen before any policy: the rule it speaks for, and what to say and show."""

    rule: str
    arguments: Mapping[str, Argument]
    confidence: Confidence = Confidence.HIGH
    evidence: tuple[Evidence, ...] = ()
    variant: str | None = None
    clause: str | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """Terms that bind together if they bind at all, and what was seen about them."""

    terms: tuple[Term, ...]
    observations: tuple[Observation, ...] = ()


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Terms of which one option binds: the user's choice (an OR), else nobody said which is meant."""

    options: tuple[Option, ...]
    choice: bool = False


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What binds one model, and what does not fit together.

    `declared`, `detected` and `concluded` are SPDX expressions over our ids;
    None where there is nothing to say. `record` is None for an unresolved one.
    `alternatives` are terms beside `terms` of which only one option binds.
    """

    identity: Identity
    record: ModelRecord | None
    unresolved: Unresolved | None
    publisher: Publisher | None
    claims: tuple[LicenseClaim, ...]
    declared: str | None
    detected: str | None
    concluded: str | None
    terms: tuple[Term, ...]
    lineage: Lineage
    observations: tuple[Observation, ...]
    alternatives: tuple[Alternatives, ...] = ()
