"""Where the sources of a lineage disagree: about the base of a model, or about a base's license."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from auditor.conclude.ancestry import Ancestry, bases, find, key
from auditor.knowledge import Knowledge
from auditor.licenses.names import read_claim
from auditor.model import (
    ClaimKind,
    Confidence,
    Evidence,
    Identity,
    ModelRecord,
    Observation,
    Resolution,
    Strength,
)

#: Claims that a card makes: what the catalogue and the hub may each have seen of it.
_OF_CARDS = frozenset({ClaimKind.TAG, ClaimKind.NAME})


def on_bases(record: ModelRecord, answers: Mapping[Identity, Resolution]) -> Iterator[Observation]:
    """The card names one base, the weights or the catalogue another that is no relative of it."""
    declared = [base for base in record.bases if base.strength is Strength.DECLARED]
    beside = [base for other in record.also for base in other.bases]
    seen = [base for base in record.bases if base.strength is Strength.HEADER] + beside
    if not declared or not seen:
        return
    family = {one for base in declared for one in _family(base.identity, answers)}
    for base in seen:
        if family.isdisjoint(_family(base.identity, answers)):
            sure = all(isinstance(find(answers, one.identity), ModelRecord) for one in (declared[0], base))
            arguments = {
                "model": record.identity.model,
                "declared": declared[0].identity.model,
                "base": base.identity.model,
                "source": base.evidence.source,
            }
            confidence = Confidence.MEDIUM if sure else Confidence.LOW
            evidence = (declared[0].evidence, base.evidence)
            yield Observation("base-contradicts", arguments, confidence, evidence)


def _family(start: Identity, answers: Mapping[Identity, Resolution]) -> set[Identity]:
    """A model and its known ancestors, without revisions."""
    found, waiting = set(), [key(start)]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += [key(step.parent) for step in bases(one, find(answers, one))]
    return found


def on_ancestors(
    model: str, ancestry: Ancestry, answers: Mapping[Identity, Resolution], knowledge: Knowledge
) -> Iterator[Observation]:
    """A base's card names another license today than on the day the catalogue was written."""
    for parent in ancestry.above:
        answer = find(answers, parent)
        if not isinstance(answer, ModelRecord):
            continue
        now = _carded(answer, knowledge)
        for other in answer.also:
            before = _carded(other, knowledge)
            if now and before and now.isdisjoint(before) and other.as_of:
                yield Observation(
                    "upstream-license-changed",
                    {
                        "model": model,
                        "base": answer.identity.model,
                        "before": _names(before, knowledge),
                        "now": _names(now, knowledge),
                        "as_of": other.as_of,
                    },
                    other.confidence,
                    (Evidence(answer.source, answer.identity.model), other.claims[0].evidence),
                )


def _carded(record: ModelRecord, knowledge: Knowledge) -> frozenset[str]:
    """The licenses that a record's card names or may mean."""
    readings = [read_claim(claim, knowledge) for claim in record.claims if claim.kind in _OF_CARDS]
    return frozenset(id_ for reading in readings for id_ in (*reading.licenses, *reading.candidates))


def _names(ids: frozenset[str], knowledge: Knowledge) -> str:
    return ", ".join(knowledge.licenses[id_].name for id_ in sorted(ids))
