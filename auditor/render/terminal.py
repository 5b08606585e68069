"""The audit on a terminal: what is in, what is not allowed and why, what to do."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from auditor.model import Audit, AuditedModel, Decision, Severity
from auditor.render.hostile import harmless
from auditor.render.view import Shown, Task, View

_STYLE: Final = {
    Decision.DENY: "bold red",
    Decision.REVIEW: "bold yellow",
    Decision.OBLIGATIONS: "cyan",
    Decision.ALLOW: "green",
}
_SEVERITIES: Final = list(Severity)

#: How many places, duties and undecided calls are shown before the rest is counted.
_PLACES: Final = 3
_TASKS: Final = 6
_UNSEEN: Final = 5


def render(audit: Audit, language: str, width: int = 80, colour: bool = False) -> bytes:
    """The summary of `auditor audit`."""
    screen = _Screen(audit, language, width, colour)
    screen.head()
    screen.models()
    screen.attention()
    screen.checklist()
    screen.coverage()
    return screen.bytes()


def render_check(audit: Audit, language: str, width: int = 80, colour: bool = False) -> bytes:
    """The findings of `auditor check`: medium and above, one block each, then one line that sums up."""
    screen = _Screen(audit, language, width, colour)
    screen.blocks()
    screen.total()
    return screen.bytes()


class _Screen:
    """A console that keeps what is printed."""

    def __init__(self, audit: Audit, language: str, width: int, colour: bool) -> None:
        self.view = View(audit, language)
        self.audit = audit
        self._kept = StringIO()
        self._console = Console(
            file=self._kept,
            width=width,
            force_terminal=colour,
            color_system="standard" if colour else None,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )

    def bytes(self) -> bytes:
        lines = (line.rstrip() for line in self._kept.getvalue().split("\n"))
        return "\n".join(lines).encode("utf-8", errors="backslashreplace")

    def line(self, text: str = "", style: str = "", indent: int = 0) -> None:
        shown = Text(harmless(text), style=style)
        self._console.print(Padding(shown, (0, 0, 0, indent)) if indent else shown)

    # -- audit

    def head(self) -> None:
        view, audit = self.view, self.audit
        title = Text(harmless(audit.root), style="bold")
        title.append("  ")
        title.append(view.word("decision", audit.decision), style=_STYLE[audit.decision])
        self._console.print(title)
        counted = [
            f"{number} {view.word('decision', decision)}" for decision, number in view.counts if number
        ]
        self.line(
            view.count("{number} model", "{number} models", len(view.models)) + ": " + ", ".join(counted)
        )
        if audit.coverage.offline and audit.coverage.catalogue_as_of:
            when = audit.coverage.catalogue_as_of
            self.line(
                view("No hub was asked: facts of the embedded catalogue as of {when}.", when=when), "yellow"
            )
        elif audit.coverage.offline:
            self.line(view("No hub was asked."), "yellow")
        if audit.policy.path is None:
            self.line(view("No policy states the use; what depends on it is open."), "yellow")
        self.line()

    def models(self) -> None:
        view = self.view
        if not view.models:
            self.line(view("No model was found."))
            return
        table = Table(box=None, padding=(0, 2, 0, 0), show_edge=False, header_style="bold")
        table.add_column(view("Decision"), no_wrap=True)
        table.add_column(view("Model"), ratio=4, overflow="fold")
        table.add_column(view("License concluded"), ratio=3, overflow="fold")
        for model in view.models:
            decision = Text(view.word("decision", model.decision), style=_STYLE[model.decision])
            table.add_row(decision, Text(_name(model)), Text(harmless(view.licenses(model.concluded))))
        self._console.print(table)
        self.line()

    def attention(self) -> None:
        for model in self.view.models:
            pressing = self.view.pressing(model)
            if not pressing:
                continue
            head = Text(f"{self.view.word('decision', model.decision)}  ", style=_STYLE[model.decision])
            head.append(_name(model), style="bold")
            self._console.print(head)
            self._where(model)
            for shown in pressing:
                self._finding(shown)
            self.line()
        for shown in self.view.project:
            if shown.finding.decision in (Decision.REVIEW, Decision.DENY):
                for place in shown.finding.places[:1]:
                    self.line(self.view.place(place), "dim")
                self._finding(shown)
                self.line()

    def _where(self, model: AuditedModel) -> None:
        places = [self.view.place(one.location) for one in model.references]
        more = f" +{len(places) - _PLACES}" if len(places) > _PLACES else ""
        if places:
            self.line("  ".join(places[:_PLACES]) + more, "dim", 2)

    def _finding(self, shown: Shown) -> None:
        self.line(f"• {shown.message}", indent=2)
        for condition in shown.conditions:
            self.line(f"? {condition}", "yellow", 4)
        self.line(f"→ {shown.remedy}", "green", 4)

    def checklist(self) -> None:
        view, tasks = self.view, self.view.tasks(self.audit.obligations)
        acting = [task for task in tasks if task.condition is None]
        if not tasks:
            return
        self.line(view.count("{number} obligation", "{number} obligations", len(tasks)), "bold")
        for task in acting[:_TASKS]:
            said = _act(task)
            models = len(task.obligation.models)
            count = view.count("{number} model", "{number} models", models)
            self.line(f"[ ] {said} ({count})", indent=2)
        rest = len(tasks) - len(acting[:_TASKS])
        if rest:
            self.line(
                view.count("{number} more in the report", "{number} more in the report", rest), "dim", 2
            )
        self.line()

    def coverage(self) -> None:
        view, seen = self.view, self.audit.coverage
        parts = [view.count("{number} file read", "{number} files read", seen.read)]
        if seen.unread:
            parts.append(view.count("{number} not read", "{number} not read", len(seen.unread)))
        if seen.undecided:
            parts.append(
                view.count("{number} call undecided", "{number} calls undecided", len(seen.undecided))
            )
        if seen.unresolved:
            parts.append(
                view.count("{number} model unresolved", "{number} models unresolved", seen.unresolved)
            )
        self.line("; ".join(parts) + ".")
        self.line(view("This is information, not legal advice."), "dim")

    # -- check

    def blocks(self) -> None:
        for shown in self._reported():
            finding = shown.finding
            place = self.view.place(finding.places[0]) if finding.places else (self.audit.policy.path or "")
            head = Text(harmless(f"{place}: " if place else ""), style="bold")
            head.append(f"{self.view.word('decision', finding.decision)} ", style=_STYLE[finding.decision])
            head.append(finding.rule, style="dim")
            self._console.print(head)
            self.line(shown.message, indent=2)
            if shown.via:
                self.line(self.view("It binds through {via}.", via=shown.via), "dim", 2)
            for condition in shown.conditions:
                self.line(f"? {condition}", "yellow", 2)
            self.line(f"→ {shown.remedy}", "green", 2)
            self.line()

    def _reported(self) -> Iterable[Shown]:
        for finding in self.audit.findings:
            heavy = _SEVERITIES.index(finding.severity) >= _SEVERITIES.index(Severity.MEDIUM)
            if heavy and finding.suppressed is None:
                yield self.view.shown(finding)

    def total(self) -> None:
        view = self.view
        counted = [
            f"{number} {view.word('decision', decision)}" for decision, number in view.counts if number
        ]
        models = view.count("{number} model", "{number} models", len(view.models))
        summary = f"{models}: {', '.join(counted)}" if counted else models
        excepted = sum(1 for finding in self.audit.findings if finding.suppressed)
        if excepted:
            summary += "; " + view.count("{number} finding excepted", "{number} findings excepted", excepted)
        owed = len(self.audit.obligations)
        if owed:
            summary += "; " + view.count("{number} obligation", "{number} obligations", owed)
        self.line(summary, _STYLE[self.audit.decision])


def _act(task: Task) -> str:
    """The act in one line: the clause's own sentence, or the kind of act where several clauses ask for it."""
    if len(task.sentences) == 1:
        return task.sentences[0][0]
    return f"{task.title}: {task.obligation.text}" if task.obligation.text else task.title


def _name(model: AuditedModel) -> str:
    origin = "" if model.origin == "huggingface" else f"{model.origin}: "
    return harmless(f"{origin}{model.model}")
