"""What is looked up in a module by a name that the program has as a string: `models.__dict__[name]`."""

from __future__ import annotations

import ast


def chosen(node: ast.expr) -> tuple[ast.expr, ast.expr] | None:
    """The module and the name, of `getattr(module, name)`, `module.__dict__[name]`, `vars(module)[name]`."""
    if isinstance(node, ast.Call):
        return (node.args[0], node.args[1]) if _is_call_of(node, "getattr") and len(node.args) > 1 else None
    if not isinstance(node, ast.Subscript):
        return None
    holder = node.value
    if isinstance(holder, ast.Attribute) and holder.attr == "__dict__":
        return holder.value, node.slice
    if isinstance(holder, ast.Call) and _is_call_of(holder, "vars") and holder.args:
        return holder.args[0], node.slice
    return None


def _is_call_of(node: ast.Call, name: str) -> bool:
    return isinstance(node.func, ast.Name) and node.func.id == name
