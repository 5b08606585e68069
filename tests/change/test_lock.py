"""models.lock: a check from it says what the audit said, and nobody can write a license into it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Audit, ClaimKind, LockedClaim, LockEntry, Route
from auditor.pipeline import BadLock, Settings, audit, exit_code, lock
from auditor.render import render
from auditor.render.view import View
from auditor.resolve.lockfile import parse, sealed
from auditor.resolve.lockfile import write as dump
from tests.change.worlds import change, checked, commit, loads, locked, rules, settings, write
from tests.hub import Hub, Served
from tests.hub.server import from_catalogue

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "support-bot"
USE = '[use]\ncommercial = true\ndistribution = "hosted"\nusers = 1000\n'


FLAGGED = {"scansDone": True, "filesWithIssues": [{"path": "model.bin", "level": "unsafe"}]}


def told(result: Audit) -> list[tuple[object, ...]]:
    """The findings without where each fact was seen, which is the lock now."""
    return [
        (one.rule, one.case, one.fingerprint, one.decision, one.message, one.revision, one.conditions)
        for one in result.findings
    ]


@pytest.mark.parametrize("reached", [True, False], ids=["hub", "catalogue"])
def test_a_check_from_the_lock_gives_the_findings_of_the_audit_that_wrote_it(
    knowledge: Knowledge, tmp_path: Path, reached: bool
) -> None:
    """The whole example, from a hub and from the catalogue alone: the same findings, models, decisions."""
    root = Path(shutil.copytree(EXAMPLE, tmp_path / "bot"))
    if reached:
        with Hub(*from_catalogue(knowledge.catalogue)) as hub:
            wrote = locked(root, knowledge, hub.url)
    else:
        wrote = locked(root, knowledge)

    again = checked(root, knowledge)

    assert told(again) == told(wrote)
    assert [(one.model, one.concluded, one.decision) for one in again.models] == [
        (one.model, one.concluded, one.decision) for one in wrote.models
    ]
    assert again.coverage.requests == 0


def test_the_same_answers_give_the_same_lock(knowledge: Knowledge, tmp_path: Path) -> None:
    """No time stamps, no order by chance; entries are sorted by origin and name."""
    write(tmp_path, {"app.py": loads("Qwen/Qwen2.5-72B-Instruct", "deepseek-ai/DeepSeek-R1")})
    locked(tmp_path, knowledge)
    first = (tmp_path / "models.lock").read_bytes()
    locked(tmp_path, knowledge)

    assert (tmp_path / "models.lock").read_bytes() == first
    names = re.findall(r'^name = "(.*)"$', first.decode().replace("[[model.bases]]\nname", "base"), re.M)
    assert names == sorted(names)


def test_gated_missing_and_pickled_models_are_the_same_from_the_lock(
    knowledge: Knowledge, tmp_path: Path
) -> None:
    """What the hub said about access and files is not lost on the way through the lock."""
    models = (
        Served("maker/pickled", {"license": "mit"}, files={"pytorch_model.bin": b"x", "LICENSE": b"text"}),
        Served("maker/safe", {"license": "mit"}, files={"model.safetensors": b"x", "old.bin": b"x"}),
        Served("maker/gated", {"license": "apache-2.0"}, behaviour="gated"),
        Served("maker/gone", behaviour="missing"),
        Served("maker/off", behaviour="disabled"),
        Served("maker/flagged", {"license": "mit"}, raw={"securityRepoStatus": FLAGGED}),
        Served("maker/either", {"license": "mit OR gpl-3.0"}),
        Served("maker/unclear", {"license": "other", "license_name": "modified-mit"}),
    )
    write(tmp_path, {"app.py": loads(*(one.name for one in models)), "auditor.toml": USE})
    with Hub(*models) as hub:
        wrote = locked(tmp_path, knowledge, hub.url)

    told_of = {"unsafe-format", "model-missing", "model-removed", "files-flagged", "license-choice"}
    assert told_of <= rules(wrote)
    assert told(checked(tmp_path, knowledge)) == told(wrote)


def test_a_revision_that_is_missing_is_missing_from_the_lock_too(
    knowledge: Knowledge, tmp_path: Path
) -> None:
    """Which of the two is missing, model or revision, decides the rule and with it the exit code."""
    write(tmp_path, {"app.py": loads("maker/model", revision="f" * 40)})
    with Hub(Served("maker/model", {"license": "mit"})) as hub:
        wrote = locked(tmp_path, knowledge, hub.url)
    again = checked(tmp_path, knowledge)

    assert "revision-missing" in rules(wrote) and "model-missing" not in rules(wrote)
    assert told(again) == told(wrote)
    assert exit_code(again, "review", knowledge) == exit_code(wrote, "review", knowledge) == 1


def relicensed() -> Served:
    """A model whose head has other terms than its first commit."""
    old = Served("maker/model", {"license": "mit"}, files={"LICENSE": b"One."}, commit="1" * 40)
    new = Served("maker/model", {"license": "cc-by-nc-4.0"}, files={"LICENSE": b"Two."}, commit="2" * 40)
    new.past = [old]
    return new


def test_what_the_head_of_a_pinned_model_says_is_the_same_from_the_lock(
    knowledge: Knowledge, tmp_path: Path
) -> None:
    """The lock keeps the other terms of the head, and nothing of a head with the same."""
    same = Served("maker/same", {"license": "mit"}, commit="4" * 40)
    same.past = [Served("maker/same", {"license": "mit"}, commit="3" * 40)]
    write(tmp_path, {"a.py": loads("maker/model", revision="1" * 40)})
    write(tmp_path, {"b.py": loads("maker/same", revision="3" * 40)})
    with Hub(relicensed(), same) as hub:
        wrote = locked(tmp_path, knowledge, hub.url)

    assert [one.model for one in wrote.findings if one.rule == "license-drift"] == ["maker/model"]
    assert told(checked(tmp_path, knowledge)) == told(wrote)
    entries = parse((tmp_path / "models.lock").read_bytes(), "models.lock").entries
    assert [one.head is not None for one in entries] == [True, False]


def test_a_lock_says_how_old_the_facts_are_that_nobody_was_asked_for(
    knowledge: Knowledge, tmp_path: Path
) -> None:
    """Written from the catalogue alone it has the day, and grows old as that does; else it has none."""
    write(tmp_path, {"app.py": loads("deepseek-ai/DeepSeek-R1")})
    with Hub(*from_catalogue(knowledge.catalogue)) as hub:
        locked(tmp_path, knowledge, hub.url)
    assert "as-of" not in (tmp_path / "models.lock").read_text()
    locked(tmp_path, knowledge)
    [day] = {one.as_of for one in parse((tmp_path / "models.lock").read_bytes(), "models.lock").entries}
    assert day == next(one.as_of for one in knowledge.catalogue if one.model == "deepseek-ai/DeepSeek-R1")

    given = settings(tmp_path, knowledge, locked=True)
    soon, late = (audit(tmp_path, replace(given, as_of=f"{year}-12-31T00:00:00Z")) for year in (2026, 2029))

    assert "catalogue-outdated" not in rules(soon) and "catalogue-outdated" in rules(late)
    assert late.models[0].as_of == day


@pytest.mark.parametrize("language", ["en", "ja", "zh"])
def test_documents_say_how_old_the_facts_of_a_lock_are(
    knowledge: Knowledge, tmp_path: Path, language: str
) -> None:
    """Where a document says how it was made; a lock whose facts were all asked for has no day."""
    write(tmp_path, {"app.py": loads("m/model")})
    with Hub(Served("m/model", {"license": "mit"})) as hub:
        online = settings(tmp_path, knowledge, hub=hub.url)
        online = replace(online, resolve=replace(online.resolve, store=tmp_path / "cache"))
        locks = lock(tmp_path, online)[1], lock(tmp_path, offline(online))[1]
    fresh, old = (from_lock(tmp_path, data, knowledge) for data in locks)

    view = View(old, language)
    said = view(
        "Some facts of the lock were not asked for when it was written, the oldest of {when}.",
        when=view.day(old.models[0].as_of or ""),
    )
    assert fresh.coverage.lock_as_of is None and old.coverage.lock_as_of == old.models[0].as_of
    for kind in ("terminal", "markdown", "html"):
        assert spoken(said) in spoken(render(old, kind, language).decode())
        assert spoken(said) not in spoken(render(fresh, kind, language).decode())


def offline(given: Settings) -> Settings:
    """The same settings, without a network."""
    return replace(given, resolve=replace(given.resolve, offline=True))


def from_lock(root: Path, data: bytes, knowledge: Knowledge) -> Audit:
    """The audit from a lock."""
    (root / "models.lock").write_bytes(data)
    return checked(root, knowledge)


def spoken(text: str) -> str:
    """A text without the spaces at which lines are broken."""
    return "".join(text.split())


def test_a_reference_that_is_not_in_the_lock_is_a_finding(knowledge: Knowledge, tmp_path: Path) -> None:
    """Also where the embedded catalogue knows the model: nobody has looked at it."""
    write(tmp_path, {"app.py": loads("deepseek-ai/DeepSeek-R1")})
    locked(tmp_path, knowledge)
    write(tmp_path, {"more.py": loads("mistralai/Mistral-7B-v0.1", "nobody/unheard-of")})

    result = checked(tmp_path, knowledge)

    missing = {one.model for one in result.findings if one.rule == "lock-missing-model"}
    assert missing == {"mistralai/Mistral-7B-v0.1", "nobody/unheard-of"}
    assert all(one.decision == "review" for one in result.findings if one.rule == "lock-missing-model")


def test_a_pinned_and_an_unpinned_reference_have_an_entry_each(knowledge: Knowledge, tmp_path: Path) -> None:
    """One name at two revisions is two entries, each found by the reference that means it."""
    model = Served("maker/model", {"license": "mit"})
    write(tmp_path, {"a.py": loads("maker/model"), "b.py": loads("maker/model", revision=model.sha)})
    with Hub(model) as hub:
        wrote = locked(tmp_path, knowledge, hub.url)

    assert told(checked(tmp_path, knowledge)) == told(wrote)


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (lambda text: text.replace('value = "mit"', 'value = "apache-2.0"', 1), "digest does not fit"),
        (lambda text: text.replace("version = 1", "version = 2", 1), "update auditor"),
        (lambda text: text.replace("version = 1", 'version = "1"', 1), "write it anew"),
        (lambda text: text.replace("route", "root", 1), "write it anew"),
        (lambda text: text + "[[", "not valid TOML"),
    ],
)
def test_a_damaged_or_newer_lock_is_refused_with_a_sentence(
    knowledge: Knowledge, tmp_path: Path, damage: Callable[[str], str], sentence: str
) -> None:
    """Nothing is read out of a lock that is not whole."""
    write(tmp_path, {"app.py": loads("deepseek-ai/DeepSeek-R1")})
    locked(tmp_path, knowledge)
    path = tmp_path / "models.lock"
    path.write_text(damage(path.read_text(encoding="utf-8")), encoding="utf-8")

    with pytest.raises(BadLock, match=re.escape(sentence)) as fault:
        checked(tmp_path, knowledge)
    assert str(fault.value).startswith("models.lock")


def test_a_project_without_a_lock_is_told_to_write_one(knowledge: Knowledge, tmp_path: Path) -> None:
    """`--locked` never falls back to something else in silence."""
    write(tmp_path, {"app.py": loads("deepseek-ai/DeepSeek-R1")})

    with pytest.raises(BadLock, match="auditor lock"):
        checked(tmp_path, knowledge)


# ------------------------------------------------------------- with a base


def forge(root: Path, model: str, license_id: str) -> None:
    """Give a model an entry that claims a license of one's liking, digest and all."""
    path = root / "models.lock"
    entries = parse(path.read_bytes(), "models.lock").entries
    mine = [one for one in entries if one.name == model] or [LockEntry(model, "huggingface", Route.WEIGHTS)]
    claims = (LockedClaim(ClaimKind.TAG, license_id), LockedClaim(ClaimKind.FILE, license_id))
    invented = sealed(replace(mine[0], license=license_id, claims=claims, bases=(), unresolved=None))
    path.write_bytes(dump([*(one for one in entries if one.name != model), invented]))


