"""Dart."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from auditor.scan.languages.grammars.cases import before
from auditor.scan.languages.grammars.chains import Chained, heads
from auditor.scan.languages.grammars.declaring import enumeration, gives, told
from auditor.scan.languages.grammars.nodes import inside, parts, span, text
from auditor.scan.languages.grammars.reader import Meaning, Reader, Visit, last, name, unescaped
from auditor.scan.languages.grammars.shape import Shaped, at, either, entries, operator, put_together, same
from auditor.scan.languages.grammars.signatures import SIGNATURES, VARIABLES, begun, closure, signature
from auditor.scan.languages.grammars.turns import EACH, both, loop, turn
from auditor.scan.languages.syntax import (
    EVERYWHERE,
    SPREAD,
    Either,
    Expression,
    Field,
    Invoke,
    Joined,
    Literal,
    Member,
    Name,
    Span,
)

if TYPE_CHECKING:
    from tree_sitter import Node


def _value(reader: Reader, node: Node) -> Expression:
    """Meaning: the one value in a node, behind its label."""
    return reader.expression(next(iter(heads(node)), None))


def _string(reader: Reader, node: Node) -> Expression:
    """Strings beside each other; their words stand between the nodes, which they have none of their own."""
    source, start = node.text or b"", node.start_byte
    found: list[Expression] = []
    opened = False
    for one, behind in pairwise([*node.children, node]):
        if one.type == "template_substitution":
            found.append(reader.expression(one))
        elif one.type == "escape_sequence":
            found.append(Literal(unescaped(text(one)), span(node)))
        else:
            opened = not opened
        words = source[one.end_byte - start : behind.start_byte - start] if behind != node else b""
        if opened and words:
            found.append(Literal(words.decode(errors="replace"), span(node)))
    return put_together(found, span(node))


def _sum(reader: Reader, node: Node) -> Expression:
    """Strings put together by a plus."""
    signs = [one for one in node.children if one.type == "additive_operator"]
    if any(text(one) != "+" for one in signs):
        return reader.expression(None)
    return Joined(reader.expressions(heads(node)), span(node))


def _arms(reader: Reader, node: Node) -> Expression:
    """A switch that gives a value: what each of its cases gives."""
    found = [(one, heads(one)[-1]) for one in node.children_by_field_name("body") if len(heads(one)) > 1]
    cases = tuple(before(one, value) for one, value in found)
    return Either(tuple(reader.expression(value) for _, value in found), span(node), cases)


def _new(reader: Reader, node: Node) -> Expression:
    """An object that is made by a word: `const Model("...")`, `new Model.named(...)`."""
    function: Expression | None = None
    for one in parts(node):
        if one.type in ("type_identifier", "identifier"):
            function = (
                Name(text(one), span(one)) if function is None else Member(function, text(one), span(one))
            )
    return Invoke(
        function or reader.expression(None), *reader.given(parts(at(node, "<arguments"))), span(node)
    )


def _import(reader: Reader, node: Node, _: Span) -> None:
    """A library whose names are this file's, or are asked for by a word before them."""
    uri = reader.expression(next(inside(node, "string_literal"), None))
    if not isinstance(uri, Literal):
        return
    alias = at(node, "<import_specification/<identifier")
    package = uri.text.partition("/")[0].removeprefix("package:")
    if alias is not None:
        reader.unit.imports[text(alias)] = package if uri.text.startswith("package:") else text(alias)
        reader.unit.links[text(alias)] = (uri.text, None)
        return
    reader.unit.handed_on.append(uri.text)
    if uri.text.startswith("package:"):
        reader.unit.opened.append(package)


def _declared(reader: Reader, node: Node, scope: Span) -> None:
    """A variable, a constant or a field, with its value or its type."""
    target, value = at(node, "name", "#0"), at(node, "value", "=")
    if target is None or not isinstance(reader, Shaped):
        return
    if value is not None and value != target:
        reader.declare(node, text(target), reader.expression(value), scope, target)
        return
    above = node if at(node, "<type_identifier") is not None or node.parent is None else node.parent.parent
    reader.typed(text(target), at(above, "<type_identifier"), scope, target)
    if above is not node:
        reader.typed(f".{text(target)}", at(above, "<type_identifier"), EVERYWHERE, target)


