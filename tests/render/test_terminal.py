"""The audit on a terminal: the whole text, at any width, in every language."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len

from auditor.model import Decision, Identity, Severity
from auditor.render import render
from auditor.render.checked import render as render_check
from tests.render.audits import example, finding, model, poisoned

EXPECTED = Path(__file__).parent / "expected"


@pytest.mark.parametrize("language", ["en", "ja", "zh"])
@pytest.mark.parametrize("form", ["terminal", "check"])
def test_the_whole_text_is_as_written_down(form: str, language: str) -> None:
    """Decision, models, findings with place and remedy, what would change it, duties, gaps."""
    assert render(example(), form, language).decode() == (EXPECTED / f"{form}.{language}.txt").read_text(
        "utf-8"
    )


def test_models_of_which_nothing_is_known_are_told_together() -> None:
    """From three on, for one reason: a line for each with its first place, the remedy once."""
    audit = example()
    [one] = [each for each in audit.models if each.unresolved is not None]
    [missing] = [each for each in audit.findings if each.model == one.model]
    names = [f"maker/lost-{number}" for number in range(3)]
    audit = replace(
        audit,
        models=(*audit.models, *(replace(one, model=name) for name in names)),
        findings=(*audit.findings, *(replace(missing, model=name) for name in names)),
    )
    text = render(audit, "terminal", "en", width=120).decode()
    summary = render(audit, "html", "en").decode().partition('id="summary"')[2].partition("</section>")[0]

    assert text.count(missing.remedy) == summary.count(missing.remedy) == 1
    assert all(f"\n  {name}  app/models.py:3:5" in text for name in names)
    assert all(re.search(rf'<a class="name" href="#[^"]+">{name}</a>', summary) for name in names)


def test_a_name_that_goes_on_in_another_line_hangs_from_the_first() -> None:
    """Two cells deeper than where it begins: it is no row of its own."""
    audit = example()
    name = "a-maker-of-long-names/a-model-with-a-long-name"
    long = replace(audit.models[0], origin="a-router", model=name)

    text = render(replace(audit, models=(long,)), "terminal", "en", width=80).decode()

    assert re.search(r"(?m)^  a-router: .*\n    a-maker-of-long-names/", text) is not None


@pytest.mark.parametrize("form", ["terminal", "html"])
def test_what_mends_several_places_is_said_once(form: str) -> None:
    """Places that one rule speaks of and one remedy mends stand together, in order, whichever came first."""
    audit = example()
    [one] = [each for each in audit.findings if each.rule == "reference-undecided"]
    others = (
        replace(one, fingerprint=str(line) * 64, places=(replace(one.places[0], line=line, end_line=line),))
        for line in (4, 2)
    )
    text = render(replace(audit, findings=(*audit.findings, *others)), form, "en").decode()

    assert text.count("Name it under [[models]].") == 1
    places = [text.rindex(f"app/late.py:{line}:5") for line in (2, 4)]
    assert places == sorted(places)


@pytest.mark.parametrize("language", ["en", "ja", "zh"])
@pytest.mark.parametrize("form", ["terminal", "check"])
@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_screen(form: str, language: str, width: int) -> None:
    """Wide characters count as two cells; nothing is cut off to fit."""
    text = render(example(), form, language, width=width).decode()

    assert max(cell_len(line) for line in text.splitlines()) <= width
    assert "example-lab/Distill-70B" in re.sub(r"\s+", "", text)


def test_colour_is_added_only_where_it_is_asked_for() -> None:
    """A pipe gets no escape sequence; a terminal the same text with some."""
    plain, coloured = (
        render(example(), "terminal", "en", colour=colour).decode() for colour in (False, True)
    )

    assert "\x1b" not in plain
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured).split() == plain.split()


def test_check_reports_from_a_severity_on() -> None:
    """Findings below it, and those behind an exception, are counted only."""
    text = render_check(example(), "en", least=Severity.HIGH).decode()

    assert "use-noncommercial" in text and "upstream-terms-dropped" in text
    assert "use-user-threshold" not in text
    assert "example-chat" not in text
    assert "1 finding excepted" in text


def test_one_bad_model_fits_one_screen() -> None:
    """The blocks of a check of a project with one bad model need at most 24 lines of 80 cells."""
    whole = example()
    bad = whole.models[2]
    alone = replace(
        whole, models=(bad,), findings=tuple(one for one in whole.findings if one.model == bad.model)
    )

    assert len(render(alone, "check", "en").decode().splitlines()) <= 24


def test_a_large_project_is_summed_up() -> None:
    """A thousand models give a table of what needs attention and counts for the rest."""
    many = tuple(
        model(Identity("huggingface", f"example-lab/free-{number}"), Decision.ALLOW, "apache-2.0")
        for number in range(1000)
    )
    text = render(replace(example(), models=many), "terminal", "en").decode()

    assert "1,000" in text or "1000" in text
    assert "980 more in the report" in text
    assert len(text.splitlines()) < 120


@pytest.mark.parametrize("form", ["terminal", "check"])
@pytest.mark.parametrize("colour", [False, True])
def test_no_text_of_an_audit_steers_the_terminal(form: str, colour: bool) -> None:
    """Whatever field it stands in, a control or bidi character is shown as its code point."""
    hostile = poisoned(example(), "\x1b]0;owned\x07\x9b31m\u202e\u2066\u200b\U000e0041")
    text = render(hostile, form, "en", width=120, colour=colour).decode()

    own = re.sub(r"\x1b\[[0-9;]*m", "", text) if colour else text
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\U000e0000-\U000e0fff]", own
    )
    assert "\\u001b]0;owned" in "".join(own.split())


def test_an_audit_of_nothing_says_so() -> None:
    """No model is an answer, not an empty screen."""
    nothing = replace(example(), models=(), findings=(), obligations=(), decision=Decision.ALLOW)

    assert "No model was found." in render(nothing, "terminal", "en").decode()


def test_words_that_an_audit_lacks_leave_its_english() -> None:
    """An audit whose rules were not kept still says what was found, in the recorded English."""
    strange = finding(
        "use-noncommercial", Identity("openai", "example-chat"), Severity.HIGH, Decision.DENY, suppressed=None
    )
    audit = replace(
        example(),
        findings=(replace(strange, rule="a-later-rule", message="Recorded words."),),
        words=replace(example().words, rules={}, licenses={}, terms={}),
    )

    assert "Recorded words." in render(audit, "check", "ja").decode()
