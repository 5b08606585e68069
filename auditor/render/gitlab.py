"""GitLab's code quality report: an array of issues, each at one place ("Code Quality", GitLab Docs)."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import Any, Final

from auditor.model import Audit, Finding, Location, Severity
from auditor.render.told import Told, as_json, line
from auditor.render.view import View

_SEVERITIES: Final = {
    Severity.INFO: "info",
    Severity.LOW: "minor",
    Severity.MEDIUM: "major",
    Severity.HIGH: "critical",
    Severity.CRITICAL: "blocker",
}


def render(audit: Audit, language: str) -> bytes:
    """Every place of every finding that no exception answers for, the worst first.

    The report has no word for what somebody has accepted: an exception takes
    its findings out.
    """
    told = Told(View(audit, language))
    issues: list[dict[str, Any]] = []
    seen: Counter[tuple[str, str]] = Counter()
    for finding in told.worst_first():
        if finding.suppressed is not None:
            continue
        message = told.message(told.shown(finding))
        for place in told.places(finding):
            key = (finding.fingerprint, place.path)
            issues.append(_issue(finding, place, message, told.where(place), seen[key]))
            seen[key] += 1
    return as_json(issues)


def _issue(
    finding: Finding, place: Location, message: str, where: str | None, ordinal: int
) -> dict[str, Any]:
    """One issue; a place in a notebook is told in words, and stands at the start of the file."""
    return {
        "description": line(f"{where}: {message}") if where else message,
        "check_name": line(finding.rule),
        "fingerprint": _fingerprint(finding.fingerprint, place.path, ordinal),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": line(place.path),
            "lines": {"begin": 1 if where else max(place.line, 1)},
        },
    }


def _fingerprint(finding: str, path: str, ordinal: int) -> str:
    """What makes an issue the same one tomorrow: the finding, the file, which of its places there.

    No line, so that what moves stays the same; two places never share one.
    """
    parts = (finding, path, str(ordinal))
    return hashlib.sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()
