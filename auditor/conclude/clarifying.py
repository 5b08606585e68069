"""A reviewer's statement of a model's license, for as long as the text that was read is the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from auditor.conclude.own import Own
from auditor.model import (
    ClaimKind,
    Clarification,
    Evidence,
    Identity,
    LicenseClaim,
    ModelRecord,
    Observation,
)

#: The rule that speaks where the text is not, or not certainly, the one that was read.
OUTDATED = "clarification-outdated"


@dataclass(frozen=True, slots=True)
class Clarifications:
    """The statements of a policy, by origin and name without case."""

    path: str
    stated: Mapping[tuple[str, str], Clarification]

    @classmethod
    def of(cls, path: str | None, statements: Sequence[Clarification]) -> Clarifications:
        """Index `statements` of the policy at `path`; of two on one model the last counts."""
        return cls(path or "", {(one.origin, one.model.casefold()): one for one in statements})

    def apply(self, own: Own, record: ModelRecord) -> tuple[Own, Observation | None]:
        """What the sources say with the statement in its place, or why it does not apply."""
        names = (record.identity, record.asked)
        stated = next((found for one in names if (found := self._find(one)) is not None), None)
        if stated is None:
            return own, None
        digest = next((file.digest for file in record.files if file.path == stated.path), None)
        if digest == stated.digest:
            return self._settled(own, stated), None
        arguments = {"entry": record.identity.model, "owner": stated.owner, "path": stated.path}
        variant = None if digest or record.files else "unseen"
        return own, Observation(OUTDATED, arguments, evidence=(self._evidence(stated),), variant=variant)

    def _find(self, identity: Identity) -> Clarification | None:
        return self.stated.get((identity.origin, identity.model.casefold()))

    def _settled(self, own: Own, stated: Clarification) -> Own:
        """The statement binds; what the sources say stays on record and contradicts nothing any more."""
        claim = LicenseClaim(
            " AND ".join(stated.licenses), ClaimKind.FILE, self._evidence(stated), stated.licenses
        )
        return Own(
            claims=(claim, *(replace(one, contradicted=False) for one in own.claims)),
            ids=frozenset(stated.licenses),
            candidates=(),
            unclear=None,
            unread=(),
            placeholder=None,
            contradictions=(),
        )

    def _evidence(self, stated: Clarification) -> Evidence:
        place = f"{self.path}:{stated.line or 1}: {stated.path}"
        return Evidence("policy", place, stated.digest, f"{stated.owner}: {stated.reason}")
