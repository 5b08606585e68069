"""`auditor identify`: which license a text is."""

from __future__ import annotations

import stat
from pathlib import Path

import click

from auditor.cli.options import language_option
from auditor.cli.outputs import show


@click.command(short_help="Which license a text is, and what was changed in it.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--format", "-f", "form", type=click.Choice(["terminal", "json"]), default="terminal")
@language_option
def identify(files: tuple[Path, ...], form: str, lang: str) -> None:
    """Say of each FILE which license it is, exactly, and which passages differ from the known text.

    A text that nobody knows is unknown, with the nearest known ones. Exits
    with 2 if a FILE cannot be read; the others are answered all the same.
    """
    from auditor.licenses.identify import identified_file
    from auditor.model import Identification
    from auditor.render.identified import as_json, as_text

    results = tuple(identified_file(path.as_posix(), *_read(path)) for path in files)
    answer = Identification("auditor/identify/1", results)
    show(as_json(answer) if form == "json" else as_text(answer, lang))
    if any(one.unread for one in results):
        raise SystemExit(2)


def _read(path: Path) -> tuple[bytes, str | None]:
    """The bytes of a regular file, as many as a license text can have; else why not."""
    from auditor.licenses.cleaning import LONGEST

    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return b"", "not a regular file"
        with path.open("rb") as file:
            return file.read(LONGEST), None
    except OSError as error:
        return b"", (error.strerror or str(error)).lower()
