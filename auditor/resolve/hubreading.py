"""What the files of a hub's model say: its bases, license files, links, and the card where it is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NoReturn, TypeAlias

from auditor.model import Identity, ModelRecord
from auditor.resolve.fetching import Answer, Fault, Unreachable
from auditor.resolve.hints import Hints
from auditor.resolve.hubcards import HubCards
from auditor.resolve.hubfiles import HubFiles
from auditor.resolve.hublinks import HubLinks
from auditor.resolve.hubtexts import HubTexts
from auditor.resolve.readings import Readings
from auditor.resolve.seam import CardReader, ResolveSettings, TextReader
from auditor.resolve.store import Store


class _Needed(Exception):
    """A file or a record is missing that only the hub has. No `Fault`: nobody takes it for an answer."""


_Get: TypeAlias = Callable[[str], Answer | None]
_Lookup: TypeAlias = Callable[[Identity], ModelRecord | None]


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to read: what names bases, and the steps that add what files say."""

    hints: Hints
    steps: tuple[Callable[[ModelRecord], ModelRecord], ...]


class HubReading:
    """Reads the files that a record leaves to be read, by asking the hub or only from what is at hand."""

    def __init__(
        self,
        settings: ResolveSettings,
        store: Store,
        texts: TextReader | None,
        cards: CardReader | None,
        get: _Get,
        lookup: _Lookup,
    ) -> None:
        """Ask `get` for a path of the hub, `lookup` for a record, `store` for what was read before.

        Without `texts` no license file is read, without `cards` no card.
        """
        each = settings.request_timeout
        self._texts = HubTexts(texts, get, store, each) if texts is not None else None
        readings = Readings(cards, store) if cards is not None else None

        def way(get: _Get, lookup: _Lookup, files: HubFiles) -> _Way:
            def exists(identity: Identity) -> bool:
                return lookup(identity) is not None

            steps: list[Callable[[ModelRecord], ModelRecord]] = []
            if texts is not None:
                steps.append(HubLinks(texts, files, lookup).followed)
            if readings is not None:
                steps.append(HubCards(readings, files, exists, settings.token is not None).completed)
            return _Way(Hints(get, exists, store), tuple(steps))

        self._asking = way(get, lookup, HubFiles(get, store))
        self._at_hand = way(nobody, nobody, HubFiles(nobody, store))
        nothing = Store(None, settings.endpoint, None, settings.as_of)
        self._kept = way(_needed, _needed, HubFiles(_needed, nothing))

    def certain(self, record: ModelRecord) -> bool:
        """Whether a file of the record says for certain what it is made from, and no card does."""
        return self._asking.hints.certain(record)

    def with_hints(self, record: ModelRecord) -> ModelRecord:
        """The record with the bases that its files name, where its card names none."""
        hints = self._asking.hints
        try:
            return replace(record, bases=(*record.bases, *hints.bases(record)))
        except Fault as error:
            if hints.certain(record):
                raise
            remark = f"files that may name a base could not be read: {error}"
            return replace(record, remarks=(*record.remarks, remark))

    def read(self, record: ModelRecord) -> ModelRecord:
        """The record with what its files say."""
        return self._read(record, self._asking, asking=True)

    def at_hand(self, record: ModelRecord) -> ModelRecord:
        """The record with what its files say as far as they were read by now; the others are unread."""
        return self._read(record, self._at_hand, asking=False)

    def kept(self, record: ModelRecord) -> ModelRecord | None:
        """What `with_hints` and `read` come to, None if for that the hub is asked, or a card read anew."""
        try:
            if self._texts is not None and not self._texts.kept(record):
                return None
            hinted = replace(record, bases=(*record.bases, *self._kept.hints.bases(record)))
            return self._read(hinted, self._kept, asking=False)
        except Exception:  # whatever it is, it is told where the hub is asked, and costs no other model
            return None

    def _read(self, record: ModelRecord, way: _Way, asking: bool) -> ModelRecord:
        if self._texts is not None:
            record = replace(record, claims=(*record.claims, *self._texts.claims(record, asking)))
        for step in way.steps:
            record = step(record)
        return record


def nobody(_: object) -> NoReturn:
    """Ask no hub. Raises `Unreachable`."""
    raise Unreachable("no hub was asked")


def _needed(_: object) -> NoReturn:
    raise _Needed
