"""`auditor check`: exit code by decision."""

from __future__ import annotations

from pathlib import Path

import click

from auditor.cli.options import Common, common, existing_folder, include_option, settings
from auditor.cli.outputs import Output, format_option, write
from auditor.cli.running import with_progress


@click.command(short_help="Fail on findings; for CI.")
@click.argument("path", type=click.Path(path_type=Path), default=".")
@click.option(
    "--fail-on",
    type=click.Choice(["deny", "review", "obligation"]),
    envvar="AUDITOR_FAIL_ON",
    help="From which decision on to exit with 1.  [default: the policy's, else review]",
)
@format_option
@include_option
@common
def check(path: Path, fail_on: str | None, outputs: tuple[Output, ...], common: Common) -> None:
    """Audit PATH and exit with 1 if something reaches the threshold.

    Exit codes: 0 below the threshold; 1 at or above it; 2 wrong usage or
    unreadable policy; 3 nothing decided reaches it, but something could not
    be seen.
    """
    from auditor.pipeline import audit, exit_code

    prepared = settings(common, existing_folder(path))
    result = with_progress(prepared, lambda given: audit(path, given))
    write(result, outputs or (Output("check"),), common.lang)
    raise SystemExit(exit_code(result, fail_on or prepared.policy.fail_on, prepared.knowledge))
