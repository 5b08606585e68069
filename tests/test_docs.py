"""Whatever a user can name has its place in the documentation; the words there are those of the program."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import click
import pytest

from auditor.cli import COMMANDS, main
from auditor.knowledge import Knowledge
from auditor.render import FORMATS

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def commands() -> Iterator[tuple[str, click.Command]]:
    """Every command and subcommand, with its words."""
    context = click.Context(main)
    for name in COMMANDS:
        command = main.get_command(context, name)
        assert command is not None
        yield name, command
        if isinstance(command, click.Group):
            yield from ((f"{name} {one}", sub) for one, sub in command.commands.items())


def options() -> Iterator[tuple[str, click.Option]]:
    return (
        (name, option)
        for name, command in commands()
        for option in command.params
        if isinstance(option, click.Option)
    )


def test_every_command_is_in_the_readme() -> None:
    """The table of commands leaves none out."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    missing = [name for name in COMMANDS if f"`auditor {name}" not in readme]
    assert not missing


def test_every_option_and_variable_is_a_documented_setting() -> None:
    """docs/settings.md names the long form of each option and each variable that sets one."""
    text = page("settings.md")

    for name, option in options():
        long = max(option.opts, key=len)
        assert re.search(rf"`{re.escape(long)}(?:`| )", text), (name, long)
        given = option.envvar or ()
        for variable in (given,) if isinstance(given, str) else given:
            assert f"`{variable}`" in text, (name, variable)


def test_every_format_is_documented() -> None:
    """docs/formats.md names each document that can be made."""
    text = page("formats.md")

    assert not [name for name in FORMATS if f"`{name}`" not in text]


def keys(schema: Any, root: Any) -> Iterator[str]:
    """Every key that a schema allows, at any depth."""
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rpartition("/")[2]]
    for name, one in schema.get("properties", {}).items():
        yield name
        yield from keys(one, root)
    for part in (schema.get("items"), *schema.get("anyOf", ()), *schema.get("oneOf", ())):
        if isinstance(part, dict):
            yield from keys(part, root)


def test_every_key_of_a_policy_is_documented() -> None:
    """docs/policy.md names each key of auditor.toml."""
    schema = json.loads(files("auditor.rules").joinpath("schemas/policy.schema.json").read_bytes())
    text = page("policy.md")

    missing = {name for name in keys(schema, schema) if not re.search(rf"\b{re.escape(name)}\b", text)}
    assert not missing


def test_every_rule_has_its_page_and_no_page_is_left_over(knowledge: Knowledge) -> None:
    """docs/findings.md has one heading for each rule."""
    assert set(re.findall(r"^### (\S+)$", page("findings.md"), re.M)) == set(knowledge.rules)


@pytest.mark.parametrize("name", sorted(path.name for path in DOCS.glob("*.md")))
def test_links_between_pages_lead_somewhere(name: str) -> None:
    """A link inside the repository points to a file that is there."""
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", page(name))

    assert not [target for target in targets if not (DOCS / target).exists()]


def test_the_glossary_uses_the_words_that_the_program_shows(knowledge: Knowledge) -> None:
    """Decisions, natures and severities are called the same in the glossary and in a report."""
    text = page("glossary.md")
    terms = knowledge.vocabulary.terms

    for place in ("decision", "nature", "severity"):
        shown = [term for name, term in terms.items() if name.startswith(f"{place}.")]
        assert all(term["en"] in text for term in shown), place
    assert not [row for row in text.splitlines() if row.startswith("|") and row.count("|") != 5]


def test_the_worked_example_is_the_license_that_is_shipped(knowledge: Knowledge) -> None:
    """What docs/rules.md writes down, the rule set holds: the example cannot grow stale."""
    blocks = "\n".join(re.findall(r"```yaml\n(.*?)```", page("rules.md"), re.S))
    license_ = knowledge.licenses["polyform-noncommercial-1.0.0"]

    assert f"id: {license_.id}\n" in blocks
    for clause in license_.clauses[:2]:
        assert f"- kind: {clause.kind}\n  section: {clause.section}\n" in blocks
        assert clause.hint is not None and clause.hint in blocks
