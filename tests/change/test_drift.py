"""`auditor drift`: what moved on a real hub since a real lock was written, and in which commit."""

from __future__ import annotations

import json
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from auditor.cli import main
from auditor.knowledge import Knowledge
from tests.change.worlds import loads, locked, write
from tests.hub import Hub, Served
from tests.hub.pages import Pages
from tests.licenses.texts import text as license_text
from tests.resolve.test_ollama import served

MIT, CLOSED = {"license": "mit"}, {"license": "cc-by-nc-4.0"}


def commit(number: int) -> str:
    """The id of a commit, told apart by its first digits."""
    return f"{number:04x}" * 10


def model(commits: int, turned: int, name: str = "m/model", **fields: Any) -> Served:
    """A model of so many commits, whose license is another one from commit number `turned` on."""
    line = [
        Served(name, MIT if number < turned else CLOSED, commit=commit(number), **fields)
        for number in range(commits)
    ]
    line[-1].past = line[:-1]
    return line[-1]


def drift(root: Path, hub: Hub | None, monkeypatch: pytest.MonkeyPatch, *options: str) -> Result:
    """Run the command as a user does."""
    if hub is not None:
        monkeypatch.setenv("HF_ENDPOINT", hub.url)
    return CliRunner().invoke(main, ["drift", str(root), *options], catch_exceptions=False)


@pytest.fixture
def project(knowledge: Knowledge, tmp_path: Path) -> Path:
    """A project whose lock has `m/model` under MIT, at its first commit, and the base it is made from."""
    write(tmp_path, {"app.py": loads("m/model")})
    with Hub(Served("m/model", MIT, commit="0" * 40)) as hub:
        locked(tmp_path, knowledge, hub.url)
    return tmp_path


def finding(done: Result) -> dict[str, Any]:
    """The one finding of the JSON document."""
    [one] = json.loads(done.stdout)["findings"]
    assert isinstance(one, dict)
    return one


