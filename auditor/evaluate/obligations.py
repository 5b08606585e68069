"""Duties gathered into a checklist: the same act is listed once, with all who ask for it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from auditor.evaluate.met import why_unchecked
from auditor.knowledge import Knowledge
from auditor.model import Clause, Finding, License, Nature, Obligation, Status

_WORST: Final = (Status.MET, Status.UNCHECKED, Status.OPEN)
_STATUS: Final = {"open": Status.OPEN, "met": Status.MET, "conditional": Status.UNCHECKED}


@dataclass(slots=True)
class _Gathered:
    clauses: dict[str, None] = field(default_factory=dict)
    models: dict[str, None] = field(default_factory=dict)
    status: Status = Status.MET
    because: str | None = None


def obligations(findings: Iterable[Finding], knowledge: Knowledge) -> tuple[Obligation, ...]:
    """The obligations of `findings`, sorted by kind and text.

    A duty whose trigger was not stated keeps that trigger as its condition.
    """
    licenses = knowledge.licenses
    triggers = {
        name: fact for name, trigger in knowledge.vocabulary.triggers.items() for fact in trigger.facts[:1]
    }
    gathered: dict[tuple[str, str | None, str | None], _Gathered] = {}
    for finding in findings:
        clause = _clause(finding, licenses)
        if finding.nature is not Nature.DUTY or clause is None or finding.suppressed:
            continue
        entry = gathered.setdefault(
            (clause.kind, clause.text, _condition(finding, clause, triggers)), _Gathered()
        )
        entry.clauses[clause.id] = None
        entry.models[finding.model or ""] = None
        why = _unchecked(finding, clause, knowledge)
        status = Status.UNCHECKED if why else _STATUS[finding.case]
        entry.status = max(entry.status, status, key=_WORST.index)
        entry.because = entry.because or why
    return tuple(
        Obligation(
            id=_id(kind, text, condition),
            kind=kind,
            text=text,
            clauses=tuple(sorted(entry.clauses)),
            models=tuple(sorted(entry.models)),
            status=entry.status,
            condition=condition,
            because=entry.because if entry.status is Status.UNCHECKED else None,
        )
        for (kind, text, condition), entry in sorted(gathered.items(), key=lambda item: _order(item[0]))
    )


def _unchecked(finding: Finding, clause: Clause, knowledge: Knowledge) -> str | None:
    """Why only a person can tell whether a duty that acts is met, None where the tree could show it."""
    if finding.case != "open":
        return None
    return why_unchecked(clause, knowledge.vocabulary.kinds[clause.kind], knowledge.licenses[clause.license])


def _condition(finding: Finding, clause: Clause, triggers: Mapping[str, str]) -> str | None:
    """The act or the fact that the duty waits for, None if it acts already."""
    if finding.case != "conditional":
        return None
    open_facts = {condition.fact for condition in finding.conditions}
    waiting = [name for name in clause.trigger if triggers.get(name) in open_facts]
    return waiting[0] if waiting else next(iter(sorted(open_facts)), clause.trigger[0])


def _clause(finding: Finding, licenses: Mapping[str, License]) -> Clause | None:
    license_ = licenses.get((finding.clause or "").partition("#")[0])
    return next((one for one in license_.clauses if one.id == finding.clause), None) if license_ else None


def _order(key: tuple[str, str | None, str | None]) -> tuple[bool, str, str, str]:
    kind, text, condition = key
    return condition is not None, kind, text or "", condition or ""


def _id(kind: str, text: str | None, condition: str | None) -> str:
    digest = hashlib.sha256("\0".join((kind, text or "", condition or "")).encode()).hexdigest()
    return f"{kind}-{digest[:8]}"
