"""PHP."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from auditor.scan.languages.grammars.declaring import declared, enumeration, gives, held, routine, told
from auditor.scan.languages.grammars.nodes import span, text
from auditor.scan.languages.grammars.reader import Meaning, Reader, Visit, first, last
from auditor.scan.languages.grammars.shape import (
    Shaped,
    at,
    branching,
    called,
    either,
    entries,
    member,
    operator,
    part,
    quoted,
)
from auditor.scan.languages.grammars.turns import both, loop, mapped
from auditor.scan.languages.syntax import EVERYWHERE, Expression, Invoke, Literal, Name, Span

if TYPE_CHECKING:
    from tree_sitter import Node


def _name(_: Reader, node: Node) -> Expression:
    """A name; a variable without its sign, `static` as the class itself."""
    written = _dotted(node).lstrip("$")
    return Name("self" if written == "static" else written, span(node))


def _conditional(reader: Reader, node: Node) -> Expression:
    """`a ? b : c`, and `a ?: c`."""
    return either("body" if at(node, "body") is not None else "condition", "alternative")(reader, node)


def _dotted(node: Node | None) -> str:
    return text(node).strip("\\").replace("\\", ".")


def _use(reader: Reader, node: Node, _: Span) -> None:
    """`use A\\B;`, `use A\\{B, C as D};`."""
    before = _dotted(at(node, "<namespace_name"))
    group = at(node, "body")
    for one in (group or node).named_children:
        if one.type == "namespace_use_clause":
            path = _dotted(at(one, "#0"))
            whole = f"{before}.{path}" if group is not None else path
            reader.unit.imports[text(at(one, "alias")) or path.rpartition(".")[2]] = whole


def _namespace(reader: Reader, node: Node, _: Span) -> None:
    reader.unit.package = _dotted(at(node, "name"))


def _call(reader: Reader, node: Node, scope: Span) -> None:
    """A call; `define` gives a name its value."""
    reader.invoked(node, scope)
    mapped(reader, node)
    made = reader.expression(node)
    if text(at(node, "function")) == "define" and isinstance(made, Invoke) and len(made.arguments) > 1:
        key, value = made.arguments[:2]
        if isinstance(key, Literal):
            reader.define(key.text, value, EVERYWHERE, node)


class Php(Shaped):
    """PHP source."""

    LABELS: ClassVar[dict[str, tuple[str, str]]] = {
        "argument": ("name", "#-1"),
        "array_element_initializer": ("#0", "#1"),
    }
    CLASSES = frozenset({"declaration_list", "enum_declaration_list"})
    MEANINGS: ClassVar[dict[str, Meaning]] = {
        **dict.fromkeys(("name", "variable_name", "qualified_name", "relative_scope"), _name),
        **dict.fromkeys(
            ("string", "encapsed_string", "heredoc_body", "nowdoc_body"), quoted("string_content")
        ),
        "function_call_expression": called("function", "arguments"),
        "member_call_expression": called("name", "arguments", of="object"),
        "nullsafe_member_call_expression": called("name", "arguments", of="object"),
        "scoped_call_expression": called("name", "arguments", of="scope"),
        "object_creation_expression": called("#0", "<arguments"),
        "member_access_expression": member("object", "name"),
        "nullsafe_member_access_expression": member("object", "name"),
        "scoped_property_access_expression": member("scope", "name"),
        "class_constant_access_expression": member("#0", "#1"),
        "subscript_expression": part("#0", "#1"),
        "binary_expression": operator("left", "right"),
        "conditional_expression": _conditional,
        "match_expression": branching(
            ("match_conditional_expression", "match_default_expression"), "return_expression"
        ),
        "array_creation_expression": entries,
        **dict.fromkeys(("argument", "cast_expression", "anonymous_function", "heredoc"), last),
        **dict.fromkeys(
            (
                *("parenthesized_expression", "expression_statement", "array_element_initializer"),
                *("named_type", "optional_type", "clone_expression", "nowdoc", "base_clause"),
            ),
            first,
        ),
    }
    VISITS: ClassVar[dict[str, Visit]] = {
        "namespace_definition": _namespace,
        "namespace_use_declaration": _use,
        "const_element": declared("#0", "#1"),
        "property_element": declared("name", "default_value"),
        "property_promotion_parameter": both(declared("name", "default_value", "type"), held("name", "type")),
        "assignment_expression": gives("left", "right"),
        "augmented_assignment_expression": gives("left", "right"),
        "method_declaration": routine("simple_parameter", "property_promotion_parameter"),
        "function_definition": routine("simple_parameter"),
        "enum_declaration": enumeration(("enum_case", "name", "value")),
        "foreach_statement": loop("#1", "#0"),
        "function_call_expression": _call,
        "member_call_expression": Reader.invoked,
        "nullsafe_member_call_expression": Reader.invoked,
        "scoped_call_expression": Reader.invoked,
        "object_creation_expression": Reader.invoked,
        "array_creation_expression": Reader.recorded,
        "binary_expression": Reader.stood_in,
        "conditional_expression": Reader.stood_in,
        "heredoc_body": told,
        "nowdoc_body": told,
        "string": told,
        "encapsed_string": told,
    }
    SCOPES = frozenset({"method_declaration", "function_definition", "anonymous_function", "arrow_function"})
