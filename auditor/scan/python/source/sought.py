"""Parts of names that are looked for in what a program was given: `any(part in name for part in ...)`."""

from __future__ import annotations

import ast


def looks_for(node: ast.expr, name: str) -> bool:
    """Whether an expression says if what a variable holds is a part of something."""
    if isinstance(node, ast.BoolOp):
        return any(looks_for(one, name) for one in node.values)
    if isinstance(node, ast.Compare):
        return isinstance(node.left, ast.Name) and node.left.id == name and isinstance(node.ops[0], ast.In)
    called = node.func if isinstance(node, ast.Call) else None
    if not isinstance(node, ast.Call) or not isinstance(called, ast.Attribute) or len(node.args) != 1:
        return False
    given = node.args[0]
    return (
        called.attr in ("startswith", "endswith", "search", "match")
        and isinstance(given, ast.Name)
        and given.id == name
    )
