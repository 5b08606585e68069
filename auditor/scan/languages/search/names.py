"""Where the names of a file lead: what they are called in full, what other files give them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, Protocol, TypeAlias

from auditor.scan.languages.search.scopes import SELF, Scopes
from auditor.scan.languages.syntax import (
    ANY,
    Definition,
    Either,
    Expression,
    Function,
    Invoke,
    Literal,
    Member,
    Name,
    Record,
    Span,
    Unit,
    fields,
    written_as,
)

#: Levels of names, calls and members that are followed, and values that an expression may have.
DEEPEST: Final = 70
MOST: Final = 1000

#: Files that a name is followed through.
HOPS: Final = 6

#: The place of a name that is made up; no scope of a function holds it.
_NOWHERE: Final = Span(0, 2**62)

#: What brings a module, where it is called.
_BRINGS: Final = frozenset({"import", "require"})

#: The name of what a module hands out as a whole.
DEFAULT: Final = "default"


@dataclass(frozen=True, slots=True)
class Value:
    """A constant string, where it is written, and in which file."""

    text: str
    span: Span
    path: str


#: An expression with the names of the file that it stands in.
Placed: TypeAlias = "tuple[Expression, Names]"


class Held(NamedTuple):
    """A record that an expression may be, or (`item`) that a list holds which the expression may be."""

    record: Record
    home: Names
    item: bool


class Class(NamedTuple):
    """A class, or a part of one, in a file: what it is called, and its bodies there."""

    name: str
    home: Names
    bodies: tuple[Span, ...]

    def holds(self, span: Span) -> bool:
        """Whether something stands in the class."""
        return any(one.holds(span) for one in self.bodies)

    def above(self) -> list[Class]:
        """The class that it is made of."""
        name = self.home.above.get(self.name, "")
        return list(self.home.classes_called(Name(name, _NOWHERE))) if name else []

    def methods(self, name: str, hops: int = 0) -> list[tuple[Function, Names]]:
        """Its methods of that name, else those of the class that it is made of."""
        own = [(one, self.home) for one in self.home.functions(name) if self.holds(one.span)]
        above = self.above() if not own and hops < HOPS else ()
        return own or [one for of in above for one in of.methods(name, hops + 1)]


class Beyond(Protocol):
    """The other files of the tree, as a file's names lead to them."""

    @property
    def hands_on(self) -> bool:
        """Whether what a file takes from others may be taken from it in turn."""

    def of_name(self, unit: Unit, name: str, loading: bool = False) -> Iterator[tuple[Names, str]]:
        """The files that may give a name of the unit its value, with its name there.

        `loading`: only those in which something may load a model.
        """

    def of_part(self, unit: Unit, of: str, name: str) -> Iterator[tuple[Names, str]]:
        """The files that may define a name of what the unit calls `of`: a module, a package, a class."""


