"""What the files of a hub's model say of its terms: license files, links, and the card where it is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NoReturn

from auditor.model import Identity, ModelRecord
from auditor.resolve.fetching import Answer, Unreachable
from auditor.resolve.hubcards import HubCards
from auditor.resolve.hubfiles import HubFiles
from auditor.resolve.hublinks import HubLinks
from auditor.resolve.hubtexts import HubTexts
from auditor.resolve.readings import Readings
from auditor.resolve.seam import CardReader, ResolveSettings, TextReader
from auditor.resolve.store import Store


class HubReading:
    """Reads the files that a record leaves to be read, by asking the hub or only from what is at hand."""

    def __init__(
        self,
        settings: ResolveSettings,
        store: Store,
        texts: TextReader | None,
        cards: CardReader | None,
        get: Callable[[str], Answer | None],
        lookup: Callable[[Identity], ModelRecord | None],
    ) -> None:
        """Ask `get` for a path of the hub, `lookup` for a record, `store` for what was read before.

        Without `texts` no license file is read, without `cards` no card.
        """
        each, authorised = settings.request_timeout, settings.token is not None
        self._texts = HubTexts(texts, get, store, each) if texts is not None else None
        self._steps: dict[bool, list[Callable[[ModelRecord], ModelRecord]]] = {}
        for asking in (True, False):
            files = HubFiles(get if asking else nobody, store)
            known = lookup if asking else _no_record
            steps = self._steps[asking] = []
            if texts is not None:
                steps.append(HubLinks(texts, files, known).followed)
            if cards is not None:
                exists, readings = _exists(known), Readings(cards, store)
                steps.append(HubCards(readings, files, exists, authorised).completed)

    def read(self, record: ModelRecord) -> ModelRecord:
        """The record with what its files say."""
        return self._read(record, asking=True)

    def at_hand(self, record: ModelRecord) -> ModelRecord:
        """The record with what its files say as far as they were read by now; the others are unread."""
        return self._read(record, asking=False)

    def recall(self, record: ModelRecord) -> None:
        """Read license files that are at hand, so that they are when the hub has answered."""
        if self._texts is not None:
            self._texts.recall(record)

    def _read(self, record: ModelRecord, asking: bool) -> ModelRecord:
        if self._texts is not None:
            record = replace(record, claims=(*record.claims, *self._texts.claims(record, asking)))
        for step in self._steps[asking]:
            record = step(record)
        return record


def nobody(_: str) -> NoReturn:
    """Ask no hub. Raises `Unreachable`."""
    raise Unreachable("no hub was asked")


def _no_record(_: Identity) -> NoReturn:
    raise Unreachable("no hub was asked")


def _exists(lookup: Callable[[Identity], ModelRecord | None]) -> Callable[[Identity], bool]:
    return lambda identity: lookup(identity) is not None
