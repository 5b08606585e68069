"""Annotations in a job's log on GitHub: workflow commands, escaped as the runner reads them.

Source: GitHub's documentation of workflow commands, and the escapes of its
own toolkit: `%`, carriage return and line feed in a message, `:` and `,` as
well in a property.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from auditor.model import Audit, Decision, Finding, Location, Severity
from auditor.render.hostile import harmless
from auditor.render.sentences import ALWAYS, asked, counted, told
from auditor.render.view import View, place_of

#: The command for each decision; what is allowed without conditions is not annotated.
_LEVELS: Final = {Decision.DENY: "error", Decision.REVIEW: "warning", Decision.OBLIGATIONS: "notice"}

#: GitHub shows ten of each level a step and drops the rest without a word.
_SHOWN: Final = 10

#: How much of a title and a message is given, in characters.
_TITLE: Final = 200
_MESSAGE: Final = 3000

_SEVERITIES: Final = list(Severity)


def render(audit: Audit, language: str) -> bytes:
    """One command a line, the most important first; what GitHub would drop is counted in a last notice."""
    view = View(audit, language)
    lines, left = [], 0
    for decision, level in _LEVELS.items():
        found = _by_weight(audit.findings, decision)
        if level == "notice":
            found = [one for one in audit.findings if one.rule in ALWAYS] + found
        # One notice is kept for the count.
        most = _SHOWN - 1 if level == "notice" else _SHOWN
        lines += [_annotation(level, one, view) for one in found[:most]]
        left += len(found[most:])
    said = [counted(view)]
    if left:
        said.append(
            view.count("{number} more finding in the report", "{number} more findings in the report", left)
        )
    if audit.models or left:
        title = view("Model licenses: {decision}", decision=view.word("decision", audit.decision))
        lines.append(_command("notice", {"title": title}, " · ".join(said)))
    return "".join(f"{line}\n" for line in lines).encode("utf-8", errors="backslashreplace")


def _by_weight(findings: Sequence[Finding], decision: Decision) -> list[Finding]:
    """The findings of a decision that no exception answers for, the most severe first."""
    found = [one for one in findings if one.decision is decision and one.suppressed is None]
    return sorted(
        (one for one in found if one.rule not in ALWAYS), key=lambda one: -_SEVERITIES.index(one.severity)
    )


def _weight(finding: Finding) -> tuple[int, tuple[str, int, int]]:
    """To sort by: the most severe first, then by place."""
    return -_SEVERITIES.index(finding.severity), place_of(finding)


def _annotation(level: str, finding: Finding, view: View) -> str:
    shown = view.shown(finding)
    about = f"{finding.model}: " if finding.model else ""
    properties = dict(_place(finding.places[0])) if finding.places else {}
    properties["title"] = _cut(f"{about}{shown.title}", _TITLE)
    message = [told(shown, view), *(asked(one, view) for one in shown.questions), f"→ {shown.remedy}"]
    if len(finding.places) > 1 or (finding.places and finding.places[0].cell):
        message.append(", ".join(view.place(one) for one in finding.places[:_SHOWN]))
    message.append(f"({finding.rule})")
    return _command(level, properties, *message)


def _place(location: Location) -> Iterator[tuple[str, str]]:
    """The place as the runner takes it; a line inside a notebook's cell is no line of its file."""
    yield "file", location.path
    if location.cell is None:
        yield "line", str(location.line)
        yield "endLine", str(location.end_line)
    if location.cell is None and location.line == location.end_line:  # columns are for one line only
        yield "col", str(location.column)
        yield "endColumn", str(location.end_column)


def _command(level: str, properties: dict[str, str], *lines: str) -> str:
    message = "\n".join(map(harmless, lines))
    given = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{level} {given}::{_data(_cut(message, _MESSAGE))}"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(harmless(value)).replace(":", "%3A").replace(",", "%2C")


def _cut(value: str, most: int) -> str:
    return value if len(value) <= most else f"{value[: most - 1]}…"
