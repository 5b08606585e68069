"""Every clause that binds a model, against the use: restrictions, duties, and what to note."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from auditor.evaluate.asking import Question, answer, conditions, exempt, question
from auditor.evaluate.facts import clause_facts, use_facts
from auditor.evaluate.findings import Maker
from auditor.evaluate.met import Met
from auditor.evaluate.naming import Shown
from auditor.evaluate.scopes import Stated
from auditor.knowledge.judging import Rule
from auditor.knowledge.messages import clause_arguments
from auditor.model import (
    Argument,
    Clause,
    Conclusion,
    Condition,
    Confidence,
    Decision,
    Evidence,
    Finding,
    Identity,
    License,
    Location,
    Nature,
    Route,
    Term,
    Use,
)

#: For each nature of a rule on clauses: the case where the clause is touched, and where a fact is missing.
_CASES: Final[Mapping[Nature, tuple[str, str]]] = {
    Nature.RESTRICTION: ("broken", "depends"),
    Nature.DUTY: ("open", "conditional"),
    Nature.HYGIENE: ("plain", "plain"),
}

_SURENESS: Final = list(Confidence)


@dataclass(frozen=True, slots=True)
class Bound:
    """A clause as it binds one model: through which term, under which license."""

    clause: Clause
    license: License
    term: Term


@dataclass(frozen=True, slots=True)
class _Answered:
    """What a rule was told of a clause, and how: the same for every model that the clause binds alike."""

    asked: Question
    outcome: bool | None
    exempt: bool
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Clauses:
    """Asks every rule on clauses about every clause of a model; `met` knows what the tree shows.

    `known` holds the answers so far: many models bring the same clause.
    """

    maker: Maker
    met: Met = field(default_factory=Met)
    known: dict[tuple[object, ...], _Answered] = field(default_factory=dict)

    def findings(self, conclusion: Conclusion, subject: Identity, stated: Stated) -> Iterator[Finding]:
        """The findings of all clauses that bind the model, in the order of its terms."""
        rules = self._rules()
        route = route_of(conclusion)
        for term in _once(conclusion.terms):
            license_ = self.maker.knowledge.licenses[term.license]
            noted: dict[str, list[Bound]] = {}
            for clause in license_.clauses:
                bound = Bound(clause, license_, term)
                for rule in rules.get(clause.kind, ()):
                    if rule.aggregate:
                        noted.setdefault(rule.id, []).append(bound)
                    else:
                        yield from self._ask(rule, bound, subject, stated, route)
            for rule_id, bounds in noted.items():
                yield self._note(rule_id, bounds, subject, stated.places)

    def bounds(self, conclusion: Conclusion) -> Iterator[tuple[Rule, Bound]]:
        """Every rule with every clause that it asks about, of all that binds the model."""
        rules = self._rules()
        for term in _once(conclusion.terms):
            license_ = self.maker.knowledge.licenses[term.license]
            for clause in license_.clauses:
                for rule in rules.get(clause.kind, ()):
                    yield rule, Bound(clause, license_, term)

    def question(
        self, rule: Rule, bound: Bound, use: Use, route: str
    ) -> tuple[Question, Mapping[str, object]]:
        """What a rule asks about a clause, and the facts that it is answered from."""
        vocabulary = self.maker.knowledge.vocabulary
        facts = {
            **use_facts(use, bound.clause, vocabulary),
            **clause_facts(bound.clause, bound.license, bound.term, route, vocabulary),
        }
        freed = bound.license.exempting(bound.clause)
        return question(rule, bound.clause, vocabulary, freed), facts

    def _rules(self) -> dict[str, list[Rule]]:
        by_kind: dict[str, list[Rule]] = {}
        for rule in self.maker.knowledge.rules.values():
            for kind in rule.clause:
                by_kind.setdefault(kind, []).append(rule)
        return by_kind

    def _ask(
        self, rule: Rule, bound: Bound, subject: Identity, stated: Stated, route: str
    ) -> Iterator[Finding]:
        answered = self._answered(rule, bound, stated, route)
        asked, outcome = answered.asked, answered.outcome
        if outcome is False:
            if answered.exempt:
                yield self._exempt(asked, bound, subject, stated)
            return
        case = self._case(rule, bound, outcome)
        lifted = answered.exempt and outcome is None and "exempt" in (rule.variants or {})
        shown = self._shown(bound, subject, stated) if case == "open" else Shown(False)
        case = "met" if shown.met else case
        arguments: dict[str, Argument] = {
            "model": subject.model,
            **clause_arguments(bound.clause, bound.license),
            **({"via": bound.term.via.model} if bound.term.via else {}),
        }
        yield self.maker.make(
            rule.id,
            arguments,
            case=case,
            subject=subject,
            clause=bound.clause.id,
            variant="exempt" if lifted else case,
            confidence=self._confidence(bound),
            places=stated.places,
            evidence=(
                *bound.term.evidence,
                _rules_evidence(bound),
                *self._statements(asked, stated, outcome),
                *shown.evidence,
            ),
            conditions=answered.conditions,
        )

    def _answered(self, rule: Rule, bound: Bound, stated: Stated, route: str) -> _Answered:
        term = bound.term
        key = (rule.id, bound.clause.id, stated.scope, route, term.relation, term.multimodal, term.confidence)
        if key not in self.known:
            asked, facts = self.question(rule, bound, stated.use, route)
            outcome = answer(asked, facts, self._odd_fields(stated.use))
            lifted = rule.nature is Nature.RESTRICTION and exempt(asked, facts)
            open_ = self._conditions(asked, facts, rule, bound) if outcome is None else ()
            self.known[key] = _Answered(asked, outcome, lifted, open_)
        return self.known[key]

    def _exempt(self, asked: Question, bound: Bound, subject: Identity, stated: Stated) -> Finding:
        """A restriction that the stated use would break, were it not exempt: told, never passed over."""
        first = bound.license.exempting(bound.clause)[0]
        exemption = Bound(first, bound.license, bound.term)
        return self.maker.make(
            "exemption-applied",
            {
                "model": subject.model,
                **clause_arguments(bound.clause, bound.license),
                "exemption_section": first.section,
            },
            subject=subject,
            clause=bound.clause.id,
            confidence=self._confidence(exemption),
            places=stated.places,
            evidence=(
                *bound.term.evidence,
                _rules_evidence(exemption),
                *self._statements(asked, stated, True),
            ),
        )

    def _shown(self, bound: Bound, subject: Identity, stated: Stated) -> Shown:
        kind = self.maker.knowledge.vocabulary.kinds[bound.clause.kind]
        return self.met.shown(
            bound.clause, kind, bound.license, bound.term, subject, stated.places, stated.use
        )

    def _statements(self, asked: Question, stated: Stated, outcome: bool | None) -> Iterator[Evidence]:
        """The lines of the policy, or of the ready one below it, that state what breaks a restriction."""
        policy = self.maker.policy
        if outcome is not True or asked.rule.nature is not Nature.RESTRICTION or policy.path is None:
            return
        for name in asked.facts:
            fact = self.maker.knowledge.vocabulary.facts[name]
            key = stated.key(name.removeprefix("use."), fact.key, policy)
            if key is not None:
                yield Evidence("policy", policy.place(key), excerpt=key)

    def _conditions(
        self, asked: Question, facts: Mapping[str, object], rule: Rule, bound: Bound
    ) -> tuple[Condition, ...]:
        vocabulary = self.maker.knowledge.vocabulary
        return conditions(asked, facts, self._decisions(rule, bound), vocabulary)

    def _decisions(self, rule: Rule, bound: Bound) -> dict[bool | None, Decision]:
        table = self.maker.knowledge.decisions
        touched = table.row(rule.nature, self._case(rule, bound, True))
        missing = table.row(rule.nature, self._case(rule, bound, None))
        return {True: touched.decision, None: missing.decision, False: Decision.ALLOW}

    def _case(self, rule: Rule, bound: Bound, outcome: bool | None) -> str:
        touched, missing = _CASES[rule.nature]
        if outcome is None:
            return missing
        if rule.case is not None:
            return rule.case
        doubtful = rule.nature is Nature.RESTRICTION and self._confidence(bound) is Confidence.LOW
        return "doubtful" if doubtful else touched

    def _note(
        self, rule_id: str, bounds: list[Bound], subject: Identity, places: tuple[Location, ...]
    ) -> Finding:
        first = bounds[0]
        arguments: dict[str, Argument] = {
            "model": subject.model,
            "license": first.license.name,
            "license_id": first.license.id,
            "kinds": tuple(dict.fromkeys(bound.clause.kind for bound in bounds)),
            "sections": tuple(dict.fromkeys(bound.clause.section for bound in bounds)),
        }
        return self.maker.make(
            rule_id,
            arguments,
            subject=subject,
            confidence=first.term.confidence,
            places=places,
            evidence=(_rules_evidence(first),),
            key=(first.license.id,),
        )

    def _odd_fields(self, use: Use) -> bool:
        """Whether a stated field is no word of the vocabulary: it may mean what a license forbids."""
        terms = self.maker.knowledge.vocabulary.terms
        return any(f"field.{word}" not in terms for word in use.fields or ())

    def _confidence(self, bound: Bound) -> Confidence:
        sureness = (bound.clause.confidence, bound.term.confidence, bound.license.confidence)
        return min(sureness, key=_SURENESS.index)


def route_of(conclusion: Conclusion) -> str:
    """How the model is reached: by weights where nobody knows."""
    return str(conclusion.record.route if conclusion.record else Route.WEIGHTS)


def _rules_evidence(bound: Bound) -> Evidence:
    locator = f"{bound.license.id}, section {bound.clause.section}"
    return Evidence("rules", locator, excerpt=bound.clause.hint)


def _once(terms: tuple[Term, ...]) -> list[Term]:
    """Each license once: the model's own before an ancestor's, the nearest ancestor before a farther one.

    A license that binds both ways is asked as the ancestor's: whoever gives
    such a model on gives on a derivative.
    """
    chosen: dict[str, Term] = {}
    for term in terms:
        present = chosen.get(term.license)
        if present is None or (present.via is None and term.via is not None):
            chosen[term.license] = term
    return [replace(term, multimodal=_multimodal(terms, term.license)) for term in chosen.values()]


def _multimodal(terms: tuple[Term, ...], license_id: str) -> bool | None:
    """Whether any model that brings the license is multimodal; None where nobody says of one that it is."""
    said = [term.multimodal for term in terms if term.license == license_id]
    return True if True in said else (False if False in said else None)