class Names(Scopes, ABC):
    """The names of one unit; `beyond` leads to those of other files."""

    def __init__(self, unit: Unit, beyond: Beyond) -> None:
        """Know the names of `unit`."""
        super().__init__(unit)
        self._beyond = beyond
        # An answer keeps its expression, so that no other can be taken for it.
        self._named: dict[int, tuple[Expression, str]] = {}
        self._elsewhere: dict[tuple[str, bool], list[Placed]] = {}
        self._apart: dict[tuple[str, str], list[Placed]] = {}

    @abstractmethod
    def records(self, expression: Expression, depth: int) -> list[Held]:
        """The objects that an expression may be."""

    @abstractmethod
    def values(self, expression: Expression, depth: int = 0) -> list[Value]:
        """The strings that an expression may be, as far as they are constant."""

    @abstractmethod
    def element(self, expression: Expression, index: int, depth: int) -> list[Value]:
        """The strings that one part of a tuple may be."""

    @abstractmethod
    def makers(self, expression: Expression, depth: int = 0) -> list[tuple[Invoke, Names]]:
        """The calls that make what an expression holds, here or where it is taken from."""

    @abstractmethod
    def called(self, function: Expression, hops: int = 0) -> list[tuple[Function, Names]]:
        """The functions of the tree that a call may mean, in the file of each."""

    @abstractmethod
    def classes(self, expression: Expression, depth: int = 0) -> list[Class]:
        """The classes of the tree that an expression may be an object of."""

    @abstractmethod
    def classes_called(self, type_: Expression) -> Iterator[Class]:
        """The classes that are called so, in this file or where the name leads."""

    def dotted(self, expression: Expression, depth: int = 0) -> str:
        """The name of what is called, with imports resolved; `()` stands for what a call gives."""
        if depth > DEEPEST:
            return "?"
        if id(expression) not in self._named:
            self._named[id(expression)] = (expression, "?")
            self._named[id(expression)] = (expression, self._dotted(expression, depth))
        return self._named[id(expression)][1]

    def _dotted(self, expression: Expression, depth: int) -> str:
        if isinstance(expression, Name):
            return self._dotted_name(expression, depth)
        if isinstance(expression, Member):
            if isinstance(expression.of, Name) and expression.of.name in SELF:
                return self._instance(self.members(expression), expression.span, depth) or expression.name
            of = self.dotted(expression.of, depth + 1)
            return of if expression.name == ANY else f"{of}.{expression.name}"
        if isinstance(expression, Invoke):
            made = _module(expression) or self._instance_from(expression, depth)
            return made or f"{self.dotted(expression.function, depth + 1)}()"
        if isinstance(expression, Record) and expression.type is not None:
            return f"{self.dotted(expression.type, depth + 1)}()"
        if isinstance(expression, Either) and expression.options:
            return self.dotted(expression.options[0], depth + 1)
        return "?"

    def _dotted_name(self, name: Name, depth: int) -> str:
        if name.name in self.unit.imports:
            given = self.given_elsewhere(name.name, loading=True)
            return _made(given, depth) or self.unit.imports[name.name]
        return self._instance(self.definitions(name.name, name.span), name.span, depth) or name.name

    def _instance(self, given: Sequence[Definition], at: Span, depth: int) -> str | None:
        """What a variable or a field holds: the first that it is given of what a call makes, or a name."""
        return _made([(one.value, self) for one in given if not one.value.span.holds(at)], depth)

    def _instance_from(self, call: Invoke, depth: int) -> str | None:
        """What a function of the project makes and gives back: a client, where `getClient()` is called."""
        if not isinstance(call.function, Name):
            return None
        for function, home in self.called(call.function):
            for one in function.returns:
                known = home.dotted(one, depth + 1) if isinstance(one, Invoke | Name) else ""
                if known.endswith("()") and known.count("(") == 1 and not known.startswith("?"):
                    return known  # what a library makes, and not what it answers
        return None

    # -- other files

    def given_elsewhere(self, name: str, hops: int = 0, loading: bool = False) -> list[Placed]:
        """What a name that the file takes from others is given there."""
        if (name, loading) not in self._elsewhere and hops < HOPS:
            found: list[Placed] = []
            self._elsewhere[name, loading] = found  # two files that take it from each other give nothing
            for other, called in self._beyond.of_name(self.unit, name, loading):
                found += other._given(called, hops + 1, loading)
        return self._elsewhere.get((name, loading), [])[:MOST]

    def _given(self, name: str, hops: int, loading: bool = False) -> list[Placed]:
        """What a name of the file is given, to who takes it from here."""
        found: list[Placed] = [(one.value, self) for one in self._outer(name)]
        if not found and name != DEFAULT:  # what is handed out as a whole may hold it
            for one in self._outer(DEFAULT):
                held = self.records(one.value, 0)
                found += [(part.value, home) for record, home, _ in held for part in fields(record, name)]
        if found or not self._beyond.hands_on:
            return found
        return self.given_elsewhere(name, hops, loading)

    def given_part(self, of: Expression, name: str) -> list[Placed]:
        """What a name of a module, a package or a class is given there."""
        written = written_as(of)
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
                    found += other._fixed(name) or other.given_part(Name(called, _NOWHERE), name)
        return self._apart[written, name][:MOST]

    def _fixed(self, name: str) -> list[Placed]:
        """What a member of a class of the file is given."""
        return [(one.value, self) for one in self._outer(f".{name}")]

    def class_here(self, name: str) -> Class | None:
        """The class of that name in the file, or what of it stands there."""
        bodies = self.bodies.get(name, ())
        return Class(name, self, bodies) if bodies else None

    def class_around(self, at: Span) -> Class | None:
        """The innermost class in the file that something stands in, also one without a name."""
        inner = self.body_around(at)
        if inner is None:
            return None
        return self.class_here(inner.name) if inner.name else Class("", self, (inner.span,))


def _module(call: Invoke) -> str:
    """The module that a call brings where it stands, `(await import("a")).default`; empty for any other."""
    brings = isinstance(call.function, Name) and call.function.name in _BRINGS and len(call.arguments) == 1
    given = call.arguments[0] if brings else None
    return given.text if isinstance(given, Literal) else ""


def _made(given: Sequence[Placed], depth: int) -> str | None:
    """The dotted name of the first thing that is made by a call, or is another name."""
    for value, home in given:
        if isinstance(value, Invoke | Record | Member | Either):
            known = home.dotted(value, depth + 1)
            if not known.startswith("?"):
                return known
    return None
