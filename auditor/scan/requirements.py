"""Requirements: packages that are models, and weights fetched from the Hub as packages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Final

from auditor.model import Certainty, Kind, Route
from auditor.reading import SourceFile
from auditor.scan import names
from auditor.scan.identify import Found, reference
from auditor.scan.places import Text
from auditor.scan.seam import Find
from auditor.scan.tables import Tables

_FILE: Final = re.compile(
    r"(?:^|/)(?:requirements[^/]*|constraints[^/]*)\.(?:txt|in)$|(?:^|/)(?:pyproject\.toml|setup\.cfg)$"
)
_PACKAGE: Final = re.compile(
    r"""(?m)^[\s"']*([A-Za-z][\w.-]+)\s*(?:\[[^\]]*\])?\s*(?:==\s*([\w.]+)|@\s*(\S+)|[<>~!=,;"'\s]|$)"""
)
_ADDRESS: Final = re.compile(r"https?://(?:huggingface\.co|hf\.co)/[^\s\"']+")


class RequirementsScanner:
    """Reads requirement files."""

    def __init__(self, tables: Tables) -> None:
        """Scan with `tables`."""
        self._tables = tables

    def accepts(self, path: str) -> bool:
        """Whether the file lists packages."""
        return bool(_FILE.search(path))

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield the packages that are models."""
        text = Text(file.path, file.text)
        for match in _PACKAGE.finditer(file.text):
            name = match[1].lower().replace("-", "_")
            entry = next((one for one in self._tables.packages if fnmatchcase(name, one.package)), None)
            if entry is not None:
                found = Found(name, entry.origin, Route.WEIGHTS, Kind.MODEL, match[2])
                yield reference(
                    found, text.at(match.start(1), len(match[1])), "requirement", Certainty.CERTAIN
                )
        for match in _ADDRESS.finditer(file.text):
            named = names.address(match[0])
            if named is not None:
                found = Found(named.model, "huggingface", Route.WEIGHTS, Kind.MODEL, named.revision)
                yield reference(
                    found, text.at(match.start(), len(match[0])), "requirement", Certainty.CERTAIN
                )
