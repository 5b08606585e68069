"""Calls of Python itself, and arguments: what gives its argument back, what a container holds."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from auditor.scan.modules import Each, Module, Scope, last_name

#: Calls that make a list of what they are given: of a mapping its keys.
LISTING: Final = frozenset({"list", "tuple", "set", "sorted", "reversed", "iter"})

#: Calls whose first argument comes back, as far as strings in it are concerned.
_PASSING: Final = frozenset(
    {
        *("str", "Path", "pathlib.Path", "os.path.expanduser"),
        *LISTING,
    }
)
_LAST: Final = frozenset({"typing.cast", "cast"})
_ENVIRONMENT: Final = ("environ.get", "environ.setdefault", "getenv", "decouple.config")
_FIELDS: Final = frozenset(
    {
        *("Field", "field", "Option", "Argument", "Body", "Query", "Form", "Param", "Parameter"),
        *("mapped_column", "ib", "attrib"),
    }
)
_UNCHANGED: Final = frozenset({"strip", "rstrip", "lstrip"})


def argument(call: ast.Call, position: int | None, *keywords: str | None) -> ast.expr | None:
    """The argument of a call by keyword or position; None if it is not given plainly.

    A mapping that is written down where it is unpacked gives it plainly too: `**{"model": "name"}`.
    """
    for given in call.keywords:
        if given.arg is not None and given.arg in keywords:
            return given.value
        if given.arg is None and isinstance(given.value, ast.Dict):
            found = next((value for key, value in _entries(given.value) if key in keywords), None)
            if found is not None:
                return found
    if position is not None and -len(call.args) <= position < len(call.args):
        plain = call.args[: position + 1 or None]
        return None if any(isinstance(one, ast.Starred) for one in plain) else plain[-1]
    return None


def spread(call: ast.Call, *keywords: str | None) -> Iterator[ast.expr]:
    """What a call may be given under a keyword by a mapping that is unpacked into it."""
    for given in call.keywords:
        if given.arg is None:
            entries = (ast.Subscript(given.value, ast.Constant(one), ast.Load()) for one in keywords if one)
            yield from (ast.copy_location(one, given.value) for one in entries)


def starred(call: ast.Call, position: int | None) -> Iterator[ast.expr]:
    """What a call may be given at a position by a list that is unpacked into it."""
    for number, given in enumerate(call.args[: position + 1] if position is not None else ()):
        if isinstance(given, ast.Starred):
            entry = ast.Subscript(given.value, ast.Constant((position or 0) - number), ast.Load())
            yield ast.copy_location(entry, given.value)
            return


#: Calls that have a function called later, by the last part of their names, and where they take it.
_LATER: Final = {"partial": 0, "to_thread": 0, "submit": 0, "run_in_executor": 1, "partialmethod": 0}


def later(call: ast.Call, name: str) -> ast.Call | None:
    """The call that is only prepared, or handed to someone else to be made: `partial(load, "name")`."""
    position = _LATER.get(name.rpartition(".")[2])
    if position is None or len(call.args) <= position:
        return None
    made = ast.Call(call.args[position], call.args[position + 1 :], call.keywords)
    return ast.copy_location(made, call)


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


#: Calls that have a function called for each element of containers, by the last part of their names.
_EACH: Final = ("map", "imap", "imap_unordered", "starmap")

#: Calls that start a function elsewhere with `args` and `kwargs`, by the last part of their names.
_STARTS: Final = ("Process", "Thread")


def _started(
    module: Module, function: ast.FunctionDef | ast.AsyncFunctionDef, name: str
) -> Iterator[ast.expr]:
    """What a process or thread that runs a function is given for its parameter, or whoever calls it later.

    `partial(load, "name")`, `pool.submit(load, "name")`, `pool.map(load, ["name"])`.
    """
    position = position_of(function, name)
    for before in ("(", " "):
        module.need_word(f"{before}{function.name}", (",",))  # where it is handed on, and not called
    for call in (one for start in (*_LATER, *_EACH) for one in module.calls.get(start, ())):
        last = last_name(call.func)
        of = _LATER.get(last, 0)
        called = call.args[of] if len(call.args) > of else None
        if not isinstance(called, ast.Name) or called.id != function.name:
            continue
        if last in _LATER:
            made = ast.Call(called, call.args[of + 1 :], call.keywords)
            yield from filter(None, (argument(made, position, name),))
        elif position is not None and len(call.args) > position + 1:
            yield ast.copy_location(ast.Subscript(call.args[position + 1], Each(), ast.Load()), call)
    for call in (one for start in _STARTS for one in module.calls_of(start)):
        target, args, kwargs = (argument(call, None, one) for one in ("target", "args", "kwargs"))
        if not isinstance(target, ast.Name) or target.id != function.name:
            continue
        if isinstance(args, ast.Tuple | ast.List) and position is not None:
            yield from args.elts[position : position + 1]
        if isinstance(kwargs, ast.Dict):
            pairs = zip(kwargs.keys, kwargs.values, strict=True)
            yield from (value for key, value in pairs if isinstance(key, ast.Constant) and key.value == name)


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
        inputs = [pair for _, group in _entries(node) for pair in _entries(group)]
        for given in (value.elts for key, value in inputs if key == name and isinstance(value, ast.Tuple)):
            yield from (one for one in given[:1] if not isinstance(one, ast.Constant))
            more = [pair for one in given[1:2] for pair in _entries(one)]
            yield from (value for key, value in more if key == "default")


def _entries(node: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    """The entries of a mapping that is written down, as far as their keys are plain."""
    for key, value in zip(node.keys, node.values, strict=True) if isinstance(node, ast.Dict) else ():
        if isinstance(key, ast.Constant) and isinstance(key.value, str):
            yield key.value, value


def default_of(arguments: ast.arguments, name: str) -> list[ast.expr]:
    """The default of a parameter, if it has one."""
    positional = [*arguments.posonlyargs, *arguments.args]
    defaulted = positional[len(positional) - len(arguments.defaults) :]
    pairs: list[tuple[ast.arg, ast.expr | None]] = [*zip(defaulted, arguments.defaults, strict=True)]
    pairs += zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    return [default for one, default in pairs if one.arg == name and default is not None]


def passed(call: ast.Call, name: str) -> list[ast.expr]:
    """The arguments of a call of Python that come back from it; none if it makes something new."""
    last = name.rpartition(".")[2]
    if name in _PASSING:
        return call.args[:1]
    if name in _LAST:
        return call.args[-1:]
    if name == "next" or name == "getattr":
        return _next(call, name)
    if name in ("max", "min"):
        each = [ast.Subscript(one, Each(), ast.Load()) for one in call.args]
        return list(call.args) if len(call.args) > 1 else list(each)
    if name.endswith(_ENVIRONMENT):
        given = argument(call, 1, "default")
        return [given] if given is not None else []
    if last.startswith("DEFINE_"):
        return call.args[1:2]
    if last in _FIELDS:
        given = argument(call, 0, "default", "default_factory")
        return [_made_by(given, call)] if given is not None else []
    if isinstance(call.func, ast.Attribute) and (last in _UNCHANGED or _parts_list(call, last)):
        return [call.func.value]
    return []


def _made_by(given: ast.expr, call: ast.Call) -> ast.expr:
    """What a field begins with: a default, or what the function or class makes that is given for it."""
    if isinstance(given, ast.Lambda):
        return given.body
    factory = given is argument(call, None, "default_factory")
    return ast.copy_location(ast.Call(given, [], []), given) if factory else given


def _parts_list(call: ast.Call, name: str) -> bool:
    """Whether a call parts a list in one string that stands elsewhere: its names are those that it holds."""
    if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Constant):
        return False
    sign = call.args[0] if name == "split" and len(call.args) == 1 else None
    return isinstance(sign, ast.Constant) and sign.value in (",", ";")


def stated(call: ast.Call, name: str) -> list[ast.expr]:
    """The default that the making of an object states, as descriptions of settings and of inputs do."""
    given = argument(call, None, "default") if name.rpartition(".")[2][:1].isupper() else None
    return [given] if isinstance(given, ast.Constant) and isinstance(given.value, str) else []


def _next(call: ast.Call, name: str) -> list[ast.expr]:
    if name == "next" and call.args:
        return [ast.Subscript(call.args[0], ast.Constant(0), ast.Load())]
    attribute = call.args[1] if len(call.args) > 1 else None
    if isinstance(attribute, ast.Constant) and isinstance(attribute.value, str):
        return [ast.Attribute(call.args[0], attribute.value, ast.Load()), *call.args[2:3]]
    return []


def is_open(call: ast.Call, name: str) -> bool:
    """Whether something outside the program may decide in place of the argument."""
    return name.endswith(_ENVIRONMENT)


def view(node: ast.expr, which: str) -> ast.expr:
    """A dictionary's `items()`, `keys()` or `values()` as a list."""
    if not isinstance(node, ast.Dict):
        return node
    pairs = [(key, value) for key, value in zip(node.keys, node.values, strict=True) if key is not None]
    made: dict[str, list[ast.expr]] = {
        "items": [ast.Tuple([key, value], ast.Load()) for key, value in pairs],
        "keys": [key for key, _ in pairs],
        "values": [value for _, value in pairs],
    }
    return ast.List(made[which], ast.Load())


def elements(node: ast.expr, wanted: set[object] | None, *, keys: bool) -> list[ast.expr]:
    """The elements of a literal container under the wanted keys, all of them if None.

    `keys`: a loop over a dictionary takes its keys.
    """
    if isinstance(node, ast.Dict):
        pairs = [(key, value) for key, value in zip(node.keys, node.values, strict=True) if key is not None]
        if keys:
            return [key for key, _ in pairs]
        if wanted is None:
            return [value for _, value in pairs]
        fitting = [value for key, value in pairs if isinstance(key, ast.Constant) and key.value in wanted]
        return fitting or [value for key, value in pairs if not isinstance(key, ast.Constant)]
    if isinstance(node, ast.List | ast.Tuple | ast.Set):
        for one in wanted or ():
            if isinstance(one, int) and -len(node.elts) <= one < len(node.elts):
                return [node.elts[one]]
        return list(node.elts)
    listed = keys and isinstance(node, ast.Constant) and isinstance(node.value, str) and "," in node.value
    return [node] if listed else []


def shown(node: ast.expr) -> str:
    """The expression as source; of one nested too deep only that it is one."""
    try:
        return ast.unparse(node)
    except RecursionError:
        return "…"
