"""The argument behind a decision, beside the audit: what did not fire, and what would turn it."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.model.audit import Audit
from auditor.model.licensing import Clause
from auditor.model.scanning import Identity
from auditor.model.words import Decision


@dataclass(frozen=True, slots=True)
class Kept:
    """A rule that was asked about a clause and does not fire, and the stated facts that keep it from it."""

    rule: str
    clause: Clause
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """Another answer to one stated fact, and the decision that it leads to."""

    fact: str
    value: bool | str
    decision: Decision


@dataclass(frozen=True, slots=True)
class Argued:
    """A model's audit with what lies beside the decision.

    `siblings` are models of the same publisher that the same use leads to a
    better decision for: identity, license concluded, decision.
    """

    audit: Audit
    kept: tuple[Kept, ...]
    others: tuple[Other, ...]
    siblings: tuple[tuple[Identity, str, Decision], ...]
