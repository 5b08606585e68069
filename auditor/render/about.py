"""What an origin says of a model beside its terms, as a list of names and values."""

from __future__ import annotations

from typing import Final

from auditor.model import Argument, AuditedModel, Fact, FactName
from auditor.render.translations import Translations

#: Facts whose values are days, counts or words of the vocabulary; all others are shown as they are.
_DAYS: Final = frozenset({FactName.CREATED, FactName.MODIFIED})
_COUNTS: Final = frozenset({FactName.PARAMETERS, FactName.CONTEXT_LENGTH})
_WORDS: Final = frozenset(
    {FactName.HEAD, FactName.VERIFIED, FactName.GATING, FactName.VISIBILITY, FactName.SECURITY}
)

#: The day on which the Hub began to note when repositories are created (its documentation of `createdAt`).
_FIRST: Final = "2022-03-02"


def about(model: AuditedModel, words: Translations) -> tuple[tuple[str, str], ...]:
    """The facts of a model in the order of `FactName`: what each is, and what was said."""
    order = list(FactName)
    known = sorted(model.facts, key=lambda one: order.index(one.name))
    return tuple((words.word("about", one.name), _said(one, words)) for one in known)


def _said(fact: Fact, words: Translations) -> str:
    value: Argument = fact.value
    if fact.name is FactName.CREATED and str(value)[:10] == _FIRST:
        return words("{day} or earlier", day=words.day(_FIRST))
    if fact.name in _DAYS:
        return words.day(str(value))
    if fact.name in _COUNTS and isinstance(value, int):
        return f"{value:,}"
    if fact.name is FactName.PARAMETERS_BY_TYPE and isinstance(value, tuple):
        return ", ".join(map(_counted, value))
    if fact.name is FactName.COMPARED and "/" not in str(value):  # a word in the place of a count
        return words.word(fact.name, str(value))
    return words.word(fact.name, value) if fact.name in _WORDS else words.say(value)


def _counted(pair: str) -> str:
    """`BF16: 8030261248` with its thousands apart."""
    name, _, number = pair.rpartition(": ")
    return f"{name}: {int(number):,}" if number.isdigit() else pair
