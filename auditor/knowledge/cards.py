"""How model cards speak of licenses and of bases, typed as in `rules/cards.yaml`."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class Limit(Struct, frozen=True):
    """Sentences that limit the use and name no license: `says` is how a claim words them.

    `clauses` are the clause kinds of a license that says the same.
    """

    says: str
    clauses: tuple[str, ...]
    phrases: tuple[str, ...]


class BaseWords(Struct, frozen=True):
    """Words `before` or `after` which a card names what the model was made from, by `relation`.

    `labels` count only as a heading or with a colon behind them.
    """

    relation: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    labels: tuple[str, ...] = ()


class CardWords(Struct, frozen=True):
    """`rules/cards.yaml`: how model cards speak of licenses and of bases, as phrases.

    `license` are headings and labels under which a license is stated,
    `original` headings behind which the card is another model's, `aside`
    headings under which it speaks of others. `subjects`
    maps `model`, `unsure`, `code`, `data` and `other` to the words for them,
    `joining` are words between two subjects that are one. `states` are words
    that state a license, `hedges` those that leave open what is stated,
    `plain` those that may stand before a name without a subject, `nothing`
    beginnings of a label's value that names no license. `no_base`
    are words behind a name that make it no base, `comparing` those of a
    sentence that says nothing of a base.
    """

    license: tuple[str, ...]
    original: tuple[str, ...]
    aside: tuple[str, ...]
    subjects: Mapping[str, tuple[str, ...]]
    joining: tuple[str, ...]
    states: tuple[str, ...]
    hedges: tuple[str, ...]
    plain: tuple[str, ...]
    nothing: tuple[str, ...]
    limits: tuple[Limit, ...]
    bases: tuple[BaseWords, ...]
    no_base: tuple[str, ...]
    comparing: tuple[str, ...]
