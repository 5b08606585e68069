"""Every key of `[policy]` does what the page says, and what it decides points at its line."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest

from auditor.evaluate.policyfile import BadPolicy, parse
from auditor.evaluate.policywords import verify
from auditor.knowledge import Knowledge
from auditor.model import Audit, Decision, Evidence, Finding, Resolution
from auditor.pipeline import exit_code
from tests.builders import record
from tests.evaluate.test_evaluate import judged

#: A label that contradicts its base, a license that nobody knows, old facts, a training set in dispute.
CONTRADICTS = (
    record("tuner/distill", tag="mit", bases={"meta-llama/Llama-3.3-70B-Instruct": "finetune"}),
    record("meta-llama/Llama-3.3-70B-Instruct", tag="llama3.3"),
)
UNKNOWN = (record("maker/model"),)
PERMISSIVE = (record("deepseek-ai/DeepSeek-R1", tag="mit"),)

USE = """[use]
commercial = true
distribution = "hosted"
users = 1000
territories = ["JP"]
fine-tunes = false
trains-on-outputs = false
hosts-models = false
fields = ["customer-support"]
"""


def audited(knowledge: Knowledge, text: str, *answers: Resolution, path: str = "app/main.py") -> Audit:
    """The audit of the first model under a policy as it is written."""
    policy = parse(text.encode(), "auditor.toml")
    verify(policy, knowledge)
    return judged(knowledge, *answers, policy=policy, path=path)


def pointing(audit: Audit, decision: Decision, line: int, key: str) -> list[Finding]:
    """The findings with that decision that name the line of the policy and its key."""
    wanted = Evidence("policy", f"auditor.toml:{line}", excerpt=key)
    return [one for one in audit.findings if one.decision is decision and wanted in one.evidence]


@pytest.mark.parametrize(
    ("stated", "world", "decision", "key"),
    [
        ('contradictions = "deny"', CONTRADICTS, Decision.DENY, "policy.contradictions"),
        ('contradictions = "stricter"', CONTRADICTS, Decision.ALLOW, "policy.contradictions"),
        ('unknown = "deny"', UNKNOWN, Decision.DENY, "policy.unknown"),
        ('deny = ["rule:license-missing"]', UNKNOWN, Decision.DENY, "policy.deny"),
        ('deny = ["rule:upstream-terms-dropped"]', CONTRADICTS, Decision.DENY, "policy.deny"),
        ('review = ["rule:terms-to-note"]', CONTRADICTS, Decision.REVIEW, "policy.review"),
        ('deny = ["rule:publisher-unknown"]', UNKNOWN, Decision.DENY, "policy.deny"),
    ],
)
def test_a_key_that_raises_or_settles_points_at_its_line(
    knowledge: Knowledge, stated: str, world: tuple[Resolution, ...], decision: Decision, key: str
) -> None:
    """The finding has the decision that the key asks for, with the line that asks."""
    plain = audited(knowledge, USE, *world)
    found = audited(knowledge, f"{USE}\n[policy]\n{stated}\n", *world)
    line = f"{USE}\n[policy]\n{stated}".count("\n") + 1

    assert pointing(found, decision, line, key)
    assert not pointing(plain, decision, line, key)


def test_the_age_of_facts_points_at_its_line(knowledge: Knowledge) -> None:
    """Facts older than the policy allows are for review, and the limit's line is shown."""
    from dataclasses import replace

    old = replace(record("deepseek-ai/DeepSeek-R1", tag="mit", source="catalogue"), as_of="2026-11-01")

    found = audited(knowledge, "[policy]\ncatalogue-max-age = 7\n", old)

    assert pointing(found, Decision.REVIEW, 2, "policy.catalogue-max-age")
    assert "catalogue-outdated" not in {one.rule for one in audited(knowledge, "", old).findings}


def test_the_line_of_a_ready_policy_is_shown_as_its_own(knowledge: Knowledge) -> None:
    """What a policy only takes over points into the ready one."""
    found = audited(knowledge, '[policy]\nextends = "strict"\n', *UNKNOWN)

    places = {seen.locator for one in found.findings for seen in one.evidence if seen.source == "policy"}
    assert any(one.startswith("policies/strict.toml:") for one in places)


@pytest.mark.parametrize(
    ("scope", "line"),
    [
        ('[[scopes]]\npaths = ["docs/"]\nuse = {fields = ["search"]}\n\n', 16),
        ("", 12),
    ],
)
def test_a_restriction_in_a_scope_points_at_the_line_of_the_scope(
    knowledge: Knowledge, scope: str, line: int
) -> None:
    """A fact that a scope states is shown where the scope states it, be it in one line or in a table."""
    written = '[[scopes]]\npaths = ["app/"]\nuse = {commercial = true}\n'
    model = record("maker/model", tag="cc-by-nc-4.0")
    text = USE.replace("commercial = true", "commercial = false") + scope + written
    number = 1 if scope else 0

    inline = audited(knowledge, text, model)
    table = audited(
        knowledge, text.replace("use = {commercial = true}", "\n[scopes.use]\ncommercial = true"), model
    )

    assert pointing(inline, Decision.DENY, line, f"scopes.{number}.commercial")
    assert inline.decision is Decision.DENY and table.decision is Decision.DENY
    assert any(
        seen.excerpt == f"scopes.{number}.commercial"
        for one in table.findings
        for seen in one.evidence
        if seen.source == "policy"
    )


def test_fail_on_is_the_threshold_of_the_exit_code(knowledge: Knowledge) -> None:
    """The same audit fails from the stated decision on, and below it does not."""
    world = record("meta-llama/Llama-3.3-70B-Instruct", tag="llama3.3")
    codes = {
        threshold: exit_code(
            audited(knowledge, f'{USE}\n[policy]\nfail-on = "{threshold}"\n', world), threshold, knowledge
        )
        for threshold in ("deny", "review", "obligation")
    }

    assert codes == {"deny": 0, "review": 0, "obligation": 1}


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ('review = ["rule:use-noncommercial"]', "cannot raise"),
        ('review = ["rule:license-missing"]', "cannot raise"),
        ('allow = ["rule:terms-to-note"]', "cannot raise"),
        ('review = ["rule:revision-unpined"]', 'did you mean "revision-unpinned"?'),
    ],
)
def test_a_rule_that_no_list_can_raise_is_an_error(knowledge: Knowledge, stated: str, said: str) -> None:
    """What the stated use decides is not for the lists; a misspelt rule is told with the nearest."""
    with pytest.raises(BadPolicy, match=r"auditor\.toml:2") as told:
        verify(parse(f"[policy]\n{stated}\n".encode(), "auditor.toml"), knowledge)

    assert said in str(told.value)


def test_no_key_of_the_schema_is_left_untried() -> None:
    """A key that the published schema has and no test of this folder writes would do nothing, unseen."""
    schema = json.loads(files("auditor.rules").joinpath("schemas/policy.schema.json").read_bytes())
    written = "".join(one.read_text(encoding="utf-8") for one in Path(__file__).parent.glob("*.py"))

    keys = schema["properties"]["policy"]["properties"].keys() | schema["$defs"]["use"]["properties"].keys()
    assert not [key for key in keys if key not in written and key.replace("-", "_") not in written]
