"""What one file itself says of its names: what gives them a value and where that holds, who calls them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Final, TypeVar

from auditor.scan.languages.search.nested import Nested
from auditor.scan.languages.syntax import (
    Body,
    Definition,
    Expression,
    Function,
    Invoke,
    Literal,
    Member,
    Name,
    Span,
    Unit,
    is_silent,
    written_as,
)

#: How a method calls the object that it is of.
SELF: Final = frozenset({"this", "self", "Self"})


#: What a class calls the one that it is made of, and how it calls what makes an object of that.
UP: Final = frozenset({"super", "base", "parent"})
_MAKERS: Final = frozenset({"init", "__construct", "initialize"})

#: How many classes a class is made of, one above the other.
_ABOVE: Final = 4

#: Of so many things that are called alike each is looked at.
_FEW: Final = 8

Named = TypeVar("Named")


class Scopes:
    """The definitions, functions, classes and calls of one unit, by name and by the place where they hold."""

    def __init__(self, unit: Unit) -> None:
        """Look in `unit`; nothing is sorted before it is asked for."""
        self.unit = unit
        # Of names that are given a value at very many places, those places by what stands around them.
        self._scoped: dict[str, Nested] = {}
        self._taking: dict[str, Nested] = {}

    @cached_property
    def _defined(self) -> dict[str, list[Definition]]:
        found: dict[str, list[Definition]] = {}
        for one in self.unit.definitions:
            found.setdefault(one.name, []).append(one)
        return found

    @cached_property
    def _functions(self) -> dict[str, list[Function]]:
        found: dict[str, list[Function]] = {}
        for one in self.unit.functions:
            found.setdefault(one.name, []).append(one)
        return found

    @cached_property
    def _calls_of(self) -> dict[str, list[Invoke]]:
        """The calls of the file by the last part of what they call, and by the class that they make."""
        found: dict[str, list[Invoke]] = {}
        for one in self.unit.invokes:
            if isinstance(one.function, Name | Member):
                found.setdefault(one.function.name, []).append(one)
                made = made_of(one.function)
                if made:
                    found.setdefault(made, []).append(one)
                above = self.made_above(one.function) if self.above else ""
                for _ in range(_ABOVE if above else 0):
                    found.setdefault(above, []).append(one)
                    above = self.made_above(Name(above, one.span))
                    if not above:
                        break
        return found

    @cached_property
    def above(self) -> dict[str, str]:
        """The classes of the file that are made of another, with that."""
        return {one.name: one.above for one in self.unit.classes if one.above not in ("", one.name)}

    def made_above(self, function: Name | Member) -> str:
        """The class above of which a call makes an object; empty for any other.

        By `super(...)` in what makes an object of a class, or by the name of a class that does not say how.
        """
        of = function.of if isinstance(function, Member) else function
        if not isinstance(of, Name) or of.name not in UP:
            made = made_of(function) or function.name
            return self.above.get(made, "") if made not in self._functions else ""
        if of is not function and function.name not in _MAKERS:
            return ""
        around = self.body_around(function.span)
        made = around.name if around is not None else ""
        inside = any(one.span.holds(function.span) for one in self._functions.get(made, ()))
        return self.above.get(made, "") if inside else ""

    def body_around(self, at: Span) -> Body | None:
        """The innermost body of a class that something stands in."""
        around = [self.unit.classes[number] for number in self._nested_classes.around(at)]
        return max(around, key=lambda one: one.span.start, default=None)

    @cached_property
    def _nested_classes(self) -> Nested:
        return Nested([one.span for one in self.unit.classes])

    @cached_property
    def bodies(self) -> dict[str, tuple[Span, ...]]:
        """The bodies in the file of the class of each name."""
        found: dict[str, list[Span]] = {}
        for one in self.unit.classes:
            found.setdefault(one.name, []).append(one.span)
        return {name: tuple(spans) for name, spans in found.items()}

    @cached_property
    def _nested_calls(self) -> Nested:
        return Nested([one.span for one in self.unit.invokes])

    @cached_property
    def _having(self) -> dict[str, list[Function]]:
        """The functions of the file by the names of their parameters."""
        found: dict[str, list[Function]] = {}
        for one in self.unit.functions:
            for name in dict.fromkeys(one.parameters):
                found.setdefault(name, []).append(one)
        return found

    @cached_property
    def _modules(self) -> frozenset[str]:
        """The names of the classes and modules of the file, in full and the last part of each."""
        called = [one.name for one in self.unit.classes]
        return frozenset([*called, *(one.rpartition(".")[2] for one in called)])

    def definitions(self, name: str, at: Span) -> list[Definition]:
        """What a name may stand for at a place: what the innermost scope that defines it says."""
        fitting = _holding(self._defined.get(name, ()), at, lambda one: one.scope, self._scoped, name)
        if not fitting:
            return []
        inner = max(one.scope.start for one in fitting)
        return [one for one in fitting if one.scope.start == inner]

    def members(self, member: Member) -> list[Definition]:
        """What a member is given; one of `this` what its own class gives it, if that does."""
        given = self._defined.get(f".{member.name}", [])
        if len(given) < 2 or not isinstance(member.of, Name) or member.of.name not in SELF:
            return given
        around = [one.span for one in self.unit.classes if one.span.holds(member.span)]
        own = max(around, key=lambda one: one.start) if around else None
        inside = [one for one in given if own is not None and own.holds(one.at)]
        return inside if not all(is_silent(one.value) for one in inside) else given

    def told(self, name: str, part: str) -> list[Expression]:
        """What a part of something that is called so is given: `options.model = "..."`."""
        return [
            one.arguments[0]
            for one in self.calls(part)
            if len(one.arguments) == 1
            and isinstance(one.function, Member)
            and isinstance(one.function.of, Name)
            and one.function.of.name == name
        ]

    def functions(self, name: str) -> Sequence[Function]:
        """The functions of the file that are called so, methods of classes too."""
        return self._functions.get(name, ())

    def calls(self, name: str) -> list[Invoke]:
        """The calls of the file of what is called so, be it a function, a method or a class."""
        return self._calls_of.get(name, [])

    def calls_around(self, at: Span) -> list[Invoke]:
        """The calls of the file inside of which something stands, in the order of the file."""
        return [self.unit.invokes[number] for number in self._nested_calls.around(at)]

    def parameter_of(self, name: Name) -> Function | None:
        """The function around whose parameter the name is."""
        having = self._having.get(name.name, ())
        around = _holding(having, name.span, lambda one: one.span, self._taking, name.name)
        return max(around, key=lambda one: one.span.start) if around else None

    def is_field(self, name: Name) -> bool:
        """Whether a name that stands alone may be that of a field of the object around it."""
        taking = self.parameter_of(name)
        if taking is not None and not any(taking.span.holds(one.span) for one in self.unit.classes):
            return False  # not what all of a class is made of
        given = self.definitions(name.name, name.span)
        return all(one.scope.holds(self.unit.whole) for one in given)

    def _outer(self, name: str) -> list[Definition]:
        """The definitions of a name outside of any function."""
        return [one for one in self._defined.get(name, ()) if one.scope.holds(self.unit.whole)]

    def _binding(self, name: str, at: Span) -> int:
        """Where the scope begins to which a name belongs at a place; -1 where that is the whole file's."""
        inner = self.parameter_of(Name(name, at))
        own = [one.scope.start for one in self.definitions(name, at)[:1]]
        return max(*own, inner.span.start if inner is not None else -1, -1)

    def _same(self, member: Member, given: Definition) -> bool:
        """Whether a member is of the variable of which a part is given elsewhere, not of one called alike."""
        of = written_as(member.of)
        return self._binding(of, member.span) == self._binding(of, given.at)

    def _own(self, of: Expression) -> bool:
        """Whether an expression begins with a name of the file's own: an object, a variable, a parameter."""
        while isinstance(of, Member):
            of = of.of
        if not isinstance(of, Name) or of.name in SELF:
            return True
        return bool(self.definitions(of.name, of.span)) or self.parameter_of(of) is not None

    def is_part(self, name: str, span: Span) -> bool:
        """Whether something stands in the class of that name, or in what a variable of that name is given."""
        given = (one.value.span for one in self.unit.definitions if one.name == name)
        bodies = (one.span for one in self.unit.classes if one.name == name)
        return any(one.holds(span) for one in (*bodies, *given))

    def _of_others(self, function: Expression) -> bool:
        """Whether what is called is of a class or a module that is not this file's: `Keyword.get`."""
        of = function.of if isinstance(function, Member) else None
        if isinstance(of, Literal):
            return True  # a method of a string, or a module of Erlang's
        if not isinstance(of, Name) or not of.name[:1].isupper() or not self._modules:
            return False
        return of.name not in self._modules and of.name not in self._defined


def _holding(
    every: Sequence[Named], at: Span, span: Callable[[Named], Span], nested: dict[str, Nested], name: str
) -> list[Named]:
    """Those of things called alike that hold a place, in their order; `nested` keeps how many of them lie."""
    if len(every) <= _FEW:
        return [one for one in every if span(one).holds(at)]
    if name not in nested:  # as in what a bundler has shortened
        nested[name] = Nested([span(one) for one in every])
    return [every[number] for number in nested[name].around(at)]


def made_of(function: Name | Member) -> str:
    """The class that a call makes an object of by a method of it: `App.new`; empty for any other."""
    of = function.of if isinstance(function, Member) and function.name == "new" else None
    return of.name if isinstance(of, Name | Member) and of.name[:1].isupper() else ""
