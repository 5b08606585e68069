"""`auditor explain`: the page behind a word, the argument behind a decision."""

from __future__ import annotations

from pathlib import Path

import click

from auditor.cli.errors import UserError
from auditor.cli.options import Common, common, existing_folder, knowledge, settings
from auditor.cli.outputs import show


@click.command(short_help="The page behind a word; the argument about a model.")
@click.argument("word", metavar="RULE|LICENSE|CLAUSE-KIND|MODEL")
@click.option(
    "--in",
    "path",
    type=click.Path(path_type=Path),
    default=".",
    show_default=True,
    help="The project whose policy states the use.",
)
@common
def explain(word: str, path: Path, common: Common) -> None:
    """Explain a rule, a license or a kind of clause; or argue about a model.

    For a model (ORG/NAME, @REVISION if it matters): what was seen of it, what
    binds, which rules decide under the use that the policy states, what would
    change the decision, and what keeps the nearest rules from firing.
    """
    from auditor.render import pages

    known = knowledge()
    page = pages.page(word, known, common.lang)
    named = "/" in word or pages.is_model(word, known)
    if page is None and not named:
        near = pages.nearest(word, known)
        hint = f" Did you mean {', '.join(near)}?" if near else ""
        raise UserError(f'"{word}" is no rule, license, clause kind or model of the rule set.{hint}')
    if page is not None:
        show(page.encode())
    if named:
        show((b"\n" if page else b"") + _argument(word, path, common))


def _argument(word: str, path: Path, options: Common) -> bytes:
    from auditor.model import Identity
    from auditor.pipeline import argue
    from auditor.render.argument import render

    name, _, revision = word.partition("@")
    prepared = settings(options, existing_folder(path))
    return render(argue(Identity("huggingface", name, revision or None), prepared), options.lang)
