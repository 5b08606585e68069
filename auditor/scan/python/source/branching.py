"""Note, while a module is walked, which lines of it may be passed by, or gone through again."""

from __future__ import annotations

import ast
from abc import ABC, abstractmethod

from auditor.scan.python.source.guards import lists_taken
from auditor.scan.python.source.last_given import Parts, bodies_of, note
from auditor.scan.python.source.noting import Below, Noting


class Branching(Noting, ABC):
    """What the handlers of an indexer note of branches and loops."""

    #: The names, where they stand, whose elements a loop takes because they are lists.
    _lists: set[int]

    @property
    @abstractmethod
    def _parts(self) -> Parts:
        """The parts of the scope that is walked."""

    def _condition(self, node: ast.If) -> Below:
        note(self._parts, (node.body, node.orelse))
        self._lists.update(map(id, lists_taken(node)))
        return super()._condition(node)

    def _choice(self, node: ast.Match) -> Below:
        note(self._parts, (one.body for one in node.cases))
        return super()._choice(node)

    def _try(self, node: ast.Try | ast.TryStar) -> Below:
        note(self._parts, bodies_of(node))
        return None

    def _while(self, node: ast.While) -> Below:
        self._gone_through(node)
        return None

    def _gone_through(self, node: ast.For | ast.AsyncFor | ast.While) -> None:
        note(self._parts, (node.body, node.orelse), loop=True)

    def _comprehension(self, node: ast.ListComp | ast.SetComp | ast.DictComp) -> Below:
        self._again(node)
        return None

    def _generator(self, node: ast.GeneratorExp) -> Below:
        self._again(node)
        return super()._generator(node)

    def _again(self, node: ast.expr) -> None:
        """Note an expression that is gone through again, its names before they are given anything."""
        self._parts.extend((node.lineno, node.end_lineno or node.lineno, 1))
