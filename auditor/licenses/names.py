"""Tags, names and addresses to license ids, by the rule set's tables of spellings.

A spelling may stand for several texts ("modified-mit" is the name of at least
three): then it names none of them, and all are given as candidates.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from auditor.knowledge import Knowledge
from auditor.knowledge.compiled import link_key
from auditor.model import ClaimKind, License, LicenseClaim

#: The category of ids that say nothing: `other`, `unknown`, a family without a version.
PLACEHOLDER: Final = "placeholder"

_JOINED = re.compile(r"\s(?:AND|OR|WITH)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a claim's words were read as.

    `licenses` are the ids named for certain (all of them bind). `candidates`
    are the ids of which one is meant, nobody said which. `placeholder` is
    true for a label that says nothing by itself. All empty: not recognised.
    """

    licenses: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    placeholder: bool = False


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
    """Read an SPDX expression: every license of an AND binds, of an OR nobody said which."""
    from license_expression import ExpressionError, Licensing

    ambiguous = knowledge.vocabulary.ambiguous
    spellings = {
        spelling: ids[0]
        for spelling, ids in knowledge.aliases.name.items()
        if len(ids) == 1 and spelling not in ambiguous
    }
    try:
        parsed = Licensing().parse(value)
    except ExpressionError:
        return Reading()
    if parsed is None or " WITH " in str(parsed).upper():
        return Reading()
    ids = [spellings.get(str(symbol.key).casefold()) for symbol in parsed.symbols]
    if None in ids:
        return Reading()
    named = tuple(sorted(id_ for id_ in ids if id_))
    return Reading(candidates=named) if " OR " in str(parsed) else Reading(licenses=named)


def conjunction(ids: set[str] | frozenset[str]) -> str | None:
    """The SPDX expression that asks for all of `ids`, in sorted order; None for none."""
    return " AND ".join(sorted(ids)) or None