@pytest.fixture
def project(knowledge: Knowledge, tmp_path: Path) -> Path:
    """A repository with a permissive model, its policy and its lock."""
    commit(tmp_path, {"app.py": loads("deepseek-ai/DeepSeek-R1"), "auditor.toml": USE})
    locked(tmp_path, knowledge)
    commit(tmp_path, {})
    return tmp_path


@pytest.mark.parametrize(
    ("model", "decision"), [("Qwen/Qwen2.5-3B-Instruct", "deny"), ("nobody/unheard-of", "review")]
)
def test_writing_a_license_into_the_lock_does_not_pass(
    knowledge: Knowledge, project: Path, model: str, decision: str
) -> None:
    """A change that adds a model and an invented entry is judged without the entry, and told."""
    write(project, {"more.py": loads(model)})
    forge(project, model, "mit")

    result = change(project, "HEAD", knowledge, locked=True)

    assert [one.rule for one in result.findings if one.rule == "lock-unverified"] == ["lock-unverified"]
    assert {one.model: str(one.decision) for one in result.models} == {model: decision}


def test_altering_an_entry_of_the_base_does_not_pass(knowledge: Knowledge, tmp_path: Path) -> None:
    """The base vouches for its own entries only as they were."""
    commit(tmp_path, {"app.py": loads("Qwen/Qwen2.5-3B-Instruct"), "auditor.toml": USE})
    locked(tmp_path, knowledge)
    commit(tmp_path, {})
    forge(tmp_path, "Qwen/Qwen2.5-3B-Instruct", "mit")

    result = change(tmp_path, "HEAD", knowledge, locked=True)

    assert rules(result) == {"lock-unverified"}  # what was denied before is no news; the forgery is
    assert change(tmp_path, "HEAD", knowledge, locked=True, everything=True).decision == "deny"


