"""The two tables that decide: what a case of a nature does, and the exit codes of `check`."""

from __future__ import annotations

import pytest

from auditor.evaluate.deciding import exit_code, worst
from auditor.knowledge import Knowledge
from auditor.model import Confidence, Decision, Finding, Nature, PolicyException, Severity

#: Written out by hand, not read from the rule set: nature, case, severity, decision.
ROWS = """
contradiction plain       high     review
contradiction doubtful    medium   review
contradiction stricter    high     allow
contradiction raised      high     deny
restriction   broken      critical deny
restriction   depends     medium   review
restriction   doubtful    medium   review
restriction   policy-deny critical deny
restriction   policy-review medium review
unknown       plain       medium   review
unknown       raised      medium   deny
duty          open        low      allow-with-obligations
duty          conditional low      allow-with-obligations
duty          met         info     allow-with-obligations
dispute       plain       info     allow
dispute       raised      medium   review
dispute       policy-deny critical deny
hygiene       plain       info     allow
hygiene       raised      medium   review
hygiene       policy-deny critical deny
""".strip().splitlines()

#: Exit codes: threshold, worst decision of what was decided, code without and with something not seen.
CODES = """
deny       allow                  0 3
deny       allow-with-obligations 0 3
deny       review                 0 3
deny       deny                   1 1
review     allow                  0 3
review     allow-with-obligations 0 3
review     review                 1 1
review     deny                   1 1
obligation allow                  0 3
obligation allow-with-obligations 1 1
obligation review                 1 1
obligation deny                   1 1
""".strip().splitlines()


def finding(decision: Decision, *, incomplete: bool = False, excepted: bool = False) -> Finding:
    exception = PolicyException("r", "o", "2027-01-01", rule="x") if excepted else None
    return Finding(
        rule="x",
        nature=Nature.UNKNOWN,
        case="plain",
        severity=Severity.MEDIUM,
        confidence=Confidence.HIGH,
        decision=decision,
        message="",
        remedy="",
        fingerprint="",
        arguments={},
        incomplete=incomplete,
        suppressed=exception,
    )


@pytest.mark.parametrize("line", ROWS)
def test_what_a_case_of_a_nature_does(knowledge: Knowledge, line: str) -> None:
    """Every row of the table, as the design states it."""
    nature, case, severity, decision = line.split()

    row = knowledge.decisions.row(Nature(nature), case)

    assert (row.severity, row.decision) == (severity, decision)


def test_the_table_has_no_other_rows(knowledge: Knowledge) -> None:
    """A row that nobody wrote down here decides nothing."""
    written = {tuple(line.split()[:2]) for line in ROWS}

    assert {(row.nature, row.case) for row in knowledge.decisions.rows} == written


@pytest.mark.parametrize("incomplete", [False, True])
@pytest.mark.parametrize("line", CODES)
def test_exit_codes(knowledge: Knowledge, line: str, incomplete: bool) -> None:
    """Every threshold, every worst decision, with and without something that could not be seen."""
    fail_on, decided, plain, unseen = line.split()
    findings = [finding(Decision(decided)), finding(Decision.ALLOW)]
    findings += [finding(Decision.REVIEW, incomplete=True)] if incomplete else []

    assert exit_code(findings, fail_on, knowledge.decisions) == int(unseen if incomplete else plain)


def test_what_is_excepted_does_not_count(knowledge: Knowledge) -> None:
    """A finding that somebody answers for fails no check, seen or not."""
    excepted = [
        finding(Decision.DENY, excepted=True),
        finding(Decision.REVIEW, incomplete=True, excepted=True),
    ]

    assert exit_code(excepted, "review", knowledge.decisions) == 0


def test_nothing_found_is_allowed(knowledge: Knowledge) -> None:
    """No finding: allow, and exit code 0."""
    assert worst([]) is Decision.ALLOW
    assert exit_code([], "obligation", knowledge.decisions) == 0


def test_every_clause_kind_has_a_rule_or_a_reason(knowledge: Knowledge) -> None:
    """No kind of clause is forgotten: a rule asks about it, or the vocabulary says why none does."""
    asked = {kind for rule in knowledge.rules.values() for kind in rule.clause}
    kinds = knowledge.vocabulary.kinds

    assert set(kinds) == asked | set(knowledge.vocabulary.told)
    assert not {kind for kind in knowledge.vocabulary.told if kinds[kind].nature != "note"}
