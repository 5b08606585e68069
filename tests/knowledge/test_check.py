"""The check of a rule set finds what is wrong, says in which file, and never falls over."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auditor.knowledge import BadRules, load
from auditor.knowledge.check import check, completes


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A copy of the shipped rule set, to spoil."""
    with as_file(files("auditor.rules")) as folder:
        return Path(shutil.copytree(folder, tmp_path / "rules"))


def edited(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_shipped_rule_set_is_sound(rules: Path) -> None:
    """Every file answers to its schema, and all of them fit together."""
    assert check(rules) == ()


#: A file, what stands there, what is written instead, and what a problem then says.
Mistake: TypeAlias = tuple[str, str, str, str]

#: Files that are not of their form: nothing is asked then of how the files fit together.
MALFORMED: tuple[Mistake, ...] = (
    ("licenses/mit.yaml", "trigger: [distribute-weights", "trigger: [whenever", "whenever"),
    ("licenses/isc.yaml", "category: permissive", "category: nice", "nice"),
    ("licenses/zlib.yaml", "name: zlib License", "name: zlib License\nauthor: zlib", "author"),
    ("licenses/postgresql.yaml", "spdx: PostgreSQL", "spdx: PostgreSQL\nspdx: MIT", "stands twice"),
    ("licenses/llama-3.3-community.yaml", "value: 700000000", "value: many", ""),
    ("catalogue/deepseek.yaml", "relation: finetune", "relation: cousin", "cousin"),
    ("publishers.yaml", "kind: company", "kind: firm", "firm"),
    ("decisions.yaml", "decision: deny}", "decision: forbid}", "forbid"),
    ("licenses/bsd-3-clause.yaml", "country: US", "country: no", "quote it"),
    ("licenses/qwen-2024.yaml", "  counted: any-time\n", "", "counted"),
    ("licenses/qwen-2024.yaml", "  unit: monthly-active-users\n", "", "unit"),
    ("licenses/chatglm3-6b.yaml", "    zh: ", "    fr: ", "zh"),
    ("vocabulary.yaml", "zh: 附上许可证文本}", "zh: ''}", ""),
)

#: Files that are of their form, and do not fit together: each of these is told beside all the others.
MISFITS: tuple[Mistake, ...] = (
    ("licenses/cogvlm.yaml", "value: [llama-2-community]", "value: [llama-2]", "llama-2 is no other license"),
    ("licenses/mit.yaml", "- kind: disclaimer", "- kind: disclaimers", "no clause kind disclaimers"),
    ("findings/use-noncommercial.yaml", "facts: [use.commercial]", "facts: []", "name it under facts"),
    ("findings/use-noncommercial.yaml", "clause: [noncommercial]", "clause: [noncommerce]", "noncommerce"),
    ("findings/reupload-relicensed.yaml", "[upstream-terms-dropped]", "[no-such-rule]", "no-such-rule"),
    ("catalogue/deepseek.yaml", "terms: [deepseek-1.0]", "terms: [deepseek-2.0]", "no license deepseek-2.0"),
    ("catalogue/deepseek.yaml", "before: deepseek-1.0", "before: deepseek-0.9", "no license deepseek-0.9"),
    ("hosted.yaml", "[openai-services-agreement]", "[openai]", "no license openai"),
    ("hosted.yaml", "maker: zai-org", "maker: zai", "no publisher zai"),
    ("families.yaml", "terms: [llama-3.1-community]", "terms: [llama-3.1]", "no license llama-3.1"),
    ("families.yaml", "base: meta-llama/Llama-3.1-8B", "base: meta-llama/Llama-3.1", "not in the catalogue"),
    ("families.yaml", "names: [llama 3.2]", "names: [llama 3.1]", "points to"),
    ("families.yaml", "makers: [tencent]", "makers: [tencents]", "no publisher tencents"),
    ("families.yaml", "  merge: [", "  mergers: [", "no relation mergers"),
    ("cards.yaml", "clauses: [research-only]", "clauses: [research]", "no clause kind research"),
    ("cards.yaml", "relation: distilled", "relation: boiled", "no relation boiled"),
    ("compatibility.yaml", "when: 'same'", "when: 'same &&'", "same &&"),
    ("vocabulary.yaml", "  disclaimer: it asks", "  nothing: it asks", "say under told why disclaimer"),
    ("licenses/mit.yaml", "kind: copyright-notice", "kind: output-training", "does not act on"),
    ("licenses/mit.yaml", "license_name: [", "license_name: [apache-2.0, ", "ambiguous"),
    ("licenses/glm-5.3.yaml", "value: model-service", "value: any-hosting", "any-hosting"),
    ("licenses/mit.yaml", '"on": "2026-', '"on": "2025-', "before the text was first read"),
    ("vocabulary.yaml", "\n  modified-mit: {", "\n  modified-mitt: {", "modified-mit"),
)

#: Two that other mistakes would hide behind: a license that others name, a fact that is asked.
MISNAMED: tuple[Mistake, ...] = (
    ("licenses/mit.yaml", "id: mit", "id: mitt", "mitt.yaml"),
    ("findings/use-noncommercial.yaml", "use.commercial'", "use.comercial'", "use.comercial"),
)


@pytest.mark.parametrize("mistakes", [MALFORMED, MISFITS, MISNAMED], ids=["malformed", "misfits", "misnamed"])
def test_mistakes_are_named_with_their_files(rules: Path, mistakes: tuple[Mistake, ...]) -> None:
    """Each kind of mistake is reported, in the file where it was made, whatever else is wrong."""
    for file, old, new, _ in mistakes:
        edited(rules / file, old, new)

    problems = check(rules)

    for file, _, _, message in mistakes:
        assert any(file == one.path and message in one.message for one in problems), (message, problems)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda rules: (rules / "licenses" / "new.yaml").write_text("id: [", encoding="utf-8"),
        lambda rules: (rules / "hosted.yaml").unlink(),
        lambda rules: (rules / "other.yaml").write_text("a: 1", encoding="utf-8"),
    ],
)
def test_what_is_broken_missing_or_foreign_is_told(rules: Path, spoil: Callable[[Path], object]) -> None:
    """No YAML, no file, no known name: a problem, not a crash."""
    spoil(rules)

    assert check(rules)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(max_size=200))
