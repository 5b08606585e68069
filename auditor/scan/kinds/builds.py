"""Text files that say where something is fetched from: builds, installers, packages, units, submodules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from auditor.model import Certainty, Kind, Route
from auditor.reading import SourceFile
from auditor.scan import names
from auditor.scan.identity import located
from auditor.scan.identity.addresses import addresses_in
from auditor.scan.identity.found import Found, reference
from auditor.scan.loaders.table_rows import AddressedFiles
from auditor.scan.loaders.tables import Tables
from auditor.scan.patterns import wildcards
from auditor.scan.places import Text, blank
from auditor.scan.seam import Find

#: A larger file of such a kind is data, or was written by a program; in bytes.
_LARGEST: Final = 1_000_000

_REMARK: Final = r"(?s:<!--.*?-->)|(?m:^[ \t]*(?:#(?!define)|//"

#: Where a submodule comes from (git-submodule, ".gitmodules"): a repository of the Hub is a model, or data.
_SUBMODULE: Final = re.compile(r"(?m)^[ \t]*url[ \t]*=[ \t]*(?P<address>https?://\S+)")
_SUBMODULES: Final = ".gitmodules"


class BuildScanner:
    """Reads the addresses in files whose own language says nothing of models."""

    def __init__(self, tables: Tables) -> None:
        """Scan with the addresses of `tables`, and the kinds of files that they have."""
        self._tables = tables

    def accepts(self, path: str) -> bool:
        """Whether the file is of such a kind, by its name."""
        return self._kind(path) is not None

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield the weights that addresses outside of remarks lead to."""
        kind = self._kind(file.path)
        if kind is None or (b"://" not in file.data and b"nvcr.io/" not in file.data):
            return
        if len(file.data) > _LARGEST or b"\0" in file.data[:4096]:
            return
        text = Text(file.path, file.text)
        source = self._remarks[kind].sub(lambda match: blank(match[0]), file.text)
        for found, offset, length in addresses_in(source, self._tables):
            yield reference(found, text.at(offset, length), "address", Certainty.LIKELY)
        for match in _SUBMODULE.finditer(source) if file.path.endswith(_SUBMODULES) else ():
            named = located.address(match["address"])
            if named is not None and names.is_hub_name(named.model):
                found = Found(
                    named.model, "huggingface", Route.WEIGHTS, Kind.DATASET if named.dataset else Kind.MODEL
                )
                place = text.at(match.start("address"), len(match["address"]))
                yield reference(found, place, "submodule", Certainty.LIKELY)

    def _kind(self, path: str) -> AddressedFiles | None:
        """The kind of a file, by its name."""
        name = path[path.rfind("/") + 1 :].lower()
        if name[name.rfind(".") :] not in self._lasts:  # as most files of a tree
            return self._named.get(name)
        at = name.find(".")
        while at >= 0:
            if (kind := self._endings.get(name[at:])) is not None:
                return kind
            at = name.find(".", at + 1)
        if (kind := self._named.get(name)) is not None:
            return kind
        return next((kind for pattern, kind in self._patterns if pattern.fullmatch(name)), None)

    @cached_property
    def _endings(self) -> dict[str, AddressedFiles]:
        return {ending: one for one in self._tables.addressed_files for ending in one.endings}

    @cached_property
    def _named(self) -> dict[str, AddressedFiles]:
        return {name: one for one in self._tables.addressed_files for name in one.names if "*" not in name}

    @cached_property
    def _patterns(self) -> list[tuple[re.Pattern[str], AddressedFiles]]:
        """Kinds of files whose names are patterns, each with all of these."""
        kinds = [(one, [name for name in one.names if "*" in name]) for one in self._tables.addressed_files]
        return [(re.compile("|".join(map(wildcards, some))), one) for one, some in kinds if some]

    @cached_property
    def _lasts(self) -> frozenset[str]:
        """What the endings, and the patterns of names, end in."""
        named = (name for one in self._tables.addressed_files for name in one.names if "*" in name)
        every = (*self._endings, *named)
        return frozenset(one[one.rfind(".") :] for one in every)

    @cached_property
    def _remarks(self) -> dict[AddressedFiles, re.Pattern[str]]:
        """What stands in remarks, by the kind of file."""
        return {
            one: re.compile("|".join((_REMARK, *one.remarks)) + r").*$)")
            for one in self._tables.addressed_files
        }
