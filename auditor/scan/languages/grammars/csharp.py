"""C#."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Final

from auditor.scan.languages.grammars.declaring import (
    class_of,
    each,
    told,
)
from auditor.scan.languages.grammars.gathered import gathered
from auditor.scan.languages.grammars.nodes import child, inside, parts, returned, span, text
from auditor.scan.languages.grammars.parametrized import by_attributes
from auditor.scan.languages.grammars.reader import (
    Meaning,
    Reader,
    Visit,
    first,
    last,
    listed,
    name,
    string,
    typed_parameters,
)
from auditor.scan.languages.grammars.shape import (
    at,
    branching,
    either,
    member,
    operator,
    part,
    same,
)
from auditor.scan.languages.syntax import (
    EVERYWHERE,
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
)

if TYPE_CHECKING:
    from tree_sitter import Node

_FUNCTIONS: Final = frozenset(
    {"method_declaration", "constructor_declaration", "lambda_expression", "local_function_statement"}
)

#: Attributes that give the string that a member of an enumeration stands for.
_STANDS_FOR: Final = frozenset(
    {"EnumMember", "Description", "Display", "JsonStringEnumMemberName", "JsonPropertyName", "StringValue"}
)


def _given(reader: Reader, node: Node) -> tuple[tuple[Expression, ...], tuple[Field, ...]]:
    """The arguments of a call: by position, and by name."""
    given = at(node, "arguments", "<argument_list")
    plain: list[Expression] = []
    named: list[Field] = []
    for one in parts(given):
        label = child(one, "name")
        value = reader.expression(one.named_children[-1] if one.named_children else None)
        if label is not None:
            named.append(Field(text(label), value, span(label)))
        else:
            plain.append(value)
    return tuple(plain), tuple(named)


def _call(reader: Reader, node: Node) -> Expression:
    plain, named = _given(reader, node)
    function = reader.expression(child(node, "function"))
    whole = gathered(function, plain, span(node)) if not named else None
    return whole or Invoke(function, plain, named, span(node))


def _new(reader: Reader, node: Node) -> Expression:
    plain, named = _given(reader, node)
    start = at(node, "initializer", "<initializer_expression")
    if start is not None:
        named += _fields(reader, start)
    return Invoke(reader.expression(child(node, "type") or _expected(node)), plain, named, span(node))


def _other(reader: Reader, node: Node) -> Expression:
    """What one constructor gives another: `: this("...")`, `: base("...")`."""
    plain, named = _given(reader, node)
    word = next((one for one in node.children if one.type in ("this", "base")), node)
    called = class_of(reader, node) if word.type == "this" else word.type
    return Invoke(Name(called, span(word)), plain, named, span(node))


def _expected(node: Node) -> Node | None:
    """The type of what is declared with a value that does not say its own: `Options options = new("...")`."""
    above = node.parent
    for _ in range(3):
        if above is None or above.type in ("argument", "assignment_expression"):
            return None
        if above.type in ("variable_declaration", "property_declaration"):
            return child(above, "type")
        above = above.parent
    return None


def _fields(reader: Reader, node: Node) -> tuple[Field, ...]:
    found = []
    for one in node.named_children:
        left, right = child(one, "left"), child(one, "right")
        pair = (
            parts(one)
            if one.type in ("initializer_expression", "complex_element_initializer_expression")
            else []
        )
        if len(pair) == 2 and pair[0].type == "string_literal":  # `{ "key", value }`
            label_ = reader.expression(pair[0])
            if isinstance(label_, Literal):
                found.append(Field(label_.text, reader.expression(pair[1]), span(pair[0])))
        elif one.type == "assignment_expression" and left is not None:
            key = reader.expression(left)
            label = key.text if isinstance(key, Literal) else text(left).strip('[]"')
            found.append(Field(label, reader.expression(right), span(left)))
    return tuple(found)


def _initializer(reader: Reader, node: Node) -> Expression:
    fields = _fields(reader, node)
    return Record(None, fields, span(node)) if fields else listed(reader, node)


def _anonymous(reader: Reader, node: Node) -> Expression:
    fields = []
    children = node.named_children
    for key, value in itertools.pairwise(children):
        if key.type == "identifier" and node.children[node.children.index(key) + 1].type == "=":
            fields.append(Field(text(key), reader.expression(value), span(key)))
    return Record(None, tuple(fields), span(node))


def _interpolated(reader: Reader, node: Node) -> Expression:
    parts: list[Expression] = []
    for one in node.named_children:
        if one.type == "string_content":
            parts.append(Literal(text(one), span(node)))
        elif one.type == "interpolation":
            inner = [part for part in one.named_children if part.type != "interpolation_brace"]
            parts.append(reader.expression(inner[0] if inner else None))
    return Joined(tuple(parts), span(node))


def _using(reader: Reader, node: Node, _: Span) -> None:
    path = next(
        (text(one) for one in node.named_children if one.type in ("qualified_name", "identifier")), ""
    )
    if path:
        reader.unit.opened.append(path)


def _declare(reader: Reader, node: Node, scope: Span) -> None:
    target = child(node, "name")
    if target is not None and len(node.named_children) > 1:
        value = reader.expression(node.named_children[-1])
        reader.define(text(target), value, scope, target)
        if scope == reader.unit.whole:  # a field, which is asked for by its class, too
            reader.define(f".{text(target)}", value, EVERYWHERE, target)


def _property(reader: Reader, node: Node, _: Span) -> None:
    target, value = child(node, "name"), child(node, "value")
    if target is not None and value is not None:
        reader.define(f".{text(target)}", reader.expression(value), EVERYWHERE, target)


def _enum(reader: Reader, node: Node, scope: Span) -> None:
    """An enumeration whose members are strings elsewhere: `[EnumMember(Value = "...")]`."""
    values = []
    for one in parts(child(node, "body")):
        for note in inside(one, "attribute"):
            given = next(inside(note, "string_literal"), None)
            if text(child(note, "name")) in _STANDS_FOR and given is not None:
                values.append(reader.expression(given))
                reader.define(f".{text(child(one, 'name'))}", values[-1], EVERYWHERE, one)
    label = child(node, "name")
    if label is not None and values:
        reader.define(text(label), Listed(tuple(values), span(node)), scope, label)


def _record(reader: Reader, node: Node, _: Span) -> None:
    """The parts that a record or a class is made of, with their defaults, by a call of its name."""
    given = next((one for one in node.named_children if one.type == "parameter_list"), None)
    if given is not None:
        names = [text(child(one, "name")) for one in parts(given)]
        reader.function(node, text(child(node, "name")), names, ())
    for label, value in _preset(reader, given):
        reader.define(f".{text(label)}", value, EVERYWHERE, label)


def _preset(reader: Reader, parameters: Node | None) -> Iterator[tuple[Node, Expression]]:
    """The parameters that have a default."""
    for one in parts(parameters):
        label = child(one, "name")
        if label is not None and one.named_children and one.named_children[-1] != label:
            yield label, reader.expression(one.named_children[-1])


def _function(reader: Reader, node: Node, _: Span) -> None:
    names = typed_parameters(reader, node)
    for label, value in _preset(reader, child(node, "parameters")):
        reader.define(text(label), value, span(node), label)
    body = child(node, "body")
    if body is not None and body.type == "arrow_expression_clause":
        given = body.named_children[:1]
    else:
        given = returned(body, "return_statement", _FUNCTIONS)
    reader.function(node, text(child(node, "name")), names, given)
    by_attributes(reader, node, names)


def _assigned(reader: Reader, node: Node, scope: Span) -> None:
    """An assignment; what is given to a part of something is also told to it: `client.Model = "..."`."""
    target, value = reader.expression(child(node, "left")), reader.expression(child(node, "right"))
    left = child(node, "left")
    inside_of = node.parent is not None and node.parent.type == "initializer_expression"
    if inside_of and left is not None and isinstance(target, Name):
        reader.define(target.name, value, scope, left)  # a part of what is made, none of this object
    else:
        reader.assign(left, value, scope)
    if inside_of or not isinstance(target, Member) or not isinstance(target.of, Name):
        return
    if target.of.name != "this" and isinstance(value, Literal):
        reader.unit.invokes.append(Invoke(target, (value,), (), span(node)))


class CSharp(Reader):
    """C# source."""

    MEANINGS: ClassVar[dict[str, Meaning]] = {
        "identifier": name,
        "this": name,
        "string_literal": string,
        "verbatim_string_literal": string,
        "raw_string_literal": string,
        "interpolated_string_expression": _interpolated,
        "invocation_expression": _call,
        "object_creation_expression": _new,
        "constructor_initializer": _other,
        "implicit_object_creation_expression": _new,
        "anonymous_object_creation_expression": _anonymous,
        "initializer_expression": _initializer,
        "collection_expression": listed,
        "switch_expression": branching(("switch_expression_arm",), "#-1"),
        "lambda_expression": same("body"),
        "member_access_expression": member("expression", "name"),
        "qualified_name": name,
        "generic_name": first,
        "binary_expression": operator("left", "right"),
        "conditional_expression": either("consequence", "alternative"),
        "array_creation_expression": last,
        "implicit_array_creation_expression": last,
        "cast_expression": last,
        "element_access_expression": part("expression", "subscript"),
        "bracketed_argument_list": first,
        **dict.fromkeys(
            (
                *("parenthesized_expression", "await_expression", "argument", "collection_element"),
                *("expression_element", "equals_value_clause", "postfix_unary_expression"),
                "arrow_expression_clause",
            ),
            first,
        ),
    }
    VISITS: ClassVar[dict[str, Visit]] = {
        "binary_expression": Reader.stood_in,
        "using_directive": _using,
        "variable_declarator": _declare,
        "property_declaration": _property,
        "assignment_expression": _assigned,
        "foreach_statement": each("left", "right"),
        "enum_declaration": _enum,
        "record_declaration": _record,
        "class_declaration": _record,
        "method_declaration": _function,
        "constructor_declaration": _function,
        "local_function_statement": _function,
        "invocation_expression": Reader.invoked,
        "object_creation_expression": Reader.invoked,
        "constructor_initializer": Reader.invoked,
        "implicit_object_creation_expression": Reader.invoked,
        "anonymous_object_creation_expression": Reader.recorded,
        "initializer_expression": Reader.recorded,
        "string_literal": told,
        "verbatim_string_literal": told,
        "raw_string_literal": told,
        "interpolated_string_expression": told,
    }
    IMPLICIT = True
    SCOPES = _FUNCTIONS
    CLASSES = frozenset({"class_declaration"})
