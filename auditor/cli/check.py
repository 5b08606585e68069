"""`auditor check`: exit code by decision."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from auditor.cli.errors import UserError
from auditor.cli.options import (
    Common,
    common,
    existing_folder,
    fail_on_option,
    include_option,
    settings,
    told,
)
from auditor.cli.outputs import Output, format_option, write
from auditor.cli.running import with_progress


@click.command(short_help="Fail on findings; for CI.")
@click.argument("path", type=click.Path(path_type=Path), default=".")
@click.option(
    "--base",
    envvar="AUDITOR_BASE",
    metavar="REF",
    help="Report only what the work tree brings over this commit; its policy decides.",
)
@click.option("--all", "everything", is_flag=True, help="With --base: report what was there before, too.")
@click.option(
    "--policy-from", metavar="REF", help="The commit whose policy decides.  [default: that of --base]"
)
@click.option(
    "--locked",
    is_flag=True,
    envvar="AUDITOR_LOCKED",
    help="Answer from models.lock, without a network; with --base what the change did to it is confirmed.",
)
@fail_on_option
@format_option
@include_option
@common
def check(
    path: Path,
    base: str | None,
    everything: bool,
    policy_from: str | None,
    locked: bool,
    fail_on: str | None,
    outputs: tuple[Output, ...],
    common: Common,
) -> None:
    """Audit PATH and exit with 1 if something reaches the threshold.

    Exit codes: 0 below the threshold; 1 at or above it; 2 wrong usage,
    unreadable policy or lock; 3 nothing decided reaches it, but something
    could not be seen.
    """
    from auditor.pipeline import audit, audit_change, exit_code

    if everything and not base:
        raise UserError("--all needs --base; without it everything is reported")
    prepared = settings(common, existing_folder(path), policy_from or base, locked)

    def run(given: Any) -> Any:
        return audit_change(path, base, given, common.config, everything) if base else audit(path, given)

    with told():
        result = with_progress(prepared, run, common.lang)
    if fail_on:  # documents that pass or fail, such as JUnit, agree with the exit code
        result = replace(result, policy=replace(result.policy, fail_on=fail_on))
    write(result, outputs or (Output("check"),), common.lang, path)
    raise SystemExit(exit_code(result, result.policy.fail_on, prepared.knowledge))
