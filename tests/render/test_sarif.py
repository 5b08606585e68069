"""SARIF: what code scanning reads, and what its validators say."""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Audit, Finding, Location, Unread
from auditor.render import render
from tests.conftest import require
from tests.render.audits import example
from tests.render.documents import complete, expected, hostile, many

#: Where `.ci/run` puts the official validator, by the name of its package.
VALIDATOR = (
    Path(__file__).parent.parent.parent / ".tools" / "node_modules" / "@microsoft" / "sarif-multitool-linux"
)


def run(audit: Audit, language: str = "en") -> Any:
    return json.loads(render(audit, "sarif", language))["runs"][0]


def texts(value: Any) -> Iterator[str]:
    """Every string of a document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)


def forbidden(log: bytes) -> list[str]:
    """What the standard's schema forbids."""
    require(VALIDATOR.is_dir(), "the SARIF multitool (npm @microsoft/sarif-multitool-linux, see .ci/run)")
    schema = json.loads((VALIDATOR / "sarif-2.1.0.json").read_text("utf-8-sig"))
    return [error.message for error in jsonschema_rs.validator_for(schema).iter_errors(json.loads(log))]


def faults(log: bytes, folder: Path) -> list[str]:
    """What the multitool finds wrong, by the standard's rules and GitHub's."""
    require(VALIDATOR.is_dir(), "the SARIF multitool (npm @microsoft/sarif-multitool-linux, see .ci/run)")
    file, result = folder / "a.sarif", folder / "found.sarif"
    file.write_bytes(log)
    subprocess.run(
        [
            str(VALIDATOR / "Sarif.Multitool"),
            *("validate", str(file), "--rule-kind", "Sarif;Ghas"),
            *("--output", str(result), "--log", "ForceOverwrite"),
        ],
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True,
        check=True,
    )
    told = json.loads(result.read_text("utf-8-sig"))["runs"][0]["results"]
    # SARIF2005 wants an address of the tool, which has none.
    return [
        f"{one['ruleId']}: {one['message']}"
        for one in told
        if one.get("level", "warning") != "note" and one["ruleId"] != "SARIF2005"
    ]


@pytest.mark.parametrize("language", ["en", "ja", "zh"])
def test_the_log_is_as_written_down(language: str) -> None:
    """Rules with help, results with places and fingerprints, suppressions, notifications."""
    assert expected(f"sarif.{language}.sarif", render(complete(), "sarif", language))


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_validators_accept_the_log(language: str, tmp_path: Path) -> None:
    """Schema, SARIF's rules and GitHub's have nothing to say, in either language."""
    log = render(complete(), "sarif", language)

    assert not forbidden(log)
    assert not faults(log, tmp_path)


def test_the_validator_would_tell(tmp_path: Path) -> None:
    """A column of zero and a message without text are found: the check is one."""
    log = json.loads(render(complete(), "sarif", "en"))
    result = log["runs"][0]["results"][0]
    result["locations"][0]["physicalLocation"]["region"]["startColumn"] = 0
    result["message"] = {"id": "x"}

    assert forbidden(json.dumps(log).encode())
    assert faults(json.dumps(log).encode(), tmp_path)


def test_the_validators_accept_hostile_text(tmp_path: Path) -> None:
    """No text makes a log that is refused; a project's own texts, all in one log."""
    logs = [render(audit, "sarif", "en") for _, audit in hostile()]
    own = [json.loads(log) for log in logs[2::3]]
    together = {**own[0], "runs": [log["runs"][0] for log in own]}

    assert not [fault for log in logs for fault in forbidden(log)]
    assert not faults(json.dumps(together).encode(), tmp_path)


def test_ten_thousand_findings_are_no_more_than_github_takes() -> None:
    """A log that is cut stays below the ten megabytes that may be sent, packed."""
    assert len(gzip.compress(render(many(10_000), "sarif", "en"), 6)) < 10_000_000


def test_a_level_follows_the_severity_and_the_worst_come_first() -> None:
    """Critical and high are errors, medium a warning, the rest notes; what is excepted stands last."""
    results = run(complete())["results"]

    told = [(one["properties"]["severity"], one["level"], bool(one["suppressions"])) for one in results]
    assert told == [
        ("critical", "error", False),
        ("high", "error", False),
        ("medium", "warning", False),
        ("medium", "warning", False),
        ("medium", "warning", False),
        ("medium", "warning", False),
        ("info", "note", False),
        ("critical", "error", True),
    ]


def test_a_result_carries_the_findings_own_fingerprint() -> None:
    """Baselines, exceptions and code scanning know a finding by one key."""
    audit = complete()

    given_ = {one.fingerprint for one in audit.findings}
    assert {one["partialFingerprints"]["auditorFinding/v1"] for one in run(audit)["results"]} == given_


def test_an_exception_suppresses_with_owner_and_expiry() -> None:
    """Who accepted it, until when and why is said; every result says whether it is suppressed."""
    results = run(complete())["results"]

    [suppressed] = [one for one in results if one["suppressions"]]
    assert suppressed["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "Contract 2026-17 covers it. (legal@example.org, until 2027-03-31)",
        }
    ]
    assert all("suppressions" in one for one in results)


