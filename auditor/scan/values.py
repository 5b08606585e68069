"""Evaluate Python expressions to the constant strings they may become, without running anything.

Names are looked up where they are assigned: every assignment is a
possibility. What cannot be followed makes the answer incomplete, never wrong.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Final, TypeAlias

#: How deep a value is followed, and how many possibilities are kept.
DEEPEST: Final = 12
MOST: Final = 16

#: Steps that one value may cost: assignments that name each other multiply.
LONGEST: Final = 2000

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
Scope: TypeAlias = "Function | ast.Lambda | None"

#: Calls that give their first argument back.
_PASSING: Final = frozenset({"str", "Path", "pathlib.Path", "os.path.expanduser", "typing.cast"})
_ENVIRONMENT: Final = frozenset({"os.environ.get", "os.getenv", "environ.get", "getenv", "config"})
_FIELDS: Final = ("Field", "field", "Option", "Argument", "Body", "Query", "Form")


@dataclass(frozen=True, slots=True)
class Value:
    """A string and the literal that it is written in."""

    text: str
    node: ast.Constant | ast.JoinedStr
    module: Module


@dataclass(frozen=True, slots=True)
class Values:
    """What an expression may be; `complete` is false where something could not be followed."""

    known: tuple[Value, ...] = ()
    complete: bool = True


UNKNOWN: Final = Values((), complete=False)


@dataclass
class Module:
    """A parsed module and where its names come from.

    `imports` maps local names to dotted ones. `other` finds another module
    of the tree by its dotted name, or None.
    """

    path: str
    tree: ast.Module
    other: Callable[[str], Module | None] = lambda _: None
    imports: dict[str, str] = field(default_factory=dict)
    assigned: dict[tuple[int, str], list[ast.expr]] = field(default_factory=dict)
    attributes: dict[str, list[ast.expr]] = field(default_factory=dict)
    scope_of: dict[int, Scope] = field(default_factory=dict)
    functions: dict[str, Function] = field(default_factory=dict)
    calls: dict[str, list[ast.Call]] = field(default_factory=dict)

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other

    def scope(self, node: ast.AST) -> Scope:
        """The function that a node stands in, None at module level."""
        return self.scope_of.get(id(node))

    def dotted(self, node: ast.expr, depth: int = 0) -> str | None:
        """The dotted name of what is called: imports resolved, instances written as `Class()`."""
        if depth > DEEPEST:
            return None
        if isinstance(node, ast.Name):
            if node.id in self.imports:
                return self.imports[node.id]
            made = self._instance(self.lookup(node.id, self.scope(node)), depth)
            return made or node.id
        if isinstance(node, ast.Attribute):
            made = self._instance(self.attributes.get(node.attr, []), depth) if _is_self(node.value) else None
            base = self.dotted(node.value, depth + 1)
            return made or (f"{base}.{node.attr}" if base else f"?.{node.attr}")
        if isinstance(node, ast.Call):
            name = self.dotted(node.func, depth + 1)
            return f"{name}()" if name else None
        return None

    def _instance(self, candidates: list[ast.expr], depth: int) -> str | None:
        for candidate in candidates:
            inner = candidate.value if isinstance(candidate, ast.Await) else candidate
            if isinstance(inner, ast.Call):
                return self.dotted(inner, depth + 1)
            if isinstance(inner, ast.Attribute | ast.Name) and depth < 3:
                return self.dotted(inner, depth + 1)
        return None

    def instances(self, node: ast.expr, depth: int = 0) -> Iterator[ast.Call]:
        """The constructor calls that made the receiver of a method call."""
        if depth > DEEPEST:
            return
        if isinstance(node, ast.Call):
            yield node
            yield from self.instances(node.func, depth + 1)
        elif isinstance(node, ast.Attribute):
            if _is_self(node.value):
                for candidate in self.attributes.get(node.attr, []):
                    yield from self.instances(candidate, depth + 1)
            yield from self.instances(node.value, depth + 1)
        elif isinstance(node, ast.Name):
            for candidate in self.lookup(node.id, self.scope(node)):
                yield from self.instances(candidate, depth + 1)

    def lookup(self, name: str, scope: Scope) -> list[ast.expr]:
        """Every expression assigned to a name, in the function first, then in the module."""
        while scope is not None:
            found = self.assigned.get((id(scope), name))
            if found:
                return found
            scope = self.scope_of.get(id(scope))
        return self.assigned.get((0, name), [])


def _is_self(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in ("self", "cls")


class Evaluator:
    """Evaluates the expressions of one module, following others on demand."""

    def __init__(self, module: Module) -> None:
        """Evaluate in `module`."""
        self.module = module
        self._steps = 0

    def values(self, node: ast.expr | None, depth: int = 0) -> Values:
        """The strings that `node` may be."""
        self._steps = 0 if depth == 0 else self._steps + 1
        if node is None or depth > DEEPEST or self._steps > LONGEST:
            return UNKNOWN
        handler = getattr(self, f"_{type(node).__name__.lower()}", None)
        return handler(node, depth + 1) if handler else UNKNOWN

    def _constant(self, node: ast.Constant, depth: int) -> Values:
        if isinstance(node.value, str):
            return Values((Value(node.value, node, self.module),))
        return Values() if node.value is None or isinstance(node.value, bool) else UNKNOWN

    def _joinedstr(self, node: ast.JoinedStr, depth: int) -> Values:
        parts = []
        for part in node.values:
            inner = part.value if isinstance(part, ast.FormattedValue) else part
            parts.append(self.values(inner, depth))
        return self._joined(parts, node)

    def _binop(self, node: ast.BinOp, depth: int) -> Values:
        if isinstance(node.op, ast.Add | ast.Div):
            sides = [self.values(node.left, depth), self.values(node.right, depth)]
            return self._joined(sides, None, "/" if isinstance(node.op, ast.Div) else "")
        return UNKNOWN

    def _joined(self, parts: list[Values], node: ast.JoinedStr | None, between: str = "") -> Values:
        if any(not part.complete or not part.known for part in parts) or not parts:
            return UNKNOWN
        found = []
        for combination in list(product(*(part.known for part in parts)))[:MOST]:
            text = between.join(value.text for value in combination)
            longest = max(combination, key=lambda value: len(value.text))
            found.append(Value(text, node or longest.node, self.module if node else longest.module))
        return Values(tuple(found))

    def _ifexp(self, node: ast.IfExp, depth: int) -> Values:
        return _either([self.values(node.body, depth), self.values(node.orelse, depth)])

    def _boolop(self, node: ast.BoolOp, depth: int) -> Values:
        return _either([self.values(value, depth) for value in node.values])

    def _await(self, node: ast.Await, depth: int) -> Values:
        return self.values(node.value, depth)

    def _namedexpr(self, node: ast.NamedExpr, depth: int) -> Values:
        return self.values(node.value, depth)

    def _name(self, node: ast.Name, depth: int) -> Values:
        found = self.module.lookup(node.id, self.module.scope(node))
        if found:
            return _either([self.values(one, depth) for one in found])
        parameter = self._parameter(node.id, self.module.scope(node), depth)
        if parameter is not None:
            return parameter
        return self._imported(self.module.imports.get(node.id), depth)

    def _imported(self, dotted: str | None, depth: int) -> Values:
        module_name, _, name = (dotted or "").rpartition(".")
        other = self.module.other(module_name) if module_name else None
        if other is None:
            return UNKNOWN
        return _either([Evaluator(other).values(one, depth) for one in other.lookup(name, None)] or [UNKNOWN])

    def _parameter(self, name: str, scope: Scope, depth: int) -> Values | None:
        """A parameter: its default, and what calls in this module give."""
        if scope is None or isinstance(scope, ast.Lambda):
            return None
        arguments = scope.args
        positional = [*arguments.posonlyargs, *arguments.args]
        names = [one.arg for one in positional]
        if name not in names and name not in [one.arg for one in arguments.kwonlyargs]:
            return None
        options = list(self._defaults(name, arguments, positional))
        index = names.index(name) if name in names else None
        if index is not None and names[:1] in (["self"], ["cls"]):
            index -= 1
        given = [_argument(call, index, name) for call in self.module.calls.get(scope.name, [])]
        options += [one for one in given if one is not None]
        return _either([self.values(one, depth) for one in options]) if options else UNKNOWN

    def _defaults(self, name: str, arguments: ast.arguments, positional: list[ast.arg]) -> Iterator[ast.expr]:
        defaulted = positional[len(positional) - len(arguments.defaults) :]
        pairs = [*zip(defaulted, arguments.defaults, strict=True)]
        pairs += [
            (arg, one) for arg, one in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True) if one
        ]
        yield from (default for argument, default in pairs if argument.arg == name)

    def _attribute(self, node: ast.Attribute, depth: int) -> Values:
        dotted = self.module.dotted(node) or ""
        found = self.module.attributes.get(node.attr, [])
        if found:
            return _either([self.values(one, depth) for one in found])
        root = dotted.split("(")[0]
        for known in (root, root.rpartition(".")[0]):
            other = self.module.other(known.rpartition(".")[0]) if "." in known else None
            if other is not None and node.attr in other.attributes:
                return _either([Evaluator(other).values(one, depth) for one in other.attributes[node.attr]])
        return self._imported(dotted, depth)

    def _subscript(self, node: ast.Subscript, depth: int) -> Values:
        containers = self._containers(node.value)
        if not containers:
            return UNKNOWN
        wanted = node.slice.value if isinstance(node.slice, ast.Constant) else None
        found = []
        for container in containers:
            if isinstance(container, ast.Dict):
                pairs = zip(container.keys, container.values, strict=True)
                found += [value for key, value in pairs if wanted is None or _is(key, wanted)]
            elif isinstance(container, ast.List | ast.Tuple):
                elements = container.elts
                fits = isinstance(wanted, int) and -len(elements) <= wanted < len(elements)
                found += [elements[wanted]] if fits and isinstance(wanted, int) else elements
        return _either([self.values(one, depth) for one in found[:MOST]]) if found else UNKNOWN

    def _containers(self, node: ast.expr) -> list[ast.expr]:
        if isinstance(node, ast.Name):
            return self.module.lookup(node.id, self.module.scope(node))
        if isinstance(node, ast.Attribute):
            return self.module.attributes.get(node.attr, [])
        return [node]

    def _list(self, node: ast.List | ast.Tuple | ast.Set, depth: int) -> Values:
        return _either([self.values(one, depth) for one in node.elts[:MOST]]) if node.elts else UNKNOWN

    _tuple = _list
    _set = _list

    def _starred(self, node: ast.Starred, depth: int) -> Values:
        return self.values(node.value, depth)

    def _call(self, node: ast.Call, depth: int) -> Values:
        name = self.module.dotted(node.func) or ""
        if name in _PASSING:
            return self.values(node.args[-1], depth) if node.args else UNKNOWN
        if name in _ENVIRONMENT:
            default = _argument(node, 1, "default")
            return self.values(default, depth) if default is not None else UNKNOWN
        if name.rpartition(".")[2] in _FIELDS:
            default = _argument(node, 0, "default")
            return self.values(default, depth) if default is not None else UNKNOWN
        if isinstance(node.func, ast.Attribute):
            return self._method(node, node.func, depth)
        function = self.module.functions.get(name)
        if function is not None:
            returned = [one.value for one in ast.walk(function) if isinstance(one, ast.Return) and one.value]
            return _either([self.values(one, depth) for one in returned[:MOST]]) if returned else UNKNOWN
        return UNKNOWN

    def _method(self, node: ast.Call, function: ast.Attribute, depth: int) -> Values:
        if function.attr in ("strip", "rstrip", "lstrip", "removesuffix", "removeprefix"):
            return self.values(function.value, depth)
        if function.attr == "get":
            table = ast.Subscript(value=function.value, slice=node.args[0]) if node.args else None
            default = [self.values(node.args[1], depth)] if len(node.args) > 1 else []
            return _either([self._subscript(table, depth), *default]) if table else UNKNOWN
        return UNKNOWN


def _either(options: list[Values]) -> Values:
    known = tuple(dict.fromkeys(value for option in options for value in option.known))
    return Values(known[:MOST], complete=all(option.complete for option in options) and bool(options))


def _argument(call: ast.Call, position: int | None, keyword: str | None) -> ast.expr | None:
    """The argument of a call by keyword or position; None if it is not given plainly."""
    for given in call.keywords:
        if keyword is not None and given.arg == keyword:
            return given.value
    if position is not None and position < len(call.args):
        plain = call.args[: position + 1]
        return None if any(isinstance(one, ast.Starred) for one in plain) else plain[-1]
    return None


argument = _argument


def _is(key: ast.expr | None, wanted: object) -> bool:
    return isinstance(key, ast.Constant) and key.value == wanted
