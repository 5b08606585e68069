"""Lua: plugins and settings of Neovim, scripts inside of other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from auditor.scan.languages.grammars.declaring import routine, told
from auditor.scan.languages.grammars.nodes import parts, span, text
from auditor.scan.languages.grammars.reader import Meaning, Reader, Visit, first, name
from auditor.scan.languages.grammars.shape import Shaped, at, called, entries, member, part, quoted
from auditor.scan.languages.syntax import (
    EVERYWHERE,
    Either,
    Expression,
    Invoke,
    Joined,
    Literal,
    Name,
    Record,
    Span,
    Unknown,
)

if TYPE_CHECKING:
    from tree_sitter import Node

#: Functions that give the first table with what the later ones add (Neovim, "vim.tbl_extend").
_EXTENDS: Final = frozenset({"tbl_extend", "tbl_deep_extend", "extend", "deep_extend", "merge"})

#: Opens a module, and what calls it so that it may fail (Lua 5.4 Reference Manual, "require", "pcall").
_OPENS: Final = "require"
_TRIES: Final = "pcall"

_call = called("name", "arguments")


def _called(reader: Reader, node: Node) -> Expression:
    """A call: of `require` the module, of what adds to a table what it adds."""
    module = _module(reader, node)
    if module:
        return Name(module, span(node))
    made = _call(reader, node)
    if isinstance(made, Invoke) and text(at(node, "name/field", "name")) in _EXTENDS:
        added = made.arguments[-1] if made.arguments else None
        return added if isinstance(added, Record) else made
    return made


def _module(reader: Reader, node: Node) -> str:
    """The module that a call opens, its parts joined by dots."""
    given = parts(at(node, "arguments"))
    tried = text(at(node, "name")) == _TRIES and len(given) > 1 and text(given[0]) == _OPENS
    if text(at(node, "name")) != _OPENS and not tried:
        return ""
    path = reader.expression(given[1 if tried else 0] if given else None)
    return path.text.replace("/", ".").strip(".") if isinstance(path, Literal) else ""


def _invoked(reader: Reader, node: Node, _: Span) -> None:
    """A call, also one that adds to a table: what it is given before may say whose model is meant."""
    made = _call(reader, node)
    if isinstance(made, Invoke) and not _module(reader, node):
        reader.unit.invokes.append(made)


def _operator(reader: Reader, node: Node) -> Expression:
    """`a .. b` put together; `a or b`, `a and b` one of both."""
    left, right = at(node, "left"), at(node, "right")
    if left is None or right is None:
        return Unknown(span(node))
    sign = next((one.type for one in node.children if not one.is_named), "")
    sides = reader.expressions((left, right))
    if sign == "..":
        return Joined(sides, span(node))
    return Either(sides, span(node)) if sign in ("or", "and") else Unknown(span(node))


def _assigned(reader: Reader, node: Node, scope: Span) -> None:
    """An assignment of one or more names; one that a module is opened for is an import."""
    names, values = parts(at(node, "<variable_list")), parts(at(node, "<expression_list"))
    opened = _module(reader, values[0]) if values and values[0].type == "function_call" else ""
    if opened and names:
        reader.unit.imports[text(names[-1])] = opened
        return
    for target, value in zip(names, values, strict=False):
        reader.assign(target, reader.expression(value), scope)


def _returned(reader: Reader, node: Node, scope: Span) -> None:
    """What the file as a whole gives back is what others get who open it."""
    if scope == reader.unit.whole and node.parent is not None and node.parent.type == "chunk":
        reader.define("default", reader.expression(at(node, "#0")), EVERYWHERE, node)


class Lua(Shaped):
    """Lua source."""

    LABELS: ClassVar[dict[str, tuple[str, str]]] = {"field": ("name", "value")}
    MEANINGS: ClassVar[dict[str, Meaning]] = {
        "identifier": name,
        "string": quoted("string_content"),
        "string_content": quoted(),
        "function_call": _called,
        "dot_index_expression": member("table", "field"),
        "method_index_expression": member("table", "method"),
        "bracket_index_expression": part("table", "field"),
        "binary_expression": _operator,
        "table_constructor": entries,
        "field": first,
        **dict.fromkeys(("parenthesized_expression", "expression_list"), first),
    }
    VISITS: ClassVar[dict[str, Visit]] = {
        "assignment_statement": _assigned,
        "function_declaration": routine(
            "identifier", name="name/field name/method name", within="parameters"
        ),
        "function_definition": routine("identifier", within="parameters"),
        "function_call": _invoked,
        "return_statement": _returned,
        "table_constructor": Reader.recorded,
        "binary_expression": Reader.stood_in,
        "string": told,
    }
    SCOPES = frozenset({"function_declaration", "function_definition"})
