"""Clarifications: a reviewer's word on a text, for as long as it is that text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.conclude import conclude
from auditor.knowledge import Knowledge
from auditor.model import Clarification, Conclusion, ModelFile, ModelRecord, Policy
from tests.builders import name, record, rules

READ = "a" * 40


def clarified(
    knowledge: Knowledge, *world: ModelRecord, digest: str = READ, licenses: tuple[str, ...] = ("mit",)
) -> Conclusion:
    """Conclude the first of `world` under one clarification of `maker/model`, made from its LICENSE."""
    statement = Clarification("Maker/Model", licenses, "LICENSE", digest, "read it", "r@example.org")
    policy = Policy(path="auditor.toml", clarifications=(statement,))
    answers = {one.asked: one for one in world}
    [conclusion] = conclude([world[0].asked], answers, knowledge, policy=policy)
    return conclusion


def model(tag: str = "other", digest: str | None = READ) -> ModelRecord:
    """A model whose card says `tag` and whose repository holds a LICENSE of that digest."""
    files = (ModelFile("LICENSE", digest=digest),) if digest else ()
    return replace(record("maker/model", tag=tag), files=files)


def test_a_statement_settles_what_no_source_says(knowledge: Knowledge) -> None:
    """`other` says nothing; the reviewer who read the text does, and stands in the claims."""
    conclusion = clarified(knowledge, model())

    assert conclusion.concluded == "mit"
    assert not rules(conclusion) & {"license-unknown", "license-missing"}
    first = conclusion.claims[0]
    assert first.evidence.source == "policy" and first.evidence.excerpt == "r@example.org: read it"
    assert [claim.value for claim in conclusion.claims] == ["mit", "other"]


def test_a_statement_settles_a_contradiction(knowledge: Knowledge) -> None:
    """Tag and file differ; what was read binds, and both stay on record."""
    torn = replace(model("apache-2.0"), claims=record("x/y", tag="apache-2.0", file="cc-by-nc-4.0").claims)

    conclusion = clarified(knowledge, torn, licenses=("cc-by-nc-4.0",))

    assert conclusion.concluded == "cc-by-nc-4.0"
    assert "license-claims-contradict" not in rules(conclusion)
    assert "license-claims-contradict" in rules(clarified(knowledge, torn, digest="b" * 40))


@pytest.mark.parametrize(("digest", "variant"), [("c" * 40, None), (None, "unseen")])
def test_another_text_is_nobodys_reading(
    knowledge: Knowledge, digest: str | None, variant: str | None
) -> None:
    """A changed file, or one whose digest nobody sees, leaves the model as it was, and is told."""
    conclusion = clarified(knowledge, model(digest=digest))

    [seen] = [one for one in conclusion.observations if one.rule == "clarification-outdated"]
    assert seen.variant == variant
    assert conclusion.concluded is None


def test_a_statement_about_an_ancestor_reaches_what_is_made_from_it(knowledge: Knowledge) -> None:
    """The base's license is settled for every model above it, or told as outdated there."""
    tuned = record("other/tuned", tag="mit", bases={"maker/model": "finetune"})

    settled = clarified(knowledge, tuned, model(), licenses=("cc-by-nc-4.0",))
    outdated = clarified(knowledge, tuned, model(digest="c" * 40))

    assert settled.concluded == "cc-by-nc-4.0 AND mit"
    assert "clarification-outdated" in rules(outdated)
    assert name("other/tuned") == outdated.identity


def test_a_label_that_names_the_base_s_license_too_drops_nothing(knowledge: Knowledge) -> None:
    """ "MIT AND Llama 3.3", read by a reviewer, is no laundering any more; the terms still bind."""
    world = (
        replace(
            model("mit"),
            bases=record("x/y", bases={"meta-llama/Llama-3.3-70B-Instruct": "finetune"}).bases,
        ),
        record("meta-llama/Llama-3.3-70B-Instruct", tag="llama3.3"),
    )

    plain = clarified(knowledge, *world, digest="b" * 40)
    settled = clarified(knowledge, *world, licenses=("mit", "llama-3.3-community"))

    assert "upstream-terms-dropped" in rules(plain)
    assert "upstream-terms-dropped" not in rules(settled)
    assert settled.concluded == "llama-3.3-community AND mit"
