"""Bicep, Azure's language of resources: properties by the meaning of keys, parameters by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from auditor.scan.languages.reader import (
    Meaning,
    Reader,
    Visit,
    child,
    first,
    inside,
    listed,
    name,
    parts,
    span,
    text,
)
from auditor.scan.languages.shape import (
    either,
    member,
    part,
    put_together,
)
from auditor.scan.languages.syntax import (
    Expression,
    Field,
    Invoke,
    Listed,
    Literal,
    Name,
    Record,
    Span,
)

if TYPE_CHECKING:
    from tree_sitter import Node

_STRINGS: Final = ("string", "multiline_string")


def _string(reader: Reader, node: Node) -> Expression:
    """A string with what is put in."""
    pieces = (
        first(reader, one) if one.type == "interpolation" else Literal(text(one), span(node))
        for one in node.named_children
    )
    return put_together(pieces, span(node))


def _object(reader: Reader, node: Node) -> Expression:
    fields = []
    for one in node.named_children:
        if one.type == "object_property" and len(one.named_children) > 1:
            key, value = one.named_children[0], one.named_children[-1]
            written = reader.expression(key)
            label = written.text if isinstance(written, Literal) else text(key)
            fields.append(Field(label, reader.expression(value), span(key)))
    return Record(None, tuple(fields), span(node))


def _call(reader: Reader, node: Node) -> Expression:
    arguments = reader.expressions(parts(child(node, "arguments")))
    return Invoke(reader.expression(child(node, "function")), arguments, (), span(node))


def _declared(reader: Reader, node: Node, _: Span) -> None:
    """`param name type = value`, with the values that may be given instead, and `var name = value`."""
    label = next((one for one in node.named_children if one.type == "identifier"), None)
    if label is None:
        return
    last = node.named_children[-1]
    for one in inside(last, "string") if last.type == "type" else [last]:  # a type of strings lists choices
        if one is not label:
            reader.define(text(label), reader.expression(one), reader.unit.whole, label)
    before = node.prev_named_sibling
    while before is not None and before.type == "comment":
        before = before.prev_named_sibling
    for one in before.named_children if before is not None and before.type == "decorators" else ():
        for value in _allowed(reader.expression(next(iter(one.named_children), None))):
            reader.define(text(label), value, reader.unit.whole, node)


def _allowed(decorator: Expression) -> tuple[Expression, ...]:
    """The values that a parameter may be given: `@allowed([...])`."""
    match decorator:
        case Invoke(Name("allowed"), (Listed(items), *_)):
            return items
    return ()


class Bicep(Reader):
    """Azure's resources in Bicep, and the files of values for it (`.bicepparam`)."""

    MEANINGS: ClassVar[dict[str, Meaning]] = {
        "identifier": name,
        **dict.fromkeys(_STRINGS, _string),
        "object": _object,
        "array": listed,
        "ternary_expression": either("consequence", "alternative"),
        "call_expression": _call,
        "member_expression": member("object", "property"),
        "subscript_expression": part("object", "index"),
        "parenthesized_expression": first,
    }
    VISITS: ClassVar[dict[str, Visit]] = {
        "parameter_declaration": _declared,
        "parameter_assignment": _declared,
        "variable_declaration": _declared,
        "call_expression": Reader.invoked,
        "object": Reader.recorded,
        **dict.fromkeys(_STRINGS, Reader.written),
    }
