"""`auditor licenses`: what is known of licenses."""

from __future__ import annotations

import click

from auditor.cli.options import LANGUAGES, UserError, knowledge
from auditor.cli.outputs import show


@click.command(short_help="What is known of licenses, clause by clause.")
@click.argument("license_id", required=False, metavar="[ID]")
@click.option("--category", help="Only licenses of this category.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", envvar="AUDITOR_LANG", show_default=True)
def licenses(license_id: str | None, category: str | None, lang: str) -> None:
    """List the licenses of the rule set, or show one with its clauses."""
    from auditor.render import pages

    known = knowledge()
    if license_id is None:
        show(pages.licenses_table(known, lang, category).encode())
        return
    if license_id not in known.licenses:
        near = pages.nearest(license_id, known)
        hint = f" Did you mean {', '.join(near)}?" if near else ""
        raise UserError(f'"{license_id}" is no license of the rule set.{hint}')
    show(pages.license_page(known.licenses[license_id], known, lang).encode())
