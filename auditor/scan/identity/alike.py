"""Names of a service's models that are one word, among others of that service: `O3 = "o3"`.

Alone such a word may be anything.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from typing import Final

from auditor.model import Reference
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.tables import Tables
from auditor.scan.seam import Find

#: So many models of one service in a file make it one that lists them.
_SOME: Final = 3

_NO_WORD: Final = re.compile(r"[^a-z0-9]")


def listing(found: Iterable[Find]) -> Collection[str]:
    """The origins of which a file names several models."""
    counted = Counter(
        origin for origin, _ in {(one.origin, one.model) for one in found if isinstance(one, Reference)}
    )
    return {origin for origin, count in counted.items() if count >= _SOME}


def named_alike(name: str, text: str, listed: Collection[str], tables: Tables) -> Service | None:
    """The service among those `listed` whose model a string is that is called like what it is given to."""
    if not text or not any(sign.isdigit() for sign in text) or _plain(name) != _plain(text):
        return None
    service = tables.told_by(text)
    return service if service is not None and service.origin in listed else None


def _plain(text: str) -> str:
    return _NO_WORD.sub("", text.lower())
