"""Decisions in the light of the stated use: broken, kept, unknown, owed, excepted."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from auditor.evaluate import Circumstances, Subject, evaluate
from auditor.evaluate.deciding import exit_code
from auditor.evaluate.policyfile import parse
from auditor.knowledge import Knowledge
from auditor.model import (
    Audit,
    Certainty,
    Decision,
    Evidence,
    Gap,
    Identity,
    Location,
    Policy,
    PolicyException,
    Reason,
    Reference,
    Resolution,
    Role,
    Scan,
    Scope,
    Severity,
    Statistics,
    Status,
    Tool,
    Undecided,
    Unread,
    Unresolved,
    Use,
)
from tests.builders import SERVED, concluded, name, record

AS_OF = "2026-11-24T00:00:00Z"

#: A use that leaves nothing open.
STATED = replace(SERVED, users={"monthly-active-users": 1000})


def place(path: str = "app/main.py", line: int = 3) -> Location:
    return Location(path, line, 1, line, 10)


def judged(
    knowledge: Knowledge,
    *answers: Resolution,
    use: Use = STATED,
    policy: Policy | None = None,
    path: str = "app/main.py",
    scanned: Scan | None = None,
) -> Audit:
    """Audit the first model of `answers`, named at one place."""
    conclusion = concluded(knowledge, *answers)
    reference = Reference(
        conclusion.identity.model,
        "huggingface",
        "0" * 40,
        place(path),
        "test",
        Certainty.CERTAIN,
        Role.RUNTIME,
    )
    given = policy or Policy(path="auditor.toml", use=use)
    nothing = scanned or Scan("auditor/scan/1", "project", (reference,), (), (), Statistics())
    circumstances = Circumstances(AS_OF, Tool("auditor", "0", "x"))
    return evaluate(nothing, [Subject(conclusion, (reference,))], given, knowledge, circumstances)


def test_a_permissive_model_with_nothing_stated_is_no_finding_above_low(knowledge: Knowledge) -> None:
    """MIT and Apache models need no statement of use: duties are conditional, nothing is for review."""
    for tag in ("mit", "apache-2.0"):
        audit = judged(knowledge, record("deepseek-ai/model", tag=tag), use=Use())

        assert audit.decision in (Decision.ALLOW, Decision.OBLIGATIONS)
        assert {finding.severity for finding in audit.findings} <= {Severity.INFO, Severity.LOW}
        assert not audit.models[0].conditions
        assert all(one.status is Status.UNCHECKED and one.condition for one in audit.obligations)


@pytest.mark.parametrize(
    ("commercial", "decision"),
    [(True, Decision.DENY), (None, Decision.REVIEW), (False, Decision.OBLIGATIONS)],
)
def test_noncommercial_weights_answer_to_the_use(
    knowledge: Knowledge, commercial: bool | None, decision: Decision
) -> None:
    """Commercial use is denied, an unstated one is for review, a private one is allowed."""
    use = Use(commercial=commercial, distribution="weights", fine_tunes=False)

    audit = judged(knowledge, record("maker/model", tag="cc-by-nc-4.0"), use=use)

    assert audit.decision is decision
    facts = {condition.fact for condition in audit.models[0].conditions}
    assert facts == ({"use.commercial"} if commercial is None else set())


def test_an_unstated_number_of_users_shows_both_answers(knowledge: Knowledge) -> None:
    """The condition is cut at the clause's own value: above it denied, at most it not."""
    use = Use(commercial=True, distribution="internal", fine_tunes=False, fields=("customer-support",))

    audit = judged(knowledge, record("meta-llama/Llama-3.3-70B-Instruct", tag="llama3.3"), use=use)

    [condition] = [one for one in audit.models[0].conditions if one.fact == "use.users"]
    above, at_most = condition.branches
    assert (above.operator, above.value, above.unit) == ("above", 700_000_000, "monthly-active-users")
    assert (above.decision, at_most.decision) == (Decision.DENY, Decision.ALLOW)
    assert audit.decision is Decision.REVIEW


