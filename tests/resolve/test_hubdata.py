"""Data sets that cards name, looked up on the hub one step.

`/api/datasets/NAME` answers with the fields of a model's record (hub-docs,
"Hub API endpoints"; `DatasetInfo` of huggingface_hub 2.4.0).
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from auditor.knowledge import Knowledge
from auditor.model import DataSet, Identity, ModelRecord, Policy, Reason
from auditor.pipeline import Settings, audit_models
from auditor.resolve import ResolveSettings, resolve
from tests.change import worlds
from tests.hub import Hub, Served

MIT = {"license": "mit"}


def model(*data: str, name: str = "maker/model") -> Served:
    return Served(name, {**MIT, "datasets": list(data)})


def looked_up(hub: Hub, knowledge: Knowledge, *models: str, **settings: Any) -> dict[str, DataSet]:
    """What was found of the data sets of models."""
    given = ResolveSettings(hub.url, **{"request_timeout": 2.0, "longest_wait": 1.0, **settings})
    wanted = [Identity("huggingface", one) for one in models or ("maker/model",)]
    answers = resolve(wanted, given, replace(knowledge, catalogue=())).answers
    records = [answers[one] for one in wanted]
    return {data.name: data for one in records if isinstance(one, ModelRecord) for data in one.data}


def data_requests(hub: Hub) -> list[str]:
    return [one.path for one in hub.requests if one.path.startswith("/api/datasets/")]


def told(hub: Hub, knowledge: Knowledge, *models: str) -> dict[tuple[str, str | None], str]:
    """The findings about data, by rule and variant, with their messages."""
    given = ResolveSettings(hub.url, request_timeout=2.0, longest_wait=1.0)
    settings = Settings(knowledge, Policy(), given, "2026-11-24T00:00:00Z")
    audit = audit_models([Identity("huggingface", one) for one in models or ("maker/model",)], settings)
    return {(one.rule, one.variant): one.message for one in audit.findings if one.rule.startswith("dataset-")}


def test_license_gate_publisher_and_commit_are_read(knowledge: Knowledge) -> None:
    """One request a data set; the tag stands in where the card has no license."""
    data = (
        Served("org/data", {"license": "cc-by-nc-4.0"}, behaviour="gated"),
        Served("org/tagged", {}, ["license:odbl"]),
    )
    with Hub(model("org/data", "org/tagged"), data=data) as hub:
        found = looked_up(hub, knowledge)

    one = found["org/data"]
    assert (one.licenses, one.gated, one.publisher, one.revision) == (
        ("cc-by-nc-4.0",),
        True,
        "org",
        data[0].sha,
    )
    assert found["org/tagged"].licenses == ("odbl",)
    assert sorted(data_requests(hub)) == ["/api/datasets/org/data", "/api/datasets/org/tagged"]


def test_a_data_set_is_asked_for_once_however_many_name_it(knowledge: Knowledge) -> None:
    """Two models that name one data set cost one request."""
    models = (model("org/data", name="a/a"), model("org/data", name="b/b"))
    with Hub(*models, data=(Served("org/data", MIT),)) as hub:
        looked_up(hub, knowledge, "a/a", "b/b")

    assert data_requests(hub) == ["/api/datasets/org/data"]


def test_an_old_name_leads_to_the_data_set(knowledge: Knowledge) -> None:
    """A name without organisation is redirected; the card's name is kept, the publisher is the new one's."""
    data = (Served("org/data", MIT), Served("data", behaviour="renamed", target="org/data"))
    with Hub(model("data"), data=data) as hub:
        found = looked_up(hub, knowledge)

    assert (found["data"].licenses, found["data"].publisher) == (("mit",), "org")


def test_words_that_are_no_name_are_not_asked_for(knowledge: Knowledge) -> None:
    """A card may describe its data in a sentence, or name a path that leads elsewhere."""
    with Hub(model("800k samples made with another model", "../../models/x", "a/b/c")) as hub:
        looked_up(hub, knowledge)

    assert data_requests(hub) == []


def test_at_most_a_few_of_one_model_are_asked_for_and_the_rest_is_told(knowledge: Knowledge) -> None:
    """A card that names hundreds costs no more than the first ones."""
    names = [f"org/data-{number}" for number in range(12)]
    with Hub(model(*names), data=tuple(Served(name, MIT) for name in names)) as hub:
        messages = told(hub, knowledge)

    assert len(data_requests(hub)) == 8
    assert "org/data-11" in messages["dataset-license-unclear", "more"]
    assert "org/data-7" not in messages["dataset-license-unclear", "more"]


def test_the_terms_of_a_data_set_are_told_with_the_record_as_evidence(knowledge: Knowledge) -> None:
    """What the rule set does not know the hub says."""
    with Hub(model("org/data"), data=(Served("org/data", {"license": "cc-by-nc-4.0"}),)) as hub:
        messages = told(hub, knowledge)

    assert "org/data" in messages["dataset-noncommercial", None]
    assert ("dataset-license-unclear", None) not in messages


def test_what_the_hub_does_not_show_is_told(knowledge: Knowledge) -> None:
    """Missing, gated, without a license and out of reach: each is said, none is silent."""
    data = (
        Served("org/gated", MIT, behaviour="gated"),
        Served("org/silent", {}),
        Served("org/broken", MIT, behaviour="broken"),
    )
    with Hub(model("org/gone", "org/gated", "org/silent", "org/broken"), data=data) as hub:
        messages = told(hub, knowledge)

    said = {variant: text for (rule, variant), text in messages.items() if rule == "dataset-license-unclear"}
    assert set(said) == {"missing", "gated", None, "unreachable"}
    for variant, name in (
        ("missing", "gone"),
        ("gated", "gated"),
        (None, "silent"),
        ("unreachable", "broken"),
    ):
        assert f"org/{name}" in said[variant]


def test_another_license_than_the_rule_set_has_is_told(knowledge: Knowledge) -> None:
    """Table and hub differ: both are shown."""
    data = (Served("GAIR/lima", {"license": "mit"}),)
    with Hub(model("GAIR/lima"), data=data) as hub:
        messages = told(hub, knowledge)

    assert "MIT" in messages["dataset-license-unclear", "differs"]
    assert ("dataset-noncommercial", None) in messages


@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [
        ("disabled", Reason.DISABLED),
        ("malformed", Reason.UNREADABLE),
        ("deep", Reason.UNREADABLE),
        ("huge", Reason.TOO_LARGE),
        ("cut-off", Reason.UNREADABLE),
        ("slow-body", Reason.TIMED_OUT),
        ("limited", Reason.RATE_LIMITED),
    ],
)
def test_a_faulty_record_has_a_reason_and_costs_the_model_nothing(
    knowledge: Knowledge, behaviour: str, reason: Reason
) -> None:
    """The model keeps its record whatever becomes of its data."""
    with Hub(model("org/data"), data=(Served("org/data", MIT, behaviour=behaviour),)) as hub:
        found = looked_up(hub, knowledge)

    assert found["org/data"].reason is reason


@pytest.mark.parametrize(
    "raw", [{"cardData": 3}, {"tags": {"a": 1}}, {"sha": ["x"]}, {"id": 4}, {"gated": "x"}]
)
def test_hostile_fields_cost_nothing_but_themselves(knowledge: Knowledge, raw: dict[str, Any]) -> None:
    """A field of another type is left out."""
    with Hub(model("org/data"), data=(Served("org/data", MIT, raw=raw),)) as hub:
        found = looked_up(hub, knowledge)

    assert found["org/data"].reason is None


def test_a_second_run_asks_whether_the_record_still_holds(knowledge: Knowledge, tmp_path: Path) -> None:
    """Records are kept with their ETag; the license stays the same without its bytes."""
    with Hub(model("org/data"), data=(Served("org/data", MIT),)) as hub:
        looked_up(hub, knowledge, store=tmp_path)
        found = looked_up(hub, knowledge, store=tmp_path)

    assert found["org/data"].licenses == ("mit",)
    assert "if-none-match" in hub.requests[-1].headers


def test_turned_off_or_without_a_hub_nothing_is_asked(knowledge: Knowledge) -> None:
    """`data_sets` 0, and offline."""
    with Hub(model("org/data"), data=(Served("org/data", MIT),)) as hub:
        assert not looked_up(hub, knowledge, data_sets=0)
        assert not looked_up(hub, knowledge, offline=True)

    assert not data_requests(hub)


def test_the_lock_keeps_what_was_found(knowledge: Knowledge, tmp_path: Path) -> None:
    """A check from the lock tells of the data what the audit that wrote it told, without a request."""
    worlds.write(tmp_path, {"app.py": worlds.loads("maker/model")})
    data = (Served("org/data", {"license": "cc-by-nc-4.0"}),)
    with Hub(model("org/data", "org/gone"), data=data) as hub:
        written = worlds.locked(tmp_path, knowledge, hub.url)
    checked = worlds.checked(tmp_path, knowledge)

    def about(audit: Any) -> list[tuple[str, str]]:
        return [(one.rule, one.message) for one in audit.findings if one.rule.startswith("dataset-")]

    assert len(about(written)) == 2
    assert about(checked) == about(written)
    assert checked.coverage.requests == 0


def test_a_change_cannot_reword_the_data_of_a_lock(knowledge: Knowledge, tmp_path: Path) -> None:
    """An entry that a change altered is believed in nothing that nobody confirmed, and that is its data."""
    data = (Served("org/data", {"license": "cc-by-nc-4.0"}),)
    worlds.commit(tmp_path, {"app.py": "x = 1\n", "auditor.toml": ""})
    with Hub(model("org/data"), data=data) as hub:
        worlds.write(tmp_path, {"app.py": worlds.loads("maker/model")})
        base = worlds.git(tmp_path, "rev-parse", "HEAD")
        with Hub(model("org/data"), data=(Served("org/data", MIT),)) as liar:
            worlds.locked(tmp_path, knowledge, liar.url)
        audit = worlds.change(tmp_path, base, knowledge, hub=hub.url, locked=True)

    assert "dataset-noncommercial" in worlds.rules(audit)
    assert json.dumps(audit.models[0].data[0].licenses) == '["cc-by-nc-4.0"]'
