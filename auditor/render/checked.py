"""A check on a terminal: the findings at or above a severity, as compilers tell theirs."""

from __future__ import annotations

from typing import Final

from auditor.model import Audit, Decision, Finding, Severity
from auditor.render.screen import STYLE, Screen
from auditor.render.sentences import ALWAYS, asked, counted, told
from auditor.render.view import Shown, View, place_of

_SEVERITIES: Final = list(Severity)
_DECISIONS: Final = list(Decision)


def render(
    audit: Audit, language: str, width: int = 80, colour: bool = False, least: Severity = Severity.MEDIUM
) -> bytes:
    """The findings of `auditor check`: `least` and above, one block each, then one line that sums up."""
    check = _Check(audit, language, width, colour)
    check.blocks(least)
    check.total()
    return check.bytes()


class _Check(Screen):
    """One block a finding, as compilers do."""

    def __init__(self, audit: Audit, language: str, width: int, colour: bool) -> None:
        super().__init__(width, colour)
        self.audit, self.view = audit, View(audit, language)
        self._said: list[Finding] = []

    def blocks(self, least: Severity) -> None:
        """The worst first, then by place; what waits behind a model that is not allowed by rule id only."""
        least_weight = _SEVERITIES.index(least)
        heavy = [
            finding
            for finding in self.audit.findings
            if finding.suppressed is None and (finding.rule in ALWAYS or _weight(finding) >= least_weight)
        ]
        heavy.sort(key=lambda one: (-_DECISIONS.index(one.decision), place_of(one)))
        refused = {_whose(one): None for one in heavy if one.decision is Decision.DENY and one.model}
        for finding in heavy:
            if finding.decision is Decision.DENY or _whose(finding) not in refused:
                self._block(self.view.shown(finding))
        for whose in refused:
            waiting = [one.rule for one in heavy if _whose(one) == whose and one.decision != Decision.DENY]
            if waiting:
                rules = ", ".join(dict.fromkeys(waiting))
                self.line(
                    self.view("{model}: also open, once it is allowed: {rules}", model=whose[1], rules=rules)
                )
                self.line()

    def _block(self, shown: Shown) -> None:
        finding, view = shown.finding, self.view
        place = view.place(finding.places[0]) if finding.places else (self.audit.policy.path or "")
        more = f" +{len(finding.places) - 1}" if len(finding.places) > 1 else ""
        note = finding.decision is Decision.ALLOW
        said = view("note") if note else view.word("decision", finding.decision)
        self.styled(
            (f"{place}{more}: " if place else "", "bold"),
            (f"{said} ", "" if note else STYLE[finding.decision]),
            (finding.rule, "dim"),
        )
        self.line(told(shown, view), indent=2)
        for stated in view.statements(finding):  # who looks at the place finds another name there
            if stated.finding not in (finding, *self._said):
                self._said.append(stated.finding)
                self.item("=", stated.message, "", 2)
        for one in shown.questions:
            self.item("?", asked(one, view), "yellow", 2)
        self.item("→", shown.remedy, "green", 2)
        self.line()

    def total(self) -> None:
        view, audit = self.view, self.audit
        parts = [counted(view)]
        excepted = sum(1 for finding in audit.findings if finding.suppressed)
        if excepted:
            parts.append(view.count("{number} finding excepted", "{number} findings excepted", excepted))
        unseen = sum(1 for finding in audit.findings if finding.incomplete and not finding.suppressed)
        if unseen:
            parts.append(view.count("{number} thing not seen", "{number} things not seen", unseen))
        owed = len(audit.obligations)
        if owed:
            parts.append(view.count("{number} obligation", "{number} obligations", owed))
        self.line(" · ".join(parts), STYLE[audit.decision])


def _weight(finding: Finding) -> int:
    return _SEVERITIES.index(finding.severity)


def _whose(finding: Finding) -> tuple[str, str]:
    """Origin and name of the model that a finding is about."""
    return finding.origin or "", finding.model or ""
