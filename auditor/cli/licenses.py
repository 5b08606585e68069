"""`auditor licenses`: what is known of licenses."""

from __future__ import annotations

from typing import Any

import click

from auditor.cli.errors import UserError
from auditor.cli.options import knowledge, language_option
from auditor.cli.outputs import show


@click.command(short_help="What is known of licenses, clause by clause.")
@click.argument("ids", nargs=-1, metavar="[ID...]")
@click.option("--compare", is_flag=True, help="Two licenses beside each other.")
@click.option("--category", help="Only licenses of this category.")
@language_option
def licenses(ids: tuple[str, ...], compare: bool, category: str | None, lang: str) -> None:
    """List the licenses of the rule set, show some with their clauses, or compare two."""
    from auditor.render import pages

    known = knowledge()
    if compare and len(ids) != 2:
        raise UserError("--compare takes the ids of two licenses; `auditor licenses` lists them")
    chosen = [_license(id_, known) for id_ in ids]
    if compare:
        show(pages.comparison(chosen[0], chosen[1], known, lang).encode())
    elif chosen:
        show("\n".join(pages.license_page(one, known, lang) for one in chosen).encode())
    else:
        show(pages.licenses_table(known, lang, _category(category, known)).encode())


def _license(id_: str, known: Any) -> Any:
    """The license with that id. Raises `UserError` with the nearest ids."""
    from auditor.render import pages

    if id_ in known.licenses:
        return known.licenses[id_]
    near = [one for one in pages.nearest(id_, known) if one in known.licenses]
    hint = f" Did you mean {', '.join(near)}?" if near else ""
    raise UserError(f'"{id_}" is no license of the rule set.{hint}')


def _category(name: str | None, known: Any) -> str | None:
    """The category, if licenses have it. Raises `UserError` with those they have."""
    categories = {one.category for one in known.licenses.values()}
    if name is None or name in categories:
        return name
    raise UserError(f'no license has the category "{name}"; categories: {", ".join(sorted(categories))}')