def test_hiding_the_bases_of_a_model_does_not_pass(knowledge: Knowledge, project: Path) -> None:
    """An entry that the hub bears out in its claims, but that leaves out what the model is made from."""
    tuned = Served(
        "maker/tuned",
        {"license": "mit", "base_model": "Qwen/Qwen2.5-3B-Instruct"},
        ["base_model:finetune:Qwen/Qwen2.5-3B-Instruct"],
    )
    served = (tuned, *from_catalogue(knowledge.catalogue))
    write(project, {"more.py": loads("maker/tuned")})
    with Hub(*served) as hub:
        locked(project, knowledge, hub.url)
        honest = change(project, "HEAD", knowledge, hub=hub.url, locked=True)
        entries = parse((project / "models.lock").read_bytes(), "models.lock").entries
        bare = [sealed(replace(one, bases=())) if one.name == "maker/tuned" else one for one in entries]
        (project / "models.lock").write_bytes(dump(bare))
        forged = change(project, "HEAD", knowledge, hub=hub.url, locked=True)

    assert "lock-unverified" not in rules(honest) and honest.decision == "deny"
    assert "lock-unverified" in rules(forged) and forged.decision == "deny"


def test_hiding_what_is_against_a_model_does_not_pass(knowledge: Knowledge, project: Path) -> None:
    """Entries that leave out files called unsafe, or that the head has other terms."""
    flagged = Served("maker/flagged", {"license": "mit"}, raw={"securityRepoStatus": FLAGGED})
    write(project, {"more.py": loads("maker/flagged")})
    write(project, {"pinned.py": loads("maker/model", revision="1" * 40)})
    with Hub(flagged, relicensed(), *from_catalogue(knowledge.catalogue)) as hub:
        locked(project, knowledge, hub.url)
        honest = change(project, "HEAD", knowledge, hub=hub.url, locked=True)
        entries = parse((project / "models.lock").read_bytes(), "models.lock").entries
        (project / "models.lock").write_bytes(
            dump([sealed(replace(one, flagged=(), head=None)) for one in entries])
        )
        forged = change(project, "HEAD", knowledge, hub=hub.url, locked=True)

    assert "lock-unverified" not in rules(honest)
    doubted = {one.model for one in forged.findings if one.rule == "lock-unverified"}
    assert doubted == {"maker/flagged", "maker/model"}
    assert {"files-flagged", "license-drift"} <= rules(forged)


def test_an_honest_lock_passes_where_the_hub_confirms_it(knowledge: Knowledge, project: Path) -> None:
    """A new model with the entry that `auditor lock` wrote: nothing to say about the lock."""
    model = Served("maker/model", {"license": "mit"}, files={"README.md": b"card"})
    write(project, {"more.py": loads("maker/model")})
    with Hub(model, *from_catalogue(knowledge.catalogue)) as hub:
        locked(project, knowledge, hub.url)
        with_hub = change(project, "HEAD", knowledge, hub=hub.url, locked=True)
        without = change(project, "HEAD", knowledge, locked=True)

    assert not rules(with_hub) & {"lock-unverified", "lock-missing-model"}
    assert "lock-unverified" in rules(without)


def test_a_lock_of_the_base_that_cannot_be_read_vouches_for_nothing(
    knowledge: Knowledge, tmp_path: Path
) -> None:
    """A change that mends a broken lock can be checked; its entries are confirmed one by one."""
    commit(tmp_path, {"app.py": loads("deepseek-ai/DeepSeek-R1"), "models.lock": "version = "})
    locked(tmp_path, knowledge)

    result = change(tmp_path, "HEAD", knowledge, locked=True)

    assert result.decision == "allow"
