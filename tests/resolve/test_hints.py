"""Bases that nobody declared, from what trainers and merge tools write into files by themselves."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from auditor.knowledge import Knowledge
from auditor.licenses.identify import Identifier
from auditor.model import Identity, ModelRecord, Reason, Strength, Unresolved
from auditor.pipeline import Settings, audit_models, load_policy
from auditor.resolve import Resolved, ResolveSettings, resolve
from tests.hub import Hub, Served

APACHE = {"license": "apache-2.0"}
BASE = Served("m/base", {"license": "cc-by-nc-4.0"})


def asked(hub: Hub, knowledge: Knowledge, store: Path | None = None) -> Resolved:
    """Resolve `m/model` with a catalogue that knows nothing."""
    given = ResolveSettings(endpoint=hub.url, request_timeout=3.0, store=store)
    return resolve([Identity("huggingface", "m/model")], given, replace(knowledge, catalogue=()))


def bases(resolved: Resolved) -> list[tuple[str, str, Strength]]:
    record = resolved.answers[Identity("huggingface", "m/model")]
    assert isinstance(record, ModelRecord)
    return [(base.identity.model, base.relation, base.strength) for base in record.bases]


def holding(files: dict[str, Any], **fields: Any) -> Served:
    """A model without a declared base that holds these files."""
    encoded = {
        path: content.encode() if isinstance(content, str) else json.dumps(content).encode()
        for path, content in files.items()
    }
    return Served("m/model", APACHE, files=encoded, **fields)


RECIPE = """
merge_method: ties
base_model: m/base
models:
  - model: n/one+n/adapter
  - model: n/two
    parameters: {weight: 1}
  - model: ./local/path
slices:
  - sources: [{model: n/three, layer_range: [0, 8]}]
"""


@pytest.mark.parametrize(
    ("files", "found"),
    [
        (
            {"adapter_config.json": {"base_model_name_or_path": "m/base"}},
            [("m/base", "adapter", Strength.HEADER)],
        ),
        (
            {"mergekit_config.yml": RECIPE},
            [(name, "merge", Strength.HEADER) for name in ("m/base", "n/one", "n/two", "n/three")],
        ),
        ({"config.json": {"_name_or_path": "m/base"}}, [("m/base", "finetune", Strength.INFERRED)]),
    ],
)
def test_a_file_names_the_base_that_the_card_does_not(
    knowledge: Knowledge, files: dict[str, Any], found: list[tuple[str, str, Strength]]
) -> None:
    """The base is followed like any other, and says how it is known."""
    with Hub(holding(files), BASE) as hub:
        resolved = asked(hub, knowledge)

    assert bases(resolved) == found
    assert isinstance(resolved.answers[Identity("huggingface", "m/base")], ModelRecord)


def test_what_the_record_shows_of_an_adapter_costs_no_request(knowledge: Knowledge) -> None:
    """The Hub has read PEFT's configuration already."""
    shown = {"config": {"peft": {"base_model_name_or_path": "m/base", "task_type": "CAUSAL_LM"}}}
    with Hub(holding({"adapter_config.json": {}}, raw=shown), BASE) as hub:
        resolved = asked(hub, knowledge)

    assert bases(resolved) == [("m/base", "adapter", Strength.HEADER)]
    assert len(hub.requests) == 2


@pytest.mark.parametrize(
    "content",
    [
        {"_name_or_path": "output/checkpoint-1000"},
        {"_name_or_path": "/home/somebody/model"},
        {"_name_or_path": "../m/base"},
        {"_name_or_path": "m/model"},
        {"_name_or_path": ["m/base"]},
        {"_name_or_path": ""},
        ["m/base"],
        "[" * 100_000,
        "not JSON",
    ],
    ids=lambda one: str(one)[:40],
)
def test_a_folder_of_somebody_s_machine_is_no_base(knowledge: Knowledge, content: object) -> None:
    """What the hub does not have, the model itself, and what cannot be read name nothing."""
    with Hub(holding({"config.json": content}), BASE) as hub:
        resolved = asked(hub, knowledge)

    assert bases(resolved) == []
    assert len(resolved.answers) == 1


def test_a_declared_base_needs_no_hint(knowledge: Knowledge) -> None:
    """Where the card speaks nothing else is asked."""
    tuned = Served(
        "m/model", {**APACHE, "base_model": "m/base"}, files={"config.json": b'{"_name_or_path": "n/x"}'}
    )
    with Hub(tuned, BASE, Served("n/x", APACHE)) as hub:
        resolved = asked(hub, knowledge)

    assert [name for name, _, _ in bases(resolved)] == ["m/base"]
    assert len(hub.requests) == 2


def test_a_hint_is_read_once(knowledge: Knowledge, tmp_path: Path) -> None:
    """The next run asks for records alone: a file of that digest has been read."""
    with Hub(holding({"adapter_config.json": {"base_model_name_or_path": "m/base"}}), BASE) as hub:
        first = asked(hub, knowledge, tmp_path)
        seen = len(hub.requests)
        again = asked(hub, knowledge, tmp_path)

    assert again.answers == first.answers
    assert (seen, len(hub.requests) - seen) == (3, 2)


@pytest.mark.parametrize(
    ("files", "confidence"),
    [
        ({"mergekit_config.yml": "base_model: m/base"}, "high"),
        ({"config.json": {"_name_or_path": "m/base"}}, "low"),
    ],
)
def test_a_free_label_over_an_undeclared_restricted_base_is_not_allowed(
    knowledge: Knowledge, files: dict[str, Any], confidence: str
) -> None:
    """What is made from a non-commercial model and says Apache is for review: surely, or as a question."""
    with Hub(holding(files), BASE) as hub:
        given = Settings(
            knowledge,
            load_policy(None, None, knowledge),
            ResolveSettings(endpoint=hub.url),
            "2026-11-27T00:00:00Z",
        )
        audit = audit_models([Identity("huggingface", "m/model")], given)

    assert audit.decision in ("review", "deny")
    dropped = [one for one in audit.findings if one.nature == "contradiction"]
    assert dropped and {str(one.confidence) for one in dropped} == {confidence}


@pytest.mark.parametrize("path", ["adapter_config.json", "mergekit_config.yml"])
def test_a_model_whose_recipe_cannot_be_read_is_not_known(knowledge: Knowledge, path: str) -> None:
    """It is made from something, and nobody can say from what: that is no model without a base."""
    with Hub(holding({path: {"base_model_name_or_path": "m/base"}}, cut=(path,)), BASE) as hub:
        answer = asked(hub, knowledge).answers[Identity("huggingface", "m/model")]

    assert isinstance(answer, Unresolved) and answer.reason is Reason.UNREADABLE


@pytest.mark.parametrize("path", ["config.json", "LICENSE"])
def test_a_file_that_breaks_off_costs_only_itself(knowledge: Knowledge, path: str) -> None:
    """The model has its record; a license file that could not be read is told as such."""
    with Hub(holding({path: {"_name_or_path": "m/base"}}, cut=(path,)), BASE) as hub:
        given = ResolveSettings(endpoint=hub.url, request_timeout=3.0)
        wanted = Identity("huggingface", "m/model")
        record = resolve([wanted], given, replace(knowledge, catalogue=()), texts=Identifier()).answers[
            wanted
        ]

    assert isinstance(record, ModelRecord)
    assert (
        record.remarks if path == "config.json" else "LICENSE (not read)" in [c.value for c in record.claims]
    )
