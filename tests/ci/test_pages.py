"""The pages about CI: what they show is what the program says, and what they tell to write works."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from auditor.render import FORMATS
from tests.change.worlds import commit, git, loads
from tests.ci.runner import ROOT, action

PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
SCRIPTS = Path(sys.executable).parent


def fenced(word: str, page: str = PAGE) -> list[str]:
    """The code of one language on a page."""
    return re.findall(rf"(?ms)^```{word}\n(.*?)^```$", page)


def test_the_examples_are_what_the_program_says() -> None:
    """Every output on a page was made by tools/examples.py, and making it again changes nothing."""
    command = [sys.executable, str(ROOT / "tools" / "examples.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_every_input_of_the_action_is_explained() -> None:
    """The table and the workflow name inputs and outputs that there are, all of them in the table."""
    table = PAGE[PAGE.index("| input |") : PAGE.index("Outputs:")]
    named = set(re.findall(r"`([\w-]+)`", "".join(line.split("|")[1] for line in table.strip().splitlines())))
    [workflow, *_] = map(yaml.safe_load, fenced("yaml"))
    [step] = [one for one in workflow["jobs"]["models"]["steps"] if "auditor" in one.get("uses", "")]

    assert named == set(action()["inputs"])
    assert set(step["with"]) <= named
    assert all(f"`{name}`" in PAGE for name in action()["outputs"])


def test_every_format_is_explained_somewhere() -> None:
    """A format that can be asked for stands in the pages."""
    pages = PAGE + (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")

    assert {name for name in FORMATS if f"`{name}`" not in pages and f"-f {name}" not in pages} == set()


@pytest.fixture
def change(tmp_path: Path) -> tuple[Path, str, dict[str, str]]:
    """A change that brings a model that may not be used, its base, and an environment with the program."""
    origin, work = tmp_path / "origin", tmp_path / "work"
    origin.mkdir()
    base = commit(
        origin, {"app.py": loads("deepseek-ai/DeepSeek-R1"), "auditor.toml": "[use]\ncommercial = true\n"}
    )
    git(tmp_path, "clone", "--quiet", str(origin), "work")
    commit(work, {"new.py": loads("black-forest-labs/FLUX.1-dev")})
    (tmp_path / "auditor").mkdir()
    (tmp_path / "auditor" / "bin").symlink_to(SCRIPTS)
    return work, base, {**os.environ, "AUDITOR_OFFLINE": "1", "WORKSPACE_TMP": str(tmp_path)}


def shell(script: str, folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "-ec", script], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def told(work: Path) -> set[str]:
    """The models that the JUnit report names."""
    cases = ElementTree.parse(work / "junit.xml").iter("testcase")
    return {case.get("name", "") for case in cases}


def test_the_gitlab_job_reports_what_a_merge_request_brings(change: tuple[Path, str, dict[str, str]]) -> None:
    """Its commands, but for the installation, run as they stand; without a merge request all is reported."""
    work, base, environment = change
    [job] = [yaml.safe_load(one)["models"] for one in fenced("yaml") if "CI_MERGE_REQUEST" in one]
    install, *commands = job["script"]
    script = "\n".join(commands).replace("/tmp/auditor", f"{work.parent}/auditor")
    done = shell(script, work, {**environment, "CI_MERGE_REQUEST_DIFF_BASE_SHA": base})
    brought = told(work)
    everything = shell(script, work, environment)

    assert "pip install" in install
    assert (done.returncode, brought) == (1, {"black-forest-labs/FLUX.1-dev"}), done.stderr
    assert (everything.returncode, told(work)) == (
        1,
        {"black-forest-labs/FLUX.1-dev", "deepseek-ai/DeepSeek-R1"},
    )
    for name in (*job["artifacts"]["paths"], *job["artifacts"]["reports"].values()):
        assert (work / name).stat().st_size


def test_the_jenkins_stage_reports_what_a_change_brings(change: tuple[Path, str, dict[str, str]]) -> None:
    """Its commands, but for the installation, run as they stand on a change's branch."""
    work, _, environment = change
    [pipeline] = fenced("groovy")
    [script] = re.findall(r"(?s)sh '''(.*?)'''", pipeline)
    done = shell(script, work, {**environment, "CHANGE_TARGET": "main"})

    assert (done.returncode, told(work)) == (1, {"black-forest-labs/FLUX.1-dev"}), done.stderr
    for name in ("auditor.sarif", "report/report.html"):
        assert name in pipeline and (work / name).stat().st_size
