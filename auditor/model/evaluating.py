"""What `evaluate` gives: findings, obligations, conditions, decisions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from auditor.model.policy import PolicyException
from auditor.model.resolving import Evidence
from auditor.model.scanning import Location
from auditor.model.words import Argument, Confidence, Decision, Nature, Severity, Status


@dataclass(frozen=True, slots=True)
class Branch:
    """What one answer to an open question leads to.

    `when` is CEL over the use; `operator` (`is`, `above`, `at-most`,
    `includes`, `excludes`, `only`, `beyond`) with `value` and `unit` say the
    same for people.
    """

    when: str
    operator: str
    value: Argument
    unit: str | None
    decision: Decision


@dataclass(frozen=True, slots=True)
class Condition:
    """A fact of the use that was not stated and would change the decision."""

    fact: str
    clause: str | None
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Obligation:
    """Something the user must do, over every model that asks for it.

    `text` is what must be shown or given, where the clause prescribes it.
    `condition` is a fact of the use on which it depends, None if it acts.
    `because` says why an obligation that acts is unchecked: a word under
    `unchecked.` of the audit's terms.
    """

    id: str
    kind: str
    text: str | None
    clauses: tuple[str, ...]
    models: tuple[str, ...]
    status: Status
    condition: str | None = None
    because: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found, under which rule, on which model or place.

    `case` is the row of `rules/decisions.yaml` that gave severity and
    decision. `message` and `remedy` are English; other languages are filled
    from the rule's words with `arguments`. `suppressed` is the exception
    that answers for it. `fingerprint`: DESIGN section 4.
    """

    rule: str
    nature: Nature
    case: str
    severity: Severity
    confidence: Confidence
    decision: Decision
    message: str
    remedy: str
    fingerprint: str
    arguments: Mapping[str, Argument]
    model: str | None = None
    origin: str | None = None
    revision: str | None = None
    clause: str | None = None
    variant: str | None = None
    incomplete: bool = False
    places: tuple[Location, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    conditions: tuple[Condition, ...] = ()
    suppressed: PolicyException | None = None
