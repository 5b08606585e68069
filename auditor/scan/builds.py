"""Descriptions of builds, and settings in XML: the addresses of weights that are fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from auditor.model import Certainty
from auditor.reading import SourceFile
from auditor.scan.addresses import addresses_in
from auditor.scan.found import reference
from auditor.scan.places import Text, blank
from auditor.scan.seam import Find
from auditor.scan.tables import Tables

#: Files of MSBuild, CMake, Maven, Gradle, Bazel and CocoaPods, and settings that are kept as XML.
_ENDINGS: Final = (
    *(".csproj", ".vbproj", ".fsproj", ".props", ".targets", ".cmake", ".bzl", ".bazel", ".podspec"),
    *(".gradle", ".gradle.kts", ".xml"),
)
_NAMES: Final = frozenset({"CMakeLists.txt", "WORKSPACE", "BUILD", "Podfile"})
_COMMENT: Final = re.compile(r"(?s:<!--.*?-->)|(?m:^[ \t]*(?:#|//).*$)")


class BuildScanner:
    """Reads descriptions of builds, whose own language says nothing of models."""

    def __init__(self, tables: Tables) -> None:
        """Scan with the addresses of `tables`."""
        self._tables = tables

    def accepts(self, path: str) -> bool:
        """Whether the file describes a build or is XML, by its name."""
        return path.endswith(_ENDINGS) or path.rpartition("/")[2] in _NAMES

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield the weights that addresses outside comments lead to."""
        text = Text(file.path, file.text)
        source = _COMMENT.sub(lambda match: blank(match[0]), file.text)
        for found, offset, length in addresses_in(source, self._tables):
            yield reference(found, text.at(offset, length), "address", Certainty.LIKELY)