def test_nothing_moved_is_exit_0_and_one_request_a_model(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hub that says what the lock says costs a record and no alarm."""
    with Hub(Served("m/model", MIT, commit="0" * 40)) as hub:
        done = drift(project, hub, monkeypatch)

    assert done.exit_code == 0, done.output
    assert len(hub.requests) == 1


@pytest.mark.parametrize(
    ("commits", "turned"), [(2, 1), (3, 1), (3, 2), (10, 7), (49, 1), (49, 48), (49, 25)]
)
def test_the_commit_that_changed_the_license_is_found(
    project: Path, monkeypatch: pytest.MonkeyPatch, commits: int, turned: int
) -> None:
    """By halves, in at most twelve requests; exit code 1, on the lock's line."""
    with Hub(model(commits, turned)) as hub:
        done = drift(project, hub, monkeypatch, "--format", "json")
        searched = len(hub.requests) - 1

    found = finding(done)
    assert done.exit_code == 1
    assert (found["rule"], found["arguments"]["since"]) == ("license-drift", commit(turned)[:12])
    assert found["places"][0]["path"] == "models.lock" and found["places"][0]["line"] > 1
    assert searched <= 12


def test_a_longer_history_is_told_between_two_commits(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where twelve requests do not suffice, the two commits stand that are nearest; and they hold."""
    with Hub(model(1500, 700)) as hub:
        hub.page = 400
        done = drift(project, hub, monkeypatch, "--format", "json")
        searched = len(hub.requests) - 1

    first, _, last = finding(done)["arguments"]["since"].partition("..")
    hub_ids = [commit(number)[:12] for number in range(1500)]
    assert searched <= 12
    assert hub_ids.index(first) < 700 <= hub_ids.index(last)


def test_a_history_without_end_costs_few_requests(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock older than four pages of commits: the change lies between the lock's commit and the head."""
    with Hub(model(300, 150)) as hub:
        hub.page = 10
        done = drift(project, hub, monkeypatch, "--format", "json")

    assert finding(done)["arguments"]["since"] == f"{commit(0)[:12]}..{commit(299)[:12]}"
    assert len(hub.requests) == 5


def test_pages_on_another_host_are_not_asked_and_get_no_token(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A history that is said to go on elsewhere is left there, and the token with it."""
    with Hub() as other, Hub(model(100, 3)) as hub:
        hub.pages = other.url
        monkeypatch.setenv("HF_TOKEN", "secret")
        done = drift(project, hub, monkeypatch)

    assert done.exit_code == 1
    assert not other.requests


def test_a_history_that_answers_with_other_commits_ends_the_search(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hub that lists what it does not have: the drift is told without a commit."""
    lying = model(20, 10)
    lying.past = [Served("m/model", MIT, commit=commit(n), raw={"sha": "f" * 40}) for n in range(19)]
    with Hub(lying) as hub:
        done = drift(project, hub, monkeypatch, "--format", "json")

    assert ".." in finding(done)["arguments"]["since"]


def test_a_known_text_that_was_only_wrapped_anew_is_no_drift(
    knowledge: Knowledge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A license file is compared by what it is, not by its bytes."""
    text = (distribution("pytest").read_text("licenses/LICENSE") or "").encode()
    write(tmp_path, {"app.py": loads("m/model")})
    with Hub(Served("m/model", MIT, files={"LICENSE": text}, commit="0" * 40)) as hub:
        locked(tmp_path, knowledge, hub.url)
    wrapped = b" ".join(text.split(b"\n"))
    with Hub(Served("m/model", MIT, files={"LICENSE": wrapped}, commit="1" * 40)) as hub:
        done = drift(tmp_path, hub, monkeypatch, "--format", "json")

    assert text
    assert finding(done)["rule"] == "revision-moved"


def test_without_a_network_it_is_exit_3(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What could not be asked has not moved, as far as anybody knows: that is not "nothing moved"."""
    assert drift(project, None, monkeypatch).exit_code == 3
    assert drift(project, None, monkeypatch, "--offline").exit_code == 3


def test_without_a_lock_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence and exit code 2."""
    done = drift(tmp_path, None, monkeypatch)

    assert done.exit_code == 2
    assert "auditor lock" in done.output


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "now say"), ("ja", "ロックファイルの記録は"), ("zh", "锁定文件记录为")],
)
@pytest.mark.parametrize("kind", ["check", "markdown", "html"])
def test_it_speaks_three_languages_in_every_document(
    project: Path, monkeypatch: pytest.MonkeyPatch, language: str, words: str, kind: str
) -> None:
    """What moved is told as every finding is."""
    with Hub(model(2, 1)) as hub:
        done = drift(project, hub, monkeypatch, "--lang", language, "--format", kind)

    assert words in "".join(done.stdout.split("\n")).replace("  ", "") or words in done.stdout


def test_what_no_hub_has_is_counted(
    knowledge: Knowledge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Entries of a service are left, and the command says so."""
    call = 'from openai import OpenAI\nOpenAI().chat.completions.create(model="gpt-4o")\n'
    write(tmp_path, {"app.py": loads("m/model"), "api.py": call})
    with Hub(Served("m/model", MIT)) as hub:
        locked(tmp_path, knowledge, hub.url)
        done = drift(tmp_path, hub, monkeypatch)

    assert done.exit_code == 0
    assert "1 of the lock's entries not compared" in done.output


@pytest.mark.parametrize(("later", "rule"), [("MIT", None), ("Apache-2.0", "license-drift")])
def test_a_registry_is_asked_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, later: str, rule: str | None
) -> None:
    """A model of Ollama whose license text is another one now is told, and is no entry left aside."""
    code = 'import ollama\nollama.generate(model="maker/model:1b", prompt="hello")\n'
    write(tmp_path / "project", {"app.py": code})
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    options = [str(tmp_path / "project"), "--origins", "ollama"]
    for command, license_ in ((["lock"], "MIT"), (["drift", "--format", "json"], later)):
        with Pages(served("maker/model", "1b", license_text(license_).encode())) as registry:
            monkeypatch.setenv("AUDITOR_OLLAMA_REGISTRY", registry.url)
            done = CliRunner().invoke(main, [*command, *options], catch_exceptions=False)

    audit = json.loads(done.stdout)
    assert [one["rule"] for one in audit["findings"]] == ([rule] if rule else [])
    assert "not compared" not in done.stderr
