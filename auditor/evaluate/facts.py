"""The stated use as CEL facts: what was not stated is left out, never false."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from auditor.knowledge.vocabulary import Vocabulary
from auditor.model import Clause, License, Term, Use

#: A stated amount that bounds another: monthly users are never fewer than daily ones.
_BOUNDED_BY: Final = {"daily-active-users": "monthly-active-users"}

_MONTHS: Final = 12


def use_facts(use: Use, clause: Clause, vocabulary: Vocabulary) -> dict[str, object]:
    """The facts of `[use]` under their CEL names, amounts in the clause's unit where they tell."""
    stated: dict[str, object | None] = {
        "use.commercial": use.commercial,
        "use.distribution": use.distribution,
        "use.users": _amounts(use.users, clause),
        "use.revenue": _amounts(use.revenue, clause),
        "use.product_revenue": _amounts(use.product_revenue, clause),
        "use.territories": _countries(use.territories, vocabulary),
        "use.fine_tunes": use.fine_tunes,
        "use.trains_on_outputs": use.trains_on_outputs,
        "use.hosts_models": use.hosts_models,
        "use.fields": None if use.fields is None else list(use.fields),
        "use.organisation": use.organisation,
    }
    return {name: value for name, value in stated.items() if value is not None}


def clause_facts(
    clause: Clause, license_: License, term: Term, route: str, vocabulary: Vocabulary
) -> dict[str, object]:
    """What a condition may ask of the clause, its license and how it came to bind the model."""
    items = clause.items
    return {
        "clause.kind": clause.kind,
        "clause.number": clause.limit or 0,
        "clause.unit": clause.unit or "",
        "clause.text": clause.text or "",
        "clause.items": _expand(items, vocabulary) if clause.kind == "territory" else list(items),
        "clause.effect": clause.effect or "",
        "clause.only": clause.only or "",
        "license.id": license_.id,
        "license.category": license_.category,
        "license.clauses": sorted({one.kind for one in license_.clauses}),
        "license.grants": dict(license_.grants or {}),
        "model.route": route,
        "model.relation": term.relation or "",
        **({} if term.multimodal is None else {"model.multimodal": term.multimodal}),
    }


def _countries(stated: Iterable[str] | None, vocabulary: Vocabulary) -> list[str] | None:
    return None if stated is None else _expand(stated, vocabulary)


def _expand(codes: Iterable[str], vocabulary: Vocabulary) -> list[str]:
    """Countries with their unions' members, so that "EU" meets "DE" from either side."""
    expanded = {member for code in codes for member in (code, *vocabulary.unions.get(code, ()))}
    return sorted(expanded)


def _amounts(stated: Mapping[str, int] | None, clause: Clause) -> dict[str, int] | None:
    """Stated amounts, and what they prove of the clause's own unit.

    A year's revenue that is not above a month's limit proves the month's is
    not either; a twelfth above the limit proves that some month's is. Between
    the two nothing is proved and the unit stays unknown.
    """
    if stated is None:
        return None
    amounts = dict(stated)
    unit, limit = clause.unit or "", clause.limit
    if unit in amounts or limit is None:
        return amounts
    if unit.endswith("-per-month"):
        year = amounts.get(unit.replace("-per-month", "-per-year"))
        if year is not None and (year <= limit or year > limit * _MONTHS):
            amounts[unit] = year if year <= limit else year // _MONTHS
    above = amounts.get(_BOUNDED_BY.get(unit, ""))
    if above is not None and above <= limit:
        amounts[unit] = above
    return amounts
