"""Several names at one place: a list in one string, a menu, an enumeration, all that a project offers."""

from __future__ import annotations

import re
from typing import Final

from auditor.model import Route
from auditor.scan.found import Found, of_service
from auditor.scan.tables import Tables

_PART: Final = re.compile(r"[^,]+")


def names_in(text: str) -> list[tuple[str, int]]:
    """The parts of a list in one string, parted by commas, each with its offset; none where it is no list."""
    if "," not in text or any(sign in text for sign in "{}[]()<>\n"):
        return []
    parts = [
        (part[0].strip(), part.start() + len(part[0]) - len(part[0].lstrip()))
        for part in _PART.finditer(text)
    ]
    return parts if all(part and " " not in part for part, _ in parts) else []


def of_its_own(found: Found, text: str, tables: Tables) -> Found:
    """One of several names as its own service's, where it plainly is another's than the call's.

    Which of them reaches which call the program decides. A router may serve any.
    """
    own = tables.service_of(text)
    if own is None or not own.telling or own.origin == found.origin or found.route is Route.ROUTER:
        return found
    if "huggingface" in (own.origin, found.origin) or not found.sure:
        return found
    return of_service(own, text, found.kind, sure=False)
