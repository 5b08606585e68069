"""The pages behind a word: complete, in every language, inside eighty columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from auditor.knowledge import Knowledge
from auditor.render import pages
from auditor.render.translations import LANGUAGES
from auditor.render.wrapping import wrapped

#: Marks that may not stand at the beginning of a line of Chinese or Japanese.
CLOSING = "、。，：；？！）」』】”"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_fits_eighty_columns(knowledge: Knowledge, language: str) -> None:
    """Rules, licenses, kinds of clause and models; wide characters count as two cells."""
    words = [*knowledge.rules, *knowledge.licenses, *knowledge.vocabulary.kinds]
    words += [entry.model for entry in knowledge.catalogue[::20]]
    for word in words:
        page = pages.page(word, knowledge, language) or ""

        assert page.startswith(word), word
        for line in page.splitlines():
            assert cell_len(line) <= 80, (word, line)
            assert not line.lstrip().startswith(tuple(CLOSING)), (word, line)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_licenses_fits_eighty_columns_and_leaves_none_out(
    knowledge: Knowledge, language: str
) -> None:
    """Every id stands at the beginning of a line, under its category."""
    table = pages.licenses_table(knowledge, language)

    lines = table.splitlines()
    assert all(cell_len(line) <= 80 for line in lines)
    assert {line.split(" ")[0] for line in lines} >= set(knowledge.licenses)


def test_a_rule_page_says_everything_that_the_rule_holds(knowledge: Knowledge) -> None:
    """Message, reason, remedy, known problems, decision by case, facts, condition and references."""
    page = pages.page("use-user-threshold", knowledge, "en") or ""

    for said in (
        "the stated use breaks it         not allowed",
        "a fact of the use is not stated  for review",
        "How many users does the product have? [use] users",
        "User threshold (user-threshold)",
        "use.users[clause.unit] > clause.number",
        "- llama-3.3-community, section 2",
        "Known problems",
    ):
        assert said in page, said


def test_a_rule_on_the_lists_of_a_policy_names_only_their_cases(knowledge: Knowledge) -> None:
    """What cannot happen to a rule is not said of it."""
    page = pages.page("policy-denied", knowledge, "en") or ""

    assert "the policy denies it" in page
    assert "the stated use breaks it" not in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_licenses_are_compared_clause_by_clause(knowledge: Knowledge, language: str) -> None:
    """What differs is marked, what both say is said once, what only one asks is said of the other too."""
    llama, gemma = (knowledge.licenses[id_] for id_ in ("llama-3.3-community", "gemma-terms-2025-03-24"))

    page = pages.comparison(llama, gemma, knowledge, language)

    assert all(cell_len(line) <= 80 for line in page.splitlines())
    assert page.count("≠") == 2
    assert "llama-3.3-community (1.b.i(A)) = gemma-terms-2025-03-24 (3.1)" in page
    assert "BuiltwithLlama" in "".join(page.split())
    none = {"en": ": asks nothing of the kind", "ja": "：該当する定めなし", "zh": "：无此类规定"}[language]
    assert f"  gemma-terms-2025-03-24{none}" in page


def test_a_license_compared_with_itself_shows_no_difference(knowledge: Knowledge) -> None:
    """Nothing is marked and nothing is missing on either side."""
    mit = knowledge.licenses["mit"]

    page = pages.comparison(mit, mit, knowledge, "en")

    assert "≠" not in page and "asks nothing of the kind" not in page


@given(st.text(), st.integers(min_value=10, max_value=40))
def test_wrapping_loses_nothing_and_keeps_to_the_width(text: str, width: int) -> None:
    """Whatever the text, every line fits and the characters are those of the text, in order."""
    lines = wrapped(text, width, "", "  ")

    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cell_len(line) <= width for line in lines)


@pytest.mark.parametrize(
    ("model", "said"),
    [
        ("01-ai/Yi-34B", ("2024-05-30", "yi-series-community-2.1", "apache-2.0")),
        ("runwayml/stable-diffusion-v1-5", ("no longer offers it",)),
        ("Kwai-Kolors/Kolors", ("License of the code: apache-2.0",)),
        ("zai-org/glm-4-9b-chat", ("THUDM/glm-4-9b-chat",)),
    ],
)
def test_a_model_page_tells_its_history(knowledge: Knowledge, model: str, said: tuple[str, ...]) -> None:
    """Relicensing with its day, removal, the license of the code and earlier names stand on the page."""
    page = pages.page(model, knowledge, "en")

    assert page is not None
    assert [part for part in said if part not in " ".join(page.split())] == []
