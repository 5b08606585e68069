"""Nix: modules of NixOS and home-manager, packages and overlays; attributes by the meaning of their keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Final

from auditor.scan.languages.grammars.declaring import told
from auditor.scan.languages.grammars.nodes import parts, span, text
from auditor.scan.languages.grammars.reader import Meaning, Reader, Visit, first, listed, name
from auditor.scan.languages.grammars.shape import at, either, put_together, same
from auditor.scan.languages.syntax import (
    ANY,
    Either,
    Expression,
    Field,
    Invoke,
    Joined,
    Listed,
    Literal,
    Member,
    Name,
    Record,
    Span,
    Unknown,
)

if TYPE_CHECKING:
    from tree_sitter import Node

#: Functions of Nixpkgs' library that give their last argument back, under a condition or with a priority.
#: Source: the Nixpkgs manual, "Nixpkgs Library Functions"; the NixOS manual, "Option Definitions".
_SAME: Final = frozenset(
    {
        *("mkDefault", "mkForce", "mkOverride", "mkIf", "mkMerge", "mkBefore", "mkAfter", "mkOptionDefault"),
        *("optional", "optionals", "optionalAttrs", "optionalString", "recursiveUpdate", "escapeShellArg"),
        *("toString", "toJSON", "generate"),
    }
)

#: What declares an option with its default.
_OPTION: Final = "mkOption"

#: Levels of a path of attributes.
_LEVELS: Final = 12

_STRINGS: Final = ("string_expression", "indented_string_expression")


#: What stands for a sign that would else end a string or put something in.
_ESCAPED: Final = {"\\n": "\n", "\\t": "\t", "\\r": "\r", "''\\n": "\n", "''\\t": "\t", "'''": "''"}

#: Where the programs of a package lie, and the functions that give the path of one.
_PROGRAMS: Final = "/bin/"
_MAIN: Final = ("getExe", "getExe'")


def _string(reader: Reader, node: Node) -> Expression:
    """A string with what is put in; of a path to a program the program: `${pkgs.ollama}/bin/ollama`."""
    found: list[Expression] = []
    for one in node.named_children:
        if one.type == "string_fragment":
            found.append(Literal(text(one), span(node)))
        elif one.type != "interpolation":
            found.append(Literal(_ESCAPED.get(text(one), text(one)[-1:]), span(node)))
        elif not text(one.next_named_sibling).startswith(_PROGRAMS):
            found.append(_program(first(reader, one)))
    return put_together(found, span(node))


def _program(put_in: Expression) -> Expression:
    """The program that is put in: `${lib.getExe pkgs.ollama}`."""
    if not isinstance(put_in, Invoke) or not isinstance(put_in.function, Name | Member):
        return put_in
    given = put_in.arguments[-1] if put_in.function.name in _MAIN and put_in.arguments else None
    return Literal(given.name, put_in.span) if isinstance(given, Name | Member) else given or put_in


def _selected(reader: Reader, node: Node) -> Expression:
    """`set.a.b`, and `set.a.b or default`."""
    made = reader.expression(at(node, "expression"))
    for attribute in parts(at(node, "attrpath"))[:_LEVELS]:
        made = Member(made, _label(reader, attribute) or ANY, span(node))
    default = at(node, "default")
    return made if default is None else Either((made, reader.expression(default)), span(node))


def _label(reader: Reader, attribute: Node) -> str:
    """A name of an attribute; empty where only the running program knows it."""
    written = reader.expression(attribute)
    if isinstance(written, Literal):
        return written.text
    return text(attribute) if attribute.type == "identifier" else ""


def _applied(reader: Reader, node: Node) -> Expression:
    """A function with all that it is given one after the other."""
    given: list[Node] = []
    function: Node | None = node
    while function is not None and function.type == "apply_expression" and len(given) < _LEVELS:
        argument = at(function, "argument")
        given += [argument] if argument is not None else []
        function = at(function, "function")
    called = text(at(function, "attrpath/#-1") or function)
    arguments = reader.expressions(reversed(given))
    if called in _SAME and arguments:
        return arguments[-1]
    if called == _OPTION and arguments and isinstance(arguments[0], Record):
        preset = [one.value for one in arguments[0].fields if one.name == "default"]
        return preset[0] if preset else Unknown(span(node))
    only = arguments[0] if len(arguments) == 1 else None
    named = only.fields if isinstance(only, Record) else ()  # a set of arguments, each by its name
    return Invoke(reader.expression(function), arguments, named, span(node))


def _operator(reader: Reader, node: Node) -> Expression:
    """`a + b` strings, `a ++ b` lists, `a // b` a set with what another adds."""
    left, right = at(node, "left"), at(node, "right")
    if left is None or right is None:
        return Unknown(span(node))
    sides = reader.expressions((left, right))
    sign = next((one.type for one in node.children if not one.is_named), "")
    if sign == "+":
        return Joined(sides, span(node))
    if sign == "++":
        return Listed(sides, span(node))
    return sides[1] if sign == "//" else Unknown(span(node))


def _set(reader: Reader, node: Node) -> Expression:
    """A set of attributes; those whose paths begin alike are one set: `a.b = 1; a.c = 2;`."""
    return Record(None, tuple(_fields(reader, _bound(reader, node), 0)), span(node))


#: A binding's path below some level, with what it is given, and the place of the path.
_Bound = tuple[tuple[str, ...], Expression, Span]


def _bound(reader: Reader, node: Node) -> list[_Bound]:
    found: list[_Bound] = []
    for one in parts(at(node, "<binding_set")):
        path = parts(at(one, "attrpath"))[:_LEVELS]
        if one.type == "binding" and path:
            labels = tuple(_label(reader, part) for part in path)
            found.append((labels, reader.expression(at(one, "expression")), span(path[-1])))
    return found


def _fields(reader: Reader, bound: Iterable[_Bound], depth: int) -> list[Field]:
    """The attributes at a level, each of those below it a record of its own."""
    plain: list[Field] = []
    deeper: dict[str, list[_Bound]] = {}
    for labels, value, at_ in bound:
        if len(labels) == 1:
            plain.append(Field(labels[0], value, at_))
        else:
            deeper.setdefault(labels[0], []).append((labels[1:], value, at_))
    for label, inner in deeper.items():
        where = Span(inner[0][2].start, inner[-1][1].span.end)
        record = Record(None, tuple(_fields(reader, inner, depth + 1)), where)
        reader.unit.records.append(record)
        plain.append(Field(label, record, inner[0][2]))
    return plain


def _let(reader: Reader, node: Node, _: Span) -> None:
    """The names of `let` and of a recursive set hold inside of it."""
    for labels, value, where in _bound(reader, node):
        if len(labels) == 1:
            target = node.descendant_for_byte_range(where.start, where.end) or node
            reader.define(labels[0], value, span(node), target)


def _recorded(reader: Reader, node: Node, scope: Span) -> None:
    """Visit: a set; of the description of an option only its default is a value."""
    if node.parent is not None and text(at(node.parent, "function/attrpath/#-1", "function")) == _OPTION:
        return
    reader.recorded(node, scope)


def _recursive(reader: Reader, node: Node, scope: Span) -> None:
    _let(reader, node, scope)
    reader.recorded(node, scope)


def _function(reader: Reader, node: Node, _: Span) -> None:
    """A function, whose arguments may have defaults (`{ model ? "..." }:`) and which gives its body back."""
    names = [text(at(node, "universal"))] if at(node, "formals") is None else []
    for one in parts(at(node, "formals")):
        label, default = at(one, "name"), at(one, "default")
        if label is not None:
            names.append(text(label))
            if default is not None:
                reader.define(text(label), reader.expression(default), span(node), label)
    body = at(node, "body")
    binding = node.parent if node.parent is not None and node.parent.type == "binding" else None
    reader.function(node, text(at(binding, "attrpath/#-1")), names, [body] if body is not None else [])


class Nix(Reader):
    """Nix expressions."""

    MEANINGS: ClassVar[dict[str, Meaning]] = {
        **dict.fromkeys(("variable_expression", "identifier"), name),
        **dict.fromkeys(_STRINGS, _string),
        "uri_expression": lambda _, node: Literal(text(node), span(node)),
        "select_expression": _selected,
        "apply_expression": _applied,
        "binary_expression": _operator,
        "if_expression": either("consequence", "alternative"),
        "list_expression": listed,
        **dict.fromkeys(("attrset_expression", "rec_attrset_expression"), _set),
        **dict.fromkeys(("let_expression", "with_expression", "assert_expression"), same("body")),
        "parenthesized_expression": first,
    }
    VISITS: ClassVar[dict[str, Visit]] = {
        "let_expression": _let,
        "function_expression": _function,
        "attrset_expression": _recorded,
        "rec_attrset_expression": _recursive,
        "apply_expression": Reader.invoked,
        "select_expression": Reader.stood_in,
        **dict.fromkeys((*_STRINGS, "uri_expression"), told),
    }
