"""JUnit XML, as Jenkins and GitLab read it: a test case for every model and project finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final
from xml.etree import ElementTree as ET

from auditor.model import Audit, AuditedModel, Decision, Location, Severity
from auditor.render.told import Told, line
from auditor.render.view import Shown, View

_DECISIONS: Final = list(Decision)

#: From which decision on a case fails, by the policy's `fail-on`.
_FROM: Final = {"deny": Decision.DENY, "review": Decision.REVIEW, "obligation": Decision.OBLIGATIONS}

#: Characters of an attribute that a list of test cases shows.
_NAME: Final = 500


def render(audit: Audit, language: str) -> bytes:
    """The report: what reaches the policy's `fail-on` failed; what waits or is excepted was skipped."""
    suite = _Suite(View(audit, language))
    root = ET.Element("testsuites")
    root.append(suite.build())
    for name in ("tests", "failures", "errors", "skipped"):
        root.set(name, root[0].get(name, "0"))
    ET.indent(root)
    document: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


class _Suite:
    """The one suite of an audit."""

    def __init__(self, view: View) -> None:
        self.view, self._told = view, Told(view)
        self._names: Counter[str] = Counter()
        self._fails = _DECISIONS.index(_FROM.get(view.audit.policy.fail_on, Decision.REVIEW))

    def build(self) -> ET.Element:
        """The suite with its counts."""
        audit, view = self.view.audit, self.view
        suite = ET.Element("testsuite", name=line(f"auditor: {audit.root}", _NAME))
        for model in view.models:
            self._model(suite, model)
        for shown in view.project:
            self._project(suite, shown)
        if not len(suite):  # a report without a case counts as a fault of the build
            self._case(suite, "models", view("No models found."), None)
        suite.set("tests", str(len(suite)))
        for name, tag in (("failures", "failure"), ("skipped", "skipped")):
            suite.set(name, str(len(suite.findall(f"testcase/{tag}"))))
        suite.set("errors", "0")
        suite.set("time", "0")
        suite.set("timestamp", line(audit.as_of.removesuffix("Z"), _NAME))
        return suite

    def _model(self, suite: ET.Element, model: AuditedModel) -> None:
        """A model: failed or skipped with all that keeps it from being allowed, or passed with its duties."""
        view = self.view
        place = model.references[0].location if model.references else None
        case = self._case(suite, "models", view.name(model), place)
        findings = view.findings(model)
        excepted = [one for one in findings if one.finding.suppressed is not None]
        rest = [one for one in findings if one.finding.suppressed is None]
        if self._stops(model.decision):
            pressing = [one for one in rest if one.open] or rest
            self._stopped(case, model.decision, view.reason(model), pressing)
            rest = [one for one in rest if one not in pressing]
        elif excepted:
            self._accepted(case, excepted)
        self._output(case, rest)

    def _project(self, suite: ET.Element, shown: Shown) -> None:
        finding = shown.finding
        place = self._told.places(finding)[0]
        case = self._case(suite, "project", f"{shown.title}: {place.path}", place)
        if finding.suppressed is not None:
            self._accepted(case, [shown])
        elif self._stops(finding.decision):
            self._stopped(case, finding.decision, shown.title, [shown])
        else:
            self._output(case, [shown])

    def _case(self, suite: ET.Element, group: str, name: str, place: Location | None) -> ET.Element:
        """A test case; a name that was used before is numbered, for readers tell cases by name."""
        name = line(name, _NAME)
        self._names[f"{group}.{name}"] += 1
        times = self._names[f"{group}.{name}"]
        attributes = {
            "classname": f"auditor.{group}",
            "name": f"{name} ({times})" if times > 1 else name,
            "time": "0",
        }
        if place is not None:
            attributes["file"] = line(place.path)
            attributes["line"] = "1" if place.cell else str(max(place.line, 1))
        return ET.SubElement(suite, "testcase", attributes)

    def _stops(self, decision: Decision) -> bool:
        """Whether a decision reaches the threshold, or waits for a person below it."""
        return _DECISIONS.index(decision) >= self._fails or decision in (Decision.REVIEW, Decision.DENY)

    def _stopped(self, case: ET.Element, decision: Decision, reason: str, findings: Sequence[Shown]) -> None:
        """A failure, or a skip where the policy fails on worse only."""
        word = self.view.word("decision", decision)
        message = line(f"{word}: {reason}" if reason else word, _NAME)
        failed = _DECISIONS.index(decision) >= self._fails
        attributes = {"message": message, "type": str(decision)} if failed else {"message": message}
        element = ET.SubElement(case, "failure" if failed else "skipped", attributes)
        element.text = self._lines(findings)

    def _accepted(self, case: ET.Element, findings: Sequence[Shown]) -> None:
        """A skip: somebody answers for what was found."""
        exceptions = dict.fromkeys(one.finding.suppressed for one in findings if one.finding.suppressed)
        said = (
            f"{self.view('exception: {who}', who=self.view.exception(one))} ({one.reason})"
            for one in exceptions
        )
        element = ET.SubElement(case, "skipped", message=line("; ".join(said), _NAME))
        element.text = self._lines(findings)

    def _output(self, case: ET.Element, findings: Sequence[Shown]) -> None:
        """What is owed or in doubt, beside the verdict."""
        owed = [one for one in findings if one.finding.severity is not Severity.INFO]
        if owed:
            ET.SubElement(case, "system-out").text = self._lines(owed)

    def _lines(self, findings: Sequence[Shown]) -> str:
        """One line a finding, with where it stands, if it stands anywhere, and its rule."""
        return "\n".join(
            line(f"{self._place(one)}{one.finding.rule}: {self._told.message(one)}") for one in findings
        )

    def _place(self, shown: Shown) -> str:
        """The first place, and how many more there are; nothing for a model that no file names."""
        if not shown.finding.places:
            return ""
        first, *rest = shown.finding.places
        return f"{self.view.place(first)}{f' +{len(rest)}' if rest else ''}: "
