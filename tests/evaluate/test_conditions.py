"""What a decision depends on: each answer leads where it was said, and no smaller set of facts settles it.

Real models under every ready policy, from the embedded catalogue alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product
from typing import Any

import pytest

from auditor.conclude import conclude
from auditor.evaluate import Circumstances, Subject, evaluate
from auditor.evaluate.policyfile import parse
from auditor.evaluate.readypolicies import ready_names
from auditor.knowledge import Knowledge
from auditor.model import Branch, Conclusion, Condition, Decision, Finding, Policy, Scan, Statistics, Tool
from auditor.resolve import ResolveSettings, resolve
from tests.builders import name

MODELS = (
    "meta-llama/Llama-2-7b-hf",
    "meta-llama/Llama-3.3-70B-Instruct",
    "meta-llama/Llama-4-Scout-17B-16E-Instruct",
    "deepseek-ai/DeepSeek-R1-Distill-Llama-70B",
    "deepseek-ai/deepseek-llm-7b-base",
    "Qwen/Qwen2.5-3B",
    "google/gemma-2-9b-it",
    "mistralai/Codestral-22B-v0.1",
    "mistralai/Ministral-8B-Instruct-2410",
    "moonshotai/Kimi-K2-Instruct",
    "moonshotai/Kimi-K3",
    "THUDM/chatglm3-6b",
    "baichuan-inc/Baichuan2-13B-Chat",
    "01-ai/Yi-34B",
    "tencent/Hunyuan-A13B-Instruct",
    "tiiuae/falcon-180B",
    "bigscience/bloom",
    "stabilityai/stable-diffusion-3.5-large",
    "black-forest-labs/FLUX.1-dev",
    "LGAI-EXAONE/EXAONE-3.5-7.8B-Instruct",
    "CohereForAI/c4ai-command-r-v01",
    "sbintuitions/sarashina2.2-3b-instruct-v0.1",
    "facebook/nllb-200-3.3B",
    "LiquidAI/LFM2-1.2B",
    "coqui/XTTS-v2",
    "ideogram-ai/ideogram-4",
    "pfnet/plamo-2-8b",
    "nvidia/Llama-3_3-Nemotron-Super-49B-v1",
    "xai-org/grok-2",
)

#: A field of use that no license of the rule set closes.
HARMLESS = "entertainment"


#: What was found before, by model, ready policy and use: the same is stated again and again.
KNOWN: dict[object, Mapping[str, Finding]] = {}


@dataclass(frozen=True)
class Asked:
    """One finding that depends on facts, and the world it stands in."""

    conclusion: Conclusion
    policy: Policy
    finding: Finding


def judged(conclusion: Conclusion, policy: Policy, knowledge: Knowledge) -> tuple[Finding, ...]:
    """The findings on one model under a policy."""
    nothing = Scan("auditor/scan/1", "project", (), (), (), Statistics())
    circumstances = Circumstances("2026-11-27T00:00:00Z", Tool("auditor", "0", "x"))
    return evaluate(nothing, [Subject(conclusion, ())], policy, knowledge, circumstances).findings


@pytest.fixture(scope="module")
def asked(knowledge: Knowledge) -> Sequence[Asked]:
    """Every finding on the models, under each ready policy and under none, that waits for a fact.

    A clause that several models bring is asked once under each policy.
    """
    wanted = [name(one) for one in MODELS]
    answers = resolve(wanted, ResolveSettings("http://127.0.0.1:9", offline=True), knowledge).answers
    conclusions = conclude(wanted, answers, knowledge)
    policies = [Policy("auditor.toml")]
    policies += [parse(f'[policy]\nextends = "{one}"\n'.encode(), "auditor.toml") for one in ready_names()]
    found: dict[object, Asked] = {}
    for policy, conclusion in product(policies, conclusions):
        for finding in judged(conclusion, policy, knowledge):
            if finding.conditions:
                key = (repr(policy.use), finding.rule, finding.clause, "via" in finding.arguments)
                found.setdefault(key, Asked(conclusion, policy, finding))
    return tuple(found.values())


def values(branch: Branch, fact: str) -> Iterator[object]:
    """What somebody may state who gives the answer of a branch."""
    words = branch.value if isinstance(branch.value, tuple) else (branch.value,)
    if branch.operator in ("above", "at-most"):
        assert isinstance(branch.value, int) and branch.unit is not None
        yield {branch.unit: branch.value + (branch.operator == "above")}
    elif branch.operator == "is":
        yield from words
    elif branch.operator == "only":
        yield words
    elif branch.operator == "beyond":
        yield (*words, HARMLESS)
    elif branch.operator == "includes":
        yield from ((one,) for one in words)
        yield words
    else:
        yield (HARMLESS,) if fact == "use.fields" else ("NZ",)
        yield ()


def stating(policy: Policy, facts: Mapping[str, object]) -> Policy:
    """The policy with facts stated on top; amounts of other units stay."""
    given: dict[str, Any] = {}
    for fact, value in facts.items():
        field = fact.removeprefix("use.")
        before = getattr(policy.use, field)
        given[field] = {**before, **value} if isinstance(value, dict) and before else value
    return replace(policy, use=replace(policy.use, **given))


def again(one: Asked, facts: Mapping[str, object], knowledge: Knowledge) -> Finding | None:
    """The same finding where more is stated, None if it is gone."""
    stated = stating(one.policy, facts)
    key = (one.conclusion.identity, repr(stated.use))
    if key not in KNOWN:
        KNOWN[key] = {new.fingerprint: new for new in judged(one.conclusion, stated, knowledge)}
    return KNOWN[key].get(one.finding.fingerprint)


def answers(condition: Condition) -> list[object]:
    """What may be stated of a condition's fact: every word, and one value for each other branch."""
    return [
        value
        for branch in condition.branches
        for value in islice(values(branch, condition.fact), None if branch.operator == "is" else 1)
    ]


