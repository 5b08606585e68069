"""Calls of one Python module that publish: what is given there names no model that is used."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from auditor.model import Published
from auditor.scan import names
from auditor.scan.loaders.loader_rows import Argument, Publishing
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.source.calls import argument, shown
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.evaluator import Value


def pass_over(calls: Iterable[tuple[ast.Call, str]], module: Module, tables: Tables, finds: Finds) -> None:
    """Take what calls publish under for told; names that others get a model under are noted."""
    for call, dotted in calls:
        kind = argument(call, None, "repo_type") if call.keywords else None
        if isinstance(kind, ast.Constant) and kind.value == "space":
            finds.told.update(id(one) for one in call.args)  # a program that is shown on the Hub, its files
        entry = tables.calls.publish(dotted)
        if entry is None:
            continue
        for given in _given(call, entry.values):
            values = finds.values(given).known
            written = [value.node for value in values if value.module is module]
            finds.told.update(id(part) for node in written for part in _parts(node))
            if entry.names:
                _note(call, entry, given, values, module, finds)


def _parts(node: ast.expr) -> list[ast.expr]:
    """A string, and what it is put together of where it is."""
    return [node, *node.values] if isinstance(node, ast.JoinedStr) else [node]


def _given(call: ast.Call, where: Argument) -> list[ast.expr]:
    """What a call is given there, by position or by any of the keywords."""
    given = [argument(call, where.position), *(argument(call, None, one) for one in where.keywords)]
    return [one for one in given if one is not None]


def _note(
    call: ast.Call, entry: Publishing, given: ast.expr, values: Iterable[Value], module: Module, finds: Finds
) -> None:
    """The names that a call gives a model to others under; one known only at run time is none."""
    if isinstance(given, ast.Constant) and given.value is None:
        return
    if entry.publishes_model(finds.text(argument(call, None, "repo_type")), _receiver(call)):
        how = entry.call.removeprefix("*").lstrip(".")
        known = dict.fromkeys(value.text for value in values if names.is_repository(value.text))
        place = finds.place(given, module)
        finds.every += [Published(name, place, how) for name in known or (None,)]


def _receiver(call: ast.Call) -> str:
    """What a method is called on, as source; empty for a function."""
    return shown(call.func.value) if isinstance(call.func, ast.Attribute) else ""
