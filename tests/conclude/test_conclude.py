"""What binds a model: its own claims, its ancestors' terms, and what does not fit together."""

from __future__ import annotations

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Confidence, Identity, Reason, Strength, Unresolved
from tests.builders import concluded, name, record, rules

LLAMA = "meta-llama/Llama-3.3-70B-Instruct"


def test_terms_of_the_base_bind_under_a_permissive_label(knowledge: Knowledge) -> None:
    """A model declared MIT and made from Llama 3.3 is bound by both, and the dropped terms are named."""
    conclusion = concluded(
        knowledge,
        record("deepseek-ai/DeepSeek-R1-Distill-Llama-70B", tag="mit", bases={LLAMA: "finetune"}),
        record(LLAMA, tag="llama3.3"),
    )

    assert conclusion.declared == "mit"
    assert conclusion.concluded == "llama-3.3-community AND mit"
    assert "upstream-terms-dropped" in rules(conclusion)
    [term] = [term for term in conclusion.terms if term.license == "llama-3.3-community"]
    assert term.via == name(LLAMA)


def test_a_permissive_base_adds_its_duties_and_no_contradiction(knowledge: Knowledge) -> None:
    """MIT over Apache-2.0 is allowed: the Apache terms join, nothing contradicts."""
    conclusion = concluded(
        knowledge,
        record(
            "deepseek-ai/DeepSeek-R1-Distill-Qwen-7B", tag="mit", bases={"Qwen/Qwen2.5-Math-7B": "finetune"}
        ),
        record("Qwen/Qwen2.5-Math-7B", tag="apache-2.0"),
    )

    assert conclusion.concluded == "apache-2.0 AND mit"
    assert not rules(conclusion)


@pytest.mark.parametrize(
    ("strength", "open_"), [(Strength.DECLARED, False), (Strength.STATED, True), (Strength.INFERRED, True)]
)
def test_only_a_declared_base_settles_what_a_label_means(
    knowledge: Knowledge, strength: Strength, open_: bool
) -> None:
    """A base that a sentence names, or that was guessed, makes nothing certain that was not."""
    base = record("google/gemma-2-9b", file="gemma-terms-2024-04-01")
    bases = {"google/gemma-2-9b": "finetune"}
    conclusion = concluded(knowledge, record("m/x", tag="gemma", bases=bases, strength=strength), base)

    assert ("license-version-unclear" in rules(conclusion)) is open_
    assert "gemma-terms-2024-04-01" in (conclusion.concluded or "")


@pytest.mark.parametrize(
    ("strength", "confidence"),
    [(Strength.DECLARED, "high"), (Strength.STATED, "medium"), (Strength.INFERRED, "low")],
)
def test_what_lies_above_a_base_is_no_surer_than_the_base(
    knowledge: Knowledge, strength: Strength, confidence: str
) -> None:
    """The terms of a guessed base's own base are a guess too, however well they are declared there."""
    conclusion = concluded(
        knowledge,
        record("m/x", tag="mit", bases={"m/base": "finetune"}, strength=strength),
        record("m/base", tag="mit", bases={LLAMA: "finetune"}),
        record(LLAMA, tag="llama3.3"),
    )

    [term] = [term for term in conclusion.terms if term.license == "llama-3.3-community"]
    assert term.confidence == confidence


def test_a_maker_may_license_its_own_derivative_anew(knowledge: Knowledge) -> None:
    """DeepSeek's R1 under MIT is not bound by the license DeepSeek gave V3-Base."""
    conclusion = concluded(
        knowledge,
        record("deepseek-ai/DeepSeek-R1", tag="mit", bases={"deepseek-ai/DeepSeek-V3-Base": "finetune"}),
        record("deepseek-ai/DeepSeek-V3-Base", file="deepseek-1.0"),
    )

    assert conclusion.concluded == "mit"
    assert not rules(conclusion)


def test_a_third_party_may_not(knowledge: Knowledge) -> None:
    """The same label by somebody else leaves the base's terms in force."""
    conclusion = concluded(
        knowledge,
        record("somebody/R1-copy", tag="mit", bases={"deepseek-ai/DeepSeek-V3-Base": "finetune"}),
        record("deepseek-ai/DeepSeek-V3-Base", file="deepseek-1.0"),
    )

    assert conclusion.concluded == "deepseek-1.0 AND mit"
    assert "upstream-terms-dropped" in rules(conclusion)