@pytest.mark.parametrize(
    ("users", "decision"), [(700_000_000, Decision.OBLIGATIONS), (700_000_001, Decision.DENY)]
)
def test_a_threshold_is_passed_above_its_value(knowledge: Knowledge, users: int, decision: Decision) -> None:
    """Exactly the value is still allowed."""
    use = Use(
        commercial=True,
        distribution="hosted",
        users={"monthly-active-users": users},
        fine_tunes=False,
        trains_on_outputs=False,
        hosts_models=False,
        fields=("customer-support",),
    )

    audit = judged(knowledge, record("meta-llama/Llama-3.3-70B-Instruct", tag="llama3.3"), use=use)

    assert audit.decision is decision


def test_a_threshold_in_another_unit_is_unknown(knowledge: Knowledge) -> None:
    """Daily users say nothing of monthly ones: that is a question, never a no."""
    use = Use(commercial=True, users={"daily-active-users": 5}, fields=("customer-support",))

    audit = judged(knowledge, record("meta-llama/Llama-3.3-70B-Instruct", tag="llama3.3"), use=use)

    assert "use.users" in {condition.fact for condition in audit.models[0].conditions}


def test_a_forbidden_field_is_denied_and_an_unknown_word_is_a_question(knowledge: Knowledge) -> None:
    """A field that a license names is a breach; a word nobody knows may be one."""
    model = record("meta-llama/Llama-3.3-70B-Instruct", tag="llama3.3")

    military = judged(knowledge, model, use=replace(STATED, fields=("military",)))
    strange = judged(knowledge, model, use=replace(STATED, fields=("militray",)))

    assert military.decision is Decision.DENY
    assert strange.decision is Decision.REVIEW


@pytest.mark.parametrize(
    ("territories", "decision"),
    [
        (("JP",), Decision.OBLIGATIONS),
        (("DE",), Decision.DENY),
        (("EU",), Decision.DENY),
        (("worldwide",), Decision.DENY),
    ],
)
def test_a_territory_left_out_is_denied(
    knowledge: Knowledge, territories: tuple[str, ...], decision: Decision
) -> None:
    """A license that leaves the EU out denies a member state, the EU and the world."""
    use = replace(STATED, territories=territories)

    audit = judged(knowledge, record("tencent/Hunyuan-7B-Instruct", file="tencent-hunyuan-2025-08"), use=use)

    assert audit.decision is decision


def test_a_month_s_limit_is_answered_by_a_year_that_proves_it(knowledge: Knowledge) -> None:
    """A yearly revenue below a monthly limit proves that no month passes it; in between nothing is proved."""
    model = record("mistralai/Modified", file="mistral-modified-mit")

    small = judged(knowledge, model, use=replace(STATED, revenue={"USD-per-year": 10_000_000}))
    between = judged(knowledge, model, use=replace(STATED, revenue={"USD-per-year": 100_000_000}))
    large = judged(knowledge, model, use=replace(STATED, revenue={"USD-per-year": 500_000_000}))

    assert small.decision is not Decision.DENY and not small.models[0].conditions
    assert between.decision is Decision.REVIEW
    assert large.decision is Decision.DENY


def test_the_duties_of_the_distilled_llama(knowledge: Knowledge) -> None:
    """A hosted service with it owes copy, display, name and acceptable use, each with its section."""
    audit = judged(
        knowledge,
        record(
            "deepseek-ai/DeepSeek-R1-Distill-Llama-70B",
            tag="mit",
            bases={"meta-llama/Llama-3.3-70B-Instruct": "finetune"},
        ),
        record("meta-llama/Llama-3.3-70B-Instruct", tag="llama3.3"),
    )

    owed = {one.kind: one for one in audit.obligations if one.condition is None}
    assert {"license-copy", "display-notice", "name-prefix", "acceptable-use"} <= set(owed)
    assert owed["name-prefix"].status is Status.OPEN
    assert owed["acceptable-use"].status is Status.UNCHECKED
    assert owed["display-notice"].text == "Built with Llama"
    assert audit.words.licenses["llama-3.3-community"].clauses


