"""Services that are listed with their models: whose the models are stands beside the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from auditor.model import Route
from auditor.scan.languages.search.below import ITSELF
from auditor.scan.languages.syntax import Field, Listed, Literal
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.tables import Tables

#: Keys that name a service which an object describes.
_SERVICE: Final = frozenset(ITSELF) | {"label", "title"}


def asked(fields: Sequence[Field], means: Callable[[str], object], tables: Tables) -> Service | None:
    """The service that is asked for the models listed beside its name: `id: "groq", models: [...]`.

    Only one that has others' models counts: a maker's word may as well stand
    for a family of models. `means` tells whether a key means models.
    """
    lists = [one.value for one in fields if isinstance(one.value, Listed) and means(one.name)]
    for one in fields if lists else ():
        if one.name.lower() in _SERVICE and isinstance(one.value, Literal):
            word = one.value.text.replace(" ", "")
            service = tables.provider(word)
            if service is not None and service.route is not Route.HOSTED and not _publishes(word, lists):
                return service
    return None


def _publishes(word: str, lists: Sequence[Listed]) -> bool:
    """Whether models that are listed belong to somebody of that name, who then is no service."""
    items = (item for one in lists for item in one.items if isinstance(item, Literal))
    return any(item.text.lower().startswith(f"{word.lower()}/") for item in items)
