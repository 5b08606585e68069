"""Names that are known: models of the catalogue and the names of publishers on the Hub."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from auditor.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class Known:
    """Names in lower case."""

    models: frozenset[str] = frozenset()
    publishers: frozenset[str] = frozenset()

    def has(self, name: str) -> bool:
        """Whether a Hub name is that of a known model or belongs to a known publisher."""
        lowered = name.lower()
        return lowered in self.models or lowered.partition("/")[0] in self.publishers

    def is_model(self, name: str) -> bool:
        """Whether a Hub name is that of a known model."""
        return name.lower() in self.models


#: Where no names are known.
NO_NAMES: Final = Known()


def known(knowledge: Knowledge) -> Known:
    """Gather the names of a rule set."""
    entries = [one for one in knowledge.catalogue if one.origin == "huggingface"]
    return Known(
        models=frozenset(name.lower() for one in entries for name in (one.model, *one.former) if "/" in name),
        publishers=frozenset(
            name.lower() for one in knowledge.publishers for name in (*one.hub, *one.former)
        ),
    )
