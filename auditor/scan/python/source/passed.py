"""What in the bytes of a Python source looks like a model at first sight, and is none."""

from __future__ import annotations

import re
from typing import Any, Final

from auditor.scan.loaders.tables import Tables
from auditor.scan.patterns import wildcards
from auditor.scan.python.source import lookout
from auditor.scan.python.source.sights import is_aside
from auditor.scan.python.source.ways import pattern

#: The hosts of the Hub, parts of it that hold no models, and its lists.
_HUBS: Final = frozenset({b"huggingface.co", b"hf.co", b"hf-mirror.com"})
_PAGES: Final = frozenset(
    {b"docs", b"papers", b"blog", b"spaces", b"settings", b"posts", b"learn", b"collections"}
)
_LISTS: Final = frozenset({b"models", b"datasets"})
_SCHEME: Final = re.compile(rb"[\"']?https?://(?=h)")

#: The end of a parameter's name as the key of a mapping: `"lm_head.weight": "`, where weights are tied.
_PARAMETER: Final = re.compile(rb"weight[\"'][ \t]*:")


class Passed:
    """Tells what is certain to be no model by its form, or by what it is given to."""

    def __init__(self, tables: Tables) -> None:
        """Know the calls of `tables` that use no model of the name that they are given."""
        self._given = re.compile(_given_to(tables).encode())

    def over(self, data: bytes, match: Any) -> bool:
        """Whether what a pattern found is a page of the Hub, a parameter's name, or documents something."""
        start, found = match.start(), match.group()
        if _is_page(found) or (data[start - 1 : start] == b"." and _PARAMETER.match(found)):
            return True
        return self._given.search(data, data.rfind(b"\n", 0, start) + 1, start) is not None

    def outside(self, sought: Any, data: bytes) -> bool:
        """Whether a pattern finds something in code that is not passed over."""
        found = sought.finditer(data)
        return any(not is_aside(data, match.start()) and not self.over(data, match) for match in found)


def _given_to(tables: Tables) -> str:
    """What stands before a name that is given to a call that uses none, or a variable that documents."""
    calls = [one for one in tables.calls.publishes if one.anywhere and not one.names and one.values.keywords]
    begun = {
        rf"{pattern(one.last)}[ \t]*\([^()\n]*\b(?:{'|'.join(one.values.keywords)})[ \t]*=[ \t]*\Z"
        for one in calls
    }
    names = {wildcards(one.key).replace(".*", r"\w*") for one in tables.keys if one.documents}
    begun |= {rf"(?i:{one})[ \t]*(?::[ \t]*\w+[ \t]*)?=[ \t]*\Z" for one in names}
    return rf"\b(?:{'|'.join(sorted(begun)) or lookout.NEVER})"


def _is_page(found: bytes) -> bool:
    """Whether an address is one of a page of the Hub that holds no model."""
    begun = _SCHEME.match(found)
    host, _, rest = found[begun.end() if begun is not None else 0 :].partition(b"/")
    return host in _HUBS and (rest.partition(b"/")[0] in _PAGES or rest.rstrip(b"\"',") in _LISTS)
