"""What a literal of Python holds: the names in a description of several things, its tuples, its elements."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import Final

from auditor.scan.reached import NESTED

#: Keys under which the entry of a list of data sets has its name.
_ENTRY: Final = frozenset({"id", "name", "path", "dataset", "dataset_id", "repo_id", "hf_path"})


def names_within(node: ast.expr, depth: int = 0) -> Iterator[ast.expr]:
    """The names in a literal that describes several things: a list of dictionaries."""
    if depth > 4:
        return
    if isinstance(node, ast.List | ast.Tuple):
        for one in node.elts:
            yield from names_within(one, depth + 1)
    elif isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(value, ast.List | ast.Tuple | ast.Dict):
                yield from names_within(value, depth + 1)
            elif depth and isinstance(key, ast.Constant) and key.value in _ENTRY:
                yield value


def tuples_in(node: ast.expr | None, depth: int = 0) -> Iterator[ast.Tuple]:
    """The tuples in a literal, itself among them."""
    if isinstance(node, ast.Tuple):
        yield node
    inner = node.values if isinstance(node, ast.Dict) else ()
    inner = node.elts if isinstance(node, ast.List | ast.Tuple) else inner
    for one in inner if depth <= NESTED else ():
        yield from tuples_in(one, depth + 1)


def is_address(node: ast.expr) -> bool:
    """Whether an expression is an address as it stands."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and "://" in node.value


def each_of(node: ast.expr) -> Iterable[ast.expr]:
    """A literal, or the elements of a list of such."""
    return node.elts if isinstance(node, ast.List | ast.Tuple | ast.Set) else (node,)
