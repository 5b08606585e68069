"""Loaders that a program names first and calls later: `made = models.resnet18`, `MADE[name](weights=...)`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final, NamedTuple

from auditor.scan.dotted import dotted_name
from auditor.scan.loader_rows import Call
from auditor.scan.loaders import Calls
from auditor.scan.modules import Module

#: Methods of a mapping that give what it holds.
_TAKING: Final = frozenset({"get", "pop"})

#: How many names may stand for each other, and how many loaders one call may mean.
_DEEPEST: Final = 4
_MOST: Final = 60


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
    for one in _held(node.func, module, 0):
        dotted = dotted_name(one, module) or "" if one is not node.func else ""
        loader = calls.load(dotted) if dotted and dotted not in seen and len(seen) < _MOST else None
        if loader is not None:
            seen.add(dotted)
            yield Named(ast.copy_location(ast.Call(one, node.args, node.keywords), node), loader, dotted)


def _held(node: ast.expr, module: Module, depth: int) -> Iterator[ast.expr]:
    """The names of functions that an expression may stand for."""
    if depth > _DEEPEST:
        return
    if isinstance(node, ast.Attribute):
        yield node
    elif isinstance(node, ast.Name):
        given = module.lookup(node.id, module.scope(node))
        for one in given:
            yield from _held(one, module, depth + 1)
        if not given:
            yield node
    elif isinstance(node, ast.IfExp):
        yield from _held(node.body, module, depth + 1)
        yield from _held(node.orelse, module, depth + 1)
    elif isinstance(node, ast.Subscript):
        yield from _in_mapping(node.value, node.slice, module, depth + 1)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _TAKING:
        for one in node.args[:1]:
            yield from _in_mapping(node.func.value, one, module, depth + 1)
        for one in node.args[1:]:
            yield from _held(one, module, depth + 1)


def _in_mapping(mapping: ast.expr, key: ast.expr, module: Module, depth: int) -> Iterator[ast.expr]:
    """What a mapping holds under a key, all of it where the key is not known."""
    known = [mapping]
    if isinstance(mapping, ast.Name):
        known = list(module.lookup(mapping.id, module.scope(mapping)))
    for one in known:
        for name, value in zip(one.keys, one.values, strict=True) if isinstance(one, ast.Dict) else ():
            both = isinstance(name, ast.Constant) and isinstance(key, ast.Constant)
            if not both or (isinstance(name, ast.Constant) and name.value == getattr(key, "value", None)):
                yield from _held(value, module, depth)
