"""Conclusions, policy and use to findings, obligations and decisions: the audit is made here."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from auditor.evaluate import exceptions, lists, places, statednames, unused
from auditor.evaluate.bundled import conflicts
from auditor.evaluate.choosing import Choosing
from auditor.evaluate.clauses import Clauses
from auditor.evaluate.deciding import worst
from auditor.evaluate.findings import Maker
from auditor.evaluate.met import Met
from auditor.evaluate.naming import Names
from auditor.evaluate.obligations import obligations
from auditor.evaluate.scopes import uses
from auditor.evaluate.subjects import Subject, decides
from auditor.evaluate.wording import used, wording
from auditor.knowledge import Knowledge
from auditor.model import (
    Argument,
    Audit,
    AuditedModel,
    Condition,
    Coverage,
    Evidence,
    Finding,
    Kind,
    ModelRecord,
    Policy,
    Resolution,
    Route,
    Scan,
    Severity,
    Tool,
    Words,
)
from auditor.reading import Tree

__all__ = ["Circumstances", "Subject", "decides", "evaluate"]

#: The version of the audit document.
SCHEMA = "auditor/audit/1"


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What an audit was made with: time (ISO 8601, UTC), tool, requests made, whether any hub was reached.

    `catalogue_as_of`, `cache_as_of` and `lock_as_of` are the oldest days of facts that were used from there.
    """

    as_of: str
    tool: Tool
    requests: int = 0
    offline: bool = False
    catalogue_as_of: str | None = None
    cache_as_of: str | None = None
    lock_as_of: str | None = None

    @classmethod
    def of(
        cls, as_of: str, tool: Tool, answers: Collection[Resolution], requests: int, offline: bool
    ) -> Circumstances:
        """Those of a run that got `answers`."""
        oldest = (_oldest(answers, source) for source in ("catalogue", "cache", "lock"))
        return cls(as_of, tool, requests, offline, *oldest)


def _oldest(answers: Iterable[Resolution], source: str) -> str | None:
    """The oldest day of the facts of a source that were used, None if none were."""
    used = [one.as_of for one in answers if isinstance(one, ModelRecord) and one.source == source]
    return min((day for day in used if day), default=None)


def evaluate(
    scanned: Scan,
    subjects: Sequence[Subject],
    policy: Policy,
    knowledge: Knowledge,
    circumstances: Circumstances,
    tree: Tree | None = None,
) -> Audit:
    """Judge every model under the policy and make the audit; `tree` may show that a duty is met."""
    words = wording(knowledge)
    maker = Maker(knowledge, policy, words)
    clauses = Clauses(maker, Met(tree, Names(scanned.published)))
    choosing = Choosing(maker, clauses)
    settled = [choosing.settled(subject) for subject in subjects]
    subjects = [subject for subject, _ in settled]
    found = [
        finding
        for subject, chosen in settled
        for finding in (*chosen, *_on_model(subject, maker, circumstances, clauses))
    ]
    found += places.unseen(scanned, maker)
    found += conflicts(scanned.license, subjects, maker)
    found += unused.clarifications(subjects, maker)
    found += unused.signers(subjects, maker)
    found += statednames.unused(subjects, maker) if tree is not None else ()
    applied = exceptions.apply(_distinct(found), maker, circumstances.as_of[:10])
    findings = sorted((*applied.findings, *applied.about), key=_order)
    by_model: dict[tuple[str | None, str | None, str | None], list[Finding]] = {}
    for finding in findings:
        by_model.setdefault((finding.origin, finding.model, finding.revision), []).append(finding)
    models = [_audited(subject, by_model, knowledge) for subject in subjects]
    return Audit(
        schema=SCHEMA,
        tool=circumstances.tool,
        as_of=circumstances.as_of,
        root=scanned.root,
        decision=worst(finding.decision for finding in findings),
        models=tuple(sorted(models, key=lambda model: (model.origin, model.model, model.revision or ""))),
        findings=tuple(findings),
        obligations=obligations(findings, knowledge),
        coverage=_coverage(scanned, subjects, circumstances),
        policy=policy,
        exceptions=applied.in_force,
        words=_kept(words, findings, subjects),
        columns=scanned.columns,
    )


def _kept(words: Words, findings: Sequence[Finding], subjects: Sequence[Subject]) -> Words:
    return used(words, findings, [subject.conclusion for subject in subjects])


def _on_model(
    subject: Subject, maker: Maker, circumstances: Circumstances, clauses: Clauses
) -> Iterator[Finding]:
    identity, named_at = subject.identity, subject.places
    found = [maker.observed(seen, identity, named_at) for seen in subject.conclusion.observations]
    for stated in uses(subject.references, maker.policy):
        found += clauses.findings(subject.conclusion, identity, stated)
    found += lists.listed(subject.conclusion, identity, maker, named_at)
    found += _age(subject, maker, circumstances)
    found += places.pins(subject, maker)
    found += places.remote_code(subject, maker)
    found += statednames.told(subject, maker)
    yield from (one for one in found if not any(_supersedes(other, one, maker) for other in found))


