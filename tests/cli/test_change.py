"""`lock` and `check --base` as a developer runs them."""

from __future__ import annotations

from pathlib import Path

from tests.change.worlds import commit, loads, write
from tests.cli.test_commands import AS_OF, run

USE = '[use]\ncommercial = true\ndistribution = "hosted"\nusers = 1000\n'


def test_a_change_is_checked_from_lock_to_exit_code(tmp_path: Path) -> None:
    """A model that the lock lacks is told with its line and the remedy; locked anew it is judged."""
    commit(tmp_path, {"app.py": loads("deepseek-ai/DeepSeek-R1"), "auditor.toml": USE})
    wrote = run("lock", tmp_path, "--offline", *AS_OF)
    head = commit(tmp_path, {})
    passed = run("check", tmp_path, "--locked", "--base", "HEAD", *AS_OF)
    write(tmp_path, {"new.py": loads("mistralai/Mistral-7B-v0.1")})
    unlocked = run("check", tmp_path, "--locked", *AS_OF)
    write(tmp_path, {"new.py": loads("black-forest-labs/FLUX.1-dev")})
    run("lock", tmp_path, "--offline", *AS_OF)
    judged = run("check", tmp_path, "--locked", "--base", "HEAD", "--offline", *AS_OF)

    assert wrote.stdout.splitlines()[0] == f"{tmp_path / 'models.lock'}: 1 model, 0 unresolved"
    assert (passed.returncode, passed.stdout.strip()) == (0, f"Nothing new over {head[:12]}")
    assert "new.py:3:27: for review lock-missing-model" in unlocked.stdout
    assert "Run `auditor lock`" in unlocked.stdout
    assert judged.returncode == 1
    assert "use-noncommercial" in judged.stdout and "lock-" not in judged.stdout


def test_what_a_change_does_to_the_policy_is_shown(tmp_path: Path) -> None:
    """Also where nothing fails: whoever reads the check sees it."""
    commit(tmp_path, {"app.py": loads("deepseek-ai/DeepSeek-R1"), "auditor.toml": USE})
    write(tmp_path, {"auditor.toml": USE.replace("1000", "5000")})

    done = run("check", tmp_path, "--base", "HEAD", "--offline", *AS_OF)

    assert done.returncode == 0
    assert "auditor.toml:4:1: note policy-changed" in done.stdout


def test_faults_of_lock_and_commit_are_one_sentence_and_exit_code_2(tmp_path: Path) -> None:
    """A lock that is not there, a commit that is not there, an option without its partner."""
    commit(tmp_path, {"app.py": loads("deepseek-ai/DeepSeek-R1")})
    for arguments, sentence in (
        (["--locked"], "auditor lock"),
        (["--base", "nowhere"], 'git knows no commit "nowhere"'),
        (["--all"], "--all needs --base"),
    ):
        done = run("check", tmp_path, "--offline", *arguments)
        assert done.returncode == 2
        assert sentence in done.stderr and len(done.stderr.strip().splitlines()) <= 4
        assert "Traceback" not in done.stderr
