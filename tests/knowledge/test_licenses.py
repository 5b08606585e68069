"""The license files: every tag of the Hub is known, no name is taken for more than it says."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import settings as bounds
from hypothesis import strategies as st

from auditor.knowledge import Knowledge
from auditor.knowledge.licensefiles import LONGEST_HINT, words_of
from auditor.licenses.names import read_claim
from auditor.model import ClaimKind, Evidence, LicenseClaim

#: The identifiers of huggingface/hub-docs, docs/hub/repositories-licenses.md (242f4a1e, 2026-08-22).
_LIST = """
apache-2.0 mit openrail bigscience-openrail-m creativeml-openrail-m bigscience-bloom-rail-1.0
bigcode-openrail-m afl-3.0 artistic-2.0 bsl-1.0 bsd bsd-2-clause bsd-3-clause bsd-3-clause-clear
c-uda cc cc0-1.0 cc-by-2.0 cc-by-2.5 cc-by-3.0 cc-by-4.0 cc-by-sa-3.0 cc-by-sa-4.0 cc-by-nc-2.0
cc-by-nc-3.0 cc-by-nc-4.0 cc-by-nd-4.0 cc-by-nc-nd-3.0 cc-by-nc-nd-4.0 cc-by-nc-sa-2.0
cc-by-nc-sa-3.0 cc-by-nc-sa-4.0 cdla-sharing-1.0 cdla-permissive-1.0 cdla-permissive-2.0 wtfpl
ecl-2.0 epl-1.0 epl-2.0 etalab-2.0 eupl-1.1 eupl-1.2 agpl-3.0 gfdl gpl gpl-2.0 gpl-3.0 lgpl
lgpl-2.1 lgpl-3.0 isc h-research intel-research lppl-1.3c ms-pl apple-ascl apple-amlr mpl-2.0
odc-by odbl openmdw-1.0 openmdw-1.1 openrail++ osl-3.0 postgresql ofl-1.1 ncsa unlicense zlib pddl
lgpl-lr deepfloyd-if-license fair-noncommercial-research-license llama2 llama3 llama3.1 llama3.2
llama3.3 llama4 grok2-community gemma unknown other
"""
HUB = _LIST.split()

#: Families and words that name no text, and tags that stand for several.
SAY_NOTHING = {"openrail", "bsd", "cc", "gpl", "lgpl", "unknown", "other"}
SEVERAL = {"openrail++", "gemma", "grok2-community"}

#: Tags whose file has another id than the tag.
OTHER_ID = {
    "bigcode-openrail-m": "bigcode-openrail-m-v1",
    "deepfloyd-if-license": "deepfloyd-if",
    "fair-noncommercial-research-license": "fair-noncommercial-research",
    "llama2": "llama-2-community",
    "llama3": "llama-3-community",
    "llama3.1": "llama-3.1-community",
    "llama3.2": "llama-3.2-community",
    "llama3.3": "llama-3.3-community",
    "llama4": "llama-4-community",
}


def claim(value: str, kind: ClaimKind) -> LicenseClaim:
    return LicenseClaim(value, kind, Evidence("hub", "org/name:README.md"))


@pytest.mark.parametrize("tag", HUB)
def test_every_identifier_of_the_hub_is_known(knowledge: Knowledge, tag: str) -> None:
    """A tag of the Hub's list names its license, says nothing by itself, or stands for several."""
    reading = read_claim(claim(tag, ClaimKind.TAG), knowledge)

    if tag in SAY_NOTHING:
        assert reading.placeholder
    elif tag in SEVERAL:
        assert reading.candidates
        assert not reading.licenses
    else:
        assert reading.licenses == (OTHER_ID.get(tag, tag),)


def test_modified_mit_never_names_a_text(knowledge: Knowledge) -> None:
    """Seven texts share the name; it is never read as one of them, however it is written."""
    for spelling in ("modified-mit", "Modified-MIT", " modified-mit "):
        for kind in (ClaimKind.NAME, ClaimKind.TAG):
            reading = read_claim(claim(spelling, kind), knowledge)
            assert not reading.licenses
            assert {"kimi-k2-modified-mit", "minimax-m2-modified-mit", "mistral-modified-mit"} <= set(
                reading.candidates
            )


#: What expressions are made of, in two libraries' spellings, and a name that nobody knows.
PARTS = ["(", ")", "AND", "OR", "WITH", "NOT", "!", "&", "|", "~", "+", "MIT", "Apache-2.0", "Unheard-Of"]


@bounds(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=9))
@example(["MIT", "AND", "(", ")"])
@example(["(", "AND", "MIT"])
@example(["(" * 5_000, "MIT", "AND", "MIT"])
def test_an_expression_of_any_form_is_read_or_left(knowledge: Knowledge, words: list[str]) -> None:
    """What is no expression names nothing, and what names a license knows it."""
    reading = read_claim(claim(" ".join(words), ClaimKind.NAME), knowledge)

    assert {*reading.licenses, *reading.candidates} <= {"mit", "apache-2.0"}


