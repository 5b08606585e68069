"""Findings as other tools take them: the worst first, each at one place, in one line of plain text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from auditor.model import Finding, Location, Severity
from auditor.render.hostile import harmless
from auditor.render.sentences import asked, told
from auditor.render.view import Key, Shown, View

_SEVERITIES: Final = list(Severity)

#: Characters of a text that another tool is given; what is longer is cut, and says so.
LONGEST: Final = 4_000

#: Evidence that is itself a line of a file of the project: `auditor.toml:12`, `org/name: models.lock:5`.
_LINE: Final = re.compile(r"(?:.*: )?(?P<path>[^:]+):(?P<line>[1-9]\d{0,8})", re.DOTALL)
_FILES: Final = frozenset({"policy", "lock"})


def line(text: str, limit: int = LONGEST) -> str:
    """One line of text that hides nothing and steers nothing, at most `limit` characters long."""
    plain = harmless(text[:limit])
    return plain if max(len(text), len(plain)) <= limit else f"{plain[: limit - 1]}…"


def as_json(value: Any) -> bytes:
    """A JSON document as a text file, letters as letters."""
    return f"{json.dumps(value, ensure_ascii=False, indent=2)}\n".encode()


class Told:
    """The findings of an audit, in the order and with the places that other tools want."""

    def __init__(self, view: View) -> None:
        """Tell the findings of the view's audit in its language."""
        self.view = view
        self._first: Mapping[Key, Location] = {
            (one.origin, one.model, one.revision): one.references[0].location
            for one in view.audit.models
            if one.references and one.references[0].location.path
        }

    def worst_first(self) -> list[Finding]:
        """Every finding: what is open before what an exception answers for, then by severity."""
        return sorted(
            self.view.audit.findings,
            key=lambda one: (one.suppressed is not None, -_SEVERITIES.index(one.severity)),
        )

    def places(self, finding: Finding) -> tuple[Location, ...]:
        """Where a finding is shown; never empty.

        Its own places; else the line of the policy or the lock that it rests
        on; else the first place that names its model; else the policy file,
        where it can be answered.
        """
        own = tuple(place for place in finding.places if place.path)
        if own:
            return own
        for evidence in finding.evidence:
            match = _LINE.fullmatch(evidence.locator) if evidence.source in _FILES else None
            if match is not None:
                return (_start(match["path"], int(match["line"])),)
        first = self._first.get((finding.origin, finding.model, finding.revision))
        return (first or _start(self.view.audit.policy.path or "auditor.toml", 1),)

    def shown(self, finding: Finding) -> Shown:
        """The finding in words."""
        return self.view.shown(finding)

    def message(self, shown: Shown) -> str:
        """On which model, what was found, what would change it, what to do: one line."""
        said, model = told(shown, self.view), shown.finding.model
        if model and model not in said:
            said = self.view("{model}: {said}", model=model, said=said)
        questions = (self.view("{said}.", said=asked(one, self.view)) for one in shown.questions)
        return line(joined((said, *questions, shown.remedy))) or line(shown.finding.rule)

    def where(self, place: Location) -> str | None:
        """The place inside a notebook in words; None for a place that line and column of the file say."""
        if place.cell is None:
            return None
        return self.view("cell {cell}, line {line}", cell=place.cell, line=str(place.line))


def joined(sentences: Iterable[str]) -> str:
    """Sentences as one text: a space between them where the language has one."""
    text = ""
    for one in filter(None, sentences):
        text += f"{'' if not text or text.endswith(('。', '）')) else ' '}{one}"
    return text


def _start(path: str, number: int) -> Location:
    """The start of a line."""
    return Location(path, number, 1, number, 1)
