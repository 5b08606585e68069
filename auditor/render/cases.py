"""A case of the comment: what was found on a model, what mends it, what waits behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from auditor.knowledge.messages import state_facts
from auditor.model import Decision
from auditor.render.view import Shown, View, place_of


@dataclass(frozen=True, slots=True)
class Group:
    """Findings on no model that one rule made and one remedy mends, in order of place."""

    title: str
    findings: tuple[Shown, ...]
    remedy: str


@dataclass(frozen=True, slots=True)
class Step:
    """Findings, and what to do about all of them."""

    findings: tuple[Shown, ...]
    remedy: str


@dataclass(frozen=True, slots=True)
class Case:
    """Steps in order, and the titles of what only counts once the model is allowed."""

    steps: tuple[Step, ...]
    waiting: tuple[str, ...]


def case(findings: Sequence[Shown], view: View) -> Case:
    """Put findings under what mends them: each remedy once, the facts to be stated in one sentence.

    Of a model that is not allowed, what is for review waits: its titles are
    enough. What each answer to an open fact leads to is told elsewhere.
    """
    denied = [one for one in findings if one.finding.decision is Decision.DENY]
    acting = denied or findings
    open_ = tuple(one for one in acting if one.finding.conditions)
    facts = state_facts(
        (condition for one in open_ for condition in one.finding.conditions), view.audit.words, view.language
    )
    settled = acting if facts is None else [one for one in acting if not one.finding.conditions]
    steps = [Step(tuple(together), remedy) for remedy, together in _by_remedy(settled).items()]
    if facts is not None:
        steps.append(Step(open_, facts))
    waiting = (one.title for one in findings if denied and one.finding.decision is not Decision.DENY)
    return Case(tuple(steps), tuple(dict.fromkeys(waiting)))


def grouped(findings: Iterable[Shown]) -> tuple[Group, ...]:
    """Put findings on no model together, the rule that spoke first in front."""
    groups: dict[tuple[str, str], list[Shown]] = {}
    for shown in findings:
        groups.setdefault((shown.title, shown.remedy), []).append(shown)
    return tuple(
        Group(title, tuple(sorted(together, key=lambda one: place_of(one.finding))), remedy)
        for (title, remedy), together in groups.items()
    )


def _by_remedy(findings: Iterable[Shown]) -> dict[str, list[Shown]]:
    together: dict[str, list[Shown]] = {}
    for shown in findings:
        together.setdefault(shown.remedy, []).append(shown)
    return together
