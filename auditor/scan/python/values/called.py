"""What the functions of a project make of what they are given, call by call."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from msgspec import Struct

from auditor.scan.python.source.modules import DEEPEST, Function, Module
from auditor.scan.python.values.calling import called, during, handed_in, shared, turn
from auditor.scan.python.values.contained import Source
from auditor.scan.python.values.evaluator import Evaluator, Value, Values

#: How many things a variable may be to be looked at as one of them at a time.
_TURNS: Final = 16

_PLAIN: Final = (ast.List, ast.Tuple, ast.Set, ast.Dict, ast.Constant)


class Composed(Struct, frozen=True):
    """The texts that a call makes; `broken` says that an address among them has a part that is not known."""

    known: tuple[Value, ...]
    broken: bool


class CallByCall(Evaluator):
    """Evaluates one call of a function at a time: its parameters are what that call gives them.

    A variable on which several parts of a text hang is one thing at a time.
    """

    _deepest = 4 * DEEPEST
    _broken: bool = False

    def composed(self, call: ast.Call, dotted: str, module: Module) -> Composed | None:
        """The addresses that a function gives back for a call, else those that it hands on for it."""
        found = called(call, dotted, module)
        if found is None:
            return None
        function, home = found
        self._start()
        self._reading: set[int] = set()
        view = self._view(call, function, home, module)
        returned = self._in_turns(home.returns(function), function, view)
        if not self._broken and not any("://" in one.text for one in returned):
            returned = self._in_turns(handed_in(function, home), function, view)
            self._broken = False
        return Composed(tuple(returned), self._broken)

    def _start(self, here: bool = False) -> None:
        super()._start(here)
        self._views: dict[tuple[int, int], Module] = {}
        self._broken = False

    def _in_turns(self, nodes: Iterable[ast.expr], function: Function, view: Module) -> list[Value]:
        found: dict[Value, None] = {}
        for node in nodes:
            for seen in self._turns(node, function, view, 0):
                found.update(dict.fromkeys(self._strings(node, seen, 0).known))
        return list(found)

    def _joined(
        self,
        nodes: list[ast.expr],
        module: Module,
        depth: int,
        whole: ast.JoinedStr | None,
        join: Callable[[list[str]], str | None],
    ) -> Values:
        found = super()._joined(nodes, module, depth, whole, join)
        if not found.known and not self._broken:
            parts = (one.text for node in nodes for one in self._strings(node, module, depth + 1).known)
            self._broken = any("://" in part for part in parts)
        return found

    def _view(self, call: ast.Call, function: Function, home: Module, module: Module) -> Module:
        """The module of a function as it is for one call; the same each time it is asked for."""
        key = id(call), id(module)
        if key not in self._views:
            self._views[key] = during(call, function, home, module)
            self._kept.append(module)
        return self._views[key]

    def _returned(self, node: ast.Call, name: str, module: Module, depth: int) -> Iterator[Source]:
        found = called(node, name, module)
        given = found[1].returns(found[0]) if found is not None else []
        if found is None or not given:
            yield (node, module)
            return
        view = self._view(node, *found, module)
        for one in given:
            for seen in self._turns(one, found[0], view, depth):
                yield from self._sources(one, seen, depth)

    def _turns(self, node: ast.expr, function: Function, view: Module, depth: int) -> Iterator[Module]:
        """The module of a function while what parts of an expression share is one thing, then another."""
        for name in shared(node, function, view):
            sources = list(dict.fromkeys(self._sources(name, view, depth + 1)))
            plain = [one for one in sources if one is not None and isinstance(one[0], _PLAIN)]
            if 1 < len(sources) <= _TURNS and len(plain) == len(sources):
                turns = [turn(view, function, name.id, one) for one in plain]
                self._kept += turns
                yield from turns
                return
        yield view
