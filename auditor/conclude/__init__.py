"""Record and ancestors to what binds: claims reconciled, terms inherited, contradictions named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from auditor.conclude import disagreeing, drifting, labels, remarks
from auditor.conclude.ancestry import Ancestry, Step, ancestry, edge, find, key, reason_of, sureness
from auditor.conclude.clarifying import Clarifications
from auditor.conclude.data import Datasets
from auditor.conclude.families import with_guesses
from auditor.conclude.files import on_compared, on_files, on_signature
from auditor.conclude.judging import Judged, judge_label, labels_of
from auditor.conclude.own import Own, own, settled_by
from auditor.conclude.publishers import Publishers
from auditor.conclude.terms import Sources, alternatives, incorporated, inherited, own_terms, relicensed
from auditor.knowledge import Knowledge
from auditor.licenses.names import conjunction
from auditor.model import (
    Alternatives,
    ClaimKind,
    Conclusion,
    Confidence,
    Identity,
    LicenseClaim,
    Lineage,
    LineageNode,
    ModelRecord,
    Observation,
    Option,
    Policy,
    Reason,
    Resolution,
    Term,
    Unresolved,
)

__all__ = ["NOTHING_STATED", "conclude"]

#: A policy that states nothing.
NOTHING_STATED: Final = Policy()


def conclude(
    wanted: Sequence[Identity],
    answers: Mapping[Identity, Resolution],
    knowledge: Knowledge,
    doubts: Mapping[Identity, str] = MappingProxyType({}),
    policy: Policy = NOTHING_STATED,
) -> tuple[Conclusion, ...]:
    """Conclude each wanted model from its record and those of its ancestors, in the order given.

    `doubts` are the rules that speak of models whose answers nobody vouches
    for. Of the policy only the clarifications are read.
    """
    publishers = Publishers(knowledge.publishers, knowledge.hosted)
    answers = with_guesses(answers, publishers, knowledge)
    clarifications = Clarifications.of(policy.path, policy.clarifications)
    owned: dict[Identity, Own] = {}
    seen = {
        asked: Observation(rule, {"model": asked.model, "entry": asked.model})
        for asked, rule in doubts.items()
    }
    for asked, answer in answers.items():
        if isinstance(answer, ModelRecord):
            owned[asked], outdated = clarifications.apply(own(answer, knowledge), answer)
            if outdated is not None:
                seen[asked] = outdated
    sources = Sources(answers, owned, publishers.maker, knowledge)
    return tuple(_doubted(_conclude(identity, sources, publishers), seen) for identity in wanted)


def _doubted(conclusion: Conclusion, seen: Mapping[Identity, Observation]) -> Conclusion:
    """The conclusion with what was seen about the answers for the model and for its ancestors."""
    about = dict.fromkeys((conclusion.identity, *(node.identity for node in conclusion.lineage.nodes)))
    whose = {"model": conclusion.identity.model}
    found = tuple(
        replace(seen[one], arguments={**whose, **seen[one].arguments}) for one in about if one in seen
    )
    return replace(conclusion, observations=(*found, *conclusion.observations)) if found else conclusion


def _conclude(identity: Identity, sources: Sources, publishers: Publishers) -> Conclusion:
    answer = find(sources.answers, identity)
    if not isinstance(answer, ModelRecord):
        return _without_record(identity, answer, sources.knowledge)
    stated = sources.own(identity) or own(answer, sources.knowledge)
    above = ancestry(identity, sources.answers)
    above_terms = inherited(above, sources)
    certain = _declared(above)
    imposed = frozenset(term.license for term in above_terms if term.via in certain)
    stated = settled_by(stated, imposed, sources.knowledge)
    terms = incorporated((*own_terms(stated, answer), *above_terms), sources.knowledge)
    open_ = tuple(_alternatives(stated, answer, above, terms, sources))
    publisher = publishers.of(answer)
    fact, drifted = drifting.at_head(answer, sources.knowledge)
    shown = replace(answer, facts=(*answer.facts, fact)) if fact is not None else answer
    judged = judge_label(labels_of(stated, terms), above, terms, sources)
    observed = _observations(answer, stated, above, terms, judged, sources, publishers)
    return Conclusion(
        identity=identity,
        record=shown,
        unresolved=None,
        publisher=publisher,
        claims=(*stated.claims, *_inherited_claims(terms)),
        declared=stated.declared,
        detected=stated.detected,
        concluded=conjunction({term.license for term in terms}, _choices(open_)),
        terms=terms,
        lineage=_lineage(identity, above, judged, sources),
        observations=(*observed, *((drifted,) if drifted is not None else ())),
        alternatives=open_,
    )


def _alternatives(
    stated: Own, record: ModelRecord, above: Ancestry, terms: tuple[Term, ...], sources: Sources
) -> Iterator[Alternatives]:
    """Of what is left open the options, each with what its texts incorporate and what there is to say of it.

    An option whose licenses bind anyway leaves nothing open.
    """
    model, knowledge = record.identity.model, sources.knowledge
    bound = {term.license for term in terms}
    for options, choice in alternatives(stated, record, above, sources):
        if choice and any(bound.issuperset(term.license for term in option) for option in options):
            continue
        whole = [incorporated(option, knowledge) for option in options]
        yield Alternatives(
            tuple(
                Option(
                    one,
                    (
                        *remarks.on_terms(model, one, record, knowledge),
                        *labels.on_own(model, one, knowledge),
                    ),
                )
                for one in whole
            ),
            choice,
        )


def _choices(open_: Iterable[Alternatives]) -> Iterator[tuple[tuple[str, ...], ...]]:
    """The licenses of each choice that is the user's, by option."""
    for one in open_:
        if one.choice:
            yield tuple(tuple(sorted({term.license for term in option.terms})) for option in one.options)


