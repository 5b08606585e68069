"""What documents show of an audit: pure functions from the record to words in one language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

from auditor.knowledge.messages import clause_of, clause_sentence, message, remedy
from auditor.knowledge.words import pick
from auditor.model import (
    Audit,
    AuditedModel,
    Clause,
    Decision,
    Finding,
    License,
    Obligation,
    PolicyException,
    Severity,
    Use,
)
from auditor.render.about import about
from auditor.render.duties import Tasks, checklist
from auditor.render.evidenced import Evidenced
from auditor.render.questions import Question, question, questions
from auditor.render.uses import facts

#: A license id in an expression.
_ID: Final = re.compile(r"(?!(?:AND|OR)\b)[^\s()]+")

_DECISIONS: Final = list(Decision)
_SEVERITIES: Final = list(Severity)
_OPEN: Final = (Decision.REVIEW, Decision.DENY)

#: Rules whose findings a list of places says better than a sentence each.
_PLACES_ONLY: Final = frozenset({"revision-unpinned"})

#: The rule that tells on whose word, not on what evidence, a model is the one that is meant.
_STATEMENT: Final = "identity-stated"

#: What tells one entry of the audit from another: origin, model, revision.
Key: TypeAlias = tuple[str | None, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding in words: what was found, what to do, under which clause, what would change it."""

    finding: Finding
    title: str
    message: str
    remedy: str
    why: str
    license: License | None
    section: str | None
    via: str | None
    questions: tuple[Question, ...]

    @property
    def open(self) -> bool:
        """Whether it keeps the model from being allowed."""
        return self.finding.decision in _OPEN and self.finding.suppressed is None

    @property
    def note(self) -> bool:
        """Whether it decides nothing and says nothing that a reviewer must weigh."""
        told = self.finding.suppressed is None and self.finding.nature != "contradiction"
        return told and self.finding.decision not in _OPEN


