"""The argument behind a decision: what kept the nearest rules from firing, which other use would turn it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Any, Final

from auditor.evaluate.asking import answer
from auditor.evaluate.clauses import Clauses, route_of
from auditor.evaluate.findings import Maker
from auditor.evaluate.wording import wording
from auditor.knowledge import Knowledge
from auditor.knowledge.vocabulary import Fact
from auditor.model import Conclusion, Decision, Identity, Kept, Nature, Other, Policy

_ORDER: Final = list(Decision)

#: Siblings that are judged, and that are shown.
_LOOKED_AT: Final = 12
SIBLINGS: Final = 3


def better(decision: Decision, than: Decision) -> bool:
    """Whether one decision asks less than another."""
    return _ORDER.index(decision) < _ORDER.index(than)


def siblings(conclusion: Conclusion, knowledge: Knowledge) -> Iterator[Identity]:
    """Models of the same publisher that the embedded catalogue knows, the most alike name first."""
    name = conclusion.identity.model
    maker = name.partition("/")[0].casefold()
    others = {
        entry.model: entry
        for entry in knowledge.catalogue
        if entry.model.partition("/")[0].casefold() == maker and entry.model.casefold() != name.casefold()
    }
    like = SequenceMatcher(b=name.casefold(), autojunk=False)

    def unlike(other: str) -> tuple[float, str]:
        like.set_seq1(other.casefold())
        return -like.ratio(), other

    for model in sorted(others, key=unlike)[:_LOOKED_AT]:
        yield Identity(others[model].origin, model)


def kept(conclusion: Conclusion, policy: Policy, knowledge: Knowledge) -> tuple[Kept, ...]:
    """The restrictions that do not act, each with the facts without which it might: the nearest ones.

    A rule that no single stated fact keeps from firing is not near.
    """
    clauses = Clauses(Maker(knowledge, policy, wording(knowledge)))
    route = route_of(conclusion)
    found = []
    for rule, bound in clauses.bounds(conclusion):
        if rule.nature is not Nature.RESTRICTION or rule.aggregate:
            continue
        asked, facts = clauses.question(rule, bound, policy.use, route)
        if answer(asked, facts, odd_fields=False) is not False:
            continue
        keeping = tuple(
            name
            for name in asked.facts
            if name in facts and answer(asked, _without(facts, name), odd_fields=False) is not False
        )
        if keeping:
            found.append(Kept(rule.id, bound.clause, keeping))
    return tuple(found)


def others(
    policy: Policy, knowledge: Knowledge, now: Decision, decide: Callable[[Policy], Decision]
) -> tuple[Other, ...]:
    """Every other answer to one fact of the use that leads to a better decision than `now`.

    `decide` judges the model under a policy.
    """
    found = []
    for name, fact in knowledge.vocabulary.facts.items():
        field = name.removeprefix("use.")
        stated = getattr(policy.use, field)
        for value in _values(fact):
            if stated is None or value == stated:
                continue
            changed: dict[str, Any] = {field: value}
            decision = decide(replace(policy, use=replace(policy.use, **changed)))
            if better(decision, now):
                found.append(Other(name, value, decision))
    return tuple(found)


def _values(fact: Fact) -> Iterator[bool | str]:
    if fact.type == "boolean":
        yield from (True, False)
    elif fact.type == "word":
        yield from fact.values


def _without(facts: Mapping[str, object], name: str) -> dict[str, object]:
    return {key: value for key, value in facts.items() if key != name}
