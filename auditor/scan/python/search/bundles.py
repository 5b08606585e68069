"""Models that a Python module takes under the name of something that it imports."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping

from auditor.model import Kind, Route
from auditor.scan.identity.found import Found
from auditor.scan.kinds.requirements import package
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.source.dotted import dotted_name
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.chosen import chosen


def tell_bundles(module: Module, tables: Tables, finds: Finds) -> None:
    """Names of a library that stand for models, each where it is first used."""
    bundles = tables.calls.bundles
    if not any(one in module.text.data for one in tables.calls.bundled_in):
        return
    lasts = {one.rpartition(".")[2] for one in bundles}
    seen: set[str] = set()
    nodes = list(ast.walk(module.tree))
    named = [one for one in nodes if isinstance(one, ast.Attribute | ast.Name)]
    for node in sorted(named, key=lambda one: (one.lineno, one.col_offset)):
        if isinstance(node, ast.Attribute) and node.attr in lasts:
            dotted = dotted_name(node, module) or ""
        elif isinstance(node, ast.Name):
            dotted = module.imports.get(node.id, "")
        else:
            continue
        if dotted in bundles and (isinstance(node, ast.Attribute) or dotted not in seen):
            seen.add(dotted)
            model, origin = bundles[dotted]
            service = tables.of_origin(origin)
            route = service.route if service is not None else Route.WEIGHTS
            if id(node) not in finds.told:
                finds.tell_at(node, module, Found(model, origin, route, Kind.MODEL), dotted)
    _tell_chosen(nodes, module, bundles, finds)


def _tell_chosen(
    nodes: Iterable[ast.AST], module: Module, bundles: Mapping[str, tuple[str, str]], finds: Finds
) -> None:
    """Names that are strings, where the program looks them up: `torchaudio.pipelines.__dict__[name]`."""
    for node in nodes:
        looked = chosen(node) if isinstance(node, ast.Subscript | ast.Call) else None
        within = dotted_name(looked[0], module) if looked is not None else None
        if looked is None or within is None or not any(one.startswith(f"{within}.") for one in bundles):
            continue
        for value in finds.values(looked[1]).known:
            model, origin = bundles.get(f"{within}.{value.text}", ("", ""))
            if model and id(value.node) not in finds.told:
                finds.tell([(value, Found(model, origin, Route.WEIGHTS, Kind.MODEL))], within)


def tell_packages(
    calls: Iterable[tuple[ast.Call, str]], module: Module, tables: Tables, finds: Finds
) -> None:
    """Packages that are models, where the program loads what it imported: `en_core_web_sm.load()`."""
    for call, dotted in calls:
        if dotted.endswith(".load"):
            name = dotted.removesuffix(".load")
            found = package(name, None, tables) if name.isidentifier() else None
            if found is not None:
                finds.tell_at(call.func, module, found, dotted)
