"""What the nodes of a grammar are, said in tables: most languages differ in the names of their nodes alone.

Where a part of a node stands is written as a string: the name of a field,
`<kind` for the first child of that kind, `#0` for that child (the last is
`#-1`, comments not counted), `=` for the child after an equals sign and `=<`
for the one before it; `a/b` is the part b of the part a. Of several such
places the first that is there counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Final, TypeAlias

from auditor.scan.languages.reader import Meaning, Reader, Visit, inside, parts, returned, span, text
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

#: Where the name of a member holds: in the whole file.
EVERYWHERE: Final = Span(0, 2**62)

_ESCAPES: Final = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}

#: Signs that put strings together, that give one value instead of the other, that give a key its value.
_JOINS: Final = frozenset({"+", ".", "<>"})
_STANDS_IN: Final = frozenset({"||", "??", "?:", "&&", "or", "and"})
_GIVES: Final = frozenset({"to", "->", "=>"})

#: An entry of JSON inside of a string, whose quotes may be escaped, and the length of a string that is one.
_ENTRY: Final = re.compile(rb'\\?"([A-Za-z_]\w{0,40})\\?"\s*:\s*\\?"([^"\\\n]{1,200})\\?"')
_REQUEST: Final = 20_000

#: What a service answers, and nobody asks.
_ANSWER: Final = re.compile(rb'\\?"(?:choices|usage|created|(?:finish|stop)_reason)\\?"\s*:')

#: A name in a format of words: what is left of `:model`, `model:`, `$model`.
_SIGNS: Final = " .:$'\"\n"

#: Positional and named arguments.
Given: TypeAlias = tuple[tuple[Expression, ...], tuple[Field, ...]]


class Shaped(Reader):
    """A reader of a language whose arguments and entries may have labels.

    `LABELS` are the nodes of an argument or entry with the places of label
    and value; where the label is not there, the node is its value. `CLASSES`
    are the nodes in which a name is also a member's.
    """

    LABELS: ClassVar[dict[str, tuple[str, str]]] = {}
    CLASSES: ClassVar[frozenset[str]] = frozenset()

    def given(self, nodes: Iterable[Node]) -> Given:
        """Arguments, or entries, by position and by name."""
        plain: list[Expression] = []
        named: list[Field] = []
        for one in nodes:
            field = self.labelled(one)
            if field is not None:
                named.append(field)
            else:
                plain.append(self.expression(one))
        return tuple(plain), tuple(named)

    def labelled(self, node: Node) -> Field | None:
        """A node that is a value with its label, None for any other."""
        places = self.LABELS.get(node.type)
        label = at(node, places[0]) if places is not None else None
        value = at(node, places[1]) if places is not None else None
        if label is None or value is None or value == label:
            return None
        written = self.expression(label)
        name = written.text if isinstance(written, Literal) else text(label)
        return Field(name.strip(_SIGNS), self.expression(value), span(label))

    def declare(self, node: Node, name: str, value: Expression, scope: Span, target: Node) -> None:
        """Give a name its value; in a class it is a member's too."""
        self.define(name, value, scope, target)
        if self._in_class(node):
            self.define(f".{name}", value, EVERYWHERE, target)

    def assign(self, left: Node | None, value: Expression, scope: Span) -> None:
        """Give what stands left of an assignment a value; `client.model = ...` is also told to the client."""
        super().assign(left, value, scope)
        target = self.expression(left)
        if left is None or not isinstance(target, Member) or isinstance(value, Unknown):
            return
        if not isinstance(target.of, Name) or target.of.name not in ("self", "this"):
            whole = Span(left.start_byte, max(left.end_byte, value.span.end))
            self.unit.invokes.append(Invoke(target, (value,), (), whole))

    def _in_class(self, node: Node) -> bool:
        above = node.parent
        for _ in range(4):
            if above is None or above.type in self.SCOPES:
                return False
            if above.type in self.CLASSES:
                return True
            above = above.parent
        return False


def at(node: Node | None, *places: str) -> Node | None:
    """The part of a node that stands at the first of these places that it has."""
    for place in places if node is not None else ():
        found = _at(node, place) if node is not None else None
        if found is not None:
            return found
    return None


def _at(node: Node, place: str) -> Node | None:
    if "/" in place:
        outer, _, inner = place.partition("/")
        return at(_at(node, outer), inner)
    if place.startswith("<"):
        return next((one for one in node.named_children if one.type == place[1:]), None)
    if place.startswith("#"):
        children, index = parts(node), int(place[1:])
        return children[index] if -len(children) <= index < len(children) else None
    if place.startswith("="):
        sign = next((one for one in node.children if one.type == "="), None)
        return None if sign is None else sign.prev_named_sibling if place == "=<" else sign.next_named_sibling
    return node.child_by_field_name(place)


def same(*places: str) -> Meaning:
    """Meaning: that of a part."""
    return lambda reader, node: reader.expression(at(node, *places))


def quoted(*pieces: str) -> Meaning:
    """Meaning: a string of such pieces; whatever else is named in it is put in."""

    def meaning(reader: Reader, node: Node) -> Expression:
        found: list[Expression] = []
        for one in node.named_children:
            if one.type in pieces:
                found.append(Literal(text(one), span(node)))
            elif one.type.startswith(("escape", "str_escaped")):
                raw = text(one)[1:]
                found.append(Literal(_ESCAPES.get(raw, raw if len(raw) == 1 else "?"), span(node)))
            elif not one.type.startswith(("quoted_", "heredoc_", "raw_str", "interpolator")):
                found.append(reader.expression(one))
        return put_together(found, span(node))

    return meaning


