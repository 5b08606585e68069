"""Names that are known: models of the catalogue and the names of publishers on the Hub."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from auditor.knowledge import ModelKnowledge
from auditor.scan import names
from auditor.scan.identity.files import speaks_of_store
from auditor.scan.identity.found import Found
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables


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


def says_nothing(found: Found, key: Key, known: Known, tables: Tables, source: bytes) -> bool:
    """Whether a name is two plain words, as paths and made-up values are, and nobody known is meant; or that
    of a repository of anything, where neither it nor the program's source says that it holds a model.
    """
    if known.has(found.model):
        return False
    if names.mere_words(found.model):
        return True
    said = not key.anything or found.origin != "huggingface" or tables.says_model(found.model)
    return not said and not speaks_of_store(source)


#: Where no names are known.
NO_NAMES: Final = Known()


def known(knowledge: ModelKnowledge) -> Known:
    """Gather the names of a rule set."""
    entries = [one for one in knowledge.catalogue if one.origin == "huggingface"]
    return Known(
        models=frozenset(name.lower() for one in entries for name in (one.model, *one.former) if "/" in name),
        publishers=frozenset(
            name.lower() for one in knowledge.publishers for name in (*one.hub, *one.former)
        ),
    )
