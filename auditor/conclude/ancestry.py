"""Who is made from whom: the graph of records, walked without recursion.

Cycles, missing ancestors and chains of any length cost nothing but are told.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from auditor.model import (
    Base,
    Confidence,
    Identity,
    LineageEdge,
    ModelRecord,
    Reason,
    Resolution,
    Strength,
    Unresolved,
)

#: Levels of ancestors that are followed; what lies above is told, not believed.
DEEPEST: Final = 64


_RANK: Final = list(Confidence)

#: Sources whose cards a program has read; the rule set's own statements were read by people.
_READ: Final = frozenset({"hub", "cache", "tree", "lock"})


@dataclass(frozen=True, slots=True)
class Step:
    """One base of one model: `child` and `parent` as they are asked for."""

    child: Identity
    parent: Identity
    base: Base
    undeclared: bool = False


@dataclass(frozen=True, slots=True)
class Ancestry:
    """Everything above one model, nearest first.

    `start` is the model; `steps` are all edges; `above` the ancestors in order of distance;
    `cycle` the names of a circle, if there is one; `too_deep` whether the
    walk was stopped.
    """

    start: Identity
    steps: tuple[Step, ...]
    above: tuple[Identity, ...]
    cycle: tuple[str, ...]
    too_deep: bool


def key(identity: Identity) -> Identity:
    """The identity that a base is resolved under: an ancestor is taken at its head."""
    return Identity(identity.origin, identity.model)


def find(answers: Mapping[Identity, Resolution], identity: Identity) -> Resolution | None:
    """The answer for an identity, with or without its revision."""
    return answers.get(identity) or answers.get(key(identity))


def ancestry(start: Identity, answers: Mapping[Identity, Resolution]) -> Ancestry:
    """Walk up from `start`, breadth first, every model once."""
    steps: list[Step] = []
    above: list[Identity] = []
    level = {start: 0}
    cycle: tuple[str, ...] = ()
    too_deep = False
    queue = deque([start])
    while queue:
        child = queue.popleft()
        for step in bases(child, find(answers, child)):
            steps.append(step)
            if step.parent in level or key(step.parent) == key(start):
                cycle = cycle or _cycle(step, steps, start)
                continue
            if level[child] + 1 > DEEPEST:
                too_deep = True
                continue
            level[step.parent] = level[child] + 1
            above.append(step.parent)
            queue.append(step.parent)
    return Ancestry(start, tuple(steps), tuple(above), cycle, too_deep)


def bases(child: Identity, answer: Resolution | None) -> list[Step]:
    """The bases a record names, and those that only the catalogue beside it knows."""
    if not isinstance(answer, ModelRecord):
        return []
    silent = answer.source == "catalogue"
    steps = [
        Step(child, base.identity, base, undeclared=silent and base.strength is Strength.INFERRED)
        for base in answer.bases
    ]
    named = {key(step.parent) for step in steps}
    for other in answer.also:
        for base in other.bases:
            if key(base.identity) not in named:
                named.add(key(base.identity))
                steps.append(Step(child, base.identity, base, undeclared=True))
    return steps


def edge(step: Step, verdict: str | None) -> LineageEdge:
    """The edge as a document shows it."""
    return LineageEdge(
        step.child, step.parent, step.base.relation, step.base.strength, step.base.evidence, verdict
    )


def reason_of(answer: Resolution | None) -> Reason | None:
    """Why there is no record, None if there is one."""
    if isinstance(answer, ModelRecord):
        return None
    return answer.reason if isinstance(answer, Unresolved) else Reason.UNREADABLE


def guessed(step: Step) -> bool:
    """Whether the base is only inferred: what follows from it is a question, not a finding."""
    return step.base.strength is Strength.INFERRED


def sureness(start: Identity, steps: Sequence[Step]) -> dict[Identity, Confidence]:
    """How sure it is that each ancestor is one, by the best way to it.

    A way is as sure as its weakest step: low where a base was inferred,
    medium where only the sentences of a card name it.
    """
    found: dict[Identity, Confidence] = {}
    for level in (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW):
        parents: dict[Identity, list[Identity]] = {}
        for step in steps:
            if _RANK.index(_step_sureness(step)) >= _RANK.index(level):
                parents.setdefault(step.child, []).append(step.parent)
        reached, waiting = {start}, [start]
        while waiting:
            new = [one for one in parents.get(waiting.pop(), ()) if one not in reached]
            reached.update(new)
            waiting += new
        for one in reached:
            found.setdefault(one, level)
    return found


def _step_sureness(step: Step) -> Confidence:
    if guessed(step):
        return Confidence.LOW
    in_prose = step.base.strength is Strength.STATED and step.base.evidence.source in _READ
    return Confidence.MEDIUM if in_prose else Confidence.HIGH


def _cycle(step: Step, steps: list[Step], start: Identity) -> tuple[str, ...]:
    """The names on the way from the step's parent back to it, empty if two ways merely meet."""
    children = {one.parent: one.child for one in reversed(steps)}
    names = [step.parent.model]
    here: Identity | None = step.child
    seen: set[Identity] = set()
    while here is not None and here not in seen:
        seen.add(here)
        names.append(here.model)
        if key(here) == key(step.parent):
            return tuple(reversed(names))
        here = None if here == start else children.get(here)
    return ()