def test_terms_reach_through_a_model_in_between(knowledge: Knowledge) -> None:
    """A quantization of a relabelled fine-tune is still bound by the root's terms."""
    conclusion = concluded(
        knowledge,
        record("quants/Distill-GGUF", tag="mit", bases={"tuner/Distill": "quantized"}),
        record("tuner/Distill", tag="mit", bases={LLAMA: "finetune"}),
        record(LLAMA, tag="llama3.3"),
    )

    assert conclusion.concluded == "llama-3.3-community AND mit"
    dropped = [one for one in conclusion.observations if one.rule == "upstream-terms-dropped"]
    assert len(dropped) == 1


def test_a_base_that_restricts_to_research_is_named(knowledge: Knowledge) -> None:
    """An Apache label over research-only weights is a non-commercial inheritance, told once."""
    conclusion = concluded(
        knowledge,
        record("tuner/small", tag="apache-2.0", bases={"Qwen/Qwen2.5-3B": "finetune"}),
        record("Qwen/Qwen2.5-3B", file="qwen-research"),
    )

    assert rules(conclusion) == {"noncommercial-inherited", "publisher-unknown"}


@pytest.mark.parametrize(
    "missing", [Reason.MISSING_OR_PRIVATE, Reason.GATED, Reason.OFFLINE, Reason.TIMED_OUT]
)
def test_a_base_that_cannot_be_seen_is_told(knowledge: Knowledge, missing: Reason) -> None:
    """A missing parent is a finding, never a pass."""
    conclusion = concluded(
        knowledge,
        record("tuner/small", tag="apache-2.0", bases={"hidden/base": "finetune"}),
        Unresolved(name("hidden/base"), missing),
    )

    [seen] = [one for one in conclusion.observations if one.rule == "upstream-unresolved"]
    assert seen.arguments["reason"] == missing


@pytest.mark.parametrize(
    ("called", "published"),
    [
        ("Qwen2.5-7B-Instruct", ("Qwen/Qwen2.5-7B-Instruct",)),
        ("weights/qwen2.5-7b-instruct", ("Qwen/Qwen2.5-7B-Instruct",)),
        ("D:\\llm\\Qwen2.5-7B-Instruct-UD-Q4_K_XL-00001-of-00002.gguf", ("Qwen/Qwen2.5-7B-Instruct",)),
        ("Qwen2.5-7B-Instruct-AWQ", ("Qwen/Qwen2.5-7B-Instruct",)),
        ("house-style-7b", ()),
        ("whisper", ()),
    ],
)
def test_a_model_that_is_not_in_the_project_may_have_a_known_name(
    knowledge: Knowledge, called: str, published: tuple[str, ...]
) -> None:
    """The published models of that name are told as a hint; nothing is concluded from them."""
    conclusion = concluded(
        knowledge, Unresolved(Identity("local", called), Reason.NOT_IN_TREE, "no such place in the tree")
    )

    [seen] = conclusion.observations
    assert (seen.rule, seen.arguments.get("namesakes", ())) == ("model-not-in-project", published)
    assert conclusion.concluded is None


def test_a_base_without_a_license_is_told(knowledge: Knowledge) -> None:
    """A label stands on nothing if its base states no license."""
    conclusion = concluded(
        knowledge,
        record("tuner/small", tag="apache-2.0", bases={"quiet/base": "finetune"}),
        record("quiet/base"),
    )

    [seen] = [one for one in conclusion.observations if one.rule == "license-missing"]
    assert seen.arguments["model"] == "quiet/base"


@pytest.mark.parametrize(("bases", "variant"), [({LLAMA: "quantized"}, "inherited"), ({}, None)])
def test_a_license_that_is_only_inherited_is_told_as_such(
    knowledge: Knowledge, bases: dict[str, str], variant: str | None
) -> None:
    """Beside the terms of its base, "no license" would contradict what the report shows."""
    conclusion = concluded(knowledge, record("quants/Llama-GGUF", bases=bases), record(LLAMA, tag="llama3.3"))

    [seen] = [one for one in conclusion.observations if one.rule == "license-missing"]
    assert seen.variant == variant
    assert conclusion.concluded == ("llama-3.3-community" if bases else None)


