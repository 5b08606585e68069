"""The argument behind a decision: what was seen, what binds, what decided, what would turn it."""

from __future__ import annotations

from typing import Final

from auditor.knowledge.messages import clause_sentence, policy_key
from auditor.model import Argued, AuditedModel, Kept
from auditor.render.screen import Screen
from auditor.render.view import Shown, View

_WIDTH: Final = 80


def render(argued: Argued, language: str) -> bytes:
    """The page. The same argument gives the same bytes."""
    page = _Page(argued, language)
    for model in argued.audit.models:
        page.model(model)
    return page.bytes()


class _Page(Screen):
    """The parts of the page, top to bottom."""

    def __init__(self, argued: Argued, language: str) -> None:
        super().__init__(_WIDTH, colour=False)
        self.argued, self.view = argued, View(argued.audit, language)

    def model(self, model: AuditedModel) -> None:
        """Everything that is said of one model."""
        view = self.view
        self.line(f"{view.name(model)}: {view.word('decision', model.decision)}")
        self._seen(model)
        self._binding(model)
        self._decided(model)
        self._turning(model)
        self._near()

    def _head(self, text: str) -> None:
        self.line()
        self.line(text)

    def _seen(self, model: AuditedModel) -> None:
        self._head(self.view("What was seen"))
        for claim in model.claims:
            said = f"{self.view.word('claim', claim.kind)}: {claim.value}"
            told = self.view.said(claim)
            beside = f": {told}" if told else ""
            self.item("-", f"{said} ({self.view.evidence(claim.evidence)}){beside}", "", 2)
        if not model.claims:
            self.item("-", self.view("No source states a license."), "", 2)
        for edge in model.lineage.edges:
            relation = self.view.word("relation", edge.relation)
            made = f"{edge.child.model} ← {edge.parent.model} ({relation}, {self._strength(edge.strength)})"
            read = self.view.read_in(edge)
            beside = f" {read}" if read else ""
            self.item("-", f"{made}: {self.view.evidence(edge.evidence)}{beside}", "", 2)

    def _strength(self, strength: str) -> str:
        return self.view.word("strength", strength)

    def _binding(self, model: AuditedModel) -> None:
        self._head(self.view("What binds"))
        for term in model.terms:
            license_ = self.argued.audit.words.licenses[term.license]
            via = self.view("It binds through {via}.", via=term.via.model) if term.via else ""
            self.item("-", f"{license_.name}. {via}".rstrip(), "", 2)

    def _decided(self, model: AuditedModel) -> None:
        """Every finding, those that decide first; a note by its title only."""
        self._head(self.view("What decided"))
        for shown in self.view.findings(model):
            if shown.open:
                self._finding(shown)
        for shown in self.view.findings(model):
            if not shown.open:
                decision = self.view.word("decision", shown.finding.decision)
                self.item("-", f"{shown.finding.rule} ({decision}): {shown.title}", "", 2)
        if not self.view.findings(model):
            self.item("-", self.view("No rule fires."), "", 2)

    def _finding(self, shown: Shown) -> None:
        finding = shown.finding
        self.item(
            "-", f"{finding.rule} ({self.view.word('decision', finding.decision)}): {shown.message}", "", 2
        )
        for evidence in finding.evidence:
            self.item("·", self.view.evidence(evidence), "", 4)
        self.item("→", shown.remedy, "", 4)

    def _turning(self, model: AuditedModel) -> None:
        """Open facts, other answers to stated ones, freer models of the same publisher."""
        view = self.view
        open_ = [one for shown in view.findings(model) if shown.open for one in shown.questions]
        if not (open_ or self.argued.others or self.argued.siblings):
            return
        self._head(view("What would change it"))
        for one in {question.key: question for question in open_}.values():
            answers = "; ".join(
                f"{answer.text}: {view.word('decision', answer.decision)}" for answer in one.answers
            )
            self.item("?", f"{one.asks} ({one.key}) {answers}", "", 2)
        for other in self.argued.others:
            value = view.say(other.value) if isinstance(other.value, bool) else self._choice(other.value)
            said = f"{view.word('fact', other.fact)} {value}: {view.word('decision', other.decision)}"
            self.item("-", said, "", 2)
        for identity, concluded, decision in self.argued.siblings:
            said = f"{identity.model} ({concluded}): {view.word('decision', decision)}"
            self.item("-", said, "", 2)

    def _choice(self, value: str) -> str:
        return self.view.word("organisation", self.view.word("distribution", value))

    def _near(self) -> None:
        """Rules that would have fired but for a stated fact; each fact once, with all that it keeps."""
        if not self.argued.kept:
            return
        self._head(self.view("What does not fire, and the fact that keeps it"))
        by_facts: dict[tuple[str, ...], list[Kept]] = {}
        for kept in self.argued.kept:
            by_facts.setdefault(kept.facts, []).append(kept)
        stated = dict(self.view.use(self.argued.audit.policy.use))
        for facts, together in by_facts.items():
            asked = [self.view.word("fact", name) for name in facts]
            said = " ".join(f"{question} {stated.get(question) or ''}" for question in asked)
            self.item("-", f"{said} ({', '.join(map(policy_key, facts))})", "", 2)
            for kept in together:
                license_ = self.argued.audit.words.licenses.get(kept.clause.license)
                if license_ is None:
                    continue
                sentence = clause_sentence(kept.clause, license_, self.argued.audit.words, self.view.language)
                self.item("·", f"{kept.rule}: {sentence} ({license_.name}, {kept.clause.section})", "", 4)
