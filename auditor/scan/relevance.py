"""Which functions of a module are worth indexing at once: most never come near a model."""

from __future__ import annotations

import ast
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Final

from auditor.scan.around import Around
from auditor.scan.modules import Function, Module
from auditor.scan.outline import Outline
from auditor.scan.patterns import forget_passing, lines_of, pattern_of

#: How many functions an argument is handed through before it reaches a loader.
_ROUNDS: Final = 3


def relevant(module: Module, functions: Sequence[Function], outline: Outline) -> list[Function]:
    """The functions whose bodies hold one of the outline's places, or call such a one, in their order."""
    hits = lines_of(module.text.data, outline.places)
    chosen = {id(one) for one in functions if _holds(one, hits)}
    known: set[str] = set()
    new = {*_own_names(module, functions, chosen), *_loading_imports(module)}
    for _ in range(_ROUNDS):
        new -= known
        if not new:
            break
        known |= new
        lines = _calling(module, new)
        chosen |= {id(one) for one in functions if id(one) not in chosen and _holds(one, lines)}
        new = set(_own_names(module, functions, chosen))
    return [one for one in functions if id(one) in chosen]


def _holds(function: Function, lines: Sequence[int]) -> bool:
    """Whether one of the lines stands in the body; its docstring does not count."""
    first = function.body[0]
    start = first.lineno
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
        emptied = first.value.value is ...
        start = function.lineno + 1 if emptied else (first.end_lineno or start) + 1
    index = bisect_left(lines, start)
    return index < len(lines) and lines[index] <= (function.end_lineno or start)


def _own_names(module: Module, functions: Iterable[Function], chosen: set[int]) -> Iterator[str]:
    """Functions and classes of the module that may load something, by name.

    What a method is given is followed from the loader's side.
    """
    for one in functions:
        if id(one) in chosen:
            owner = module.enclosing(module.scope(one))
            yield owner.name if owner is not None else one.name


def _loading_imports(module: Module) -> Iterator[str]:
    """Names that come from a module of the tree that may load something."""
    around = module.around
    for local, dotted in module.imports.items():
        if around.once(("leads", dotted), False, partial(_leads, around, dotted)):
            yield local


def _leads(around: Around, dotted: str) -> bool:
    """Whether a dotted name is, or stands in, a module of the tree that may load something."""
    if around.loads(dotted):
        return True
    for _ in range(_ROUNDS):
        home, _, name = dotted.rpartition(".")
        if not home:
            return False
        if around.loads(home):
            return True
        dotted = around.exported(home).get(name, "")
    return False


def _calling(module: Module, names: Iterable[str]) -> list[int]:
    """The lines that call one of the names, or something of it."""
    data = module.text.data
    there = sorted(one for one in names if f"{one}(".encode() in data or f"{one}.".encode() in data)
    if not there:
        return []
    pattern = pattern_of(rf"\b(?:{'|'.join(map(re.escape, there))})[(.]")
    found = lines_of(data, (match.start() for match in pattern.finditer(data)))
    forget_passing()
    return found
