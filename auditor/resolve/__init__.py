"""Identity to record: what each origin knows of a model, its ancestors followed to the root."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from auditor.knowledge import Knowledge
from auditor.model import Base, Identity, ModelRecord, Reason, Resolution, Unresolved
from auditor.reading import Tree
from auditor.resolve.cache import Cache
from auditor.resolve.catalogue import Catalogue
from auditor.resolve.hosted import Hosted
from auditor.resolve.hub import Hub
from auditor.resolve.kept import Kept
from auditor.resolve.local import Local
from auditor.resolve.locked import Locked
from auditor.resolve.seam import CardReader, Resolver, ResolveSettings, TextReader

__all__ = ["CardReader", "ResolveSettings", "Resolved", "TextReader", "resolve"]


_COMMIT: Final = re.compile(r"[0-9a-f]{40}")


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
    alone = settings.vouched is not None
    hub = None if settings.offline or trusting else Hub(settings, texts, ahead=not alone, cards=cards)
    catalogue, hosted = Catalogue(knowledge.catalogue), Hosted(knowledge.hosted)
    kept, cache = Kept(settings, texts, cards), Cache(settings.cache, texts, cards)
    origins = _Origins(hub, kept, cache, catalogue, hosted, Local(tree, texts, cards))
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


def _beside(answer: Resolution, head: Resolution | None) -> Resolution:
    """The record of a revision with that of the head, where both are of one repository.

    A gated model shows its head in place of any commit: there is nothing to compare.
    """
    if not isinstance(answer, ModelRecord) or not isinstance(head, ModelRecord):
        return answer
    asked, given = answer.asked.revision, answer.identity.revision
    shown = given == asked or not _COMMIT.fullmatch(asked or "")
    return replace(answer, head=head) if shown and answer.hub_id == head.hub_id else answer


@dataclass(frozen=True, slots=True)
class _Origins:
    """Who is asked for what, and what beats what: hub, what it said before, client's cache, catalogue.

    What the hub said is the whole record, dated; the client's cache holds a
    card and perhaps a license of a day that nobody noted.
    """

    hub: Hub | None
    kept: Kept
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
            answers.update(self._with_heads(on_hub, self.hub))
        for identity in wanted:
            answers[identity] = self._completed(identity, answers.get(identity))
        return answers

    def _with_heads(self, wanted: Sequence[Identity], hub: Hub) -> Iterator[tuple[Identity, Resolution]]:
        """The hub's answers; beside one to a revision that of the head, asked for after all others."""
        heads = {one: replace(one, revision=None) for one in wanted if one.revision is not None}
        found = dict(zip(wanted, hub.resolve(wanted), strict=True))
        beside = [one for one in dict.fromkeys(heads.values()) if one not in found]
        found.update(zip(beside, hub.resolve(beside, follow=False), strict=True))
        for one in wanted:
            yield one, _beside(found[one], found[heads[one]]) if one in heads else found[one]

    def _completed(self, identity: Identity, answer: Resolution | None) -> Resolution:
        """The hub's answer with the catalogue's beside it; else a cache's, else the catalogue's."""
        known = self.catalogue.record(identity)
        if isinstance(answer, ModelRecord):
            also = (known,) if isinstance(known, ModelRecord) and answer.source != "tree" else ()
            return replace(answer, also=also)
        if isinstance(answer, Unresolved) and answer.reason is not Reason.OFFLINE:
            return self._gone(answer, known)
        cached = self._cached(identity) if identity.origin == "huggingface" else None
        if cached is not None and identity.revision is not None:
            cached = _beside(cached, self._cached(replace(identity, revision=None)))
        if isinstance(cached, ModelRecord):
            return replace(cached, also=(known,) if isinstance(known, ModelRecord) else ())
        return known or answer or self._unknown(identity)

    def _cached(self, identity: Identity) -> Resolution | None:
        """What was kept; where the client's own cache holds another commit, that is remarked."""
        kept, cached = self.kept.record(identity), self.cache.record(identity)
        if kept is None or not isinstance(cached, ModelRecord):
            return kept or cached
        other = cached.identity.revision
        if other in (None, kept.identity.revision):
            return kept
        remark = f"the hub client's cache on this machine holds another revision: {(other or '')[:12]}"
        return replace(kept, remarks=(*kept.remarks, remark))

    def _gone(self, answer: Unresolved, known: Resolution | None) -> Resolution:
        """A model the catalogue knew and the hub no longer has is removed, not merely missing."""
        if answer.reason is Reason.MISSING_OR_PRIVATE and isinstance(known, ModelRecord):
            return Unresolved(answer.identity, Reason.REMOVED, f"known on {known.as_of}, no longer offered")
        return answer

    def _unknown(self, identity: Identity) -> Unresolved:
        if identity.origin == "huggingface":
            return Unresolved(identity, Reason.OFFLINE, "no hub was asked, and cache and catalogue lack it")
        return Unresolved(
            identity, Reason.MISSING_OR_PRIVATE, f"no source of facts about {identity.origin} models"
        )
