"""Arguments of calls under the names that say what they are: parameters, what is called."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from auditor.scan import names, spelling
from auditor.scan.idle import called_name
from auditor.scan.modules import Module


def by_place(call: ast.Call, module: Module) -> Mapping[str, ast.expr]:
    """The names of the Hub's form that a function of the module is given by place, by its parameters."""
    named = [(place, one) for place, one in enumerate(call.args) if _is_hub_name(one)]
    of = module.functions.get(call.func.id) if named and isinstance(call.func, ast.Name) else None
    taken = [one.arg for one in (*of.args.posonlyargs, *of.args.args)] if of is not None else []
    return {taken[place]: one for place, one in named if place < len(taken)}


def of_called(call: ast.Call, pairs: Mapping[str, ast.expr]) -> Mapping[str, ast.expr]:
    """The size of a model that something is told which says what it does: `Transcriber(model_size=…)`."""
    value, called = pairs.get("model_size"), called_name(call)
    return {f"{spelling.spelled(called)}_model_size": value} if value is not None and called else {}


def _is_hub_name(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and names.is_hub_name(node.value)
