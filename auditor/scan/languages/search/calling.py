"""Which functions of the tree a call may mean: here, in other files, of an object, of the class above."""

from __future__ import annotations

from abc import ABC
from collections.abc import Sequence
from typing import Final

from auditor.scan.languages.search.names import HOPS, Beyond, Names
from auditor.scan.languages.search.scopes import SELF, UP, made_of
from auditor.scan.languages.syntax import Expression, Function, Member, Name, Unit, written_as

#: Functions of one name that are looked at.
_FUNCTIONS: Final = 8


class Calling(Names, ABC):
    """The names of one unit, with the functions that its calls mean."""

    def __init__(self, unit: Unit, beyond: Beyond) -> None:
        """Know the names of `unit`."""
        super().__init__(unit, beyond)
        self._calling: dict[str, list[tuple[Function, Names]]] = {}

    def called(self, function: Expression, hops: int = 0) -> list[tuple[Function, Names]]:
        """The functions of the tree that a call may mean."""
        if not isinstance(function, Name | Member):
            return []
        own = not self._of_others(function)
        made = made_of(function)
        known = self._functions.get(function.name) or (self._functions.get(made) if made else None) or ()
        here: list[tuple[Function, Names]] = (
            [(one, self) for one in self._of_object(function, known)[:_FUNCTIONS]] if own else []
        )
        if here or hops >= (HOPS if self._beyond.hands_on else 1):
            return here
        found = self._called_by_name(function, hops)
        if not found and isinstance(function, Member):
            found = self._methods(function)
        above = self.made_above(function) if not found else ""
        return (self.called(Name(above, function.span), hops + 1) if above else found)[:_FUNCTIONS]

    def _of_object(self, function: Name | Member, known: Sequence[Function]) -> Sequence[Function]:
        """Those of functions of one name that an object may mean which asks itself, or the class above."""
        of = function.of if isinstance(function, Member) and len(known) > 1 else None
        if not isinstance(of, Name) or of.name not in SELF | UP:
            return known
        around = self.class_around(function.span)
        if around is not None and of.name in UP:
            around = self.class_here(self.above.get(around.name, ""))
        return [one for one in known if around is not None and around.holds(one.span)] or known

    def _called_by_name(self, function: Name | Member, hops: int) -> list[tuple[Function, Names]]:
        """The functions of other files that a name leads to, or the part of a module, a package, a class."""
        written, made = written_as(function), made_of(function)
        if not written:
            return []
        if written not in self._calling:
            found: list[tuple[Function, Names]] = []
            self._calling[written] = found
            of, _, name = written.rpartition(".")
            unit, beyond = self.unit, self._beyond
            for other, called in beyond.of_part(unit, of, name) if of else beyond.of_name(unit, name):
                found += other.called(Name(called, function.span), hops + 1)
                if made and not found:
                    found += other.called(Name(made, function.span), hops + 1)
            if of and "." not in of and not found:
                for other, there in beyond.of_name(unit, of):
                    every = other.functions(name)
                    found += ((one, other) for one in every if other.is_part(there, one.span))
        return self._calling[written]

    def _methods(self, function: Member) -> list[tuple[Function, Names]]:
        """The methods of that name of the objects that it may be asked of, by their classes."""
        return [one for of in self.classes(function.of) for one in of.methods(function.name)]
