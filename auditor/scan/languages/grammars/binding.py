"""What patterns of JavaScript bind: parameters, variables taken out of objects and lists, what stands in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from auditor.scan.languages.grammars.nodes import child, inside, parts, returned, span, text
from auditor.scan.languages.grammars.reader import Reader
from auditor.scan.languages.syntax import EVERYWHERE, Expression, Member, Name, Span

if TYPE_CHECKING:
    from tree_sitter import Node

#: What stands before a parameter that is a field of the object, too.
_FIELDS: Final = frozenset({"accessibility_modifier", "readonly"})

FUNCTIONS: Final = frozenset(
    {
        *("function_declaration", "function_expression", "generator_function_declaration"),
        *("method_definition", "arrow_function"),
    }
)


def bind(reader: Reader, name: str, value: Expression, scope: Span | None, at: Node) -> None:
    """Give a name a value, in the innermost block where no scope is said."""
    if scope is None:
        reader.local(name, value, at)
    else:
        reader.define(name, value, scope, at)


def stand_ins(reader: Reader, pattern: Node, scope: Span | None) -> None:
    """What the names that a pattern binds are where nothing is given: `{ model = "..." }`."""
    for inner in inside(pattern, "object_assignment_pattern"):
        key = child(inner, "left")
        if key is not None:
            bind(reader, text(key), reader.expression(child(inner, "right")), scope, key)
    for inner in inside(pattern, "pair_pattern"):  # `{ model: chosen = "..." }`
        key, value = child(inner, "key"), child(inner, "value")
        if key is not None and value is not None and value.type == "assignment_pattern":
            default, local = reader.expression(child(value, "right")), child(value, "left")
            reader.define(f".{text(key)}", default, EVERYWHERE, key)
            if local is not None:
                bind(reader, text(local), default, scope, local)


def bound(pattern: Node) -> Iterator[tuple[str, str]]:
    """The names that a pattern binds, each with the part it takes."""
    if pattern.type == "identifier":
        yield text(pattern), ""
    for index, one in enumerate(pattern.named_children if pattern.type == "array_pattern" else ()):
        yield text(one), str(index)
    for one in pattern.named_children if pattern.type == "object_pattern" else ():
        if one.type == "shorthand_property_identifier_pattern":
            yield text(one), text(one)
        elif one.type == "object_assignment_pattern":
            yield text(child(one, "left")), text(child(one, "left"))
        elif one.type == "pair_pattern":
            value = child(one, "value")
            value = (
                child(value, "left") if value is not None and value.type == "assignment_pattern" else value
            )
            yield text(value), text(child(one, "key"))


def functioned(reader: Reader, node: Node, called: str) -> None:
    """A function: its parameters with their defaults, and what it returns."""
    given = child(node, "parameters")
    names = []
    for number, one in enumerate(parts(given)):
        pattern = child(one, "pattern", "left") or one
        names.append(text(pattern) if pattern.type == "identifier" else f"{{{number}}}")
        whole = Name(names[-1], span(pattern))
        if pattern.type == "object_pattern":
            for local, part in bound(pattern):
                reader.define(local, Member(whole, part, whole.span), span(node), pattern)
        elif any(each.type in _FIELDS for each in one.children):  # `constructor(private name: string)`
            reader.define(f".{names[-1]}", whole, EVERYWHERE, pattern)
        default = child(one, "value", "right")
        if default is not None and pattern.type == "identifier":
            reader.define(text(pattern), reader.expression(default), span(node), pattern)
        stand_ins(reader, one, span(node))
    body = child(node, "body")
    if body is None or not called:
        return
    block = body.type == "statement_block"
    out = returned(body, "return_statement", FUNCTIONS) if block else [body]
    reader.function(node, called, names, out)


def class_around(node: Node) -> str:
    """What the class around a node is called; empty where there is none, or it has no name."""
    above = node.parent
    while above is not None and above.type not in ("class_declaration", "class"):
        above = above.parent
    return text(child(above, "name")) if above is not None else ""
