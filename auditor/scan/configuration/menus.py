"""Services that a configuration lists with their models: `{"id": "groq", "models": [...]}`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from auditor.model import Kind, Route
from auditor.scan.formats.structure import Items, Scalar, Table
from auditor.scan.loaders.tables import Tables

#: Keys of what the thing is called that a mapping describes, and of where it answers.
_CALLED: Final = ("id", "name", "key", "slug", "label", "title")
_ANSWERS: Final = ("url", "api", "host")


def asked(table: Table, around: Mapping[str, str], tables: Tables) -> Mapping[str, str]:
    """What a mapping with a list of models says of whom to ask for them, as keys beside a model say it.

    Only of a service that has others' models: a maker's are known by their
    names, and its word may as well stand for a family. Empty where keys say
    it that always do.
    """
    models = [one.value for one in table.pairs if isinstance(one.value, Items) and _means(one.key, tables)]
    if not models or any(key in around for key in tables.siblings):
        return {}
    for key in _CALLED:
        word = around.get(key, "").replace(" ", "").lower()
        service = tables.provider(word) if word else None
        if service is not None and service.route is not Route.HOSTED:
            published = any(name.lower().startswith(f"{word}/") for one in models for name in _names(one))
            return {} if published else {"provider": word}
    for key in _ANSWERS:
        address = around.get(key, "")
        service = tables.service_at(address) if "://" in address else None
        if service is not None and service.route is not Route.HOSTED:
            return {"base_url": address}
    return {}


def _means(key: str, tables: Tables) -> bool:
    meant = tables.key(key)
    return meant is not None and meant.kind is Kind.MODEL and "tokenizer" not in meant.key


def _names(models: Items) -> Iterator[str]:
    """The strings of a list, or what its entries are called."""
    for one in models.items:
        if isinstance(one, Scalar):
            yield one.value
        elif isinstance(one, Table):
            yield from (
                pair.value.value
                for pair in one.pairs
                if pair.key.lower() in _CALLED and isinstance(pair.value, Scalar)
            )
