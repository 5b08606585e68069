"""The embedded catalogue: facts of a day, each with its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from auditor.knowledge.catalogue import CatalogueEntry
from auditor.model import (
    Base,
    ClaimKind,
    Confidence,
    Evidence,
    Identity,
    Kind,
    LicenseClaim,
    ModelRecord,
    Reason,
    Resolution,
    Strength,
    Unresolved,
)
from auditor.resolve.ollamamanifest import tagged

#: The origin whose models are told apart by tags, of which many name the same weights.
_TAGGED: Final = "ollama"


class Catalogue:
    """Answers from the rule set, for any origin, by today's names and earlier ones, without case."""

    def __init__(self, entries: Sequence[CatalogueEntry]) -> None:
        """Index `entries`."""
        self._entries = {(one.origin, former.casefold()): one for one in entries for former in one.former}
        self._entries |= {(one.origin, one.model.casefold()): one for one in entries}

    def answers(self, identity: Identity) -> bool:
        """Whether the catalogue has the model."""
        return self._entry(identity) is not None

    def resolve(self, wanted: Sequence[Identity]) -> Iterator[Resolution]:
        """Answer each; what the catalogue does not have is not reachable from here."""
        for identity in wanted:
            yield self.record(identity) or Unresolved(
                identity, Reason.OFFLINE, "not in the embedded catalogue"
            )

    def record(self, identity: Identity) -> Resolution | None:
        """The record of a model, None if the catalogue does not have it."""
        entry = self._entry(identity)
        pinned = identity.revision is not None
        if entry is None or (pinned and entry.revisions and identity.revision not in entry.revisions):
            return None
        if entry.removed and not entry.terms:
            return Unresolved(identity, Reason.REMOVED, entry.source)
        evidence = Evidence("catalogue", entry.source)
        remarks = (
            ["facts of the model at large, not of this revision"] if pinned and not entry.revisions else []
        )
        return ModelRecord(
            asked=identity,
            identity=replace(identity, model=identity.model if entry.origin == _TAGGED else entry.model),
            source="catalogue",
            publisher=entry.model.partition("/")[0] if "/" in entry.model else None,
            kind=Kind(entry.kind),
            claims=tuple(_open(entry, evidence) if pinned and entry.history else _claims(entry, evidence)),
            bases=tuple(
                Base(Identity("huggingface", base.model), base.relation, Strength(base.strength), evidence)
                for base in entry.bases
            ),
            datasets=entry.datasets,
            gated=entry.gated,
            access="removed" if entry.removed else ("gated" if entry.gated else "public"),
            as_of=entry.as_of,
            multimodal=entry.multimodal,
            confidence=entry.confidence,
            recalled=entry.recalled or entry.confidence is Confidence.LOW,
            remarks=tuple(remarks),
        )

    def _entry(self, identity: Identity) -> CatalogueEntry | None:
        names = tagged(identity.model) if identity.origin == _TAGGED else (identity.model,)
        found = (self._entries.get((identity.origin, name.casefold())) for name in names)
        return next((entry for entry in found if entry is not None), None)


def _open(entry: CatalogueEntry, evidence: Evidence) -> Iterator[LicenseClaim]:
    """Of a relicensed model's older revision nobody said which text it came with: any of them may bind."""
    texts = dict.fromkeys((*(step.before for step in entry.history), entry.history[-1].after))
    yield LicenseClaim(" | ".join(texts), ClaimKind.FILE, evidence)


def _claims(entry: CatalogueEntry, evidence: Evidence) -> Iterator[LicenseClaim]:
    stated = (
        (ClaimKind.TAG, entry.tag),
        (ClaimKind.NAME, entry.license_name),
        (ClaimKind.LINK, entry.license_link),
    )
    for kind, value in stated:
        if value:
            yield LicenseClaim(value, kind, evidence)
    for license_id in entry.terms:
        yield LicenseClaim(license_id, ClaimKind.FILE, evidence, licenses=(license_id,))
