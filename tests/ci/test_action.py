"""The GitHub Action: its steps run as the runner runs them, on a repository with a base and a change."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import sysconfig
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.change.worlds import commit, git, loads
from tests.ci.runner import ROOT, Run, action, run

USE = '[use]\ncommercial = true\ndistribution = "hosted"\n'


class GitHub:
    """The part of the API that comments need, with the comments there are."""

    def __init__(self) -> None:
        self.comments: list[dict[str, Any]] = []
        self.requests: list[tuple[str, str]] = []
        self.refuse = False
        github = self

        class Handler(BaseHTTPRequestHandler):
            def answer(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                body = json.loads(self.rfile.read(length)) if length else {}
                github.requests.append((self.command, self.path))
                allowed = self.headers["Authorization"] == "Bearer job-token" and not github.refuse
                data = json.dumps(github.answered(self.command, self.path, body)).encode()
                self.send_response(200 if allowed else 403)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            do_GET = do_POST = do_PATCH = answer  # noqa: N815 - the names that http.server asks for

            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base's name
                """Keep the test's output clean."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def answered(self, method: str, path: str, body: dict[str, str]) -> Any:
        if method == "GET":
            return self.comments
        if method == "POST":
            self.comments.append({"id": len(self.comments) + 1, "user": {"type": "Bot"}, **body})
            return self.comments[-1]
        number = int(path.rpartition("/")[2])
        [found] = [one for one in self.comments if one["id"] == number]
        found.update(body)
        return found


@pytest.fixture
def github() -> Iterator[GitHub]:
    api = GitHub()
    yield api
    api.server.shutdown()
    api.server.server_close()


#: What pip and the environment it makes need on a machine without an index: the tests' own packages.
PACKAGES = {
    "PYTHONPATH": sysconfig.get_path("purelib"),
    "PIP_NO_DEPS": "1",
    "PIP_NO_INDEX": "1",
    "PIP_NO_BUILD_ISOLATION": "0",  # pip reads "0" as: do not isolate
}


@dataclass(frozen=True)
class Installed:
    """The runner's folder, in which the action's first step has installed the program."""

    folder: Path
    outputs: Mapping[str, str]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("runner")
    given = {"python": sys.executable}
    done = run(folder, folder, given, {}, PACKAGES, done={}, last="install")
    assert done.code == 0, done.log
    return Installed(folder, done.steps["install"]["outputs"])


@pytest.fixture
def project(tmp_path: Path) -> tuple[Path, str]:
    """A shallow clone of a change that brings a model, and the commit it is to be merged into."""
    origin = tmp_path / "origin"
    origin.mkdir()
    base = commit(
        origin, {"bot/app.py": loads("deepseek-ai/DeepSeek-R1", "bigscience/bloom"), "bot/auditor.toml": USE}
    )
    commit(origin, {"bot/new.py": loads("black-forest-labs/FLUX.1-dev")})
    git(origin, "config", "uploadpack.allowAnySHA1InWant", "true")  # as GitHub has it
    git(tmp_path, "clone", "--quiet", "--depth=1", origin.as_uri(), "work")
    return tmp_path / "work", base


def act(project: tuple[Path, str], installed: Installed, github: GitHub, **inputs: str) -> Run:
    """Run the action on a pull request, offline."""
    workspace, base = project
    event = {"pull_request": {"number": 7, "base": {"sha": base}}}
    environment = {**PACKAGES, "GITHUB_API_URL": github.url, "GITHUB_REPOSITORY": "octo/shop"}
    given = {"path": "bot", "offline": "true", **inputs}
    named = {name.replace("_", "-"): value for name, value in given.items()}
    return run(workspace, installed.folder, named, event, environment, done={"install": installed.outputs})


def test_a_pull_request_is_checked_commented_and_decided(
    project: tuple[Path, str], installed: Installed, github: GitHub
) -> None:
    """Annotations on the new lines, a summary, a comment, outputs, a report for others, and the exit code."""
    done = act(project, installed, github, comment="true", formats="\n  html=out/report.html  \n")

    assert done.ran == ["check", "comment", "decide"]
    assert done.code == 1, done.log
    assert done.outputs["decision"] == "deny" and done.outputs["exit-code"] == "1"
    audit = json.loads(Path(done.outputs["report"]).read_bytes())
    assert [model["model"] for model in audit["models"]] == ["black-forest-labs/FLUX.1-dev"]
    assert re.search(r"(?m)^::error file=bot/new\.py,line=3,.*use-noncommercial", done.log)
    assert done.summary.startswith("## 🔴 Model licenses: not allowed")
    assert (project[0] / "out" / "report.html").stat().st_size > 10_000
    [comment] = github.comments
    assert re.match(r"<!-- auditor [0-9a-f]{12} -->\n## 🔴 Model licenses: not allowed", comment["body"])
    assert "`bot/new.py:3:27`" in comment["body"]