def test_the_models_ask_much(asked: Sequence[Asked]) -> None:
    """The spread is wide: every way to answer is among the conditions, and most rules on uses."""
    operators = {
        branch.operator
        for one in asked
        for condition in one.finding.conditions
        for branch in condition.branches
    }

    assert len(asked) >= 150
    assert operators == {"is", "above", "at-most", "includes", "excludes", "only", "beyond"}


def test_each_answer_leads_where_it_was_said(asked: Sequence[Asked], knowledge: Knowledge) -> None:
    """Stating a fact as a branch says gives that branch's decision for the clause, whatever the value."""
    wrong = []
    for one in asked:
        for condition in one.finding.conditions:
            for branch in condition.branches:
                for value in values(branch, condition.fact):
                    new = again(one, {condition.fact: value}, knowledge)
                    decision = new.decision if new else Decision.ALLOW
                    if decision is not branch.decision:
                        wrong.append((one.finding.clause, one.policy.extends, branch, value, decision))

    assert not wrong


def test_all_the_facts_together_settle_it(asked: Sequence[Asked], knowledge: Knowledge) -> None:
    """Whoever answers every question of a finding, however, is asked nothing more about it."""
    open_ = []
    for one in asked:
        facts = [condition.fact for condition in one.finding.conditions]
        for given in product(*map(answers, one.finding.conditions)):
            new = again(one, dict(zip(facts, given, strict=True)), knowledge)
            if new is not None and new.conditions:
                open_.append((one.finding.clause, one.policy.extends, given))

    assert not open_


def test_no_fact_is_asked_in_vain(asked: Sequence[Asked], knowledge: Knowledge) -> None:
    """The set is the smallest: without one of its facts some answers to the others leave it open."""
    vain = []
    for one in asked:
        conditions = one.finding.conditions
        for left in conditions:
            others = [condition for condition in conditions if condition is not left]
            facts = [condition.fact for condition in others]
            still = (
                again(one, dict(zip(facts, given, strict=True)), knowledge)
                for given in product(*map(answers, others))
            )
            if not any(new is not None and new.conditions for new in still):
                vain.append((one.finding.clause, one.policy.extends, left.fact))

    assert not vain