def test_any_text_as_a_file_is_judged(tmp_path: Path, text: str) -> None:
    """Whatever a license file holds, the check ends with an answer."""
    folder = tmp_path / "licenses"
    folder.mkdir(exist_ok=True)
    (folder / "any.yaml").write_bytes(text.encode("utf-8", errors="surrogatepass"))

    assert check(tmp_path)


def test_an_organisation_checks_its_own_additions(rules: Path, tmp_path: Path) -> None:
    """A folder of licenses alone is checked over the shipped set, and only its own files are reported."""
    own = tmp_path / "own"
    (own / "licenses").mkdir(parents=True)
    text = (rules / "licenses" / "isc.yaml").read_text(encoding="utf-8")
    mine = text.replace("id: isc", "id: our-terms").replace("name: ISC License", "name: Our Terms")
    mine = "\n".join(
        "aliases: {license_name: [our-terms]}"
        if line.startswith("aliases:")
        else "urls: []"
        if line.startswith("urls:")
        else "spdx: null"
        if line.startswith("spdx:")
        else line
        for line in mine.splitlines()
    )
    (own / "licenses" / "our-terms.yaml").write_text(mine, encoding="utf-8")

    sound = check(own, rules)
    edited(own / "licenses" / "our-terms.yaml", "[our-terms]", "[mit]")
    taken = check(own, rules)

    assert completes(own)
    assert not completes(rules)
    assert sound == ()
    assert [(one.path, "mit" in one.message) for one in taken] == [("licenses/our-terms.yaml", True)]


def test_a_yaml_word_is_a_word(rules: Path) -> None:
    """Norway is NO, a version 1.10, a day a text: none becomes a boolean, number or date."""
    edited(rules / "licenses" / "mit.yaml", "country: US", "country: NO")
    edited(rules / "licenses" / "mit.yaml", "version: null", "version: 1.10")

    loaded = load(rules, None).licenses["mit"]

    assert (loaded.country, loaded.version) == ("NO", "1.10")


def test_a_change_of_any_file_is_never_served_from_the_cache(rules: Path, tmp_path: Path) -> None:
    """The compiled rule set is keyed by every source byte."""
    cache = tmp_path / "cache"
    before = load(rules, cache)
    again = load(rules, cache)
    edited(rules / "licenses" / "mit.yaml", "name: MIT License", "name: The MIT License")
    after = load(rules, cache)

    assert before == again
    assert after.licenses["mit"].name == "The MIT License"
    assert before.digest != after.digest


def test_a_damaged_cache_is_made_anew(rules: Path, tmp_path: Path) -> None:
    """A cache file that was cut off costs time, not answers."""
    cache = tmp_path / "cache"
    whole = load(rules, cache)
    [kept] = cache.iterdir()
    kept.write_bytes(kept.read_bytes()[:100])

    assert load(rules, cache) == whole


def test_an_empty_folder_is_no_rule_set(tmp_path: Path) -> None:
    """A folder without rules is refused in words."""
    with pytest.raises(BadRules, match="no rule files"):
        load(tmp_path, None)
