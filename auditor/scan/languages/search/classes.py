"""Of which classes of the tree an object may be: by what makes it, by the type of what holds it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from auditor.scan.languages.search.names import Beyond, Class
from auditor.scan.languages.search.objects import Objects
from auditor.scan.languages.search.scopes import SELF, made_of
from auditor.scan.languages.syntax import (
    Either,
    Expression,
    Invoke,
    Member,
    Name,
    Record,
    Unit,
    written_as,
)

#: How many steps lead from an object to what makes it, and how many classes it may be of.
_STEPS: Final = 6
_CLASSES: Final = 8


class Classes(Objects):
    """The names of one unit, with the classes of what they hold."""

    def __init__(self, unit: Unit, beyond: Beyond) -> None:
        """Know the names of `unit`."""
        super().__init__(unit, beyond)
        self._classed: dict[int, tuple[Expression, list[Class]]] = {}

    def classes(self, expression: Expression, depth: int = 0) -> list[Class]:
        """The classes of the tree that an expression may be an object of."""
        if depth > _STEPS:
            return []
        if id(expression) not in self._classed:
            self._classed[id(expression)] = (expression, [])
            found = dict.fromkeys(islice(self._each_class(expression, depth + 1), _CLASSES))
            self._classed[id(expression)] = (expression, list(found))
        return self._classed[id(expression)][1]

    def _each_class(self, expression: Expression, depth: int) -> Iterator[Class]:
        if isinstance(expression, Name) and expression.name in SELF:
            around = self.class_around(expression.span)
            yield from (around,) if around is not None else ()
        elif isinstance(expression, Name):
            for value, home in self._stands_for(expression):
                yield from home.classes(value, depth)
        elif isinstance(expression, Record) and expression.type is not None:
            yield from self.classes_called(expression.type)
        elif isinstance(expression, Invoke):
            yield from self._class_made(expression, depth)
        elif isinstance(expression, Member) and made_of(expression):  # `App.new`, where that is given nothing
            yield from self.classes_called(expression.of)
        elif isinstance(expression, Member):
            for value, home in self._parts(expression, depth) or self._given_as_member(expression):
                yield from home.classes(value, depth)
        elif isinstance(expression, Either):
            for one in expression.options:
                yield from self.classes(one, depth)

    def _class_made(self, call: Invoke, depth: int) -> Iterator[Class]:
        """The class of what a call makes, or gives back."""
        found: list[Class] = []
        for function, home in self.called(call.function):
            made = home.class_here(function.name)
            found += [made] if made is not None else []
            for one in function.returns if made is None else ():
                found += home.classes(one, depth)
        if not found:  # made by what nobody wrote: `new App()`, `App::default()`
            found = list(self.classes_called(call.function))
            if not found and isinstance(call.function, Member):
                found = list(self.classes_called(call.function.of))
        yield from found

    def classes_called(self, type_: Expression) -> Iterator[Class]:
        """The classes that are called so, in this file or where the name leads."""
        written = written_as(type_)
        if not written:
            return
        of, _, name = written.rpartition(".")
        own = self.class_around(type_.span) if written in SELF else self.class_here(name)
        if own is not None:
            yield own
            return
        beyond = self._beyond
        for other, called in beyond.of_part(self.unit, of, name) if of else beyond.of_name(self.unit, name):
            there = other.class_here(called)
            yield from (there,) if there is not None else ()
