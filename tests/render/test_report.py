"""The report on an audit made by hand: what a reviewer must find, and what may never happen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from auditor.knowledge import Knowledge
from auditor.model import (
    Certainty,
    ClaimKind,
    Confidence,
    Decision,
    Identity,
    Nature,
    Reason,
    Role,
    Route,
    Severity,
    Status,
    Strength,
)
from auditor.render import render
from tests.render.audits import LINKS, example, model, poisoned
from tests.render.browser import width_needed
from tests.render.test_html import Page

#: Markup, an attribute's end, and characters that hide or reorder.
POISON = (
    "'\"><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}\u202e\u2066\u200b\x07\x1b[31m\U000e0041"
)


def page(language: str = "en") -> Page:
    return Page(render(example(), "html", language).decode())


def test_a_reviewer_finds_everything_the_audit_knows() -> None:
    """Reasons, remedies, clauses, contradictions, lineage, conditions, duties, gaps, policy, exceptions."""
    text = page().text

    for said in (
        "FLUX.1 [dev] Non-Commercial License (section 1.c) allows non-commercial use only.",
        "Choose another model.",
        "contradicted",
        "fine-tune of (declared) meta-llama/Llama-3.3-70B-Instruct",
        "missing or private",
        "above 700,000,000 monthly active users: not allowed",
        "Built with Llama",
        "if you give the weights to others",
        "data/huge.json larger than 8 MB",
        "app/late.py:9:5 settings.model transformers.pipeline",
        "book.ipynb [4]:2:5",
        "example/corpus",
        "gpt2",
        "cc-by-nc-4.0",
        "Contract 2026-17 covers it. legal@example.org, until 2027-03-31",
        "compared with the text by nobody yet",
        "As of 2026-11-24 08:05 UTC",
        "rule set 0123456789ab",
        "This report is information, not legal advice.",
    ):
        assert said in text, said


def test_the_first_things_said_are_decision_reason_and_remedy() -> None:
    """The decision, why a model is not allowed and what to do come before any table."""
    text = page().text
    order = [
        "not allowed",
        "allows non-commercial use only",
        "Choose another model",
        "All models",
        "Model by model",
    ]

    after_contents = text.index("Summary", text.index("What the decisions mean"))
    found = [text.index(said, after_contents) for said in order[1:]]
    assert text.index(order[0]) < found[0]
    assert found == sorted(found)


def test_a_notice_keeps_its_lines() -> None:
    """The text to copy is exactly the text that the clause prescribes."""
    html = render(example(), "html", "en").decode()

    assert (
        "<pre>Llama 3.3 is licensed under the Llama 3.3 Community License,\nCopyright © Meta.</pre>" in html
    )


def test_a_key_between_backquotes_is_set_as_code() -> None:
    """What a reader has to type stands apart from the sentence around it."""
    html = render(example(), "html", "en").decode()

    assert "State <code>users</code> in [use]." in html


def test_an_address_that_a_browser_would_run_is_no_link() -> None:
    """Of a license's addresses only http and https ones are linked."""
    links = {attributes.get("href") for tag, attributes in page().elements if tag == "a"}

    assert "https://example.org/llama" in links
    assert not any((link or "").startswith("javascript") for link in links)


@pytest.mark.parametrize(
    "spared", [frozenset({"schema"}), LINKS | {"schema"}], ids=["every text", "but links"]
)
@pytest.mark.parametrize("language", ["en", "ja", "zh"])
def test_no_text_of_an_audit_becomes_markup(spared: frozenset[str], language: str) -> None:
    """Whatever field it stands in, text stays text and hidden characters are shown."""
    text = render(poisoned(example(), POISON, spared), "html", language).decode()
    found = Page(text)

    assert not found.open
    assert not {"script", "img"} & {tag for tag, _ in found.elements}
    names = {name for _, attributes in found.elements for name in attributes}
    assert not {name for name in names if name.startswith("on")}
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\U000e0000-\U000e0fff]", text
    )
    assert "49" not in re.findall(r"\d+", found.text.replace("alert(1)", ""))
    ids = {attributes["id"] for _, attributes in found.elements if "id" in attributes}
    links = [attributes.get("href") or "" for tag, attributes in found.elements if tag == "a"]
    assert all(link[1:] in ids for link in links if link.startswith("#"))


@pytest.mark.parametrize(("language", "tag"), [("en", "en"), ("ja", "ja"), ("zh", "zh-CN")])
def test_a_page_says_which_language_it_is_in(language: str, tag: str) -> None:
    """Browsers choose the letter forms, and readers aloud the voice, by the page's language tag."""
    elements = dict(page(language).elements)

    assert elements["html"]["lang"] == tag


