"""Annotations on GitHub: commands as the runner reads them, ten of a level, most important first."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from auditor.model import Decision
from auditor.render import render
from tests.render.audits import example
from tests.render.test_markdown import large

EXPECTED = Path(__file__).parent / "expected"


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands as GitHub's runner takes them apart: level, properties, message."""
    found = []
    for line in text.splitlines():
        match = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
        assert match, line
        pairs = (one.partition("=") for one in match[2].split(","))
        given = {name: plain(value, {"%3A": ":", "%2C": ","}) for name, _, value in pairs}
        found.append((match[1], given, plain(match[3], {})))
    return found


def plain(value: str, also: dict[str, str]) -> str:
    for escape, letter in {"%0D": "\r", "%0A": "\n", **also, "%25": "%"}.items():
        value = value.replace(escape, letter)
    return value


@pytest.mark.parametrize("language", ["en", "ja", "zh"])
def test_the_annotations_are_as_written_down(language: str) -> None:
    """Error, warning and notice by decision, with place, reason, remedy and rule."""
    made = render(example(), "github", language).decode()

    assert made == (EXPECTED / f"github.{language}.txt").read_text("utf-8")


def test_a_decision_has_its_level() -> None:
    """Not allowed is an error, for review a warning; what an exception answers for is not annotated."""
    levels = Counter(level for level, _, _ in commands(render(example(), "github", "en").decode()))

    assert levels == {"error": 1, "warning": 4, "notice": 1}


def test_what_github_would_drop_is_counted() -> None:
    """Ten errors, ten warnings, and one notice that counts the rest."""
    found = commands(render(large(50), "github", "en").decode())

    assert Counter(level for level, _, _ in found) == {"error": 10, "warning": 10, "notice": 1}
    assert found[-1][2].endswith("80 more findings in the report")
    assert [level for level, _, _ in found] == ["error"] * 10 + ["warning"] * 10 + ["notice"]


def test_places_are_lines_of_files() -> None:
    """Line and columns of a source file; of a notebook the file, since its cells have lines of their own."""
    whole = example()
    cell = whole.findings[1].places[1]
    moved = replace(whole, findings=(replace(whole.findings[1], places=(cell,)), *whole.findings[2:]))
    given = [given for _, given, _ in commands(render(moved, "github", "en").decode())]

    assert given[0]["file"] == "book.ipynb" and "line" not in given[0]
    assert given[1]["file"] == "app/models.py"
    assert (given[1]["line"], given[1]["col"], given[1]["endColumn"]) == ("3", "5", "25")


def test_commas_colons_and_percent_signs_come_back_as_they_were() -> None:
    """A path or a title with the signs that commands are made of survives them."""
    whole = example()
    strange = replace(whole.findings[0].places[0], path="a, b=c:d%0A/x::y.py")
    audit = replace(whole, findings=(replace(whole.findings[0], places=(strange,)),))
    [_, given, message], *_ = commands(render(audit, "github", "en").decode())

    assert given["file"] == "a, b=c:d%0A/x::y.py"
    assert message.splitlines()[0].startswith("FLUX.1 [dev] Non-Commercial License")


def test_an_audit_without_findings_says_what_it_saw() -> None:
    """One notice that counts the models; none at all where there is no model."""
    whole = replace(example(), findings=())
    nothing = replace(whole, models=(), decision=Decision.ALLOW)

    assert [level for level, _, _ in commands(render(whole, "github", "en").decode())] == ["notice"]
    assert render(nothing, "github", "en") == b""
