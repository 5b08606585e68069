"""Real, publicly reported license conflicts, rejected reports and clean models, judged as a lawyer would."""

from __future__ import annotations

import json
from collections.abc import Iterator

import jsonschema_rs
import pytest

from auditor.knowledge import Knowledge
from auditor.model import Audit, Decision, Severity
from tests.cases.worlds import FILES, FOLDER, Case, ancestors, audit, cases, raw

#: From harmless to harmful.
DECISIONS = list(Decision)
SEVERITIES = list(Severity)


def faults(case: Case, found: Audit) -> Iterator[str]:
    """Where an audit differs from what a careful lawyer expects."""
    rules = {finding.rule for finding in found.findings}
    expect = case.expect
    yield from (f"{rule} does not speak" for rule in expect.speaks if rule not in rules)
    yield from (f"{rule} speaks" for rule in expect.silent if rule in rules)
    if DECISIONS.index(found.decision) < DECISIONS.index(expect.at_least):
        yield f"{found.decision}, at least {expect.at_least} is due"
    if DECISIONS.index(found.decision) > DECISIONS.index(expect.at_most):
        yield f"{found.decision}, at most {expect.at_most} is due"
    loud = {
        finding.rule
        for finding in found.findings
        if SEVERITIES.index(finding.severity) > SEVERITIES.index(expect.severity_at_most)
    }
    yield from (f"{rule} is above {expect.severity_at_most}" for rule in sorted(loud))


def shown(case: Case, found: Audit) -> str:
    """What differs, and what the audit said, for whoever reads a failure."""
    said = "\n".join(f"  {one.rule} ({one.decision}): {one.message}" for one in found.findings)
    return f"{case.report}\n" + "\n".join(faults(case, found)) + f"\n{found.decision}:\n{said}"


@pytest.mark.parametrize("name", FILES)
def test_cases_are_written_as_their_schema_says(name: str) -> None:
    """Every case has the address of a public report and states facts and expectation in full."""
    schema = json.loads((FOLDER / "case.schema.json").read_bytes())

    errors = [str(one) for one in jsonschema_rs.validator_for(schema).iter_errors(raw(name))]

    assert not errors


def test_cases_name_what_exists(knowledge: Knowledge) -> None:
    """Ids are unique, rules and licenses are those of the rule set, bases are described, no model is idle."""
    ids = [case.id for case in cases()]
    rules = {rule for case in cases() for rule in (*case.expect.speaks, *case.expect.silent)}
    told = [case.model for case in cases()] + list(ancestors().values())
    files = {
        one
        for facts in told
        for one in (facts.files.values() if isinstance(facts.files, dict) else facts.files)
    }
    bases = {base for facts in told for base in facts.bases}

    assert len(ids) == len(set(ids))
    assert rules <= knowledge.rules.keys()
    assert files <= knowledge.licenses.keys()
    assert bases == set(ancestors())


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case, id=case.id, marks=pytest.mark.xfail(reason=case.xfail, strict=True) if case.xfail else ()
        )
        for case in cases()
    ],
)
def test_a_case_is_judged_as_a_careful_lawyer_would(case: Case, knowledge: Knowledge) -> None:
    """The right rules speak, the wrong ones keep silent, and the decision goes as far as it should."""
    found = audit(case, knowledge)

    assert not list(faults(case, found)), shown(case, found)


def test_how_good(knowledge: Knowledge) -> None:
    """Of conflicts 0.95 or more are flagged rightly; of contested 0.05 at most, of clean 0.02 are raised."""
    wrong: dict[str, list[str]] = {"conflict": [], "contested": [], "clean": []}
    number = dict.fromkeys(wrong, 0)
    for case in cases():
        number[case.kind] += 1
        if any(faults(case, audit(case, knowledge))):
            wrong[case.kind].append(case.id)
    rates = {kind: len(ids) / number[kind] for kind, ids in wrong.items()}
    rates["conflict"] = 1 - rates["conflict"]
    for kind, rate in rates.items():
        print(f"{kind}: {rate:.3f} of {number[kind]}; wrong: {', '.join(wrong[kind]) or 'none'}")

    assert number["conflict"] >= 60 and number["clean"] >= 30 and number["contested"] >= 30
    assert rates["conflict"] >= 0.95
    assert rates["contested"] <= 0.05
    assert rates["clean"] <= 0.02
