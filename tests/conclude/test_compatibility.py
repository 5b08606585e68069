"""What a label may say over the license of a base: worked examples, and what must hold for every pair."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Final

import pytest

from auditor.conclude.compatibility import VERDICTS, judge
from auditor.knowledge import Knowledge
from tests.written import written

EXAMPLES: Final = written(Path(__file__).parent / "examples.yaml")

#: Kinds of clauses that keep a right from somebody: a label that gives it to everyone cannot stand.
WITHHELD: Final = {"noncommercial", "research-only", "user-threshold", "revenue-threshold", "territory"}


def test_there_are_at_least_eighty_examples() -> None:
    """The collection is as large as promised, and no example stands in it twice."""
    pairs = {(one["upstream"], one["relation"], one["downstream"]) for one in EXAMPLES}

    assert len(pairs) == len(EXAMPLES) >= 80


@pytest.mark.parametrize("verdict", VERDICTS)
def test_the_rules_agree_with_the_worked_examples(knowledge: Knowledge, verdict: str) -> None:
    """Each example is judged by the rules as it was by reading."""
    wrong = []
    for one in (one for one in EXAMPLES if one["verdict"] == verdict):
        found = judge(knowledge, one["upstream"], one["downstream"], one["relation"])
        if found.verdict != verdict:
            by = found.rule.id if found.rule else None
            wrong.append(f"{one['upstream']} {one['relation']} {one['downstream']}: {found.verdict} by {by}")

    assert not wrong


def test_what_is_withheld_is_never_given_to_everyone(knowledge: Knowledge) -> None:
    """No label for everyone passes over a base with a limit, by any relation that holds its weights."""
    table = knowledge.compatibility
    limited = [
        one
        for one in knowledge.licenses.values()
        if {clause.kind for clause in one.clauses} & WITHHELD and one.category != "proprietary"
    ]

    assert len(limited) > 60
    for number, above in enumerate(limited):
        label = ("mit", "apache-2.0", "cc0-1.0", "gpl-3.0", "cc-by-sa-4.0", "mpl-2.0")[number % 6]
        relation = table.contains[number % len(table.contains)]
        found = judge(knowledge, above.id, label, relation)
        assert found.verdict == "contradiction", (above.id, label, relation, found.verdict)


def test_a_free_base_contradicts_no_label(knowledge: Knowledge) -> None:
    """Whatever somebody makes of MIT or public domain weights, the label is theirs to choose."""
    for above, below in product(("mit", "cc0-1.0"), knowledge.licenses):
        for relation in ("finetune", "adapter"):
            assert judge(knowledge, above, below, relation).verdict != "contradiction", (above, below)


def test_the_same_license_stands_unless_the_base_may_not_be_shared(knowledge: Knowledge) -> None:
    """Keeping the license of the base is wrong only where nothing may be passed on, or nothing changed."""
    for license_ in knowledge.licenses.values():
        kinds = {clause.kind for clause in license_.clauses}
        if kinds & {"no-distribution", "no-derivatives"} or license_.category in (
            "placeholder",
            "proprietary",
        ):
            continue
        for relation in ("finetune", "adapter"):
            found = judge(knowledge, license_.id, license_.id, relation)
            assert found.verdict == "ok-with-duties", (license_.id, relation, found.verdict)


def test_every_rule_decides_some_example(knowledge: Knowledge) -> None:
    """A rule that no worked example brings to speak is a rule that nobody has checked."""
    found = [judge(knowledge, one["upstream"], one["downstream"], one["relation"]) for one in EXAMPLES]

    assert {one.rule.id for one in found if one.rule} == {rule.id for rule in knowledge.compatibility.rules}
