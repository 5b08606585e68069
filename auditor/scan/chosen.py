"""What is looked up in a module by a name that the program has as a string: `models.__dict__[name]`."""

from __future__ import annotations

import ast


def chosen(node: ast.expr) -> tuple[ast.expr, ast.expr] | None:
    """The module and the name, of `getattr(module, name)`, `module.__dict__[name]`, `vars(module)[name]`."""
    if isinstance(node, ast.Call):
        return (node.args[0], node.args[1]) if _is_call_of(node, "getattr") and len(node.args) > 1 else None
    if not isinstance(node, ast.Subscript):
        return None
    holder = laid_open(node.value)
    return (holder, node.slice) if holder is not None else None


def laid_open(node: ast.expr) -> ast.expr | None:
    """What a mapping holds the names of: `thing.__dict__`, `vars(thing)`; None if it is no such mapping."""
    if isinstance(node, ast.Attribute) and node.attr == "__dict__":
        return node.value
    if isinstance(node, ast.Call) and _is_call_of(node, "vars") and node.args:
        return node.args[0]
    return None


def _is_call_of(node: ast.Call, name: str) -> bool:
    return isinstance(node.func, ast.Name) and node.func.id == name
