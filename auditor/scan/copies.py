"""Copies of repositories that lie in a folder below the name of each: `f"{folder}/org/name"`."""

from __future__ import annotations

import ast

from auditor.scan import names
from auditor.scan.found import Found
from auditor.scan.loaders import Call
from auditor.scan.tables import Tables


def copied(given: ast.expr, entry: Call, tables: Tables) -> Found | None:
    """The repository of which a loader's argument names a copy, in a folder known at run time only."""
    if not isinstance(given, ast.JoinedStr) or len(given.values) != 2 or entry.origin != "huggingface":
        return None
    folder, last = given.values
    rest = last.value if isinstance(last, ast.Constant) and isinstance(folder, ast.FormattedValue) else ""
    name = rest[1:] if isinstance(rest, str) and rest.startswith("/") else ""
    if not names.is_hub_name(name) or not tables.says_model(name) or names.is_weights_file(name):
        return None
    return Found(name, entry.origin, entry.route, entry.kind, sure=False)
