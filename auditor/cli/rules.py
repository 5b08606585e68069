"""`auditor rules`: check a rule set."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

import click


@click.group(short_help="Check a rule set.")
def rules() -> None:
    """Work on rule sets."""


@rules.command("check")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), required=False)
def check(folder: Path | None) -> None:
    """Check every file of the rule set in FOLDER (default: the installed one).

    A FOLDER with licenses or rules alone is checked as an addition to the
    installed rule set.
    """
    from auditor.knowledge.check import check as run
    from auditor.knowledge.check import completes

    with as_file(files("auditor.rules")) as installed:
        problems = run(folder, installed) if folder and completes(folder) else run(folder or installed)
    for problem in problems:
        where = f"{problem.path}:{problem.line}" if problem.line else problem.path
        click.echo(f"{where}: {problem.message}")
    noun = "problem" if len(problems) == 1 else "problems"
    click.echo(f"{len(problems)} {noun}" if problems else "The rule set is sound.")
    raise SystemExit(1 if problems else 0)