def _declared(above: Ancestry) -> set[Identity]:
    """The ancestors that are known for certain: one that was read in a text or guessed settles nothing."""
    return {key(one) for one, sure in sureness(above.start, above.steps).items() if sure is Confidence.HIGH}


def _without_record(identity: Identity, answer: Unresolved | None, knowledge: Knowledge) -> Conclusion:
    failed = answer or Unresolved(identity, Reason.UNREADABLE, "no origin answered")
    return Conclusion(
        identity=identity,
        record=None,
        unresolved=failed,
        publisher=None,
        claims=(),
        declared=None,
        detected=None,
        concluded=None,
        terms=(),
        lineage=Lineage((LineageNode(identity, reason=failed.reason),)),
        observations=(remarks.unresolved(failed, knowledge),),
    )


def _observations(
    record: ModelRecord,
    stated: Own,
    above: Ancestry,
    terms: tuple[Term, ...],
    judged: Mapping[Step, list[Judged]],
    sources: Sources,
    publishers: Publishers,
) -> list[Observation]:
    model, knowledge = record.identity.model, sources.knowledge
    found = [
        *remarks.on_license(model, stated, record, knowledge, inherited=bool(terms)),
        *remarks.on_recalled(model, stated, record, knowledge),
        *remarks.on_terms(model, terms, record, knowledge),
        *remarks.on_lineage(model, above, sources.answers),
        *disagreeing.on_bases(record, sources.answers),
        *disagreeing.on_ancestors(model, above, sources.answers, knowledge),
        *labels.on_own(model, terms, knowledge),
        *on_files(record, terms, knowledge),
        *on_signature(record),
        *on_compared(record),
        *Datasets(knowledge).observations(record),
        *remarks.on_record(model, record, publishers.of(record)),
    ]
    own_ids = labels_of(stated, terms).ids
    declared = remarks.names(own_ids, knowledge)
    for step, judgements in judged.items():
        direct = key(step.child) == key(record.asked)
        for one in judgements:
            found += remarks.on_label(model, declared, step, one, knowledge)
            found += labels.on_label(model, own_ids, declared, step, one, direct, sources)
    binding = {step.parent for step in above.steps if not relicensed(step, sources)}
    for parent in above.above:
        upstream, upstream_record = sources.own(parent), sources.record(parent)
        if upstream is None or upstream_record is None:
            continue
        if parent in binding:
            found += remarks.on_recalled(parent.model, upstream, upstream_record, knowledge)
        if not upstream.known:
            found += remarks.on_license(parent.model, upstream, upstream_record, knowledge)
    return list({_fact(one): one for one in reversed(found)}.values())[::-1]


def _fact(observation: Observation) -> tuple[object, ...]:
    """What makes two observations one: a license that comes over several ancestors is told once."""
    arguments = dict(observation.arguments)
    if "base_license" in arguments:
        arguments.pop("base", None)
        arguments.pop("relation", None)
    return observation.rule, observation.variant, tuple(sorted(map(str, arguments.items())))


def _inherited_claims(terms: Sequence[Term]) -> tuple[LicenseClaim, ...]:
    return tuple(
        LicenseClaim(term.license, ClaimKind.INHERITED, term.evidence[0], (term.license,), via=term.via.model)
        for term in terms
        if term.via is not None
    )


def _lineage(
    identity: Identity, above: Ancestry, judged: Mapping[Step, list[Judged]], sources: Sources
) -> Lineage:
    verdicts = {
        step: max((one.judgement for one in judgements), key=lambda judgement: judgement.rank).verdict
        for step, judgements in judged.items()
    }
    return Lineage(
        nodes=tuple(_node(one, sources) for one in (identity, *above.above)),
        edges=tuple(edge(step, verdicts.get(step)) for step in above.steps),
    )


def _node(identity: Identity, sources: Sources) -> LineageNode:
    stated, record = sources.own(identity), sources.record(identity)
    return LineageNode(
        identity=identity,
        licenses=tuple(sorted(stated.ids)) if stated else (),
        publisher=record.publisher if record else None,
        reason=reason_of(find(sources.answers, identity)),
    )
