"""The record that every document is a view of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from auditor.model.concluding import Lineage, Term
from auditor.model.evaluating import Condition, Finding, Obligation
from auditor.model.licensing import License
from auditor.model.policy import Policy, PolicyException
from auditor.model.resolving import DataSet, Fact, LicenseClaim, Publisher, Signed
from auditor.model.scanning import Reference, Undecided, Unread, Utf16Column
from auditor.model.words import Decision, Kind, Nature, Reason, Route, Text


@dataclass(frozen=True, slots=True)
class AuditedModel:
    """One model of the audit: an entry is origin, name and revision.

    `facts` are what its origin says of it beside its terms, `remarks` what of
    its record could not be read or was read otherwise than asked, in English.
    """

    model: str
    origin: str
    revision: str | None
    purl: str
    kind: Kind
    route: Route
    publisher: Publisher | None
    references: tuple[Reference, ...]
    declared: str | None
    detected: str | None
    concluded: str | None
    claims: tuple[LicenseClaim, ...]
    terms: tuple[Term, ...]
    lineage: Lineage
    datasets: tuple[str, ...]
    decision: Decision
    conditions: tuple[Condition, ...]
    obligations: tuple[Obligation, ...]
    source: str | None
    as_of: str | None
    unresolved: Reason | None
    facts: tuple[Fact, ...] = ()
    remarks: tuple[str, ...] = ()
    data: tuple[DataSet, ...] = ()
    signature: Signed | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the audit saw and what it did not.

    `left_out` is what was passed over because of what it is, which is no gap.
    `catalogue_as_of` is the oldest day of the embedded catalogue's facts that were used, `cache_as_of`
    that of answers of the hub from earlier runs, `lock_as_of` that of facts that nobody was asked for
    when the lock was written; None where none were.
    """

    files: int
    read: int
    unread: tuple[Unread, ...]
    undecided: tuple[Undecided, ...]
    possible: tuple[Reference, ...]
    datasets: tuple[Reference, ...]
    resolved: int
    unresolved: int
    requests: int
    offline: bool
    catalogue_as_of: str | None
    cache_as_of: str | None = None
    lock_as_of: str | None = None
    left_out: tuple[Unread, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleWords:
    """What a rule is and says, in every language, kept with the audit that used it."""

    id: str
    nature: Nature
    title: Text
    message: Text
    remedy: Text
    why: Text
    variants: Mapping[str, Text] | None = None
    remedies: Mapping[str, Text] | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """The words an audit needs to be read later, with other rules installed, or none.

    `kinds` are the clause kinds' own sentences, `terms` single words by key
    (`relation.finetune`, `fact.use.users`, `unit.monthly-active-users`).
    """

    rules: Mapping[str, RuleWords]
    licenses: Mapping[str, License]
    kinds: Mapping[str, Text]
    terms: Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class Tool:
    """What made the audit: our version and the digest of the rule set."""

    name: str
    version: str
    rules: str


@dataclass(frozen=True, slots=True)
class Audit:
    """The record. Documents are views of it and look nothing up.

    `as_of` (ISO 8601, UTC) is the one time by which expiry and age were
    judged. `root` is the name of the audited folder, never its full path.
    `base` is the commit over which only a change was audited, None where the
    whole was.
    `columns` are those of the places that UTF-16 counts differently.
    """

    schema: str
    tool: Tool
    as_of: str
    root: str
    decision: Decision
    models: tuple[AuditedModel, ...]
    findings: tuple[Finding, ...]
    obligations: tuple[Obligation, ...]
    coverage: Coverage
    policy: Policy
    exceptions: tuple[PolicyException, ...]
    words: Words
    columns: tuple[Utf16Column, ...] = ()
    base: str | None = None
