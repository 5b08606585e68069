"""Tags, names and addresses to license ids, by the rule set's tables of spellings.

A spelling may stand for several texts ("modified-mit" is the name of at least
three): then it names none of them, and all are given as candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Any, Final

from auditor.knowledge import Knowledge, expressions
from auditor.knowledge.compiled import link_key
from auditor.model import ClaimKind, License, LicenseClaim

#: The category of ids that say nothing: `other`, `unknown`, a family without a version.
PLACEHOLDER: Final = "placeholder"

#: How a claim names several licenses of which one binds and nobody said which: no choice of the user's.
OPEN: Final = " | "

#: Alternatives of one expression that are told apart; more are left open.
_MOST: Final = 16

_JOINED = re.compile(r"\s(?:AND|OR|WITH)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a claim's words were read as.

    `licenses` are the ids named for certain (all of them bind). `candidates`
    are the ids of which one is meant, nobody said which. `choices` are what
    an expression with OR leaves to the user: each holds ids that bind
    together. `placeholder` is true for a label that says nothing by itself.
    All empty: not recognised.
    """

    licenses: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    placeholder: bool = False
    choices: tuple[tuple[str, ...], ...] = ()


def read_claim(claim: LicenseClaim, knowledge: Knowledge) -> Reading:
    """Read one claim. A claim that was identified where it was found keeps its identity."""
    if claim.licenses:
        return _sorted_out(claim.licenses, knowledge.licenses, together=True)
    tables = knowledge.aliases
    if claim.kind is ClaimKind.LINK:
        return _named(link_key(claim.value), tables.link, knowledge)
    spelling = claim.value.strip().casefold()
    order = (tables.tag, tables.name) if claim.kind is ClaimKind.TAG else (tables.name, tables.tag)
    for table in order:
        if spelling in table:
            return _named(spelling, table, knowledge)
    if OPEN in claim.value:
        return _sorted_out(tuple(one.strip() for one in claim.value.split(OPEN)), knowledge.licenses)
    if _JOINED.search(claim.value):
        return _expression(claim.value, knowledge)
    return Reading()


def _named(spelling: str, table: Mapping[str, tuple[str, ...]], knowledge: Knowledge) -> Reading:
    """What a spelling stands for; one that the vocabulary calls ambiguous names nothing for certain."""
    found = _sorted_out(table.get(spelling, ()), knowledge.licenses)
    if found.licenses and spelling in knowledge.vocabulary.ambiguous:
        return Reading(candidates=found.licenses)
    return found


def _sorted_out(ids: tuple[str, ...], licenses: Mapping[str, License], together: bool = False) -> Reading:
    known = tuple(id_ for id_ in ids if id_ in licenses)
    real = tuple(id_ for id_ in known if licenses[id_].category != PLACEHOLDER)
    if not real:
        return Reading(placeholder=bool(known))
    return Reading(licenses=real) if together or len(real) == 1 else Reading(candidates=real)


def _expression(value: str, knowledge: Knowledge) -> Reading:
    """Read an SPDX expression: every license of an AND binds, of an OR the one that the user chooses."""
    from license_expression import Licensing

    ambiguous = knowledge.vocabulary.ambiguous
    spellings = {
        spelling: ids[0]
        for spelling, ids in knowledge.aliases.name.items()
        if len(ids) == 1 and spelling not in ambiguous
    }
    parsed = expressions.parsed(value, Licensing())
    if parsed is None or " WITH " in str(parsed).upper():
        return Reading()
    ids = [spellings.get(str(symbol.key).casefold()) for symbol in parsed.symbols]
    if None in ids:
        return Reading()
    named = tuple(sorted(id_ for id_ in ids if id_))
    if " OR " not in str(parsed):
        return Reading(licenses=named)
    licenses = knowledge.licenses
    every = _alternatives(parsed, spellings)
    choices = tuple(one for one in every if all(licenses[id_].category != PLACEHOLDER for id_ in one))
    if len(choices) == 1:  # the other side says nothing that could be chosen
        return Reading(licenses=choices[0])
    return Reading(choices=choices) if 1 < len(choices) <= _MOST else Reading(candidates=named)


def _alternatives(parsed: Any, spellings: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """What may be chosen, each with all that binds together (the disjunctive normal form)."""
    if not parsed.args:
        return ((spellings[str(parsed.key).casefold()],),)
    parts = [_alternatives(one, spellings) for one in parsed.args]
    if " OR " in f" {parsed.operator.strip()} ":
        return tuple(dict.fromkeys(one for part in parts for one in part))
    if prod(map(len, parts)) > _MOST:
        return ()
    joined = (tuple(sorted({id_ for one in row for id_ in one})) for row in product(*parts))
    return tuple(dict.fromkeys(joined))


def conjunction(
    ids: set[str] | frozenset[str], choices: Iterable[tuple[tuple[str, ...], ...]] = ()
) -> str | None:
    """The SPDX expression that asks for all of `ids`, sorted, and one of each choice; None for none."""
    either = sorted({_either(one) for one in choices})
    whole = len(ids) + len(either) == 1
    parts = [*sorted(ids), *(one if whole else f"({one})" for one in either)]
    return " AND ".join(parts) or None


def _either(choice: tuple[tuple[str, ...], ...]) -> str:
    """One choice as an expression; AND binds closer than OR."""
    return " OR ".join(" AND ".join(option) for option in choice)
