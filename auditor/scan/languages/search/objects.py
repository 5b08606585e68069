"""What names and their parts hold: what each is given, the objects that it may be, the calls that make it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from auditor.scan.languages.grammars.gathered import paired
from auditor.scan.languages.search.calling import Calling
from auditor.scan.languages.search.names import DEEPEST, MOST, Beyond, Held, Names, Placed
from auditor.scan.languages.syntax import (
    ANY,
    SPREAD,
    Either,
    Expression,
    Field,
    Function,
    Invoke,
    Listed,
    Member,
    Name,
    Record,
    Unit,
    fields,
    is_silent,
)

#: Parts of what reads settings that are the settings.
_RESULTS: Final = frozenset({"data", "output", "values", "value"})

#: What puts several objects together.
_MERGES: Final = frozenset(
    {
        *(
            "array_merge",
            "array_replace",
            "merge",
            "deep_merge",
            "reverse_merge",
            "merging",
            "plus",
            "except",
        ),
        # what a description of settings gives, which states their defaults (zod, valibot, util.parseArgs)
        *("object", "strictObject", "looseObject", "extend", "partial", "strict", "parse", "safeParse"),
        *("parseAsync", "parseArgs", "defineConfig", "createEnv", "Map", "fromEntries"),
    }
)

#: How many steps lead from a client to the call that makes it.
_MADE: Final = 5


class Objects(Calling):
    """The names of one unit, with the objects that they and their parts hold."""

    def __init__(self, unit: Unit, beyond: Beyond) -> None:
        """Know the names of `unit`."""
        super().__init__(unit, beyond)
        # Each expression is worked out once; one that refers to itself is not known.
        self._objects: dict[int, tuple[Expression, list[Held]]] = {}

    def _stands_for(self, name: Name) -> list[Placed]:
        """What a name may be: what it is given here, what calls hand over, else what other files give it."""
        found: list[Placed] = [
            (one.value, self)
            for one in self.definitions(name.name, name.span)
            if not one.value.span.holds(name.span)
        ]
        inner = self.parameter_of(name)
        if inner is not None:
            found += ((one, self) for one in self._handed(name.name, inner))
            if not self.unit.implicit or not all(is_silent(one) for one, _ in found):
                return found
        found = found or self.given_elsewhere(name.name)
        if self.unit.implicit and all(is_silent(one) for one, _ in found):
            found = self._given_as_member(Member(Name("this", name.span), name.name, name.span))
        return found

    def _handed(self, name: str, function: Function) -> Iterator[Expression]:
        """What the calls of the file give for a parameter of a function."""
        position = function.parameters.index(name)
        for call in self._calls_of.get(function.name, ())[:MOST]:
            if function.span.holds(call.span) or self._of_others(call.function):
                continue  # what it hands on is what it was handed
            if position < len(call.arguments):
                yield call.arguments[position]
            called = function.labels[position : position + 1]
            yield from (one.value for one in call.named if one.name == name or one.name in called)

    def _given_as_member(self, member: Member) -> list[Placed]:
        """What a member is given somewhere in the file, but for what it is made of itself."""
        given = (one for one in self.members(member) if not one.value.span.holds(member.span))
        return [(one.value, self) for one in given]

    def _parts(self, member: Member, depth: int) -> list[Placed]:
        """What the records that a member belongs to hold under its name; else what a module does."""
        found: list[Placed] = [
            (one.value, held.home)
            for held in self.records(member.of, depth + 1)
            if member.name != ANY or not held.item
            for one in fields(held.record, member.name)
            if one.name != SPREAD
        ]
        return found or self.given_part(member.of, member.name)

    def records(self, expression: Expression, depth: int) -> list[Held]:
        """The objects that an expression may be."""
        if depth > DEEPEST:
            return []
        if id(expression) not in self._objects:
            self._objects[id(expression)] = (expression, [])
            found = list(islice(self._each_record(expression, depth), MOST))
            self._objects[id(expression)] = (expression, found)
        return self._objects[id(expression)][1]

    def _each_record(self, expression: Expression, depth: int) -> Iterator[Held]:
        if isinstance(expression, Record):
            yield Held(expression, self, item=False)
            for field in fields(expression, SPREAD):
                yield from self.records(field.value, depth + 1)
        elif isinstance(expression, Name):
            for value, home in self._stands_for(expression):
                yield from home.records(value, depth + 1)
        elif isinstance(expression, Member):
            yield from self._held_in(expression, depth)
        elif isinstance(expression, Invoke):
            yield from self._made(expression, depth)
        elif isinstance(expression, Either):
            for one in expression.options[:MOST]:
                yield from self.records(one, depth + 1)
        elif isinstance(expression, Listed):
            whole = paired(expression)
            if isinstance(whole, Record):
                yield Held(whole, self, item=False)
            for one in expression.items[:MOST]:
                yield from (held._replace(item=True) for held in self.records(one, depth + 1))

    def _held_in(self, member: Member, depth: int) -> Iterator[Held]:
        """The objects that a part of something may be."""
        if member.name == ANY:  # one of a list
            yield from (one for one in self.records(member.of, depth + 1) if one.item)
        inner = self._parts(member, depth) or self._given_as_member(member)
        for value, home in inner:
            yield from home.records(value, depth + 1)
        if not inner and member.name in _RESULTS:
            yield from self.records(member.of, depth + 1)

    def _made(self, call: Invoke, depth: int) -> Iterator[Held]:
        """The object that a call makes: of what it is given by name, and for each parameter."""
        called = self.called(call.function)
        if isinstance(call.function, Name | Member) and call.function.name in _MERGES:
            of = (call.function.of,) if isinstance(call.function, Member) else ()
            for part in (*call.arguments, *of):
                yield from self.records(part, depth + 1)
        given = list(call.named)
        for function, _ in called:
            pairs = zip(function.parameters, call.arguments, strict=False)
            given += (Field(name, one, one.span) for name, one in pairs if name)
        if given:
            yield Held(Record(None, tuple(given), call.span), self, item=False)
        for one, home in self._returned(called, call):
            yield from home.records(one, depth + 1)

    def _returned(self, called: Iterable[tuple[Function, Names]], call: Invoke) -> Iterator[Placed]:
        """What the functions that a call may mean give back, but for one in which the call stands itself."""
        for function, home in called:
            if home is not self or not function.span.holds(call.span):
                yield from ((one, home) for one in function.returns)

    def makers(self, expression: Expression, depth: int = 0) -> list[tuple[Invoke, Names]]:
        """The calls that make what an expression holds, here or where it is taken from."""
        return list(islice(self._makers(expression, depth), MOST)) if depth <= _MADE else []

    def _makers(self, expression: Expression, depth: int) -> Iterator[tuple[Invoke, Names]]:
        given: list[Placed] = []
        if isinstance(expression, Invoke):
            yield expression, self
            given += self._returned(self.called(expression.function), expression)
        elif isinstance(expression, Either):
            given = [(one, self) for one in expression.options]
        elif isinstance(expression, Name):
            given = self._stands_for(expression)
        elif isinstance(expression, Member):
            given = self._parts(expression, depth) or self._given_as_member(expression)
        for value, home in given[:MOST]:
            yield from home.makers(value, depth + 1)