def _cascade(reader: Reader, node: Node, scope: Span) -> None:
    """What an object is told one after another: `client..model = "..."..load(name)`."""
    head = reader.head(node) if isinstance(reader, Dart) else None
    target = at(node, "<cascade_selector/<identifier")
    if head is None or target is None:
        return
    function = Member(reader.expression(head), text(target), span(target))
    given, value = at(node, "<argument_part/<arguments"), at(node, "=")
    if value is not None:
        told_ = reader.expression(value)
        reader.define(f".{text(target)}", told_, EVERYWHERE, target)
        reader.unit.invokes.append(Invoke(function, (told_,), (), span(node)))
    elif given is not None:
        reader.unit.invokes.append(Invoke(function, *reader.given(parts(given)), span(node)))


def _each(reader: Reader, node: Node, _: Span) -> None:
    """A function that is handed the items of a list in turn: `names.forEach((name) { ... })`."""
    made = reader.expression(node)
    if (
        not isinstance(made, Invoke)
        or not isinstance(made.function, Member)
        or made.function.name not in EACH
    ):
        return
    inner = at(node, "<argument_part/<arguments/#0/<function_expression")
    target = at(inner, "parameters/#0/name", "parameters/#0/<identifier")
    if inner is not None and target is not None:
        turn(reader, target, made.function.of, span(inner))


class Dart(Chained):
    """Dart source."""

    LABELS: ClassVar[dict[str, tuple[str, str]]] = {
        "named_argument": ("<label/#0", "#1"),
        "record_field": ("<label/#0", "#1"),
        "pair": ("key", "value"),
    }
    CLASSES = frozenset(
        {
            *("class_definition", "mixin_declaration", "enum_declaration", "extension_declaration"),
            "extension_type_declaration",
        }
    )
    MEANINGS: ClassVar[dict[str, Meaning]] = {
        **dict.fromkeys(
            ("identifier", "type_identifier", "identifier_dollar_escaped", "this", "super"), name
        ),
        "string_literal": _string,
        "list_literal": entries,
        "set_or_map_literal": entries,
        "record_literal": entries,
        "arguments": entries,
        "additive_expression": _sum,
        "if_null_expression": operator("first", "second", "??"),
        "conditional_expression": either("consequence", "alternative"),
        "if_element": either("consequence", "alternative"),
        "for_element": same("body"),
        "switch_expression": _arms,
        "new_expression": _new,
        "const_object_expression": _new,
        "constructor_invocation": _new,
        "function_expression": same("body"),
        "qualified": last,
        **dict.fromkeys(
            (
                *("argument", "named_argument", "record_field", "parenthesized_expression", "spread_element"),
                *("await_expression", "unary_expression", "postfix_expression", "type_cast_expression"),
                *("function_expression_body", "assignable_expression", "return_statement"),
                *("expression_statement", "template_substitution", "initialized_variable_definition"),
            ),
            _value,
        ),
    }
    VISITS: ClassVar[dict[str, Visit]] = {
        "import_or_export": _import,
        "part_directive": _import,
        "part_of_directive": _import,
        **dict.fromkeys(VARIABLES, _declared),
        **dict.fromkeys(SIGNATURES, signature),
        "enum_declaration": enumeration(("enum_constant", "name", "<argument_part/<arguments")),
        "initializer_list_entry": begun,
        "redirection": begun,
        "assignment_expression": gives("left", "right"),
        "cascade_section": _cascade,
        "for_statement": loop("<for_loop_parts/name", "<for_loop_parts/value"),
        "for_element": loop("<for_loop_parts/name", "<for_loop_parts/value"),
        "function_expression": closure,
        "selector": both(Reader.invoked, _each),
        "new_expression": Reader.invoked,
        "const_object_expression": Reader.invoked,
        "constructor_invocation": Reader.invoked,
        "if_null_expression": Reader.stood_in,
        "set_or_map_literal": Reader.recorded,
        "record_literal": Reader.recorded,
        "string_literal": told,
    }
    IMPLICIT = True
    SCOPES = frozenset({"function_body", "function_expression"})

    def labelled(self, node: Node) -> Field | None:
        """A value with its label, or an object whose fields are this one's."""
        if node.type == "spread_element":
            return Field(SPREAD, _value(self, node), span(node))
        return super().labelled(node)
