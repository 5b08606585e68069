"""What the project's own manifest says of the project's license."""

from __future__ import annotations

import configparser
import json
import re
import tomllib
from collections.abc import Callable
from typing import Any, Final

from auditor.model import Location, ProjectLicense
from auditor.reading import Tree, Unreadable

#: Words in the place of a license that name none.
_NONE: Final = frozenset({"unlicensed", "see license in license", "proprietary", "none", ""})


def project_license(tree: Tree) -> ProjectLicense | None:
    """The license in the first manifest of the root that states one, None if none does."""
    for path, read in _MANIFESTS:
        if tree.kind(path) is None:
            continue
        try:
            text = tree.read(path).text
            value = read(text)
        except (Unreadable, ValueError, RecursionError, configparser.Error):
            continue  # whoever parses it for models says that it cannot be read
        if isinstance(value, str) and value.strip().casefold() not in _NONE:
            return ProjectLicense(value.strip(), _place(path, text, value))
    return None


def _place(path: str, text: str, value: str) -> Location:
    """The line on which the value stands beside the word license, the file's first if none is found."""
    for number, line in enumerate(text.splitlines(), 1):
        column = line.find(value)
        if column >= 0 and re.search(r"\blicen[cs]e\b|\btext\b", line, re.IGNORECASE):
            return Location(path, number, column + 1, number, column + 1 + len(value))
    return Location(path, 1, 1, 1, 1)


def _pyproject(text: str) -> Any:
    raw = tomllib.loads(text)
    project = _table(raw, "project") or _table(_table(raw, "tool"), "poetry")
    given = project.get("license")
    return given.get("text") if isinstance(given, dict) else given


def _setup(text: str) -> Any:
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    parser.read_string(text)
    return parser.get("metadata", "license", fallback=None)


def _package(text: str) -> Any:
    return _table({"": json.loads(text)}, "").get("license")


def _cargo(text: str) -> Any:
    return _table(tomllib.loads(text), "package").get("license")


def _table(raw: Any, key: str) -> dict[str, Any]:
    found = raw.get(key) if isinstance(raw, dict) else None
    return found if isinstance(found, dict) else {}


_MANIFESTS: Final[tuple[tuple[str, Callable[[str], Any]], ...]] = (
    ("pyproject.toml", _pyproject),
    ("setup.cfg", _setup),
    ("package.json", _package),
    ("Cargo.toml", _cargo),
)
