"""Settings that a module describes in a mapping: `"model_size": {"type": str, "default": "base"}`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from auditor.scan.python.source.literals import text_of
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.evaluator import Value

#: Keys under which the description of a setting has what it is where nothing else is said.
_DEFAULTS: Final = frozenset({"default", "value", "default_value"})


def described(node: ast.expr, module: Module) -> list[Value]:
    """The defaults of the setting that an expression is called after: `self.model_size`."""
    name = _name(node)
    return list(_defaults(name, module)) if name else []


def _name(node: ast.expr) -> str:
    """The last name of an expression, which is that of the setting it holds."""
    key: ast.expr | None = None
    if isinstance(node, ast.Attribute):
        return node.attr.lstrip("_")
    if isinstance(node, ast.Name):
        return node.id.lstrip("_")
    if isinstance(node, ast.Subscript):
        key = node.slice
    elif isinstance(node, ast.Call) and node.args:
        key = node.args[0]
    return text_of(key)


def _defaults(name: str, module: Module) -> Iterator[Value]:
    for whole in module.searched.dictionaries:
        for key, value in zip(whole.keys, whole.values, strict=True):
            if isinstance(key, ast.Constant) and key.value == name and isinstance(value, ast.Dict):
                for word, one in zip(value.keys, value.values, strict=True):
                    plain = isinstance(word, ast.Constant) and word.value in _DEFAULTS
                    if plain and isinstance(one, ast.Constant) and isinstance(one.value, str):
                        yield Value(one.value, one, module)
