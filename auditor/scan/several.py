"""Several names that one call may be given: a menu, an enumeration, all names that a project offers."""

from __future__ import annotations

from auditor.model import Route
from auditor.scan.identify import Found
from auditor.scan.tables import Tables


def of_its_own(found: Found, text: str, tables: Tables) -> Found:
    """One of several names as its own service's, where it plainly is another's than the call's.

    Which of them reaches which call the program decides. A router may serve any.
    """
    own = tables.service_of(text)
    if own is None or not own.telling or own.origin == found.origin or found.route is Route.ROUTER:
        return found
    if "huggingface" in (own.origin, found.origin) or not found.sure:
        return found
    return Found(own.canonical.format(name=text), own.origin, own.route, found.kind, sure=False)
