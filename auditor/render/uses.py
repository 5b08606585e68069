"""The use that a policy states, in words."""

from __future__ import annotations

from collections.abc import Mapping

from auditor.model import Argument, Use
from auditor.render.translations import Translations


def facts(use: Use, words: Translations) -> tuple[tuple[str, str | None], ...]:
    """Every fact of the use: the question, and what was stated (None: nothing)."""
    stated: tuple[tuple[str, Argument | None], ...] = (
        ("commercial", use.commercial),
        ("distribution", _word("distribution", use.distribution, words)),
        ("users", _amounts(use.users, words)),
        ("revenue", _amounts(use.revenue, words)),
        ("product_revenue", _amounts(use.product_revenue, words)),
        ("territories", _words("territory", use.territories, words)),
        ("fine_tunes", use.fine_tunes),
        ("trains_on_outputs", use.trains_on_outputs),
        ("hosts_models", use.hosts_models),
        ("fields", _words("field", use.fields, words)),
        ("organisation", _word("organisation", use.organisation, words)),
    )
    return tuple(
        (words.word("fact", f"use.{name}"), None if value is None else words.say(value))
        for name, value in stated
    )


def _word(place: str, value: str | None, words: Translations) -> str | None:
    return None if value is None else words.word(place, value)


def _words(place: str, values: tuple[str, ...] | None, words: Translations) -> tuple[str, ...] | None:
    return None if values is None else tuple(words.word(place, value) for value in values)


def _amounts(amounts: Mapping[str, int] | None, words: Translations) -> tuple[str, ...] | None:
    if amounts is None:
        return None
    return tuple(words.amount(words.say(number), unit) for unit, number in amounts.items())
