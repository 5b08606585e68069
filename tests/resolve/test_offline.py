"""Without a network: what the hub said in earlier runs answers, dated, and nothing passes for fresh."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from auditor.cli import main
from auditor.knowledge import Knowledge
from auditor.licenses.identify import Identifier
from auditor.model import ClaimKind, Identity, ModelRecord, Reason, Resolution, Unresolved
from auditor.resolve import Resolved, ResolveSettings, resolve
from tests.hub import Hub, Served
from tests.licenses.texts import text

APACHE = {"license": "apache-2.0"}
TERMS = b"Our own terms\n\nYou may look at this model, and say nothing about it.\n"


def name(model: str, revision: str | None = None) -> Identity:
    return Identity("huggingface", model, revision)


def asked(url: str, store: Path, knowledge: Knowledge, *models: Identity, **settings: Any) -> Resolved:
    """Resolve with a cache, license files read; the catalogue knows nothing."""
    given = ResolveSettings(endpoint=url, store=store, request_timeout=5.0, **settings)
    return resolve(models, given, replace(knowledge, catalogue=()), texts=Identifier())


def known(answer: Resolution) -> ModelRecord:
    assert isinstance(answer, ModelRecord), answer
    return answer


def family() -> list[Served]:
    """A fine-tune with terms of its own, and its base."""
    tuned = Served("m/tuned", {**APACHE, "base_model": "m/base"}, files={"LICENSE": TERMS})
    return [tuned, Served("m/base", {"license": "mit"}, files={"LICENSE": text("MIT").encode()})]


def test_offline_the_hub_s_last_word_answers_with_its_day(knowledge: Knowledge, tmp_path: Path) -> None:
    """Claims, texts, bases and files are those of the run that asked; source and day say that it is past."""
    with Hub(*family()) as hub:
        online = asked(hub.url, tmp_path, knowledge, name("m/tuned"))
        seen = len(hub.requests)
        offline = asked(hub.url, tmp_path, knowledge, name("m/tuned"), offline=True)
        assert len(hub.requests) == seen

    assert offline.offline and list(offline.answers) == list(online.answers)
    for identity, answer in online.answers.items():
        then, now = known(answer), known(offline.answers[identity])
        assert (then.source, then.as_of) == ("hub", None)
        assert now.source == "cache" and now.as_of is not None and len(now.as_of) == 10
        seen_in = [*(one.evidence for one in now.claims), *(one.evidence for one in now.bases)]
        assert {one.source for one in seen_in} == {"cache"}
        assert [(one.kind, one.value) for one in now.claims] == [(one.kind, one.value) for one in then.claims]
        assert [one.identity for one in now.bases] == [one.identity for one in then.bases]
        assert now.files == then.files


def test_a_hub_that_went_away_leaves_what_it_said(knowledge: Knowledge, tmp_path: Path) -> None:
    """Nobody asked for `--offline`: the hub cannot be reached, and its last word is told as such."""
    with Hub(*family()) as hub:
        asked(hub.url, tmp_path, knowledge, name("m/tuned"))
    later = asked(hub.url, tmp_path, knowledge, name("m/tuned"))

    assert later.offline
    assert known(later.answers[name("m/base")]).source == "cache"


def test_the_head_that_was_kept_serves_its_own_commit_and_no_other(
    knowledge: Knowledge, tmp_path: Path
) -> None:
    """A reference pinned to the commit that was the head is answered, one to another commit is not."""
    model = Served("m/model", APACHE)
    same, other = name("m/model", model.sha), name("m/model", "1" * 40)
    with Hub(model) as hub:
        asked(hub.url, tmp_path, knowledge, name("m/model"))
        offline = asked(hub.url, tmp_path, knowledge, same, other, offline=True)

    assert known(offline.answers[same]).asked == same
    unknown = offline.answers[other]
    assert isinstance(unknown, Unresolved) and unknown.reason is Reason.OFFLINE


def test_what_was_kept_comes_before_the_catalogue_which_stands_beside_it(
    knowledge: Knowledge, tmp_path: Path
) -> None:
    """The hub's own word, though of an earlier day, is evidence of the model; the catalogue fills it up."""
    wanted = name("deepseek-ai/DeepSeek-R1")
    with Hub(Served(wanted.model, {"license": "mit"})) as hub:
        given = ResolveSettings(endpoint=hub.url, store=tmp_path)
        resolve([wanted], given, knowledge)
        answer = known(resolve([wanted], replace(given, offline=True), knowledge).answers[wanted])

    assert answer.source == "cache"
    assert [other.source for other in answer.also] == ["catalogue"]


