"""Copies of models in a folder that is known at run time only: `f"{folder}/org/name"`."""

from __future__ import annotations

import ast
import re
from typing import Final

from auditor.scan import names
from auditor.scan.identity import located, weightnames
from auditor.scan.identity.found import Found
from auditor.scan.identity.stored import stored_as
from auditor.scan.loaders.loader_rows import Call
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.source.calls import shown
from auditor.scan.python.source.literals import text_of

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
        name = text_of(last) if isinstance(folder, ast.FormattedValue) else ""
        name = name[1:] if name.startswith("/") else ""
        if names.is_hub_name(name) and tables.says_model(name) and not weightnames.is_weights_file(name):
            return Found(name, entry.origin, entry.route, entry.kind, sure=False)
    above, rest = _below(given)
    if (kept := located.address(rest) if located.is_cached(rest) else None) is not None:
        return Found(kept.model, entry.origin, entry.route, entry.kind, kept.revision, sure=False)
    if not _FOLDER.search(above) or _MADE.search(above):
        return None
    return stored_as(f"/{above}/{rest.lstrip('/')}", entry.kind, tables)


def _below(given: ast.expr) -> tuple[str, str]:
    """The folder, as it is written, and the rest of a path that is put together; empty if it is none."""
    if isinstance(given, ast.Call) and shown(given.func) == "str" and len(given.args) == 1:
        return _below(given.args[0])
    if isinstance(given, ast.JoinedStr) and len(given.values) > 1:
        return shown(given.values[0]), text_of(given.values[-1])
    if isinstance(given, ast.BinOp) and isinstance(given.op, ast.Mod):
        return _behind(text_of(given.left), "%s", shown(given.right))
    if isinstance(given, ast.BinOp) and isinstance(given.op, ast.Add | ast.Div):
        return shown(given.left), text_of(given.right)
    if isinstance(given, ast.Call) and isinstance(given.func, ast.Attribute) and given.args:
        if given.func.attr == "format":
            return _behind(text_of(given.func.value), "}", shown(given))
        if shown(given.func).endswith(("path.join", ".joinpath")):
            folder = given.args[0] if len(given.args) > 1 else given.func
            return shown(folder), text_of(given.args[-1])
    return "", ""


def _behind(template: str, sign: str, folder: str) -> tuple[str, str]:
    """What stands behind the last place of a template, where a folder ends that is put in."""
    _, found, rest = template.rpartition(sign)
    return (folder, rest) if found and rest.startswith(("/", "\\")) else ("", "")
