"""The audit on a terminal: what is in, what is not allowed and why, what to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from auditor.model import Audit, AuditedModel, Decision
from auditor.render.alike import Alike, parted
from auditor.render.cases import grouped
from auditor.render.questions import Answer
from auditor.render.screen import STYLE, Screen
from auditor.render.sentences import act, counted, told
from auditor.render.view import Shown, View

#: How much of each list is shown before the rest is counted.
_MODELS: Final = 10
_FINDINGS: Final = 3
_PLACES: Final = 3
_TASKS: Final = 6
_UNSEEN: Final = 5
_ANSWERS: Final = 4
_ALLOWED: Final = 20
_NAMED: Final = 5


def render(audit: Audit, language: str, width: int = 80, colour: bool = False) -> bytes:
    """The summary of `auditor audit`."""
    summary = _Summary(audit, language, width, colour)
    summary.head()
    summary.models()
    summary.about()
    summary.attention()
    summary.project()
    summary.questions()
    summary.checklist()
    summary.coverage()
    return summary.bytes()


class _Summary(Screen):
    """The parts of the summary, top to bottom."""

    def __init__(self, audit: Audit, language: str, width: int, colour: bool) -> None:
        super().__init__(width, colour)
        self.audit, self.view = audit, View(audit, language)

    def head(self) -> None:
        view, audit = self.view, self.audit
        self.styled(
            (f"{audit.root}  ", "bold"), (view.word("decision", audit.decision), STYLE[audit.decision])
        )
        self.line(counted(view))
        if audit.coverage.offline and audit.coverage.cache_as_of:
            when = view.day(audit.coverage.cache_as_of)
            self.line(
                view("No hub was asked: what it said in earlier runs, the oldest on {when}.", when=when),
                "yellow",
            )
        elif audit.coverage.offline and audit.coverage.catalogue_as_of:
            when = view.day(audit.coverage.catalogue_as_of)
            self.line(
                view("No hub was asked: facts of the embedded catalogue as of {when}.", when=when), "yellow"
            )
        elif audit.coverage.offline:
            self.line(view("No hub was asked."), "yellow")
        if audit.coverage.lock_as_of:
            when = view.day(audit.coverage.lock_as_of)
            self.line(
                view(
                    "Some facts of the lock were not asked for when it was written, the oldest of {when}.",
                    when=when,
                ),
                "yellow",
            )
        if audit.policy.path is None:
            self.line(view("No policy states the use; what depends on it is open."), "yellow")
        self.line()

    def models(self) -> None:
        """Every model under its decision: name, license concluded, why in a few words."""
        view = self.view
        if not view.models:
            self.line(view("No model was found."))
            self.line()
            return
        rows: list[tuple[str, str, str, str]] = []
        for decision, number in view.counts:
            decided = view.decided(decision)
            if decided and rows:
                rows.append(("", "", "", ""))
            if decided:
                rows.append((view.word("decision", decision), "", "", STYLE[decision]))
            shown = decided if decision in (Decision.DENY, Decision.REVIEW) else decided[:_ALLOWED]
            rows += [(f"  {view.name(one)}", *self._concluded(one), "") for one in shown]
            if number > len(shown):
                rows.append((f"  {self.more(number - len(shown))}", "", "", "dim"))
        self.table((view("Model"), view("License concluded")), rows)
        self.line()

    def _concluded(self, model: AuditedModel) -> tuple[str, str]:
        """The license and, below it, why; of what could not be resolved both in one line."""
        license_, why = self.view.licenses(model.concluded), self.view.reason(model)
        return (f"{license_} · {why}", "") if model.unresolved is not None and why else (license_, why)

    def about(self) -> None:
        """What the origin says of models that were asked for by name; what a tree names has a report."""
        named = [one for one in self.view.models if not one.references]
        for model in named if len(named) <= _NAMED else ():
            facts = self.view.about(model)
            if facts or model.remarks:
                self.line(self.view.name(model), "bold")
            self.table(None, [(f"  {name}", value, "", "") for name, value in facts])
            for remark in model.remarks:
                said = self.view("Not read, or read otherwise than asked: {what}", what=remark)
                self.item("•", said, "yellow", 2)
            if facts or model.remarks:
                self.line()

    def more(self, number: int) -> str:
        return self.view.count("{number} more in the report", "{number} more in the report", number)

    def attention(self) -> None:
        own, alike = parted((one for one in self.view.models if self.view.pressing(one)), self.view)
        for model in own[:_MODELS]:
            self._model(model, self.view.pressing(model))
        if len(own) > _MODELS:
            self.line(self.more(len(own) - _MODELS), "dim")
            self.line()
        for together in alike:
            self._together(together)

    def _together(self, alike: Alike) -> None:
        """Each model in a line with its first place; reason and remedy once."""
        view, models = self.view, alike.models
        title = view("{title} ({number})", title=alike.title, number=len(models))
        decision = models[0].decision
        self.styled((f"{view.word('decision', decision)}  ", STYLE[decision]), (title, "bold"))
        for model in models[:_ALLOWED]:
            places = [view.place(one.location) for one in model.references]
            more = f"  +{len(places) - 1}" if len(places) > 1 else ""
            self.line(f"{view.name(model)}  {places[0]}{more}" if places else view.name(model), "", 2)
        if len(models) > _ALLOWED:
            self.line(self.more(len(models) - _ALLOWED), "dim", 2)
        self.item("•", alike.reason, "", 2)
        self.item("→", alike.remedy, "green", 4)
        self.line()

    def _model(self, model: AuditedModel, findings: Sequence[Shown]) -> None:
        view = self.view
        self.styled(
            (f"{view.word('decision', model.decision)}  ", STYLE[model.decision]), (view.name(model), "bold")
        )
        self._places([view.place(one.location) for one in model.references])
        for stated in view.statements(model):
            self.item("=", stated.message, "", 2)
        self._findings(findings[:_FINDINGS])
        if len(findings) > _FINDINGS:
            self.line(self.more(len(findings) - _FINDINGS), "dim", 2)
        self.line()

    def _places(self, places: Sequence[str]) -> None:
        more = f"  +{len(places) - _PLACES}" if len(places) > _PLACES else ""
        if places:
            self.line("  ".join(places[:_PLACES]) + more, "dim", 2)

    def _findings(self, findings: Iterable[Shown]) -> None:
        """What was found; the remedy once, after all that it mends."""
        by_remedy: dict[str, list[Shown]] = {}
        for shown in findings:
            by_remedy.setdefault(shown.remedy, []).append(shown)
        for remedy, together in by_remedy.items():
            for shown in together:
                self.item("•", told(shown, self.view), "", 2)
            self.item("→", remedy, "green", 4)

    def project(self) -> None:
        """What could not be read or decided, what of the policy does not hold; a remedy of several once."""
        groups = grouped(shown for shown in self.view.project if shown.finding.suppressed is None)
        for group in groups[:_UNSEEN]:
            for shown in group.findings[:_FINDINGS]:
                self._places([self.view.place(one) for one in shown.finding.places])
                self.item("•", told(shown, self.view), "", 2)
            if len(group.findings) > _FINDINGS:
                self.line(self.more(len(group.findings) - _FINDINGS), "dim", 4)
            self.item("→", group.remedy, "green", 4)
        if len(groups) > _UNSEEN:
            self.line(self.more(sum(len(group.findings) for group in groups[_UNSEEN:])), "dim", 2)
        if groups:
            self.line()

    def questions(self) -> None:
        """The facts that would change a decision, each once."""
        if not self.view.questions:
            return
        self.line(self.view("What would change it: state these facts in [use] of the policy"), "bold")
        for one in self.view.questions:
            self.styled((f"  {one.asks} ", "yellow"), (f"({one.key})", "dim"))
            for answer in one.answers[:_ANSWERS]:
                self.item("-", self._answer(answer), "", 4)
            if len(one.answers) > _ANSWERS:
                self.line(self.more(len(one.answers) - _ANSWERS), "dim", 4)
        self.line()

    def _answer(self, answer: Answer) -> str:
        decision = self.view.word("decision", answer.decision)
        if len(answer.models) == 1:
            who = self.view.name(answer.models[0])
        else:
            who = self.view.count("{number} model", "{number} models", len(answer.models))
        return self.view("{answer}: {decision} ({who})", answer=answer.text, decision=decision, who=who)

    def checklist(self) -> None:
        view = self.view
        groups = view.checklist(self.audit.obligations)
        if not groups:
            return
        total = sum(len(group.tasks) for group in groups)
        acting = [task for group in groups if group.condition is None for task in group.tasks if not task.met]
        self.line(view.count("{number} obligation", "{number} obligations", total), "bold")
        for task in acting[:_TASKS]:
            models = view.count("{number} model", "{number} models", len(task.models))
            self.item("[ ]", view("{act} ({models})", act=act(task), models=models), "", 2)
        rest = total - len(acting[:_TASKS])
        if rest:
            self.line(self.more(rest), "dim", 2)
        self.line()

    def coverage(self) -> None:
        view, seen = self.view, self.audit.coverage
        parts = [view.count("{number} file read", "{number} files read", seen.read)]
        if seen.unread:
            parts.append(view.count("{number} not read", "{number} not read", len(seen.unread)))
        if seen.undecided:
            parts.append(
                view.count("{number} place undecided", "{number} places undecided", len(seen.undecided))
            )
        if seen.unresolved:
            parts.append(
                view.count("{number} model unresolved", "{number} models unresolved", seen.unresolved)
            )
        if seen.datasets:
            number = len({one.model for one in seen.datasets})
            parts.append(
                view.count(
                    "{number} data set named, not judged", "{number} data sets named, not judged", number
                )
            )
        self.line(" · ".join(parts))
        self.line(view("This is information, not legal advice."), "dim")
