"""Reading a syntax tree: what every language shares, and the table by which each says what its nodes are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar, Final, TypeAlias

from auditor.scan.languages.grammars.cases import case_of
from auditor.scan.languages.grammars.grammar import nodes
from auditor.scan.languages.grammars.nodes import child, class_above, named, parts, span, text
from auditor.scan.languages.syntax import (
    EVERYWHERE,
    HOLDING,
    Body,
    Definition,
    Either,
    Expression,
    Field,
    Function,
    Invoke,
    Joined,
    Listed,
    Literal,
    Member,
    Name,
    Record,
    Span,
    Unit,
    Unknown,
)

if TYPE_CHECKING:
    from tree_sitter import Node

#: Levels of an expression that are read; what lies deeper is not known.
DEEPEST: Final = 60

_ESCAPES: Final = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}

#: Tells what a node means as an expression.
Meaning: TypeAlias = Callable[["Reader", "Node"], Expression]
#: Positional and named arguments.
Given: TypeAlias = tuple[tuple[Expression, ...], tuple[Field, ...]]
#: Takes what a node says into the unit.
Visit: TypeAlias = Callable[["Reader", "Node", Span], None]


class Reader:
    """Reads one file. A language is a subclass that fills the three tables.

    `MEANINGS` are the nodes that are expressions, `VISITS` the nodes that
    define, call or import, `SCOPES` the nodes in which a name is local, and
    `BLOCKS` those inside of them in which a name that `local` defines is.
    `CLASSES` are the nodes whose names belong to the members of one class;
    `IMPLICIT`: the parts of an object may be named without it.
    """

    MEANINGS: ClassVar[dict[str, Meaning]] = {}
    VISITS: ClassVar[dict[str, Visit]] = {}
    SCOPES: ClassVar[frozenset[str]] = frozenset()
    BLOCKS: ClassVar[frozenset[str]] = frozenset()
    CLASSES: ClassVar[frozenset[str]] = frozenset()
    IMPLICIT: ClassVar[bool] = False

    def __init__(self, path: str) -> None:
        """Begin with an empty unit of the file at `path`."""
        self.unit = Unit(path, implicit=self.IMPLICIT)
        self._known: dict[int, Expression] = {}
        self._depth = 0
        self._blocks: list[Span] = []
        # The open blocks that have a name of their own, the innermost last.
        self._local: dict[str, list[Span]] = {}

    def read(self, root: Node, grammar: str) -> Unit:
        """Everything below `root`, in the order of the source."""
        self.unit.whole = span(root)
        scopes, self._blocks = [self.unit.whole], [self.unit.whole]
        kinds = frozenset(self.VISITS) | self.SCOPES | self.BLOCKS | self.CLASSES
        for node in nodes(root, grammar, kinds):
            start, end = node.start_byte, node.end_byte
            for open_ in (scopes, self._blocks):
                while len(open_) > 1 and start >= open_[-1].end:
                    open_.pop()
            visit = self.VISITS.get(node.type)
            if visit is not None:
                visit(self, node, scopes[-1])
            if node.type in self.CLASSES:
                self.unit.classes.append(Body(Span(start, end), named(node), class_above(node)))
            if node.type in self.SCOPES:
                scopes.append(Span(start, end))
            if node.type in self.SCOPES or (node.type in self.BLOCKS and end < scopes[-1].end):
                self._blocks.append(Span(start, end))  # the body of a function ends with it: one block
        return self.unit

    def expression(self, node: Node | None) -> Expression:
        """What a node means; each node is read once, and not below the deepest level."""
        if node is None:
            return Unknown(Span(0, 0))
        if node.id not in self._known:
            meaning = self.MEANINGS.get(node.type)
            if meaning is None or self._depth >= DEEPEST:
                return Unknown(span(node))
            self._depth += 1
            self._known[node.id] = meaning(self, node)
            self._depth -= 1
        return self._known[node.id]

    def expressions(self, nodes: Iterable[Node]) -> tuple[Expression, ...]:
        """What each node means."""
        return tuple(self.expression(node) for node in nodes)

    def given(self, nodes: Iterable[Node]) -> Given:
        """Arguments, or entries, by position and by name."""
        return self.expressions(nodes), ()

    def define(self, name: str, value: Expression, scope: Span, at: Node) -> None:
        """Give a name a value; one that is given in a branch belongs to what the branch is for."""
        if not isinstance(value, Unknown):
            within = case_of(at) if isinstance(value, Literal) else ""
            self.unit.definitions.append(Definition(name, value, scope, span(at), within))

    def local(self, name: str, value: Expression, at: Node) -> None:
        """Give a name of the innermost block a value."""
        block = self._blocks[-1]
        known = self._local.setdefault(name, [])
        if block not in known[-1:]:
            known.append(block)
        self.define(name, value, block, at)

    def _home(self, name: str, at: Span) -> Span | None:
        """The innermost block around a place that has the name for its own."""
        known = self._local.get(name, [])
        while known and known[-1].end <= at.start:
            known.pop()
        return known[-1] if known else None

    def setting(self, name: str, value: Expression, scope: Span, at: Node) -> None:
        """Give a setting of the package its default."""
        if not isinstance(value, Unknown):
            definition = Definition(name, value, scope, span(at), self.unit.package)
            self.unit.definitions.append(definition)

    def typed(self, name: str, type_: Node | None, scope: Span, at: Node) -> None:
        """A name is declared to hold something of a type."""
        of = self.expression(type_)
        if isinstance(of, Name | Member):
            self.unit.definitions.append(Definition(name, Record(of, (), span(at)), scope, span(at)))

    def assign(self, left: Node | None, value: Expression, scope: Span) -> None:
        """Give what stands left of an assignment a value: a name, or the member of something."""
        target = self.expression(left)
        if left is not None and isinstance(target, Name):
            home = self._home(target.name, target.span)
            self.define(target.name, value, home or scope, left)
            if self.IMPLICIT and home is None:
                self.define(f".{target.name}", value, EVERYWHERE, left)
        elif left is not None and isinstance(target, Member):
            self.define(f".{target.name}", value, EVERYWHERE, left)
            if target.name in HOLDING and isinstance(target.of, Name):
                self.define(f"{target.of.name}.{target.name}", value, EVERYWHERE, left)

    def told(self, left: Node | None, value: Expression) -> None:
        """What an object is told where a part of it is given a value, as by a method of that name."""
        target = self.expression(left)
        if left is None or not isinstance(target, Member) or isinstance(value, Unknown):
            return
        if not isinstance(target.of, Name) or target.of.name not in ("self", "this"):
            whole = Span(left.start_byte, max(left.end_byte, value.span.end))
            self.unit.invokes.append(Invoke(target, (value,), (), whole))

    def function(
        self,
        node: Node,
        name: str,
        parameters: Iterable[str],
        returns: Iterable[Node],
        case: str = "",
        labels: Iterable[str] = (),
    ) -> None:
        """Keep a function of the file, or what it does in one `case`."""
        given = tuple(self._returned(one, case) for one in returns)
        self.unit.functions.append(Function(name, tuple(parameters), given, span(node), tuple(labels)))

    def _returned(self, node: Node, case: str) -> Expression:
        """What a function gives back; strings that it gives back in one branch only are that branch's."""
        value = self.expression(node)
        case = (case_of(node) or case) if isinstance(value, Literal) or type(value) is Listed else ""
        return Either((value,), value.span, (case,)) if case else value

    def invoked(self, node: Node, _: Span) -> None:
        """Visit: a call."""
        made = self.expression(node)
        if isinstance(made, Invoke):
            self.unit.invokes.append(made)
        elif isinstance(made, Record) and made.span == span(node):  # `Map.of(...)`
            self.unit.records.append(made)

    def recorded(self, node: Node, _: Span) -> None:
        """Visit: an object or a structure."""
        made = self.expression(node)
        if isinstance(made, Record):
            self.unit.records.append(made)

    def stood_in(self, node: Node, _: Span) -> None:
        """Visit: an operator that may give its right side where the left is missing."""
        made = self.expression(node)
        if isinstance(made, Either):
            self.unit.stand_ins.append(made)

    def written(self, node: Node, _: Span) -> None:
        """Visit: a string."""
        made = self.expression(node)
        if isinstance(made, Literal):
            self.unit.literals.append(made)
        elif isinstance(made, Joined) and node.start_point[0] != node.end_point[0]:
            self.unit.texts.append(made)


