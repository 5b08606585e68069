"""Bicep, Azure's language of resources: properties by the meaning of keys, parameters by their names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Final

from auditor.scan.languages.grammars.grammar import parse
from auditor.scan.languages.grammars.nodes import child, inside, parts, span, text
from auditor.scan.languages.grammars.reader import Meaning, Reader, Visit, first, listed, name
from auditor.scan.languages.grammars.shape import (
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
    Unit,
)

if TYPE_CHECKING:
    from tree_sitter import Node

_STRINGS: Final = ("string", "multiline_string")

#: What the language has learnt and the grammar has not: imports of names, a condition over several lines,
#: the type of a variable, a type taken from a resource, a parameter that may be left out.
_NEWER: Final = (
    (re.compile(rb"(?m)^(?P<new>import[ \t]+(?:\{[^{}]*\}|\*[ \t]+as[ \t]+\w+)\s+from[ \t]+'[^'\n]*')"), b""),
    (re.compile(rb"(?<=[\w'?\])}])(?P<new>[ \t]*(?://[^\n]*)?\r?\n)(?=[ \t]*(?:\?|:[ \t]))"), b""),
    (re.compile(rb"(?m)(?<=^var )[ \t]*\w+[ \t]+(?P<new>[^=\s'{][^=\n]*?)(?=[ \t]*=)"), b""),
    (re.compile(rb"(?P<new>resource(?:Input|Output)<'[^'\n]*'>[\w.?\[\]*]*)"), b"object"),
    (re.compile(rb"(?m)^param[ \t]+\w+[ \t]+[\w.\[\]()|']+(?P<new>\?)"), b""),
)


def _older(source: bytes) -> bytes:
    """A source as the grammar reads it, every byte at its place but for what is left out."""
    for newer, instead in _NEWER:
        source = newer.sub(lambda match, instead=instead: _put(match, instead), source)  # type: ignore[misc]
    return source


def _put(match: re.Match[bytes], instead: bytes) -> bytes:
    """What a pattern found, with something else in place of what is new, as long as it was."""
    start, end = (at - match.start() for at in match.span("new"))
    return match[0][:start] + instead.ljust(end - start) + match[0][end:]


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

    def read(self, root: Node, grammar: str) -> Unit:
        """Everything below `root`; where the grammar fails, of the source in the words that it knows."""
        if root.has_error:
            root = parse(_older(b" " * root.start_byte + (root.text or b"")), grammar)
        return super().read(root, grammar)
