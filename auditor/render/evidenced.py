"""What documents show of evidence: sources, lineage, data sets and places, in words of one language."""

from __future__ import annotations

from auditor.model import (
    AuditedModel,
    ClaimKind,
    DataSet,
    Evidence,
    LicenseClaim,
    LineageEdge,
    Location,
    Strength,
)
from auditor.render.ancestors import Step, steps
from auditor.render.translations import Translations


class Evidenced(Translations):
    """Tells where facts of an audit were seen."""

    @staticmethod
    def lineage(model: AuditedModel) -> tuple[Step, ...]:
        """The lineage as an indented list."""
        return steps(model.lineage)

    def data_sets(self, model: AuditedModel) -> tuple[tuple[str, str], ...]:
        """The data sets that a model's card names, each with what was found of it, empty if nobody looked."""
        found = {one.name: one for one in model.data}
        return tuple((name, self._of_data(found.get(name))) for name in model.datasets)

    def _of_data(self, found: DataSet | None) -> str:
        if found is None:
            return ""
        if found.reason is not None:
            return self.word("reason", found.reason)
        said = [", ".join(found.licenses) or self("no license stated")]
        gated = [self.word("reason", "gated")] if found.gated else []
        return f"{'; '.join([*said, *gated])} ({self.evidence(found.evidence)})"

    def evidence(self, evidence: Evidence) -> str:
        """Where a fact was seen: the source and the place in it."""
        return f"{self.word('source', evidence.source)}: {evidence.locator}"

    def said(self, claim: LicenseClaim) -> str | None:
        """What is told of a claim beside its value: the sentence it stands in; that a link was not read."""
        if claim.kind is ClaimKind.CARD_TEXT and claim.evidence.excerpt not in (None, claim.value):
            return self("“{sentence}”", sentence=claim.evidence.excerpt)
        if claim.kind is ClaimKind.LINK and not claim.licenses:
            return self("an address as stated; no text behind it was identified")
        return None

    def read_in(self, edge: LineageEdge) -> str | None:
        """The words by which a base is known that nobody declared."""
        if edge.strength not in (Strength.STATED, Strength.INFERRED) or not edge.evidence.excerpt:
            return None
        return self("“{sentence}”", sentence=edge.evidence.excerpt)

    @staticmethod
    def place(location: Location) -> str:
        """A place as an editor takes it."""
        cell = f" [{location.cell}]" if location.cell else ""
        return f"{location.path}{cell}:{location.line}:{location.column}"
