"""Scala."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from auditor.scan.languages.grammars.declaring import declared, gives, routine, told
from auditor.scan.languages.grammars.nodes import parts, span, text
from auditor.scan.languages.grammars.reader import Meaning, Reader, Visit, first, last, name, string
from auditor.scan.languages.grammars.shape import (
    Shaped,
    at,
    branching,
    called,
    either,
    entries,
    member,
    operator,
    put_together,
)
from auditor.scan.languages.syntax import Expression, Invoke, Literal, Span

if TYPE_CHECKING:
    from tree_sitter import Node


def _interpolated(reader: Reader, node: Node) -> Expression:
    """`s"a$b"`: the words are no nodes of their own."""
    inner = at(node, "<interpolated_string")
    if inner is None:
        return string(reader, node)
    source, start = inner.text or b"", 0
    found: list[Expression] = []
    for one in inner.named_children:
        stop = one.start_byte - inner.start_byte
        found.append(Literal(source[start:stop].decode(errors="replace").lstrip('"'), span(node)))
        found.append(reader.expression(one))
        start = one.end_byte - inner.start_byte
    found.append(Literal(source[start:].decode(errors="replace").strip('"'), span(node)))
    kept = [one for one in found if not isinstance(one, Literal) or one.text]
    return put_together(kept, span(node))


def _import(reader: Reader, node: Node, _: Span) -> None:
    path = ".".join(text(one) for one in node.children_by_field_name("path") if one.is_named)
    chosen = at(node, "<namespace_selectors")
    if at(node, "<namespace_wildcard") is not None:
        reader.unit.opened.append(path)
    elif chosen is None:
        reader.unit.imports[path.rpartition(".")[2]] = path
    for one in chosen.named_children if chosen is not None else ():
        called = at(one, "name") or one
        reader.unit.imports[text(at(one, "alias") or called)] = f"{path}.{text(called)}"


def _package(reader: Reader, node: Node, _: Span) -> None:
    reader.unit.package = text(at(node, "name"))


def _assigned(reader: Reader, node: Node, scope: Span) -> None:
    """An assignment, which an argument with its name looks like."""
    if node.parent is not None and node.parent.type != "arguments":
        gives("left", "right")(reader, node, scope)


def _one_of(reader: Reader, node: Node, scope: Span) -> None:
    """An object, or a case of an enumeration, that is made by what it extends: `extends Model("...")`."""
    target, made = at(node, "name"), at(node, "extend")
    given = at(made, "arguments")
    if target is None or made is None or given is None or not isinstance(reader, Shaped):
        return
    plain, named = reader.given(parts(given))
    type_ = [one for one in made.children_by_field_name("type") if one.end_byte <= given.start_byte][-1:]
    value = Invoke(reader.expression(type_[0] if type_ else None), plain, named, span(made))
    reader.unit.invokes.append(value)
    text_ = next((one for one in plain if isinstance(one, Literal)), None)
    if text_ is not None:
        reader.declare(node, text(target), text_, scope, target)


class Scala(Shaped):
    """Scala source."""

    LABELS: ClassVar[dict[str, tuple[str, str]]] = {"assignment_expression": ("left", "right")}
    CLASSES = frozenset({"template_body", "enum_body", "class_parameters"})
    MEANINGS: ClassVar[dict[str, Meaning]] = {
        **dict.fromkeys(("identifier", "type_identifier", "stable_identifier"), name),
        "string": string,
        "interpolated_string_expression": _interpolated,
        "call_expression": called("function", "arguments"),
        "instance_expression": called("#0", "arguments"),
        "field_expression": member("value", "field"),
        "infix_expression": operator("left", "right"),
        "if_expression": either("consequence", "alternative"),
        "match_expression": branching(("case_clause",), "body"),
        "tuple_expression": entries,
        **dict.fromkeys(("block", "indented_block", "template_body"), last),
        **dict.fromkeys(
            (
                *("parenthesized_expression", "ascription_expression", "generic_function", "generic_type"),
                *("return_expression", "interpolation", "postfix_expression"),
            ),
            first,
        ),
    }
    VISITS: ClassVar[dict[str, Visit]] = {
        "package_clause": _package,
        "import_declaration": _import,
        "val_definition": declared("pattern", "value", "type"),
        "var_definition": declared("pattern", "value", "type"),
        "class_parameter": declared("name", "default_value", "type"),
        "assignment_expression": _assigned,
        "function_definition": routine("parameter", leave="return_expression", tail=True),
        **dict.fromkeys(("object_definition", "simple_enum_case", "full_enum_case"), _one_of),
        "call_expression": Reader.invoked,
        "instance_expression": Reader.invoked,
        "infix_expression": Reader.recorded,
        "string": told,
        "interpolated_string_expression": Reader.written,
    }
    IMPLICIT = True
    SCOPES = frozenset({"function_definition", "lambda_expression"})
