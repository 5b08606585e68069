"""What would change a decision: the facts that nobody stated, and what each answer leads to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from auditor.knowledge.messages import policy_key
from auditor.model import AuditedModel, Branch, Condition, Decision
from auditor.render.translations import Translations

_DECISIONS: Final = list(Decision)


@dataclass(frozen=True, slots=True)
class Answer:
    """What one answer leads to, and for which models (none where it is asked of one finding)."""

    text: str
    decision: Decision
    models: tuple[AuditedModel, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A fact of the use that was not stated: the question, its key in `[use]`, the answers."""

    asks: str
    key: str
    answers: tuple[Answer, ...]
    models: tuple[AuditedModel, ...] = ()


def question(condition: Condition, words: Translations) -> Question:
    """One condition in words, with every answer."""
    answers = tuple(Answer(_said(branch, words), branch.decision) for branch in condition.branches)
    return Question(words.word("fact", condition.fact), policy_key(condition.fact), answers)


def questions(models: Iterable[AuditedModel], words: Translations) -> tuple[Question, ...]:
    """Every open fact once, the one on which most models depend first.

    Only the answers that make something worse are kept: what is above a limit,
    not what is below it.
    """
    found: dict[str, dict[tuple[Decision, str], dict[AuditedKey, AuditedModel]]] = {}
    for model in models:
        for condition in model.conditions:
            for branch in _worse(condition):
                answers = found.setdefault(condition.fact, {})
                answer = answers.setdefault((branch.decision, _said(branch, words)), {})
                answer[(model.origin, model.model, model.revision)] = model
    asked = [_asked(fact, answers, words) for fact, answers in found.items()]
    return tuple(sorted(asked, key=lambda one: (-len(one.models), one.key)))


AuditedKey = tuple[str, str, str | None]


def _asked(
    fact: str, answers: dict[tuple[Decision, str], dict[AuditedKey, AuditedModel]], words: Translations
) -> Question:
    every = {key: model for models in answers.values() for key, model in models.items()}
    ordered = sorted(answers.items(), key=lambda one: (-_DECISIONS.index(one[0][0]), -len(one[1]), one[0][1]))
    return Question(
        asks=words.word("fact", fact),
        key=policy_key(fact),
        answers=tuple(Answer(text, decision, tuple(models.values())) for (decision, text), models in ordered),
        models=tuple(every.values()),
    )


def _worse(condition: Condition) -> tuple[Branch, ...]:
    """The branches that lead to something worse than the best of them."""
    best = min((_DECISIONS.index(one.decision) for one in condition.branches), default=0)
    return tuple(one for one in condition.branches if _DECISIONS.index(one.decision) > best)


def _said(branch: Branch, words: Translations) -> str:
    """An answer in words, such as "above 700,000,000 monthly active users"."""
    value = words.say(branch.value)
    if branch.unit:
        value = words.amount(value, branch.unit)
    elif branch.operator in ("includes", "excludes", "only", "beyond"):
        return _membership(branch, words)
    elif not isinstance(branch.value, bool):
        named = branch.value if isinstance(branch.value, tuple) else (str(branch.value),)
        value = words.say(tuple(words.word("organisation", words.word("distribution", one)) for one in named))
    said = {
        "above": words("above {value}", value=value),
        "at-most": words("up to {value}", value=value),
    }
    return said.get(branch.operator, value)


def _membership(branch: Branch, words: Translations) -> str:
    """Whether what is listed is among the fields or the countries of the use."""
    listed = branch.value if isinstance(branch.value, tuple) else (str(branch.value),)
    value = words.say(tuple(words.word("territory", words.word("field", one)) for one in listed))
    if branch.operator == "only":
        return words("only {value}", value=value)
    if branch.operator == "beyond":
        return words("anything but {value}", value=value)
    if branch.operator == "includes":
        return words("any of {value}", value=value) if len(listed) > 1 else value
    return words("none of {value}", value=value) if len(listed) > 1 else words("not {value}", value=value)
