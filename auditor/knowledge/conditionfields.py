"""What no schema can say of a condition: that it compiles, and asks only what it can be told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from auditor.knowledge.conditions import NAMES, BadCondition, compiled
from auditor.knowledge.sourcefile import Problem, SourceFile

#: What a condition about a clause may speak of, and what one about a label may.
OF_CLAUSES: Final = ("use", "clause", "license", "model")
OF_LABELS: Final = ("relation", "contains", "family", "pair", "same", "upstream", "downstream")

_LITERAL: Final = re.compile(r'"[^"]*"|\'[^\']*\'')
_NAME: Final = re.compile(r"\b(?:[a-z]+\.[a-z_]+|relation|contains|family|pair|same|direct)\b")


def condition_misfits(
    source: SourceFile, text: str, about: tuple[str, ...], *where: str | int
) -> Iterator[Problem]:
    """The condition compiles and asks only what it can be told."""
    try:
        if text:
            compiled(text)
    except BadCondition as error:
        yield source.problem(str(error).splitlines()[0], *where)
        return
    for name in sorted(_names(text) & NAMES.keys()):
        if name.partition(".")[0] not in about:
            yield source.problem(f"{name} is never known here", *where)


def fact_misfits(source: SourceFile, when: str, named: Iterable[str], *where: str | int) -> Iterator[Problem]:
    """The facts of the use that a condition asks, and those named beside it, are the same."""
    asked = {name for name in _names(when) if name.startswith("use.")}
    for fact in sorted(asked - set(named)):
        yield source.problem(f"the condition asks {fact}; name it under facts", *where)
    for fact in sorted(set(named) - asked):
        yield source.problem(f"the condition does not ask {fact}", *where)


def _names(condition: str) -> set[str]:
    return set(_NAME.findall(_LITERAL.sub("", condition)))
