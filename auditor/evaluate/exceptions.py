"""Exceptions: what somebody answers for, until when, and whether it still applies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from auditor.evaluate.findings import Maker
from auditor.model import (
    Decision,
    Evidence,
    Finding,
    Location,
    Nature,
    PolicyException,
)

#: What an exception for a whole model or license settles. What is unknown or
#: contradictory is settled only by an exception that names the rule.
_SETTLED: Final = frozenset({Nature.RESTRICTION, Nature.DUTY})


@dataclass(frozen=True, slots=True)
class Applied:
    """The findings after exceptions, the exceptions in force, and findings about the others."""

    findings: tuple[Finding, ...]
    in_force: tuple[PolicyException, ...]
    about: tuple[Finding, ...]


def apply(findings: Sequence[Finding], maker: Maker, today: str) -> Applied:
    """Suppress what an unexpired exception answers for. `today` is an ISO 8601 day."""
    used: set[PolicyException] = set()
    valid = [one for one in maker.policy.exceptions if one.expires >= today]

    def settle(finding: Finding) -> Finding:
        fitting = next((one for one in valid if _fits(one, finding)), None)
        if fitting is None:
            return finding
        used.add(fitting)
        return replace(finding, suppressed=fitting, decision=Decision.ALLOW)

    settled = tuple(settle(finding) for finding in findings)
    in_force = tuple(one for one in maker.policy.exceptions if one in used)
    return Applied(settled, in_force, tuple(_about(maker, used, today)))


def _about(maker: Maker, used: set[PolicyException], today: str) -> Iterator[Finding]:
    for exception in maker.policy.exceptions:
        what = ", ".join(filter(None, (exception.model, exception.license, exception.rule)))
        line = exception.line or 1
        path = maker.policy.path or ""
        arguments = {"owner": exception.owner, "what": what, "expires": exception.expires}
        rule = "exception-expired" if exception.expires < today else "exception-unused"
        if exception not in used:
            yield maker.make(
                rule,
                arguments,
                places=(Location(path, line, 1, line, 1),),
                evidence=(Evidence("policy", f"{path}:{line}"),),
                key=(what, exception.expires),
            )


def _fits(exception: PolicyException, finding: Finding) -> bool:
    if finding.nature not in _SETTLED and exception.rule is None:
        return False
    if exception.rule is not None and exception.rule != finding.rule:
        return False
    if exception.model is not None and exception.model.casefold() != (finding.model or "").casefold():
        return False
    if exception.license is not None and exception.license != _license(finding):
        return False
    return not exception.paths or any(_under(place.path, exception.paths) for place in finding.places)


def _license(finding: Finding) -> str | None:
    """The license id that a finding speaks of."""
    if finding.clause:
        return finding.clause.partition("#")[0]
    named = finding.arguments.get("license_id") or finding.arguments.get("entry")
    return named if isinstance(named, str) else None


def _under(path: str, patterns: Sequence[str]) -> bool:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns).match_file(path)
