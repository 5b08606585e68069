"""Pages beside a program: what a file of PHP sends as it is written, outside of its source."""

from __future__ import annotations

import re
from typing import Final

from auditor.scan.places import blank

#: A program in a page, from its opening sign to the next closing one or the end ("PHP tags" of its manual).
_PROGRAM: Final = re.compile(r"<\?(?!xml\b).*?(?:\?>|\Z)", re.DOTALL)

#: What a page must have for something to be chosen or run there.
_ELEMENT: Final = re.compile(r"<(?:option|input|script|select|data-\w)|<\w[\w-]*[ \t\n][^<>]*\bmodel\b", re.I)


def page_of(source: str) -> str:
    """The page that stands around the programs of a file, every offset kept; empty if it offers nothing."""
    if "?>" not in source and source.lstrip().startswith("<?"):
        return ""
    page = _PROGRAM.sub(lambda match: blank(match[0]), source)
    return page if _ELEMENT.search(page) else ""
