"""Ask one rule about one clause: broken, kept, or unknown, and what would tell.

A clause acts when any of its triggers does and the rule's own condition
holds. Both are one CEL condition, so that an unknown that cannot change the
answer stays out of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Final

from auditor.knowledge.conditions import BadCondition, compiled
from auditor.knowledge.judging import Rule
from auditor.knowledge.vocabulary import Fact, Vocabulary
from auditor.model import Argument, Branch, Clause, Condition, Decision

_QUOTED: Final = re.compile(r'"([a-z-]+)"')

#: Combinations of answers that are tried; beyond them every fact is asked.
_MOST: Final = 512

#: A word that no condition names: it stands for whatever else a list may hold.
_ANOTHER: Final = "anything-else"


@dataclass(frozen=True, slots=True)
class Question:
    """A rule and a clause, with the condition that both come to.

    `bare` is that condition as it were without the exemptions of the license.
    """

    rule: Rule
    clause: Clause
    text: str
    facts: tuple[str, ...]
    bare: str = ""


@dataclass(frozen=True, slots=True)
class Try:
    """One possible answer to an unstated fact: the value to evaluate with, and its words."""

    value: object
    operator: str
    shown: Argument
    unit: str | None = None


def question(
    rule: Rule, clause: Clause, vocabulary: Vocabulary, exempting: Iterable[Clause] = ()
) -> Question:
    """Join the clause's triggers, the rule's condition and the exemptions that free the clause."""
    triggers = [vocabulary.triggers[name] for name in clause.trigger]
    acts = " || ".join(f"({trigger.when})" for trigger in triggers) or "true"
    bare = f"({acts}) && ({rule.when})" if rule.when else acts
    known = vocabulary.exemptions
    free = [known[word] for one in exempting for word in one.items if word in known]
    exempt = " || ".join(f"({one.when})" for one in free)
    asked = [fact for one in triggers for fact in one.facts] + [fact for one in free for fact in one.facts]
    facts = tuple(dict.fromkeys((*rule.facts, *asked)))
    return Question(rule, clause, f"({bare}) && !({exempt})" if exempt else bare, facts, bare)


def exempt(asked: Question, facts: Mapping[str, object]) -> bool:
    """Whether an exemption decides: without any the clause would be touched, for sure."""
    return asked.bare != asked.text and _holds(asked.bare, facts) is True


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
    """The smallest set of unstated facts that settles the answer, each with what its answers lead to.

    A fact can matter only after another one is stated: it belongs to the
    set, though by itself each of its answers leaves the question open.
    """
    missing = [
        name for name in asked.facts if name not in facts or _amount_missing(name, facts, asked.clause)
    ]
    branches = {
        name: tuple(_branches(asked, name, facts, decisions, vocabulary.facts[name])) for name in missing
    }
    turning = {name for name in missing if len({one.decision for one in branches[name]}) > 1}
    if len(turning) < len(missing):
        turning |= set(
            _later(asked, facts, [one for one in missing if one not in turning], missing, vocabulary)
        )
    return tuple(Condition(name, asked.clause.id, branches[name]) for name in missing if name in turning)


def _later(
    asked: Question,
    facts: Mapping[str, object],
    doubtful: Sequence[str],
    missing: Sequence[str],
    vocabulary: Vocabulary,
) -> Iterator[str]:
    """Of the `doubtful` facts those that turn the answer under some answers to the others missing."""
    tries = {
        name: [one.value for one in _tries(asked, name, facts, vocabulary.facts[name])] for name in missing
    }
    if prod(map(len, tries.values())) > _MOST:
        yield from doubtful
        return
    for name in doubtful:
        others = [other for other in missing if other != name]
        for given in product(*(tries[other] for other in others)):
            known = {**facts, **dict(zip(others, given, strict=True))}
            if len({_holds(asked.text, {**known, name: value}) for value in tries[name]}) > 1:
                yield name
                break


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
    grouped: dict[tuple[str, Decision, bool | None], list[Try]] = {}
    for one in _tries(asked, name, facts, fact):
        outcome = _holds(asked.text, {**facts, name: one.value})
        yes_or_no = one.shown if isinstance(one.shown, bool) else None
        grouped.setdefault((one.operator, decisions[outcome], yes_or_no), []).append(one)
    for (operator, decision, _), tries in grouped.items():
        shown = tries[0].shown if len(tries) == 1 else tuple(str(one.shown) for one in tries)
        yield Branch(_when(name, operator, shown, tries[0].unit), operator, shown, tries[0].unit, decision)


def _tries(asked: Question, name: str, facts: Mapping[str, object], fact: Fact) -> Iterator[Try]:
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
        yield from _memberships(asked, name, facts)


def _memberships(asked: Question, name: str, facts: Mapping[str, object]) -> Iterator[Try]:
    """Whether some of the words that matter are in a list: any of them, or nothing else."""
    clause = asked.clause
    words = clause.items if "clause.items" in asked.rule.when else _quoted(asked.text, name)
    inside, beyond = list(words), [*words, _ANOTHER]
    if _holds(asked.text, {**facts, name: inside}) is _holds(asked.text, {**facts, name: beyond}):
        yield Try(inside, "includes", words)
        yield Try([], "excludes", words)
    else:
        yield Try(inside, "only", words)
        yield Try(beyond, "beyond", words)


def _quoted(text: str, name: str) -> tuple[str, ...]:
    """The words that a condition compares a list with."""
    listed = re.findall(re.escape(name) + r"\.\w+\(\w+, \w+ in \[([^\]]*)\]", text)
    single = re.findall(r'"([a-z-]+)" in ' + re.escape(name), text)
    found = [word for part in listed for word in _QUOTED.findall(part)]
    return tuple(dict.fromkeys((*found, *single)))


def _when(name: str, operator: str, value: Argument, unit: str | None) -> str:
    """The branch as CEL over the use, for programs."""
    if operator in ("above", "at-most"):
        return f'{name}["{unit}"] {">" if operator == "above" else "<="} {value}'
    if operator in ("includes", "excludes", "only", "beyond"):
        listed = ", ".join(f'"{item}"' for item in (value if isinstance(value, tuple) else (str(value),)))
        test = f"{name}.{'all' if operator in ('only', 'beyond') else 'exists'}(x, x in [{listed}])"
        return test if operator in ("includes", "only") else f"!{test}"
    if isinstance(value, tuple):
        return f"{name} in [{', '.join(f'{chr(34)}{item}{chr(34)}' for item in value)}]"
    return f"{name} == {str(value).lower()}" if isinstance(value, bool) else f'{name} == "{value}"'
