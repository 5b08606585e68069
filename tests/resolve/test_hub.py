"""The real client against a real server: every answer of the hub, and every way it fails."""

from __future__ import annotations

import time
import tracemalloc
from dataclasses import replace
from typing import Any

import pytest

from auditor.knowledge import Knowledge
from auditor.model import ClaimKind, Identity, ModelRecord, Policy, Reason, Resolution, Unresolved
from auditor.pipeline import Settings, audit_models
from auditor.resolve import Resolved, ResolveSettings, resolve
from tests.hub import Hub, Served
from tests.hub.server import bomb

APACHE = {"license": "apache-2.0"}


def name(model: str, revision: str | None = None) -> Identity:
    return Identity("huggingface", model, revision)


def asked(hub: Hub, knowledge: Knowledge, *models: Identity, **settings: Any) -> Resolved:
    """Resolve through the hub, with a catalogue that knows nothing."""
    given = ResolveSettings(endpoint=hub.url, **{"request_timeout": 2.0, "longest_wait": 2.0, **settings})
    return resolve(models, given, replace(knowledge, catalogue=()))


def one(hub: Hub, knowledge: Knowledge, model: str, **settings: Any) -> Resolution:
    """The answer for one model."""
    identity = name(model)
    return asked(hub, knowledge, identity, **settings).answers[identity]


def test_a_record_gives_license_lineage_files_and_commit_in_one_request(knowledge: Knowledge) -> None:
    """The record with blobs is all that is asked for."""
    model = Served(
        "maker/model",
        {**APACHE, "base_model": ["maker/base"], "datasets": ["maker/data"], "license_link": "LICENSE"},
        ["base_model:maker/base", "base_model:quantized:maker/base", "gguf"],
        {"README.md": b"card", "LICENSE": b"text", "model.gguf": b"GGUF"},
    )
    with Hub(model, Served("maker/base", APACHE)) as hub:
        resolved = asked(hub, knowledge, name("maker/model"), data_sets=0)

    record = resolved.answers[name("maker/model")]
    assert isinstance(record, ModelRecord)
    assert [(claim.kind, claim.value) for claim in record.claims] == [
        (ClaimKind.TAG, "apache-2.0"),
        (ClaimKind.LINK, "LICENSE"),
    ]
    assert [(base.identity.model, base.relation) for base in record.bases] == [("maker/base", "quantized")]
    assert record.identity.revision == model.sha
    assert record.datasets == ("maker/data",)
    assert {file.path: file.size for file in record.files} == {"README.md": 4, "LICENSE": 4, "model.gguf": 4}
    assert all(file.digest for file in record.files)
    assert [request.path.split("?")[0] for request in hub.requests] == [
        "/api/models/maker/model",
        "/api/models/maker/base",
    ]


@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [
        ("missing", Reason.MISSING_OR_PRIVATE),
        ("disabled", Reason.DISABLED),
        ("limited", Reason.RATE_LIMITED),
        ("broken", Reason.UNREADABLE),
        ("slow-headers", Reason.TIMED_OUT),
        ("slow-body", Reason.TIMED_OUT),
        ("cut-off", Reason.UNREADABLE),
        ("malformed", Reason.UNREADABLE),
        ("deep", Reason.UNREADABLE),
        ("huge", Reason.TOO_LARGE),
        ("bomb", Reason.TOO_LARGE),
    ],
)
def test_a_failure_has_its_reason_and_costs_no_other_model_its_answer(
    knowledge: Knowledge, behaviour: str, reason: Reason
) -> None:
    """One bad model is unresolved for its own reason, in bounded time; the good one is there."""
    bad, good = name("bad/model"), name("good/model")
    patience = 2.0 if behaviour.startswith("slow") else 20.0
    bomb()  # packing it takes longer than any answer may
    start = time.monotonic()
    with Hub(Served("bad/model", behaviour=behaviour), Served("good/model", APACHE)) as hub:
        resolved = asked(hub, knowledge, good, bad, request_timeout=patience)

    answer = resolved.answers[bad]
    assert isinstance(answer, Unresolved)
    assert answer.reason is reason
    assert isinstance(resolved.answers[good], ModelRecord)
    assert time.monotonic() - start < 15


def test_a_packed_bomb_is_not_unpacked(knowledge: Knowledge) -> None:
    """256 MiB in gzip cost a few MiB of memory."""
    bomb()
    with Hub(Served("bad/model", behaviour="bomb")) as hub:
        tracemalloc.start()
        answer = one(hub, knowledge, "bad/model", request_timeout=10.0)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()

    assert isinstance(answer, Unresolved) and answer.reason is Reason.TOO_LARGE
    assert peak < 32 * 1024 * 1024


