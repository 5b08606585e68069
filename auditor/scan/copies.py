"""Copies of models in a folder that is known at run time only: `f"{folder}/org/name"`."""

from __future__ import annotations

import ast
import re
from typing import Final

from auditor.scan import names
from auditor.scan.calls import shown
from auditor.scan.found import Found
from auditor.scan.loaders import Call
from auditor.scan.stored import stored_as
from auditor.scan.tables import Tables

#: What says of an expression that it is a folder, not the owner of a repository.
_FOLDER: Final = re.compile(r"(?i)dir|path|folder|root|home|cache|weights|store")
#: Where a program puts what it makes.
_MADE: Final = re.compile(r"(?i)(?:^|[._])(?:out|save|result|ckpt|checkpoint|log|run|exp|work|data)")


def copied(given: ast.expr, entry: Call, tables: Tables) -> Found | None:
    """The model of which a loader's argument names a copy, in a folder known at run time only."""
    if entry.origin != "huggingface":
        return None
    if isinstance(given, ast.JoinedStr) and len(given.values) == 2:
        folder, last = given.values
        name = _text(last) if isinstance(folder, ast.FormattedValue) else ""
        name = name[1:] if name.startswith("/") else ""
        if names.is_hub_name(name) and tables.says_model(name) and not names.is_weights_file(name):
            return Found(name, entry.origin, entry.route, entry.kind, sure=False)
    above, below = _below(given)
    called = shown(above) if above is not None else ""
    if not _FOLDER.search(called) or _MADE.search(called):
        return None
    return stored_as(f"/{called}/{_text(below).lstrip('/')}", entry.kind, tables)


def _below(given: ast.expr) -> tuple[ast.expr | None, ast.expr | None]:
    """The folder and the rest of a path that a program puts together; None where it is none."""
    if isinstance(given, ast.Call) and shown(given.func) == "str" and len(given.args) == 1:
        return _below(given.args[0])
    if isinstance(given, ast.JoinedStr) and len(given.values) == 2:
        return given.values[0], given.values[1]
    if isinstance(given, ast.BinOp) and isinstance(given.op, ast.Add | ast.Div):
        return given.left, given.right
    if isinstance(given, ast.Call) and shown(given.func).endswith(("path.join", ".joinpath")) and given.args:
        folder = given.args[0] if len(given.args) > 1 else given.func
        return folder, given.args[-1]
    return None, None


def _text(node: ast.expr | None) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
