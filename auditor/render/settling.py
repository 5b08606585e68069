"""Entries for auditor.toml that settle names of the project, to be filled in by whoever finds out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final

from auditor.model import Audit, Finding, Location
from auditor.render.view import View

#: What an entry under `[[models]]` with `names` settles (docs/policy.md).
_SETTLED: Final = frozenset(
    {"model-not-in-project", "origin-without-records", "reference-without-model", "reference-without-owner"}
)
_PLACES: Final = 3


def entries(audit: Audit, view: View) -> str:
    """The entries as TOML, one a name, in order; empty where no name is open.

    The model stays empty: that another has the same name is a remark, no answer.
    """
    found: dict[str, Finding] = {}
    places: dict[str, list[Location]] = {}
    for finding in audit.findings:
        if finding.rule in _SETTLED and finding.suppressed is None:
            name = finding.model or str(finding.arguments.get("expression", "")).strip("'\"")
            found.setdefault(name, finding)
            places.setdefault(name, []).extend(finding.places)
    for model in audit.models:
        if model.model in places:
            places[model.model].extend(one.location for one in model.references)
    return "\n".join(_entry(name, found[name], places[name], view) for name in sorted(found))


def _entry(name: str, finding: Finding, places: list[Location], view: View) -> str:
    lines = [f"# {one}" for one in _remarks(finding.arguments, places, view)]
    quoted = json.dumps(
        name, ensure_ascii=False
    )  # a string of TOML, too; what cannot be seen the page escapes
    lines += ["[[models]]", 'model = ""', 'revision = ""', f"names = [{quoted}]", 'reason = ""', 'owner = ""']
    return "\n".join([*lines, ""])


def _remarks(arguments: Mapping[str, object], places: list[Location], view: View) -> Iterator[str]:
    """Where the name stands, and which published models have it too."""
    every = list(dict.fromkeys(_line(view.place(one)) for one in places))
    more = f" +{len(every) - _PLACES}" if len(every) > _PLACES else ""
    yield ", ".join(every[:_PLACES]) + more
    alike = arguments.get("namesakes")
    if isinstance(alike, tuple | list) and alike:
        yield view("of the same name, which proves nothing: {models}", models=", ".join(map(_line, alike)))


def _line(text: object) -> str:
    """A text on one line: no name of a project ends a comment."""
    return " ".join(str(text).split())
