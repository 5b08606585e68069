"""Entries of the catalogue that speak of single versions: packages whose license changed between them."""

from __future__ import annotations

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Base, Identity, ModelRecord
from auditor.resolve.catalogue import Catalogue


def known(knowledge: Knowledge, model: str, revision: str | None = None) -> ModelRecord | None:
    found = Catalogue(knowledge.catalogue).record(Identity("spacy", model, revision))
    assert found is None or isinstance(found, ModelRecord)
    return found


@pytest.mark.parametrize(
    ("model", "license_"),
    [
        ("en_core_web_sm", "mit"),
        ("ja_core_news_sm", "cc-by-sa-4.0"),
        ("es_core_news_sm", "gpl-3.0"),
        ("el_core_news_sm", "cc-by-nc-sa-3.0"),
        ("fr_core_news_sm", "lgpl-lr"),
    ],
)
def test_pipelines_of_one_maker_have_each_their_own_license(
    knowledge: Knowledge, model: str, license_: str
) -> None:
    """The license follows the training data of the language, not the maker."""
    for revision in (None, "3.8.0"):
        found = known(knowledge, model, revision)
        assert found is not None
        assert {id_ for claim in found.claims for id_ in claim.licenses} == {license_}


def test_a_version_that_nobody_read_is_not_known(knowledge: Knowledge) -> None:
    """The English pipeline of 2017 had another license: today's is not said of it."""
    assert known(knowledge, "en_core_web_sm", "2.0.0") is None
    assert known(knowledge, "ja_core_news_sm", "3.0.0a0") is None


def test_a_transformer_pipeline_leads_to_the_model_inside(knowledge: Knowledge) -> None:
    """What the pipeline was made from is a model of the Hub, with terms of its own."""
    found = known(knowledge, "ja_core_news_trf", "3.8.0")

    assert found is not None
    bases: tuple[Base, ...] = found.bases
    assert [base.identity for base in bases] == [
        Identity("huggingface", "cl-tohoku/bert-base-japanese-char-v2")
    ]


@pytest.mark.parametrize(
    ("origin", "model", "licenses"),
    [
        (
            "github",
            "deepinsight/insightface:buffalo_l",
            {"noncommercial-statement", "research-only-statement"},
        ),
        ("torchhub", "facebookresearch/swag", {"cc-by-nc-4.0"}),
        ("torchhub", "facebookresearch/dinov2", {"apache-2.0"}),
    ],
)
def test_weights_of_a_repository_have_what_it_says_of_weights(
    knowledge: Knowledge, origin: str, model: str, licenses: set[str]
) -> None:
    """An MIT repository may hand out weights that are for research only."""
    found = Catalogue(knowledge.catalogue).record(Identity(origin, model))

    assert isinstance(found, ModelRecord)
    assert {id_ for claim in found.claims for id_ in claim.licenses} == licenses
    assert Catalogue(knowledge.catalogue).record(Identity("huggingface", model)) is None
