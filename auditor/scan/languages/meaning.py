"""What the expressions of a file mean: dotted names after imports, and sets of constant strings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, product
from typing import Final, NamedTuple, Protocol, TypeAlias

from auditor.scan.languages.syntax import (
    ANY,
    Definition,
    Either,
    Expression,
    Field,
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

#: Files that a name is followed through, and functions of one name that are looked at.
_HOPS: Final = 6
_FUNCTIONS: Final = 8

_SELF: Final = frozenset({"this", "self", "Self"})


@dataclass(frozen=True, slots=True)
class Value:
    """A constant string, where it is written, and in which file."""

    text: str
    span: Span
    path: str


#: An expression with the meaning of the file that it stands in.
Placed: TypeAlias = "tuple[Expression, Meaning]"


class Held(NamedTuple):
    """A record that an expression may be, or (`item`) that a list holds which the expression may be."""

    record: Record
    home: Meaning
    item: bool


class Beyond(Protocol):
    """The other files of the tree, as a file's names lead to them."""

    def of_name(self, unit: Unit, name: str, loading: bool = False) -> Iterator[tuple[Meaning, str]]:
        """The files that may give a name of the unit its value, with its name there.

        `loading`: only those in which something may load a model.
        """

    def of_part(self, unit: Unit, of: str, name: str) -> Iterator[tuple[Meaning, str]]:
        """The files that may define a name of what the unit calls `of`: a module, a package, a class."""


class Nowhere:
    """No other files."""

    def of_name(self, unit: Unit, name: str, loading: bool = False) -> Iterator[tuple[Meaning, str]]:
        """None."""
        return iter(())

    def of_part(self, unit: Unit, of: str, name: str) -> Iterator[tuple[Meaning, str]]:
        """None."""
        return iter(())


