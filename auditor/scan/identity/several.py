"""Several names at one place: a list in one string, a menu, an enumeration, all that a project offers."""

from __future__ import annotations

import re
from typing import Final

from auditor.model import Route
from auditor.scan.identity.found import Found, of_service
from auditor.scan.identity.under_key import by_key
from auditor.scan.identity.weightnames import is_weights_file
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables

#: A list in JSON, inside of a string, and an item of it.
_JSON: Final = re.compile(r'\s*\[\s*"[^"\\]*"(?:\s*,\s*"[^"\\]*")*\s*\]\s*')
_ITEM: Final = re.compile(r'"([^"\\]+)"')

_PART: Final = {sign: re.compile(f"[^{sign}]+") for sign in ",; "}

#: What no word of a sentence is like: a name with a number, or of several words.
_NAME: Final = re.compile(r"(?=[^\s]*[0-9/_.-])[A-Za-z0-9][\w./:@-]*[A-Za-z0-9]", re.ASCII)


def names_in(text: str, spaced: bool = False) -> list[tuple[str, int]]:
    """The parts of a list in one string, each with its offset; none where it is no list.

    They are parted by commas, or all by semicolons, or the string is a list of JSON; by spaces only
    where that is said to be so, and each is a name and no word, or each is a file of weights.
    """
    if text[:1] == "[" and _JSON.fullmatch(text):
        return [(item[1], item.start(1)) for item in _ITEM.finditer(text)]
    between = "," if "," in text else ";" if ";" in text else " "
    if any(sign in text for sign in "{}[]()<>\n") or between not in text.strip():
        return []
    if between == " ":
        words = text.split()
        named = spaced and all(_NAME.fullmatch(one) for one in words)
        if not named and not all(is_weights_file(one) for one in words):
            return []
    parts = [
        (part[0].strip(), part.start() + len(part[0]) - len(part[0].lstrip()))
        for part in _PART[between].finditer(text)
    ]
    return parts if all(part and " " not in part for part, _ in parts) else []


def listed(text: str, key: Key, service: Service | None, tables: Tables) -> list[Found]:
    """The models of a list in one string under a key; none where one of its parts is no model."""
    found = [by_key(part, key, service, tables) for part, _ in names_in(text)]
    known = [one for one in found if one is not None]
    return known if len(known) == len(found) else []


def of_its_own(found: Found, text: str, tables: Tables) -> Found:
    """One of several names as its own service's, where it plainly is another's than the call's.

    Which of them reaches which call the program decides. A router may serve any.
    """
    own = tables.told_by(text)
    if own is None or own.origin == found.origin or found.route is Route.ROUTER:
        return found
    if "huggingface" in (own.origin, found.origin) or not found.sure:
        return found
    return of_service(own, text, found.kind, sure=False)
