"""A silent card: what the name of a model points to is asked about, never taken for declared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.conclude.families import pointed_to
from auditor.knowledge import Knowledge
from auditor.model import Confidence, ModelRecord, Strength
from tests.builders import concluded, name, record, rules


@pytest.mark.parametrize(
    ("model", "family"),
    [
        ("Some-Llama-3.1-8B-finetune", "llama-3.1"),
        ("some_llama3.1_tune", "llama-3.1"),
        ("L3-8B-roleplay", "llama-3"),
        ("Meta-Llama-3-8B-Instruct-GGUF", "llama-3"),
        ("llama-7b-hf-sql", "llama-1"),
        ("DeepSeek-R1-Distill-Llama-70B-AWQ", "r1-distill-llama-70b"),
        ("Qwen2.5-Coder-3B-sql", "qwen-2.5-3b"),
        ("qwen2.5-72b-instruct-abliterated", "qwen-2.5-72b"),
        ("gemma-2-9b-it-tuned", "gemma-2"),
        ("gemma-2b-tuned", "gemma-1"),
        ("my-flux-dev-lora", "flux-1-dev"),
        ("GLM-4-9B-0414-tuned", "glm-4-0414"),
        ("glm-4-9b-chat-tuned", "glm-4-9b"),
    ],
)
def test_a_name_points_to_its_family(knowledge: Knowledge, model: str, family: str) -> None:
    """However words and numbers are joined, the longest run of known words decides."""
    found = pointed_to(model, knowledge.families.families)

    assert found is not None and found.id == family


@pytest.mark.parametrize(
    "model",
    ["llama-3b", "llamafile-tool", "llama.cpp-build", "mistral-7b-tuned", "bert-base-cased", "my-model-v3"],
)
def test_other_names_point_nowhere(knowledge: Knowledge, model: str) -> None:
    """A size is no version, and part of a word is no word."""
    assert pointed_to(model, knowledge.families.families) is None


@pytest.mark.parametrize("model", ["open_llama_7b_v2-sql", "TinyLlama-1.1B-sql"])
def test_own_weights_under_a_known_architecture_are_another_family(knowledge: Knowledge, model: str) -> None:
    """OpenLLaMA and TinyLlama carry the word, not the weights: no Llama terms reach them."""
    conclusion = concluded(knowledge, record(f"somebody/{model}", tag="apache-2.0"))

    assert conclusion.concluded == "apache-2.0"
    assert "base-undeclared" not in rules(conclusion)


def test_a_silent_card_under_a_freer_label_is_asked_about(knowledge: Knowledge) -> None:
    """MIT on a model named after Llama 3.1: the base is inferred with low confidence, its terms are named."""
    conclusion = concluded(knowledge, record("somebody/Llama-3.1-8B-sql-GGUF", tag="mit"))

    [edge] = conclusion.lineage.edges
    assert (edge.parent, edge.strength, edge.relation) == (
        name("meta-llama/Llama-3.1-8B"),
        Strength.INFERRED,
        "quantized",
    )
    assert conclusion.concluded == "llama-3.1-community AND mit"
    [asked] = [one for one in conclusion.observations if one.rule == "base-undeclared"]
    assert asked.confidence is Confidence.LOW
    [term] = [one for one in conclusion.terms if one.license == "llama-3.1-community"]
    assert term.confidence is Confidence.LOW


@pytest.mark.parametrize(
    "card",
    [
        record("somebody/Llama-3.1-8B-sql", tag="llama3.1"),
        record("somebody/Qwen3-8B-sql", tag="mit"),
        record("somebody/Qwen2.5-sql", tag="mit"),
        record("meta-llama/Llama-3.1-8B-New", tag="mit"),
        record("somebody/Llama-3.1-8B-sql", tag="mit", bases={"other/base": "finetune"}),
        replace(record("somebody/Llama-3.1-8B-sql", tag="mit"), architecture="bert"),
        record("somebody/Llama-3.1-8B-sql", tag="mit", source="catalogue"),
    ],
    ids=["label names the terms", "permissive", "by size", "maker", "declared", "architecture", "catalogue"],
)
def test_nothing_is_guessed_where_it_adds_nothing(knowledge: Knowledge, card: ModelRecord) -> None:
    """No guess over a right label, a permissive family, a maker's own or a declared base, other weights."""
    assert "base-undeclared" not in rules(concluded(knowledge, card))
