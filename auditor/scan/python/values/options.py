"""Options of a project's own scripts: those whose value reaches a loader, so that who gives one loads too.

Of those under which a script publishes it is known that they load nothing.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

from auditor.scan.loaders.calls import Calls
from auditor.scan.loaders.loader_rows import Call
from auditor.scan.python.source.calls import argument
from auditor.scan.python.source.dotted import dotted_name
from auditor.scan.python.source.modules import Function, Module
from auditor.scan.python.source.parameters import parameters, position_of

#: What a value given for an option of a script is loaded by; None where a result is published under it.
Options: TypeAlias = Mapping[str, Call | None]

#: For the path of a script, as it is written in a file: its options that reach a loader, or what publishes.
Scripts: TypeAlias = Callable[[str, str], Options]

#: Names that are followed from a loader back to an option.
_DEEPEST: Final = 3

#: Calls that declare an option of a command line, by the last part of their names.
_DECLARED: Final = ("add_argument", "option", "Option", "argument")

#: Calls that make the options of a command line out of the fields of classes, or the parameters of functions.
#: Sources: transformers' HfArgumentParser, TRL's TrlParser, tyro, Fire, jsonargparse.
_FROM_NAMES: Final = ("HfArgumentParser", "TrlParser", "H4ArgumentParser", "cli", "Fire", "CLI", "auto_cli")


def no_scripts(path: str, beside: str) -> Options:
    """No scripts are known."""
    return {}


def options_of(module: Module, calls: Calls) -> Options:
    """The options of a module that reach a loader, as they are spelled on a command line."""
    reached: dict[str, Call] = {}
    published: dict[str, None] = {}
    for call in module.searched.calls:
        dotted = dotted_name(call.func, module) or ""
        entry = calls.publish(dotted)
        if entry is not None and entry.names:
            given = argument(call, entry.values.position, *entry.values.keywords)
            published.update(dict.fromkeys(_names(given, module, 0)))
        loader = calls.load(dotted)
        if loader is not None and loader.callee is None:
            given = argument(call, loader.model.position, *loader.model.keywords)
            for name in _names(given, module, 0):
                reached.setdefault(name, loader)
    every = {**published, **reached}
    return dict(_spelled(module, every)) if every else {}


def _names(node: ast.expr | None, module: Module, depth: int) -> Iterator[str]:
    """The names of attributes, keys and parameters that an expression may come from."""
    if node is None or depth > _DEEPEST:
        return
    if isinstance(node, ast.Attribute):
        yield node.attr
    elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        yield str(node.slice.value)
    elif isinstance(node, ast.BoolOp):
        for one in node.values:
            yield from _names(one, module, depth)
    elif isinstance(node, ast.IfExp):
        yield from _names(node.body, module, depth)
        yield from _names(node.orelse, module, depth)
    elif isinstance(node, ast.Name):
        function = _function_around(node, module)
        if function is not None and node.id in parameters(function.args):
            yield node.id
            for call in module.calls_of(function.name):
                given = argument(call, position_of(function, node.id), node.id)
                yield from _names(given, module, depth + 1)
        for one in module.lookup(node.id, module.scope(node)):
            yield from _names(one, module, depth + 1)


def _function_around(node: ast.expr, module: Module) -> Function | None:
    scope = module.scope(node)
    return scope if isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef) else None


def _spelled(module: Module, reached: Options) -> Iterator[tuple[str, Call | None]]:
    """Every spelling of the options that lead to names which reach a loader, or are published under.

    An argument without an option is spelled by its number among such: `0`.
    """
    if any(module.calls_of(name) for name in _FROM_NAMES):
        for name, loader in reached.items():
            yield from ((f"--{one}", loader) for one in dict.fromkeys((name, name.replace("_", "-"))))
    number = 0
    declared = (one for name in _DECLARED for one in module.calls_of(name))
    for call in sorted(declared, key=lambda one: (one.lineno, one.col_offset)):
        words = [one.value for one in call.args if isinstance(one, ast.Constant)]
        flags = [word for word in words if isinstance(word, str) and word.startswith("-")]
        stated = argument(call, None, "dest")
        long = next((flag for flag in flags if flag.startswith("--")), "")
        name = str(stated.value) if isinstance(stated, ast.Constant) else long.lstrip("-").replace("-", "_")
        plain = [word for word in words if isinstance(word, str) and not word.startswith("-")]
        for known in (name, *plain):
            if known in reached:
                yield from ((flag, reached[known]) for flag in flags)
        if plain and not flags and not module.calls_of("add_subparsers"):
            if plain[0] in reached:
                yield str(number), reached[plain[0]]
            number += 1
