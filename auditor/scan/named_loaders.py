"""Loaders that a program names first and calls later: `made = models.resnet18`, `MADE[name](weights=...)`."""

from __future__ import annotations

import ast
from collections import deque
from collections.abc import Iterator
from typing import Final, NamedTuple

from auditor.scan.dotted import dotted_name
from auditor.scan.loader_rows import Call
from auditor.scan.loaders import Calls
from auditor.scan.modules import Module

#: Methods of a mapping that give what it holds.
_TAKING: Final = frozenset({"get", "pop"})

#: How many expressions are looked at for one call: names that are given each other multiply.
_MOST: Final = 1000


class Named(NamedTuple):
    """A loader that a call may mean: the call as if it named that itself, the loader and its dotted name."""

    call: ast.Call
    loader: Call
    dotted: str


def named(node: ast.Call, module: Module, calls: Calls) -> Iterator[Named]:
    """The loaders of libraries that the function of a call may be, where a variable or a mapping holds it.

    Each is told where it is named, in the same module.
    """
    if isinstance(node.func, ast.Attribute):
        return
    seen: set[str] = set()
    for one in _held(node.func, module):
        dotted = dotted_name(one, module) if one is not node.func else None
        loader = calls.load(dotted) if dotted and dotted not in seen else None
        if dotted and loader is not None:
            seen.add(dotted)
            yield Named(ast.copy_location(ast.Call(one, node.args, node.keywords), node), loader, dotted)


def _held(function: ast.expr, module: Module) -> Iterator[ast.expr]:
    """The names of functions that an expression may stand for, each expression looked at once."""
    waiting, seen = deque([function]), {id(function)}
    while waiting:
        node = waiting.popleft()
        given = list(_given(node, module))
        if not given and isinstance(node, ast.Attribute | ast.Name):
            yield node
        for one in given:
            if id(one) not in seen and len(seen) < _MOST:
                seen.add(id(one))
                waiting.append(one)


def _given(node: ast.expr, module: Module) -> Iterator[ast.expr]:
    """What an expression may be: what a name is given, either branch, what is taken out of a mapping."""
    if isinstance(node, ast.Name):
        yield from module.lookup(node.id, module.scope(node))
    elif isinstance(node, ast.IfExp):
        yield from (node.body, node.orelse)
    elif isinstance(node, ast.Subscript):
        yield from _in_mapping(node.value, node.slice, module)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _TAKING:
        for key in node.args[:1]:
            yield from _in_mapping(node.func.value, key, module)
        yield from node.args[1:]


def _in_mapping(mapping: ast.expr, key: ast.expr, module: Module) -> Iterator[ast.expr]:
    """What a mapping holds under a key, all of it where the key is not known."""
    known = module.lookup(mapping.id, module.scope(mapping)) if isinstance(mapping, ast.Name) else [mapping]
    for one in known:
        for name, value in zip(one.keys, one.values, strict=True) if isinstance(one, ast.Dict) else ():
            if isinstance(name, ast.Constant) and isinstance(key, ast.Constant) and name.value != key.value:
                continue
            yield value
