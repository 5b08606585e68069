"""Which licenses bind a model: its own, and what each ancestor imposes along the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from auditor.conclude.ancestry import Ancestry, Step, find, key, sureness
from auditor.conclude.compatibility import Judgement, facts, judge
from auditor.conclude.own import Own
from auditor.knowledge import Knowledge
from auditor.knowledge.conditions import compiled
from auditor.knowledge.judging import Rule
from auditor.model import Confidence, Evidence, Identity, License, ModelRecord, Resolution, Term

#: A model made only from another's outputs holds none of its weights.
BY_OUTPUTS: Final = frozenset({"distilled"})

#: Texts whose definition of a derivative reaches models made from outputs (value of derivative-definition).
_REACHES_OUTPUTS: Final = frozenset({"outputs-models", "adapters-and-outputs-models"})


@dataclass(frozen=True, slots=True)
class Sources:
    """What the walk knows of each model: its record, its own licenses, its maker.

    `makers` gives the id of the organisation behind a record if it trains
    base models, else None. `judged` and `said` are the judgements that were
    needed so far, and whether rules about a label hold: few licenses stand over
    few others, in a lineage of any size.
    """

    answers: Mapping[Identity, Resolution]
    owned: Mapping[Identity, Own]
    makers: Callable[[ModelRecord], str | None]
    knowledge: Knowledge
    judged: dict[tuple[str, str, str], Judgement] = field(default_factory=dict)
    said: dict[tuple[str, str, str, str, bool], bool] = field(default_factory=dict)

    def record(self, identity: Identity) -> ModelRecord | None:
        """The record of a model, None if it could not be resolved."""
        answer = find(self.answers, identity)
        return answer if isinstance(answer, ModelRecord) else None

    def own(self, identity: Identity) -> Own | None:
        """What the model's own sources say, None if it could not be resolved."""
        return self.owned.get(identity) or self.owned.get(key(identity))

    def judge(self, upstream: str, downstream: str, relation: str) -> Judgement:
        """The judgement on a license over another, made once (`compatibility.judge`)."""
        asked = (upstream, downstream, relation)
        if asked not in self.judged:
            self.judged[asked] = judge(self.knowledge, *asked)
        return self.judged[asked]

    def holds(self, rule: Rule, upstream: str, label: str, relation: str, direct: bool) -> bool:
        """Whether the condition of a rule about a label holds, looked at once."""
        asked = (rule.id, upstream, label, relation, direct)
        if asked not in self.said:
            known = {**facts(self.knowledge, upstream, label, relation), "direct": direct}
            self.said[asked] = compiled(rule.when).holds(known) is True
        return self.said[asked]


def relicensed(step: Step, sources: Sources) -> bool:
    """Whether the child's own license stands in the parent's place.

    Only its maker can license a model anew: both are published by the same
    organisation, one that trains base models, and the child states a license.
    A service of the maker's own is used under the terms of the service, even
    where nobody read them.
    """
    child, parent, stated = sources.record(step.child), sources.record(step.parent), sources.own(step.child)
    if child is None or parent is None or stated is None:
        return False
    if not stated.known and step.base.relation != "serves":
        return False
    maker = sources.makers(child)
    return maker is not None and maker == sources.makers(parent)


def reaches(step: Step, license_: License) -> bool:
    """Whether the license binds the child at all: through outputs only if its own words say so."""
    if step.base.relation not in BY_OUTPUTS:
        return True
    return any(
        clause.kind == "derivative-definition" and clause.text in _REACHES_OUTPUTS
        for clause in license_.clauses
    )


def inherited(ancestry: Ancestry, sources: Sources) -> tuple[Term, ...]:
    """What the ancestors impose on the model at the bottom, nearest first, each license and source once.

    A license counts unless every way to its model is one on which the maker
    licensed the next model anew. Behind a service of the maker's own nothing
    counts: who calls it holds no weights.
    """
    terms: dict[tuple[str, Identity], Term] = {}
    sure = sureness(ancestry.start, ancestry.steps)
    for step in held(ancestry, sources):
        parent, record = sources.own(step.parent), sources.record(step.parent)
        if parent is None or record is None or relicensed(step, sources):
            continue
        for id_ in sorted(parent.ids):
            if reaches(step, sources.knowledge.licenses[id_]):
                terms.setdefault((id_, key(step.parent)), _term(id_, step, parent, record, sure[step.parent]))
    return tuple(terms.values())