def test_an_exception_suppresses_what_it_names_until_its_day(knowledge: Knowledge) -> None:
    """In force it settles the restriction and is shown; afterwards it does not, and is reported."""
    model = record("maker/model", tag="cc-by-nc-4.0")
    exception = PolicyException("agreed by letter", "legal", "2026-11-24", model="maker/model")
    late = PolicyException("agreed by letter", "legal", "2026-11-23", model="maker/model")

    settled = judged(knowledge, model, policy=Policy("auditor.toml", use=STATED, exceptions=(exception,)))
    expired = judged(knowledge, model, policy=Policy("auditor.toml", use=STATED, exceptions=(late,)))

    assert settled.decision is not Decision.DENY
    assert settled.exceptions == (exception,)
    assert any(finding.suppressed for finding in settled.findings)
    assert expired.decision is Decision.DENY
    assert "exception-expired" in {finding.rule for finding in expired.findings}


def test_an_exception_for_a_model_does_not_hide_what_is_unknown(knowledge: Knowledge) -> None:
    """Only an exception that names the rule settles something not known."""
    gone = Unresolved(name("maker/gone"), Reason.OFFLINE)
    broad = PolicyException("we like it", "dev", "2027-01-01", model="maker/gone")
    exact = PolicyException(
        "checked by hand", "legal", "2027-01-01", model="maker/gone", rule="model-missing"
    )

    assert judged(knowledge, gone, policy=Policy("p", exceptions=(broad,))).decision is Decision.REVIEW
    assert judged(knowledge, gone, policy=Policy("p", exceptions=(exact,))).decision is Decision.ALLOW


@pytest.mark.parametrize(
    "entry",
    ["mit", "permissive", "clause:license-copy", "publisher:DeepSeek", "country:CN", "origin:huggingface"],
)
def test_a_policy_denies_by_any_trait(knowledge: Knowledge, entry: str) -> None:
    """License, category, clause, publisher, country and origin can be denied, and the entry is named."""
    policy = Policy("auditor.toml", use=STATED, deny=(entry,), lines={"policy.deny": 7})

    audit = judged(knowledge, record("deepseek-ai/DeepSeek-R1", tag="mit"), policy=policy)

    assert audit.decision is Decision.DENY
    [finding] = [one for one in audit.findings if one.case == "policy-deny"]
    assert finding.arguments["entry"] == entry
    assert finding.evidence[0].locator == "auditor.toml:7"


def test_allow_takes_no_restriction_away(knowledge: Knowledge) -> None:
    """A license on the allow list still denies what it forbids; one on no list is for review."""
    denied = judged(
        knowledge, record("m/a", tag="cc-by-nc-4.0"), policy=Policy("p", use=STATED, allow=("cc-by-nc-4.0",))
    )
    unnamed = judged(
        knowledge, record("deepseek-ai/a", tag="mit"), policy=Policy("p", use=STATED, allow=("isc",))
    )

    assert denied.decision is Decision.DENY
    assert unnamed.decision is Decision.REVIEW


def test_the_stricter_terms_may_be_taken(knowledge: Knowledge) -> None:
    """With contradictions = "stricter" the contradiction is shown and the terms of both decide."""
    world = (
        record("tuner/distill", tag="mit", bases={"meta-llama/Llama-3.3-70B-Instruct": "finetune"}),
        record("meta-llama/Llama-3.3-70B-Instruct", tag="llama3.3"),
    )

    asked = judged(knowledge, *world)
    going_on = judged(knowledge, *world, policy=Policy("p", use=STATED, contradictions="stricter"))

    assert asked.decision is Decision.REVIEW
    assert going_on.decision is Decision.OBLIGATIONS


