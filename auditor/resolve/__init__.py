"""Identity to record: what each origin knows of a model, its ancestors followed to the root."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from auditor.knowledge import Knowledge
from auditor.model import Base, Identity, ModelRecord, Reason, Resolution, Unresolved
from auditor.reading import Tree
from auditor.resolve.cache import Cache
from auditor.resolve.catalogue import Catalogue
from auditor.resolve.hosted import Hosted
from auditor.resolve.hub import Hub
from auditor.resolve.local import Local
from auditor.resolve.locked import Locked
from auditor.resolve.seam import CardReader, Resolver, ResolveSettings, TextReader

__all__ = ["CardReader", "ResolveSettings", "Resolved", "TextReader", "resolve"]


@dataclass(frozen=True, slots=True)
class Resolved:
    """An answer for every identity wanted and for every ancestor.

    `requests` were sent to the hub; `offline` says that no hub was reached.
    `doubts` are the rules that speak of a model and the lock: it does not
    stand there, or what stands there is not believed.
    """

    answers: Mapping[Identity, Resolution]
    requests: int
    offline: bool
    doubts: Mapping[Identity, str]


def resolve(
    wanted: Sequence[Identity],
    settings: ResolveSettings,
    knowledge: Knowledge,
    tree: Tree | None = None,
    known: Mapping[Identity, Resolution] = MappingProxyType({}),
    texts: TextReader | None = None,
    cards: CardReader | None = None,
) -> Resolved:
    """Resolve models and their ancestors, level by level, each identity once.

    `known` are answers given already: they are not asked for again. `texts`
    says which license a text is; without it no license file is read. `cards`
    says what the text of a card says; without it no card is read.
    """
    trusting = settings.lock is not None and settings.vouched is None
    hub = None if settings.offline or trusting else Hub(settings, texts, cards=cards)
    catalogue, hosted = Catalogue(knowledge.catalogue), Hosted(knowledge.hosted)
    origins = _Origins(hub, Cache(settings.cache, texts, cards), catalogue, hosted, Local(tree, texts, cards))
    locked = Locked(settings.lock, settings.vouched, catalogue) if settings.lock is not None else None
    answers: dict[Identity, Resolution] = {}
    doubts: dict[Identity, str] = {}
    level = list(dict.fromkeys(wanted))
    for _ in range(settings.depth):
        if not level:
            break
        answers.update({one: known[one] for one in level if one in known})
        rest = [one for one in level if one not in answers]
        answers.update(locked.resolve(rest, origins.resolve, doubts) if locked else origins.resolve(rest))
        parents = (base.identity for one in level for base in _bases(answers[one]))
        level = [identity for identity in dict.fromkeys(parents) if identity not in answers]
    for identity in level:
        answers[identity] = Unresolved(identity, Reason.TOO_DEEP, f"more than {settings.depth} levels up")
    return Resolved(answers, hub.requests if hub else 0, hub is None or not hub.reached, doubts)


def _bases(answer: Resolution) -> list[Base]:
    records = (answer, *answer.also) if isinstance(answer, ModelRecord) else ()
    return [base for record in records for base in record.bases]


@dataclass(frozen=True, slots=True)
class _Origins:
    """Who is asked for what, and what beats what: hub, then cache, then catalogue."""

    hub: Hub | None
    cache: Cache
    catalogue: Catalogue
    hosted: Hosted
    local: Local

    def resolve(self, wanted: Sequence[Identity], ask_hub: bool = True) -> dict[Identity, Resolution]:
        """Answer every identity of one level; without the hub from what lies here."""
        answers: dict[Identity, Resolution] = {}
        others: tuple[Resolver, ...] = (self.hosted, self.local)
        for resolver in others:
            mine = [one for one in wanted if one not in answers and resolver.answers(one)]
            answers.update(zip(mine, resolver.resolve(mine), strict=True))
        on_hub = [one for one in wanted if one.origin == "huggingface"]
        if self.hub is not None and ask_hub:
            answers.update(zip(on_hub, self.hub.resolve(on_hub), strict=True))
        for identity in wanted:
            answers[identity] = self._completed(identity, answers.get(identity))
        return answers

    def _completed(self, identity: Identity, answer: Resolution | None) -> Resolution:
        """The hub's answer with the catalogue's beside it; else the cache's, else the catalogue's."""
        known = self.catalogue.record(identity)
        if isinstance(answer, ModelRecord):
            also = (known,) if isinstance(known, ModelRecord) and answer.source != "tree" else ()
            return replace(answer, also=also)
        if isinstance(answer, Unresolved) and answer.reason is not Reason.OFFLINE:
            return self._gone(answer, known)
        cached = self.cache.record(identity) if identity.origin == "huggingface" else None
        if isinstance(cached, ModelRecord):
            return replace(cached, also=(known,) if isinstance(known, ModelRecord) else ())
        return known or answer or self._unknown(identity)

    def _gone(self, answer: Unresolved, known: Resolution | None) -> Resolution:
        """A model the catalogue knew and the hub no longer has is removed, not merely missing."""
        missing = answer.reason is Reason.MISSING_OR_PRIVATE and "revision" not in answer.detail
        if missing and isinstance(known, ModelRecord):
            return Unresolved(answer.identity, Reason.REMOVED, f"known on {known.as_of}, no longer offered")
        return answer

    def _unknown(self, identity: Identity) -> Unresolved:
        if identity.origin == "huggingface":
            return Unresolved(identity, Reason.OFFLINE, "no hub was asked, and cache and catalogue lack it")
        return Unresolved(
            identity, Reason.MISSING_OR_PRIVATE, f"no source of facts about {identity.origin} models"
        )