def region(audit: Audit, place: Location) -> dict[str, int]:
    finding = replace(audit.findings[0], places=(place,))
    [result] = run(replace(audit, findings=(finding,)))["results"]
    found: dict[str, int] = result["locations"][0]["physicalLocation"]["region"]
    return found


def test_columns_are_utf16_units() -> None:
    """A place behind a character of two units stands where an editor finds it."""
    audit = complete()

    assert run(audit)["columnKind"] == "utf16CodeUnits"
    assert region(audit, Location("app/chat.py", 10, 5, 10, 25)) == {
        "startLine": 10,
        "startColumn": 7,
        "endLine": 10,
        "endColumn": 27,
    }
    assert region(audit, Location("app/chat.py", 11, 5, 11, 25))["startColumn"] == 5


def test_a_place_without_extent_is_its_line() -> None:
    """The line of a policy, and a place that no file can have, are whole lines of the file."""
    assert region(complete(), Location("auditor.toml", 12, 1, 12, 1)) == {"startLine": 12}
    assert region(complete(), Location("a", 0, -1, -5, 0)) == {"startLine": 1}


def test_a_place_in_a_notebook_names_its_cell() -> None:
    """A line of a cell is no line of the file: the cell is told in words."""
    [location] = [
        one
        for result in run(complete())["results"]
        for one in result["locations"]
        if "logicalLocations" in one
    ]

    assert location["physicalLocation"]["artifactLocation"]["uri"] == "book.ipynb"
    assert location["physicalLocation"]["region"] == {"startLine": 1}
    assert location["logicalLocations"][0]["name"] == "cell 4, line 2"


def test_every_result_has_a_place() -> None:
    """Without one of its own: the policy's line, the first that names the model, the policy file."""
    audit = complete()
    nowhere = replace(audit.findings[0], places=(), evidence=(), model="example-lab/other")

    given_ = (nowhere, audit.findings[-1], audit.findings[4])
    places = [
        one["locations"][0]["physicalLocation"] for one in run(replace(audit, findings=given_))["results"]
    ]

    assert [(one["artifactLocation"]["uri"], one["region"]["startLine"]) for one in places] == [
        ("auditor.toml", 1),
        ("auditor.toml", 12),
        ("app/models.py", 3),
    ]


def test_unread_files_are_told_and_the_run_is_not_whole() -> None:
    """Each is a notification with its path; a run that saw all is successful."""
    invocation = run(complete())["invocations"][0]
    [told] = invocation["toolExecutionNotifications"]

    assert not invocation["executionSuccessful"]
    assert told["message"]["text"] == "data/huge.json: larger than 8 MB"
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "data/huge.json"
    whole = replace(
        complete(),
        coverage=replace(complete().coverage, unread=()),
        findings=tuple(one for one in complete().findings if not one.incomplete),
    )
    assert run(whole)["invocations"][0] == {"executionSuccessful": True, "toolExecutionNotifications": []}


def test_what_has_no_room_is_counted() -> None:
    """The five thousand worst are shown; a notification says how many of which severity are not."""
    found = run(many(10_000))
    levels = [one["level"] for one in found["results"]]

    assert len(levels) == 5_000
    assert levels == sorted(levels, key=("error", "warning", "note").index)
    [*_, told] = found["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"] == (
        "Of 10,000 findings the 5,000 most severe are shown. Left out: 4,000 info, 1,000 low."
    )


def test_a_thousand_unread_files_and_a_hundred_places_are_enough() -> None:
    """What goes beyond is counted, not listed."""
    audit = example()
    unread = tuple(Unread(f"data/{number}.json", "too large") for number in range(1_500))
    places = tuple(Location(f"a{number}.py", 1, 1, 1, 9) for number in range(250))
    spread: Finding = replace(audit.findings[0], places=places)
    found = run(replace(audit, findings=(spread,), coverage=replace(audit.coverage, unread=unread)))

    told = found["invocations"][0]["toolExecutionNotifications"]
    assert len(told) == 1_001
    assert told[-1]["message"]["text"] == "500 more files were not read."
    assert len(found["results"][0]["locations"]) == 100
    assert found["results"][0]["message"]["text"].endswith("(+ 150 more places)")


def test_no_text_steers_hides_or_links() -> None:
    """Controls, marks and surrogates are shown as code points; nothing is a link; paths are encoded."""
    for text, audit in hostile():
        data = render(audit, "sarif", "en")
        for said in texts(json.loads(data)):
            assert not re.search(
                r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]", said
            )
            assert "](" not in said, text
            assert len(said) < 110_000
        for result in json.loads(data)["runs"][0]["results"]:
            for location in result["locations"]:
                assert re.fullmatch(
                    r"(?:[\w.~/-]|%[0-9A-F]{2})+",
                    location["physicalLocation"]["artifactLocation"]["uri"],
                    re.ASCII,
                )


@given(st.binary(min_size=1, max_size=30).filter(lambda name: b"\0" not in name))
def test_the_address_of_a_file_keeps_every_byte_of_its_name(name: bytes) -> None:
    """A name in no encoding at all, as the file system gives it, is found again."""
    path = os.fsdecode(name) if os.name == "posix" else name.decode("utf-8", "surrogateescape")
    audit = example()
    finding = replace(audit.findings[0], places=(Location(path, 1, 1, 1, 9),))
    [result] = run(replace(audit, findings=(finding,)))["results"]

    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote_to_bytes(uri) == name
