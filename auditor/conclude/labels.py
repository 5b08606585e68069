"""Rules of the rule set about licenses and labels, asked of a model: no program knows them by name."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from auditor.conclude.ancestry import Step, guessed
from auditor.conclude.judging import Judged
from auditor.conclude.remarks import names
from auditor.conclude.terms import Sources
from auditor.knowledge import Knowledge
from auditor.knowledge.conditions import compiled
from auditor.knowledge.judging import Rule
from auditor.model import Confidence, Observation, Term


def on_own(model: str, terms: Collection[Term], knowledge: Knowledge) -> Iterator[Observation]:
    """What the rules about a license say of each license that the model's own sources give it."""
    for rule in _about("license", knowledge):
        for term in terms:
            if term.via is not None:
                continue
            license_ = knowledge.licenses[term.license]
            known: dict[str, object] = {
                "license.id": license_.id,
                "license.name": license_.name,
                "license.category": license_.category,
                "license.clauses": sorted({one.kind for one in license_.clauses}),
                "license.grants": dict(license_.grants or {}),
            }
            if compiled(rule.when).holds(known):
                yield Observation(
                    rule.id,
                    {"model": model, "license": license_.name, "license_id": license_.id},
                    confidence=term.confidence,
                    evidence=term.evidence,
                )


def on_label(
    model: str,
    labels: Collection[str],
    declared: str,
    step: Step,
    judged: Judged,
    direct: bool,
    sources: Sources,
) -> Iterator[Observation]:
    """What the rules about a label say of the model's own licenses over one of an ancestor's.

    A rule speaks where it holds for every one of the labels, and for every
    license that the ancestor may mean: of labels that contradict each other
    another rule speaks. `direct` says that the step is the model's own, not
    an ancestor's.
    """
    term, knowledge = judged.term, sources.knowledge
    pairs = [(above, label) for above in judged.licenses for label in labels]
    for rule in _about("label", knowledge):
        if all(sources.holds(rule, above, label, step.base.relation, direct) for above, label in pairs):
            yield Observation(
                rule.id,
                {
                    "model": model,
                    "declared": declared,
                    "base": term.via.model if term.via else step.parent.model,
                    "base_license": names(judged.licenses, knowledge),
                    "relation": step.base.relation,
                },
                confidence=Confidence.LOW if guessed(step) else term.confidence,
                evidence=term.evidence,
            )


def _about(what: str, knowledge: Knowledge) -> list[Rule]:
    return [rule for rule in knowledge.rules.values() if rule.about == what]