def test_a_name_of_several_texts_names_none(knowledge: Knowledge) -> None:
    """What the vocabulary calls ambiguous is never certain, as tag, name or link."""
    for spelling in knowledge.vocabulary.ambiguous:
        kind = ClaimKind.LINK if "/" in spelling else ClaimKind.NAME
        value = f"https://{spelling}" if kind is ClaimKind.LINK else spelling
        assert not read_claim(claim(value, kind), knowledge).licenses, spelling


def test_there_are_two_hundred_versions_and_most_were_read_twice(knowledge: Knowledge) -> None:
    """The promise of the page of licenses: at least 200, four in five compared with their text."""
    licenses = knowledge.licenses.values()

    assert len(licenses) >= 200
    assert sum(bool(one.reviewed) for one in licenses) >= 0.8 * len(licenses)


def test_no_license_text_is_copied(knowledge: Knowledge) -> None:
    """A hint finds the place with at most eight words; it is never a sentence of the original."""
    assert words_of("provide a copy of this Agreement") == 6
    assert words_of("不得用于任何军事目的") == 5
    for license_ in knowledge.licenses.values():
        for clause in license_.clauses:
            assert words_of(clause.hint or "") <= LONGEST_HINT, clause.id


def test_a_threshold_says_its_effect_its_unit_and_when_it_is_counted(knowledge: Knowledge) -> None:
    """No number is left without what it counts, when, and what passing it does."""
    for license_ in knowledge.licenses.values():
        for clause in license_.clauses:
            if clause.number is not None and clause.unit != "days":
                assert clause.unit, clause.id
                assert f"effect.{clause.effect}" in knowledge.vocabulary.terms, clause.id
                assert f"counted.{clause.counted}" in knowledge.vocabulary.terms, clause.id


@pytest.mark.parametrize(
    ("license_", "kinds"),
    [
        ("llama-3-community", {"output-training"}),
        ("llama-3.1-community", {"output-training-allowed"}),
        ("qwen-2024", {"output-training-allowed"}),
        ("tencent-hunyuan-video-2024-12", {"output-training"}),
        ("dots-ocr-agreement", {"output-training-duty"}),
        ("kimi-k2-modified-mit", set()),
        ("minimax-m2-modified-mit", set()),
        ("deepseek-api-terms", {"output-training-allowed"}),
        ("zai-api-terms", {"output-training"}),
    ],
)
def test_a_ban_on_training_and_a_permission_are_two_things(
    knowledge: Knowledge, license_: str, kinds: set[str]
) -> None:
    """Each text's own rule for training on outputs: forbidden, allowed, allowed with a duty, silent."""
    found = {one.kind for one in knowledge.licenses[license_].clauses}

    assert {kind for kind in found if kind.startswith("output-training")} == kinds


@pytest.mark.parametrize(
    ("license_", "left_out"),
    [
        ("tencent-hunyuan-dit-2024-05", {"EU"}),
        ("tencent-hunyuan-large-2024-11", {"EU"}),
        ("tencent-hunyuan-video-2024-12", {"EU", "GB", "KR"}),
        ("tencent-hunyuan-a13b-2025-06", {"EU", "GB", "KR"}),
        ("minimax-h3-community", {"US", "EU", "GB", "KR"}),
        ("openpangu-1.0", {"EU"}),
        ("sarashina-nc-2.0", {"EU"}),
        ("llama-3.3-community", set()),
    ],
)
def test_each_text_leaves_out_its_own_countries(
    knowledge: Knowledge, license_: str, left_out: set[str]
) -> None:
    """Hunyuan's texts differ by date; Llama 3.3 has no multimodal model that its EU paragraph could reach."""
    clauses = [one for one in knowledge.licenses[license_].clauses if one.kind == "territory"]

    assert {country for clause in clauses for country in clause.items} == left_out


@pytest.mark.parametrize(
    ("license_", "number", "counted"),
    [
        ("llama-3.3-community", 700_000_000, "release-month"),
        ("qwen-2024", 100_000_000, "any-time"),
        ("kolors-model-license", 300_000_000, "preceding-month"),
        ("tencent-hunyuan-3d-2.1", 1_000_000, "release-month"),
        ("tencent-hunyuan-image-3.0", 100_000_000, "release-month"),
        ("bilibili-model-ula-2025-09", 100_000_000, "preceding-month"),
        ("cogvideox", 1_000_000, "any-month"),
    ],
)
def test_users_are_counted_as_each_text_says(
    knowledge: Knowledge, license_: str, number: int, counted: str
) -> None:
    """Thresholds of one family differ a hundredfold, and in the day on which they are counted."""
    clauses = [one for one in knowledge.licenses[license_].clauses if one.kind == "user-threshold"]

    assert [(one.number, one.counted) for one in clauses] == [(number, counted)]
