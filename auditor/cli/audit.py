"""`auditor audit`: scan to reports."""

from __future__ import annotations

from pathlib import Path

import click

from auditor.cli.options import Common, common, existing_folder, include_option, settings
from auditor.cli.outputs import Output, format_option, write
from auditor.cli.running import with_progress


@click.command(short_help="Audit a project: summary here, report and record in a folder.")
@click.argument("path", type=click.Path(path_type=Path), default=".")
@click.option(
    "--output",
    "-o",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of report.html and audit.json  [default: auditor-report]",
)
@format_option
@include_option
@common
def audit(path: Path, output: Path | None, outputs: tuple[Output, ...], common: Common) -> None:
    """Audit the project in PATH: find its models, resolve licenses and origins, judge the use.

    Prints a summary and writes report.html and audit.json. With --format only
    the documents asked for are made.
    """
    from auditor.pipeline import audit as run

    prepared = settings(common, existing_folder(path))
    result = with_progress(prepared, lambda given: run(path, given), common.lang)
    folder = output or Path("auditor-report")
    if outputs:
        write(result, outputs, common.lang, path)
        if output is None:
            return
    documents = (Output("html", folder / "report.html"), Output("json", folder / "audit.json"))
    write(result, documents, common.lang)
    if not outputs:
        write(result, (Output("terminal"),), common.lang)
        click.echo(f"{folder / 'report.html'}  {folder / 'audit.json'}")