@pytest.mark.parametrize(
    ("claims", "rule"),
    [
        ({}, "license-missing"),
        ({"tag": "other"}, "license-unknown"),
        ({"tag": "other", "license_name": "no-such-license"}, "license-unknown"),
        ({"tag": "other", "license_name": "modified-mit"}, "license-version-unclear"),
        ({"tag": "gemma"}, "license-version-unclear"),
        ({"tag": "apache-2.0", "file": "qwen-research"}, "license-claims-contradict"),
    ],
)
def test_what_is_unclear_is_said(knowledge: Knowledge, claims: dict[str, str], rule: str) -> None:
    """No claim, an empty label, an unknown or ambiguous name, two names: each is its own finding."""
    conclusion = concluded(knowledge, record("deepseek-ai/some-model", **claims))  # type: ignore[arg-type]

    assert rules(conclusion) == {rule}


def test_a_name_of_several_texts_is_settled_by_the_file(knowledge: Knowledge) -> None:
    """ "modified-mit" names at least three texts; the file says which."""
    conclusion = concluded(
        knowledge,
        record(
            "moonshotai/Kimi-K2-Base", tag="other", license_name="modified-mit", file="kimi-k2-modified-mit"
        ),
    )

    assert conclusion.concluded == "kimi-k2-modified-mit"
    assert rules(conclusion) == {"license-name-misleading"}


def test_contradicting_sources_bind_together(knowledge: Knowledge) -> None:
    """Where tag and file name different licenses, both are concluded and both are marked."""
    conclusion = concluded(knowledge, record("maker/model", tag="apache-2.0", file="qwen-research"))

    assert conclusion.concluded == "apache-2.0 AND qwen-research"
    assert all(claim.contradicted for claim in conclusion.claims)


def test_a_circle_ends_and_is_told(knowledge: Knowledge) -> None:
    """A lineage that leads back to itself is reported with its names."""
    conclusion = concluded(
        knowledge,
        record("a/one", tag="mit", bases={"b/two": "finetune"}),
        record("b/two", tag="mit", bases={"c/three": "finetune"}),
        record("c/three", tag="mit", bases={"a/one": "finetune"}),
    )

    [seen] = [one for one in conclusion.observations if one.rule == "lineage-cycle"]
    assert {"a/one", "b/two", "c/three"} <= set(seen.arguments["cycle"])  # type: ignore[arg-type]


def test_two_ways_to_one_ancestor_are_no_circle(knowledge: Knowledge) -> None:
    """A merge whose parents share a base is a lattice, not a loop."""
    conclusion = concluded(
        knowledge,
        record("a/merge", tag="apache-2.0", bases={"b/left": "merge", "c/right": "merge"}),
        record("b/left", tag="apache-2.0", bases={"d/root": "finetune"}),
        record("c/right", tag="apache-2.0", bases={"d/root": "finetune"}),
        record("d/root", tag="apache-2.0"),
    )

    assert "lineage-cycle" not in rules(conclusion)
    assert conclusion.concluded == "apache-2.0"


def test_a_chain_beyond_the_bound_is_told(knowledge: Knowledge) -> None:
    """What lies above 64 levels was not looked at, and the audit says so."""
    chain = [record(f"m/{n}", tag="mit", bases={f"m/{n + 1}": "finetune"}) for n in range(70)]

    conclusion = concluded(knowledge, *chain, record("m/70", tag="mit"))

    assert "lineage-too-deep" in rules(conclusion)


def test_a_guessed_base_is_a_question(knowledge: Knowledge) -> None:
    """What follows from an inferred base is said with low confidence."""
    conclusion = concluded(
        knowledge,
        record("somebody/guess", tag="mit", bases={LLAMA: "finetune"}, strength=Strength.INFERRED),
        record(LLAMA, tag="llama3.3"),
    )

    [seen] = [one for one in conclusion.observations if one.rule == "upstream-terms-dropped"]
    assert seen.confidence is Confidence.LOW


def test_the_catalogue_tells_a_base_that_the_card_leaves_out(knowledge: Knowledge) -> None:
    """A base that only the catalogue knows binds all the same, and its silence is a finding."""
    known = record("x/model", tag="mit", bases={LLAMA: "finetune"}, source="catalogue")
    conclusion = concluded(
        knowledge, record("x/model", tag="mit", also=(known,)), record(LLAMA, tag="llama3.3")
    )

    assert "llama-3.3-community" in (conclusion.concluded or "")
    assert "base-undeclared" in rules(conclusion)


def test_a_model_made_from_outputs_alone_holds_no_weights(knowledge: Knowledge) -> None:
    """Distillation does not carry the weights' license over."""
    conclusion = concluded(
        knowledge,
        record("x/student", tag="apache-2.0", bases={"deepseek-ai/DeepSeek-R1": "distilled"}),
        record("deepseek-ai/DeepSeek-R1", tag="mit"),
    )

    assert conclusion.concluded == "apache-2.0"


