"""Terraform and its kin (HCL): attributes by the meaning of their keys, variables by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from auditor.scan.identity.located import is_resource
from auditor.scan.languages.grammars.nodes import child, parts, span, text
from auditor.scan.languages.grammars.reader import Meaning, Reader, Visit, first, name
from auditor.scan.languages.syntax import (
    EVERYWHERE,
    Either,
    Expression,
    Field,
    Invoke,
    Joined,
    Listed,
    Literal,
    Name,
    Record,
    Span,
    Unknown,
)

if TYPE_CHECKING:
    from tree_sitter import Node


def _string(reader: Reader, node: Node) -> Expression:
    """A quoted string or a text over several lines, with what is put in."""
    parts: list[Expression] = []
    for one in node.named_children:
        if one.type == "template_literal":
            parts.append(Literal(text(one), span(one)))
        elif one.type == "template_interpolation":
            inner = [part for part in one.named_children if part.type == "expression"]
            parts.append(reader.expression(inner[0] if inner else None))
    if len(parts) == 1 and isinstance(parts[0], Literal):
        whole = span(node) if node.type == "string_lit" else parts[0].span
        return Literal(parts[0].text, whole)
    return Joined(tuple(parts), span(node))


def _expression(reader: Reader, node: Node) -> Expression:
    children = node.named_children
    if len(children) > 1 and children[0].type == "variable_expr":
        return Name(text(children[-1]), span(node))  # var.name, local.name: told by the last part
    return first(reader, node)


def _collection(reader: Reader, node: Node) -> Expression:
    inner = node.named_children[0] if node.named_children else None
    if inner is None:
        return Unknown(span(node))
    if inner.type == "tuple":
        return Listed(
            reader.expressions(one for one in inner.named_children if one.type == "expression"), span(node)
        )
    fields = []
    for one in inner.named_children:
        key, value = child(one, "key"), child(one, "val")
        if one.type == "object_elem" and key is not None and value is not None:
            written = reader.expression(key)
            label = written.text if isinstance(written, Literal) else text(key).strip("()")
            fields.append(Field(label, reader.expression(value), span(key)))
    return Record(None, tuple(fields), span(node))


def _conditional(reader: Reader, node: Node) -> Expression:
    return Either(reader.expressions(node.named_children[-2:]), span(node))


def _function(reader: Reader, node: Node) -> Expression:
    given = next((one for one in node.named_children if one.type == "function_arguments"), None)
    arguments = reader.expressions(parts(given))
    called = node.named_children[0] if node.named_children else None
    return Invoke(Name(text(called), span(node)), arguments, (), span(node))


def _block(reader: Reader, node: Node, scope: Span) -> None:
    """A block's attributes are a record; a variable's default is the value of its label."""
    labels = [text(one).strip('"') for one in node.named_children if one.type in ("identifier", "string_lit")]
    body = next((one for one in node.named_children if one.type == "body"), None)
    attributes = _attributes(reader, body)
    if labels[:1] == ["variable"] and len(labels) > 1:
        for one in attributes:
            if one.name == "default":
                reader.define(labels[1], one.value, EVERYWHERE, node)
        return
    if labels[:1] == ["locals"]:
        for one in attributes:
            reader.define(one.name, one.value, EVERYWHERE, node)
        return
    reader.unit.records.append(Record(None, tuple(attributes), span(node)))


def _attributes(reader: Reader, body: Node | None) -> list[Field]:
    found = []
    for one in body.named_children if body is not None else ():
        if one.type == "attribute" and len(one.named_children) > 1:
            key, value = one.named_children[0], one.named_children[1]
            found.append(Field(text(key), reader.expression(value), span(key)))
        elif (
            one.type == "block" and len(one.named_children) > 1 and one.named_children[1].type != "string_lit"
        ):
            key = one.named_children[0]  # `model { name = "..." }` is a mapping under its key
            inner = next((part for part in one.named_children if part.type == "body"), None)
            found.append(Field(text(key), Record(None, tuple(_plain(reader, inner)), span(one)), span(key)))
    return found


def _plain(reader: Reader, body: Node | None) -> list[Field]:
    """The attributes of a block inside another, whose own blocks stand for themselves."""
    return [one for one in _attributes(reader, body) if not isinstance(one.value, Record)]


#: Attributes that mark a resource, for people and for bills.
_MARKS: Final = frozenset({"tags", "labels", "default_tags", "tags_all"})


def _recorded(reader: Reader, node: Node, scope: Span) -> None:
    """Visit: a list or a mapping, but for the marks of a resource."""
    around = node.parent.parent if node.parent is not None else None
    if around is None or around.type != "attribute" or text(around.named_children[0]) not in _MARKS:
        reader.recorded(node, scope)


def _template(reader: Reader, node: Node, _: Span) -> None:
    """Visit: a text with what is put in, which of a resource's name only says in which region it is."""
    made = reader.expression(node)
    last = made.parts[-1] if isinstance(made, Joined) and made.parts else None
    if isinstance(last, Literal) and is_resource(last.text):
        reader.unit.literals.append(Literal(last.text, made.span))


def _file(reader: Reader, node: Node, _: Span) -> None:
    """A file of values gives them at the top."""
    body = next((one for one in node.named_children if one.type == "body"), None)
    fields = _attributes(reader, body)
    if fields:
        reader.unit.records.append(Record(None, tuple(fields), span(node)))


class Hcl(Reader):
    """Terraform, OpenTofu, Packer, Nomad."""

    MEANINGS: ClassVar[dict[str, Meaning]] = {
        "identifier": name,
        "variable_expr": first,
        "expression": _expression,
        "literal_value": first,
        "string_lit": _string,
        "template_expr": first,
        "quoted_template": _string,
        "heredoc_template": _string,
        "collection_value": _collection,
        "conditional": _conditional,
        "function_call": _function,
    }
    VISITS: ClassVar[dict[str, Visit]] = {
        "config_file": _file,
        "block": _block,
        "collection_value": _recorded,
        "string_lit": Reader.written,
        "quoted_template": _template,
        "heredoc_template": Reader.written,
    }