def test_a_gated_model_s_record_is_public(knowledge: Knowledge) -> None:
    """Its license and tags are read; a pinned revision falls back to the head and says so."""
    with Hub(Served("maker/gated", APACHE, behaviour="gated")) as hub:
        resolved = asked(hub, knowledge, name("maker/gated"), name("maker/gated", "1" * 40))

    plain, pinned = resolved.answers[name("maker/gated")], resolved.answers[name("maker/gated", "1" * 40)]
    assert isinstance(plain, ModelRecord) and plain.gated and plain.claims
    assert isinstance(pinned, ModelRecord) and pinned.remarks


def test_a_renamed_model_keeps_both_names(knowledge: Knowledge) -> None:
    """The answer says what it is called now; what was asked is kept. So does another case."""
    renamed = Served("old/name", behaviour="renamed", target="new/Name")
    with Hub(renamed, Served("new/Name", APACHE)) as hub:
        moved = one(hub, knowledge, "old/name")
        cased = one(hub, knowledge, "NEW/name")

    assert isinstance(moved, ModelRecord) and isinstance(cased, ModelRecord)
    assert (moved.asked.model, moved.identity.model) == ("old/name", "new/Name")
    assert cased.identity.model == "new/Name"


def test_a_missing_revision_is_missing(knowledge: Knowledge) -> None:
    """A commit that the repository does not have is no record of the head."""
    with Hub(Served("maker/model", APACHE)) as hub:
        answer = asked(hub, knowledge, name("maker/model", "f" * 40)).answers[name("maker/model", "f" * 40)]

    assert isinstance(answer, Unresolved)
    assert answer.reason is Reason.NO_REVISION


def test_a_redirect_to_another_host_is_refused_and_gets_no_token(knowledge: Knowledge) -> None:
    """Nothing is asked of the other host, so that neither its word nor our token is at stake."""
    with Hub(Served("evil/model", APACHE)) as other:
        away = Served(
            "evil/model", behaviour="off-host", target=f"{other.url}/api/models/evil/model?blobs=true"
        )
        with Hub(away, token="secret") as hub:
            answer = one(hub, knowledge, "evil/model", token="secret")

        assert isinstance(answer, Unresolved) and answer.reason is Reason.OFF_HOST
        assert not other.requests


def test_the_token_goes_to_the_hub(knowledge: Knowledge) -> None:
    """With a token every request carries it; without, none does."""
    with Hub(Served("maker/model", APACHE), token="secret") as hub:
        one(hub, knowledge, "maker/model", token="secret")
        one(hub, knowledge, "maker/model")

    assert [request.headers.get("authorization") for request in hub.requests] == ["Bearer secret", None]


def test_a_refused_token_is_not_a_missing_model(knowledge: Knowledge) -> None:
    """A revoked token must not make every model look gone."""
    with Hub(Served("maker/model", APACHE), token="right") as hub:
        answer = one(hub, knowledge, "maker/model", token="wrong")

    assert isinstance(answer, Unresolved)
    assert answer.reason is Reason.BAD_TOKEN


def test_a_short_wait_is_waited(knowledge: Knowledge) -> None:
    """A hub that asks for a second gets it, and then answers."""
    with Hub(Served("maker/model", APACHE, behaviour="limited-briefly")) as hub:
        answer = one(hub, knowledge, "maker/model")

    assert isinstance(answer, ModelRecord)


def test_an_empty_window_is_not_run_into(knowledge: Knowledge) -> None:
    """When the hub says that no request is left, none is sent."""
    models = [Served(f"maker/m{n}", APACHE) for n in range(10)]
    with Hub(*models, left=3) as hub:
        resolved = asked(hub, knowledge, *(name(model.name) for model in models), concurrency=1)

    reasons = [answer.reason for answer in resolved.answers.values() if isinstance(answer, Unresolved)]
    assert reasons == [Reason.RATE_LIMITED] * 7
    assert len(hub.requests) == 3


def test_ancestors_are_each_asked_once(knowledge: Knowledge) -> None:
    """A lattice of models costs one request a model, however many ways lead to it."""
    models = [
        Served("m/top", {**APACHE, "base_model": ["m/left", "m/right"]}),
        Served("m/left", {**APACHE, "base_model": "m/root"}),
        Served("m/right", {**APACHE, "base_model": "m/root"}),
        Served("m/root", {**APACHE, "base_model": "m/top"}),
    ]
    with Hub(*models) as hub:
        resolved = asked(hub, knowledge, name("m/top"))

    assert len(resolved.answers) == 4
    assert resolved.requests == len(hub.requests) == 4


