"""What the nodes of a grammar are, said in tables: most languages differ in the names of their nodes alone.

Where a part of a node stands is written as a string: the name of a field,
`<kind` for the first child of that kind, `#0` for that child (the last is
`#-1`, comments not counted), `=` for the child after an equals sign and `=<`
for the one before it; `a/b` is the part b of the part a. Of several such
places the first that is there counts.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Final

from auditor.scan.languages.grammars.cases import asked, before, told
from auditor.scan.languages.grammars.gathered import gathered
from auditor.scan.languages.grammars.nodes import inside, parts, span, text
from auditor.scan.languages.grammars.reader import Given, Meaning, Reader, unescaped
from auditor.scan.languages.syntax import (
    ANY,
    EVERYWHERE,
    SPREAD,
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

#: Signs that put strings together, that give one value instead of the other, that give a key its value.
_JOINS: Final = frozenset({"+", ".", "<>"})
_STANDS_IN: Final = frozenset({"||", "??", "?:", "&&", "or", "and"})
_BOTH: Final = frozenset({"&&", "and"})
_GIVES: Final = frozenset({"to", "->", "=>"})

#: What puts the fields of one object into another.
_SPREADS: Final = frozenset({"hash_splat_argument", "variadic_unpacking"})

#: A name in a format of words: what is left of `:model`, `model:`, `$model`.
_SIGNS: Final = " .:$'\"\n"


class Shaped(Reader):
    """A reader of a language whose arguments and entries may have labels.

    `LABELS` are the nodes of an argument or entry with the places of label
    and value; where the label is not there, the node is its value. A name in a
    class is also a member's.
    """

    LABELS: ClassVar[dict[str, tuple[str, str]]] = {}

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
        """A value with its label, or an object whose fields are this one's; None for any other node."""
        inner = at(node, "#0") if node.type == "array_element_initializer" else node
        if inner is not None and inner.type in _SPREADS:
            return Field(SPREAD, self.expression(at(inner, "#0")), span(inner))
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
        self.told(left, value)

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
                found.append(Literal(unescaped(text(one)), span(node)))
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
        plain, named = reader.given(given_)
        if isinstance(function, Invoke) and all("lambda" in one.type for one in given_):
            # what stands after a call is one more argument of it
            return Invoke(function.function, (*function.arguments, *plain), function.named, function.span)
        whole = gathered(function, plain, span(node)) if not named else None
        return whole or Invoke(function, plain, named, span(node))

    return meaning


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
    plain, named = reader.given(parts(node))
    return Record(None, named, span(node)) if named else Listed(plain, span(node))


def either(*places: str) -> Meaning:
    """Meaning: one of the parts, the first where something is what the condition asks for."""

    def meaning(reader: Reader, node: Node) -> Expression:
        found = [one for place in places if (one := at(node, place)) is not None]
        case = asked(node.child_by_field_name("condition"))
        cases = (case, *("" for _ in found[1:])) if case and found else ()
        return Either(reader.expressions(found), span(node), cases)

    return meaning


def branching(kinds: Iterable[str], *places: str) -> Meaning:
    """Meaning: what one of the branches gives; they are nodes of `kinds`, each with its value at `places`."""
    known = frozenset(kinds)

    def meaning(reader: Reader, node: Node) -> Expression:
        branches = [(one, at(one, *places)) for one in inside(node, *known, beyond=known)]
        cases = tuple(before(one, value) for one, value in branches)
        return Either(tuple(reader.expression(value) for _, value in branches), span(node), cases)

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
                words = told(sides[0]) if middle not in _BOTH else ""
                return Either(sides, span(node), ("", words) if words else ())
            if middle in _GIVES and isinstance(sides[0], Literal | Member):
                key = sides[0].text if isinstance(sides[0], Literal) else sides[0].name
                return Record(None, (Field(key, sides[1], span(first)),), span(node))
        return Unknown(span(node))

    return meaning