def first(reader: Reader, node: Node) -> Expression:
    """Meaning: that of the first child, as of brackets, casts and signs."""
    children = parts(node)
    return reader.expression(children[0] if children else None)


def last(reader: Reader, node: Node) -> Expression:
    """Meaning: that of the last child, as of a block."""
    children = parts(node)
    return reader.expression(children[-1] if children else None)


def name(_: Reader, node: Node) -> Expression:
    """Meaning: a name."""
    return Name(text(node), span(node))


def string(_: Reader, node: Node) -> Expression:
    """Meaning: a string without anything to put in."""
    inner = [
        one for one in node.named_children if one.type not in ("interpolation_start", "raw_string_start")
    ]
    if inner:
        words = (unescaped(text(one)) if one.type == "escape_sequence" else text(one) for one in inner)
        return Literal("".join(words), span(node))
    return Literal(text(node).strip("\"'`@"), span(node))


def unescaped(sequence: str) -> str:
    """The character that an escape such as `\\n` stands for; "?" for one that is a number."""
    sign = sequence[1:]
    return _ESCAPES.get(sign, sign if len(sign) == 1 else "?")


def listed(reader: Reader, node: Node) -> Expression:
    """Meaning: the children as a list."""
    return Listed(reader.expressions(parts(node)), span(node))


def typed_parameters(reader: Reader, node: Node) -> list[str]:
    """The names of a function's parameters, each of which holds something of its type."""
    found = []
    for one in parts(child(node, "parameters")):
        label = child(one, "name")
        found.append(text(label))
        if label is not None:
            reader.typed(text(label), child(one, "type"), span(node), label)
    return found
