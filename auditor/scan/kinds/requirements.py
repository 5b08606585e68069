"""Requirements: packages that are models, and weights fetched from the Hub as packages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Final

from auditor.model import Certainty, Kind, Route
from auditor.reading import SourceFile
from auditor.scan.identity import located
from auditor.scan.identity.addresses import addresses_in
from auditor.scan.identity.found import Found, reference
from auditor.scan.loaders.tables import Tables
from auditor.scan.places import Text
from auditor.scan.seam import Find

#: Lists of packages: pip's, setuptools', those of pyproject.toml, Pipenv's and conda's.
_FILE: Final = re.compile(
    r"(?:^|/)(?:(?:requirements|constraints)[^/]*\.(?:txt|in)|pyproject\.toml|setup\.(?:cfg|py)|Pipfile"
    r"|(?:environment|conda)[^/]*\.ya?ml)$"
)
#: A comment of such a list.
REMARK: Final = re.compile(r"(?m)(?:^|(?<=\s))#.*$")

#: A package's name (PEP 508), and its version where it is pinned, as pip and conda write it.
_PACKAGE: Final = re.compile(
    r"(?<![\w./:-])(?P<name>[A-Za-z][\w.-]*[A-Za-z0-9])(?:\[[^\]\n]*\])?(?:[\"']?\s*={1,3}\s*[\"']?(?P<version>\d[\w.]*))?"
)
#: What stands before a package on its line: nothing, a quote, the sign of an entry, a command. Else, and
#: where a colon stands behind it, a sentence speaks of it.
_BEFORE: Final = re.compile(r"(?:^|[\"'\[{,=@:-]|\b(?:download|install|add)\b.*)\s*\Z")
_EXPLAINED: Final = re.compile(r":[ \t]")
_NEAR: Final = 200
#: How conda-forge calls the packages that pip has without it.
_CONDA: Final = "spacy_model_"


def package(name: str, version: str | None, tables: Tables) -> Found | None:
    """The model that a package is, None if it is none."""
    plain = re.sub(r"[-.]+", "_", name.lower()).removeprefix(_CONDA)
    entry = next((one for one in tables.packages if fnmatchcase(plain, one.package)), None)
    return Found(plain, entry.origin, Route.WEIGHTS, Kind.MODEL, version) if entry is not None else None


def requirement(text: str, tables: Tables) -> Found | None:
    """The model that a requirement as `pip install` takes it is, None if it is none."""
    match = _PACKAGE.match(text)
    return package(match["name"], match["version"], tables) if match is not None else None


class RequirementsScanner:
    """Reads lists of packages."""

    def __init__(self, tables: Tables) -> None:
        """Scan with `tables`."""
        self._tables = tables

    def accepts(self, path: str) -> bool:
        """Whether the file lists packages."""
        return bool(_FILE.search(path))

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield the packages that are models."""
        text = Text(file.path, file.text)
        source = REMARK.sub(lambda match: " " * len(match[0]), file.text)
        addresses = {offset: (found, length) for found, offset, length in self._addresses(source)}
        for match in _PACKAGE.finditer(source):
            found = package(match["name"], match["version"], self._tables)
            if found is None or _is_spoken_of(source, match):
                continue
            end = source.find("\n", match.end())
            behind = (at for at in addresses if match.end() <= at < (end if end >= 0 else len(source)))
            at = next(behind, None)
            if at is not None and found.revision is None and addresses[at][0].origin == found.origin:
                found = addresses.pop(at)[0]  # `name @ address`
            place = text.at(match.start("name"), len(match["name"]))
            yield reference(found, place, "requirement", Certainty.CERTAIN)
        for offset, (found, length) in addresses.items():
            yield reference(found, text.at(offset, length), "requirement", Certainty.CERTAIN)

    def _addresses(self, source: str) -> Iterator[tuple[Found, int, int]]:
        """Addresses of weights, and of packages that lie on the Hub."""
        known = list(addresses_in(source, self._tables))
        yield from known
        taken = {offset for _, offset, _ in known}
        for match in _HUB.finditer(source):
            named = located.address(match[0]) if match.start() not in taken else None
            if named is not None:
                found = Found(named.model, "huggingface", Route.WEIGHTS, Kind.MODEL, named.revision)
                yield found, match.start(), len(match[0])


def _is_spoken_of(source: str, match: re.Match[str]) -> bool:
    """Whether a package is named in a sentence, and not listed."""
    start = match.start()
    line = max(source.rfind("\n", 0, start) + 1, start - _NEAR)
    return not _BEFORE.search(source[line:start]) or _EXPLAINED.match(source, match.end()) is not None


_HUB: Final = re.compile(r"https?://(?:huggingface\.co|hf\.co)/[^\s\"']+")
