"""SARIF 2.1.0, as code scanning takes it (OASIS, "Static Analysis Results Interchange Format").

Section numbers in this module are those of that standard. Limits are GitHub's
("SARIF support for code scanning").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote

from auditor.knowledge.words import pick, places
from auditor.model import Audit, Finding, Location, Nature, PolicyException, RuleWords, Severity
from auditor.render.told import LONGEST, Told, as_json, line
from auditor.render.view import View

#: How many results, and places of one, code scanning shows.
_RESULTS: Final = 5_000
_PLACES: Final = 100
#: Unread files that are named before the rest is counted.
_UNREAD: Final = 1_000
#: Characters of a rule's descriptions.
_DESCRIPTION: Final = 1_024

_LEVELS: Final = {
    Severity.CRITICAL: "error",
    Severity.HIGH: "error",
    Severity.MEDIUM: "warning",
    Severity.LOW: "note",
    Severity.INFO: "note",
}
#: What a finding of each nature is, where nothing more is known of it.
_NATURES: Final = {
    Nature.CONTRADICTION: "error",
    Nature.RESTRICTION: "error",
    Nature.UNKNOWN: "warning",
    Nature.DUTY: "note",
    Nature.DISPUTE: "note",
    Nature.HYGIENE: "note",
}
_ROOT: Final = "%SRCROOT%"
_UNREAD_FILE: Final = "file-not-read"
_CUT: Final = "results-left-out"


def render(audit: Audit, language: str) -> bytes:
    """The log: one run, its results the worst first."""
    return as_json(
        {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [_Run(View(audit, language)).run()],
        }
    )


class _Run:
    """The one run of an audit."""

    def __init__(self, view: View) -> None:
        self.view, self._audit, self._told = view, view.audit, Told(view)
        self._findings = self._told.worst_first()
        self._shown = self._findings[:_RESULTS]
        rules = sorted({one.rule for one in self._shown})
        self._rules: Mapping[str, int] = {rule: index for index, rule in enumerate(rules)}
        self._utf16 = {(one.path, one.cell, one.line, one.column): one.utf16 for one in self._audit.columns}

    def run(self) -> dict[str, Any]:
        audit = self._audit
        return {
            "tool": {"driver": self._driver()},
            "language": self.view.language,
            "columnKind": "utf16CodeUnits",
            "originalUriBaseIds": {
                _ROOT: {"description": {"text": self.view("The root of the audited tree.")}}
            },
            "invocations": [
                {
                    "executionSuccessful": not self._incomplete(),
                    "toolExecutionNotifications": self._notifications(),
                }
            ],
            "results": [self._result(one) for one in self._shown],
            "properties": {
                "decision": audit.decision,
                "asOf": _line(audit.as_of),
                "rules": _line(audit.tool.rules),
                "offline": audit.coverage.offline,
                "notice": self.view("This is information, not legal advice."),
            },
        }

    def _incomplete(self) -> bool:
        """Whether something could not be seen that nobody answers for."""
        unseen = any(one.incomplete and one.suppressed is None for one in self._audit.findings)
        return unseen or bool(self._audit.coverage.unread)

    def _driver(self) -> dict[str, Any]:
        tool, view = self._audit.tool, self.view
        return {
            "name": _line(tool.name),
            "version": _line(tool.version),
            "language": view.language,
            "rules": [self._rule(one) for one in self._rules],
            "notifications": [
                {
                    "id": id_,
                    **{key: {"text": said} for key in ("shortDescription", "fullDescription", "help")},
                }
                for id_, said in (
                    (_UNREAD_FILE, view("A file that could not be read.")),
                    (_CUT, view("Findings that this document has no room for.")),
                )
            ],
        }

    def _rule(self, id_: str) -> dict[str, Any]:
        words = self._audit.words.rules.get(id_)
        if words is None:
            return {"id": _line(id_), **_descriptions(_line(id_))}
        return {
            "id": _line(id_),
            "shortDescription": {"text": self._say(words.title)},
            "fullDescription": {"text": self._say(words.why)},
            "help": {"text": _plain("\n\n".join(self._help(words)))},
            "defaultConfiguration": {"level": _NATURES[words.nature]},
            "properties": {"tags": ["license", str(words.nature)]},
        }

    def _help(self, words: RuleWords) -> list[str]:
        """Why it matters, and what to do where that can be said without a case at hand."""
        remedy = pick(words.remedy, self.view.language)
        return [_line(pick(words.why, self.view.language))] + ([] if places(remedy) else [_line(remedy)])

    def _say(self, text: Mapping[str, str]) -> str:
        return _line(pick(text, self.view.language), _DESCRIPTION)

    def _result(self, finding: Finding) -> dict[str, Any]:
        found = self._told.places(finding)
        text = _plain(self._told.message(self._told.shown(finding)))
        if len(found) > _PLACES:
            more = self.view.count("{number} more place", "{number} more places", len(found) - _PLACES)
            text = f"{text} (+ {more})"
        return {
            "ruleId": _line(finding.rule),
            "ruleIndex": self._rules[finding.rule],
            "level": _LEVELS[finding.severity],
            "message": {"text": text},
            "locations": [self._location(place) for place in found[:_PLACES]],
            "partialFingerprints": {"auditorFinding/v1": _line(finding.fingerprint)},
            "suppressions": [self._suppression(finding.suppressed)] if finding.suppressed else [],
            "properties": {
                key: _line(value)
                for key, value in (
                    ("severity", finding.severity),
                    ("confidence", finding.confidence),
                    ("nature", finding.nature),
                    ("decision", finding.decision),
                    ("origin", finding.origin),
                    ("model", finding.model),
                    ("revision", finding.revision),
                    ("clause", finding.clause),
                )
                if value is not None
            },
        }

    def _suppression(self, exception: PolicyException) -> dict[str, Any]:
        """Section 3.35: accepted, outside the source, by whom, until when and why."""
        who = self.view.exception(exception)
        return {
            "kind": "external",
            "status": "accepted",
            "justification": _line(f"{exception.reason} ({who})"),
        }

    def _location(self, place: Location) -> dict[str, Any]:
        """A place; one in a notebook is a cell's, and stands at the start of the file."""
        where = self._told.where(place)
        region = {"startLine": 1} if where else self._region(place)
        location: dict[str, Any] = {
            "physicalLocation": {"artifactLocation": _artifact(place.path), "region": region}
        }
        if where:
            location["message"] = {"text": where}
            location["logicalLocations"] = [{"name": where, "kind": "member"}]
        return location

    def _region(self, place: Location) -> dict[str, int]:
        """Section 3.30: columns count UTF-16 units, the end stands behind the last one.

        A place without extent is its whole line.
        """
        start, end = max(place.line, 1), max(place.line, place.end_line, 1)
        first = self._column(place, place.line, place.column)
        last = self._column(place, place.end_line, place.end_column)
        if (end, last) <= (start, first):
            return {"startLine": start}
        return {"startLine": start, "startColumn": first, "endLine": end, "endColumn": last}

    def _column(self, place: Location, number: int, column: int) -> int:
        return max(self._utf16.get((place.path, place.cell, number, column), column), 1)

    def _notifications(self) -> list[dict[str, Any]]:
        """Every file that was not read, then what was cut."""
        view, unread = self.view, self._audit.coverage.unread
        found = [
            {
                **_notification(_UNREAD_FILE, 0, f"{_line(one.path, _DESCRIPTION)}: {_line(one.reason)}"),
                "locations": [{"physicalLocation": {"artifactLocation": _artifact(one.path)}}],
            }
            for one in unread[:_UNREAD]
        ]
        if len(unread) > _UNREAD:
            rest = view.count(
                "{number} more file was not read.",
                "{number} more files were not read.",
                len(unread) - _UNREAD,
            )
            found.append(_notification(_UNREAD_FILE, 0, rest))
        left = self._findings[_RESULTS:]
        if left:
            found.append(_notification(_CUT, 1, self._left_out(left)))
        return found

    def _left_out(self, left: Sequence[Finding]) -> str:
        """How many findings of which severity are not shown."""
        view = self.view
        counted = Counter(one.severity for one in left)
        severities = tuple(
            f"{view.say(counted[one])} {view.word('severity', one)}" for one in Severity if counted[one]
        )
        return view(
            "Of {total} findings the {shown} most severe are shown. Left out: {severities}.",
            total=len(self._findings),
            shown=_RESULTS,
            severities=severities,
        )


def _notification(id_: str, index: int, text: str) -> dict[str, Any]:
    return {
        "descriptor": {"id": id_, "index": index},
        "level": "warning",
        "message": {"text": _plain(text)},
    }


def _artifact(path: str) -> dict[str, str]:
    """Section 3.4: a path of the tree as a relative reference, every byte of it kept."""
    encoded = path.encode("utf-8", errors="surrogateescape" if _is_escaped(path) else "replace")
    return {"uri": quote(encoded, safe="/"), "uriBaseId": _ROOT}


def _is_escaped(path: str) -> bool:
    """Whether every lone surrogate of a path stands for a byte of a name that is not UTF-8."""
    return all(not "\ud800" <= one <= "\udfff" or "\udc80" <= one <= "\udcff" for one in path)


def _descriptions(said: str) -> dict[str, dict[str, str]]:
    """One sentence as every description that GitHub wants of a rule or a notification."""
    return {key: {"text": said} for key in ("shortDescription", "fullDescription", "help")}


def _line(text: str, limit: int = LONGEST) -> str:
    """A line of text in which nothing is a link: section 3.11.6 reads `[text](target)` as one."""
    return _plain(line(text, limit))


def _plain(text: str) -> str:
    return text.replace("](", "] (")
