"""What cards were read as: kept for the next run, which need not read them again.

To read a card takes milliseconds, to look up what it said a fraction of one.
A reading rests on the bytes of the card, on the record beside which it was
read, and on the reader with its rules: it is kept by all of them together, so
it can be missing and never stale.
"""

from __future__ import annotations

import hashlib
from functools import cache

import msgspec

from auditor.model import CardSays, Evidence, ModelRecord
from auditor.resolve.seam import CardReader
from auditor.resolve.store import Store


class Readings:
    """Reads cards, and remembers what they say."""

    def __init__(self, cards: CardReader, store: Store) -> None:
        """Let `cards` read what `store` does not remember."""
        self._cards, self._store = cards, store
        _decoder()  # made before there are threads: msgspec 0.22 crashes where two are the first to need it

    def wanted(self, record: ModelRecord) -> bool:
        """Whether the record leaves a question that its card may answer."""
        return self._cards.wanted(record)

    def remembered(self, record: ModelRecord, evidence: Evidence) -> CardSays | None:
        """What the card of a record was read as, None if nobody has read it; `evidence` has its digest."""
        kept = self._store.reading(self._key(record, evidence)) if evidence.digest else None
        try:
            return None if kept is None else _decoder().decode(kept)
        except msgspec.MsgspecError:
            return None

    def read(self, record: ModelRecord, data: bytes, evidence: Evidence) -> CardSays | None:
        """What the card of a record says, None if it is too long to be read whole."""
        says = self._cards.read(record, data, evidence)
        if says is not None and evidence.digest:
            self._store.keep_reading(self._key(record, evidence), msgspec.json.encode(says))
        return says

    def _key(self, record: ModelRecord, evidence: Evidence) -> str:
        asked = msgspec.json.encode((self._cards.state, record, evidence))
        return hashlib.sha256(asked).hexdigest()


@cache
def _decoder() -> msgspec.json.Decoder[CardSays]:
    return msgspec.json.Decoder(CardSays)
