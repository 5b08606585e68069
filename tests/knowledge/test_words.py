"""Filling templates: named places, numbers and lists as the language writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.knowledge import Knowledge
from auditor.knowledge.messages import clause_arguments
from auditor.knowledge.words import fill, places
from auditor.model import Argument

TERMS = {"relation.finetune": {"en": "fine-tune", "ja": "ファインチューニング"}}


@pytest.mark.parametrize(
    ("template", "language", "text"),
    [
        ("{name}", "en", "x"),
        ("{number}", "en", "700,000,000"),
        ("{items}", "en", "a, b"),
        ("{items}", "ja", "a、b"),
        ("{relation:word}", "en", "fine-tune"),
        ("{relation:word}", "ja", "ファインチューニング"),
        ("{missing}", "en", "{missing}"),
        ("{yes}", "ja", "はい"),
    ],
)
def test_a_place_is_filled(template: str, language: str, text: str) -> None:
    """Each form of place, in each language; a gap stays visible."""
    arguments: dict[str, Argument] = {
        "name": "x",
        "number": 700_000_000,
        "items": ("a", "b"),
        "relation": "finetune",
        "yes": True,
    }

    assert fill(template, arguments, language, TERMS) == text


@given(st.text(), st.text())
def test_what_is_put_in_is_never_filled_again(template: str, value: str) -> None:
    """A hostile value with braces stays as it is."""
    assert fill("{name}", {"name": value, "other": "secret"}, "en") == value


def test_every_clause_can_be_said_in_every_language(knowledge: Knowledge) -> None:
    """For each clause of each license one sentence fits its value, without a gap."""
    for license_ in knowledge.licenses.values():
        for clause in license_.clauses:
            kind = knowledge.vocabulary.kinds[clause.kind]
            arguments = clause_arguments(clause, license_)
            texts = [text for text in (clause.says, kind.says, kind.plain) if text]
            for language in ("en", "ja", "zh"):
                fitting = [text for text in texts if places(text[language]) <= arguments.keys()]
                assert fitting, (clause.id, language)
                said = fill(fitting[0][language], arguments, language, knowledge.vocabulary.terms)
                assert "{" not in said.replace("{}", ""), clause.id


@pytest.mark.parametrize("language", ["ja", "zh"])
def test_every_text_of_a_rule_stands_in_every_language(knowledge: Knowledge, language: str) -> None:
    """Title, message, remedy, reason and known problems name the same places and are really translated."""
    for rule in knowledge.rules.values():
        for name in ("title", "message", "remedy", "why", "known_problems"):
            text = getattr(rule, name)
            assert places(text["en"]) == places(text[language]), (rule.id, name)
            assert text["en"] != text[language], (rule.id, name)
        for name, text in (rule.variants or {}).items():
            assert places(text["en"]) == places(text[language]), (rule.id, name)
            assert text["en"] != text[language], (rule.id, name)
