"""`auditor report`: any document from a recorded audit."""

from __future__ import annotations

from pathlib import Path

import click

from auditor.cli.errors import UserError
from auditor.cli.options import language_option
from auditor.cli.outputs import Output, format_option, write


@click.command(short_help="Make any document from a recorded audit.")
@click.argument("record", type=click.Path(path_type=Path), metavar="AUDIT.json")
@language_option
@format_option
def report(record: Path, lang: str, outputs: tuple[Output, ...]) -> None:
    """Make documents from the audit recorded in AUDIT.json; nothing is looked up anew."""
    from auditor.render.json import BadAudit, read

    try:
        audit = read(record.read_bytes())
    except OSError as error:
        raise UserError(f"{record} cannot be read: {(error.strerror or str(error)).lower()}") from None
    except BadAudit as error:
        raise UserError(f"{record}: {error}") from None
    write(audit, outputs or (Output("terminal"),), lang)
