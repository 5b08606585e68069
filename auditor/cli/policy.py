"""`auditor policy`: begin a policy, read one back."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from auditor.cli.errors import UserError
from auditor.cli.options import existing_folder, knowledge, language_option, moment, told
from auditor.cli.outputs import save


@click.group(short_help="Begin a policy, or check one.")
def policy() -> None:
    """Work on auditor.toml."""


@policy.command("init")
@click.argument("path", type=click.Path(path_type=Path), default=".")
@click.option("--extends", metavar="NAME", help="A ready policy to build on; `--extends list` names them.")
@click.option(
    "--state",
    "statements",
    multiple=True,
    metavar="KEY=VALUE",
    help="A fact of the use, such as users=250000 or territories=JP,US; repeatable.",
)
@click.option("--force", is_flag=True, help="Write over a policy that is there.")
@language_option
def init(path: Path, extends: str | None, statements: tuple[str, ...], force: bool, lang: str) -> None:
    """Write a commented auditor.toml in PATH.

    On a terminal, and without --extends and --state, it asks; an empty answer
    leaves the fact open.
    """
    known = knowledge()
    if extends == "list":
        _list(lang)
        return
    target = existing_folder(path) / "auditor.toml"
    if target.exists() and not force:
        raise UserError(f"{target} exists; change it there, or write over it with --force")
    if not statements and extends is None and sys.stdin.isatty() and sys.stdout.isatty():
        extends, given = _asked(known, lang)
    else:
        given = dict(_split(one) for one in statements)
    text = _written(given, extends, known, lang)
    save(target, text.encode())
    click.echo(str(target))


@policy.command("check")
@click.argument("path", type=click.Path(path_type=Path), default=".")
@click.option(
    "--config",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="AUDITOR_CONFIG",
    help="The policy, if not auditor.toml in PATH.",
)
@click.option("--as-of", envvar="AUDITOR_AS_OF", metavar="TIME", help="Judge expiry by this time (ISO 8601).")
@language_option
def check(path: Path, config: Path | None, as_of: str | None, lang: str) -> None:
    """Say what the policy of PATH states and what it leaves open; exit with 2 if it cannot be used."""
    from auditor.pipeline import load_policy
    from auditor.render.policies import summary

    known = knowledge()
    with told():
        found = load_policy(config, existing_folder(path), known)
    if found.path is None:
        raise UserError(f"{path} has no policy; begin one with `auditor policy init`")
    click.echo(summary(found, moment(as_of), known, lang), nl=False)


def _list(language: str) -> None:
    from auditor.knowledge.words import pick
    from auditor.pipeline import ready_policies

    for one in ready_policies():
        click.echo(f"{one.name}: {pick(one.title, language)}. {pick(one.description, language)}")


def _split(statement: str) -> tuple[str, str]:
    key, equals, value = statement.partition("=")
    if not equals:
        raise UserError(f'"{statement}" states nothing; write KEY=VALUE, such as commercial=yes')
    return key.strip(), value


def _written(given: dict[str, str], extends: str | None, known: Any, language: str) -> str:
    """The text of the policy, which must be one. Raises `UserError`."""
    from auditor.pipeline import check_policy
    from auditor.render.policies import BadFact, stated, template

    try:
        lines = {key: stated(key, value, known) for key, value in given.items()}
    except BadFact as error:
        raise UserError(str(error)) from None
    text = template(lines, extends, known, language)
    with told():
        check_policy(text.encode(), "auditor.toml", known)
    return text


def _asked(known: Any, language: str) -> tuple[str | None, dict[str, str]]:
    """Ask for a ready policy and for every fact."""
    from auditor.knowledge.words import pick
    from auditor.render.policies import BadFact, facts, stated

    _list(language)
    extends = click.prompt("extends", default="", show_default=False) or None
    given = {}
    for key, fact in facts(known).items():
        choices = f" ({', '.join(fact.values)})" if fact.values else ""
        while answer := click.prompt(
            f"{pick(fact.asks, language)}{choices} {key}", default="", show_default=False
        ):
            try:
                stated(key, answer, known)
            except BadFact as error:
                click.echo(str(error), err=True)
                continue
            given[key] = answer
            break
    return extends, given
