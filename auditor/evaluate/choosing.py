"""Terms of which one option binds: the mildest where the user chooses, what all share where nobody knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from auditor.evaluate import lists
from auditor.evaluate.clauses import Clauses
from auditor.evaluate.deciding import worst
from auditor.evaluate.findings import Maker
from auditor.evaluate.scopes import uses
from auditor.evaluate.subjects import Subject
from auditor.model import (
    Alternatives,
    Branch,
    Condition,
    Confidence,
    Decision,
    Finding,
    Nature,
    Option,
)

_ORDER: Final = list(Decision)
_SURENESS: Final = list(Confidence)

#: The rules that speak of a choice that was made, and of texts that all bar the use.
CHOSEN: Final = "license-choice"
BARRED: Final = "every-candidate-bars"


@dataclass(frozen=True, slots=True)
class Choosing:
    """Weighs options under the policy, each as if it alone bound the model."""

    maker: Maker
    clauses: Clauses

    def settled(self, subject: Subject) -> tuple[Subject, tuple[Finding, ...]]:
        """The subject with the options that the audit goes by among its terms, and what to tell of them."""
        conclusion = subject.conclusion
        found: list[Finding] = []
        for one in conclusion.alternatives:
            weighed = [(option, self._findings(subject, option)) for option in one.options]
            if one.choice:
                option, _ = min(weighed, key=lambda pair: self._cost(*pair))
                found.append(self._chosen(subject, one, option))
                conclusion = replace(
                    conclusion,
                    terms=(*conclusion.terms, *option.terms),
                    observations=(*conclusion.observations, *option.observations),
                )
            else:
                found += self._barred(subject, one, [findings for _, findings in weighed])
        return replace(subject, conclusion=conclusion), tuple(found)

    def _findings(self, subject: Subject, option: Option) -> list[Finding]:
        """What would be found if the option alone bound the model."""
        alone = replace(subject.conclusion, terms=option.terms, observations=option.observations)
        identity, places = subject.identity, subject.places
        found = [self.maker.observed(seen, identity, places) for seen in option.observations]
        for stated in uses(subject.references, self.maker.policy):
            found += self.clauses.findings(alone, identity, stated)
        return [*found, *lists.listed(alone, identity, self.maker, places)]

    def _cost(self, option: Option, findings: Sequence[Finding]) -> tuple[int, int, int, str]:
        """How much an option asks: the decision, open questions, obligations, then its name."""
        open_ = sum(_weight(one.decision) >= _weight(Decision.REVIEW) for one in findings)
        decision = worst(one.decision for one in findings)
        return _weight(decision), open_, len(findings) - open_, _names(option)

    def _chosen(self, subject: Subject, alternatives: Alternatives, option: Option) -> Finding:
        named = self.maker.knowledge.licenses
        return self.maker.make(
            CHOSEN,
            {
                "model": subject.identity.model,
                "license": " + ".join(named[term.license].name for term in option.terms),
                "options": " / ".join(
                    " + ".join(named[term.license].name for term in one.terms) for one in alternatives.options
                ),
            },
            subject=subject.identity,
            places=subject.places,
            evidence=option.terms[0].evidence,
            key=tuple(_names(one) for one in alternatives.options),
        )

    def _barred(
        self, subject: Subject, alternatives: Alternatives, weighed: Sequence[Sequence[Finding]]
    ) -> Iterator[Finding]:
        """The use that every option bars, or the facts on which every option depends in the same way."""
        limits = [[one for one in findings if _limits(one)] for findings in weighed]
        if not all(limits):
            return
        mildest = min((worst(one.decision for one in findings) for findings in limits), key=_weight)
        if mildest is Decision.DENY:
            worse = [next(one for one in findings if one.decision is Decision.DENY) for findings in limits]
            yield self._bars(subject, alternatives, worse, ())
            return
        shared = _shared(limits)
        if shared:
            asking = [next(one for one in findings if one.conditions) for findings in limits if findings]
            yield self._bars(subject, alternatives, asking, shared)

    def _bars(
        self,
        subject: Subject,
        alternatives: Alternatives,
        findings: Sequence[Finding],
        conditions: tuple[Condition, ...],
    ) -> Finding:
        """One finding in the place of those that the options have in common."""
        named = self.maker.knowledge.licenses
        case = "depends" if conditions else "broken"
        evidence = dict.fromkeys(seen for one in findings for seen in one.evidence)
        return self.maker.make(
            BARRED,
            {
                "model": subject.identity.model,
                "candidates": ", ".join(
                    named[term.license].name for one in alternatives.options for term in one.terms
                ),
            },
            case=case,
            variant=case,
            subject=subject.identity,
            confidence=min((one.confidence for one in findings), key=_SURENESS.index),
            places=subject.places,
            evidence=tuple(evidence),
            conditions=conditions,
            key=tuple(_names(one) for one in alternatives.options),
        )


def _limits(finding: Finding) -> bool:
    return finding.nature is Nature.RESTRICTION and _weight(finding.decision) >= _weight(Decision.REVIEW)


def _shared(weighed: Sequence[Sequence[Finding]]) -> tuple[Condition, ...]:
    """The open facts that every option asks, with the same answers, and that lead to the same in each.

    They are given without a clause: no single one asks. Options that bar the
    use already settle nothing here.
    """
    asked: list[dict[tuple[str, tuple[Branch, ...]], None]] = []
    for findings in weighed:
        every = (condition for one in findings for condition in one.conditions)
        asked.append(dict.fromkeys((one.fact, one.branches) for one in every))
    first, *others = asked
    return tuple(
        Condition(fact, None, branches)
        for fact, branches in first
        if all((fact, branches) in one for one in others)
    )


def _names(option: Option) -> str:
    return "+".join(term.license for term in option.terms)


def _weight(decision: Decision) -> int:
    return _ORDER.index(decision)
