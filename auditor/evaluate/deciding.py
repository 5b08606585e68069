"""From findings to decisions and exit codes, by the tables of `rules/decisions.yaml`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from auditor.knowledge.judging import Decisions
from auditor.model import Decision, Finding

_ORDER: Final = list(Decision)


def worst(decisions: Iterable[Decision]) -> Decision:
    """The worst decision, `allow` if there is none."""
    return max(decisions, key=_ORDER.index, default=Decision.ALLOW)


def exit_code(findings: Iterable[Finding], fail_on: str, table: Decisions) -> int:
    """The exit code of `check`: 0 below the threshold, 1 at or above it, 3 incomplete.

    Findings that only say what the audit could not see never count as
    decided. Suppressed findings do not count at all. Raises KeyError for a
    threshold that the table does not have.
    """
    counting = [finding for finding in findings if finding.suppressed is None]
    decided = worst(finding.decision for finding in counting if not finding.incomplete)
    incomplete = any(finding.incomplete for finding in counting)
    for row in table.exit_codes:
        if (row.fail_on, row.decided, row.incomplete) == (fail_on, decided, incomplete):
            return row.code
    raise KeyError((fail_on, decided, incomplete))
