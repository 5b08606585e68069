"""Answers that mean to cost time, memory, other models or the truth; waits that a hub may ask for."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from typing import Any

import pytest
from click.testing import CliRunner

from auditor.cli import main
from auditor.knowledge import Knowledge
from auditor.model import Identity, ModelRecord, Reason, Unresolved
from auditor.resolve import Resolved, ResolveSettings, resolve
from tests.hub import Hub, Served

APACHE = {"license": "apache-2.0"}


def name(model: str, revision: str | None = None) -> Identity:
    return Identity("huggingface", model, revision)


def asked(hub: Hub, knowledge: Knowledge, *models: str, **settings: Any) -> Resolved:
    """Resolve through the hub, with a catalogue that knows nothing."""
    given = ResolveSettings(endpoint=hub.url, **{"request_timeout": 2.0, "longest_wait": 2.0, **settings})
    return resolve([name(one) for one in models], given, replace(knowledge, catalogue=()))


def reason(resolved: Resolved, model: str) -> Reason | None:
    """Why a model has no record, None if it has one."""
    answer = resolved.answers[name(model)]
    return answer.reason if isinstance(answer, Unresolved) else None


@pytest.mark.parametrize(
    ("status", "because"),
    [
        (401, Reason.MISSING_OR_PRIVATE),
        (403, Reason.MISSING_OR_PRIVATE),
        (404, Reason.MISSING_OR_PRIVATE),
        (407, Reason.UNREADABLE),
        (451, Reason.DISABLED),
        (500, Reason.UNREADABLE),
        (503, Reason.UNREADABLE),
        (204, Reason.UNREADABLE),
    ],
)
def test_every_status_is_a_reason(knowledge: Knowledge, status: int, because: Reason) -> None:
    """No status of the hub's is read as an answer, and none stops the others."""
    with Hub(Served("m/bad", APACHE, status=status), Served("m/good", APACHE)) as hub:
        resolved = asked(hub, knowledge, "m/bad", "m/good")

    assert reason(resolved, "m/bad") is because
    assert reason(resolved, "m/good") is None


def test_with_a_token_no_401_reads_as_missing(knowledge: Knowledge) -> None:
    """To a token that it accepts the hub says 404: a bare 401 means that it was revoked."""
    with Hub(Served("m/model", APACHE, status=401)) as hub:
        resolved = asked(hub, knowledge, "m/model", token="revoked")

    assert reason(resolved, "m/model") is Reason.BAD_TOKEN


@pytest.mark.parametrize(
    "headers",
    [
        {"Retry-After": "3600"},
        {"Retry-After": "99999999999999999999"},
        {"Retry-After": "Fri, 27 Nov 2026 04:00:00 GMT", "Date": "Fri, 27 Nov 2026 03:00:00 GMT"},
        {"RateLimit": '"api";r=0;t=3600'},
    ],
)
def test_a_long_wait_is_not_waited(knowledge: Knowledge, headers: dict[str, str]) -> None:
    """A hub that asks for an hour gets no second request: models say that they were not looked at."""
    start = time.monotonic()
    with Hub(Served("m/a", APACHE, status=429, headers=headers), Served("m/b", APACHE)) as hub:
        resolved = asked(hub, knowledge, "m/a", "m/b", concurrency=1)

    assert reason(resolved, "m/a") is Reason.RATE_LIMITED
    assert time.monotonic() - start < 8


@pytest.mark.parametrize(
    "headers", [{}, {"Retry-After": "soon"}, {"Retry-After": "²"}, {"Retry-After": "-5"}]
)
def test_a_refusal_without_a_readable_wait_is_tried_once_more(
    knowledge: Knowledge, headers: dict[str, str]
) -> None:
    """What cannot be read is a second, once; then the model is told as not looked at."""
    shown = {key: value.encode().decode("latin-1") for key, value in headers.items()}
    with Hub(Served("m/a", APACHE, status=429, headers={**shown, "RateLimit": "x"})) as hub:
        resolved = asked(hub, knowledge, "m/a")

    assert reason(resolved, "m/a") is Reason.RATE_LIMITED
    assert len(hub.requests) == 2


def test_requests_under_way_together_do_not_overrun_the_window(knowledge: Knowledge) -> None:
    """With five requests left, sixteen at once send five, and nobody is turned away by the hub."""
    models = [Served(f"m/{n}", APACHE) for n in range(20)]
    with Hub(*models, left=5) as hub:
        resolved = asked(hub, knowledge, *(model.name for model in models), concurrency=16)

    assert len(hub.requests) == 5
    assert sum(isinstance(one, ModelRecord) for one in resolved.answers.values()) == 5


def test_a_first_model_that_drips_is_no_missing_network(knowledge: Knowledge) -> None:
    """The model asked first holds its answer back for ever: the others are asked all the same."""
    with Hub(Served("a/drips", behaviour="slow-headers"), Served("m/good", APACHE)) as hub:
        resolved = asked(hub, knowledge, "a/drips", "m/good", request_timeout=1.0)

    assert reason(resolved, "a/drips") is Reason.TIMED_OUT
    assert reason(resolved, "m/good") is None
    assert not resolved.offline


def test_redirects_without_end_are_left(knowledge: Knowledge) -> None:
    """A model that leads to itself under another name costs a few requests."""
    loop = [
        Served("m/a", behaviour="renamed", target="m/b"),
        Served("m/b", behaviour="renamed", target="m/a"),
    ]
    with Hub(*loop, Served("m/good", APACHE)) as hub:
        resolved = asked(hub, knowledge, "m/a", "m/good")

    assert reason(resolved, "m/a") is Reason.OFF_HOST
    assert reason(resolved, "m/good") is None
    assert len(hub.requests) < 8


HOSTILE: list[dict[str, Any]] = [
    {"cardData": {"license": "\ud800mit", "license_name": "\udfff"}, "tags": ["\ud800"]},
    {"siblings": [{"rfilename": "LICENSE\ud800", "size": -1, "blobId": "../x", "lfs": {"sha256": "no"}}]},
    {"id": "../../../etc/passwd", "_id": "no id", "sha": "z" * 40},
    {"id": "m/model\x1b[31m", "cardData": {"license": "mit\x00\x07", "license_link": "javascript:alert(1)"}},
    {"cardData": {"base_model": ["/etc/passwd", "../x", "a" * 400, "m/model", {}], "datasets": {"a": 1}}},
    {"gguf": 7, "library_name": ["x"], "gated": "maybe", "disabled": "no", "private": 1},
]


@pytest.mark.parametrize("raw", HOSTILE)
@pytest.mark.parametrize("kind", ["json", "html", "terminal"])
def test_a_hostile_record_reaches_every_document(
    raw: dict[str, Any], kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half characters, control codes, paths out of the hub: each document is written."""
    with Hub(Served("m/model", raw=raw)) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.url)
        done = CliRunner().invoke(main, ["model", "m/model", "--format", kind])

    assert done.exit_code == 0, done.output
    assert "m/model" in done.output and "\x1b[31m" not in done.output
    if kind == "json":
        assert json.loads(done.output)["models"][0]["decision"] == "review"


def test_an_endpoint_that_is_no_address_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A mirror written without `https://` is one sentence, not a hundred unreadable models."""
    monkeypatch.setenv("HF_ENDPOINT", "hf-mirror.example")
    done = CliRunner().invoke(main, ["model", "m/model"])

    assert done.exit_code == 2
    assert "HF_ENDPOINT=hf-mirror.example is no address" in done.output
