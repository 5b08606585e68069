"""Statements of SQL that fill a database: names of models among the values that they set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from auditor.model import Certainty
from auditor.reading import SourceFile
from auditor.scan.addresses import weights_at
from auditor.scan.configuration import AS_DATA, LARGEST
from auditor.scan.identify import by_look, reference
from auditor.scan.places import Text
from auditor.scan.seam import Find, LeftOut
from auditor.scan.tables import Tables

#: What says nothing: comments. What only looks for rows: a condition, to the end of its statement.
_PASSED: Final = re.compile(
    r"--[^\n]*|/\*.*?\*/|\bWHERE\b(?:'(?:[^']|'')*'|[^;'])*", re.DOTALL | re.IGNORECASE
)
_STRING: Final = re.compile(r"'((?:[^'\n]|''){3,200})'")


class SqlScanner:
    """Reads scripts of SQL; a string counts where it names a model by itself."""

    def __init__(self, tables: Tables) -> None:
        """Know names of models by `tables`."""
        self._tables = tables

    def accepts(self, path: str) -> bool:
        """Whether the file is such a script, by its name."""
        return path.lower().endswith(".sql")

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield the models that are set. Raises `LeftOut`, `Unreadable`."""
        if len(file.data) > LARGEST:
            raise LeftOut(AS_DATA)
        text = Text(file.path, file.text)
        source = _PASSED.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), file.text)
        for match in _STRING.finditer(source):
            found = weights_at(match[1], self._tables) or by_look(match[1], self._tables)
            if found is not None:
                place = text.at(match.start(1), len(match[1]))
                yield reference(found, place, "text", Certainty.LIKELY)