def test_a_second_run_changes_its_comment_and_nobody_elses(
    project: tuple[Path, str], installed: Installed, github: GitHub
) -> None:
    """One comment a project's folder; a person who copies its mark is not taken for it."""
    act(project, installed, github, comment="true")
    own = github.comments[0]
    forged = {"id": 9, "user": {"type": "User"}, "body": own["body"].replace("not allowed", "allowed")}
    github.comments.insert(0, dict(forged))
    act(project, installed, github, comment="true", lang="ja")

    assert github.comments[0] == forged
    assert len(github.comments) == 2
    assert "不許可" in github.comments[1]["body"]


def test_a_change_that_brings_nothing_gets_no_comment(
    project: tuple[Path, str], installed: Installed, github: GitHub
) -> None:
    """Unless an earlier run wrote one: that is brought up to date, so that it does not accuse for good."""
    workspace, _ = project
    act(project, installed, github, comment="true")
    (workspace / "bot" / "new.py").unlink()
    mended = act(project, installed, github, comment="true")
    first = github.comments.pop()
    quiet = act(project, installed, github, comment="true")

    assert mended.code == quiet.code == 0, mended.log
    assert "🟢 Model licenses: allowed" in first["body"]
    assert not github.comments


def test_a_comment_that_github_refuses_changes_no_result(
    project: tuple[Path, str], installed: Installed, github: GitHub
) -> None:
    """A run for a fork has no right to comment: a warning, and the check's own exit code."""
    github.refuse = True
    done = act(project, installed, github, comment="true", base="none", fail_on="deny")

    assert "::warning title=auditor::No comment: GitHub answered 403." in done.log
    assert done.code == 1
    assert len(json.loads(Path(done.outputs["report"]).read_bytes())["models"]) == 3  # base: none, so all


def test_what_cannot_be_checked_fails_with_the_reason(
    project: tuple[Path, str], installed: Installed, github: GitHub
) -> None:
    """A commit that is not there: exit code 2, one sentence in the log, no comment, no decision."""
    done = act(project, installed, github, comment="true", base="no-such-branch")

    assert done.ran == ["check", "decide"]
    assert (done.code, done.outputs["decision"], done.outputs["exit-code"]) == (2, "", "2")
    assert "no-such-branch" in done.log and "::error title=auditor::" in done.log
    assert not github.requests


def test_hostile_inputs_and_files_run_nothing(
    project: tuple[Path, str], installed: Installed, github: GitHub
) -> None:
    """Inputs are words, never shell; what the change prints stands where the runner takes no commands."""
    workspace, _ = project
    shutil.copytree(workspace / "bot", workspace / "$(touch owned)\n::error::forged")
    (workspace / "bot" / "::error file=x::y.py").write_text(loads("black-forest-labs/FLUX.1-dev"))
    done = act(project, installed, github, base="none", formats="$(touch owned)", fail_on="`touch owned`")
    named = act(
        project, installed, github, base="--upload-pack=touch owned", path="$(touch owned)\n::error::forged"
    )
    listed = act(project, installed, github, base="none")

    assert done.code == named.code == 2
    assert not (workspace / "owned").exists()
    for log in (done.log, named.log, listed.log):
        stop = re.search(r"(?m)^::stop-commands::([0-9a-f]{32})$", log)
        assert stop
        _, _, after = re.split(rf"(?m)^::(?:stop-commands::)?{stop[1]}(?:::)?$", log)
        assert not re.search(r"(?m)^\s*::(?!error |warning |notice )", after)
        assert "::error::forged" not in after
    assert "use-noncommercial" in listed.log


def test_no_expression_reaches_a_shell() -> None:
    """Inputs and the event come by environment variables: what they hold is never part of a script."""
    steps = action()["runs"]["steps"]

    assert all("${{" not in step["run"] and step["shell"] == "bash" for step in steps)
    assert {name for name, one in action()["inputs"].items() if "description" not in one} == set()


@pytest.mark.parametrize("script", sorted((ROOT / "tools" / "action").glob("*.sh")))
def test_the_scripts_can_be_run(script: Path) -> None:
    """Bash reads them, and a checkout keeps them executable."""
    subprocess.run(["bash", "-n", str(script)], check=True)
    assert script.stat().st_mode & 0o111
