"""What is seen in a conclusion before any policy: each observation speaks for one rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from auditor.conclude.ancestry import Ancestry, Step, find, guessed, reason_of
from auditor.conclude.judging import Judged
from auditor.conclude.own import CHANGED, Own
from auditor.knowledge import Knowledge
from auditor.knowledge.namesakes import namesakes
from auditor.model import (
    Argument,
    ClaimKind,
    Confidence,
    Evidence,
    Identity,
    License,
    LicenseClaim,
    ModelRecord,
    Observation,
    Publisher,
    Reason,
    Resolution,
    Route,
    Term,
    Unresolved,
)

#: Why a model has no record, to the rule that says so.
_UNRESOLVED: Final = {
    Reason.GATED: "model-gated",
    Reason.REMOVED: "model-removed",
    Reason.DISABLED: "model-removed",
    Reason.NOT_IN_TREE: "model-not-in-project",
    Reason.NO_RECORDS: "origin-without-records",
}

#: Relations that add nothing of one's own: there another label is a relabelling.
_COPIES: Final = frozenset({"converted", "reuploaded"})


def unresolved(answer: Unresolved, knowledge: Knowledge) -> Observation:
    """The model itself has no record; of one that nobody publishes, which published ones have its name."""
    identity = answer.identity
    if answer.reason is Reason.NO_REVISION and identity.revision:
        return Observation(
            rule="revision-missing",
            arguments={"model": identity.model, "revision": identity.revision},
            evidence=(Evidence(identity.origin, f"{identity.model}@{identity.revision}"),),
        )
    arguments: dict[str, Argument] = {
        "model": identity.model,
        "origin": identity.origin,
        "reason": str(answer.reason),
    }
    alike = namesakes(identity.model, knowledge) if answer.reason is Reason.NOT_IN_TREE else ()
    if alike:
        arguments["namesakes"] = alike
    return Observation(
        rule=_UNRESOLVED.get(answer.reason, "model-missing"),
        arguments=arguments,
        evidence=(Evidence(identity.origin, identity.model, excerpt=answer.detail or None),),
        variant="namesakes" if alike else "offline" if answer.reason is Reason.OFFLINE else None,
    )


def on_license(
    model: str, own: Own, record: ModelRecord, knowledge: Knowledge, inherited: bool = False
) -> Iterator[Observation]:
    """What is unclear about the model's own license; `inherited`: terms of the models above it are known."""
    for pair in own.contradictions:
        first, second = pair.first, pair.second
        yield Observation(
            "license-claims-contradict",
            {
                "model": model,
                "first": names(first.licenses, knowledge),
                "first_source": str(first.kind),
                "second": names(second.licenses, knowledge),
                "second_source": str(second.kind),
            },
            confidence=record.confidence,
            evidence=(first.evidence, second.evidence),
        )
    if own.unclear is not None:
        yield Observation(
            "license-version-unclear",
            {"model": model, "claim": own.unclear.value, "candidates": names(own.candidates, knowledge)},
            evidence=(own.unclear.evidence,),
        )
    for claim in own.unread:
        yield Observation(
            "license-unknown",
            {"model": model, "claim": claim.value},
            evidence=(claim.evidence,),
            variant=_unread(claim),
        )
    for claim in own.changed:
        known = claim.value.removesuffix(CHANGED)
        license_ = knowledge.licenses.get(known)
        arguments = {"model": model, "license": license_.name if license_ else known}
        yield Observation("license-text-changed", arguments, evidence=(claim.evidence,))
    if own.known or own.candidates or own.unread or own.changed:
        return
    offered = knowledge.hosted.get(record.identity.origin)
    if record.route is not Route.WEIGHTS or (offered is not None and not offered.weights):
        # of a service, or of a system that has it for every program: its terms decide
        served = {"model": model, "service": record.identity.origin}
        yield Observation("license-unknown", served, variant="hosted", evidence=_seen(record))
    elif own.placeholder is not None:
        empty = {"model": model, "claim": own.placeholder.value}
        evidence = (own.placeholder.evidence,)
        yield Observation("license-unknown", empty, variant="placeholder", evidence=evidence)
    else:
        variant = "inherited" if inherited else None
        yield Observation("license-missing", {"model": model}, evidence=_seen(record), variant=variant)


def _unread(claim: LicenseClaim) -> str | None:
    """Which words say that a claim names no license: of a file, of a card's sentence, or of a label."""
    if claim.kind is ClaimKind.CARD_TEXT:
        return "card"
    return "text" if claim.kind is ClaimKind.FILE and claim.value.endswith(")") else None


