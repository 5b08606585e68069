"""Chains of parts and calls, `a.b(c).d`, that a grammar writes as nodes beside each other.

Others have one inside of the other, which is how they are read here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from auditor.scan.languages.grammars.nodes import parts, text
from auditor.scan.languages.grammars.reader import Given
from auditor.scan.languages.grammars.shape import Shaped, at
from auditor.scan.languages.syntax import ANY, Expression, Invoke, Literal, Member, Span

if TYPE_CHECKING:
    from tree_sitter import Node

#: What stands behind the beginning of a chain and goes on with it: `.name`, `["key"]`, `(...)`, `!`.
_LINKS: Final = frozenset(
    {"selector", "unconditional_assignable_selector", "conditional_assignable_selector"}
)
#: What stands behind a chain and is no part of its value.
BEHIND: Final = _LINKS | {"cascade_section"}

#: What stands before a value and says how it is declared or of what type it is.
_SAID: Final = frozenset({"type_arguments", "const_builtin", "label", "additive_operator", "type_cast"})

#: Links of one chain that are read; what a longer one gives is not known.
_LONGEST: Final = 200


class Chained(Shaped):
    """A language whose chains stand beside each other, as Dart's do."""

    def __init__(self, path: str) -> None:
        """Begin with an empty unit of the file at `path`."""
        super().__init__(path)
        self._beside: set[int] = set()
        self._heads: dict[int, Node] = {}
        self._chains: dict[int, list[Node]] = {}

    def expression(self, node: Node | None) -> Expression:
        """What a node means, with all that goes on behind it where it begins a chain."""
        if node is None or node.id in self._known:
            return super().expression(node)
        if node.type in BEHIND:
            head = self.head(node)
            if head is not None:
                self.expression(head)
            return super().expression(node)
        made = super().expression(node)
        if node.type in self.MEANINGS:
            self._read_beside(node)
            for link in self._chains.get(node.id, ()):
                made = self._linked(made, node, link)
                self._known[link.id] = made
            self._known[node.id] = made
        return made

    def given(self, nodes: Iterable[Node]) -> Given:
        """Arguments, or entries, of which each may be the beginning of a chain."""
        return super().given(one for one in nodes if _begins(one))

    def head(self, link: Node) -> Node | None:
        """The beginning of the chain that a link belongs to."""
        self._read_beside(link)
        return self._heads.get(link.id)

    def _read_beside(self, node: Node) -> None:
        """Note of all nodes beside one which of them go on with which: each of them is looked at once."""
        around = node.parent
        if around is None or around.id in self._beside:
            return
        self._beside.add(around.id)
        head: Node | None = None
        for one in around.named_children:
            if one.type in BEHIND and head is not None:
                self._heads[one.id] = head
                chain = self._chains.setdefault(head.id, [])
                if one.type in _LINKS and len(chain) < _LONGEST:
                    chain.append(one)
            elif not one.type.endswith("comment"):
                head = one

    def _linked(self, of: Expression, head: Node, link: Node) -> Expression:
        """A chain with one link more."""
        whole = Span(head.start_byte, link.end_byte)
        inner = link if link.type != "selector" else next(iter(parts(link)), None)
        if inner is None:
            return of
        if inner.type == "argument_part":
            return Invoke(of, *self.given(parts(at(inner, "<arguments"))), whole)
        index = at(inner, "<index_selector/#0")
        if index is not None:
            key = self.expression(index)
            return Member(of, key.text if isinstance(key, Literal) else ANY, whole)
        word = at(inner, "<identifier")
        return Member(of, text(word), whole) if word is not None else of


def heads(node: Node) -> list[Node]:
    """The children with a value of their own: the beginnings of the chains that stand in a node."""
    return [one for one in parts(node) if _begins(one)]


def _begins(node: Node) -> bool:
    return node.type not in BEHIND and node.type not in _SAID
