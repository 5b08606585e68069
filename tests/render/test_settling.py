"""The entries that a report offers for names of the project: TOML to be filled in, whatever they hold."""

from __future__ import annotations

import html
import re
import tomllib
from dataclasses import replace

import pytest

from auditor.model import Audit, Decision, Identity, Severity
from auditor.render import render
from auditor.render.hostile import writable
from tests.render.audits import example, finding, place
from tests.render.hostile_strings import HOSTILE


def offered(audit: Audit, language: str = "en") -> str:
    """The block of the page that holds the entries; nothing where there is none."""
    found = re.search(r"<pre>([^<]*\[\[models\]\][^<]*)</pre>", render(audit, "html", language).decode())
    return html.unescape(found.group(1)) if found else ""


def with_names(*names: str) -> Audit:
    """An audit in which nobody knows what stands behind these names."""
    audit = example()
    words = audit.words.rules["model-missing"]
    rules = {**audit.words.rules, "model-not-in-project": replace(words, id="model-not-in-project")}
    made = finding("model-missing", None, Severity.MEDIUM, Decision.REVIEW, places=(place("run.py", 3),))
    found = [
        replace(made, rule="model-not-in-project", model=name, origin="local", arguments={"model": name})
        for name in names
    ]
    return replace(audit, findings=(*audit.findings, *found), words=replace(audit.words, rules=rules))


def test_a_page_without_open_names_offers_none() -> None:
    """Nothing is to be stated where every name has a record."""
    assert not offered(example())


@pytest.mark.parametrize("language", ["en", "ja", "zh"])
def test_each_open_name_has_an_entry_to_be_filled_in(language: str) -> None:
    """Once, in order, with its place as a remark; which model it is stays empty, also beside a namesake."""
    audit = with_names("/models/b", "house-7b", "/models/b")
    last = replace(audit.findings[-2], arguments={"model": "house-7b", "namesakes": ("maker/house-7b",)})
    audit = replace(audit, findings=(*audit.findings[:-2], last, audit.findings[-1]))

    text = offered(audit, language)

    entries = tomllib.loads(text)["models"]
    assert [one["names"] for one in entries] == [["/models/b"], ["house-7b"]]
    assert {(one["model"], one["revision"], one["reason"], one["owner"]) for one in entries} == {("",) * 4}
    assert "# run.py:3:5" in text
    assert re.search(r"# .*maker/house-7b\n\[\[models\]\]", text)


@pytest.mark.parametrize(
    "name", sorted(map(writable, {*HOSTILE.values(), 'a"b\\c', "\x7f", "名\u202e前", "x\ny"}))
)
def test_whatever_a_name_holds_the_entry_means_that_name(name: str) -> None:
    """Quotes, controls and marks that reorder: the block is TOML, and shows nothing that cannot be seen."""
    [entry] = tomllib.loads(offered(with_names(name)))["models"]

    assert entry["names"] == [name]


def test_a_name_that_an_exception_answers_for_is_not_offered() -> None:
    """It is settled."""
    audit = with_names("house-7b")
    excepted = next(one.suppressed for one in audit.findings if one.suppressed)

    audit = replace(audit, findings=(*audit.findings[:-1], replace(audit.findings[-1], suppressed=excepted)))

    assert not offered(audit)


def test_identities_of_the_same_name_are_one_entry() -> None:
    """A statement is about the name, wherever it stands."""
    audit = with_names("house-7b", "house-7b")
    other = replace(audit.findings[-1], origin=Identity("url", "house-7b").origin)

    [entry] = tomllib.loads(offered(replace(audit, findings=(*audit.findings, other))))["models"]

    assert entry["names"] == ["house-7b"]
