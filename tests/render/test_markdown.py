"""The comment on a pull request and the summary of a job: order, words, room."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Audit, Decision, Identity, Severity
from auditor.render import gfm, render
from tests.render.audits import NOTICE, RULES, example, finding, model, place, say
from tests.render.test_hostile import TOUCHED, Rendered

EXPECTED = Path(__file__).parent / "expected"


def large(number: int, reason: str = "") -> Audit:
    """An audit with `number` models of each decision, a finding on each, and as many duties."""
    models, findings, duties = [], [], []
    kinds = (
        ("use-noncommercial", Severity.CRITICAL, Decision.DENY),
        ("model-missing", Severity.MEDIUM, Decision.REVIEW),
    )
    for at in range(number):
        for rule, severity, decision in kinds:
            one = Identity("huggingface", f"example-lab/{rule}-{at:04}{reason}")
            models.append(model(one, decision, None))
            given_ = {
                "model": one.model,
                "reason": "gone",
                "license": f"License {at}{reason}",
                "section": "1",
            }
            findings.append(
                finding(rule, one, severity, decision, arguments=given_, places=(place("a.py", at + 1),))
            )
        models.append(model(Identity("huggingface", f"example-lab/free-{at:04}"), Decision.ALLOW, "mit"))
        duties.append(replace(NOTICE, id=f"n-{at}", text=f"Built with {at}"))
    return replace(example(), models=tuple(models), findings=tuple(findings), obligations=tuple(duties))


@pytest.mark.parametrize("language", ["en", "ja", "zh"])
def test_the_whole_comment_is_as_written_down(language: str) -> None:
    """Decision, what is not allowed and why, what to do, questions, duties as a checklist, counts."""
    made = render(example(), "markdown", language).decode()

    assert made == (EXPECTED / f"markdown.{language}.md").read_text("utf-8")


def test_the_most_important_comes_first() -> None:
    """Not allowed, for review, open questions, obligations, what may be used: in this order."""
    text = render(example(), "markdown", "en").decode()

    parts = (
        "not allowed",
        "Not allowed (1)",
        "To be reviewed (4)",
        "Open questions",
        "Obligations (2)",
        "may be",
    )
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


@pytest.mark.parametrize("number", [700, 3000])
def test_a_comment_has_room_on_github_whatever_the_size(number: int) -> None:
    """At most 65,000 characters: the heaviest shown, the rest counted by what it says, nothing cut in two."""
    text = render(large(number), "markdown", "en").decode()
    shown = len(set(re.findall(r"use-noncommercial-\d+", text)))

    assert 40_000 < len(text) <= 65_000
    assert f"Not allowed ({number:,})" in text
    assert f"and {number - shown:,} more findings: {number - shown:,} × Non-commercial license" in text
    assert "example-lab/use-noncommercial-0000" in text
    # Each part has a share.
    assert "example-lab/model-missing-0000" in text and "**Displayed notice**" in text
    assert "not legal advice" in text.splitlines()[-1]
    assert text.count("<details>") == text.count("</details>")


def test_wide_letters_and_long_names_keep_the_bounds() -> None:
    """The limit holds in characters for a comment, in bytes for a summary, whatever the names."""
    wide = large(2000, "模型" * 400)

    assert len(render(wide, "markdown", "ja").decode()) <= 65_000
    assert 500_000 < len(render(wide, "github-summary", "ja")) <= 1_000_000


def test_no_text_crowds_out_what_weighs_more() -> None:
    """Signs that need long escapes do not keep a finding from its place."""
    text = render(large(20, "$`*" * 2000), "markdown", "en").decode()

    assert len(set(re.findall(r"use-noncommercial-\d+", text))) == 20
    assert len(set(re.findall(r"model-missing-\d+", text))) >= 10


def test_a_summary_has_what_the_comment_has_no_room_for() -> None:
    """The same parts, more of them."""
    many = large(300)
    comment, summary = render(many, "markdown", "en"), render(many, "github-summary", "en")

    assert b"example-lab/free-0299" not in comment
    assert b"example-lab/free-0299" in summary and b"use-noncommercial-0299" in summary


def test_what_a_change_does_to_the_policy_is_told() -> None:
    """Although it decides nothing, it stands before questions and duties."""
    rules = {**RULES, "policy-changed": replace(RULES["model-missing"], id="policy-changed")}
    rules["policy-changed"] = replace(
        rules["policy-changed"],
        message=say("The change adds {key}.", "{key}が追加されます。", "此变更新增{key}。"),
    )
    changed = finding(
        "model-missing", None, Severity.INFO, Decision.ALLOW, arguments={"key": "policy.allow: mit"}
    )
    audit = replace(
        example(),
        findings=(*example().findings, replace(changed, rule="policy-changed")),
        words=replace(example().words, rules=rules),
    )
    text = render(audit, "markdown", "en").decode()

    told = text.index("The change adds policy.allow: mit.")
    assert text.index("What the change does to the policy (1)") < told < text.index("Open questions")
    assert "The change adds policy.allow: mit." in render(audit, "github", "en").decode()


def test_a_change_that_brings_nothing_is_a_short_comment() -> None:
    """No model, no finding: the decision, the count, and no empty part."""
    nothing = replace(example(), models=(), findings=(), obligations=(), decision=Decision.ALLOW)
    text = render(nothing, "markdown", "en").decode()

    assert text.startswith("## 🟢 Model licenses: allowed\n\n0 models\n")
    assert "###" not in text and "<details>" not in text


@given(st.text(st.characters(codec=None), max_size=60))
def test_any_sentence_is_text_and_nothing_else(value: str) -> None:
    """Whatever a sentence holds, GitHub's parser finds one paragraph of text, code and dollars in it."""
    for made in (gfm.text(value), gfm.prose(value)):
        page = Rendered(f"- **x**: {made} y\n")

        assert set(page.elements) <= {"ul", "li", "strong", "code", "span"}
        assert page.elements["strong"] == page.elements["li"] == 1
        assert not [part for part in page.text if TOUCHED.search(part)]


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=60))
def test_any_name_as_code_is_shown_as_it_is(value: str) -> None:
    """A name stands in its code letter by letter."""
    made = gfm.code(value)

    page = Rendered(made)
    assert set(page.elements) == {"p", "code"}


