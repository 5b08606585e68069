"""The pre-commit hook: run as pre-commit runs it, on what is to be committed."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from tests.change.worlds import commit, git, loads, write
from tests.ci.runner import ROOT

#: Keys that pre-commit knows for a hook of a repository (its documentation, "Creating new hooks").
KEYS = {
    *("id", "name", "entry", "language", "files", "exclude", "types", "types_or", "exclude_types"),
    *("always_run", "fail_fast", "verbose", "pass_filenames", "require_serial", "description"),
    *("language_version", "minimum_pre_commit_version", "args", "stages", "additional_dependencies"),
}


def hook() -> Any:
    """The one hook of the manifest."""
    [found] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return found


def committing(root: Path) -> subprocess.CompletedProcess[str]:
    """Run the hook where pre-commit runs it: at the repository's root, with its words and no file names."""
    program, *words = shlex.split(hook()["entry"])
    command = [str(Path(sys.executable).with_name(program)), *words, *hook()["args"]]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_manifest_says_what_pre_commit_knows() -> None:
    """Every key is one of pre-commit's; the program is the installed one; no file names."""
    assert set(hook()) <= KEYS
    assert hook()["entry"].split()[0] == "auditor" and hook()["language"] == "python"
    assert hook()["pass_filenames"] is False


def test_a_commit_is_checked_from_the_lock_without_a_network(tmp_path: Path) -> None:
    """What is locked passes; a staged line with a model that may not be used stops the commit."""
    commit(
        tmp_path, {"app.py": loads("deepseek-ai/DeepSeek-R1"), "auditor.toml": "[use]\ncommercial = true\n"}
    )
    program = Path(sys.executable).with_name("auditor")
    subprocess.run([program, "lock", "--offline"], cwd=tmp_path, check=True, capture_output=True)
    git(tmp_path, "add", "--all")
    passed = committing(tmp_path)
    write(tmp_path, {"new.py": loads("black-forest-labs/FLUX.1-dev")})
    git(tmp_path, "add", "--all")
    stopped = committing(tmp_path)

    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert stopped.returncode == 1
    assert "new.py:3:27" in stopped.stdout


def test_a_project_without_a_lock_is_told_how_to_make_one(tmp_path: Path) -> None:
    """Exit code 2 and the command."""
    commit(tmp_path, {"app.py": loads("deepseek-ai/DeepSeek-R1")})
    done = committing(tmp_path)

    assert done.returncode == 2
    assert "auditor lock" in done.stderr and "Traceback" not in done.stderr
