"""Nodes of a syntax tree, whatever the language: where they stand, what they say, which parts they have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from auditor.scan.languages.syntax import Span

if TYPE_CHECKING:
    from tree_sitter import Node

#: Where a class is called in what is a part of it only, if not by its name.
_OF: Final = {"impl_item": ("type",)}


def span(node: Node) -> Span:
    """The bytes of a node."""
    return Span(node.start_byte, node.end_byte)


def text(node: Node | None) -> str:
    """The source of a node."""
    return (node.text or b"").decode(errors="replace") if node is not None else ""


def child(node: Node, *names: str) -> Node | None:
    """The first field of these names that the node has."""
    return next((found for name in names if (found := node.child_by_field_name(name)) is not None), None)


def parts(node: Node | None) -> list[Node]:
    """The named children that are no comments."""
    children = node.named_children if node is not None else []
    return [one for one in children if not one.type.endswith("comment")]


def inside(node: Node, *kinds: str, beyond: frozenset[str] = frozenset()) -> Iterator[Node]:
    """The nodes of these kinds below `node`, not below nodes of the kinds `beyond`."""
    stack = list(reversed(node.named_children))
    while stack:
        one = stack.pop()
        if one.type in kinds:
            yield one
        if one.type not in beyond:
            stack += list(reversed(one.named_children))


def returned(body: Node | None, kind: str, beyond: frozenset[str]) -> list[Node]:
    """What statements of a kind in a function give back, not those of functions inside it."""
    found = inside(body, kind, beyond=beyond) if body is not None else ()
    return [one.named_children[0] for one in found if one.named_children]


def named(body: Node) -> str:
    """What a class is called, whose body a node is; one inside of it may have no name of its own."""
    above: Node | None = body
    for _ in range(4):
        label = child(above, "name", *_OF.get(above.type, ())) if above is not None else None
        if above is None or label is not None:
            return text(label)
        above = above.parent
    return ""
