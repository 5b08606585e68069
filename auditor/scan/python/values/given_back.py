"""What a function of the project gives back for one call: its own arguments, where it hands them through.

A getter of settings is called with many names and defaults; without this,
each call would give back what any other was given.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Final, TypeAlias

from auditor.scan.python.source.calls import argument
from auditor.scan.python.source.modules import Function, Module
from auditor.scan.python.source.parameters import default_of, parameters, position_of
from auditor.scan.python.values.calling import during

#: An expression with its module; None for what is not known.
_Given: TypeAlias = tuple[ast.expr, Module] | None

#: Says which arguments of a call are what that gives back.
Passed: TypeAlias = Callable[[ast.Call, Module], Sequence[ast.expr | None]]

#: How many names and calls are followed inside the function.
_DEEPEST: Final = 6

#: How many of the things that a variable is given are looked at.
_MOST: Final = 60


class GivenBack:
    """One call of a function, and what that hands through of its arguments."""

    def __init__(
        self,
        call: ast.Call,
        function: Function,
        home: Module,
        caller: Module,
        passed: Passed,
    ) -> None:
        """Follow `function` of `home` for a `call` in `caller`.

        `passed` says which arguments of a call are what that gives back; None
        among them where something outside the program may decide.
        """
        self._call, self._function, self.home, self._caller = call, function, home, caller
        self._passed = passed
        self._names = frozenset(parameters(function.args))
        self._open = any(one.arg is None for one in call.keywords) or any(
            isinstance(one, ast.Starred) for one in call.args
        )

    @cached_property
    def view(self) -> Module:
        """The module of the function while this call runs."""
        return during(self._call, self._function, self.home, self._caller)

    def looks_up(self, node: ast.expr) -> bool:
        """Whether what is given back is looked up under what this call says."""
        key = node.slice if isinstance(node, ast.Subscript) else None
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "get":
            key = node.args[0] if node.args else None
        return isinstance(key, ast.Name) and key.id in self._names and not self._open

    def of(self, returned: Iterable[ast.expr], passed: Passed | None = None) -> Iterator[_Given]:
        """What the expressions that are returned stand for in this call; `passed` may be asked for once."""
        before, self._passed = self._passed, passed or self._passed
        try:
            yield from self._of(returned)
        finally:
            self._passed = before

    def _of(self, returned: Iterable[ast.expr]) -> Iterator[_Given]:
        if self._open or not self._names:
            yield from ((one, self.home) for one in returned)
            return
        seen: set[str] = set()
        for one in returned:
            yield from self._through(one, seen, 0)

    def _through(self, node: ast.expr | None, seen: set[str], depth: int) -> Iterator[_Given]:
        if node is None:
            yield None
            return
        inner: Sequence[ast.expr | None] = ()
        if isinstance(node, ast.Name) and self.home.scope(node) is self._function:
            if node.id in seen:
                return
            seen.add(node.id)
            if node.id in self._names:
                yield from self._argument(node.id)
            inner = self.home.assigned.get((id(self._function), node.id), [])[:_MOST]
            if not inner and node.id in self._names:
                return
        elif isinstance(node, ast.IfExp):
            inner = (node.body, node.orelse)
        elif isinstance(node, ast.BoolOp):
            inner = node.values
        elif isinstance(node, ast.Call):
            inner = self._passed(node, self.home)
            inner = inner or self._else(node)
            if inner and not self._leads(inner):
                inner = ()  # nothing of this call's own; it is followed as it stands
        if not inner or depth > _DEEPEST:
            yield node, self.home
        for one in inner if depth <= _DEEPEST else ():
            yield from self._through(one, seen, depth + 1)

    def _else(self, node: ast.Call) -> Sequence[ast.expr | None]:
        """What an object has for a key that is handed in, else the default: `self.set.get(key, default)`."""
        if not isinstance(node.func, ast.Attribute) or node.func.attr != "get" or len(node.args) != 2:
            return ()
        of = node.func.value
        own = isinstance(of, ast.Name) and of.id not in self._names  # a mapping that the module may know
        return () if own else (node.args[1], None)

    def _leads(self, nodes: Iterable[ast.expr | None]) -> bool:
        """Whether an argument of the function is among what is passed."""
        named = (one for node in nodes if node for one in ast.walk(node))
        return any(isinstance(one, ast.Name) and one.id in self._names for one in named)

    def _argument(self, name: str) -> Iterator[_Given]:
        given = argument(self._call, position_of(self._function, name), name)
        if given is not None:
            yield given, self._caller
        else:
            yield from ((one, self.home) for one in default_of(self._function.args, name))
