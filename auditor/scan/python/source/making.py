"""Containers that calls of Python make: `dict(...)`, `zip(...)`, `"a b".split()`; entries of another."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import Any, Final

from auditor.scan.python.source.modules import Each

#: Calls that take something of each of their arguments in turn.
_TOGETHER: Final = frozenset({"enumerate", "zip", "itertools.product", "itertools.zip_longest"})

#: Calls that make a mapping of pairs, or of another.
_MAPPINGS: Final = frozenset({"dict", "OrderedDict", "collections.OrderedDict"})

#: How many parts a text is taken apart into, at most.
_MOST: Final = 100


def container(call: ast.Call, name: str) -> ast.expr | None:
    """The container that a call makes, None where it makes none or that is not told plainly."""
    if name in _MAPPINGS and call.args:
        return _of_pairs(call.args[0]) if len(call.args) == 1 and not call.keywords else None
    if name == "dict" and call.keywords:
        return of_keywords([one for one in call.keywords if one.arg])
    if name in _TOGETHER and call.args:
        each = [ast.Subscript(one, Each(), ast.Load()) for one in call.args]
        first: list[ast.expr] = [ast.Constant(0)] if name == "enumerate" else []
        return ast.List([ast.Tuple([*first, *each], ast.Load())], ast.Load())
    return _parted(call) if isinstance(call.func, ast.Attribute) and call.func.attr == "split" else None


def taken_of(node: ast.DictComp) -> ast.expr | None:
    """The mapping of which entries are taken as they are: `{key: value for key, value in it.items()}`."""
    match node:
        case ast.DictComp(
            key=ast.Name(id=key),
            value=ast.Name(id=value),
            generators=[
                ast.comprehension(
                    target=ast.Tuple(elts=[ast.Name(id=first), ast.Name(id=second)]),
                    iter=ast.Call(func=ast.Attribute(value=whole, attr="items"), args=[]),
                )
            ],
        ) if (key, value) == (first, second):
            return whole
    return None


def of_keywords(keywords: Sequence[ast.keyword]) -> ast.Dict:
    """The mapping of what a call is given by keywords, where each key stands at its keyword's place."""
    keys: list[ast.expr | None] = []
    for one in keywords:
        key = ast.copy_location(ast.Constant(one.arg), one)
        key.end_lineno, key.end_col_offset = one.lineno, one.col_offset + len((one.arg or "").encode())
        keys.append(key)
    return ast.Dict(keys, [one.value for one in keywords])


def _of_pairs(given: ast.expr) -> ast.Dict | None:
    """The mapping that is made of a literal: of another, of pairs, or of two lists, `dict(zip(a, b))`."""
    if isinstance(given, ast.Dict):
        return given
    if isinstance(given, ast.Call) and isinstance(given.func, ast.Name) and given.func.id == "zip":
        return _of_lists(*given.args) if len(given.args) == 2 else None
    if not isinstance(given, ast.List | ast.Tuple) or not given.elts:
        return None
    keys: list[ast.expr | None] = []
    values: list[ast.expr] = []
    for one in given.elts:
        if not isinstance(one, ast.Tuple | ast.List) or len(one.elts) != 2:
            return None
        keys.append(one.elts[0])
        values.append(one.elts[1])
    return ast.Dict(keys, values)


def _of_lists(names: ast.expr, held: ast.expr) -> ast.Dict:
    """The mapping of one list to another: by their places where both are written down, else of any to any."""
    if isinstance(names, ast.List | ast.Tuple) and isinstance(held, ast.List | ast.Tuple):
        whole = not any(isinstance(one, ast.Starred) for one in (*names.elts, *held.elts))
        if whole and len(names.elts) == len(held.elts):
            return ast.Dict([*names.elts], [*held.elts])
    key, value = (ast.Subscript(one, Each(), ast.Load()) for one in (names, held))
    return ast.Dict([key], [value])


def _parted(call: Any) -> ast.expr | None:
    """The parts of a text that is written down; made once, since what is told is known by its identity."""
    text = call.func.value.value if isinstance(call.func.value, ast.Constant) else None
    given: Any = call.args[0].value if len(call.args) == 1 and isinstance(call.args[0], ast.Constant) else ""
    sign = given if isinstance(given, str) and given else None
    if not isinstance(text, str) or call.keywords or (call.args and sign is None):
        return None
    made: ast.expr | None = getattr(call, "parted", None)
    if made is None:
        each = [one for one in text.split(sign) if one][:_MOST]
        made = ast.List([ast.copy_location(ast.Constant(one), call.func.value) for one in each], ast.Load())
        call.parted = made
    return made
