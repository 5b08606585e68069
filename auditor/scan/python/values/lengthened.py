"""What is given itself and more, `args.name = args.name + "-run-2"`: from there on it is another.

A name of a model that grows after it was used is what a program calls its results.
"""

from __future__ import annotations

import ast
import re
from itertools import islice
from typing import Final

from auditor.scan.python.source.literals import text_of
from auditor.scan.python.source.modules import Module, last_name

#: How much of an expression is looked at, in nodes.
_MOST: Final = 60

#: What is put behind the name of something by which a program finds another thing of it.
_BEHIND: Final = re.compile(r"[_:](?:tokenizer|processor|config|cache|cached|key|lock|metadata|state|info)")

#: Where a node stands that is of no source.
_NOWHERE: Final = 1 << 31


def lengthens(given: ast.expr, name: str, how: str) -> bool:
    """Whether a string is put together of what has that name already: the variable, or an attribute."""
    return _itself(given, name, ast.Attribute if how.startswith("attribute ") else ast.Name) is not None


def is_key_of(text: ast.JoinedStr) -> bool:
    """Whether a text is one thing and a word behind it, under which it is kept: `f"{model}_tokenizer"`."""
    if len(text.values) != 2 or not isinstance(text.values[0], ast.FormattedValue):
        return False
    return _BEHIND.fullmatch(text_of(text.values[1])) is not None


def is_later(given: ast.expr, node: ast.Name | ast.Attribute, module: Module) -> bool:
    """Whether what `node` is given makes it longer where it was used already: behind it, in its own scope."""
    if getattr(given, "lineno", 0) <= getattr(node, "lineno", _NOWHERE):
        return False
    itself = _itself(given, last_name(node), type(node))
    return itself is not None and module.scope(itself) is module.scope(node)


def _itself(given: ast.expr, name: str, kind: type[ast.expr]) -> ast.expr | None:
    """What of a kind has that name in an expression that puts a string together."""
    if type(given) is ast.Call:
        if type(given.func) is not ast.Attribute or given.func.attr != "format":
            return None
    elif type(given) is not ast.JoinedStr and type(given) is not ast.BinOp:
        return None
    for one in islice(ast.walk(given), _MOST):
        if isinstance(one, kind) and last_name(one) == name:
            return one
    return None
