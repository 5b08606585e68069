"""Cards of the hub's models: one request, where a record leaves a question."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from auditor.model import Base, CardSays, ClaimKind, Evidence, Identity, LicenseClaim, ModelRecord, Strength
from auditor.resolve.fetching import Fault
from auditor.resolve.hubfiles import HubFiles, place
from auditor.resolve.readings import Readings
from auditor.resolve.seam import CardReader
from auditor.resolve.texts import unread

#: The file that is a model's card.
CARD: Final = "README.md"

#: Bytes of a card that are read; most have some thousands, and benchmarks and pictures make the longest.
LARGEST: Final = 256 * 1024


class HubCards:
    """Reads the cards that are worth a request."""

    def __init__(
        self, cards: Readings, files: HubFiles, exists: Callable[[Identity], bool], authorised: bool
    ) -> None:
        """Ask `cards` whether and how to read, `files` for the bytes, and whether a model `exists`.

        `authorised` says that a token goes along: without one the card of a gated model is refused.
        """
        self._cards, self._files, self._exists, self._authorised = cards, files, exists, authorised

    def completed(self, record: ModelRecord) -> ModelRecord:
        """The record with what its card says; a card that could not be read is claimed unread."""
        card = next((file for file in record.files if file.path == CARD), None)
        if card is None or not self._cards.wanted(record):
            return record
        if record.gated and not self._authorised:
            return replace(record, remarks=(*record.remarks, "the card is behind the gate"))
        commit = record.identity.revision
        evidence = Evidence(record.source, place(record, CARD), digest=card.digest)
        says = None
        if commit is not None and (says := self._cards.remembered(record, evidence)) is None:
            data = self._files.read(record.identity.model, commit, card, LARGEST)
            says = None if data is None else self._cards.read(record, data, evidence)
        if says is None:
            unclear = LicenseClaim(unread(CARD), ClaimKind.CARD_TEXT, evidence)
            says = CardSays(() if record.gated else (unclear,))
        return with_card(record, says, [base for base in says.names if self._may_be(base)])

    def _may_be(self, base: Base) -> bool:
        """Whether a name is one of the hub's models, or nobody could say that it is none."""
        try:
            return self._exists(base.identity)
        except Fault:
            return True


def with_card(record: ModelRecord, says: CardSays, proven: Iterable[Base]) -> ModelRecord:
    """The record with what its card says, and with the bases that only have a name in so far as `proven`.

    A base that was guessed and is now stated is stated.
    """
    bases = (*says.bases, *proven)
    named = {base.identity.model.casefold() for base in bases}
    kept = tuple(base for base in record.bases if base.identity.model.casefold() not in named)
    return replace(record, claims=(*record.claims, *says.claims), bases=(*kept, *bases))


def from_card(record: ModelRecord, data: bytes, evidence: Evidence, cards: CardReader | None) -> ModelRecord:
    """The record with what a card at hand says, where it leaves a question; nobody proves a name here."""
    if cards is None or not cards.wanted(record):
        return record
    says = cards.read(record, data, evidence)
    if says is None:
        says = CardSays((LicenseClaim(unread(CARD), ClaimKind.CARD_TEXT, evidence),))
    return with_card(record, says, [replace(base, strength=Strength.INFERRED) for base in says.names])