def _supersedes(one: Finding, other: Finding, maker: Maker) -> bool:
    """Whether one finding tells what the other does: its rule says so, and both are about the same base."""
    if other.rule not in maker.knowledge.rules[one.rule].supersedes:
        return False
    bases = {finding.arguments.get("base") for finding in (one, other)} - {None}
    return len(bases) < 2


def _age(subject: Subject, maker: Maker, circumstances: Circumstances) -> Iterator[Finding]:
    """Facts that nobody was asked for, now or for the lock, grow old; the policy says when too old."""
    record = subject.conclusion.record
    if record is None or record.source not in ("catalogue", "cache", "lock") or record.as_of is None:
        return
    today = datetime.date.fromisoformat(circumstances.as_of[:10])
    days = (today - datetime.date.fromisoformat(record.as_of)).days
    if days > maker.policy.catalogue_max_age:
        arguments: dict[str, Argument] = {
            "model": subject.identity.model,
            "as_of": record.as_of,
            "days": days,
        }
        key = "policy.catalogue-max-age"
        line = (Evidence("policy", maker.policy.place(key), excerpt=key),) if maker.policy.states(key) else ()
        yield maker.make(
            "catalogue-outdated",
            arguments,
            variant="cache" if record.source == "cache" else None,
            subject=subject.identity,
            places=subject.places,
            evidence=line,
        )


def _distinct(findings: Iterable[Finding]) -> list[Finding]:
    """Each finding once; of two uses of one model the worse answer counts."""
    kept: dict[tuple[str, str | None], Finding] = {}
    for finding in findings:
        key = (finding.fingerprint, finding.revision)
        present = kept.get(key)
        if present is None or worst((present.decision, finding.decision)) is not present.decision:
            kept[key] = finding
    return list(kept.values())


def _order(finding: Finding) -> tuple[int, str, str, str, str]:
    return (
        -list(Severity).index(finding.severity),
        finding.model or "",
        finding.rule,
        finding.clause or "",
        finding.fingerprint,
    )


def _audited(
    subject: Subject,
    by_model: Mapping[tuple[str | None, str | None, str | None], list[Finding]],
    knowledge: Knowledge,
) -> AuditedModel:
    conclusion, identity = subject.conclusion, subject.identity
    record = conclusion.record
    findings = by_model.get((identity.origin, identity.model, identity.revision), [])
    first = subject.references[0] if subject.references else None
    return AuditedModel(
        model=identity.model,
        origin=identity.origin,
        revision=identity.revision,
        purl=identity.purl,
        kind=first.kind if first else Kind.MODEL,
        route=record.route if record else (first.route if first else Route.WEIGHTS),
        publisher=conclusion.publisher,
        references=subject.references,
        declared=conclusion.declared,
        detected=conclusion.detected,
        concluded=conclusion.concluded,
        claims=conclusion.claims,
        terms=conclusion.terms,
        lineage=conclusion.lineage,
        datasets=record.datasets if record else (),
        decision=worst(finding.decision for finding in findings),
        conditions=_conditions(findings),
        obligations=obligations(findings, knowledge),
        source=record.source if record else None,
        as_of=record.as_of if record else None,
        unresolved=conclusion.unresolved.reason if conclusion.unresolved else None,
        facts=record.facts if record else (),
        remarks=tuple(dict.fromkeys(record.remarks)) if record else (),
        data=record.data if record else (),
        signature=record.signed if record else None,
    )


def _conditions(findings: Iterable[Finding]) -> tuple[Condition, ...]:
    """The open questions of restrictions: those of duties stand with the obligation."""
    open_ = [finding for finding in findings if finding.case == "depends" and not finding.suppressed]
    return tuple(dict.fromkeys(condition for finding in open_ for condition in finding.conditions))


def _coverage(scanned: Scan, subjects: Sequence[Subject], circumstances: Circumstances) -> Coverage:
    unresolved = sum(subject.conclusion.unresolved is not None for subject in subjects)
    references = scanned.references
    return Coverage(
        files=scanned.statistics.files,
        read=scanned.statistics.read,
        unread=scanned.unread,
        undecided=scanned.undecided,
        possible=tuple(one for one in references if one.kind is not Kind.DATASET and not decides(one)),
        datasets=tuple(one for one in references if one.kind is Kind.DATASET),
        resolved=len(subjects) - unresolved,
        unresolved=unresolved,
        requests=circumstances.requests,
        offline=circumstances.offline,
        catalogue_as_of=circumstances.catalogue_as_of,
        cache_as_of=circumstances.cache_as_of,
        lock_as_of=circumstances.lock_as_of,
        left_out=scanned.left_out,
    )