def test_a_scope_has_its_own_use(knowledge: Knowledge) -> None:
    """What is denied in the product may be allowed in an evaluation that says so."""
    model = record("maker/model", tag="cc-by-nc-4.0")
    policy = Policy("p", use=STATED, scopes=(Scope(("tests/",), Use(commercial=False)),))

    assert judged(knowledge, model, policy=policy).decision is Decision.DENY
    assert judged(knowledge, model, policy=policy, path="tests/eval.py").decision is not Decision.DENY


def test_terms_known_at_second_hand_are_for_review(knowledge: Knowledge) -> None:
    """A license file that nobody compared with the text never leads to an allow."""
    [unread] = [one for one in knowledge.licenses.values() if one.id == "falcon-180b-tii-1.0"]
    assert not unread.reviewed

    audit = judged(knowledge, record("tiiuae/falcon-180B", file=unread.id), use=STATED)

    assert audit.decision in (Decision.REVIEW, Decision.DENY)
    assert "license-unknown" in {finding.rule for finding in audit.findings}


def test_no_unread_license_is_ever_allowed(knowledge: Knowledge) -> None:
    """However harmless the use: terms that nobody compared with the text are for a person."""
    harmless = replace(STATED, commercial=False, distribution="internal", fields=("research",))
    unread = [
        one
        for one in knowledge.licenses.values()
        if one.category != "placeholder" and (not one.reviewed or one.confidence == "low")
    ]

    assert unread
    for license_ in unread:
        audit = judged(knowledge, record("maker/model", file=license_.id), use=harmless)
        assert audit.decision in (Decision.REVIEW, Decision.DENY), license_.id


def test_what_a_license_withholds_is_withheld_however_the_product_reaches_others(
    knowledge: Knowledge,
) -> None:
    """Commercial use of a non-commercial text, an excluded country, a limit passed: never allowed."""
    passed = dict.fromkeys(("monthly-active-users", "daily-active-users", "monthly-unique-users"), 10**12)
    passed |= {"monthly-visits": 10**12, "edge-devices": 10**12}
    money = {
        f"{currency}-per-{time}": 10**14 for currency in ("USD", "CNY", "JPY") for time in ("year", "month")
    }
    uses: dict[str, dict[str, Any]] = {
        "noncommercial": {},
        "research-only": {},
        "user-threshold": {"users": passed},
        "revenue-threshold": {"revenue": money},
        "territory": {"territories": ("worldwide",)},
    }
    for license_ in knowledge.licenses.values():
        for kind in uses.keys() & {clause.kind for clause in license_.clauses}:
            for distribution in ("internal", "hosted", "product", "weights"):
                use = replace(STATED, distribution=distribution, **uses[kind])
                audit = judged(knowledge, record("maker/model", file=license_.id), use=use)
                assert audit.decision in (Decision.DENY, Decision.REVIEW), (license_.id, kind, distribution)


def test_a_threshold_can_act_where_it_is_reached(knowledge: Knowledge) -> None:
    """Krea 2 asks for a license at one million dollars, Stability AI only above it."""
    at = replace(STATED, revenue={"USD-per-year": 1_000_000})
    krea = judged(knowledge, record("krea/krea-2", file="krea-2-community"), use=at)
    stability = judged(knowledge, record("stabilityai/sd3.5", file="stability-ai-community"), use=at)

    assert "use-revenue-threshold" in {finding.rule for finding in krea.findings}
    assert "use-revenue-threshold" not in {finding.rule for finding in stability.findings}


def test_no_distribution_can_reach_an_api(knowledge: Knowledge) -> None:
    """Nanbeige's text forbids passing the model on over an API too, Microsoft Research's does not name it."""
    nanbeige = judged(knowledge, record("Nanbeige/Nanbeige-16B", file="nanbeige-llm-1.0"))
    microsoft = judged(knowledge, record("microsoft/model", file="microsoft-research"))

    assert "use-distribution" in {finding.rule for finding in nanbeige.findings}
    assert "use-distribution" not in {finding.rule for finding in microsoft.findings}