def test_a_chain_is_followed_64_levels(knowledge: Knowledge) -> None:
    """What lies deeper is unresolved with its reason, and nobody is asked about it."""
    chain = [Served(f"m/{n}", {**APACHE, "base_model": f"m/{n + 1}"}) for n in range(70)]
    with Hub(*chain, left=500) as hub:
        resolved = asked(hub, knowledge, name("m/0"))

    assert len(hub.requests) == 64
    deepest = resolved.answers[name("m/64")]
    assert isinstance(deepest, Unresolved) and deepest.reason is Reason.TOO_DEEP


@pytest.mark.parametrize(
    "raw",
    [
        {"cardData": "text"},
        {"cardData": {"license": 7, "base_model": {"a": 1}, "self": 1, "eval_results": 1}},
        {"tags": "text", "siblings": {"a": 1}, "sha": 5, "gated": []},
        {"siblings": [{"rfilename": "../../etc/passwd"}, 7, {"rfilename": None}]},
        {"id": None, "_id": ["x"]},
    ],
)
def test_a_hostile_field_costs_only_itself(knowledge: Knowledge, raw: dict[str, Any]) -> None:
    """Whatever one field holds, the record is there with the rest."""
    with Hub(Served("maker/model", APACHE, ["license:apache-2.0"], raw=raw)) as hub:
        answer = one(hub, knowledge, "maker/model")

    assert isinstance(answer, ModelRecord)
    assert answer.identity.model == "maker/model"


@pytest.mark.parametrize(
    ("stated", "values"),
    [("mit", ["mit"]), (["mit", "apache-2.0"], ["mit", "apache-2.0"]), (7, []), (None, []), ("", [])],
)
def test_the_license_field_in_every_shape(knowledge: Knowledge, stated: object, values: list[str]) -> None:
    """Text, list, number, null, nothing: each is read for what it says."""
    with Hub(Served("maker/model", {"license": stated})) as hub:
        answer = one(hub, knowledge, "maker/model")

    assert isinstance(answer, ModelRecord)
    assert [claim.value for claim in answer.claims] == values


def test_no_network_is_found_out_once_and_quickly(knowledge: Knowledge) -> None:
    """A hundred models without a hub cost one refused connection."""
    with Hub() as hub:
        url = hub.url
    start = time.monotonic()
    wanted = [name(f"m/{n}") for n in range(100)]

    resolved = resolve(wanted, ResolveSettings(endpoint=url), replace(knowledge, catalogue=()))

    assert resolved.offline
    assert resolved.requests == 1
    assert time.monotonic() - start < 5
    assert all(
        isinstance(one, Unresolved) and one.reason is Reason.OFFLINE for one in resolved.answers.values()
    )


def test_offline_asks_nothing(knowledge: Knowledge) -> None:
    """With --offline no request is made; the catalogue answers, dated."""
    with Hub(Served("deepseek-ai/DeepSeek-R1", {"license": "gpl-3.0"})) as hub:
        wanted = name("deepseek-ai/DeepSeek-R1")
        resolved = resolve([wanted], ResolveSettings(endpoint=hub.url, offline=True), knowledge)

    answer = resolved.answers[wanted]
    assert isinstance(answer, ModelRecord) and answer.source == "catalogue" and answer.as_of
    assert not hub.requests


def test_the_hub_s_word_comes_before_the_catalogue_s(knowledge: Knowledge) -> None:
    """The catalogue stands beside the hub's record; a model it knew and the hub lost is removed."""
    here, gone = name("deepseek-ai/DeepSeek-R1"), name("zai-org/GLM-4.5")
    with Hub(Served(here.model, {"license": "mit"}, raw={"cardData": {"license": "mit"}})) as hub:
        resolved = resolve([here, gone], ResolveSettings(endpoint=hub.url), knowledge)

    record, lost = resolved.answers[here], resolved.answers[gone]
    assert isinstance(record, ModelRecord) and record.source == "hub"
    assert [other.source for other in record.also] == ["catalogue"]
    assert isinstance(lost, Unresolved) and lost.reason is Reason.REMOVED


@pytest.mark.parametrize(
    "base", ["Stable Diffusion XL", "./checkpoint-500", "../../admin", "no name " * 60 + "at all"]
)
def test_a_base_that_is_no_name_is_a_question(knowledge: Knowledge, base: str) -> None:
    """Words where the name of a base should stand: nobody is asked for them, and nothing is allowed."""
    with Hub(Served("maker/model", {"license": "mit", "base_model": base})) as hub:
        settings = Settings(knowledge, Policy(), ResolveSettings(hub.url), "2026-11-24T00:00:00Z")
        audit = audit_models([Identity("huggingface", "maker/model")], settings)

    assert [model.decision for model in audit.models] == ["review"]
    assert [edge.parent.model for edge in audit.models[0].lineage.edges] == [base[:200]]
    assert len(hub.requests) == 1
