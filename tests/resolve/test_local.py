"""Weights of the tree: what their headers and the files beside them say of license and base."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.headers import MOST
from auditor.knowledge import Knowledge
from auditor.model import ClaimKind, Identity, ModelRecord
from auditor.reading import Tree
from auditor.resolve import ResolveSettings, resolve
from tests import weights

BASE = "example-lab/base-7b"


def answer(folder: Path, knowledge: Knowledge, path: str) -> ModelRecord:
    """What the tree says of the weights at a path."""
    wanted = Identity("local", path)
    given = ResolveSettings(endpoint="http://127.0.0.1:9", offline=True)
    found = resolve([wanted], given, knowledge, Tree(folder)).answers[wanted]
    assert isinstance(found, ModelRecord)
    return found


@pytest.mark.parametrize(
    ("name", "data", "relation"),
    [
        (
            "a.gguf",
            weights.gguf({"general.license": "mit", "general.base_model.0.repo_url": BASE}),
            "quantized",
        ),
        ("a.safetensors", weights.safetensors({"license": "mit", "base_model": BASE}), "finetune"),
        ("m.safetensors", weights.safetensors({"modelspec.license": "mit", "base_model": BASE}), "finetune"),
        (
            "a.onnx",
            weights.onnx({"model_license": "mit", "base_model": BASE}, graph=MOST + 1_000_000),
            "converted",
        ),
    ],
)
def test_a_header_states_license_and_base(
    name: str, data: bytes, relation: str, tmp_path: Path, knowledge: Knowledge
) -> None:
    """Each format's own keys are read, also behind a graph larger than what is read at once."""
    (tmp_path / name).write_bytes(data)

    found = answer(tmp_path, knowledge, name)

    assert [(one.value, one.kind) for one in found.claims] == [("mit", ClaimKind.WEIGHTS)]
    assert [(one.identity.model, one.relation) for one in found.bases] == [(BASE, relation)]


def test_a_header_that_says_other_names_the_license_and_links_it(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    """As on a card, "other" is made clear by the name and the address beside it."""
    stated = {
        "general.license": "other",
        "general.license.name": "llama3.1",
        "general.license.link": "https://llama.meta.com/llama3_1/license/",
    }
    (tmp_path / "a.gguf").write_bytes(weights.gguf(stated))

    claims = answer(tmp_path, knowledge, "a.gguf").claims

    assert [one.kind for one in claims] == [ClaimKind.WEIGHTS, ClaimKind.NAME, ClaimKind.LINK]
    assert [one.value for one in claims] == list(stated.values())


@pytest.mark.parametrize(
    ("card", "bases"),
    [
        (f"base_model: {BASE}", [(BASE, "quantized")]),
        (f"base_model:\n- {BASE}\n- a/b\nbase_model_relation: merge", [(BASE, "merge"), ("a/b", "merge")]),
        ("base_model: not a name", [("not a name", "quantized")]),
    ],
)
def test_a_card_beside_weights_declares_their_bases(
    card: str, bases: list[tuple[str, str]], tmp_path: Path, knowledge: Knowledge
) -> None:
    """The card of the weights' own folder speaks for them; the page of the project does not."""
    (tmp_path / "models").mkdir()
    for folder in (tmp_path, tmp_path / "models"):
        (folder / "a.gguf").write_bytes(weights.gguf({}))
        (folder / "README.md").write_text(f"---\nlicense: other\nlicense_link: LICENSE\n{card}\n---\n")

    beside = answer(tmp_path, knowledge, "models/a.gguf")

    assert [(one.identity.model, one.relation) for one in beside.bases] == bases
    assert [one.kind for one in beside.claims] == [ClaimKind.TAG, ClaimKind.LINK]
    assert not answer(tmp_path, knowledge, "a.gguf").bases
