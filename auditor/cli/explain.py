"""`auditor explain`: the page behind a word."""

from __future__ import annotations

import click

from auditor.cli.options import LANGUAGES, UserError, knowledge
from auditor.cli.outputs import show


@click.command(short_help="The page behind a rule, license, clause kind or model.")
@click.argument("word", metavar="RULE|LICENSE|CLAUSE-KIND|MODEL")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", envvar="AUDITOR_LANG", show_default=True)
def explain(word: str, lang: str) -> None:
    """Explain a rule, a license, a kind of clause, or what the catalogue knows of a model."""
    from auditor.render import pages

    known = knowledge()
    page = pages.page(word, known, lang)
    if page is None:
        near = pages.nearest(word, known)
        hint = f" Did you mean {', '.join(near)}?" if near else ""
        raise UserError(f'"{word}" is no rule, license, clause kind or model of the rule set.{hint}')
    show(page.encode())
