"""One fact is told once: the worlds in which two rules speak, put together, two and two.

The cases of every rule are its own (`tests/findings/RULE.yaml`). For each
two rules that decide the first case of one is laid over that of the other: a model with
both sources, both lines of ancestors, both uses.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Audit, Decision, Finding
from tests.findings.worlds import judged
from tests.written import written

FOLDER = Path(__file__).parent

#: Pairs that may speak of one thing together, because they say two things of it.
TWO_FACTS: Mapping[frozenset[str], str] = {
    frozenset({"base-undeclared", "upstream-terms-dropped"}): "which model the base is; what its terms are",
    frozenset({"base-contradicts", "upstream-terms-dropped"}): "which model the base is; what its terms are",
}


#: Natures of rules that never decide: what they say beside others is noted, not asked.
NOTED = {"duty", "dispute", "hygiene"}


def worlds(knowledge: Knowledge) -> dict[str, dict[str, Any]]:
    """The first world of each rule that decides, if it is made of records alone."""
    found = {}
    deciding = {one.id for one in knowledge.rules.values() if one.nature not in NOTED}
    for path in (one for one in sorted(FOLDER.glob("*.yaml")) if one.stem in deciding):
        cases = written(path)["fires"]
        plain = (one for one in cases if "models" in one and not {"files", "was", "policy"} & one.keys())
        world = next(plain, None)
        if world is not None:
            found[path.stem] = world
    return found


def together(first: Mapping[str, Any], second: Mapping[str, Any]) -> dict[str, Any]:
    """One world with what both say of the model and of its ancestors; of two answers the first's counts."""
    (name, own), *above = first["models"].items()
    (_, other), *more = second["models"].items()
    use = {**tomllib.loads(second.get("use", "")), **tomllib.loads(first.get("use", ""))}
    rest = {key: one[key] for one in (second, first) for key in one if key not in ("why", "models", "use")}
    return {
        **rest,
        "models": {name: fields(own or {}, other or {}), **dict(more), **dict(above)},
        "use": "\n".join(f"{key} = {toml(value)}" for key, value in use.items()),
    }


def fields(first: Mapping[str, Any], second: Mapping[str, Any]) -> dict[str, Any]:
    """What both records say: lists and tables joined, of two words the first's."""
    joined = {**second, **first}
    for key in ("text", "also", "datasets", "holds"):
        parts = [listed(one[key]) for one in (first, second) if key in one]
        if parts:
            joined[key] = [*{repr(one): one for part in parts for one in part}.values()]
    if "bases" in joined:
        joined["bases"] = {**second.get("bases", {}), **first.get("bases", {})}
    return joined


def listed(value: Any) -> list[Any]:
    """A list, or the one thing that stands in place of one."""
    return list(value) if isinstance(value, list | tuple) else [value]


def toml(value: Any) -> str:
    """A value of `[use]` as TOML writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {toml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    return f'"{value}"' if isinstance(value, str) else str(value)


def facts(finding: Finding) -> Iterator[tuple[str, object]]:
    """What a finding that decides speaks of: a clause, a base, the words of a claim."""
    if finding.clause is not None:
        yield "clause", finding.clause
    for name in ("base", "claim"):
        if name in finding.arguments:
            yield name, finding.arguments[name]


def told_twice(audit: Audit) -> set[frozenset[str]]:
    """The rules that decide together about one fact of one model."""
    told: dict[object, set[str]] = {}
    for finding in audit.findings:
        if finding.decision in (Decision.REVIEW, Decision.DENY):
            for fact in facts(finding):
                told.setdefault((finding.model, *fact), set()).add(finding.rule)
    return {frozenset(rules) for rules in told.values() if len(rules) > 1}


@pytest.fixture(scope="module")
def audits(knowledge: Knowledge, tmp_path_factory: pytest.TempPathFactory) -> Mapping[frozenset[str], Audit]:
    """The audit of every two worlds in one."""
    known, nowhere = worlds(knowledge), tmp_path_factory.mktemp("nothing")
    return {
        frozenset(pair): judged(together(known[pair[0]], known[pair[1]]), knowledge, nowhere)
        for pair in combinations(known, 2)
    }


def test_the_worlds_are_many_and_mostly_speak_together(audits: Mapping[frozenset[str], Audit]) -> None:
    """Of the pairs most make both rules speak: else the test below would look at nothing."""
    both = [pair for pair, audit in audits.items() if pair <= {one.rule for one in audit.findings}]

    assert len(audits) > 500
    assert len(both) > len(audits) / 2


def test_no_two_rules_decide_about_one_fact(audits: Mapping[frozenset[str], Audit]) -> None:
    """A clause, a base or a claim is told by one rule, whichever others speak; exceptions say two things."""
    twice = {rules: pair for pair, audit in audits.items() for rules in told_twice(audit)}

    assert not {rules: pair for rules, pair in twice.items() if rules not in TWO_FACTS}


def test_a_rule_that_speaks_in_place_of_others_never_stands_beside_them(
    knowledge: Knowledge, audits: Mapping[frozenset[str], Audit]
) -> None:
    """What a rule supersedes is not told of the same base; of another base it is."""
    beside = set()
    for audit in audits.values():
        for one in audit.findings:
            for other in audit.findings:
                bases = {found.arguments.get("base") for found in (one, other)} - {None}
                if other.rule in knowledge.rules[one.rule].supersedes and len(bases) < 2:
                    beside.add((one.rule, other.rule))

    assert not beside
