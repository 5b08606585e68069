"""Answers from `models.lock`: what stands there and is vouched for needs no origin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from auditor.model import Identity, Lock, ModelRecord, Resolution
from auditor.resolve.catalogue import Catalogue
from auditor.resolve.lock import confirms, record

#: The rules that say what is wrong with a model and the lock.
MISSING: Final = "lock-missing-model"
UNVERIFIED: Final = "lock-unverified"

#: Origins whose facts stand in the tree or in the rule set: no lock could know them better.
_AT_HAND: Final = "local"


#: Origins of weights that may also run them themselves: what they said stands in the lock.
_REGISTRIES: Final = frozenset({"ollama"})


class Asked(Protocol):
    """The origins, asked directly."""

    def __call__(self, wanted: Sequence[Identity], ask_hub: bool = True) -> Mapping[Identity, Resolution]:
        """An answer for every identity."""


@dataclass(frozen=True, slots=True)
class Locked:
    """One lock, and the one that vouches for its entries (None: every entry is believed)."""

    lock: Lock
    vouched: Lock | None
    catalogue: Catalogue

    def resolve(
        self, wanted: Sequence[Identity], ask: Asked, doubts: dict[Identity, str]
    ) -> dict[Identity, Resolution]:
        """Answer every identity of one level; what is wrong with the lock is added to `doubts`."""
        at_hand = [one for one in wanted if self._at_hand(one)]
        asked = ask(at_hand, ask_hub=False)
        answers = {one: self._with_bases(one, answer) for one, answer in asked.items()}
        rest = [one for one in wanted if one not in answers]
        missing = {one for one in wanted if self.lock.find(one) is None}
        doubts.update({one: MISSING for one in wanted if one in missing})
        vouched = None if self.vouched is None else {(one.name, one.digest) for one in self.vouched.entries}
        answers.update(ask([one for one in rest if one in missing], ask_hub=False))
        doubtful = {}
        for identity in rest:
            found = self.lock.find(identity)
            if found is not None and (vouched is None or (found.name, found.digest) in vouched):
                answers[identity] = self._from_lock(identity)
            elif found is not None:
                doubtful[identity] = found
        for identity, answer in ask(list(doubtful)).items():
            if confirms(answer, doubtful[identity], identity):
                answers[identity] = _without_data(self._from_lock(identity))
            else:
                doubts[identity] = UNVERIFIED
                answers[identity] = answer
        return answers

    def _at_hand(self, identity: Identity) -> bool:
        """Whether the tree or the rule set answers: they are read in any case."""
        found = self.lock.find(identity)
        hosted = found is not None and found.route != "weights" and identity.origin not in _REGISTRIES
        return identity.origin == _AT_HAND or hosted

    def _with_bases(self, identity: Identity, answer: Resolution) -> Resolution:
        """The answer for a service with the models that it said to serve when the lock was written."""
        locked = record(self.lock, identity, None) if isinstance(answer, ModelRecord) else None
        if not isinstance(answer, ModelRecord) or not isinstance(locked, ModelRecord):
            return answer
        named = {base.identity.model.casefold() for base in answer.bases}
        more = tuple(base for base in locked.bases if base.identity.model.casefold() not in named)
        return replace(answer, bases=(*answer.bases, *more)) if identity.origin != _AT_HAND else answer

    def _from_lock(self, identity: Identity) -> Resolution:
        known = self.catalogue.record(identity)
        answer = record(self.lock, identity, known)
        if answer is None:
            raise KeyError(identity)
        if isinstance(answer, ModelRecord) and isinstance(known, ModelRecord) and answer is not known:
            return replace(answer, also=(known,))
        return answer


def _without_data(answer: Resolution) -> Resolution:
    """An answer that was confirmed, less what nobody confirmed: data sets are looked up anew."""
    return replace(answer, data=()) if isinstance(answer, ModelRecord) else answer
