"""A job's runner, as far as a composite action needs one: expressions, steps, files, outputs."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent.parent

_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


@dataclass
class Run:
    """What a run of the action left behind."""

    code: int = 0
    log: str = ""
    outputs: dict[str, str] = field(default_factory=dict)
    summary: str = ""
    ran: list[str] = field(default_factory=list)
    steps: Mapping[str, Any] = field(default_factory=dict)


def action() -> Any:
    """The action's definition."""
    return yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


def run(
    workspace: Path,
    folder: Path,
    inputs: Mapping[str, str],
    event: Mapping[str, Any],
    environment: Mapping[str, str],
    done: Mapping[str, Mapping[str, str]],
    last: str | None = None,
) -> Run:
    """Run the action in `workspace` as the runner would; `folder` is the runner's own.

    `done` are the outputs of steps that ran before; the run ends with the
    step `last`, if one is named.
    """
    definition = action()
    given = {name: str(one.get("default", "")) for name, one in definition["inputs"].items()} | dict(inputs)
    context: dict[str, Any] = {
        "github": {"action_path": str(ROOT), "event": event, "token": "job-token"},
        "steps": {name: {"outputs": outputs} for name, outputs in done.items()},
    }
    context["inputs"] = {name: _filled(value, context) for name, value in given.items()}
    result, failed = Run(), False
    for step in definition["runs"]["steps"]:
        condition = step.get("if", "success()")
        wanted = _holds(_EXPRESSION.sub(r"\1", condition), context)
        if step["id"] in done or not wanted or (failed and "always()" not in condition):
            continue
        result.ran.append(step["id"])
        code = _step(step, workspace, folder, context, environment, result)
        failed = failed or code != 0
        result.code = result.code or code
        if step["id"] == last:
            break
    result.steps = context["steps"]
    result.outputs = {name: _filled(one["value"], context) for name, one in definition["outputs"].items()}
    return result


def _step(
    step: Mapping[str, Any],
    workspace: Path,
    folder: Path,
    context: dict[str, Any],
    environment: Mapping[str, str],
    result: Run,
) -> int:
    folder.mkdir(exist_ok=True)
    output, summary = folder / f"output-{step['id']}", folder / "summary.md"
    output.write_text("", encoding="utf-8")
    if step["id"] == "check":
        summary.write_text("", encoding="utf-8")
    script = folder / f"{step['id']}.sh"
    script.write_text(step["run"], encoding="utf-8")
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
        cwd=workspace,
        env={
            **os.environ,
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(summary),
            "GITHUB_WORKSPACE": str(workspace),
            "RUNNER_TEMP": str(folder),
            **environment,
            **{name: _filled(value, context) for name, value in step.get("env", {}).items()},
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    lines = (line.partition("=") for line in output.read_text(encoding="utf-8").splitlines())
    context["steps"][step["id"]] = {"outputs": {name: value for name, _, value in lines}}
    result.log += done.stdout
    result.summary = summary.read_text(encoding="utf-8") if summary.exists() else ""
    return done.returncode


def _filled(template: str, context: Mapping[str, Any]) -> str:
    def first(found: re.Match[str]) -> str:
        return next(
            (str(value) for name in found[1].split("||") if (value := _value(name.strip(), context))), ""
        )

    return _EXPRESSION.sub(first, template)


def _value(name: str, context: Mapping[str, Any]) -> Any:
    """What a dotted name stands for; what is not there is nothing."""
    value: Any = context
    for part in name.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


def _holds(condition: str, context: Mapping[str, Any]) -> bool:
    """A condition of names, comparisons with a text, and functions, joined by `&&`."""
    return all(_term(term.strip(), context) for term in condition.split("&&"))


def _term(term: str, context: Mapping[str, Any]) -> bool:
    if term in ("always()", "success()"):
        return True
    name, compared, text = term.partition("==")
    value = _value(name.strip(), context)
    return value == text.strip().strip("'") if compared else bool(value)