def test_the_client_s_cache_with_another_commit_is_remarked(knowledge: Knowledge, tmp_path: Path) -> None:
    """What lies on this machine is not what the hub told of: that is said."""
    client = tmp_path / "hub" / "models--m--base"
    (client / "snapshots" / ("1" * 40)).mkdir(parents=True)
    (client / "snapshots" / ("1" * 40) / "README.md").write_bytes(b"---\nlicense: mit\n---\n")
    (client / "refs").mkdir()
    (client / "refs" / "main").write_text("1" * 40)
    with Hub(*family()) as hub:
        asked(hub.url, tmp_path, knowledge, name("m/base"))
        offline = asked(hub.url, tmp_path, knowledge, name("m/base"), offline=True, cache=tmp_path / "hub")

    record = known(offline.answers[name("m/base")])
    assert record.source == "cache" and record.as_of
    assert any("another revision: 111111111111" in remark for remark in record.remarks)


def test_an_adapter_whose_base_was_not_kept_is_not_known(knowledge: Knowledge, tmp_path: Path) -> None:
    """The file that names the base is gone from the cache: half a lineage is no answer."""
    adapter = Served(
        "m/adapter", APACHE, files={"adapter_config.json": b'{"base_model_name_or_path": "m/b"}'}
    )
    with Hub(adapter, Served("m/b", APACHE)) as hub:
        asked(hub.url, tmp_path, knowledge, name("m/adapter"))
        whole = asked(hub.url, tmp_path, knowledge, name("m/adapter"), offline=True)
        for path in tmp_path.glob("hub-*/blobs/*/*"):
            path.unlink()
        hurt = asked(hub.url, tmp_path, knowledge, name("m/adapter"), offline=True)

    assert [one.identity.model for one in known(whole.answers[name("m/adapter")]).bases] == ["m/b"]
    assert isinstance(hurt.answers[name("m/adapter")], Unresolved)


def test_a_license_text_that_was_not_kept_is_not_read(knowledge: Knowledge, tmp_path: Path) -> None:
    """The record is there, its text is not: the terms stay open, with the reason."""
    with Hub(*family()) as hub:
        asked(hub.url, tmp_path, knowledge, name("m/tuned"))
        for path in tmp_path.glob("hub-*/blobs/*/*"):
            path.unlink()
        offline = asked(hub.url, tmp_path, knowledge, name("m/tuned"), offline=True)

    [claim] = [one for one in known(offline.answers[name("m/tuned")]).claims if one.kind is ClaimKind.FILE]
    assert (claim.value, claim.evidence.excerpt) == ("LICENSE (not read)", "no hub was asked")


@pytest.mark.parametrize("way", ["--offline", "HF_HUB_OFFLINE"])
def test_every_document_says_that_it_is_an_earlier_word(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """By option or by the client's own variable: no request, and each document has the day."""
    with Hub(Served("m/model", APACHE)) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.url)
        CliRunner().invoke(main, ["model", "m/model"], catch_exceptions=False)
        seen = len(hub.requests)
        arguments = ["model", "m/model"]
        if way == "--offline":
            arguments.append(way)
        else:
            monkeypatch.setenv(way, "1")
        shown = {
            kind: CliRunner().invoke(main, [*arguments, "--format", kind], catch_exceptions=False).output
            for kind in ("json", "terminal", "html", "markdown")
        }
        assert len(hub.requests) == seen

    [model] = json.loads(shown["json"])["models"]
    assert (model["source"], model["unresolved"]) == ("cache", None)
    assert json.loads(shown["json"])["coverage"]["cache_as_of"] == model["as_of"]
    assert all("what it said in earlier runs" in shown[kind] for kind in ("terminal", "markdown"))
    assert "what the hub said in earlier runs" in shown["html"]


def test_an_answer_that_holds_again_has_the_newer_day(knowledge: Knowledge, tmp_path: Path) -> None:
    """What a later run confirmed is as of that run, not of the first."""
    with Hub(Served("m/model", APACHE)) as hub:
        asked(hub.url, tmp_path, knowledge, name("m/model"))
        [entry] = tmp_path.glob("hub-*/records/*/*")
        old = json.loads(entry.read_text()) | {"as_of": "2020-01-01"}
        entry.write_text(json.dumps(old))
        before = asked(hub.url, tmp_path, knowledge, name("m/model"), offline=True)
        asked(hub.url, tmp_path, knowledge, name("m/model"))
        after = asked(hub.url, tmp_path, knowledge, name("m/model"), offline=True)

    assert known(before.answers[name("m/model")]).as_of == "2020-01-01"
    assert (known(after.answers[name("m/model")]).as_of or "") > "2020-01-01"