class Meaning:
    """Evaluates the expressions of one unit, bounded in depth and number.

    `beyond` leads to other files. `passing` gives, for a call and its dotted
    name, the arguments that it gives back; `constant` the string that a name
    of a library stands for.
    """

    def __init__(
        self,
        unit: Unit,
        beyond: Beyond,
        passing: Callable[[str, Invoke], list[Expression]],
        constant: Callable[[str], str | None],
    ) -> None:
        """Evaluate in `unit`."""
        self.unit = unit
        self._beyond = beyond
        self._passing = passing
        self._constant = constant
        # Each expression is worked out once; one that refers to itself is not known. An answer keeps
        # its expression, so that no other can be taken for it.
        self._elsewhere: dict[tuple[str, bool], list[Placed]] = {}
        self._apart: dict[tuple[str, str], list[Placed]] = {}
        self._calling: dict[str, list[tuple[Function, Meaning]]] = {}
        self._named: dict[int, tuple[Expression, str]] = {}
        self._objects: dict[int, tuple[Expression, list[Held]]] = {}
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
            of = self.dotted(expression.of, depth + 1)
            return of if expression.name == ANY else f"{of}.{expression.name}"
        if isinstance(expression, Invoke):
            return f"{self.dotted(expression.function, depth + 1)}()"
        if isinstance(expression, Record) and expression.type is not None:
            return f"{self.dotted(expression.type, depth + 1)}()"
        if isinstance(expression, Either) and expression.options:
            return self.dotted(expression.options[0], depth + 1)
        return "?"

    def _dotted_name(self, name: Name, depth: int) -> str:
        if name.name in self.unit.imports:
            given = self.given_elsewhere(name.name, loading=True)
            return _made(given, depth) or self.unit.imports[name.name]
        return self._instance(name.name, name.span, depth) or name.name

    def _instance(self, name: str, at: Span, depth: int) -> str | None:
        """What a variable holds: the first thing it is given that is made by a call, or another name."""
        found = [one.value for one in self.definitions(name, at) if not one.value.span.holds(at)]
        return _made([(one, self) for one in found], depth)

    def makers(self, name: Name) -> list[tuple[Invoke, Meaning]]:
        """The calls that make what a name holds, here or where it is taken from."""
        found: list[Placed] = [(one.value, self) for one in self.definitions(name.name, name.span)]
        found = found or self.given_elsewhere(name.name, loading=True)
        return [(value, home) for value, home in found if isinstance(value, Invoke)]

    # -- other files

    def given_elsewhere(self, name: str, hops: int = 0, loading: bool = False) -> list[Placed]:
        """What a name that the file takes from others is given there."""
        if (name, loading) not in self._elsewhere and hops < _HOPS:
            found: list[Placed] = []
            self._elsewhere[name, loading] = found  # two files that take it from each other give nothing
            for other, called in self._beyond.of_name(self.unit, name, loading):
                found += other._given(called, hops + 1, loading)
        return self._elsewhere.get((name, loading), [])[:_MOST]

    def _given(self, name: str, hops: int, loading: bool = False) -> list[Placed]:
        """What a name of the file is given, to who takes it from here."""
        found: list[Placed] = [(one.value, self) for one in self._outer(name)]
        if not found and name != _DEFAULT:  # what is handed out as a whole may hold it
            for one in self._outer(_DEFAULT):
                held = self._records(one.value, 0)
                found += [(part.value, home) for record, home, _ in held for part in _fields(record, name)]
        return found or self.given_elsewhere(name, hops, loading)

    def _outer(self, name: str) -> list[Definition]:
        """The definitions of a name outside of any function."""
        return [one for one in self._defined.get(name, ()) if one.scope.holds(self.unit.whole)]

    def _given_part(self, of: Expression, name: str) -> list[Placed]:
        """What a name of a module, a package or a class is given there."""
        written = _written(of)
        if not written or name == ANY or self._own(of):
            return []
        if (written, name) not in self._apart:
            found: list[Placed] = []
            self._apart[written, name] = found
            for other, called in self._beyond.of_part(self.unit, written, name):
                found += other._given(called, 1) or other._fixed(name)
            if not found and (written in self.unit.imports or written[:1].isupper()):
                # a class, or a module that another hands on
                for other, called in self._beyond.of_name(self.unit, written):
                    found += other._fixed(name) or other._given_part(Name(called, _NOWHERE), name)
        return self._apart[written, name][:_MOST]

    def _own(self, of: Expression) -> bool:
        """Whether an expression begins with a name of the file's own: an object, a variable, a parameter."""
        while isinstance(of, Member):
            of = of.of
        if not isinstance(of, Name) or of.name in _SELF:
            return True
        return bool(self.definitions(of.name, of.span)) or self._parameter(of) is not None

    def _fixed(self, name: str) -> list[Placed]:
        """What a member of a class of the file is given."""
        return [(one.value, self) for one in self._outer(f".{name}")]

    def _called(self, function: Expression, hops: int = 0) -> list[tuple[Function, Meaning]]:
        """The functions of the tree that a call may mean."""
        if not isinstance(function, Name | Member):
            return []
        here = [(one, self) for one in self._functions.get(function.name, ())[:_FUNCTIONS]]
        written = _written(function)
        if here or not written or hops >= _HOPS:
            return here
        if written not in self._calling:
            found: list[tuple[Function, Meaning]] = []
            self._calling[written] = found
            of, _, name = written.rpartition(".")
            unit, beyond = self.unit, self._beyond
            for other, called in beyond.of_part(unit, of, name) if of else beyond.of_name(unit, name):
                found += other._called(Name(called, function.span), hops + 1)
        return self._calling[written][:_FUNCTIONS]

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
            yield Value(expression.text, expression.span, self.unit.path)
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
            yield Value(constant, name.span, self.unit.path)
            return
        for value, home in self._stands_for(name):
            yield from home.values(value, depth + 1)

    def _stands_for(self, name: Name) -> list[Placed]:
        """What a name may be: what it is given here, what calls hand over, else what other files give it."""
        found: list[Placed] = [
            (one.value, self)
            for one in self.definitions(name.name, name.span)
            if not one.value.span.holds(name.span)
        ]
        inner = self._parameter(name)
        if inner is not None:
            return [*found, *((one, self) for one in self._handed(name.name, inner))]
        return found or self.given_elsewhere(name.name)

    def _parameter(self, name: Name) -> Function | None:
        """The function around whose parameter the name is."""
        around = [
            one for one in self.unit.functions if one.span.holds(name.span) and name.name in one.parameters
        ]
        return max(around, key=lambda one: one.span.start) if around else None

    def _handed(self, name: str, function: Function) -> Iterator[Expression]:
        """What the calls of the file give for a parameter of a function."""
        position = function.parameters.index(name)
        for call in self._calls_of.get(function.name, ())[:_MOST]:
            if position < len(call.arguments):
                yield call.arguments[position]
            yield from (one.value for one in call.named if one.name == name)

    def _of_member(self, member: Member, depth: int) -> Iterator[Value]:
        constant = self._constant(self.dotted(member, depth + 1))
        if constant is not None:
            yield Value(constant, member.span, self.unit.path)
            return
        if member.name.isdigit():
            yield from self._element(member.of, int(member.name), depth)
            return
        found = self._parts(member, depth)
        if member.name == ANY:
            yield from self.values(member.of, depth + 1)  # of a list its items
        elif not found:
            found = [(one.value, self) for one in self._defined.get(f".{member.name}", ())]
            found += [(one, self) for one in self._fields.get(member.name, ())]
        for value, home in found[:_MOST]:
            if home is not self or not value.span.holds(member.span):
                yield from home.values(value, depth + 1)

    def _parts(self, member: Member, depth: int) -> list[Placed]:
        """What the records that a member belongs to hold under its name; else what a module does."""
        found: list[Placed] = [
            (one.value, held.home)
            for held in self._records(member.of, depth + 1)
            if member.name != ANY or not held.item
            for one in _fields(held.record, member.name)
        ]
        return found or self._given_part(member.of, member.name)

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
        elif isinstance(expression, Name):
            for value, home in self._stands_for(expression):
                yield from home._element(value, index, depth + 1)
        elif isinstance(expression, Invoke):
            for function, home in self._called(expression.function):
                if home is not self or not function.span.holds(expression.span):
                    for one in function.returns:
                        yield from home._element(one, index, depth + 1)

    def _records(self, expression: Expression, depth: int) -> list[Held]:
        """The objects that an expression may be."""
        if depth > _DEEPEST:
            return []
        if id(expression) not in self._objects:
            self._objects[id(expression)] = (expression, [])
            found = list(islice(self._each_record(expression, depth), _MOST))
            self._objects[id(expression)] = (expression, found)
        return self._objects[id(expression)][1]

    def _each_record(self, expression: Expression, depth: int) -> Iterator[Held]:
        if isinstance(expression, Record):
            yield Held(expression, self, item=False)
        elif isinstance(expression, Name):
            for value, home in self._stands_for(expression):
                yield from home._records(value, depth + 1)
        elif isinstance(expression, Member):
            if expression.name == ANY:  # one of a list
                yield from (one for one in self._records(expression.of, depth + 1) if one.item)
            for value, home in self._parts(expression, depth):
                yield from home._records(value, depth + 1)
        elif isinstance(expression, Either):
            for one in expression.options[:_MOST]:
                yield from self._records(one, depth + 1)
        elif isinstance(expression, Listed):
            for one in expression.items[:_MOST]:
                yield from (held._replace(item=True) for held in self._records(one, depth + 1))

    def _together(self, joined: Joined, depth: int) -> Iterator[Value]:
        """Strings put together; none where one of them is not known."""
        parts = [self.values(one, depth + 1)[:8] for one in joined.parts]
        if all(parts):
            for number, one in enumerate(product(*parts)):
                if number < _MOST:
                    yield Value("".join(part.text for part in one), joined.span, self.unit.path)

    def _given_back(self, call: Invoke, depth: int) -> Iterator[Value]:
        """What a call gives back: one of its arguments, or what a function of the tree returns."""
        for given in self._passing(self.dotted(call.function, depth + 1), call):
            yield from self.values(given, depth + 1)
        for function, home in self._called(call.function):
            if home is not self or not function.span.holds(call.span):
                for one in function.returns:
                    yield from home.values(one, depth + 1)


#: The place of a name that is made up; no scope of a function holds it.
_NOWHERE: Final = Span(0, 2**62)

#: The name of what a module hands out as a whole.
_DEFAULT: Final = "default"


def _fields(record: Record, name: str) -> Iterator[Field]:
    return (one for one in record.fields if name in (one.name, ANY))


def _made(given: Sequence[Placed], depth: int) -> str | None:
    """The dotted name of the first thing that is made by a call, or is another name."""
    for value, home in given:
        if isinstance(value, Invoke | Record | Member | Either):
            known = home.dotted(value, depth + 1)
            if not known.startswith("?"):
                return known
    return None


def _written(expression: Expression) -> str:
    """Names joined by dots as they stand, empty for anything else."""
    if isinstance(expression, Name):
        return expression.name
    if isinstance(expression, Member) and expression.name != ANY:
        of = _written(expression.of)
        return f"{of}.{expression.name}" if of else ""
    return ""
