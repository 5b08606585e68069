"""The report for reviewers: one self-contained page that needs no script and prints well."""

from __future__ import annotations

from auditor.model import Audit, Decision, Severity
from auditor.render.alike import parted
from auditor.render.cases import grouped
from auditor.render.settling import entries
from auditor.render.templates import environment
from auditor.render.view import View


def render(audit: Audit, language: str) -> bytes:
    """The whole page."""
    view = View(audit, language)
    template = environment(language).get_template("report.html")
    page = template.render(
        view=view,
        audit=audit,
        language=language,
        on_project=grouped(view.project),
        entries=entries(audit, view),
        urgent={
            decision: parted(view.decided(decision), view) for decision in (Decision.DENY, Decision.REVIEW)
        },
        Decision=Decision,
        severities=tuple(Severity),
    )
    return (page.rstrip() + "\n").encode("utf-8", errors="backslashreplace")
