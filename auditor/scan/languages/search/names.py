"""Where the names of a file lead: what they are called in full, what other files give them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, Protocol, TypeAlias

from auditor.scan.languages.search.scopes import SELF, Scopes, made_of
from auditor.scan.languages.syntax import (
    ANY,
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

#: Files that a name is followed through, and functions of one name that are looked at.
_HOPS: Final = 6
_FUNCTIONS: Final = 8

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
        self._calling: dict[str, list[tuple[Function, Names]]] = {}

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
                known = self._instance(f".{expression.name}", expression.span, depth)
                return known or expression.name
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
        return self._instance(name.name, name.span, depth) or name.name

    def _instance(self, name: str, at: Span, depth: int) -> str | None:
        """What a variable holds: the first thing it is given that is made by a call, or another name."""
        found = [one.value for one in self.definitions(name, at) if not one.value.span.holds(at)]
        return _made([(one, self) for one in found], depth)

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
        if (name, loading) not in self._elsewhere and hops < _HOPS:
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

    def called(self, function: Expression, hops: int = 0) -> list[tuple[Function, Names]]:
        """The functions of the tree that a call may mean."""
        if not isinstance(function, Name | Member):
            return []
        own = not self._of_others(function)
        made = made_of(function)
        known = self._functions.get(function.name) or (self._functions.get(made) if made else None) or ()
        here = [(one, self) for one in known[:_FUNCTIONS]] if own else []
        written = written_as(function)
        if here or not written or hops >= (_HOPS if self._beyond.hands_on else 1):
            return here
        if written not in self._calling:
            found: list[tuple[Function, Names]] = []
            self._calling[written] = found
            of, _, name = written.rpartition(".")
            unit, beyond = self.unit, self._beyond
            for other, called in beyond.of_part(unit, of, name) if of else beyond.of_name(unit, name):
                found += other.called(Name(called, function.span), hops + 1)
                if made and not found:
                    found += other.called(Name(made, function.span), hops + 1)
            if of and not found:
                found += self._methods(of, name, function.span)
        return self._calling[written][:_FUNCTIONS]

    def _methods(self, of: str, name: str, at: Span) -> Iterator[tuple[Function, Names]]:
        """The methods of that name of a class or an object of another file, or of what a class makes here."""
        made = (one.value for one in self.definitions(of, at) if isinstance(one.value, Invoke))
        classes = dict.fromkeys((of, *(written_as(one.function).removesuffix(".new") for one in made)))
        for called in (one for one in classes if one and "." not in one):
            for other, there in self._beyond.of_name(self.unit, called):
                every = other._functions.get(name, ())
                yield from ((one, other) for one in every if other.is_part(there, one.span))


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
