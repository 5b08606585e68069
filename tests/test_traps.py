"""Facts that naive readers get wrong, end to end from the embedded catalogue."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Audit, Decision, Identity, Policy, Use
from auditor.pipeline import ResolveSettings, Settings, audit_models
from tests.builders import SERVED

#: A commercial service that reaches no commercial limit; its daily users are not stated.
COMMERCIAL = replace(
    SERVED,
    users={"monthly-active-users": 10_000},
    revenue={"USD-per-year": 500_000},
    product_revenue={"USD-per-year": 500_000},
)


def judged(
    knowledge: Knowledge, *models: str, use: Use = COMMERCIAL, as_of: str = "2026-11-24T00:00:00Z"
) -> Audit:
    return judged_at(knowledge, *(Identity("huggingface", model) for model in models), use=use, as_of=as_of)


def judged_at(
    knowledge: Knowledge, *models: Identity, use: Use = COMMERCIAL, as_of: str = "2026-11-24T00:00:00Z"
) -> Audit:
    resolve = ResolveSettings("http://127.0.0.1:9", offline=True)
    settings = Settings(knowledge, Policy("auditor.toml", use=use), resolve, as_of)
    return audit_models(models, settings)


def concluded(audit: Audit) -> set[str]:
    [model] = audit.models
    return set((model.concluded or "").split(" AND "))


@pytest.mark.parametrize(
    ("model", "licenses"),
    [
        ("deepseek-ai/DeepSeek-R1", {"mit"}),
        ("deepseek-ai/DeepSeek-V3", {"deepseek-1.0"}),
        ("deepseek-ai/DeepSeek-V3-0324", {"mit"}),
        ("deepseek-ai/DeepSeek-R1-Distill-Llama-70B", {"mit", "llama-3.3-community"}),
        ("deepseek-ai/DeepSeek-R1-Distill-Llama-8B", {"mit", "llama-3.1-community"}),
        ("deepseek-ai/DeepSeek-R1-Distill-Qwen-7B", {"mit", "apache-2.0"}),
        ("Qwen/Qwen2.5-3B-Instruct", {"qwen-research"}),
        ("Qwen/Qwen2.5-7B-Instruct", {"apache-2.0"}),
        ("Qwen/Qwen2.5-72B-Instruct", {"qwen-2024"}),
        ("moonshotai/Kimi-K2-Instruct", {"kimi-k2-modified-mit"}),
        ("moonshotai/Kimi-K2.5", {"kimi-k2.5-modified-mit"}),
        ("zai-org/GLM-4.5", {"mit"}),
    ],
)
def test_the_license_goes_with_the_checkpoint(knowledge: Knowledge, model: str, licenses: set[str]) -> None:
    """Neither maker nor family nor label says what binds: each model has its own."""
    assert concluded(judged(knowledge, model)) == licenses


def test_old_names_are_the_same_model(knowledge: Knowledge) -> None:
    """A renamed model is found by its old name, and the new one is told."""
    audit = judged(knowledge, "meta-llama/Meta-Llama-3.1-8B-Instruct")

    assert audit.models[0].model == "meta-llama/Llama-3.1-8B-Instruct"
    assert "publisher-renamed" in {finding.rule for finding in audit.findings}


def test_noncommercial_weights_are_denied_to_a_product(knowledge: Knowledge) -> None:
    """FLUX.1 [dev], Qwen's research size and Jina's v3 are not for a commercial service."""
    audit = judged(
        knowledge, "black-forest-labs/FLUX.1-dev", "Qwen/Qwen2.5-3B-Instruct", "jinaai/jina-embeddings-v3"
    )

    assert {model.decision for model in audit.models} == {Decision.DENY}


def test_a_display_duty_begins_only_above_its_threshold(knowledge: Knowledge) -> None:
    """Kimi K2 asks a small product for no display, and a large one for it."""
    small = judged(knowledge, "moonshotai/Kimi-K2-Instruct")
    large_use = Use(commercial=True, distribution="hosted", users={"monthly-active-users": 100_000_001})
    large = judged(knowledge, "moonshotai/Kimi-K2-Instruct", use=large_use)

    assert "display-notice" not in {one.kind for one in small.obligations}
    assert [
        one.text for one in large.obligations if one.kind == "display-notice" and one.status == "open"
    ] == ["Kimi K2"]


def test_a_copy_under_a_freer_label_is_told_once(knowledge: Knowledge) -> None:
    """A relabelled quantization is one contradiction, not five."""
    audit = judged(knowledge, *(entry.model for entry in knowledge.catalogue))

    told = [
        (one.model, one.rule, one.arguments["base_license"])
        for one in audit.findings
        if one.nature == "contradiction" and "base_license" in one.arguments
    ]
    assert told
    assert [fact for fact, count in Counter(told).items() if count > 1] == []


def test_nothing_of_the_catalogue_is_allowed_without_a_license(knowledge: Knowledge) -> None:
    """No model passes on a placeholder, a missing parent or terms at second hand."""
    audit = judged(knowledge, *(entry.model for entry in knowledge.catalogue))

    for model in audit.models:
        if model.decision in (Decision.ALLOW, Decision.OBLIGATIONS):
            assert model.concluded
            bound = [audit.words.licenses[term.license] for term in model.terms]
            assert all(one.category != "placeholder" for one in bound), model.model
            assert all(one.reviewed or one.confidence == "high" for one in bound), model.model
            assert all(node.reason is None for node in model.lineage.nodes), model.model


def test_a_year_later_the_catalogue_is_no_longer_believed(knowledge: Knowledge) -> None:
    """Old facts are for review, whatever they say."""
    audit = judged(knowledge, "deepseek-ai/DeepSeek-R1", as_of="2027-11-26T00:00:00Z")

    assert audit.decision is Decision.REVIEW


def test_an_old_revision_of_a_relicensed_model_may_carry_either_text(knowledge: Knowledge) -> None:
    """Yi-34B is Apache-2.0 today; what a pinned commit came with, the catalogue cannot say."""
    head = judged(knowledge, "01-ai/Yi-34B")
    pinned = judged_at(knowledge, Identity("huggingface", "01-ai/Yi-34B", "a" * 40))

    assert head.decision is Decision.ALLOW
    assert pinned.decision is Decision.REVIEW
    [unclear] = [finding for finding in pinned.findings if finding.rule == "license-version-unclear"]
    assert "apache-2.0" in str(unclear.arguments["claim"])
    assert "yi-series-community-2.1" in str(unclear.arguments["claim"])


def test_a_removed_model_is_told_and_its_terms_go_on(knowledge: Knowledge) -> None:
    """The deleted Stable Diffusion 1.5 is for review, and what was made from it stays bound."""
    audit = judged(knowledge, "runwayml/stable-diffusion-v1-5")
    adapter = judged(knowledge, "h94/IP-Adapter")

    assert audit.decision is Decision.REVIEW
    assert "model-removed" in {finding.rule for finding in audit.findings}
    assert concluded(adapter) == {"apache-2.0", "creativeml-openrail-m"}


def test_what_was_only_recalled_is_never_allowed(knowledge: Knowledge) -> None:
    """Entries of low confidence, and what stands on them, are for review with the reason."""
    recalled = [one.model for one in knowledge.catalogue if one.confidence == "low" and one.terms]
    audit = judged(knowledge, *recalled)

    assert recalled
    assert not {
        model.model for model in audit.models if model.decision in ("allow", "allow-with-obligations")
    }
    told = {finding.model for finding in audit.findings if finding.variant == "recalled"}
    assert told == set(recalled)


def test_a_text_model_and_a_vision_model_share_a_tag_and_not_a_territory(knowledge: Knowledge) -> None:
    """Llama 3.2 leaves the EU out for its multimodal models; of a copy nobody said which it is, it asks."""
    use = replace(COMMERCIAL, territories=("DE",))
    audit = judged(
        knowledge,
        "meta-llama/Llama-3.2-3B-Instruct",
        "meta-llama/Llama-3.2-90B-Vision-Instruct",
        "unsloth/Llama-3.2-1B-Instruct-GGUF",
        use=use,
    )

    decisions = {model.model: model.decision for model in audit.models}
    assert decisions == {
        "meta-llama/Llama-3.2-3B-Instruct": Decision.OBLIGATIONS,
        "meta-llama/Llama-3.2-90B-Vision-Instruct": Decision.DENY,
        "unsloth/Llama-3.2-1B-Instruct-GGUF": Decision.REVIEW,  # its card was only recalled
    }
    [copy] = [model for model in audit.models if model.model.endswith("GGUF")]
    assert not copy.conditions
