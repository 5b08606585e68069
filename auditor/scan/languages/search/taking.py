"""What a function or a class is given, and which of it an expression in there is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple, TypeAlias

from auditor.scan.languages.search.names import Class, Names
from auditor.scan.languages.search.scopes import SELF
from auditor.scan.languages.syntax import (
    Either,
    Expression,
    Field,
    Function,
    Invoke,
    Member,
    Name,
    Record,
    Span,
    fields,
    written_as,
)

#: How many steps lead from an expression to what it is, and how many ways are tried at each.
_STEPS: Final = 5
_WAYS: Final = 8


class Taken(NamedTuple):
    """A parameter of a function by position and name, or a field of a class by its name.

    `part` is what of it is taken, if not all; `loose`: or all, where it has no such part.
    """

    position: int
    name: str
    part: str = ""
    loose: bool = False

    def given(
        self, arguments: tuple[Expression, ...], named: tuple[Field, ...], home: Names
    ) -> Iterator[Expression]:
        """What a call in the file of `home` gives for the parameter."""
        by_name = [one.value for one in named if one.name == self.name]
        for one in by_name or arguments[self.position : self.position + 1]:
            yield from self.of(one, home)

    def of(self, whole: Expression, home: Names) -> Iterator[Expression]:
        """What is taken of what is given, which stands in the file of `home`."""
        parts: list[Expression] = []
        if self.part and isinstance(whole, Name | Invoke | Record):
            held = (one.record for one in home.records(whole, 0) if one.home is home)
            parts = [one.value for each in held for one in fields(each, self.part)]
        yield from parts
        if not parts and (not self.part or self.loose):
            yield whole

    def within(self, whole: Taken) -> Taken | None:
        """The same of what is kept of `whole`; None for a part of a part."""
        if not self.part:
            return whole
        return whole._replace(part=self.part, loose=self.loose) if not whole.part else None


#: Tells what an expression is by itself, if it is anything.
_Leaf: TypeAlias = Callable[[Expression], Taken | None]


def parameter(expression: Expression, function: Function, home: Names) -> Taken | None:
    """The parameter of a function in the file of `home` that an expression is, by whatever name."""

    def leaf(one: Expression) -> Taken | None:
        if not isinstance(one, Name) or one.name not in function.parameters:
            return None
        position = function.parameters.index(one.name)
        return Taken(position, "".join(function.labels[position : position + 1]) or one.name)

    return _followed(expression, home, leaf, function.span.holds, 0)


def kept(expression: Expression, of: Class) -> Taken | None:
    """The field of a class that an expression in there is, by whatever name."""
    home = of.home

    def leaf(one: Expression) -> Taken | None:
        if isinstance(one, Member) and isinstance(one.of, Name) and one.name:
            own = one.of.name in SELF or any(
                isinstance(each.value, Record)
                and each.value.type is not None
                and written_as(each.value.type) == of.name
                for each in home.definitions(one.of.name, one.of.span)
            )
            return Taken(-1, one.name) if own else None
        if isinstance(one, Name) and home.unit.implicit and home.is_field(one):
            return Taken(-1, one.name)
        return None

    return _followed(expression, home, leaf, of.holds, 0)


def _followed(
    one: Expression, home: Names, leaf: _Leaf, inside: Callable[[Span], bool], depth: int
) -> Taken | None:
    """What an expression is by the first way that leads to anything."""
    if depth > _STEPS:
        return None
    found = leaf(one)
    if found is not None:
        return found
    asked = one if isinstance(one, Member) else _asked(one)
    if asked is not None:
        whole = _followed(asked.of, home, leaf, inside, depth + 1)
        if whole is not None and (not whole.part or asked is not one):
            return whole if whole.part else whole._replace(part=asked.name, loose=asked is not one)
    ways = (_followed(way, home, leaf, inside, depth + 1) for way in _ways(one, home, inside)[:_WAYS])
    return next((way for way in ways if way is not None), None)


def _asked(one: Expression) -> Member | None:
    """The part that a call asks something for, or the form into which it brings it: `options.name()`."""
    if not isinstance(one, Invoke) or one.arguments or one.named:
        return None
    return one.function if isinstance(one.function, Member) else None


def _ways(one: Expression, home: Names, inside: Callable[[Span], bool]) -> list[Expression]:
    """What an expression may be in other words: a name by what it is given, a call by what that changes."""
    if isinstance(one, Name):
        given = home.definitions(one.name, one.span)
        return [each.value for each in given if inside(each.at) and not each.value.span.holds(one.span)]
    if isinstance(one, Either):
        return list(one.options)
    if isinstance(one, Invoke) and len(one.arguments) == 1:
        of_package = not isinstance(one.function, Member) or _of_package(one.function, home)
        return list(one.arguments) if of_package else []  # a type of a library: `openai.EmbeddingModel(name)`
    return []


def _of_package(function: Member, home: Names) -> bool:
    """Whether a function is one that a package gives, and no method of an object."""
    return isinstance(function.of, Name) and function.of.name in home.unit.imports
