"""`auditor policy`: begin one, read it back."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from tests.cli.test_commands import EXAMPLE, run


def test_what_is_stated_is_written_and_the_rest_left_open(tmp_path: Path, knowledge: Knowledge) -> None:
    """Every fact stands in the file with its question; only what was stated counts."""
    done = run(
        *("policy", "init", tmp_path, "--extends", "commercial-saas", "--state", "users=250_000"),
        *("--state", "territories=JP, EU", "--state", "fine-tunes=no", "--state", "revenue=12000000 USD"),
    )

    text = (tmp_path / "auditor.toml").read_text(encoding="utf-8")
    assert done.returncode == 0
    assert tomllib.loads(text) == {
        "use": {
            "users": 250_000,
            "revenue": "12000000 USD",
            "territories": ["JP", "EU"],
            "fine-tunes": False,
        },
        "policy": {"extends": "commercial-saas"},
    }
    assert all(fact.asks["en"] in text for fact in knowledge.vocabulary.facts.values())


@pytest.mark.parametrize("language", ["en", "ja", "zh"])
def test_a_file_begun_in_any_language_is_a_policy(tmp_path: Path, language: str) -> None:
    """Comments are in the language, keys are not; `policy check` reads it back."""
    run("policy", "init", tmp_path, "--state", "commercial=yes", "--lang", language)
    done = run("policy", "check", tmp_path, "--lang", language)

    assert done.returncode == 0
    assert done.stdout.startswith("auditor.toml\n")


def test_check_says_what_holds_and_what_is_open(tmp_path: Path) -> None:
    """Facts, the lines that decide, exceptions on a day."""
    done = run("policy", "check", EXAMPLE, "--as-of", "2027-04-01")

    assert "How many users does the product have? 250,000 monthly active users" in done.stdout
    assert "exception expired on 2027-03-31: Qwen/Qwen2.5-3B-Instruct" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["init", "{path}", "--state", "user=3"], '"user" is no fact of the use'),
        (["init", "{path}", "--state", "commercial=perhaps"], "neither yes nor no"),
        (["init", "{path}", "--state", "commercial"], "KEY=VALUE"),
        (["init", "{path}", "--state", "territories=Japan"], "ISO 3166 codes"),
        (["init", "{path}", "--extends", "strickt"], 'did you mean "strict"?'),
        (["check", "{path}"], "auditor policy init"),
    ],
)
def test_a_fault_is_one_sentence_and_writes_nothing(
    tmp_path: Path, arguments: list[str], sentence: str
) -> None:
    """Wrong facts, names and places: exit code 2."""
    done = run("policy", *(one.replace("{path}", str(tmp_path)) for one in arguments))

    assert done.returncode == 2 and sentence in done.stderr
    assert not list(tmp_path.iterdir())


def test_a_policy_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    """Unless that is what was asked for."""
    run("policy", "init", tmp_path, "--state", "commercial=yes")
    again = run("policy", "init", tmp_path)
    forced = run("policy", "init", tmp_path, "--force")

    assert again.returncode == 2 and "--force" in again.stderr
    assert forced.returncode == 0
    assert "commercial" not in tomllib.loads((tmp_path / "auditor.toml").read_text(encoding="utf-8"))["use"]
