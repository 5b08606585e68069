"""Identity to record: what each origin knows of a model, its ancestors followed to the root."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from auditor.knowledge import Knowledge
from auditor.model import Base, Identity, ModelRecord, Reason, Resolution, Unresolved
from auditor.reading import Tree
from auditor.resolve.locked import Locked
from auditor.resolve.origins import Origins
from auditor.resolve.seam import CardReader, ResolveSettings, TextReader

__all__ = ["CardReader", "ResolveSettings", "Resolved", "TextReader", "resolve"]


@dataclass(frozen=True, slots=True)
class Resolved:
    """An answer for every identity wanted and for every ancestor.

    `requests` were sent to hub and registries; `offline` says that none was reached.
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
    asking = replace(settings, offline=settings.offline or trusting)
    origins = Origins.made(asking, knowledge, tree, texts, cards)
    catalogue = origins.catalogue
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
    answers = origins.completed(answers, [one for one in wanted if one not in known])
    answers.update(_compared(answers, wanted, settings, tree, origins, asking.offline))
    return Resolved(answers, origins.requests, not origins.reached, doubts)


def _compared(
    answers: Mapping[Identity, Resolution],
    wanted: Sequence[Identity],
    settings: ResolveSettings,
    tree: Tree | None,
    origins: Origins,
    offline: bool,
) -> dict[Identity, Resolution]:
    """The answers with what the files at hand are; records of other commits that lie here are asked for."""
    at_hand = tree if type(tree) is Tree else None  # a commit of the project is no place for weights
    if not settings.compare_files and at_hand is None:
        return {}
    from auditor.resolve.comparing import Comparing
    from auditor.resolve.store import Store

    store = Store(settings.store, settings.endpoint, settings.token, settings.as_of)
    comparing = Comparing(settings, at_hand, store)
    missing = comparing.unknown(answers, wanted)
    told = origins.resolve(missing, ask_hub=not offline) if missing else {}
    records = [one for one in (*answers.values(), *told.values()) if isinstance(one, ModelRecord)]
    return {asked: comparing.on(answer, records) for asked, answer in answers.items()}


def _bases(answer: Resolution) -> list[Base]:
    records = (answer, *answer.also) if isinstance(answer, ModelRecord) else ()
    return [base for record in records for base in record.bases]
