"""Nodes of a syntax tree, whatever the language: where they stand, what they say, which parts they have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from auditor.scan.languages.syntax import Span

if TYPE_CHECKING:
    from tree_sitter import Node

#: Where a class is called in what is a part of it only, if not by its name.
_OF: Final = {"impl_item": ("type",)}

#: What says of which class another is made, whatever the language.
_ABOVE: Final = frozenset(
    {
        *("superclass", "base_list", "base_clause", "base_class_clause", "class_heritage", "extends_clause"),
        *("delegation_specifiers", "inheritance_specifier"),
    }
)

#: The first class that such words name.
_MADE_OF: Final = re.compile(r"(?:(?:extends|public|protected|private|virtual)\b|[:<\s\\])*([A-Za-z_][\w.]*)")


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
    return text(_label(body)[1])


def class_above(body: Node) -> str:
    """The class of which a class is made, whose body a node is; the first where it has several above it."""
    whole, _ = _label(body)
    said = next((one for one in parts(whole) if one.type in _ABOVE), None)
    match = _MADE_OF.match(text(said)) if said is not None else None
    return match[1] if match is not None else ""


def _label(body: Node) -> tuple[Node | None, Node | None]:
    """The class whose body a node is, and where it says its name."""
    above: Node | None = body
    for _ in range(4):
        label = child(above, "name", *_OF.get(above.type, ())) if above is not None else None
        if above is None or label is not None:
            return above, label
        above = above.parent
    return None, None