def on_recalled(model: str, own: Own, record: ModelRecord, knowledge: Knowledge) -> Iterator[Observation]:
    """A license that the catalogue has from memory only: it never leads to "allowed" by itself."""
    if record.recalled and own.known:
        named = {*own.ids, *(id_ for one in own.choices for id_ in one)}
        recalled = {"model": model, "claim": names(tuple(sorted(named)), knowledge)}
        yield Observation("license-unknown", recalled, variant="recalled", evidence=_seen(record))


def on_terms(
    model: str, terms: tuple[Term, ...], record: ModelRecord, knowledge: Knowledge
) -> Iterator[Observation]:
    """Terms that nobody has compared with the text, facts that were only recalled, terms of a service."""
    for term in terms:
        license_ = knowledge.licenses[term.license]
        if not _trusted(license_):
            evidence = (Evidence("rules", f"licenses/{license_.id}", excerpt=license_.source),)
            arguments = {"model": model, "license": license_.name}
            yield Observation("license-unknown", arguments, variant="unread", evidence=evidence)
        if license_.category == "proprietary" and record.route is not Route.WEIGHTS:
            service = {"model": model, "license": license_.name, "service": record.identity.origin}
            yield Observation("use-hosted-terms", service, evidence=term.evidence)


def _trusted(license_: License) -> bool:
    """Whether somebody compared the file with the text: what nobody did never leads to "allowed"."""
    return bool(license_.reviewed) and license_.confidence is not Confidence.LOW


def on_lineage(
    model: str, ancestry: Ancestry, answers: Mapping[Identity, Resolution]
) -> Iterator[Observation]:
    """Ancestors that are missing, undeclared, circular or too many."""
    for step in ancestry.steps:
        reason = reason_of(find(answers, step.parent))
        if reason is not None:
            yield Observation(
                "upstream-unresolved",
                {"model": model, "base": step.parent.model, "reason": str(reason)},
                confidence=_confidence(step),
                evidence=(step.base.evidence,),
            )
        if step.undeclared:
            yield Observation(
                "base-undeclared",
                {"model": step.child.model, "base": step.parent.model, "source": step.base.evidence.source},
                confidence=_confidence(step),
                evidence=(step.base.evidence,),
            )
    if ancestry.cycle:
        yield Observation("lineage-cycle", {"model": model, "cycle": ancestry.cycle})
    if ancestry.too_deep:
        yield Observation("lineage-too-deep", {"model": model, "levels": 64})


def on_label(
    model: str, declared: str, step: Step, judged: Judged, knowledge: Knowledge
) -> Iterator[Observation]:
    """The model's label says more than the license of an ancestor lets it say."""
    judgement, term = judged.judgement, judged.term
    rule = judgement.rule
    if rule is None or rule.finding is None or judgement.verdict not in ("contradiction", "dispute"):
        return
    relation = step.base.relation
    sure = judgement.verdict == "contradiction" and not guessed(step)
    confidence = min(rule.confidence, term.confidence, key=list(Confidence).index)
    yield Observation(
        rule="reupload-relicensed" if relation in _COPIES else rule.finding,
        arguments={
            "model": model,
            "declared": declared,
            "base": term.via.model if term.via else step.parent.model,
            "base_license": names(judged.licenses, knowledge),
            "relation": relation,
            "compatibility": rule.id,
        },
        confidence=confidence if sure else Confidence.LOW,
        evidence=term.evidence,
    )


def on_record(model: str, record: ModelRecord, publisher: Publisher | None) -> Iterator[Observation]:
    """A model that is gone; names and files: hygiene that no license speaks of."""
    asked, given = record.asked.model, record.identity.model
    if record.access == "removed":
        reason = {"model": model, "origin": record.identity.origin, "reason": str(Reason.REMOVED)}
        yield Observation("model-removed", reason, evidence=_seen(record))
    if asked.casefold() != given.casefold():
        yield Observation("publisher-renamed", {"model": given, "asked": asked}, evidence=_seen(record))
    if publisher is not None and not publisher.known:
        yield Observation(
            "publisher-unknown", {"model": model, "publisher": publisher.name}, evidence=_seen(record)
        )
    if record.flagged:
        flagged: Mapping[str, Argument] = {"model": model, "files": record.flagged}
        yield Observation("files-flagged", flagged, evidence=_seen(record))
    if record.unsafe:
        first = record.unsafe[0].path
        yield Observation("unsafe-format", {"model": model, "file": first}, evidence=_seen(record))


def names(ids: tuple[str, ...], knowledge: Knowledge) -> str:
    """The names of licenses, joined for a sentence."""
    return ", ".join(knowledge.licenses[id_].name for id_ in ids)


def _seen(record: ModelRecord) -> tuple[Evidence, ...]:
    revision = f"@{record.identity.revision}" if record.identity.revision else ""
    return (Evidence(record.source, f"{record.identity.model}{revision}"),)


def _confidence(step: Step) -> Confidence:
    return Confidence.LOW if guessed(step) else Confidence.HIGH
