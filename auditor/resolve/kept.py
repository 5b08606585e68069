"""What the hub said in earlier runs, for when it cannot be asked: as of the day on which it last held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from auditor.model import Identity, ModelRecord, Reason, Resolution, Unresolved
from auditor.resolve.answers import address, read
from auditor.resolve.fetching import Fault, Unreachable
from auditor.resolve.hints import Hints
from auditor.resolve.hubreading import HubReading, nobody
from auditor.resolve.seam import CardReader, ResolveSettings, TextReader
from auditor.resolve.store import Store

#: Who says so, as evidence names it.
_SOURCE: Final = "cache"


class Kept:
    """Answers for models that the hub told us of; asks nobody."""

    def __init__(
        self, settings: ResolveSettings, texts: TextReader | None = None, cards: CardReader | None = None
    ) -> None:
        """Read below `settings.store`. Without `texts` no license file is read, without `cards` no card."""
        self._store = Store(settings.store, settings.endpoint, settings.token, settings.as_of)
        self._reading = HubReading(settings, self._store, texts, cards, nobody, self._bare)
        self._hints = Hints(nobody, self.answers, self._store)

    def answers(self, identity: Identity) -> bool:
        """Whether a record of the model was kept."""
        return identity.origin == "huggingface" and self._store.find(address(identity)) is not None

    def resolve(self, wanted: Sequence[Identity]) -> Iterator[Resolution]:
        """Answer each from what was kept."""
        for identity in wanted:
            yield self.record(identity) or Unresolved(identity, Reason.OFFLINE, "the hub was never asked")

    def record(self, identity: Identity) -> ModelRecord | None:
        """What was kept of a model, None if nothing was, or not all that its record rests on.

        The record of the head serves a reference to the very commit that was the head.
        """
        if identity.origin != "huggingface":
            return None
        found = self._at(identity, identity)
        if found is None and identity.revision is not None:
            head = self._at(replace(identity, revision=None), identity)
            found = head if head is not None and head.identity.revision == identity.revision else None
        return found

    def _at(self, where: Identity, asked: Identity) -> ModelRecord | None:
        kept = self._store.find(address(where))
        answer = read(asked, kept.body, _SOURCE) if kept is not None else None
        if kept is None or not isinstance(answer, ModelRecord):
            return None
        try:
            answer = replace(answer, as_of=kept.day, bases=(*answer.bases, *self._hints.bases(answer)))
        except Fault:
            if self._hints.certain(answer):
                return None  # what it is made from is not known
            answer = replace(answer, as_of=kept.day)
        return self._reading.read(answer)

    def _bare(self, identity: Identity) -> ModelRecord | None:
        """The record of a model that another one names. Raises `Unreachable` where none was kept."""
        kept = self._store.find(address(identity))
        answer = read(identity, kept.body, _SOURCE) if kept is not None else None
        if not isinstance(answer, ModelRecord):
            raise Unreachable("no hub was asked")
        return answer
