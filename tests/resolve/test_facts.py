"""What the hub says of a model beside its terms: read field by field, each with its place, and shown."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from click.testing import CliRunner

from auditor.cli import main
from auditor.knowledge import Knowledge
from auditor.model import Argument, FactName, Identity, ModelRecord
from auditor.pipeline import ResolveSettings
from auditor.resolve import resolve
from tests.hub import Hub, Served

APACHE = {"license": "apache-2.0"}

#: A record as the Hub sends it for a quantized model of many parts.
WHOLE: dict[str, Any] = {
    "createdAt": "2024-07-18T08:56:00.000Z",
    "lastModified": "2026-09-25T17:00:57.123Z",
    "library_name": "transformers",
    "pipeline_tag": "text-generation",
    "safetensors": {"parameters": {"I32": 1192488960, "BF16": 1050939392}, "total": 2243428352},
    "config": {"model_type": "llama", "quantization_config": {"quant_method": "gptq", "bits": 4}},
    "securityRepoStatus": {
        "scansDone": True,
        "filesWithIssues": [
            {"path": "pytorch_model.bin", "level": "unsafe"},
            {"path": "convert.py", "level": "caution"},
        ],
    },
}


def record(hub: Hub, knowledge: Knowledge, model: str, revision: str | None = None) -> ModelRecord:
    """What the hub says of a model; the catalogue knows nothing."""
    wanted = Identity("huggingface", model, revision)
    given = ResolveSettings(endpoint=hub.url, request_timeout=5.0)
    answer = resolve([wanted], given, replace(knowledge, catalogue=())).answers[wanted]
    assert isinstance(answer, ModelRecord), answer
    return answer


def said(found: ModelRecord) -> dict[FactName, Argument]:
    return {fact.name: fact.value for fact in found.facts}


def test_every_fact_comes_with_the_one_record(knowledge: Knowledge) -> None:
    """No request more than the record's own; each fact names the field of the commit it stands in."""
    model = Served("maker/model", APACHE, raw=WHOLE)
    with Hub(model) as hub:
        found = record(hub, knowledge, "maker/model")

    assert len(hub.requests) == 1
    assert said(found) == {
        FactName.CREATED: "2024-07-18T08:56:00Z",
        FactName.MODIFIED: "2026-09-25T17:00:57Z",
        FactName.VERIFIED: "unknown",
        FactName.LIBRARY: "transformers",
        FactName.TASK: "text-generation",
        FactName.ARCHITECTURE: "llama",
        FactName.PARAMETERS: 2243428352,
        FactName.PARAMETERS_BY_TYPE: ("BF16: 1050939392", "I32: 1192488960"),
        FactName.QUANTIZATION: "gptq 4-bit",
        FactName.SECURITY: "issues",
        FactName.FLAGGED: ("convert.py: caution", "pytorch_model.bin: unsafe"),
    }
    assert found.flagged == ("pytorch_model.bin",)
    assert {fact.evidence.source for fact in found.facts} == {"hub"}
    places = {fact.name: fact.evidence.locator for fact in found.facts}
    assert places[FactName.TASK] == f"maker/model@{model.sha[:12]}:pipeline_tag"


def test_a_gguf_file_s_header_is_told_as_the_hub_read_it(knowledge: Knowledge) -> None:
    """Architecture, parameters and context length come from the summary of the header."""
    gguf = {"total": 8030261248, "architecture": "llama", "context_length": 131072}
    with Hub(Served("maker/model-GGUF", APACHE, raw={"gguf": gguf})) as hub:
        facts = said(record(hub, knowledge, "maker/model-GGUF"))

    assert facts[FactName.ARCHITECTURE] == "llama"
    assert (facts[FactName.PARAMETERS], facts[FactName.CONTEXT_LENGTH]) == (8030261248, 131072)


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ({"scansDone": True, "filesWithIssues": []}, "no-issues"),
        ({"scansDone": False, "filesWithIssues": []}, "unfinished"),
        ({"scansDone": False, "filesWithIssues": [{"path": "a.bin", "level": "new word"}]}, "issues"),
        ({}, "unfinished"),
        (None, None),
        ("safe", None),
        ({"scansDone": 1, "filesWithIssues": {"path": 1}}, "unfinished"),
    ],
)
def test_a_scan_is_only_clean_when_it_has_ended(
    knowledge: Knowledge, status: object, state: str | None
) -> None:
    """What is no list of issues is none, and without the hub's word that it is done nothing is clean."""
    with Hub(Served("maker/model", APACHE, raw={"securityRepoStatus": status})) as hub:
        found = record(hub, knowledge, "maker/model")

    assert said(found).get(FactName.SECURITY) == state
    assert found.flagged == ()


def test_access_and_today_s_name_are_facts(knowledge: Knowledge) -> None:
    """How access is granted, that a repository is private, and what the model is called now."""
    models = (
        Served("new/name", APACHE, raw={"gated": "manual", "private": True}),
        Served("old/name", behaviour="renamed", target="new/name"),
    )
    with Hub(*models) as hub:
        facts = said(record(hub, knowledge, "old/name"))

    assert (facts[FactName.GATING], facts[FactName.VISIBILITY]) == ("manual", "private")
    assert facts[FactName.RENAMED] == "new/name"


