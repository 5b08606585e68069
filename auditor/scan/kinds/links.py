"""Lists of addresses in plain text, from which a program fetches weights one after another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from typing import Any, Final

from auditor.model import Certainty
from auditor.reading import SourceFile
from auditor.scan.configuration.scanner import AS_DATA, LARGEST
from auditor.scan.endings import ANY_WEIGHTS
from auditor.scan.identity.addresses import weights_at
from auditor.scan.identity.found import reference
from auditor.scan.loaders.tables import Tables
from auditor.scan.patterns import pattern_of
from auditor.scan.places import Text
from auditor.scan.python.search.saved import saved_as
from auditor.scan.seam import Find, LeftOut

_ENDINGS: Final = (".txt", ".list", ".lst", ".urls", ".links", ".aria2")

#: Packages, whose own reader tells the addresses among them; descriptions of builds.
_OTHERS: Final = re.compile(r"(?i)(?:^|/)(?:[^/]*requirements|constraints|cmakelists)[^/]*$")

#: A line that is an address, or a name with its address, and what is said behind it.
_LINE: Final = re.compile(
    r"[ \t]*(?:[-*][ \t]+)?(?:[\"']?[\w./-]{1,100}[\"']?(?:[ \t]*[,:=|][ \t]*|[ \t]+))?"
    r"[\"']?(?P<address>(?:https?|hf|s3|gs)://[^\s\"',|<>]{3,600})[\"']?(?:[ \t]*(?:[,|][^\n]*|\#[^\n]*))?"
)

#: Under what name, or where, the file of the line before is put, as aria2's input files have it.
_INTO: Final = re.compile(r"[ \t]+out=(?P<file>\S+)")

#: How far behind an address the file is named, in lines.
_BEHIND: Final = 4


class LinkScanner:
    """Reads lists of what is fetched, as aria2, wget and scripts are handed them (`aria2c -i`, `wget -i`)."""

    def __init__(self, tables: Tables) -> None:
        """Scan with the addresses of `tables`."""
        self._tables = tables

    def accepts(self, path: str) -> bool:
        """Whether the file is plain text, by its name."""
        return path.lower().endswith(_ENDINGS) and _OTHERS.search(path) is None

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield the weights that the lines of a list lead to; what sentences hold is prose.

        Raises `LeftOut`.
        """
        if len(file.data) > LARGEST:
            raise LeftOut(AS_DATA)
        if not self._sign.search(file.data):
            return
        text = Text(file.path, file.text)
        lines = file.text.split("\n")
        starts = accumulate((len(line) + 1 for line in lines), initial=0)
        read = [_LINE.fullmatch(line.rstrip("\r")) for line in lines]
        others = sum(line[:1] not in ("", " ", "\t", "#", "\r") for line in lines)
        if 2 * sum(one is not None for one in read) < others:
            return  # a text that speaks of such addresses too
        for number, (start, match) in enumerate(zip(starts, read, strict=False)):
            address = match["address"] if match is not None else ""
            found = weights_at(address, self._tables) or saved_as(address, _file(lines, number))
            if match is not None and found is not None:
                place = text.at(start + match.start("address"), len(address))
                yield reference(found, place, "address", Certainty.LIKELY)

    @cached_property
    def _sign(self) -> Any:
        return pattern_of(
            rf"://[^\s]*/(?:resolve|api/download/models)/|://[^\s]+\.(?:{ANY_WEIGHTS})\b|out=\S+\.(?:{ANY_WEIGHTS})\b|\bhf://"
        )


def _file(lines: list[str], number: int) -> str:
    """The file as which the address of a line is saved, empty where nothing says so."""
    for line in lines[number + 1 : number + 1 + _BEHIND]:
        if not line[:1].isspace():
            return ""
        if (match := _INTO.match(line)) is not None:
            return match["file"]
    return ""
