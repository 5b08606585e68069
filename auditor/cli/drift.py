"""`auditor drift`: exit code by what moved since the lock was written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from auditor.cli.options import Common, common, existing_folder, fail_on_option, settings, told
from auditor.cli.outputs import Output, format_option, write
from auditor.cli.running import with_progress


@click.command(short_help="What has moved on the hub since models.lock was written.")
@click.argument("path", type=click.Path(path_type=Path), default=".")
@fail_on_option
@format_option
@common
def drift(path: Path, fail_on: str | None, outputs: tuple[Output, ...], common: Common) -> None:
    """Ask hub and registries about the models of the lock in PATH; exit with 1 if terms or identity changed.

    One record a model; where terms changed, a few more to find the commit.
    Exit codes as of check: 3 where something could not be asked.
    """
    from auditor.pipeline import drift as run
    from auditor.pipeline import exit_code

    prepared = settings(common, existing_folder(path))
    with told():
        result, left = with_progress(prepared, lambda given: run(path, given), common.lang)
    if fail_on:
        result = replace(result, policy=replace(result.policy, fail_on=fail_on))
    write(result, outputs or (Output("check"),), common.lang, path)
    if left:
        click.echo(
            f"{left} of the lock's entries not compared: nobody who offers them can be asked.", err=True
        )
    raise SystemExit(exit_code(result, result.policy.fail_on, prepared.knowledge))
