"""What the nodes of a grammar declare and define: visits, said in tables like the meanings of `shape`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from auditor.scan.languages.grammars.nodes import inside, named, parts, returned, span, text
from auditor.scan.languages.grammars.reader import Reader, Visit
from auditor.scan.languages.grammars.shape import Shaped, at
from auditor.scan.languages.syntax import (
    ANY,
    EVERYWHERE,
    Either,
    Field,
    Invoke,
    Listed,
    Literal,
    Member,
    Name,
    Record,
    Span,
)

if TYPE_CHECKING:
    from tree_sitter import Node

#: How a class calls what makes an object of it, which is called by the name of the class.
_MAKERS: Final = frozenset({"init", "__construct", "initialize"})

#: An entry of JSON inside of a string, whose quotes may be escaped, and the length of a string that is one.
_ENTRY: Final = re.compile(rb'\\?"([A-Za-z_]\w{0,40})\\?"\s*:\s*\\?"([^"\\\n]{1,200})\\?"')
_REQUEST: Final = 20_000

#: What a service answers, and nobody asks.
ANSWER: Final = re.compile(
    rb'\\?"(?:choices|usage|created|(?:finish|stop)_reason)\\?"\s*:|\\?"type\\?"\s*:\s*\\?"(?:response\.|message_)'
)

#: What Spring puts into a setting: `${key:default}`.
SETTING: Final = re.compile(r"\$\{(?P<key>[^:}]+):(?P<value>[^}]*)\}")


def bare(reader: Reader, node: Node | None, *wrapped: str) -> Node | None:
    """The name that is declared, out of what stands around it: `*name`, `name[]`, `(name: Type)`."""
    for _ in range(8):
        if node is None or isinstance(reader.expression(node), Name) or not node.named_children:
            return node
        node = at(node, "declarator", *wrapped, "name", "#0")
    return node


def declared(name: str, value: str, type_: str = "") -> Visit:
    """Visit: a name with its value; where it has a type and no value, it holds something of that type."""

    def visit(reader: Reader, node: Node, scope: Span) -> None:
        target, given = bare(reader, at(node, name)), at(node, *value.split())
        if target is None or not isinstance(reader, Shaped):
            return
        called = text(target).lstrip("$")
        if given is not None and given != target:
            reader.declare(node, called, reader.expression(given), scope, target)
        elif type_:
            reader.typed(called, at(node, *type_.split()), scope, target)

    return visit


def gives(left: str, right: str) -> Visit:
    """Visit: an assignment."""

    def visit(reader: Reader, node: Node, scope: Span) -> None:
        reader.assign(at(node, left), reader.expression(at(node, right)), scope)

    return visit


def each(name: str, of: str) -> Visit:
    """Visit: a loop, whose name is each item of something in turn."""

    def visit(reader: Reader, node: Node, _: Span) -> None:
        target, items = bare(reader, at(node, *name.split())), at(node, *of.split())
        if target is not None and items is not None:
            given = reader.expression(items)
            around = node if node.named_child_count > 2 or node.parent is None else node.parent
            reader.define(text(target).lstrip("$"), Member(given, ANY, given.span), span(around), target)

    return visit


def routine(
    *parameters: str,
    name: str = "name",
    body: str = "body",
    within: str = "",
    leave: str = "return_statement",
    tail: bool = False,
) -> Visit:
    """Visit: a function; `parameters` are the kinds of its parameters, `leave` of what gives back.

    `within`: the place where the parameters stand, the whole function where it has none of its own.

    `tail`: it gives back the last thing in its body too, and one without
    parameters may be used like a name.
    """
    kinds = frozenset(parameters)

    def visit(reader: Reader, node: Node, scope: Span) -> None:
        whole, target = at(node, *body.split()), bare(reader, at(node, *name.split()))
        head = at(node, within) if within else node
        taken = _parameters(reader, head, kinds, whole)
        names = [_parameter(reader, one, span(node)) for one in taken]
        labels = [text(at(one, "external_name")) for one in taken]
        given = returned(whole, leave, reader.SCOPES)
        if tail and whole is not None:
            given = [*given, whole]
        label = text(target)
        label = class_of(reader, node) or label if label in _MAKERS else label
        reader.function(node, label, names, given, labels=labels if any(labels) else ())
        if (
            tail
            and all(_default(one) is not None for one in taken)
            and target is not None
            and isinstance(reader, Shaped)
        ):
            value = Either(reader.expressions(given), span(node))
            reader.declare(node, text(target), value, scope, target)

    return visit


def maker(parameter: str, name: str, *within: str) -> Visit:
    """Visit: a class that is made by a call of its name with its parts: `class App(val name: String)`.

    `parameter` is the kind of such a part, `name` the place of its name, `within` where they stand.
    """

    def visit(reader: Reader, node: Node, _: Span) -> None:
        target, given = at(node, "name"), at(node, *within)
        if target is None or given is None:
            return
        names = [text(bare(reader, at(one, name))) for one in given.named_children if one.type == parameter]
        if names:
            reader.function(node, text(target), names, ())

    return visit


def held(name: str, type_: str) -> Visit:
    """Visit: a parameter that is a part of what is made, too; the places of its name and its type."""

    def visit(reader: Reader, node: Node, _: Span) -> None:
        target = at(node, name)
        if target is not None:
            own = text(target).lstrip("$")
            reader.define(f".{own}", Name(own, span(target)), EVERYWHERE, target)
            reader.typed(f".{own}", at(node, type_), EVERYWHERE, target)

    return visit


def class_of(reader: Reader, node: Node) -> str:
    """What the class is called that a node stands in."""
    above = enclosing(reader, node)
    return named(above) if above is not None else ""


def enclosing(reader: Reader, node: Node) -> Node | None:
    """The class that a node stands in."""
    above = node.parent
    while above is not None and above.type not in reader.CLASSES:
        above = above.parent
    return above


def _parameters(reader: Reader, node: Node | None, kinds: frozenset[str], body: Node | None) -> list[Node]:
    """The parameters of a function, not those of functions in its body."""
    ends = kinds | reader.SCOPES | (frozenset({body.type}) if body is not None else frozenset())
    return list(inside(node, *kinds, beyond=ends)) if node is not None else []


def _parameter(reader: Reader, node: Node, scope: Span) -> str:
    """The name of a parameter, which holds its default, or something of its type."""
    target = bare(reader, at(node, "name", "declarator", "#0") or node)
    name = text(target).lstrip("$")
    if target is not None:
        reader.define(name, reader.expression(_default(node)), scope, target)
        reader.typed(name, at(node, "type", "<user_type"), scope, target)
    return name


def _default(node: Node) -> Node | None:
    """The default of a parameter; in some grammars it stands beside it."""
    sign = node.next_sibling
    beside = sign.next_named_sibling if sign is not None and sign.type == "=" else None
    return at(node, "default_value", "value", "=") or beside


def told(reader: Reader, node: Node, scope: Span) -> None:
    """Visit: a string, which may hold the text of a request: `{"model": "..."}`."""
    reader.written(node, scope)
    source = node.text or b""
    if b"{" not in source or len(source) > _REQUEST or ANSWER.search(source):
        return
    fields = []
    for match in _ENTRY.finditer(source):
        key, value = (Span(node.start_byte + match.start(n), node.start_byte + match.end(n)) for n in (1, 2))
        fields.append(Field(match[1].decode(), Literal(match[2].decode(errors="replace"), value), key))
    if fields:
        reader.unit.records.append(Record(None, tuple(fields), span(node)))


def enumeration(*entries: tuple[str, str, str]) -> Visit:
    """Visit: an enumeration, whose values are what its name means.

    `entries` are the kinds of its entries, each with the places of name and value.
    """
    places = {kind: (name, value) for kind, name, value in entries}

    def made(reader: Reader, node: Node, entry: Node, name: Node, value: Node) -> None:
        """An entry that is made with arguments, which its parts give: `SMALL("...")`, `Size.SMALL.id`."""
        if "argument" not in value.type:
            return
        given = reader.given(parts(value))
        call = Invoke(Name(text(at(node, "name")), span(name)), *given, span(entry))
        reader.unit.invokes.append(call)
        reader.define(f".{text(name)}", call, EVERYWHERE, name)

    def visit(reader: Reader, node: Node, scope: Span) -> None:
        values = []
        for one in inside(node, *places, beyond=frozenset({*places, node.type})):
            name, value = (at(one, place) for place in places[one.type])
            if name is not None and value is not None and value != name:
                given = reader.expression(value)
                values.append(given)
                reader.define(f".{text(name)}", given, EVERYWHERE, name)
                made(reader, node, one, name, value)
        target = at(node, "name")
        if target is not None and values:
            reader.define(text(target), Listed(tuple(values), span(node)), scope, target)

    return visit
