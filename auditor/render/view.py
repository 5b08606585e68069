"""What documents show of an audit: pure functions from the record to words in one language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from auditor.knowledge.messages import clause_of, clause_sentence, message, remedy
from auditor.knowledge.words import fill, pick, say, word
from auditor.model import (
    Argument,
    Audit,
    AuditedModel,
    Branch,
    Clause,
    Condition,
    Decision,
    Evidence,
    Finding,
    Identity,
    License,
    LineageEdge,
    Location,
    Obligation,
    PolicyException,
    Severity,
)
from auditor.render.translations import translations

_DECISIONS: Final = list(Decision)
_SEVERITIES: Final = list(Severity)

#: Rules whose findings a list of places says better than a sentence each.
_PLACES_ONLY: Final = frozenset({"revision-unpinned"})


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding in words: what was found, what to do, under which clause."""

    finding: Finding
    title: str
    message: str
    remedy: str
    why: str
    license: str | None
    section: str | None
    address: str | None
    via: str | None
    conditions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """An obligation in words: the act, the text to show, who asks for it, on what it depends."""

    obligation: Obligation
    title: str
    sentences: tuple[tuple[str, str, str], ...]
    condition: str | None


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a lineage: how deep, which model, how it was made from the line above."""

    depth: int
    model: str
    relation: str | None
    strength: str | None
    licenses: tuple[str, ...]
    unresolved: str | None
    contradicts: bool
    evidence: str | None


class View:
    """An audit as one language shows it. Looks nothing up outside the audit."""

    def __init__(self, audit: Audit, language: str) -> None:
        """Show `audit` in `language`."""
        self.audit, self.language = audit, language
        self._gettext = translations(language)

    def __call__(self, text: str, /, **arguments: Argument) -> str:
        """Translate a sentence of the interface and fill it."""
        return fill(self._gettext.gettext(text), arguments, self.language)

    def count(self, one: str, many: str, number: int) -> str:
        """A counted sentence; `{number}` is filled."""
        return fill(self._gettext.ngettext(one, many, number), {"number": number}, self.language)

    def word(self, place: str, value: Argument) -> str:
        """A word of the audit's vocabulary, such as `decision`, `deny`."""
        return word(value, place, self.audit.words.terms, self.language)

    def say(self, value: Argument) -> str:
        """A number, list or text as the language writes it."""
        return say(value, self.language)

    # -- models

    @cached_property
    def models(self) -> tuple[AuditedModel, ...]:
        """Every model, the worst decision first."""
        return tuple(sorted(self.audit.models, key=lambda one: (-_DECISIONS.index(one.decision), one.model)))

    def decided(self, decision: Decision) -> tuple[AuditedModel, ...]:
        """The models with one decision."""
        return tuple(one for one in self.models if one.decision is decision)

    @cached_property
    def counts(self) -> tuple[tuple[Decision, int], ...]:
        """How many models have each decision, the worst first."""
        return tuple((decision, len(self.decided(decision))) for decision in reversed(_DECISIONS))

    def anchor(self, model: AuditedModel) -> str:
        """A name for links to the model's section."""
        number = self.models.index(model) + 1
        return f"m{number}-{re.sub(r'[^a-z0-9]+', '-', model.model.lower())[:60].strip('-')}"

    def findings(self, model: AuditedModel) -> tuple[Shown, ...]:
        """The findings on a model, the worst first; those that a list of places says are left out."""
        key = (model.origin, model.model, model.revision)
        mine = [one for one in self.audit.findings if (one.origin, one.model, one.revision) == key]
        return tuple(self.shown(one) for one in _worst_first(mine) if one.rule not in _PLACES_ONLY)

    def pressing(self, model: AuditedModel) -> tuple[Shown, ...]:
        """The findings that keep a model from being allowed."""
        return tuple(
            one
            for one in self.findings(model)
            if one.finding.decision in (Decision.REVIEW, Decision.DENY) and not one.finding.suppressed
        )

    def reason(self, model: AuditedModel) -> str:
        """Why the model is decided as it is, in a few words."""
        pressing = self.pressing(model)
        if pressing:
            return self.say(tuple(dict.fromkeys(one.title for one in pressing[:2])))
        excepted = [one for one in self.findings(model) if one.finding.suppressed]
        if excepted and excepted[0].finding.suppressed:
            return self("exception: {who}", who=self.exception(excepted[0].finding.suppressed))
        owed = len(model.obligations)
        return self.count("{number} obligation", "{number} obligations", owed) if owed else ""

    def licenses(self, expression: str | None) -> str:
        """A license expression with the licenses' names, or a dash."""
        if expression is None:
            return "–"
        known = self.audit.words.licenses
        return " AND ".join(
            _short(known[id_].name) if id_ in known else id_ for id_ in expression.split(" AND ")
        )

    def publisher(self, model: AuditedModel) -> str:
        """The publisher and its country."""
        if model.publisher is None:
            return "–"
        country = f" ({model.publisher.country})" if model.publisher.country else ""
        return f"{model.publisher.name}{country}"

    # -- findings

    def shown(self, finding: Finding) -> Shown:
        """A finding in words."""
        words, rule = self.audit.words, self.audit.words.rules.get(finding.rule)
        clause = clause_of(finding.clause, words)
        address = (
            next((url for url in clause[1].urls if url.startswith("https://")), None) if clause else None
        )
        via = finding.arguments.get("via")
        return Shown(
            finding=finding,
            title=pick(rule.title, self.language) if rule else finding.rule,
            message=message(finding, words, self.language),
            remedy=remedy(finding, words, self.language),
            why=pick(rule.why, self.language) if rule else "",
            license=clause[1].name if clause else None,
            section=clause[0].section if clause else None,
            address=address,
            via=via if isinstance(via, str) else None,
            conditions=tuple(self.condition(one) for one in finding.conditions),
        )

    def exception(self, exception: PolicyException) -> str:
        """Who answers for an exception, and until when."""
        return self("{owner}, until {day}", owner=exception.owner, day=exception.expires)

    @cached_property
    def project(self) -> tuple[Shown, ...]:
        """Findings on no model: what could not be read or decided, exceptions."""
        own = [one for one in self.audit.findings if one.model is None]
        return tuple(self.shown(one) for one in _worst_first(own))

    def condition(self, condition: Condition) -> str:
        """An open question and what each answer leads to."""
        answers = (self._branch(branch) for branch in condition.branches)
        return f"{self.word('fact', condition.fact)} {'; '.join(answers)}."

    def _branch(self, branch: Branch) -> str:
        value = self.say(branch.value)
        if branch.unit:
            value = f"{value} {self.word('unit', branch.unit)}"
        elif branch.operator in ("includes", "excludes"):
            value = word(branch.value, "field", self.audit.words.terms, self.language)
            value = word(value, "territory", self.audit.words.terms, self.language)
        elif not isinstance(branch.value, bool):
            value = self.word("distribution", branch.value)
        decision = self.word("decision", branch.decision)
        answers = {
            "is": self("{value}: {decision}", value=value, decision=decision),
            "above": self("above {value}: {decision}", value=value, decision=decision),
            "at-most": self("up to {value}: {decision}", value=value, decision=decision),
            "includes": self("if one of {value}: {decision}", value=value, decision=decision),
            "excludes": self("if none of {value}: {decision}", value=value, decision=decision),
        }
        return answers[branch.operator]

    # -- obligations

    def tasks(self, obligations: Iterable[Obligation]) -> tuple[Task, ...]:
        """Obligations in words, those that act before those that depend."""
        return tuple(self._task(one) for one in obligations)

    def _task(self, obligation: Obligation) -> Task:
        found = [clause_of(id_, self.audit.words) for id_ in obligation.clauses]
        sentences = [
            (clause_sentence(*one, self.audit.words, self.language), one[1].name, one[0].section)
            for one in found
            if one is not None
        ]
        condition = None
        if obligation.condition is not None:
            place = "fact" if obligation.condition.startswith("use.") else "trigger"
            condition = self.word(place, obligation.condition)
        return Task(obligation, self.word("kinds", obligation.kind), tuple(sentences), condition)

    def sentence(self, clause: Clause, license_: License) -> str:
        """What a clause says, in its own words or its kind's."""
        return clause_sentence(clause, license_, self.audit.words, self.language)

    # -- lineage

    def lineage(self, model: AuditedModel) -> tuple[Step, ...]:
        """The lineage as an indented list, nearest ancestors first, every model once."""
        edges = model.lineage.edges
        nodes = {node.identity: node for node in model.lineage.nodes}
        steps: list[Step] = []
        seen = set()
        pending: list[tuple[int, Identity, LineageEdge | None]] = [
            (0, node.identity, None) for node in model.lineage.nodes[:1]
        ]
        while pending:
            depth, identity, edge = pending.pop(0)
            if identity in seen:
                continue
            seen.add(identity)
            node = nodes.get(identity)
            steps.append(
                Step(
                    depth=depth,
                    model=identity.model,
                    relation=self.word("relation", edge.relation) if edge else None,
                    strength=self.word("strength", edge.strength) if edge else None,
                    licenses=tuple(self.licenses(one) for one in node.licenses) if node else (),
                    unresolved=self.word("reason", node.reason) if node and node.reason else None,
                    contradicts=bool(edge and edge.verdict == "contradiction"),
                    evidence=self.evidence(edge.evidence) if edge else None,
                )
            )
            parents = [one for one in edges if one.child == identity]
            pending[:0] = [(depth + 1, one.parent, one) for one in parents]
        return tuple(steps)

    # -- places

    def evidence(self, evidence: Evidence) -> str:
        """Where a fact was seen: the source and the place in it."""
        return f"{self.word('source', evidence.source)}: {evidence.locator}"

    @staticmethod
    def place(location: Location) -> str:
        """A place as an editor takes it."""
        cell = f" [{location.cell}]" if location.cell else ""
        return f"{location.path}{cell}:{location.line}:{location.column}"


def _worst_first(findings: Sequence[Finding]) -> list[Finding]:
    return sorted(
        findings,
        key=lambda one: (
            one.suppressed is not None,
            -_DECISIONS.index(one.decision),
            -_SEVERITIES.index(one.severity),
        ),
    )


def _short(name: str) -> str:
    """A license's name without the words that every license has."""
    return re.sub(r"\s+(?:License Agreement|Agreement|License)$", "", name, flags=re.IGNORECASE) or name
