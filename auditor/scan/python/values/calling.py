"""One call of a function of the project: the module of the function, as it is while that call runs."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from itertools import islice
from typing import Final

from auditor.scan.python.source.calls import argument
from auditor.scan.python.source.modules import Bound, Function, Module, is_self
from auditor.scan.python.source.parameters import default_of, parameters, position_of
from auditor.scan.python.values.attributes import method_called

#: Names, and arguments of calls, of one function that are looked at.
_MOST: Final = 60

#: Names that are reached from one expression through what they are given.
_REACHED: Final = 200


def called(call: ast.Call, dotted: str, module: Module) -> tuple[Function, Module] | None:
    """The function or method of the project that a call means, with its module; `dotted` is its name."""
    function = module.function(dotted)
    if function is not None:
        return function, module
    home, _, last = dotted.rpartition(".")
    if home and "(" not in home and "?" not in home:
        other = module.around.module(home)
        function = other.function(last) if other is not None else None
        if function is not None and other is not None:
            return function, other
    return method_called(call, dotted, module)


def during(call: ast.Call, function: Function, home: Module, caller: Module) -> Module:
    """The module `home` while its function runs for one call: its parameters are what the call gives."""
    bound: dict[tuple[int, str], Bound] = dict(home.bound)
    unpacked = any(one.arg is None for one in call.keywords)
    unpacked = unpacked or any(isinstance(one, ast.Starred) for one in call.args)
    for name in parameters(function.args):
        given = argument(call, position_of(function, name), name)
        if given is not None:
            bound[id(function), name] = ((given, caller),)
        elif not unpacked and (default := default_of(function.args, name)):
            bound[id(function), name] = tuple((one, home) for one in default)
    return _view(home, bound)


def turn(view: Module, function: Function, name: str, one: tuple[ast.expr, Module]) -> Module:
    """The module while a variable of the function is one of the things that it may be."""
    return _view(view, {**view.bound, (id(function), name): (one,)})


def _view(module: Module, bound: Mapping[tuple[int, str], Bound]) -> Module:
    view = copy(module)
    view.bound = bound
    return view


def shared(node: ast.expr, function: Function, module: Module) -> list[ast.Name]:
    """The variables of a function on which several parts of an expression hang, the first assigned first."""
    counted: dict[str, int] = {}
    found: dict[str, ast.Name] = {}
    for one in islice(_names(node, function, module, frozenset()), _REACHED):
        counted[one.id] = counted.get(one.id, 0) + 1
        found.setdefault(one.id, one)
    several = [one for name, one in found.items() if counted[name] > 1 and not is_self(one)]
    return sorted(several, key=lambda one: _line(one.id, function, module))


def _names(node: ast.AST, function: Function, module: Module, above: frozenset[str]) -> Iterator[ast.Name]:
    """The variables of a function in an expression, and in what those are given."""
    left = _MOST
    for one in ast.walk(node):
        left -= 1
        if left < 0 or len(above) > 4:
            return
        if not isinstance(one, ast.Name) or one.id in above:
            continue
        given = module.assigned.get((id(function), one.id), [])
        if given or one.id in parameters(function.args):
            yield one
            for inner in given[:1]:
                yield from _names(inner, function, module, above | {one.id})


def _line(name: str, function: Function, module: Module) -> tuple[int, str]:
    given = module.assigned.get((id(function), name), [])
    return (given[0].lineno if given else 0), name


def handed_in(function: Function, module: Module) -> Iterable[ast.expr]:
    """What a function puts together and hands to what it calls itself."""
    module.returns(function)  # reads the body, where that was left for later
    calls = module.calls_in.get(id(function), [])
    given = [one for call in calls for one in (*call.args, *(each.value for each in call.keywords))]
    kinds = (ast.Name, ast.JoinedStr, ast.BinOp, ast.Call)
    return [one for one in given if isinstance(one, kinds)][:_MOST]
