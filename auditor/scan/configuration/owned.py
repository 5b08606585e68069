"""Names in two settings: whose a model is on the Hub, and beside it what it is called there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from auditor.model import Kind, Route
from auditor.scan import names
from auditor.scan.identity.found import Found
from auditor.scan.identity.known import NO_NAMES, Known
from auditor.scan.loaders.tables import Tables

#: What may stand before the word for an owner where that is one of the Hub's.
_OF_HUB: Final = ("hf_", "hub_", "huggingface_")
_BEFORE: Final = ("", "model_", *_OF_HUB)

#: Keys that name the thing itself, beside those that mean a model; the first says more than the last.
_ITSELF: Final = frozenset({"id", "repo", "repo_id", "repo_name", "repository", "model", "name"})


class Owners:
    """The owners of models in settings."""

    def __init__(self, tables: Tables, known: Known = NO_NAMES) -> None:
        """Read settings with `tables`; `known` says which publishers there are."""
        self._tables, self._known = tables, known
        self._keys = {f"{before}{word}": before in _OF_HUB for word in tables.owners for before in _BEFORE}

    def named(self, key: str, value: str, beside: Mapping[str, str]) -> Found | None:
        """The model that a value under a key names together with its owner, whom a setting beside it has."""
        plain = key.lower()
        if "/" in value or (plain == "name" and ("id" in beside or "model" in beside)):
            return None  # a label beside the name itself
        meant = self._tables.key(key) if plain not in _ITSELF else None
        if plain not in _ITSELF and (meant is None or meant.kind is not Kind.MODEL):
            return None
        owners = [one for one in self._keys if one in beside]
        if not owners or not names.is_bare_name(value):
            return None
        own = self._tables.service_of(value)
        if own is not None and own.route is not Route.WEIGHTS:
            return None  # a maker's own, which nobody has on the Hub
        for owner in owners:
            whole = f"{beside[owner]}/{value}"
            if not (names.is_hub_name(whole) and self._tables.says_model(whole)):
                continue
            if self._keys[owner] or self._known.has(whole):
                return Found(whole, "huggingface", Route.WEIGHTS, Kind.MODEL)
        return None
