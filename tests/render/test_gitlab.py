"""GitLab's code quality report."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.model import Audit
from auditor.render import render
from tests.render.audits import place
from tests.render.documents import complete, expected, hostile, own_text

#: What GitLab reads of an issue ("Code Quality report format").
FORMAT = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "minLength": 1},
                    "lines": {
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                        "required": ["begin"],
                    },
                },
            },
        },
    },
}


def issues(audit: Audit, language: str = "en") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(render(audit, "gitlab", language))
    return found


@pytest.mark.parametrize("language", ["en", "ja", "zh"])
def test_the_report_is_as_written_down(language: str) -> None:
    """An issue a place, the worst first, with what was found and what to do in one line."""
    assert expected(f"gitlab.{language}.json", render(complete(), "gitlab", language))


def test_severities_map_one_to_one() -> None:
    """Ours from info to critical are GitLab's from info to blocker."""
    audit = complete()
    base = audit.findings[0]
    ours = ("critical", "high", "medium", "low", "info")
    found = tuple(
        replace(base, severity=type(base.severity)(one), fingerprint=one, places=base.places) for one in ours
    )

    assert [one["severity"] for one in issues(replace(audit, findings=found))] == [
        *("blocker", "critical", "major", "minor", "info")
    ]


def test_what_an_exception_answers_for_is_left_out() -> None:
    """GitLab has no word for what is accepted."""
    assert "example-chat" not in json.dumps(issues(complete()))


def test_every_place_has_a_fingerprint_of_its_own() -> None:
    """Two places of a finding, in one file or two, are two issues."""
    audit = complete()
    spread = replace(audit.findings[0], places=(place("a.py", 1), place("a.py", 9), place("b.py", 1)))
    found = [one["fingerprint"] for one in issues(replace(audit, findings=(spread,)))]

    assert len(found) == len(set(found)) == 3
    every = [one["fingerprint"] for one in issues(audit)]
    assert len(every) == len(set(every))


def test_a_fingerprint_survives_what_moves() -> None:
    """Lines above, another message, another severity: the issue stays the same one."""
    audit = complete()
    before = replace(audit.findings[0], places=(place("a.py", 1), place("b.py", 1)))
    after = replace(
        before, places=(place("a.py", 500), place("b.py", 7)), severity=audit.findings[1].severity
    )

    told = [
        [one["fingerprint"] for one in issues(replace(audit, findings=(finding,)), language)]
        for finding, language in ((before, "en"), (after, "ja"))
    ]
    assert told[0] == told[1]


def test_a_place_in_a_notebook_names_its_cell() -> None:
    """A line of a cell is no line of the file."""
    [issue] = [one for one in issues(complete()) if one["location"]["path"] == "book.ipynb"]

    assert issue["location"]["lines"] == {"begin": 1}
    assert issue["description"].startswith("cell 4, line 2: ")


def test_hostile_text_stays_text() -> None:
    """Every report has GitLab's form, and shows what would hide or steer as code points."""
    validator = jsonschema_rs.validator_for(FORMAT)
    for _, audit in hostile():
        data = render(audit, "gitlab", "en")
        assert not [error.message for error in validator.iter_errors(json.loads(data))]
        for one in json.loads(data):
            said = f"{one['description']}{one['check_name']}{one['location']['path']}"
            assert not re.search(
                r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", said
            )


@settings(max_examples=30)
@given(st.text(st.characters(codec=None), max_size=60))
def test_any_text_can_be_written_and_read_back(text: str) -> None:
    """Whatever a project is named, no two issues of its report are one."""
    found = [one["fingerprint"] for one in issues(own_text(text))]

    assert len(found) == len(set(found))
