"""Models that are Python packages: what the metadata of the installed or named wheel say.

Read, never imported: `METADATA` (core metadata specification of the Python
packaging guides: `License-Expression`, `License`, `Classifier`), the license
files beside it, and spaCy's `meta.json` with the fields `license`, `author`
and `sources` (spaCy's documentation, "Saving and loading"; the files of
`explosion/spacy-models@92570667`). A wheel is a zip archive by its name
(`NAME-VERSION-...whl`); its directory and every member are bounded.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.parser import HeaderParser
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any, Final

from auditor.model import (
    Base,
    ClaimKind,
    DataSet,
    Evidence,
    Identity,
    LicenseClaim,
    ModelRecord,
    Reason,
    Resolution,
    Strength,
    Unresolved,
)
from auditor.reading import Tree
from auditor.resolve.packagefiles import Files, Installed, Wheel
from auditor.resolve.seam import TextReader
from auditor.resolve.texts import LARGEST, MOST, license_files, read_claims

#: The origins whose models are packages.
ORIGINS: Final = frozenset({"spacy"})

SOURCE: Final = "package"

#: Entries of a folder of packages that are looked at.
_ENTRIES: Final = 20_000

#: Says which licenses the sources have, not which the package has.
_OF_SOURCES: Final = "LICENSES_SOURCES"

_WHEEL: Final = re.compile(r"(?:.*/)?([A-Za-z0-9_.]+)-([0-9][\w.!+]*)-[\w.-]+\.whl")
_INFO: Final = re.compile(r"([A-Za-z0-9_.]+)-([0-9][\w.!+]*)\.dist-info")
_ON_HUB: Final = re.compile(r"https?://(?:huggingface\.co|hf\.co)/([A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*)/?")


@dataclass(frozen=True, slots=True)
class _Package:
    """A package that was found: its name, its version, where it lies, its files."""

    name: str
    version: str
    place: str
    files: Files


class Packages:
    """Answers for models that are packages and lie in the tree as wheels, or are installed."""

    def __init__(self, environment: Path | None, tree: Tree | None, texts: TextReader | None = None) -> None:
        """Look in an `environment` (or its folder of packages), then for wheels in `tree`."""
        self._environment, self._tree, self._texts = environment, tree, texts

    def answers(self, identity: Identity) -> bool:
        """Whether the model is of an origin whose models are packages."""
        return identity.origin in ORIGINS

    def resolve(self, wanted: Sequence[Identity]) -> Iterator[Resolution]:
        """Answer each from its package."""
        for identity in wanted:
            yield self.record(identity) or Unresolved(identity, Reason.OFFLINE, "no such package at hand")

    def record(self, identity: Identity) -> ModelRecord | None:
        """The record of a package, None if it does not lie here in the version that is wanted."""
        found = self._found.get(_plain(identity.model), ())
        fitting = [one for one in found if identity.revision in (None, one.version)]
        return self._record(identity, fitting[0]) if fitting else None

    # -- where packages lie

    @cached_property
    def _found(self) -> Mapping[str, Sequence[_Package]]:
        found: dict[str, list[_Package]] = {}
        for package in (*self._installed(), *self._wheels()):
            found.setdefault(_plain(package.name), []).append(package)
        return found

    def _installed(self) -> Iterator[_Package]:
        for folder in _package_folders(self._environment):
            try:
                tree = Tree(folder)
                names = sorted(entry.name for entry in islice(folder.iterdir(), _ENTRIES))
            except OSError:
                continue
            for match in filter(None, map(_INFO.fullmatch, names)):
                yield _Package(match[1], match[2], match[0], Installed(tree))

    def _wheels(self) -> Iterator[_Package]:
        paths = [path for path in self._tree.files if path.endswith(".whl")] if self._tree else []
        for path in sorted(paths):
            match = _WHEEL.fullmatch(path)
            if match and self._tree is not None:
                yield _Package(match[1], match[2], path, Wheel(self._tree, path))

    # -- what they say

    def _record(self, identity: Identity, package: _Package) -> ModelRecord:
        info = f"{package.name}-{package.version}.dist-info"
        meta = _meta(package)
        stated = [*_of_metadata(package, info), *_of_meta(package, meta)]
        sources = [one for one in _list(meta.get("sources")) if isinstance(one, dict) and _text(one, "name")]
        data = tuple(_data_set(package, one) for one in sources)
        return ModelRecord(
            asked=identity,
            identity=Identity(identity.origin, identity.model, package.version),
            source=SOURCE,
            publisher=_text(meta, "author"),
            claims=(
                *_distinct(stated),
                *self._from_texts(package, info),
            ),
            bases=tuple(_bases(package, sources)),
            datasets=tuple(dict.fromkeys(one.name for one in data)),
            data=tuple({one.name: one for one in reversed(data)}.values())[::-1],
        )

    def _from_texts(self, package: _Package, info: str) -> Iterator[LicenseClaim]:
        if self._texts is None:
            return
        read: dict[str, bytes] = {}
        for folder in (f"{info}/licenses", info, package.name):
            for name in license_files(package.files.names(folder)):
                path = f"{folder}/{name}"
                if name != _OF_SOURCES and (data := package.files.read(path)) and len(read) < MOST:
                    read.setdefault(path, data[:LARGEST])
        yield from read_claims(self._texts, _different(read), SOURCE, f"{package.place}: ")


def _distinct(claims: Sequence[LicenseClaim]) -> list[LicenseClaim]:
    """The claims without those that say what one before them says."""
    first: dict[str, LicenseClaim] = {}
    for claim in claims:
        first.setdefault(claim.value, claim)
    return list(first.values())


def _different(files: Mapping[str, bytes]) -> list[tuple[str, bytes]]:
    """The files without those that hold what another one holds."""
    first: dict[bytes, str] = {}
    for path, data in files.items():
        first.setdefault(data, path)
    return [(path, data) for data, path in first.items()]


def _package_folders(environment: Path | None) -> list[Path]:
    """The folders in which an environment keeps its packages; itself, if it is one."""
    if environment is None:
        return []
    try:
        inside = [*environment.glob("lib/python3*/site-packages"), *environment.glob("Lib/site-packages")]
    except OSError:
        inside = []
    return sorted(inside) or [environment]


def _plain(name: str) -> str:
    """A name as package tools compare them (names and normalization, Python packaging guides)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _meta(package: _Package) -> Mapping[str, Any]:
    """spaCy's description of the pipeline, from inside the package or beside it; empty if there is none."""
    inner = f"{package.name}/{package.name}-{package.version}"
    for path in (f"{inner}/meta.json", f"{package.name}/meta.json"):
        data = package.files.read(path)
        try:
            parsed: Any = json.loads(data) if data else None
        except (ValueError, RecursionError):
            continue
        if isinstance(parsed, dict):
            return parsed
    return {}


