"""Arguments on their way to a loader: where a function takes them from, and where its callers give them."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from auditor.scan.loaders.loader_rows import Call
from auditor.scan.python.source.calls import argument, spread, starred
from auditor.scan.python.source.dotted import dotted_name
from auditor.scan.python.source.modules import Class, Function, Module, Part, is_self
from auditor.scan.python.source.parameters import parameters, position_of
from auditor.scan.python.values.chosen import laid_open

#: The names and numbers on the way to a part of something, the outermost first.
Path: TypeAlias = tuple[str | int, ...]

#: How many steps lead to a part, at most.
_STEPS: Final = 5


@dataclass(frozen=True, slots=True)
class Handed:
    """A parameter that reaches a loader: where a call gives it, and what the loader is.

    `free`: it is none of the function's own parameters, but one of `*args` or `**kwargs`.
    `part`: of what the parameter holds only this reaches the loader: an option of the command line, an
    element by its number, what stands under a key, or under a key of that. `server` is the address that
    the client was told which the loader
    is a method of, empty if that is not known.
    """

    name: str
    position: int | None
    loader: Call
    dotted: str
    free: bool = False
    part: Path = ()
    server: str = ""


def attributes_in(node: ast.expr | None) -> Iterator[str]:
    """The attributes of `self` that an expression may be."""
    if isinstance(node, ast.Attribute) and is_self(node.value):
        yield node.attr
    elif isinstance(node, ast.BoolOp):
        for one in node.values:
            yield from attributes_in(one)


def keys_in(node: ast.expr | None, function: Function) -> Iterator[str]:
    """The key under which an expression is taken from the further arguments of a function."""
    further = function.args.kwarg
    where: ast.expr | None = None
    if isinstance(node, ast.Subscript):
        where, key = node.value, node.slice
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
        where, key = (node.func.value, node.args[0]) if node.func.attr in ("get", "pop") else (None, node)
    taken = isinstance(where, ast.Name) and further is not None and where.id == further.arg
    if taken and isinstance(key, ast.Constant) and isinstance(key.value, str):
        yield key.value


def parts_in(
    node: ast.expr | None, module: Module, owner: Class | None, depth: int = 0
) -> Iterator[tuple[str, Path]]:
    """The parameters and fields that an expression is a part of, and which: `args.model`, `args["model"]`."""
    if isinstance(node, ast.Name) and depth < 2:
        scope = module.scope(node)
        for given in module.assigned.get((id(scope), node.id), ()) if scope is not None else ():
            yield from parts_in(given, module, owner, depth + 1)
        return
    path: Path = ()
    whole, step = _part(node)
    while whole is not None and step is not None and len(path) < _STEPS and not is_self(whole):
        path = (step, *path)
        if isinstance(whole, ast.Name) or (isinstance(whole, ast.Attribute) and is_self(whole.value)):
            for name in names_in(whole, module, owner, 2):
                yield name, path
            return
        whole, step = _part(whole)


def _part(node: ast.expr | None) -> tuple[ast.expr | None, str | int | None]:
    """What an expression is a part of, and under which name or number."""
    if isinstance(node, ast.Attribute):
        return node.value, node.attr
    whole: ast.expr | None = None
    key: ast.expr | None = None
    if isinstance(node, ast.Subscript):
        whole, key = node.value, node.slice
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
        whole, key = (node.func.value, node.args[0]) if node.func.attr in ("get", "pop") else (None, None)
    name = key.value if isinstance(key, ast.Constant) else None
    numbered = isinstance(node, ast.Subscript) and type(name) is int
    return (whole, name) if isinstance(name, str) or (numbered and isinstance(name, int)) else (None, None)


def is_namespace(node: ast.expr, module: Module, depth: int = 0) -> bool:
    """Whether an expression holds the options that a command line was given, as a mapping or not."""
    if (holder := laid_open(node)) is not None:
        return is_namespace(holder, module, depth)
    if (dotted_name(node, module) or "").endswith(("parse_args()", "parse_known_args()")):
        return True
    given = module.lookup(node.id, module.scope(node)) if isinstance(node, ast.Name) and depth < 2 else []
    return any(is_namespace(one, module, depth + 1) for one in given)


def passed_on(node: ast.Call, function: Function, one: Handed) -> Iterator[Handed]:
    """What a function passes on with `*args` and `**kwargs`, as its own callers give it."""
    further, rest = function.args.kwarg, function.args.vararg
    by_name = further is not None and any(
        given.arg is None and isinstance(given.value, ast.Name) and given.value.id == further.arg
        for given in node.keywords
    )
    position = None
    starred = [number for number, given in enumerate(node.args) if isinstance(given, ast.Starred)]
    if rest is not None and len(starred) == 1 and one.position is not None and one.position >= starred[0]:
        inner = node.args[starred[0]]
        if isinstance(inner, ast.Starred) and getattr(inner.value, "id", None) == rest.arg:
            plain = [given.arg for given in (*function.args.posonlyargs, *function.args.args)]
            before = len(plain) - (plain[:1] in (["self"], ["cls"]))
            position = one.position - starred[0] + before
    if by_name or position is not None:
        yield replace(one, name=one.name if by_name else "", position=position, free=True)


def names_in(node: ast.expr | None, module: Module, owner: Class | None, depth: int) -> Iterator[str]:
    """The parameters and fields that an expression is made of, as it stands."""
    if node is None or depth > 3:
        return
    if isinstance(node, ast.Name):
        yield node.id
        scope = module.scope(node)
        for given in module.assigned.get((id(scope), node.id), ()) if scope is not None else ():
            yield from names_in(given, module, owner, depth + 1)
    elif isinstance(node, ast.Attribute) and is_self(node.value) and owner is not None:
        if owner.method("__init__") is None or node.attr in fields_given(owner):
            yield node.attr
        for given in module.given_by_field(owner, node.attr):
            yield from names_in(given, module, owner, depth + 1)
    elif isinstance(node, ast.BoolOp):
        for one in node.values:
            yield from names_in(one, module, owner, depth + 1)
    elif isinstance(node, ast.IfExp):
        yield from names_in(node.body, module, owner, depth + 1)
        yield from names_in(node.orelse, module, owner, depth + 1)


def fields_given(owner: Class) -> frozenset[str]:
    """The fields that a class declares, where its constructor hands on what it is given by name.

    So do those of pydantic: `def __init__(self, **data): super().__init__(**data)`.
    """
    made = owner.methods.get("__init__")
    further = made.args.kwarg if made is not None else None
    if made is None or further is None:
        return frozenset()
    for node in owner.module.calls_in.get(id(made), ()):
        above = node.func.value if isinstance(node.func, ast.Attribute) else None
        given = (one.value for one in node.keywords if one.arg is None)
        if (
            isinstance(above, ast.Call)
            and getattr(above.func, "id", None) == "super"
            and any(isinstance(one, ast.Name) and one.id == further.arg for one in given)
        ):
            declared = (one.target for one in owner.node.body if isinstance(one, ast.AnnAssign))
            return frozenset(one.id for one in declared if isinstance(one, ast.Name))
    return frozenset()


def kept_by(function: Function, owner: Class, reaching: Mapping[str, Handed]) -> Iterator[Handed]:
    """The parameters that a method keeps in attributes that reach a loader, `reaching` by their names."""
    known = parameters(function.args)
    for name in sorted(owner.fields.keys() & reaching):
        for given in owner.fields[name]:
            if owner.module.scope(given) is function:
                for one in sorted(set(names_in(given, owner.module, owner, 0)).intersection(known)):
                    yield replace(reaching[name], name=one, position=position_of(function, one))


def handed_arguments(
    handed: tuple[Handed, ...], call: ast.Call, module: Module
) -> Iterator[tuple[Handed, ast.expr]]:
    """What a call gives for each parameter that reaches a loader."""
    for one in handed:
        given = argument(call, one.position, one.name)
        if one.part:
            if given is not None:
                yield one, _part_of(given, one.part, call, module)
        elif given is not None:
            yield one, given
        else:
            yield from ((one, unpacked) for unpacked in starred(call, one.position))
            yield from ((one, unpacked) for unpacked in spread(call, one.name))


def _part_of(given: ast.expr, path: Path, call: ast.Call, module: Module) -> ast.expr:
    """The part of what a call gives: an option of the command line, or what stands there."""
    if len(path) == 1 and isinstance(path[0], str) and is_namespace(given, module):
        option = ast.copy_location(ast.Attribute(given, path[0], ast.Load()), given)
        module.place(option, module.scope(call))
        return option
    made = given
    for step in path:
        made = ast.copy_location(Part(made, ast.Constant(step), ast.Load()), given)
    return made