def alternatives(
    stated: Own, record: ModelRecord, ancestry: Ancestry, sources: Sources
) -> Iterator[tuple[tuple[tuple[Term, ...], ...], bool]]:
    """Terms of which one option binds, the model's own and those of ancestors; whether the user chooses."""
    sure = sureness(ancestry.start, ancestry.steps)
    for option, choice in _open(stated):
        yield tuple(tuple(_own_term(id_, stated, record) for id_ in ids) for ids in option), choice
    for step in held(ancestry, sources):
        parent, above = sources.own(step.parent), sources.record(step.parent)
        if parent is None or above is None or relicensed(step, sources):
            continue
        for option, choice in _open(parent):
            licenses = sources.knowledge.licenses
            if all(reaches(step, licenses[id_]) for ids in option for id_ in ids):
                terms = (
                    tuple(_term(id_, step, parent, above, sure[step.parent]) for id_ in ids) for ids in option
                )
                yield tuple(terms), choice


def _open(stated: Own) -> Iterator[tuple[tuple[tuple[str, ...], ...], bool]]:
    """What a model's own sources leave open: to the user, or because nobody said what is meant."""
    if stated.choices:
        yield stated.choices, True
    if stated.candidates and not stated.ids:
        yield tuple((id_,) for id_ in stated.candidates), False


def held(ancestry: Ancestry, sources: Sources) -> tuple[Step, ...]:
    """The steps of models whose weights the user holds, or that somebody else serves."""
    behind: set[Identity] = set()
    for step in ancestry.steps:
        serves = step.base.relation == "serves"
        if step.child in behind or (serves and relicensed(step, sources)):
            behind.add(step.parent)
    return tuple(step for step in ancestry.steps if step.parent not in behind)


def _term(license_id: str, step: Step, parent: Own, record: ModelRecord, sure: Confidence) -> Term:
    evidence = _evidence(license_id, parent)
    return Term(
        license=license_id,
        via=key(record.identity),
        relation=step.base.relation,
        multimodal=multimodal(record),
        confidence=min(sure, record.confidence, key=list(Confidence).index),
        evidence=(step.base.evidence, *_unique(evidence)),
    )


def incorporated(terms: Iterable[Term], knowledge: Knowledge) -> tuple[Term, ...]:
    """The terms, and those that their texts make part of themselves, each license and source once."""
    found = {(term.license, term.via): term for term in terms}
    pending = list(found.values())
    while pending:
        term = pending.pop()
        for clause in knowledge.licenses[term.license].clauses:
            for id_ in clause.items if clause.kind == "incorporates" else ():
                if (id_, term.via) not in found:
                    found[id_, term.via] = replace(term, license=id_)
                    pending.append(found[id_, term.via])
    return tuple(found.values())


def own_terms(own: Own, record: ModelRecord) -> tuple[Term, ...]:
    """The licenses the model's own sources give it."""
    return tuple(_own_term(id_, own, record) for id_ in sorted(own.ids))


def _own_term(license_id: str, own: Own, record: ModelRecord) -> Term:
    return Term(
        license=license_id,
        multimodal=multimodal(record),
        confidence=record.confidence,
        evidence=tuple(_unique(_evidence(license_id, own))),
    )


def _evidence(license_id: str, own: Own) -> list[Evidence]:
    """Where the license is named, or left open."""
    named = [claim.evidence for claim in own.claims if license_id in claim.licenses]
    open_ = [claim.evidence for claim in (own.offered, own.unclear) if claim is not None]
    return named or open_


def multimodal(record: ModelRecord) -> bool | None:
    """Whether the model takes or makes more than text, as the record or one beside it says."""
    said = [one.multimodal for one in (record, *record.also) if one.multimodal is not None]
    return said[0] if said else None


def _unique(evidence: Iterable[Evidence]) -> list[Evidence]:
    return list(dict.fromkeys(evidence))
