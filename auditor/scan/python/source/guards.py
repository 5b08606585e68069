"""What a condition says of what a name is, in the branch behind it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

#: Types of things whose elements a loop takes; of a mapping it takes the keys.
_LISTS: Final = frozenset({"list", "tuple", "set", "List", "Tuple", "Sequence"})

#: How many nodes of a branch are looked at.
_NODES: Final = 400


def lists_taken(node: ast.If) -> Iterator[ast.expr]:
    """Where loops of the branch take the elements of a name of which its condition says that it is a list."""
    name = _list_of(node.test)
    if name is None:
        return
    stack: list[ast.AST] = list(reversed(node.body))
    for _ in range(_NODES):
        if not stack:
            return
        one = stack.pop()
        if isinstance(one, ast.For | ast.AsyncFor | ast.comprehension) and _is(one.iter, name):
            yield one.iter
        stack.extend(ast.iter_child_nodes(one))


def _list_of(test: ast.expr) -> str | None:
    """The name that is a list, by `isinstance(name, list)`."""
    if not isinstance(test, ast.Call) or not _is(test.func, "isinstance") or len(test.args) != 2:
        return None
    given, kind = test.args
    kinds = kind.elts if isinstance(kind, ast.Tuple) else [kind]
    lists = all(isinstance(one, ast.Name) and one.id in _LISTS for one in kinds)
    return given.id if lists and isinstance(given, ast.Name) else None


def _is(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name
