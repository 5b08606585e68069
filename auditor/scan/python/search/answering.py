"""Functions that are called after the model that they give back: `def default_model(): return "org/name"`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from auditor.scan import spelling
from auditor.scan.python.source.modules import Module

#: What a function does that gives back a name, before what it is the name of.
_VERB: Final = re.compile(r"_*(?:get|resolve|choose|select|pick|determine|find|read|suggest|list)_+")

#: What stands behind the name of what is chosen: there are several.
_SEVERAL: Final = re.compile(r"_(?:candidates|choices|options|list)$")

#: What a function gives back that names something: a string, several, one of two.
_NAMES: Final = (ast.Constant, ast.List, ast.Tuple, ast.IfExp, ast.BoolOp)


def answered(module: Module) -> Iterator[tuple[str, str, list[ast.expr]]]:
    """What functions are called after, how that is to be told, and the expressions that they give back."""
    for function in module.searched.functions:
        every = module.returned.get(id(function), ())
        given: list[ast.expr] = [one for one in every if isinstance(one, _NAMES)]
        if given:
            name = _VERB.sub("", spelling.spelled(function.name), count=1)
            yield _SEVERAL.sub("", name), f"function {function.name}", given
