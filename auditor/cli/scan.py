"""`auditor scan`: references only."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from auditor.cli.options import cache_folder, existing_folder, include_option, knowledge, language_option
from auditor.cli.outputs import show
from auditor.cli.running import leave_cycles, progress


@click.command(short_help="List the models that a project names.")
@click.argument("path", type=click.Path(path_type=Path), default=".")
@click.option("--format", "-f", "form", type=click.Choice(["terminal", "json"]), default="terminal")
@language_option
@include_option
def scan(path: Path, form: str, lang: str, include: tuple[str, ...]) -> None:
    """List every place in PATH that names a model, how it was found and how sure that is."""
    leave_cycles()
    from auditor.history import work_tree
    from auditor.render.scanned import as_json, as_text
    from auditor.scan import scan as scan_tree

    known = knowledge(of_models=form == "json")  # a page of text has words of the whole
    with progress(lang) as tell:
        tree = work_tree(existing_folder(path), include)
        found = scan_tree(tree, known, cache_folder(), partial(tell, "scan"))
    show(as_json(found) if form == "json" else as_text(found, known, lang))
