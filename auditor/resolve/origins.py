"""Who is asked for what, and what beats what: the one place that knows every origin.

Each origin is one module that speaks `Resolver`. Over the network are asked
the hub and whatever has an address in the settings, and only for models of
that very origin; then comes what lies on this machine, then the embedded
catalogue.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from auditor.knowledge import Knowledge
from auditor.model import Identity, ModelRecord, Reason, Resolution, Unresolved
from auditor.reading import Tree
from auditor.resolve import modelscope, ollama, ollamamanifest, openrouter
from auditor.resolve.cache import Cache
from auditor.resolve.catalogue import Catalogue
from auditor.resolve.elsewhere import Names
from auditor.resolve.heads import with_heads
from auditor.resolve.hosted import Hosted
from auditor.resolve.hub import Hub
from auditor.resolve.hubathand import HubAtHand
from auditor.resolve.hubdata import HubData
from auditor.resolve.hubpublishers import HubPublishers
from auditor.resolve.kept import Kept
from auditor.resolve.local import Local
from auditor.resolve.modelscope import ModelScope
from auditor.resolve.ollama import Ollama
from auditor.resolve.ollamakept import KeptOllama
from auditor.resolve.ollamastore import OllamaStore
from auditor.resolve.openrouter import OpenRouterList
from auditor.resolve.packages import Packages
from auditor.resolve.seam import CardReader, Resolver, ResolveSettings, TextReader
from auditor.resolve.site import Site

#: Every origin that can be turned on and off, with the public address of those that are sites.
NAMES: Final = {
    "huggingface": None,
    "datasets": None,
    "publishers": None,
    "cache": None,
    ollamamanifest.ORIGIN: ollama.ADDRESS,
    "ollama-store": None,
    modelscope.ORIGIN: modelscope.ADDRESS,
    "packages": None,
    openrouter.ORIGIN: openrouter.ADDRESS,
}

#: Those that are off until somebody turns them on: a list of everything that a service offers
#: is no fact of the project, and the rule set has what matters of it; who is verified decides
#: nothing, and costs a request for each publisher.
OFF: Final = frozenset({openrouter.ORIGIN, "publishers"})


class _AtHand(Protocol):
    """What lies on this machine."""

    def answers(self, identity: Identity) -> bool:
        """Whether this is the place to look."""

    def record(self, identity: Identity) -> Resolution | None:
        """The record of a model, None if it does not lie here."""


def sites(settings: ResolveSettings, texts: TextReader | None) -> tuple[Ollama | ModelScope, ...]:
    """The origins besides the hub that say over a network what they know of their own models."""
    made: dict[str, type[Ollama] | type[ModelScope]] = {
        ollamamanifest.ORIGIN: Ollama,
        modelscope.ORIGIN: ModelScope,
    }
    where = settings.addresses
    return tuple(site(settings, where[name], texts) for name, site in made.items() if name in where)


def _kept(settings: ResolveSettings, texts: TextReader | None) -> tuple[KeptOllama, ...]:
    """What registries said in earlier runs: of those that are turned on, whether they can be asked or not."""
    address = settings.addresses.get(ollamamanifest.ORIGIN)
    return (KeptOllama(settings, address, texts),) if address is not None else ()


@dataclass(frozen=True, slots=True)
class Origins:
    """The origins of one run: hub, then sites, then what lies here, then the catalogue.

    `kept` are those that say what an origin said when it could be asked: they
    speak only where it is silent, for it knows better what is gone.
    """

    hub: Hub | None
    data: HubData | None
    publishers: HubPublishers | None
    sites: tuple[Ollama | ModelScope, ...]
    lists: tuple[Site, ...]
    first: tuple[Resolver, ...]
    at_hand: tuple[_AtHand, ...]
    kept: tuple[_AtHand, ...]
    catalogue: Catalogue
    names: Names

    @classmethod
    def made(
        cls,
        settings: ResolveSettings,
        knowledge: Knowledge,
        tree: Tree | None,
        texts: TextReader | None,
        cards: CardReader | None = None,
    ) -> Origins:
        """The origins that the settings turn on."""
        where: Mapping[str, str] = {} if settings.offline else settings.addresses
        asked = settings.ask_hub and not settings.offline
        hub = Hub(settings, texts, ahead=settings.vouched is None, cards=cards) if asked else None
        named = [name for name in (openrouter.ORIGIN,) if name in where]
        lists = {name: OpenRouterList(settings, where[name]) for name in named}
        return cls(
            hub=hub,
            data=HubData(settings, hub) if hub is not None and settings.data_sets else None,
            publishers=HubPublishers(settings, hub) if hub is not None and settings.ask_publishers else None,
            sites=() if settings.offline else sites(settings, texts),
            lists=tuple(one.site for one in lists.values()),
            first=(Hosted(knowledge.hosted, lists), Local(tree, texts, cards, settings.signers)),
            at_hand=(
                OllamaStore(settings.ollama_store, texts),
                Packages(settings.environment, tree, texts),
            ),
            kept=(
                HubAtHand(Kept(settings, texts, cards), Cache(settings.cache, texts, cards)),
                *_kept(settings, texts),
            ),
            catalogue=Catalogue(knowledge.catalogue),
            names=Names(knowledge.elsewhere),
        )

    @property
    def requests(self) -> int:
        """Requests sent by all origins."""
        sites = (*(one.site for one in self.sites), *self.lists)
        return (self.hub.requests if self.hub else 0) + sum(site.requests for site in sites)

    @property
    def reached(self) -> bool:
        """Whether anything was reached over the network."""
        sites = (*(one.site for one in self.sites), *self.lists)
        return (self.hub is not None and bool(self.hub.reached)) or any(site.reached for site in sites)

    def resolve(self, wanted: Sequence[Identity], ask_hub: bool = True) -> dict[Identity, Resolution]:
        """Answer every identity of one level; without the hub and the sites from what lies here."""
        answers = self._from_elsewhere(wanted, ask_hub)
        wanted = [one for one in wanted if one not in answers]
        for resolver in (*self.first, *(self.sites if ask_hub else ())):
            mine = [one for one in wanted if one not in answers and resolver.answers(one)]
            answers.update(zip(mine, resolver.resolve(mine), strict=True))
        if self.hub is not None and ask_hub:
            on_hub = [one for one in wanted if one not in answers and self.hub.answers(one)]
            answers.update(with_heads(on_hub, self.hub))
        for identity in wanted:
            answers[identity] = self._completed(identity, answers.get(identity))
        return answers

    def _from_elsewhere(self, wanted: Sequence[Identity], ask_hub: bool) -> dict[Identity, Resolution]:
        """Answers for models that stand on the Hub under another name."""
        known = {one: hub for one in wanted if (hub := self.names.on_hub(one)) is not None}
        theirs = self.resolve(list(dict.fromkeys(known.values())), ask_hub) if known else {}
        return {one: self.names.renamed(theirs[hub], one) for one, hub in known.items()}

    def completed(
        self, answers: Mapping[Identity, Resolution], wanted: Sequence[Identity]
    ) -> dict[Identity, Resolution]:
        """The answers, with data sets and publishers of the models `wanted` looked up."""
        found = dict(answers)
        for beside in (self.data, self.publishers):
            if beside is not None and self.hub is not None and self.hub.reached:
                found.update(beside.completed(found, wanted))
        return found

    def _completed(self, identity: Identity, answer: Resolution | None) -> Resolution:
        """The origin's answer with the catalogue's beside it; else what lies here, else the catalogue's."""
        known = self.catalogue.record(identity)
        also = (known,) if isinstance(known, ModelRecord) else ()
        if isinstance(answer, ModelRecord):
            return replace(answer, also=() if answer.source == "tree" else also)
        silent = answer is None or answer.reason is Reason.OFFLINE
        for place in (*self.at_hand, *(self.kept if silent else ())):
            here = place.record(identity) if place.answers(identity) else None
            if isinstance(here, ModelRecord):
                return replace(here, also=also)
        if isinstance(answer, Unresolved) and not silent:
            return self._gone(answer, known)
        return known or answer or self._unknown(identity)

    def _gone(self, answer: Unresolved, known: Resolution | None) -> Resolution:
        """A model the catalogue knew and its origin no longer has is removed, not merely missing."""
        if answer.reason is Reason.MISSING_OR_PRIVATE and isinstance(known, ModelRecord):
            return Unresolved(answer.identity, Reason.REMOVED, f"known on {known.as_of}, no longer offered")
        return answer

    def _unknown(self, identity: Identity) -> Unresolved:
        if identity.origin == "huggingface":
            return Unresolved(identity, Reason.OFFLINE, "no hub was asked, and cache and catalogue lack it")
        if identity.origin in NAMES:
            return Unresolved(identity, Reason.OFFLINE, f"{identity.origin} was not asked")
        return Unresolved(identity, Reason.NO_RECORDS, f"no source of facts about {identity.origin} models")
