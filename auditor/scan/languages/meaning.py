"""What the expressions of a file mean: dotted names after imports, and sets of constant strings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, product
from typing import Final

from auditor.scan.languages.syntax import (
    Definition,
    Either,
    Expression,
    Function,
    Invoke,
    Joined,
    Listed,
    Literal,
    Member,
    Name,
    Record,
    Span,
    Unit,
)

#: Levels of names, calls and members that are followed, and values that an expression may have.
_DEEPEST: Final = 70
_MOST: Final = 64

_SELF: Final = frozenset({"this", "self", "Self"})


@dataclass(frozen=True, slots=True)
class Value:
    """A constant string and where it is written."""

    text: str
    span: Span


class Meaning:
    """Evaluates the expressions of one unit, bounded in depth and number.

    `passing` gives, for a call and its dotted name, the arguments that it
    gives back; `constant` the string that a name of a library stands for.
    """

    def __init__(
        self,
        unit: Unit,
        passing: Callable[[str, Invoke], list[Expression]],
        constant: Callable[[str], str | None],
    ) -> None:
        """Evaluate in `unit`."""
        self.unit = unit
        self._passing = passing
        self._constant = constant
        # Each expression is worked out once; one that refers to itself is not known. An answer keeps
        # its expression, so that no other can be taken for it.
        self._named: dict[int, tuple[Expression, str]] = {}
        self._objects: dict[int, tuple[Expression, list[Record]]] = {}
        self._valued: dict[int, tuple[Expression, list[Value]]] = {}

    # -- names

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
        """The calls of the file by the last part of what they call."""
        found: dict[str, list[Invoke]] = {}
        for one in self.unit.invokes:
            if isinstance(one.function, Name | Member):
                found.setdefault(one.function.name, []).append(one)
        return found

    def definitions(self, name: str, at: Span) -> list[Definition]:
        """What a name may stand for at a place: what the innermost scope that defines it says."""
        fitting = [one for one in self._defined.get(name, ()) if one.scope.holds(at)]
        if not fitting:
            return []
        inner = max(one.scope.start for one in fitting)
        return [one for one in fitting if one.scope.start == inner]

    def dotted(self, expression: Expression, depth: int = 0) -> str:
        """The name of what is called, with imports resolved; `()` stands for what a call gives."""
        if depth > _DEEPEST:
            return "?"
        if id(expression) not in self._named:
            self._named[id(expression)] = (expression, "?")
            self._named[id(expression)] = (expression, self._dotted(expression, depth))
        return self._named[id(expression)][1]

    def _dotted(self, expression: Expression, depth: int) -> str:
        if isinstance(expression, Name):
            return self._dotted_name(expression, depth)
        if isinstance(expression, Member):
            if isinstance(expression.of, Name) and expression.of.name in _SELF:
                known = self._instance(f".{expression.name}", expression.span, depth)
                return known or expression.name
            return f"{self.dotted(expression.of, depth + 1)}.{expression.name}"
        if isinstance(expression, Invoke):
            return f"{self.dotted(expression.function, depth + 1)}()"
        if isinstance(expression, Record) and expression.type is not None:
            return f"{self.dotted(expression.type, depth + 1)}()"
        if isinstance(expression, Either) and expression.options:
            return self.dotted(expression.options[0], depth + 1)
        return "?"

    def _dotted_name(self, name: Name, depth: int) -> str:
        if name.name in self.unit.imports:
            return self.unit.imports[name.name]
        return self._instance(name.name, name.span, depth) or name.name

    def _instance(self, name: str, at: Span, depth: int) -> str | None:
        """What a variable holds: the first thing it is given that is made by a call, or another name."""
        for one in self.definitions(name, at):
            if isinstance(one.value, Invoke | Record | Member | Either) and not one.value.span.holds(at):
                known = self.dotted(one.value, depth + 1)
                if not known.startswith("?"):
                    return known
        return None

    # -- values

    def values(self, expression: Expression, depth: int = 0) -> list[Value]:
        """The strings that an expression may be, as far as they are constant."""
        if depth > _DEEPEST:
            return []
        if id(expression) not in self._valued:
            self._valued[id(expression)] = (expression, [])
            found = list(dict.fromkeys(self._values(expression, depth)))[:_MOST]
            self._valued[id(expression)] = (expression, found)
        return self._valued[id(expression)][1]

    def _values(self, expression: Expression, depth: int) -> Iterator[Value]:
        if isinstance(expression, Literal):
            yield Value(expression.text, expression.span)
        elif isinstance(expression, Name):
            yield from self._of_name(expression, depth)
        elif isinstance(expression, Member):
            yield from self._of_member(expression, depth)
        elif isinstance(expression, Joined):
            yield from self._together(expression, depth)
        elif isinstance(expression, Either | Listed):
            inner = expression.options if isinstance(expression, Either) else expression.items
            for one in inner[:_MOST]:
                yield from self.values(one, depth + 1)
        elif isinstance(expression, Invoke):
            yield from self._given_back(expression, depth)

    def _of_name(self, name: Name, depth: int) -> Iterator[Value]:
        constant = self._constant(self.unit.imports.get(name.name, name.name))
        if constant is not None:
            yield Value(constant, name.span)
            return
        for one in self.definitions(name.name, name.span):
            if not one.value.span.holds(name.span):
                yield from self.values(one.value, depth + 1)
        for given in self._handed(name):
            yield from self.values(given, depth + 1)

    def _handed(self, name: Name) -> Iterator[Expression]:
        """What the calls of the file give for a parameter of the function around."""
        around = [
            one for one in self.unit.functions if one.span.holds(name.span) and name.name in one.parameters
        ]
        if around:
            inner = max(around, key=lambda one: one.span.start)
            position = inner.parameters.index(name.name)
            for call in self._calls_of.get(inner.name, ())[:_MOST]:
                if position < len(call.arguments):
                    yield call.arguments[position]
                yield from (one.value for one in call.named if one.name == name.name)

    def _of_member(self, member: Member, depth: int) -> Iterator[Value]:
        constant = self._constant(self.dotted(member, depth + 1))
        if constant is not None:
            yield Value(constant, member.span)
            return
        if member.name.isdigit():
            yield from self._element(member.of, int(member.name), depth)
            return
        records = self._records(member.of, depth + 1)
        found = [one.value for record in records for one in record.fields if one.name == member.name]
        if not found:
            found = [one.value for one in self._defined.get(f".{member.name}", ())]
            found += self._fields.get(member.name, ())
        for value in found[:_MOST]:
            if not value.span.holds(member.span):
                yield from self.values(value, depth + 1)

    @cached_property
    def _fields(self) -> dict[str, list[Expression]]:
        """What the structures of the file, which say of what type they are, hold in each field."""
        found: dict[str, list[Expression]] = {}
        for record in self.unit.records:
            for one in record.fields if record.type is not None else ():
                found.setdefault(one.name, []).append(one.value)
        return found

    def _element(self, expression: Expression, index: int, depth: int) -> Iterator[Value]:
        """The strings that one part of a tuple may be."""
        if depth > _DEEPEST:
            return
        if isinstance(expression, Listed):
            if index < len(expression.items):
                yield from self.values(expression.items[index], depth + 1)
        elif isinstance(expression, Either):
            for one in expression.options[:_MOST]:
                yield from self._element(one, index, depth + 1)
        elif isinstance(expression, Invoke) and isinstance(expression.function, Name | Member):
            for function in self._functions.get(expression.function.name, ())[:8]:
                if not function.span.holds(expression.span):
                    for one in function.returns:
                        yield from self._element(one, index, depth + 1)

    def _records(self, expression: Expression, depth: int) -> list[Record]:
        """The objects that an expression may be."""
        if depth > _DEEPEST:
            return []
        if id(expression) not in self._objects:
            self._objects[id(expression)] = (expression, [])
            found = list(islice(self._each_record(expression, depth), _MOST))
            self._objects[id(expression)] = (expression, found)
        return self._objects[id(expression)][1]

    def _each_record(self, expression: Expression, depth: int) -> Iterator[Record]:
        if isinstance(expression, Record):
            yield expression
        elif isinstance(expression, Name):
            for one in self.definitions(expression.name, expression.span):
                if not one.value.span.holds(expression.span):
                    yield from self._records(one.value, depth + 1)
        elif isinstance(expression, Member):
            for record in self._records(expression.of, depth + 1):
                for field in record.fields:
                    if field.name == expression.name:
                        yield from self._records(field.value, depth + 1)
        elif isinstance(expression, Either | Listed):
            inner = expression.options if isinstance(expression, Either) else expression.items
            for option in inner[:_MOST]:
                yield from self._records(option, depth + 1)

    def _together(self, joined: Joined, depth: int) -> Iterator[Value]:
        """Strings put together; none where one of them is not known."""
        parts = [self.values(one, depth + 1)[:8] for one in joined.parts]
        if all(parts):
            for number, one in enumerate(product(*parts)):
                if number < _MOST:
                    yield Value("".join(part.text for part in one), joined.span)

    def _given_back(self, call: Invoke, depth: int) -> Iterator[Value]:
        """What a call gives back: one of its arguments, or what a function of the file returns."""
        for given in self._passing(self.dotted(call.function, depth + 1), call):
            yield from self.values(given, depth + 1)
        if isinstance(call.function, Name | Member):
            for function in self._functions.get(call.function.name, ())[:8]:
                if not function.span.holds(call.span):
                    for one in function.returns:
                        yield from self.values(one, depth + 1)