def test_a_field_may_close_only_above_a_revenue(knowledge: Knowledge) -> None:
    """Qwen3.8-Max closes coding products to large companies; the Qwen Community License to all."""
    coding = replace(STATED, fields=("software-development",))
    large = replace(coding, revenue={"USD-per-year": 50_000_001})

    def closed(license_: str, use: Use) -> bool:
        audit = judged(knowledge, record("Qwen/model", file=license_), use=use)
        return "use-field" in {finding.rule for finding in audit.findings}

    assert not closed("qwen-3.8-max", coding)
    assert closed("qwen-3.8-max", large)
    assert closed("qwen-community-1.0", coding)


def test_old_facts_of_the_catalogue_are_for_review(knowledge: Knowledge) -> None:
    """Facts older than the policy's limit are not believed any more."""
    known = record("deepseek-ai/DeepSeek-R1", tag="mit", source="catalogue")
    old = replace(known, as_of="2025-11-23")

    audit = judged(knowledge, old)

    assert "catalogue-outdated" in {finding.rule for finding in audit.findings}
    assert audit.decision is Decision.REVIEW


def test_what_was_not_seen_is_a_finding_of_its_own_kind(knowledge: Knowledge) -> None:
    """Unread files, undecided loaders and missing models are incomplete: exit code 3, never 0."""
    scanned = Scan(
        "auditor/scan/1",
        "project",
        (),
        (Undecided(place(), "get_name()", "transformers.AutoModel.from_pretrained"),),
        (Unread("pipe", "not a regular file; not opened"),),
        Statistics(),
    )

    audit = judged(knowledge, record("deepseek-ai/DeepSeek-R1", tag="mit"), scanned=scanned)

    assert {finding.rule for finding in audit.findings if finding.incomplete} == {
        "reference-undecided",
        "file-unread",
    }
    assert audit.decision is Decision.REVIEW
    assert exit_code(audit.findings, "review", knowledge.decisions) == 3


@pytest.mark.parametrize(
    ("gap", "expression", "rule", "variant"),
    [
        (Gap.RUN_TIME, "name", "reference-undecided", None),
        (Gap.WITHOUT_MODEL, "'tuned'", "reference-without-model", None),
        (Gap.WITHOUT_OWNER, "house-7b", "reference-without-owner", None),
        (Gap.WITHOUT_OWNER, "DeepSeek-R1", "reference-without-owner", "namesakes"),
    ],
)
def test_why_a_place_tells_no_model_is_said(
    knowledge: Knowledge, gap: Gap, expression: str, rule: str, variant: str | None
) -> None:
    """Known at run time only, nobody's, or somebody's: each is a rule of its own; a namesake is a hint."""
    left = (Undecided(place(), expression, "key model", gap),)
    scanned = Scan("auditor/scan/1", "project", (), left, (), Statistics())

    audit = judged(knowledge, record("deepseek-ai/DeepSeek-R1", tag="mit"), scanned=scanned)

    [seen] = [one for one in audit.findings if one.incomplete]
    assert (seen.rule, seen.variant, seen.decision) == (rule, variant, Decision.REVIEW)
    assert expression in seen.message
    assert ("deepseek-ai/DeepSeek-R1" in seen.message) == (variant is not None)