@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_no_line_of_a_text_ends_its_block(value: str) -> None:
    """A fenced text stays in its fence, and what follows is outside."""
    page = Rendered(f"- x\n{gfm.block(value, 4)}\n  - after\n")

    assert page.elements["pre"] == 1 and page.elements["li"] == 2
    assert "after" in "".join(page.text)


def test_what_waits_behind_a_refusal_is_named_only() -> None:
    """Of a model that is not allowed the open questions need no room; its titles are enough."""
    whole = example()
    flux = whole.findings[0]
    waiting = replace(whole.findings[2], model=flux.model, origin=flux.origin, revision=flux.revision)
    text = render(replace(whole, findings=(flux, waiting)), "markdown", "en").decode()

    assert "Also open, once it is allowed: User threshold" in text
    assert "ends above" not in text


def test_open_facts_are_asked_for_once_a_model() -> None:
    """Findings that wait for facts stand together, with one sentence that says what to state."""
    whole = example()
    terms = {**whole.words.terms, "state-facts": say("State {facts}.", "{facts}を記載。", "请写明{facts}。")}
    other = replace(
        whole.findings[2],
        arguments={**whole.findings[2].arguments, "section": "9"},
        conditions=(replace(whole.findings[2].conditions[0], fact="use.hosts_models"),),
    )
    audit = replace(whole, findings=(whole.findings[2], other), words=replace(whole.words, terms=terms))
    text = render(audit, "markdown", "en").decode()

    assert text.count("**What to do:** State `hosts-models`, `users`.") == 1
    assert "(section 2)" in text and "(section 9)" in text
