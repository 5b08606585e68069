"""Functions and classes of the project that hand an argument on to a loader: calls of them load too."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from auditor.model import Kind
from auditor.scan.calls import argument, parameters, position_of
from auditor.scan.consulted import Consulted, Paths
from auditor.scan.loaders import Call, Calls
from auditor.scan.modules import Class, Function, Module, is_self

#: How many functions an argument is followed through.
_DEEPEST: Final = 3


@dataclass(frozen=True, slots=True)
class Handed:
    """A parameter that reaches a loader: where a call gives it, and what the loader is."""

    name: str
    position: int | None
    loader: Call
    dotted: str


class Wrappers:
    """Finds, for a call, the parameters of the project's own function that reach a loader."""

    def __init__(self, calls: Calls, consulted: Consulted) -> None:
        """Know the loaders `calls`; `consulted` notes what an answer rests on."""
        self._consulted = consulted
        self._calls = calls
        self._answers: dict[tuple[str, int, int], tuple[Handed, ...]] = {}
        self._needs: dict[tuple[str, int, int], Paths] = {}

    def of(self, call: ast.Call, module: Module, depth: int = 0) -> tuple[Handed, ...]:
        """The parameters that reach a loader, none if what is called is not of the project."""
        dotted = module.dotted(call.func) or ""
        if "(" in dotted or "?" in dotted:
            return ()
        folder, _, name = dotted.rpartition(".")
        if not folder:
            return self._found(name, module, depth)
        key = ("wrapper", dotted, depth)
        found: Any = module.around.once(
            key, (), lambda: self._found(name, module.around.loading(folder), depth)
        )
        return tuple(found)

    def _found(self, name: str, home: Module | None, depth: int) -> tuple[Handed, ...]:
        if home is None:
            return ()
        function = home.function(name)
        if function is not None:
            return self._once(home, function, depth, lambda: self._handed(function, home, depth))
        owner = home.classes.get(name)
        if owner is None:
            return ()
        return self._once(home, owner.node, depth, lambda: self._of_class(owner, depth))

    def _once(
        self,
        module: Module,
        node: Function | ast.ClassDef,
        depth: int,
        answer: Callable[[], tuple[Handed, ...]],
    ) -> tuple[Handed, ...]:
        key = module.path, node.lineno, depth
        if key not in self._answers:
            self._answers[key] = ()  # a function that calls itself ends here
            with self._consulted.recorded() as needs:
                self._answers[key] = answer()
            self._needs[key] = needs.paths
        self._consulted.bring(self._needs.get(key, 0))
        return self._answers[key]

    def _of_class(self, owner: Class, depth: int) -> tuple[Handed, ...]:
        made = owner.method("__init__")
        found: dict[str, Handed] = {}
        for method in tuple(owner.methods.values()):
            for name, loader, dotted in self._reached(method, owner.module, owner, depth):
                position = position_of(made, name) if made is not None else None
                if made is None or name in parameters(made.args):
                    found.setdefault(name, Handed(name, position, loader, dotted))
        return tuple(found.values())

    def _handed(self, function: Function, module: Module, depth: int) -> tuple[Handed, ...]:
        names = parameters(function.args)
        found: dict[str, Handed] = {}
        for name, loader, dotted in self._reached(function, module, None, depth):
            if name in names:
                found.setdefault(name, Handed(name, position_of(function, name), loader, dotted))
        return tuple(found.values())

    def _reached(
        self, function: Function, module: Module, owner: Class | None, depth: int
    ) -> Iterator[tuple[str, Call, str]]:
        """Names of parameters (or fields) with the loader that each reaches."""
        for node in module.calls_in.get(id(function), ()):
            own = depth < _DEEPEST and module.own(node.func)
            dotted = module.dotted(node.func) or ""
            loader = self._calls.load(dotted)
            if loader is not None:
                loader = _of_kind(loader, node)
                given = argument(node, loader.model.position, *loader.model.keywords)
                targets = [(given, loader, dotted.removeprefix("?."))]
            elif own:
                handed = self.of(node, module, depth + 1)
                targets = [(argument(node, one.position, one.name), one.loader, one.dotted) for one in handed]
            else:
                targets = []
            for expression, entry, name in targets:
                for parameter in _names(expression, module, owner, 0):
                    yield parameter, entry, name


def _of_kind(loader: Call, call: ast.Call) -> Call:
    """The loader as a call of it stands there: of data, where the call says so."""
    stated = argument(call, None, loader.kind_by) if loader.kind_by else None
    says = isinstance(stated, ast.Constant) and stated.value == "dataset"
    return replace(loader, kind=Kind.DATASET) if says else loader


def _names(node: ast.expr | None, module: Module, owner: Class | None, depth: int) -> Iterator[str]:
    """The parameters and fields that an expression is made of, as it stands."""
    if node is None or depth > 3:
        return
    if isinstance(node, ast.Name):
        yield node.id
        scope = module.scope(node)
        for given in module.assigned.get((id(scope), node.id), ()) if scope is not None else ():
            yield from _names(given, module, owner, depth + 1)
    elif isinstance(node, ast.Attribute) and is_self(node.value) and owner is not None:
        if owner.method("__init__") is None:
            yield node.attr
        for given in module.given_by_field(owner, node.attr):
            yield from _names(given, module, owner, depth + 1)
    elif isinstance(node, ast.BoolOp):
        for one in node.values:
            yield from _names(one, module, owner, depth + 1)
    elif isinstance(node, ast.IfExp):
        yield from _names(node.body, module, owner, depth + 1)
        yield from _names(node.orelse, module, owner, depth + 1)


def handed_arguments(handed: tuple[Handed, ...], call: ast.Call) -> Iterator[tuple[Handed, ast.expr]]:
    """What a call gives for each parameter that reaches a loader."""
    for one in handed:
        given = argument(call, one.position, one.name)
        if given is not None:
            yield one, given
