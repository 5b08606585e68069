"""JUnit XML: what Jenkins and GitLab show of an audit."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.model import Audit, Decision, Identity
from auditor.render import render
from tests.render.audits import example, model
from tests.render.documents import complete, expected, hostile, own_text


def cases(audit: Audit, language: str = "en") -> dict[str, ET.Element]:
    """The test cases by name."""
    found = ET.fromstring(render(audit, "junit", language)).iter("testcase")
    return {one.get("name", ""): one for one in found}


def outcome(case: ET.Element) -> str:
    return next((one.tag for one in case if one.tag in ("failure", "skipped")), "passed")


@pytest.mark.parametrize("language", ["en", "ja", "zh"])
def test_the_report_is_as_written_down(language: str) -> None:
    """A case a model and a project finding, with the reason first and every finding below."""
    assert expected(f"junit.{language}.xml", render(complete(), "junit", language))


def test_a_decision_is_an_outcome() -> None:
    """Not allowed and for review fail, an exception is a skip that names its owner, the rest pass."""
    found = {name: outcome(case) for name, case in cases(complete()).items()}

    assert found == {
        "black-forest-labs/FLUX.1-dev": "failure",
        "example-lab/Distill-70B": "failure",
        "example-lab/gone": "failure",
        "meta-llama/Llama-3.3-70B-Instruct": "failure",
        "openai: example-chat": "skipped",
        "example-lab/free": "passed",
        "Decided at run time: app/late.py": "failure",
        "file-unread: data/huge.json": "failure",
    }
    skipped = cases(complete())["openai: example-chat"].find("skipped")
    assert skipped is not None
    assert "legal@example.org, until 2027-03-31" in skipped.get("message", "")


@pytest.mark.parametrize(
    ("fail_on", "flux", "gone", "free"),
    [
        ("deny", "failure", "skipped", "passed"),
        ("review", "failure", "failure", "passed"),
        ("obligation", "failure", "failure", "passed"),
    ],
)
def test_what_fails_is_what_the_policy_fails_on(fail_on: str, flux: str, gone: str, free: str) -> None:
    """Below the threshold what waits for a person is a skip with its reason, never a pass."""
    audit = replace(complete(), policy=replace(complete().policy, fail_on=fail_on))
    found = cases(audit)

    assert outcome(found["black-forest-labs/FLUX.1-dev"]) == flux
    assert outcome(found["example-lab/gone"]) == gone
    assert outcome(found["example-lab/free"]) == free


@pytest.mark.parametrize(("fail_on", "told"), [("review", "passed"), ("obligation", "failure")])
def test_duties_fail_where_the_policy_says_so(fail_on: str, told: str) -> None:
    """A model that is allowed with obligations passes by default and lists them beside the verdict."""
    audit = complete()
    owed = model(Identity("huggingface", "example-lab/owed"), Decision.OBLIGATIONS, "mit")
    duty = replace(
        audit.findings[2],
        model=owed.model,
        revision=None,
        decision=Decision.OBLIGATIONS,
        conditions=(),
    )
    policy = replace(audit.policy, fail_on=fail_on)
    [case] = cases(replace(audit, models=(owed,), findings=(duty,), policy=policy)).values()

    assert outcome(case) == told
    assert "use-user-threshold" in "".join(case.itertext())


def test_the_counts_are_those_of_the_cases() -> None:
    """Readers that trust the attributes see what readers that count see."""
    root = ET.fromstring(render(complete(), "junit", "en"))
    counted = {"failure": 0, "skipped": 0, "passed": 0}
    for case in root.iter("testcase"):
        counted[outcome(case)] += 1

    for element in (root, root[0]):
        assert element.get("failures") == str(counted["failure"])
        assert element.get("skipped") == str(counted["skipped"])
        assert element.get("tests") == str(sum(counted.values()))


def test_two_cases_never_share_a_name() -> None:
    """Readers tell cases by class and name: a second one of the same name is numbered."""
    audit = complete()
    late = audit.findings[5]
    root = ET.fromstring(render(replace(audit, findings=(late, late, late)), "junit", "en"))
    names = [(one.get("classname"), one.get("name")) for one in root.iter("testcase")]

    assert len(names) == len(set(names))
    assert ("auditor.project", "Decided at run time: app/late.py (3)") in names


def test_an_audit_without_models_is_a_passed_case() -> None:
    """Jenkins takes a report without a case for a broken build."""
    nothing = replace(example(), models=(), findings=())

    assert {name: outcome(case) for name, case in cases(nothing).items()} == {"No models found.": "passed"}


def test_hostile_text_stays_text() -> None:
    """No text adds or closes an element, none holds a character that XML forbids or that hides."""
    names = {"testsuites", "testsuite", "testcase", "failure", "skipped", "system-out"}
    for _, audit in hostile():
        data = render(audit, "junit", "en")
        root = ET.fromstring(data)

        assert {one.tag for one in root.iter()} <= names
        shown = "".join(root.itertext()) + "".join(
            value for one in root.iter() for value in one.attrib.values()
        )
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufffe\uffff]", shown)
        assert "&#0;" not in data.decode() and len(data) < 2_000_000


@settings(max_examples=30)
@given(st.text(st.characters(codec=None), max_size=60))
def test_any_text_can_be_written_and_read_back(text: str) -> None:
    """Whatever a project is named, the report is XML."""
    for case in ET.fromstring(render(own_text(text), "junit", "ja")).iter("testcase"):
        assert case.get("classname") in ("auditor.models", "auditor.project")