@pytest.mark.parametrize(
    "raw",
    [
        {"createdAt": 7, "lastModified": "yesterday", "library_name": ["x"], "pipeline_tag": {}},
        {"safetensors": [1], "gguf": "x", "config": 5},
        {"safetensors": {"parameters": {"BF16": -1, "F32": True, "F16": 10**300}, "total": "many"}},
        {"safetensors": {"parameters": {str(n): n for n in range(1, 10_000)}}},
        {"config": {"quantization_config": {"quant_method": 4, "bits": "four"}}},
        {
            "securityRepoStatus": {
                "filesWithIssues": [{"path": 7}, 7, {"level": "unsafe"}, {"path": "\ud800"}]
            }
        },
    ],
)
def test_a_hostile_field_costs_its_fact_alone(knowledge: Knowledge, raw: dict[str, Any]) -> None:
    """Whatever a field holds, the record and its terms are there, and no list is without an end."""
    with Hub(Served("maker/model", APACHE, raw=raw)) as hub:
        found = record(hub, knowledge, "maker/model")

    assert [claim.value for claim in found.claims] == ["apache-2.0"]
    assert all(len(value) <= 50 for value in said(found).values() if isinstance(value, tuple))


def shown(hub: Hub, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> str:
    """What a command prints."""
    monkeypatch.setenv("HF_ENDPOINT", hub.url)
    done = CliRunner().invoke(main, list(arguments), catch_exceptions=False)
    return done.output


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Parameters", "2,243,428,352", "text-generation", "issues found", "2024-07-18")),
        ("ja", ("パラメータ数", "2,243,428,352", "text-generation", "問題あり", "2024年7月18日")),
        ("zh", ("参数量", "2,243,428,352", "text-generation", "发现问题", "2024年7月18日")),
    ],
)
def test_terminal_and_report_show_them(
    language: str, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`auditor model NAME` and the report say them in the reader's language."""
    with Hub(Served("maker/model", APACHE, raw=WHOLE)) as hub:
        for kind in ("terminal", "html"):
            page = shown(hub, monkeypatch, "model", "maker/model", "--lang", language, "--format", kind)
            assert not [word for word in words if word not in page]


def test_what_could_not_be_read_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """A remark on a record stands in the JSON, on the terminal, in the report and in the argument."""
    with Hub(Served("maker/model", APACHE, raw={"cardData": "text", "library_name": 7})) as hub:
        pages = [
            shown(hub, monkeypatch, "model", "maker/model", "--format", kind)
            for kind in ("json", "terminal", "html")
        ]
        pages.append(shown(hub, monkeypatch, "explain", "maker/model"))

    assert json.loads(pages[0])["models"][0]["remarks"] == [
        "cardData is no object",
        "library_name is no text",
    ]
    assert all("cardData is no object" in page and "library_name is no text" in page for page in pages)


# --------------------------------------------------------------- pinned, and head


def history(before: dict[str, Any], now: dict[str, Any]) -> Served:
    """A model at two commits."""
    old = Served("maker/model", before, files={"LICENSE": b"Terms of the lynx."}, commit="1" * 40)
    new = Served("maker/model", now, files={"LICENSE": b"Terms of the lynx."}, commit="2" * 40)
    new.past = [old]
    return new


def test_the_ancestors_of_a_head_are_nobody_s_question(knowledge: Knowledge) -> None:
    """The head is compared, not followed: only the pinned revision's base is asked about."""
    model = history({**APACHE, "base_model": "m/old"}, {**APACHE, "base_model": "m/new"})
    with Hub(model, Served("m/old", APACHE), Served("m/new", APACHE)) as hub:
        record(hub, knowledge, "maker/model", "1" * 40)

    asked = [request.path.partition("?")[0] for request in hub.requests]
    assert asked == [
        f"/api/models/maker/model/revision/{'1' * 40}",
        "/api/models/m/old",
        "/api/models/maker/model",
    ]


@pytest.mark.parametrize(
    ("revision", "now", "state"),
    [
        ("1" * 40, {"license": "cc-by-nc-4.0"}, "other"),
        ("1" * 40, {"license": "apache-2.0"}, "same"),
        ("2" * 40, {"license": "apache-2.0"}, "pinned"),
    ],
)
def test_a_pinned_revision_is_compared_with_the_head(
    revision: str, now: dict[str, Any], state: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One request more says whether the terms at the head are still those of the commit."""
    with Hub(history(APACHE, now)) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.url)
        audit = json.loads(shown(hub, monkeypatch, "model", f"maker/model@{revision}", "--format", "json"))

    [fact] = [one for one in audit["models"][0]["facts"] if one["name"] == "head"]
    assert fact["value"] == state and fact["evidence"]["locator"] == f"maker/model@{'2' * 12}"
    drifted = [one for one in audit["findings"] if one["rule"] == "license-drift"]
    assert [one["variant"] for one in drifted] == (["head"] if state == "other" else [])
    assert len([one for one in hub.requests if one.path.startswith("/api/models/")]) == 2


def test_a_head_that_nobody_saw_is_said_not_to_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window is empty after the pinned record: the model has its answer, and the head has none."""
    with Hub(history(APACHE, APACHE), left=1) as hub:
        audit = json.loads(shown(hub, monkeypatch, "model", f"maker/model@{'1' * 40}", "--format", "json"))

    [model] = audit["models"]
    assert model["unresolved"] is None and model["declared"] == "apache-2.0"
    assert [one["value"] for one in model["facts"] if one["name"] == "head"] == ["unseen"]
