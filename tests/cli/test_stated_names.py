"""A name of a server of one's own, from the finding to the entry that settles it, as a developer goes."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import jsonschema_rs
import pytest

from tests.change.worlds import commit, write
from tests.cli.test_commands import AS_OF, ROOT, run
from tests.hub import Hub, Served

USE = '[use]\ncommercial = true\ndistribution = "hosted"\nusers = 1000\n'
CLIENT = """from openai import OpenAI
client = OpenAI(base_url="http://10.0.0.3:8000/v1", api_key="none")
client.chat.completions.create(model="house-model", messages=[])
"""
ENTRY = """[[models]]
model = "maker/model"
revision = "{revision}"
names = ["house-model"]
reason = "Digests compared on 2026-03-01."
owner = "kenji@example.org"
"""


@pytest.mark.parametrize(("tag", "code"), [("mit", 0), ("cc-by-nc-4.0", 1)])
def test_one_entry_settles_a_name_as_the_license_of_the_model_does(
    tmp_path: Path, tag: str, code: int
) -> None:
    """Open, stated in a change, merged: review, still review, then what the model's license says."""
    model = Served("maker/model", {"license": tag})
    entry = ENTRY.format(revision=model.sha)
    with Hub(model) as hub:
        auditor = partial(run, HF_ENDPOINT=hub.url, XDG_CACHE_HOME=str(tmp_path / "cache"))
        project = tmp_path / "project"
        project.mkdir()
        commit(project, {"client.py": CLIENT, "auditor.toml": USE})
        open_ = auditor("check", project, *AS_OF)
        write(project, {"auditor.toml": USE + entry, "more.py": CLIENT.replace("house-model", "other-model")})
        changed = auditor("check", project, "--base", "HEAD", *AS_OF)
        write(project, {"more.py": None})
        commit(project, {})
        settled = auditor("check", project, *AS_OF)
        recorded = auditor("check", project, "--format", "json", *AS_OF)
        wrote = auditor("lock", project, *AS_OF)
    locked = run("check", project, "--locked", *AS_OF)

    assert open_.returncode == 3 and "model-not-in-project" in open_.stdout
    assert "house-model under `names`" in " ".join(open_.stdout.split())
    assert "auditor.toml:6:1: note policy-changed" in changed.stdout
    assert "models.names: house-model" in " ".join(changed.stdout.split())
    assert settled.returncode == locked.returncode == code
    assert "model-not-in-project" not in settled.stdout + locked.stdout
    assert "lock-missing-model" not in locked.stdout
    assert wrote.stdout.splitlines()[0].endswith("models.lock: 1 model, 0 unresolved")
    if code:
        assert "client.py:3:38: not allowed use-noncommercial" in settled.stdout
        assert "= house-model: taken as maker/model" in settled.stdout
    audit = json.loads(recorded.stdout)
    schema = json.loads((ROOT / "rules" / "schemas" / "audit.schema.json").read_bytes())
    assert not list(jsonschema_rs.validator_for(schema).iter_errors(audit))
    assert audit["policy"]["names"][0]["owner"] == "kenji@example.org"
    assert audit["models"][0]["references"][0]["named"] == "house-model"


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        (ENTRY.replace('owner = "kenji@example.org"\n', ""), "auditor.toml:6: models.0: names, reason and"),
        (ENTRY + ENTRY, 'auditor.toml:12: models.names: "house-model" is stated already in auditor.toml:6'),
    ],
)
def test_a_statement_that_nobody_answers_for_or_that_stands_twice_is_refused(
    tmp_path: Path, entry: str, sentence: str
) -> None:
    """With the line, in one sentence, as every fault of a policy."""
    write(tmp_path, {"client.py": CLIENT, "auditor.toml": USE + entry.format(revision="1" * 40)})

    for command in (("check", tmp_path, "--offline"), ("policy", "check", tmp_path)):
        done = run(*command, *AS_OF)
        assert done.returncode == 2 and sentence in done.stderr


@pytest.mark.parametrize("language", ["en", "ja", "zh"])
def test_policy_check_reads_a_statement_back(tmp_path: Path, language: str) -> None:
    """Names, model, revision and who answers for it."""
    write(tmp_path, {"auditor.toml": USE + ENTRY.format(revision="1" * 40)})

    done = run("policy", "check", tmp_path, "--lang", language)

    [line] = [one for one in done.stdout.splitlines() if "house-model" in one]
    assert f"house-model = maker/model@{'1' * 40}" in line and "kenji@example.org" in line
