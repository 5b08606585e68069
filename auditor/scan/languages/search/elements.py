"""The parts of tuples, of which a list may hold several, and the items of lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from auditor.scan.languages.search.classes import Classes
from auditor.scan.languages.search.names import DEEPEST, MOST, Beyond, Placed, Value
from auditor.scan.languages.syntax import ANY, Either, Expression, Invoke, Listed, Member, Name, Unit


class Elements(Classes):
    """The names of one unit, with what stands at a place in what they hold."""

    def __init__(
        self, unit: Unit, beyond: Beyond, passing: Callable[[str, Invoke], list[Expression]]
    ) -> None:
        """Know the names of `unit`; `passing` gives the arguments that a call gives back."""
        super().__init__(unit, beyond)
        self._passing = passing
        self._elements: dict[tuple[int, int], tuple[Expression, list[Value]]] = {}

    def element(self, expression: Expression, index: int, depth: int) -> list[Value]:
        """The strings that one part of a tuple may be."""
        if depth > DEEPEST:
            return []
        key = id(expression), index
        if key not in self._elements:
            self._elements[key] = (expression, [])
            found = list(dict.fromkeys(self._each_element(expression, index, depth)))[:MOST]
            self._elements[key] = (expression, found)
        return self._elements[key][1]

    def _each_element(self, expression: Expression, index: int, depth: int) -> Iterator[Value]:
        if isinstance(expression, Listed):
            if index < len(expression.items):
                yield from self.values(expression.items[index], depth + 1)
        elif isinstance(expression, Either):
            for one in expression.options[:MOST]:
                yield from self.element(one, index, depth + 1)
        elif isinstance(expression, Member) and expression.name == ANY:
            for one, home in self._items(expression.of, depth + 1):
                yield from home.element(one, index, depth + 1)
        elif isinstance(expression, Name):
            for value, home in self._stands_for(expression):
                yield from home.element(value, index, depth + 1)
        elif isinstance(expression, Invoke):
            yield from self._of_call(expression, index, depth)

    def _of_call(self, expression: Invoke, index: int, depth: int) -> Iterator[Value]:
        """The strings that one part of what a call gives back may be."""
        passed = self._passing(self.dotted(expression.function), expression) if index == 0 else []
        for one in passed:  # `useState("name")`: the value, and what changes it
            yield from self.values(one, depth + 1)
        for one, home in self._returned(self.called(expression.function), expression):
            yield from home.element(one, index, depth + 1)

    def _items(self, of: Expression, depth: int) -> Iterator[Placed]:
        """What a list holds, which an expression may be."""
        if isinstance(of, Listed):
            yield from ((one, self) for one in of.items[:MOST])
        elif isinstance(of, Name) and depth <= DEEPEST:
            for value, home in self._stands_for(of):
                if isinstance(value, Listed):
                    yield from ((one, home) for one in value.items[:MOST])
