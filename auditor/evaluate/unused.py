"""What a policy states about models that are not there: it may fit something else one day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.evaluate.findings import Maker
from auditor.evaluate.subjects import Subject
from auditor.model import Evidence, Finding, Location


def clarifications(subjects: Sequence[Subject], maker: Maker) -> Iterator[Finding]:
    """Clarifications of models that are neither used nor an ancestor of one that is."""
    nodes = (node.identity for subject in subjects for node in subject.conclusion.lineage.nodes)
    asked = (subject.conclusion.identity for subject in subjects)
    present = {(one.origin, one.model.casefold()) for one in (*nodes, *asked)}
    for one in maker.policy.clarifications:
        if (one.origin, one.model.casefold()) not in present:
            line, path = one.line or 1, maker.policy.path or ""
            yield maker.make(
                "clarification-unused",
                {"owner": one.owner, "what": one.model},
                places=(Location(path, line, 1, line, 1),),
                evidence=(Evidence("policy", f"{path}:{line}"),),
                key=(one.origin, one.model),
            )


def signers(subjects: Sequence[Subject], maker: Maker) -> Iterator[Finding]:
    """Signers whom the policy names for a folder of which no weights were audited."""
    records = (subject.conclusion.record for subject in subjects)
    folders = {record.signed.folder for record in records if record is not None and record.signed is not None}
    for one in maker.policy.signers:
        if (one.model.strip("/") or ".") not in folders:
            line, path = one.line or 1, maker.policy.path or ""
            yield maker.make(
                "signer-unused",
                {"what": one.model},
                places=(Location(path, line, 1, line, 1),),
                evidence=(Evidence("policy", f"{path}:{line}"),),
                key=(one.model,),
            )
