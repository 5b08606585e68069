"""Loaders that a program names first and calls later: `made = models.resnet18`, `MADE[name](weights=...)`."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import ClassVar, Final, NamedTuple

from auditor.scan.loaders.calls import Calls
from auditor.scan.loaders.loader_rows import Call
from auditor.scan.python.source.calls import argument
from auditor.scan.python.source.dotted import dotted_name
from auditor.scan.python.source.modules import Module, Part, is_self, last_name
from auditor.scan.python.source.parameters import position_of
from auditor.scan.python.values.contained import Source
from auditor.scan.python.values.evaluator import Evaluator
from auditor.scan.python.values.following import Following

#: Calls that give back a function which something holds.
_TAKING: Final = frozenset({"get", "pop", "getattr"})
#: What holds several functions.
_HOLDING: Final = (ast.Dict, ast.List, ast.Tuple)


class Named(NamedTuple):
    """A loader that a call may mean: the call as if it named that itself, the loader and its dotted name."""

    call: ast.Call
    loader: Call
    dotted: str


class NamedLoaders(Evaluator):
    """Follows what is called to the functions of libraries that it may be."""

    def __init__(self, calls: Calls) -> None:
        """Find loaders of `calls`."""
        super().__init__()
        self._calls = calls

    def of(self, node: ast.Call, module: Module) -> Iterator[Named]:
        """The loaders that the function of a call may be, where a variable or a container holds it.

        Each is told where it is named, in the same module.
        """
        seen: set[str] = set()
        for one in self._named(node.func, module):
            dotted = self._loader(one, module)
            loader = self._calls.load(dotted) if dotted and dotted not in seen else None
            if dotted and loader is not None:
                seen.add(dotted)
                yield Named(ast.copy_location(ast.Call(one, node.args, node.keywords), node), loader, dotted)

    def _named(self, function: ast.expr, module: Module) -> Iterator[ast.expr]:
        """What names in the module the function of a call may stand for; most calls are of functions."""
        given = module.written_for(function)
        if isinstance(function, ast.Name) and not given:
            yield from _handed(function, module)
        elif isinstance(function, ast.Subscript | ast.IfExp | ast.Call):
            given = [function]
        if any(_may_name(one, module) for one in given):
            yield from (one for one, home in self._inside(function, module) if home is module)

    def _inside(self, node: ast.expr, module: Module) -> Sequence[tuple[ast.expr, Module]]:
        """The expressions of the module that a function may come from, as far as that was looked at.

        Nearly every function that a variable holds is none of a library: no more is read for it.
        """
        self._start(here=True)
        later, module.later = module.later, None
        try:
            return [one for one in self._sources(node, module, 0) if one is not None]
        finally:
            module.later = later

    def _loader(self, node: ast.expr, module: Module) -> str | None:
        """The dotted name of a loader of a library, if an expression names one."""
        if not isinstance(node, ast.Name | ast.Attribute):
            return None
        dotted = dotted_name(node, module)
        return dotted if dotted and self._calls.load(dotted) is not None else None

    def _variable(self, node: ast.Name, module: Module, depth: int) -> Iterator[Source]:
        yield from ((node, module),) if self._loader(node, module) else super()._name(node, module, depth)

    def _member(self, node: ast.Attribute, module: Module, depth: int) -> Iterator[Source]:
        yield from (
            ((node, module),) if self._loader(node, module) else super()._attribute(node, module, depth)
        )

    _HANDLERS: ClassVar[Mapping[type[ast.expr], Callable[..., Iterator[Source]]]] = {
        **Following._HANDLERS,
        ast.Name: _variable,
        ast.Attribute: _member,
    }


def _may_name(given: ast.expr, module: Module) -> bool:
    """Whether what a variable is given may be a library's function, or be taken from where such are held."""
    if isinstance(given, ast.IfExp):
        return _may_name(given.body, module) or _may_name(given.orelse, module)
    if isinstance(given, ast.Call):
        taken = last_name(given.func) in _TAKING
        if not taken or not isinstance(given.func, ast.Attribute):
            return taken and bool(given.args) and _may_name(given.args[0], module)
        return _may_name(given.func.value, module)
    of = given
    while isinstance(of, ast.Attribute | ast.Subscript | Part):
        if isinstance(of, ast.Attribute) and is_self(of.value):
            return any(isinstance(one, _HOLDING) for one in module.written_for(of))
        of = of.value
    if not isinstance(of, ast.Name):
        return isinstance(of, _HOLDING)
    return of.id in module.imports or bool(module.written_for(of))


def _handed(function: ast.Name, module: Module) -> Iterator[ast.expr]:
    """What calls of a function give a parameter of it that it calls, as far as they were looked at."""
    within = module.scope(function)
    if not isinstance(within, ast.FunctionDef | ast.AsyncFunctionDef):
        return
    position = position_of(within, function.id)
    if position is not None:
        for call in module.calls.get(within.name, ()):
            given = argument(call, position, function.id)
            if isinstance(given, ast.Name | ast.Attribute):
                yield given