def test_a_choice_is_kept_as_it_was_offered(knowledge: Knowledge) -> None:
    """ "A OR B" in a label binds to neither, and the expression stays; AND binds closer than OR."""
    either = concluded(knowledge, record("x/either", tag="Apache-2.0 OR MIT"))
    nested = concluded(knowledge, record("x/nested", tag="(MIT OR Apache-2.0) AND BSD-3-Clause"))

    assert either.declared == either.concluded == "apache-2.0 OR mit"
    assert not either.terms and "license-version-unclear" not in rules(either)
    assert nested.concluded == "bsd-3-clause AND mit OR apache-2.0 AND bsd-3-clause"


def test_what_an_ancestor_imposes_stands_beside_a_choice(knowledge: Knowledge) -> None:
    """The base's terms bind whichever license of the label is taken."""
    conclusion = concluded(
        knowledge,
        record("x/tuned", tag="Apache-2.0 OR MIT", bases={"meta-llama/Llama-3.1-8B": "finetune"}),
        record("meta-llama/Llama-3.1-8B", tag="llama3.1"),
    )

    assert conclusion.concluded == "llama-3.1-community AND (apache-2.0 OR mit)"
    assert "upstream-terms-dropped" in rules(conclusion)


def test_a_family_label_over_its_base_is_settled_by_the_base(knowledge: Knowledge) -> None:
    """The tag gemma on a copy of Gemma 2 means the terms of its base; it raises no question."""
    conclusion = concluded(
        knowledge,
        record("quants/gemma-2-9b-GGUF", tag="gemma", bases={"google/gemma-2-9b": "quantized"}),
        record("google/gemma-2-9b", tag="gemma", file="gemma-terms-2024-04-01"),
    )

    assert conclusion.concluded == "gemma-prohibited-use-policy-2024-02-21 AND gemma-terms-2024-04-01"
    assert "license-version-unclear" not in rules(conclusion)


def test_a_label_of_several_stewards_stays_open(knowledge: Knowledge) -> None:
    """The tag openrail over Stable Diffusion may mean any RAIL text: its base does not say which."""
    conclusion = concluded(
        knowledge,
        record("somebody/controlnet", tag="openrail", bases={"sd/base": "adapter"}),
        record("sd/base", tag="creativeml-openrail-m"),
    )

    assert conclusion.concluded == "creativeml-openrail-m"
    assert {"license-version-unclear", "license-unknown"} & rules(conclusion)


@pytest.mark.parametrize("relation", ["finetune", "quantized"])
def test_a_label_is_judged_over_every_text_that_a_base_may_mean(knowledge: Knowledge, relation: str) -> None:
    """Four texts share the tag `gemma`: what an Apache label drops in all of them is dropped for certain."""
    conclusion = concluded(
        knowledge,
        record("tuner/gemma-tuned", tag="apache-2.0", bases={"google/gemma-3-4b-it": relation}),
        record("google/gemma-3-4b-it", tag="gemma"),
    )

    [seen] = [one for one in conclusion.observations if one.rule == "upstream-terms-dropped"]
    assert seen.confidence is Confidence.HIGH
    assert "2024-04-01" in str(seen.arguments["base_license"])
    assert "2026-04-01" in str(seen.arguments["base_license"])
    assert "license-version-unclear" in rules(conclusion)


def test_a_label_that_one_of_the_texts_allows_is_not_called_wrong(knowledge: Knowledge) -> None:
    """The copy that says `gemma` like its base, or a list of uses that fits one text, contradicts nothing."""
    base = record("google/gemma-3-4b-it", tag="gemma")
    same = concluded(
        knowledge, record("unsloth/copy", tag="gemma", bases={base.identity.model: "converted"}), base
    )
    one = concluded(
        knowledge,
        record("unsloth/copy", file="gemma-terms-2025-03-24", bases={base.identity.model: "converted"}),
        base,
    )

    assert rules(same) == rules(one) == {"license-version-unclear"}


def test_a_limit_in_a_sentence_contradicts_a_free_label(knowledge: Knowledge) -> None:
    """A card that says Apache-2.0 and names its license "non-commercial" too binds to both, and is told."""
    conclusion = concluded(knowledge, record("a/b", tag="apache-2.0", license_name="Non-Commercial"))

    assert conclusion.concluded == "apache-2.0 AND noncommercial-statement"
    assert "license-claims-contradict" in rules(conclusion)
