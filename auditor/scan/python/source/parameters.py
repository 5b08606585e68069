"""The parameters of a function of Python, and what each may be: its default, and what it is called with."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from auditor.scan.python.source.calls import EACH, LATER, STARTS, argument, entries_of, later, shown, starred
from auditor.scan.python.source.modules import Module, Scope, last_name


def parameters(arguments: ast.arguments) -> list[str]:
    """The names of the parameters, in order."""
    return [one.arg for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]


def position_of(function: ast.FunctionDef | ast.AsyncFunctionDef, name: str) -> int | None:
    """At which position a call gives the parameter, None if only by keyword; `self` does not count."""
    positional = [one.arg for one in (*function.args.posonlyargs, *function.args.args)]
    if positional[:1] in (["self"], ["cls"]):
        positional = positional[1:]
    return positional.index(name) if name in positional else None


def parameter_of(module: Module, name: str, scope: Scope) -> list[ast.expr] | None:
    """What a parameter may be: its default, and what calls in this module give. None if it is none."""
    while scope is not None:
        if isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef) and name in parameters(scope.args):
            break
        if (id(scope), name) in module.assigned:
            return None
        scope = module.scope(scope)
    if not isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef):
        return None
    owner = module.enclosing(scope)
    called = owner.name if owner is not None and scope.name == "__init__" else scope.name
    position = position_of(scope, name)
    method = owner is not None and scope.name != "__init__"
    calls = [one for one in module.calls_of(called) if not (method and _of_imported(module, one))]
    given = [argument(call, position, name) for call in calls]
    given += [one for call in calls for one in starred(call, position)]
    bound = [*_bound(module, scope, name), *_started(module, scope, name), *_fixture(module, scope, name)]
    bound += _inputs(module, scope, name)
    return [*default_of(scope.args, name), *(one for one in given if one is not None), *bound]


def _of_imported(module: Module, call: ast.Call) -> bool:
    """Whether a call is of a method of an imported class, which only has the name of one of this module."""
    receiver = call.func
    while isinstance(receiver, ast.Attribute):
        receiver = receiver.value
    return receiver is not call.func and isinstance(receiver, ast.Name) and receiver.id in module.imports


def _fixture(module: Module, function: ast.FunctionDef | ast.AsyncFunctionDef, name: str) -> list[ast.expr]:
    """What a fixture of the class or the module gives back, where a test or another fixture takes it."""
    if not (function.name.startswith("test") or _is_fixture(function)):
        return []
    owner = module.enclosing(function)
    given = (owner.method(name) if owner is not None else None) or module.function(name)
    return module.returns(given) if given is not None and given is not function and _is_fixture(given) else []


def _is_fixture(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(shown(one).partition("(")[0].endswith("fixture") for one in function.decorator_list)


def _started(
    module: Module, function: ast.FunctionDef | ast.AsyncFunctionDef, name: str
) -> Iterator[ast.expr]:
    """What a process or thread that runs a function is given for its parameter, or whoever calls it later.

    `partial(load, "name")`, `pool.submit(load, "name")`, `pool.map(load, ["name"])`.
    """
    position = position_of(function, name)
    for before in ("(", " "):
        module.need_word(f"{before}{function.name}", (",",))  # where it is handed on, and not called
    calls = [one for start in (*LATER, *EACH) for one in module.calls.get(start, ())]
    for call in (*calls, *(one for start in STARTS for one in module.calls_of(start))):
        made = later(call, last_name(call.func))
        if made is not None and isinstance(made.func, ast.Name) and made.func.id == function.name:
            yield from filter(None, (argument(made, position, name),))


#: Calls of a page of Gradio that hand the values of its parts to a function, by the last part of their names.
_EVENTS: Final = ("click", "submit", "change", "input", "select", "load", "then", "success", "Interface")


def _bound(module: Module, function: ast.FunctionDef | ast.AsyncFunctionDef, name: str) -> list[ast.expr]:
    """The parts of a page whose values a function is called with."""
    if "gradio" not in module.libraries:
        return []
    position = position_of(function, name)
    found = []
    for call in (one for event in _EVENTS for one in module.calls_of(event)):
        called, inputs = argument(call, 0, "fn"), argument(call, 1, "inputs")
        parts = inputs.elts if isinstance(inputs, ast.List) else [inputs] if inputs is not None else []
        if isinstance(called, ast.Name) and called.id == function.name and position is not None:
            found += parts[position : position + 1]
    return found


def _inputs(module: Module, scope: ast.FunctionDef | ast.AsyncFunctionDef, name: str) -> Iterator[ast.expr]:
    """What a node of ComfyUI describes as one of its inputs: `{"required": {NAME: (CHOICES, MORE)}}`."""
    owner = module.enclosing(scope)
    if owner is None or scope.name == "INPUT_TYPES" or not owner.defines("INPUT_TYPES"):
        return
    described = owner.method("INPUT_TYPES")
    for node in module.returns(described) if described is not None else ():
        inputs = [pair for _, group in entries_of(node) for pair in entries_of(group)]
        for given in (value.elts for key, value in inputs if key == name and isinstance(value, ast.Tuple)):
            yield from (one for one in given[:1] if not isinstance(one, ast.Constant))
            more = [pair for one in given[1:2] for pair in entries_of(one)]
            yield from (value for key, value in more if key == "default")


def default_of(arguments: ast.arguments, name: str) -> list[ast.expr]:
    """The default of a parameter, if it has one."""
    positional = [*arguments.posonlyargs, *arguments.args]
    defaulted = positional[len(positional) - len(arguments.defaults) :]
    pairs: list[tuple[ast.arg, ast.expr | None]] = [*zip(defaulted, arguments.defaults, strict=True)]
    pairs += zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    return [default for one, default in pairs if one.arg == name and default is not None]