@pytest.mark.parametrize(
    ("tag", "variant"),
    [("openai-services-agreement", "unread"), ("no-such-license", None), ("other", "placeholder")],
)
def test_what_to_do_follows_what_was_found(knowledge: Knowledge, tag: str, variant: str | None) -> None:
    """Terms that are known at second hand are read; only of a label that nobody knows the hub is asked."""
    audit = judged(knowledge, record("maker/model", tag=tag), use=STATED)

    [seen] = [one for one in audit.findings if one.rule == "license-unknown"]
    rule = audit.words.rules["license-unknown"]
    assert seen.variant == variant
    assert seen.remedy == (rule.remedies or {}).get(variant or "", rule.remedy)["en"]
    assert ("ask the hub" in seen.remedy) == (variant != "unread")


def test_fingerprints_do_not_move_with_lines(knowledge: Knowledge) -> None:
    """The same finding on another line has the same fingerprint; another model has another."""
    first = judged(knowledge, record("maker/model", tag="cc-by-nc-4.0"))
    moved = judged(knowledge, record("maker/model", tag="cc-by-nc-4.0"), path="app/main.py")
    other = judged(knowledge, record("maker/another", tag="cc-by-nc-4.0"))

    assert [one.fingerprint for one in first.findings] == [one.fingerprint for one in moved.findings]
    assert {one.fingerprint for one in first.findings}.isdisjoint({one.fingerprint for one in other.findings})


def test_every_finding_is_worded_without_a_gap(knowledge: Knowledge) -> None:
    """No message or remedy shows an unfilled place, in any license of the rule set."""
    import re

    for license_ in knowledge.licenses.values():
        if license_.category == "placeholder":
            continue
        for use in (STATED, Use()):
            audit = judged(knowledge, record("maker/model", file=license_.id), use=use)
            for finding in audit.findings:
                assert not re.search(r"\{[a-z_.:]+\}", finding.message + finding.remedy), finding


def test_nothing_stated_is_never_denied_but_what_no_use_allows(knowledge: Knowledge) -> None:
    """Without any statement of use the worst answer of a license is review."""
    for license_ in knowledge.licenses.values():
        audit = judged(knowledge, record("maker/model", file=license_.id), use=Use())

        denied = [finding for finding in audit.findings if finding.decision is Decision.DENY]
        assert not denied, (license_.id, [finding.rule for finding in denied])


def test_identity_of_an_audited_model(knowledge: Knowledge) -> None:
    """An entry has origin, name, revision and package URL."""
    audit = judged(knowledge, record("deepseek-ai/DeepSeek-R1", tag="mit"))

    [model] = audit.models
    assert (model.origin, model.model) == ("huggingface", "deepseek-ai/DeepSeek-R1")
    assert model.purl == "pkg:huggingface/deepseek-ai/DeepSeek-R1"
    assert model.references[0].location == place()
    assert Identity("huggingface", model.model) == model.lineage.nodes[0].identity


def test_a_broken_restriction_names_the_line_of_the_policy_that_stated_it(knowledge: Knowledge) -> None:
    """The reader sees which statement decided, in the policy as well as in the license."""
    stated = parse(b'[use]\n\ncommercial = true\ndistribution = "internal"\n', "auditor.toml")

    audit = judged(knowledge, record("maker/model", tag="cc-by-nc-4.0"), policy=stated)

    [finding] = [one for one in audit.findings if one.rule == "use-noncommercial"]
    assert Evidence("policy", "auditor.toml:3", excerpt="use.commercial") in finding.evidence


def test_what_one_base_is_told_for_hides_nothing_of_another(knowledge: Knowledge) -> None:
    """A rule speaks in place of another about the same base only: a merge has several."""
    copied, tuned = "meta-llama/Llama-3.3-70B-Instruct", "meta-llama/Llama-3.1-8B"
    audit = judged(
        knowledge,
        record("maker/merge", tag="mit", bases={copied: "reuploaded", tuned: "finetune"}),
        record(copied, tag="llama3.3"),
        record(tuned, tag="llama3.1"),
    )

    told = {(one.rule, one.arguments.get("base")) for one in audit.findings if one.nature == "contradiction"}
    assert told == {("reupload-relicensed", copied), ("upstream-terms-dropped", tuned)}
