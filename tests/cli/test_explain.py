"""`auditor explain MODEL`: the argument behind a decision."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_commands import AS_OF, EXAMPLE, run

USE = '[use]\ncommercial = true\ndistribution = "internal"\nusers = 5\nfields = ["content-creation"]\n'


def explained(model: str, folder: Path, *more: str) -> str:
    """The page, its lines joined."""
    done = run("explain", model, "--in", folder, "--offline", *AS_OF, *more)
    assert done.returncode == 0, done.stderr
    return " ".join(done.stdout.split())


def test_the_argument_goes_from_evidence_to_decision_and_says_what_would_turn_it(tmp_path: Path) -> None:
    """What was seen, what binds, which line of the policy decided, which other use and which sibling pass."""
    (tmp_path / "auditor.toml").write_text(USE, encoding="utf-8")
    page = explained("black-forest-labs/FLUX.1-dev", tmp_path)

    assert "black-forest-labs/FLUX.1-dev: not allowed" in page
    assert "the policy: auditor.toml:2" in page
    turning = page[page.index("What would change it") :]
    assert "Is the use commercial? no: " in turning
    assert "black-forest-labs/FLUX.1-schnell (apache-2.0): allowed" in turning


def test_a_near_rule_is_told_with_the_fact_that_keeps_it() -> None:
    """250,000 users are below 700 million: the threshold does not act, and the page says so."""
    page = explained("meta-llama/Llama-3.3-70B-Instruct", EXAMPLE)

    near = page[page.index("What does not fire") :]
    assert "How many users does the product have? 250,000 monthly active users (users)" in near
    assert "use-user-threshold: Above 700,000,000 monthly active users" in near


def test_a_model_that_nobody_knows_has_an_argument_too(tmp_path: Path) -> None:
    """It is for review, and the page says why."""
    page = explained("nobody/unheard-of", tmp_path)

    assert "nobody/unheard-of: for review" in page
    assert "model-missing" in page


@pytest.mark.parametrize("language", ["ja", "zh"])
def test_the_argument_speaks_the_language(language: str, tmp_path: Path) -> None:
    """No heading is left in English."""
    page = explained("meta-llama/Llama-3.3-70B-Instruct", tmp_path, "--lang", language)

    assert "What " not in page
