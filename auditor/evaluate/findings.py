"""Make findings: the row of the table, the English message, the fingerprint."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from auditor.knowledge import Knowledge
from auditor.knowledge.messages import message, remedy
from auditor.model import (
    Argument,
    Condition,
    Confidence,
    Evidence,
    Finding,
    Identity,
    Location,
    Nature,
    Observation,
    Policy,
    Words,
)

#: Changes whenever fingerprints would: baselines made with another one do not match.
_FINGERPRINT: Final = "auditor/1"


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes findings under one rule set and policy, worded by the audit's own words."""

    knowledge: Knowledge
    policy: Policy
    words: Words

    def make(
        self,
        rule_id: str,
        arguments: Mapping[str, Argument],
        *,
        case: str | None = None,
        subject: Identity | None = None,
        clause: str | None = None,
        variant: str | None = None,
        confidence: Confidence = Confidence.HIGH,
        places: tuple[Location, ...] = (),
        evidence: tuple[Evidence, ...] = (),
        conditions: tuple[Condition, ...] = (),
        key: tuple[str, ...] = (),
    ) -> Finding:
        """Make a finding of the rule. `key` tells findings apart that share model and clause."""
        rule = self.knowledge.rules[rule_id]
        chosen = case or self._case(rule.nature, confidence)
        row = self.knowledge.decisions.row(rule.nature, chosen)
        model, origin = (subject.model, subject.origin) if subject else (None, None)
        bare = Finding(
            rule=rule_id,
            nature=rule.nature,
            case=chosen,
            severity=row.severity,
            confidence=confidence,
            decision=row.decision,
            message="",
            remedy="",
            fingerprint=_fingerprint(rule_id, origin, model, clause, key),
            arguments=dict(arguments),
            model=model,
            origin=origin,
            revision=subject.revision if subject else None,
            clause=clause,
            variant=variant if variant in (rule.variants or {}) else None,
            incomplete=rule.incomplete,
            places=places,
            evidence=evidence,
            conditions=conditions,
        )
        return replace(bare, message=message(bare, self.words, "en"), remedy=remedy(bare, self.words, "en"))

    def observed(self, seen: Observation, subject: Identity, places: tuple[Location, ...]) -> Finding:
        """The finding of something that a stage observed about a model."""
        told = {name: value for name, value in seen.arguments.items() if name != "model"}
        return self.make(
            seen.rule,
            seen.arguments,
            subject=subject,
            clause=seen.clause,
            variant=seen.variant,
            confidence=seen.confidence,
            places=places,
            evidence=seen.evidence,
            key=tuple(f"{name}={told[name]}" for name in sorted(told)),
        )

    def _case(self, nature: Nature, confidence: Confidence) -> str:
        """The row for what no condition decides: the policy's wish, else plain, else a question."""
        if nature is Nature.CONTRADICTION:
            wished = {"stricter": "stricter", "deny": "raised"}.get(self.policy.contradictions)
            return wished or ("doubtful" if confidence is Confidence.LOW else "plain")
        if nature is Nature.UNKNOWN:
            return "raised" if self.policy.unknown == "deny" else "plain"
        return "open" if nature is Nature.DUTY else "plain"


def _fingerprint(
    rule: str, origin: str | None, model: str | None, clause: str | None, key: tuple[str, ...]
) -> str:
    parts = (_FINGERPRINT, rule, origin or "", model or "", clause or "", *key)
    return hashlib.sha256("\0".join(parts).encode(errors="backslashreplace")).hexdigest()
