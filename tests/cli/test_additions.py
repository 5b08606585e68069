"""An organisation's own licenses and rules, beside those of the program (`--rules`)."""

from __future__ import annotations

from pathlib import Path

from tests.change.worlds import commit, write
from tests.cli.test_commands import AS_OF, project, run

USE = '[use]\ncommercial = true\ndistribution = "product"\nfine-tunes = false\n'

LICENSE = """
id: acme-model-1.0
spdx: null
name: Acme Model License
version: "1.0"
steward: Acme
date: "2026-01-01"
urls: ["https://example.org/acme-license"]
aliases: {license_name: [acme-model]}
category: custom-commercial-limited
osi_approved: false
open_source_definition: fails
grants:
  {use: granted, modify: granted, distribute: conditional, commercial: granted}
clauses:
- kind: license-copy
  section: "2"
  trigger: [distribute-product]
  hint: give each recipient a copy
  confidence: high
source: {what: the text, where: "https://example.org/acme-license", read: "2026-01-02"}
confidence: high
reviewed:
- {"on": "2026-01-02", against: the text, by: Acme legal}
"""

RULE = """
id: acme-no-copies
group: duty
nature: restriction
clause: [license-copy]
when: 'use.distribution == "product" && license.category == "permissive"'
facts: [use.distribution]
title: {en: "House rule", ja: "社内規則", zh: "内部规则"}
message:
  en: "House rule: {license} needs the open source office."
  ja: "社内規則：{license}はオープンソース担当の確認が必要です。"
  zh: "内部规则：{license}须经开源办公室确认。"
remedy: {en: "Write to the office.", ja: "担当に連絡してください。", zh: "请联系开源办公室。"}
why: {en: "Decided in 2026.", ja: "2026年に決定されました。", zh: "2026年决定。"}
known_problems: {en: "None.", ja: "ありません。", zh: "无。"}
references: ["house rules"]
"""


def house(folder: Path, rule: str = RULE) -> Path:
    """A folder with one license and one rule."""
    return write(folder, {"licenses/acme-model-1.0.yaml": LICENSE, "findings/acme-no-copies.yaml": rule})


def test_a_rule_of_one_s_own_speaks_beside_the_program_s(tmp_path: Path) -> None:
    """It is asked about each clause of its kind, and has a page like any other."""
    rules = house(tmp_path / "rules")
    (tmp_path / "app").mkdir()
    checked = run(
        "--rules", rules, "check", project(tmp_path / "app", "zai-org/GLM-4.5", USE), "--offline", *AS_OF
    )
    page = run("--rules", rules, "explain", "acme-no-copies")
    listed = run("licenses", "acme-model-1.0", AUDITOR_RULES=str(rules))

    assert checked.returncode == 1
    assert "House rule: MIT License needs the open source office." in checked.stdout
    assert page.returncode == 0 and "Decided in 2026." in page.stdout
    assert listed.returncode == 0 and "Acme Model License" in listed.stdout


def test_a_wrong_condition_is_an_error_at_load_with_file_line_and_reason(tmp_path: Path) -> None:
    """A misspelt fact is told before anything is judged by the rule."""
    rules = house(tmp_path / "rules", RULE.replace("use.distribution ==", "use.distributoin =="))

    done = run("--rules", rules, "licenses", "mit")

    assert done.returncode == 2
    assert "findings/acme-no-copies.yaml:6: " in done.stderr and "use.distributoin" in done.stderr


def test_a_change_cannot_bring_the_rules_it_is_judged_by(tmp_path: Path) -> None:
    """With a base, rules inside the project are refused."""
    commit(tmp_path, {"auditor.toml": USE})
    rules = house(tmp_path / "rules")

    done = run("--rules", rules, "check", tmp_path, "--base", "HEAD", "--offline")

    assert done.returncode == 2 and "outside of the project" in done.stderr


def test_a_whole_rule_set_is_no_addition(tmp_path: Path) -> None:
    """The tables that decide are the program's own."""
    rules = write(tmp_path / "rules", {"decisions.yaml": "rows: []\n"})

    done = run("--rules", rules, "licenses", "mit")

    assert done.returncode == 2 and "not a whole rule set" in done.stderr
