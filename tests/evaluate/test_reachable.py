"""No clause is silent by accident: for each kind and act some use makes a rule speak."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from auditor.evaluate.asking import answer, question
from auditor.evaluate.facts import clause_facts, use_facts
from auditor.knowledge import Knowledge
from auditor.model import Clause, License, Term, Use

#: Clauses that no use brings a rule to speak of, by kind and act, with the reason.
NEVER: dict[tuple[str, str], str] = {}

_VAST = 10**15


def uses(knowledge: Knowledge) -> Iterator[Use]:
    """Uses of every sort: each way of distributing, with everything else at its worst and at its best."""
    terms = knowledge.vocabulary.terms
    units = [name.removeprefix("unit.") for name in terms if name.startswith("unit.")]
    fields = tuple(name.removeprefix("field.") for name in terms if name.startswith("field."))
    for distribution, worst in product(("internal", "hosted", "product", "weights"), (True, False)):
        yield Use(
            commercial=worst,
            distribution=distribution,
            users=dict.fromkeys(units, _VAST if worst else 0),
            revenue=dict.fromkeys(units, _VAST if worst else 0),
            product_revenue=dict.fromkeys(units, _VAST if worst else 0),
            territories=("worldwide",) if worst else (),
            fine_tunes=worst,
            trains_on_outputs=worst,
            hosts_models=worst,
            fields=fields if worst else (),
            organisation="company",
        )


def speaks(clause: Clause, act: str, license_: License, knowledge: Knowledge) -> bool:
    """Whether some rule speaks of the clause under some use, if it acts on `act` alone."""
    vocabulary = knowledge.vocabulary
    alone = replace(clause, trigger=(act,))
    asked = [
        question(rule, alone, vocabulary) for rule in knowledge.rules.values() if clause.kind in rule.clause
    ]
    for use, route, relation in product(uses(knowledge), ("weights", "hosted"), (None, "finetune")):
        facts = {
            **use_facts(use, alone, vocabulary),
            **clause_facts(alone, license_, Term(license_.id, relation=relation), route, vocabulary),
        }
        if any(answer(one, facts, odd_fields=False) for one in asked):
            return True
    return False


def test_a_restriction_that_an_exemption_may_lift_has_words_for_it(knowledge: Knowledge) -> None:
    """Who must state a fact to be exempt is told so: "commercial or not?" would be the wrong question."""
    freed = {
        clause.kind
        for license_ in knowledge.licenses.values()
        for clause in license_.clauses
        if license_.exempting(clause)
    }
    limiting = [one for one in knowledge.rules.values() if one.nature == "restriction" and not one.aggregate]

    assert {"noncommercial", "hosting-limit", "field-of-use"} <= freed
    assert not [
        one.id for one in limiting if freed & set(one.clause) and "exempt" not in (one.variants or {})
    ]


def test_every_kind_and_act_of_a_clause_can_reach_a_rule(knowledge: Knowledge) -> None:
    """Each pair that a license of the rule set has: a rule can speak, or the kind never decides, and why."""
    seen: dict[tuple[str, str], bool] = {}
    for license_ in knowledge.licenses.values():
        for clause in license_.clauses:
            for act in clause.trigger:
                pair = (clause.kind, act)
                if clause.kind not in knowledge.vocabulary.told and not seen.get(pair):
                    seen[pair] = speaks(clause, act, license_, knowledge)

    silent = {pair for pair, found in seen.items() if not found}
    assert silent == set(NEVER)
