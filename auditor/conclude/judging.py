"""The model's own label against the license of every ancestor, at the step that brings it.

An ancestor may name its license by a word that stands for several texts (the
tag `gemma`). Then the label is judged against each of them and the mildest
judgement counts: what it breaks whichever text is meant is broken for certain.

Several labels that all bind are judged by the mildest: one that carries the
base's terms is enough. Of labels that contradict each other any may be the one
that a user goes by: the worst is told, unless one of them is the base's own
license, since then their contradiction is all there is to tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.conclude.ancestry import Ancestry, Step
from auditor.conclude.compatibility import Judgement
from auditor.conclude.own import Own, offered
from auditor.conclude.terms import Sources, held, relicensed
from auditor.knowledge import Knowledge
from auditor.model import Evidence, Identity, Term


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement on the label over `term`, or over any of `licenses` where nobody said which is meant."""

    licenses: tuple[str, ...]
    term: Term
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Labels:
    """The licenses that a model's label names, and whether its sources contradict each other about them."""

    ids: tuple[str, ...]
    contradict: bool = False


def labels_of(stated: Own, terms: Sequence[Term]) -> Labels:
    """The licenses that a model's label names, with what they incorporate, or may mean."""
    named = tuple(sorted({term.license for term in terms if term.via is None}))
    contradict = bool(named and stated.contradictions)
    return Labels(named or offered(stated) or stated.candidates, contradict)


def judge_label(
    labels: Labels, above: Ancestry, terms: Sequence[Term], sources: Sources
) -> dict[Step, list[Judged]]:
    """Judge the label at every step above the model; a step without a judgement is left out."""
    judged: dict[Step, list[Judged]] = {}
    for step in held(above, sources) if labels.ids else ():
        parent = sources.own(step.parent)
        if parent is None or relicensed(step, sources):
            continue
        found = list(_at_step(labels, parent, step, terms, sources))
        if found:
            judged[step] = found
    return judged


def _at_step(
    labels: Labels, parent: Own, step: Step, terms: Sequence[Term], sources: Sources
) -> Iterator[Judged]:
    for id_ in sorted(parent.ids):
        if not _named_otherwise(id_, parent.ids, frozenset(labels.ids), sources.knowledge):
            term = next((one for one in terms if one.license == id_ and one.via is not None), None)
            yield Judged((id_,), term or _unreached(id_, step), _mildest((id_,), labels, step, sources))
    for claim, meant in ((parent.unclear, parent.candidates), (parent.offered, offered(parent))):
        if claim is not None:
            term = _unreached(meant[0], step, (step.base.evidence, claim.evidence))
            yield Judged(meant, term, _mildest(meant, labels, step, sources))


def _named_otherwise(
    license_id: str, imposed: frozenset[str], named: frozenset[str], knowledge: Knowledge
) -> bool:
    """Whether a base under several versions of one text is named by another of them: which binds is open."""
    versions = {one for family in knowledge.compatibility.families if license_id in family for one in family}
    return license_id not in named and bool(imposed & named & versions)


def _mildest(licenses: tuple[str, ...], labels: Labels, step: Step, sources: Sources) -> Judgement:
    """The mildest judgement over the licenses that may be meant."""
    return min((_over(above, labels, step, sources) for above in licenses), key=lambda one: one.rank)


def _over(above: str, labels: Labels, step: Step, sources: Sources) -> Judgement:
    """The judgement on all labels together over one license."""
    judged = [sources.judge(above, label, step.base.relation) for label in labels.ids]
    mildest = min(judged, key=lambda one: one.rank)
    if labels.contradict and above not in labels.ids:
        return max(judged, key=lambda one: one.rank)
    return mildest


def _unreached(license_id: str, step: Step, evidence: tuple[Evidence, ...] = ()) -> Term:
    """A license that is not among the terms that bind but may be broken (outputs only, or one of several)."""
    via = Identity(step.parent.origin, step.parent.model)
    return Term(license_id, via, step.base.relation, evidence=evidence)
