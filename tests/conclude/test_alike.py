"""A base that nobody names, from files that a model shares with a maker's: a guess where it matters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.conclude import conclude
from auditor.conclude.alike import with_alike
from auditor.knowledge import Knowledge
from auditor.model import Base, ModelFile, ModelRecord, Strength
from tests.builders import name, record

LLAMA = "meta-llama/Llama-3.1-8B"
WEIGHTS = ModelFile("model.safetensors", 5_000_000, f"sha256:{'1' * 64}")
OTHER = ModelFile("model.safetensors", 5_000_000, f"sha256:{'2' * 64}")
CONFIGURATION = ModelFile("config.json", 800, "a" * 40)
TOKENIZER = ModelFile("tokenizer.json", 9_000_000, f"sha256:{'3' * 64}")


def holding(model: str, tag: str, *files: ModelFile, **fields: object) -> ModelRecord:
    return replace(record(model, tag=tag, **fields), files=files)  # type: ignore[arg-type]


def inferred(knowledge: Knowledge, *records: ModelRecord) -> tuple[Base, ...]:
    """The bases of the first, once all were compared."""
    found = with_alike({one.asked: one for one in records}, knowledge)[records[0].asked]
    assert isinstance(found, ModelRecord)
    return found.bases


@pytest.mark.parametrize(
    ("files", "relation"),
    [
        ((WEIGHTS,), "reuploaded"),
        ((OTHER, CONFIGURATION, TOKENIZER), "finetune"),
        ((OTHER, TOKENIZER), None),
        ((OTHER, CONFIGURATION), None),
        ((replace(WEIGHTS, size=10),), None),
        ((), None),
    ],
    ids=["weights", "configuration and tokenizer", "tokenizer", "architecture", "too small", "nothing"],
)
def test_the_same_files_point_to_a_maker_s_model(
    knowledge: Knowledge, files: tuple[ModelFile, ...], relation: str | None
) -> None:
    """The same weights are a copy; a tokenizer or a configuration alone prove nothing."""
    maker = holding(LLAMA, "llama3.1", WEIGHTS, CONFIGURATION, TOKENIZER)
    bases = inferred(knowledge, holding("somebody/x", "mit", *files), maker)

    assert [(one.identity, one.relation, one.strength) for one in bases] == (
        [(name(LLAMA), relation, Strength.INFERRED)] if relation else []
    )
    assert all(LLAMA in (one.evidence.excerpt or "") and one.evidence.digest for one in bases)


def test_what_is_inferred_makes_a_question(knowledge: Knowledge) -> None:
    """The terms of the guessed base bind with low confidence: stricter than before, and never certain."""
    copy, maker = holding("somebody/x", "mit", WEIGHTS), holding(LLAMA, "llama3.1", WEIGHTS)
    answers = with_alike({one.asked: one for one in (copy, maker)}, knowledge)
    [conclusion] = conclude([copy.asked], answers, knowledge)

    [term] = [one for one in conclusion.terms if one.via is not None and one.license.startswith("llama")]
    assert term.confidence == "low"
    [dropped] = [one for one in conclusion.observations if one.rule == "reupload-relicensed"]
    assert dropped.confidence == "low"


def test_nothing_is_inferred_between_equals_or_beside_what_is_said(knowledge: Knowledge) -> None:
    """Of two strangers nobody knows which was first; a declared base needs no guess, nor does a free one."""
    maker = holding(LLAMA, "llama3.1", WEIGHTS)

    assert not inferred(knowledge, holding("a/x", "mit", WEIGHTS), holding("b/y", "llama3.1", WEIGHTS))
    assert not inferred(knowledge, maker, holding("b/y", "mit", WEIGHTS))
    declared = holding("a/x", "mit", WEIGHTS, bases={"b/y": "finetune"})
    assert [one.identity.model for one in inferred(knowledge, declared, maker)] == ["b/y"]
    free = holding("Qwen/Qwen3-8B", "apache-2.0", WEIGHTS)
    assert not inferred(knowledge, holding("a/x", "mit", WEIGHTS), free)
