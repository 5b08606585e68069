"""Whether a program asks a server of one's own, and no other: `http://${host}:8080/v1/chat/completions`."""

from __future__ import annotations

import re
from typing import Final

from auditor.scan.loaders.tables import Tables

#: An address at which models are asked in OpenAI's language, on a machine that is in nobody else's network,
#: or whose name is put in before its port.
_ASKED: Final = re.compile(
    rb"https?://(?:localhost|127\.[\d.]+|0\.0\.0\.0|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+"
    rb"|[\w-]+\.(?:local|lan|internal|home)|[$#]\{[\w.]{1,60}\}(?=:))(?::\d{2,5})?"
    rb"/(?:[\w-]+/)*(?:(?:chat/)?completions|embeddings)\b"
)
_ADDRESS: Final = re.compile(rb"https?://[\w.-]+\.[a-z]{2,}[^\s\"'`<>]*")

#: Longest file that is looked through, in bytes.
_LONGEST: Final = 400_000


def asks_at_home(source: bytes, tables: Tables) -> bool:
    """Whether the source of a file asks models of a server of one's own, and has no service's address."""
    if len(source) > _LONGEST or _ASKED.search(source) is None:
        return False
    there = (match[0].decode(errors="replace") for match in _ADDRESS.finditer(source))
    return all(tables.service_at(one) is None for one in there)
