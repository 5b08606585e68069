"""`auditor lock`: pin what is known of each model, so that a check needs no network."""

from __future__ import annotations

from pathlib import Path

import click

from auditor.cli.options import Common, common, existing_folder, include_option, settings, told
from auditor.cli.outputs import save, show
from auditor.cli.running import with_progress


@click.command(short_help="Pin every model, revision and license evidence in models.lock.")
@click.argument("path", type=click.Path(path_type=Path), default=".")
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path, allow_dash=True),
    help="The file to write, - for standard output  [default: models.lock in PATH]",
)
@include_option
@common
def lock(path: Path, output: Path | None, common: Common) -> None:
    """Resolve every model of the project in PATH, and its ancestors, and write down what was found.

    `auditor check --locked` answers from the file. It holds no times: the
    same answers give the same bytes. Commit it.
    """
    from auditor.pipeline import lock as run

    prepared = settings(common, existing_folder(path))
    with told():
        result, data = with_progress(prepared, lambda given: run(path, given), common.lang)
    if output == Path("-"):
        show(data)
        return
    target = output or path / "models.lock"
    save(target, data)
    models, seen = len(result.models), result.coverage
    click.echo(f"{target}: {models} {'model' if models == 1 else 'models'}, {seen.unresolved} unresolved")
    if seen.offline:
        click.echo("No hub was asked: what was written is what cache and embedded catalogue know.")
