"""Make findings: the row of the table, the English message, the fingerprint."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from auditor.knowledge import Knowledge
from auditor.knowledge.judging import Rule
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

#: What stands before a rule in the lists of a policy.
RULE: Final = "rule:"

#: The rows for findings of a rule that a policy denies, or wants reviewed, by the rule's nature.
_DENIED: Final[Mapping[Nature, str]] = {
    Nature.CONTRADICTION: "raised",
    Nature.UNKNOWN: "raised",
    Nature.DISPUTE: "policy-deny",
    Nature.HYGIENE: "policy-deny",
}
_REVIEWED: Final[Mapping[Nature, str]] = {Nature.DISPUTE: "raised", Nature.HYGIENE: "raised"}

#: The natures of rules that each list of a policy may name.
RAISED: Final[Mapping[str, frozenset[Nature]]] = {
    "allow": frozenset(),
    "review": frozenset(_REVIEWED),
    "deny": frozenset(_DENIED),
}


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
        chosen, key_ = self._decided(rule, case, confidence)
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
            evidence=(*evidence, *self._line(key_)),
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

    def _decided(self, rule: Rule, case: str | None, confidence: Confidence) -> tuple[str, str | None]:
        """The row of the table, and the key of the policy that chose it, None where none did.

        What no condition decides is the policy's wish, else plain, else a
        question. A rule that the policy lists is raised, whatever brought it up.
        """
        entry = f"{RULE}{rule.id}"
        for key, rows in (("deny", _DENIED), ("review", _REVIEWED)):
            if rule.nature in rows and entry in getattr(self.policy, key):
                return rows[rule.nature], f"policy.{key}: {entry}"
        if case is not None:
            return case, None
        if rule.nature is Nature.CONTRADICTION:
            wished = {"stricter": "stricter", "deny": "raised"}.get(self.policy.contradictions)
            plain = "doubtful" if confidence is Confidence.LOW else "plain"
            return (wished, "policy.contradictions") if wished else (plain, None)
        if rule.nature is Nature.UNKNOWN:
            return ("raised", "policy.unknown") if self.policy.unknown == "deny" else ("plain", None)
        return ("open" if rule.nature is Nature.DUTY else "plain"), None

    def _line(self, key: str | None) -> tuple[Evidence, ...]:
        """The line of the policy that decided, where one did."""
        if key is None or self.policy.path is None:
            return ()
        return (Evidence("policy", self.policy.place(key), excerpt=key.partition(": ")[0]),)


def _fingerprint(
    rule: str, origin: str | None, model: str | None, clause: str | None, key: tuple[str, ...]
) -> str:
    parts = (_FINGERPRINT, rule, origin or "", model or "", clause or "", *key)
    return hashlib.sha256("\0".join(parts).encode(errors="backslashreplace")).hexdigest()