def put_together(found: Iterable[Expression], where: Span) -> Expression:
    """Parts of a string, words that follow each other as one; a literal where nothing is put in."""
    kept: list[Expression] = []
    for one in found:
        before = kept[-1] if kept else None
        if isinstance(one, Literal) and isinstance(before, Literal):
            kept[-1] = Literal(before.text + one.text, where)
        else:
            kept.append(one)
    if len(kept) == 1 and isinstance(kept[0], Literal):
        return Literal(kept[0].text, where)
    return Joined(tuple(kept), where) if kept else Literal("", where)


def symbol(_: Reader, node: Node) -> Expression:
    """Meaning: a word that stands for itself, `:name`."""
    return Literal(text(node).strip(_SIGNS), span(node))


def called(name: str, *given: str, of: str = "", member: bool = False) -> Meaning:
    """Meaning: a call of the part `name`, a method of the part `of` if there is one.

    `given` are all the places where arguments stand; `member`: without any,
    the method is a part like any other.
    """

    def meaning(reader: Reader, node: Node) -> Expression:
        target, owner = at(node, name), at(node, of) if of else None
        function = reader.expression(target)
        if owner is not None:
            function = Member(reader.expression(owner), text(target), span(node))
        elif isinstance(function, Unknown):
            function = Name(text(target), span(node))
        lists = [found for place in given if (found := at(node, place)) is not None]
        given_ = [one for found in lists for one in _arguments(found)]
        if member and owner is not None and not lists:
            return function
        if isinstance(function, Invoke) and all("lambda" in one.type for one in given_):
            return function  # what stands after a call is one more argument of it
        plain, named = _given(reader, given_)
        return Invoke(function, plain, named, span(node))

    return meaning


def _given(reader: Reader, nodes: Iterable[Node]) -> Given:
    return reader.given(nodes) if isinstance(reader, Shaped) else (reader.expressions(nodes), ())


def _arguments(node: Node) -> list[Node]:
    """The arguments in a list of them; a function that stands alone is one."""
    return [node] if "lambda" in node.type else parts(node)


def member(of: str, name: str) -> Meaning:
    """Meaning: the part of `of` that is called `name`."""

    def meaning(reader: Reader, node: Node) -> Expression:
        target = at(node, name)
        while target is not None and target.named_child_count == 1:  # a name in a node of its own
            target = target.named_children[0]
        return Member(reader.expression(at(node, of)), text(target), span(node))

    return meaning


def part(of: str, index: str) -> Meaning:
    """Meaning: the part of `of` that a string at `index` names; any part where it is none."""

    def meaning(reader: Reader, node: Node) -> Expression:
        key = reader.expression(at(node, index))
        return Member(
            reader.expression(at(node, of)), key.text if isinstance(key, Literal) else ANY, span(node)
        )

    return meaning


def entries(reader: Reader, node: Node) -> Expression:
    """Meaning: entries with labels, else a list."""
    plain, named = _given(reader, parts(node))
    return Record(None, named, span(node)) if named else Listed(plain, span(node))


def either(*places: str) -> Meaning:
    """Meaning: one of the parts."""

    def meaning(reader: Reader, node: Node) -> Expression:
        found = [one for place in places if (one := at(node, place)) is not None]
        return Either(reader.expressions(found), span(node))

    return meaning


def branching(kinds: Iterable[str], *places: str) -> Meaning:
    """Meaning: what one of the branches gives; they are nodes of `kinds`, each with its value at `places`."""
    known = frozenset(kinds)

    def meaning(reader: Reader, node: Node) -> Expression:
        found = [at(one, *places) for one in inside(node, *known, beyond=known)]
        return Either(tuple(reader.expression(one) for one in found), span(node))

    return meaning


def operator(left: str, right: str, sign: str = "") -> Meaning:
    """Meaning: what an operator makes of its sides; `sign` where the node itself says which it is."""

    def meaning(reader: Reader, node: Node) -> Expression:
        first, second = at(node, left), at(node, right)
        middle = sign or text(at(node, "operator", "op", "#1"))
        if first is not None and second is not None:
            sides = reader.expressions((first, second))
            if middle in _JOINS:
                return Joined(sides, span(node))
            if middle in _STANDS_IN:
                return Either(sides, span(node))
            if middle in _GIVES and isinstance(sides[0], Literal):
                return Record(None, (Field(sides[0].text, sides[1], span(first)),), span(node))
        return Unknown(span(node))

    return meaning


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
        names = [_parameter(reader, one, span(node)) for one in _parameters(reader, head, kinds, whole)]
        given = returned(whole, leave, reader.SCOPES)
        if tail and whole is not None:
            given = [*given, whole]
        reader.function(node, text(target), names, given)
        if tail and not names and target is not None and isinstance(reader, Shaped):
            value = Either(reader.expressions(given), span(node))
            reader.declare(node, text(target), value, scope, target)

    return visit


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
    if b"{" not in source or len(source) > _REQUEST or _ANSWER.search(source):
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

    def visit(reader: Reader, node: Node, scope: Span) -> None:
        values = []
        for one in inside(node, *places, beyond=frozenset({*places, node.type})):
            name, value = (at(one, place) for place in places[one.type])
            if name is not None and value is not None and value != name:
                given = reader.expression(value)
                values.append(given)
                reader.define(f".{text(name)}", given, EVERYWHERE, name)
        target = at(node, "name")
        if target is not None and values:
            reader.define(text(target), Listed(tuple(values), span(node)), scope, target)

    return visit
