"""Names that say for what a model is used, whatever that is: `MODEL_WRITING`, `model_climax`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from auditor.scan.identity.forms import asks_for
from auditor.scan.identity.nameless import no_name
from auditor.scan.loaders.tables import Tables

_FOR: Final = re.compile(
    r"(?:default_)?(?:model|llm)_"
    r"(?!(?:name|id|versions?|revisions?|arch(?:itecture)?|display|base_?line|variants?|formats?|card)(?:_|$))"
    r"[a-z]+(?:_[a-z]+)*",
    re.IGNORECASE,
)

#: Names of what holds several models, each under the word for what it is used for.
_HOLDS: Final = re.compile(
    r"(?:[a-z0-9]+_)*(?:(?:model|llm)s?_(?:registry|map|mapping|routes|routing|roles|tiers|defaults|assignments)|models|llms)",
    re.IGNORECASE,
)


@lru_cache(maxsize=20_000)
def says_use(name: str) -> bool:
    """Whether a name has the word for a model and one for its use."""
    return _FOR.fullmatch(name) is not None and not no_name(name)


def is_used_for(name: str, text: str, tables: Tables) -> bool:
    """Whether a name says for what a model is used, and a text that it is one itself."""
    return "_" not in text and says_use(name) and asks_for(text, tables)


def is_held_for(holder: str, text: str, beside: Iterable[str], tables: Tables) -> bool:
    """Whether what holds models by their uses is called so, and all in it say that they are models.

    Else it describes one of them: what it is called, where it lies.
    """
    if "_" in text or _HOLDS.fullmatch(holder) is None or not asks_for(text, tables):
        return False
    return all(asks_for(one, tables) or tables.service_of(one) is not None for one in beside)