def _of_metadata(package: _Package, info: str) -> Iterator[LicenseClaim]:
    data = package.files.read(f"{info}/METADATA")
    if data is None:
        return
    headers = HeaderParser().parsestr(data.decode("utf-8", "replace"))
    evidence = f"{package.place}: METADATA"
    for key in ("License-Expression", "License"):
        value = str(headers.get(key) or "").strip()
        if value and len(value) <= 200 and "\n" not in value:
            yield LicenseClaim(value, ClaimKind.TAG, Evidence(SOURCE, f"{evidence}: {key}"))
            return
    for value in map(str, headers.get_all("Classifier") or ()):
        if value.startswith("License ::"):
            name = value.rpartition("::")[2].strip()
            yield LicenseClaim(name, ClaimKind.NAME, Evidence(SOURCE, f"{evidence}: Classifier"))


def _of_meta(package: _Package, meta: Mapping[str, Any]) -> Iterator[LicenseClaim]:
    value = _text(meta, "license")
    if value:
        yield LicenseClaim(value, ClaimKind.TAG, Evidence(SOURCE, f"{package.place}: meta.json: license"))


def _data_set(package: _Package, source: Mapping[str, Any]) -> DataSet:
    name, license_ = _text(source, "name") or "", _text(source, "license")
    return DataSet(
        name=name,
        evidence=Evidence(SOURCE, f"{package.place}: meta.json: sources", excerpt=name),
        licenses=(license_,) if license_ else (),
        publisher=_text(source, "author"),
    )


def _bases(package: _Package, sources: Sequence[Mapping[str, Any]]) -> Iterator[Base]:
    """Sources that are models of the Hub."""
    for source in sources:
        match = _ON_HUB.fullmatch(_text(source, "url") or "")
        if match and match[1].partition("/")[0] not in ("datasets", "spaces"):
            evidence = Evidence(SOURCE, f"{package.place}: meta.json: sources", excerpt=match[0])
            yield Base(Identity("huggingface", match[1]), "finetune", Strength.DECLARED, evidence)


def _text(table: Mapping[str, Any], key: str) -> str | None:
    value = table.get(key)
    if not isinstance(value, str) or not value.strip():
        return None
    return value[:300].encode("utf-8", "replace").decode().strip()


def _list(value: Any) -> list[Any]:
    return value[:200] if isinstance(value, list) else []
