"""Branches of a program: the words that say for what each is, `case Provider.OLLAMA:`, `if (p == "groq")`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from auditor.scan.languages.syntax import Either, Expression, Invoke, Literal, Member, Record

if TYPE_CHECKING:
    from tree_sitter import Node

#: The branches of a choice between values, in the grammars that have one.
_BRANCHES: Final = frozenset(
    {
        *("switch_block_statement_group", "switch_rule", "switch_section", "switch_case", "switch_entry"),
        *("expression_case", "case_statement", "case_clause", "when", "when_entry", "match_arm"),
        *("switch_statement_case", "switch_expression_case"),
    }
)

#: Statements with a condition, and what says that it asks whether something is the same as another.
_CONDITIONS: Final = frozenset({"if_statement", "if_modifier", "if", "if_expression"})
_SAME: Final = re.compile(r"==|\b(?:equals|eq|Equals)\w*\b|\bis\b")
_OTHER: Final = re.compile(r"!|\bnot\b|\bunless\b")

#: Levels between a value and the branch that it stands in, and the bytes of what is said before it.
_LEVELS: Final = 5
_LONGEST: Final = 80

#: Branches around something, one in another.
_AROUND: Final = 3

_WORD: Final = re.compile(r"[A-Za-z_][\w-]*")
_WORDS: Final = re.compile(rf"{_WORD.pattern}(?:\.{_WORD.pattern})*")


def before(branch: Node, value: Node | None) -> str:
    """The words that stand in a branch before its value, joined by dots."""
    if value is None:
        return ""
    said = (branch.text or b"")[: min(value.start_byte - branch.start_byte, _LONGEST)]
    return ".".join(_WORD.findall(said.decode(errors="replace").partition("\n")[0]))


def case_of(node: Node) -> str:
    """The words that say for what the branches are in which something stands, empty where it is in none.

    Each branch has a dot between its words, a bar stands before that of the next one around it.
    """
    found: list[str] = []
    inner, above, levels = node, node.parent, _LEVELS
    while above is not None and levels and len(found) < _AROUND:
        said = ""
        if above.type in _BRANCHES:
            said = before(above, inner)
        elif above.type in _CONDITIONS:
            said = _asked(above, inner)
        if said:
            found.append(said)
        levels = _LEVELS if said else levels - 1
        inner, above = above, above.parent
    return "|".join(found)


def _asked(statement: Node, inner: Node) -> str:
    """The words of a condition under which something happens, where it asks for one thing only."""
    condition = statement.child_by_field_name("condition")
    if inner in (condition, statement.child_by_field_name("alternative")):
        return ""
    return asked(condition)


def asked(condition: Node | None) -> str:
    """The words of a condition that asks for one thing only: `provider === "groq"`."""
    said = b"" if condition is None else (condition.text or b"")
    written = said[:_LONGEST].decode(errors="replace")
    if not _SAME.search(written) or _OTHER.search(written):
        return ""
    return ".".join(_WORD.findall(written))


def told(value: Expression) -> str:
    """The words that a call is given, joined by dots: of what it is asked for, should it give nothing."""
    for _ in range(_LEVELS):
        if isinstance(value, Member):
            value = value.of
        elif isinstance(value, Either) and value.options:
            value = value.options[-1]
    given = (*value.arguments, *(one.value for one in value.named)) if isinstance(value, Invoke) else ()
    options = [one for each in given if isinstance(each, Record) for one in each.fields]
    given = (*given, *(one.value for one in options))
    words = (
        one.text if isinstance(one, Literal) else one.name
        for one in given
        if isinstance(one, Literal | Member)
    )
    return ".".join(one for one in words if _WORDS.fullmatch(one))