class View(Evidenced):
    """An audit as one language shows it. Looks nothing up outside the audit."""

    def __init__(self, audit: Audit, language: str) -> None:
        """Show `audit` in `language`. Raises ValueError for an unknown language."""
        super().__init__(language, audit.words)
        self.audit = audit

    # -- models

    @cached_property
    def models(self) -> tuple[AuditedModel, ...]:
        """Every model, the worst decision first."""
        return tuple(sorted(self.audit.models, key=_rank))

    def decided(self, decision: Decision) -> tuple[AuditedModel, ...]:
        """The models with one decision."""
        return tuple(one for one in self.models if one.decision is decision)

    @cached_property
    def counts(self) -> tuple[tuple[Decision, int], ...]:
        """How many models have each decision, the worst first."""
        return tuple((decision, len(self.decided(decision))) for decision in reversed(_DECISIONS))

    def name(self, model: AuditedModel) -> str:
        """The model's name: with its origin if that is not the hub, with its revision if there are two."""
        origin = "" if model.origin == "huggingface" else f"{model.origin}: "
        twice = self._names.get((model.origin, model.model), 0) > 1
        return f"{origin}{model.model}{'@' + (model.revision or '?')[:12] if twice else ''}"

    def names(self, models: Iterable[AuditedModel]) -> tuple[str, ...]:
        """The names of several models."""
        return tuple(self.name(one) for one in models)

    @cached_property
    def _names(self) -> Mapping[tuple[str, str], int]:
        names: dict[tuple[str, str], int] = {}
        for one in self.audit.models:
            names[(one.origin, one.model)] = names.get((one.origin, one.model), 0) + 1
        return names

    def anchor(self, model: AuditedModel) -> str:
        """A name for links to the model's section."""
        return self._anchors[_key(model)]

    @cached_property
    def _anchors(self) -> Mapping[Key, str]:
        return {_key(one): f"m{number}-{slug(one.model)}" for number, one in enumerate(self.models, 1)}

    def findings(self, model: AuditedModel) -> tuple[Shown, ...]:
        """The findings on a model, the worst first; those that a list of places says are left out."""
        return self._findings.get(_key(model), ())

    @cached_property
    def _findings(self) -> Mapping[Key, tuple[Shown, ...]]:
        found: dict[Key, list[Finding]] = {}
        for one in self.audit.findings:
            if one.rule not in _PLACES_ONLY or one.decision in _OPEN:
                found.setdefault((one.origin, one.model, one.revision), []).append(one)
        return {key: tuple(map(self.shown, _worst_first(findings))) for key, findings in found.items()}

    def pressing(self, model: AuditedModel) -> tuple[Shown, ...]:
        """The findings that keep a model from being allowed."""
        return tuple(one for one in self.findings(model) if one.open)

    def statements(self, of: AuditedModel | Finding) -> tuple[Shown, ...]:
        """On whose word names of the project are the model; where the policy lets that stand."""
        found = self._findings.get((of.origin, of.model, of.revision), ())
        return tuple(one for one in found if one.finding.rule == _STATEMENT and one.note)

    def notes(self, model: AuditedModel) -> tuple[Shown, ...]:
        """What else was found on a model and decides nothing; duties stand on the checklist."""
        told = (one for one in self.findings(model) if one.note and one.finding.nature != "duty")
        return tuple(one for one in told if one.finding.rule != _STATEMENT)

    def reason(self, model: AuditedModel) -> str:
        """Why the model is decided as it is, in a few words."""
        pressing = self.pressing(model)
        if pressing:
            return " · ".join(tuple(dict.fromkeys(one.title for one in pressing))[:2])
        excepted = [one.finding.suppressed for one in self.findings(model) if one.finding.suppressed]
        if excepted:
            return self("exception: {who}", who=self.exception(excepted[0]))
        owed = len(model.obligations)
        due = (self.count("{number} obligation", "{number} obligations", owed),) if owed else ()
        return " · ".join((*due, *dict.fromkeys(one.title for one in self.statements(model))))

    def licenses(self, expression: str | None) -> str:
        """A license expression with the licenses' names, or a dash."""
        if expression is None:
            return "–"
        return _ID.sub(lambda found: self.license(found[0]), expression)

    def license(self, id_: str) -> str:
        """The short name of one license, its id if the audit does not know it."""
        known = self.audit.words.licenses.get(id_)
        return _short(known.name) if known else id_

    def publisher(self, model: AuditedModel) -> str:
        """The publisher and its country."""
        if model.publisher is None:
            return "–"
        country = f" ({model.publisher.country})" if model.publisher.country else ""
        return f"{model.publisher.name}{country}"

    def about(self, model: AuditedModel) -> tuple[tuple[str, str], ...]:
        """What the origin says of the model beside its terms: names and values."""
        return about(model, self)

    def files(self, model: AuditedModel) -> tuple[str, ...]:
        """The files that name the model."""
        return tuple(dict.fromkeys(one.location.path for one in model.references))

    # -- findings

    def shown(self, finding: Finding) -> Shown:
        """A finding in words."""
        words, rule = self.audit.words, self.audit.words.rules.get(finding.rule)
        found = clause_of(finding.clause, words)
        via = finding.arguments.get("via")
        return Shown(
            finding=finding,
            title=pick(rule.title, self.language) if rule else finding.rule,
            message=message(finding, words, self.language),
            remedy=remedy(finding, words, self.language),
            why=pick(rule.why, self.language) if rule else "",
            license=found[1] if found else None,
            section=found[0].section if found else None,
            via=via if isinstance(via, str) else None,
            questions=tuple(question(one, self) for one in finding.conditions),
        )

    def exception(self, exception: PolicyException) -> str:
        """Who answers for an exception, and until when."""
        return self("{owner}, until {day}", owner=exception.owner, day=self.day(exception.expires))

    @cached_property
    def project(self) -> tuple[Shown, ...]:
        """Findings on no model: what could not be read or decided, exceptions."""
        own = [one for one in self.audit.findings if one.model is None]
        return tuple(self.shown(one) for one in _worst_first(own))

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """Every fact that was not stated, over all models."""
        return questions(self.models, self)

    def checklist(self, obligations: Iterable[Obligation]) -> tuple[Tasks, ...]:
        """Obligations in words, those that act before those that depend."""
        return checklist(obligations, self.audit.words, self)

    # -- licenses

    @cached_property
    def texts(self) -> tuple[License, ...]:
        """The licenses that bind a model, by name."""
        bound = {term.license for model in self.audit.models for term in model.terms}
        known = self.audit.words.licenses
        return tuple(
            sorted((known[id_] for id_ in bound if id_ in known), key=lambda one: (one.name, one.id))
        )

    @cached_property
    def license_anchors(self) -> Mapping[str, str]:
        """A name for links to each license of `texts`, by id."""
        return {one.id: f"l{number}-{slug(one.id)}" for number, one in enumerate(self.texts, 1)}

    def bound(self, license_: License) -> tuple[AuditedModel, ...]:
        """The models that a license binds."""
        return tuple(one for one in self.models if any(term.license == license_.id for term in one.terms))

    @staticmethod
    def address(license_: License) -> str | None:
        """The first address of the official text that a browser may open."""
        return next((url for url in license_.urls if url.startswith(("https://", "http://"))), None)

    def sentence(self, clause: Clause, license_: License) -> str:
        """What a clause says, in its own words or its kind's."""
        return clause_sentence(clause, license_, self.audit.words, self.language)

    # -- policy

    def use(self, use: Use) -> tuple[tuple[str, str | None], ...]:
        """Every fact of the use: the question, and what was stated (None: nothing)."""
        return facts(use, self)


def place_of(finding: Finding) -> tuple[str, int, int]:
    """Where a finding is first seen, to sort by."""
    return next(((one.path, one.line, one.column) for one in finding.places), ("", 0, 0))


def slug(text: str) -> str:
    """What may stand in an anchor."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower())[:60].strip("-")


def _key(model: AuditedModel) -> Key:
    return model.origin, model.model, model.revision


def _rank(model: AuditedModel) -> tuple[int, str, str, str]:
    return -_DECISIONS.index(model.decision), model.model, model.origin, model.revision or ""


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
