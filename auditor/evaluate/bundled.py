"""Weights that lie in the project under a license of its own: may it promise what it promises?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from auditor.evaluate.findings import Maker
from auditor.evaluate.subjects import Subject
from auditor.licenses.names import read_claim
from auditor.model import ClaimKind, Evidence, Finding, LicenseClaim, ProjectLicense, Term

#: Categories of licenses that let everybody use what they cover, commerce included.
_FREE: Final = frozenset(
    ("permissive", "public-domain", "weak-copyleft", "copyleft", "network-copyleft", "share-alike")
)

#: Categories that limit use or commerce.
_LIMITED: Final = frozenset(
    {
        *("noncommercial", "research-only", "no-derivatives"),
        *("use-restricted", "custom-commercial-limited", "permissive-modified", "proprietary"),
    }
)

#: Statements beside the weights: with one of them nobody takes the project's license for theirs.
_BESIDE: Final = frozenset({ClaimKind.TAG, ClaimKind.NAME, ClaimKind.FILE, ClaimKind.WEIGHTS})


def conflicts(stated: ProjectLicense | None, subjects: Sequence[Subject], maker: Maker) -> Iterator[Finding]:
    """A finding for each bundled model whose terms the project's own license passes over."""
    if stated is None or not _promises(stated, maker):
        return
    for subject in subjects:
        if subject.identity.origin != "local" or _told_beside(subject):
            continue
        for term in subject.conclusion.terms:
            if maker.knowledge.licenses[term.license].category in _LIMITED:
                yield _finding(stated, subject, term, maker)


def _promises(stated: ProjectLicense, maker: Maker) -> bool:
    """Whether the project's license is known and lets everybody use what it covers."""
    seen = Evidence("tree", stated.location.path)
    reading = read_claim(LicenseClaim(stated.value, ClaimKind.TAG, seen), maker.knowledge)
    ids = reading.licenses or reading.candidates
    return bool(ids) and all(maker.knowledge.licenses[id_].category in _FREE for id_ in ids)


def _told_beside(subject: Subject) -> bool:
    return any(
        claim.kind in _BESIDE and claim.evidence.source == "tree" for claim in subject.conclusion.claims
    )


def _finding(stated: ProjectLicense, subject: Subject, term: Term, maker: Maker) -> Finding:
    place = stated.location
    license_ = maker.knowledge.licenses[term.license]
    evidence = Evidence("tree", f"{place.path}:{place.line}", excerpt=stated.value)
    return maker.make(
        "project-license-conflict",
        {
            "model": subject.identity.model,
            "declared": stated.value,
            "path": place.path,
            "license": license_.name,
        },
        subject=subject.identity,
        confidence=term.confidence,
        places=(*subject.places, place),
        evidence=(evidence, *term.evidence),
        key=(license_.id,),
    )
