"""Ask one rule about one clause: broken, kept, or unknown, and what would tell.

A clause acts when any of its triggers does and the rule's own condition
holds. Both are one CEL condition, so that an unknown that cannot change the
answer stays out of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from auditor.knowledge.conditions import BadCondition, compiled
from auditor.knowledge.types import Fact, Rule, Vocabulary
from auditor.model import Argument, Branch, Clause, Condition, Decision

_QUOTED: Final = re.compile(r'"([a-z-]+)"')


@dataclass(frozen=True, slots=True)
class Question:
    """A rule and a clause, with the condition that both come to."""

    rule: Rule
    clause: Clause
    text: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Try:
    """One possible answer to an unstated fact: the value to evaluate with, and its words."""

    value: object
    operator: str
    shown: Argument
    unit: str | None = None


def question(rule: Rule, clause: Clause, vocabulary: Vocabulary) -> Question:
    """Join the clause's triggers and the rule's condition."""
    triggers = [vocabulary.triggers[name] for name in clause.trigger]
    acts = " || ".join(f"({trigger.when})" for trigger in triggers) or "true"
    text = f"({acts}) && ({rule.when})" if rule.when else acts
    facts = dict.fromkeys((*rule.facts, *(fact for trigger in triggers for fact in trigger.facts)))
    return Question(rule, clause, text, tuple(facts))


def answer(asked: Question, facts: Mapping[str, object], odd_fields: bool) -> bool | None:
    """Whether the clause is touched by the use; None where an unstated fact decides.

    `odd_fields` says that the stated fields hold a word the vocabulary does
    not have: then "none of these fields" is not proved.
    """
    holds = _holds(asked.text, facts)
    if holds is False and odd_fields and "use.fields" in asked.facts:
        return None
    return holds


def _holds(text: str, facts: Mapping[str, object]) -> bool | None:
    """The condition's answer; one that fails for another reason than a missing fact is not known either."""
    try:
        return compiled(text).holds(facts)
    except BadCondition:
        return None


def conditions(
    asked: Question,
    facts: Mapping[str, object],
    decisions: Mapping[bool | None, Decision],
    vocabulary: Vocabulary,
) -> tuple[Condition, ...]:
    """The unstated facts that change the answer, each with what every answer leads to."""
    found = []
    for name in asked.facts:
        if name in facts and not _amount_missing(name, facts, asked.clause):
            continue
        branches = tuple(_branches(asked, name, facts, decisions, vocabulary.facts[name]))
        if len({branch.decision for branch in branches}) > 1:
            found.append(Condition(name, asked.clause.id, branches))
    return tuple(found)


def _amount_missing(name: str, facts: Mapping[str, object], clause: Clause) -> bool:
    amounts = facts[name]
    return isinstance(amounts, dict) and bool(clause.unit) and clause.unit not in amounts


def _branches(
    asked: Question,
    name: str,
    facts: Mapping[str, object],
    decisions: Mapping[bool | None, Decision],
    fact: Fact,
) -> Iterator[Branch]:
    """One branch for each answer; words that lead to the same decision share one."""
    grouped: dict[tuple[str, Decision], list[Try]] = {}
    for one in _tries(asked, fact):
        outcome = _holds(asked.text, {**facts, name: one.value})
        grouped.setdefault((one.operator, decisions[outcome]), []).append(one)
    for (operator, decision), tries in grouped.items():
        shown = tries[0].shown if len(tries) == 1 else tuple(str(one.shown) for one in tries)
        yield Branch(_when(name, operator, shown, tries[0].unit), operator, shown, tries[0].unit, decision)


def _tries(asked: Question, fact: Fact) -> Iterator[Try]:
    clause = asked.clause
    if fact.type == "boolean":
        yield from (Try(value, "is", value) for value in (True, False))
    elif fact.type == "word":
        yield from (Try(value, "is", value) for value in fact.values)
    elif fact.type == "amounts":
        limit, unit = clause.limit or 0, clause.unit or ""
        yield Try({unit: limit + 1}, "above", limit, unit)
        yield Try({unit: limit}, "at-most", limit, unit)
    else:
        items = clause.items or tuple(_QUOTED.findall(asked.rule.when))
        yield Try(list(items), "includes", items)
        yield Try([], "excludes", items)


def _when(name: str, operator: str, value: Argument, unit: str | None) -> str:
    """The branch as CEL over the use, for programs."""
    if operator in ("above", "at-most"):
        return f'{name}["{unit}"] {">" if operator == "above" else "<="} {value}'
    if operator in ("includes", "excludes"):
        listed = ", ".join(f'"{item}"' for item in (value if isinstance(value, tuple) else (str(value),)))
        test = f"{name}.exists(x, x in [{listed}])"
        return test if operator == "includes" else f"!{test}"
    if isinstance(value, tuple):
        return f"{name} in [{', '.join(f'{chr(34)}{item}{chr(34)}' for item in value)}]"
    return f"{name} == {str(value).lower()}" if isinstance(value, bool) else f'{name} == "{value}"'