def test_headings_and_tables_can_be_walked() -> None:
    """One first heading, no level skipped, every table head says what it heads, every section is named."""
    found = page()
    levels = [int(tag[1]) for tag, _ in found.elements if re.fullmatch("h[1-6]", tag)]

    assert levels.count(1) == 1 and levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(attributes.get("scope") for tag, attributes in found.elements if tag == "th")
    ids = {attributes["id"] for _, attributes in found.elements if "id" in attributes}
    named = [
        attributes["aria-labelledby"] for _, attributes in found.elements if "aria-labelledby" in attributes
    ]
    assert named and set(named) <= ids
    assert {"header", "main", "footer", "nav"} <= {tag for tag, _ in found.elements}


@pytest.mark.parametrize("language", ["ja", "zh"])
def test_a_translated_page_has_no_english_sentence_of_the_interface(language: str) -> None:
    """Every message of the interface is shown in the language of the page."""
    catalogue = files("auditor.reports").joinpath(f"locale/{language}/LC_MESSAGES/auditor.po")
    with catalogue.open("rb") as file:
        messages = [
            message
            for message in read_po(file, locale=language)
            if isinstance(message.id, str) and message.id
        ]
    english = {message.id for message in messages if "%" not in message.id and "{" not in message.id}
    shown = {" ".join(word.split()).rstrip(":") for word in page(language).words}

    assert not english & shown


def test_the_words_of_the_rule_set_cover_what_documents_show(knowledge: Knowledge) -> None:
    """Each enumeration, category and relation that a document names has its word in every language."""
    shown: dict[str, Iterable[str]] = {
        "decision": Decision,
        "severity": Severity,
        "confidence": Confidence,
        "nature": Nature,
        "reason": Reason,
        "route": Route,
        "claim": ClaimKind,
        "certainty": Certainty,
        "role": Role,
        "strength": Strength,
        "status": Status,
        "category": {one.category for one in knowledge.licenses.values()},
        "source": ("tree", "hub", "cache", "catalogue", "lock", "policy", "hosted", "rules"),
    }
    terms = knowledge.vocabulary.terms
    missing = [
        f"{place}.{value}"
        for place, values in shown.items()
        for value in values
        if not {"en", "ja", "zh"} <= set(terms.get(f"{place}.{value}", {}))
    ]

    assert not missing


@pytest.mark.parametrize("form", ["html", "terminal", "check", "json"])
def test_the_same_audit_gives_the_same_bytes(form: str) -> None:
    """Nothing but the audit goes in: no clock, no order of chance."""
    assert render(example(), form, "ja") == render(example(), form, "ja")


def test_two_revisions_of_a_model_are_told_apart() -> None:
    """Where a model stands twice its revisions are named, and each has its own section."""
    first = example().models[0]
    second = replace(first, revision="1" * 40)
    text = Page(render(replace(example(), models=(first, second)), "html", "en").decode()).text

    assert f"{first.model}@{'0' * 12}" in text
    assert f"{first.model}@{'1' * 12}" in text


def test_a_thousand_models_are_rendered_once_each() -> None:
    """The page grows with the models, not with their square: the thousandth costs as much as the first."""
    whole = example()
    many = tuple(
        model(Identity("huggingface", f"example-lab/model-{number}"), Decision.REVIEW, "flux-1-dev")
        for number in range(1000)
    )
    text = render(replace(whole, models=many, obligations=()), "html", "en").decode()

    assert text.count("<article") == 1000
    assert len(text) < 4_000_000


@pytest.mark.parametrize("width", [390, 1280])
def test_no_name_is_too_long_for_the_page(tmp_path: Path, width: int) -> None:
    """A word of three hundred letters in any field breaks; the page does not scroll sideways."""
    long = render(poisoned(example(), "x" * 300), "html", "en").decode()

    assert width_needed(long, width, tmp_path) <= width


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    digits = colour.lstrip("#")
    digits = "".join(one * 2 for one in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1, 2], ids=["light", "dark", "print"])
def test_text_can_be_read_on_its_ground(scheme: int) -> None:
    """Every pair of text and ground has the contrast that WCAG asks for at level AA (4.5)."""
    style = files("auditor.reports").joinpath("html/style.css").read_text(encoding="utf-8")
    blocks = re.findall(r":root\s*\{(.*?)\}", style, re.DOTALL)
    colours = dict(re.findall(r"--([a-z]+):\s*(#[0-9a-f]{3,6})", blocks[0]))
    colours |= dict(re.findall(r"--([a-z]+):\s*(#[0-9a-f]{3,6})", blocks[scheme]))
    pairs = [(ink, ground) for ink in ("ink", "soft", "link") for ground in ("paper", "panel")]
    pairs += [(word, f"{word}bg") for word in ("deny", "review", "obligations", "allow")]
    pairs += [
        (word, ground) for word in ("deny", "review", "obligations", "allow") for ground in ("paper", "panel")
    ]
    pairs += [("ink", "reviewbg"), ("ink", "denybg"), ("soft", "denybg")]

    for ink, ground in pairs:
        bright, dark = sorted((luminance(colours[ink]), luminance(colours[ground])), reverse=True)
        assert (bright + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)
