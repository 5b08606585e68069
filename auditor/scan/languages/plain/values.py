"""The values of a source whose grammar is not there: strings put together, calls, lists, mappings."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Final

from auditor.scan.languages.plain.lexis import Token
from auditor.scan.languages.plain.parting import (
    called,
    index_of,
    is_block,
    is_listing,
    is_passing,
    is_sign,
    is_word,
    name_of,
    option_at,
    parts,
    passed_over,
)
from auditor.scan.languages.syntax import (
    Either,
    Expression,
    Field,
    Invoke,
    Joined,
    Listed,
    Literal,
    Member,
    Name,
    Record,
    Span,
    Unit,
    Unknown,
)
from auditor.scan.loaders.shapes import Shape

#: Signs behind which another value stands in where the first is missing.
_INSTEAD: Final = frozenset({"||", "//", "??", "%||%"})

#: Words that begin a statement inside of another.
_LETS: Final = frozenset({"let", "val"})

#: Levels of brackets that are looked into, strings that are put together, and words behind a function.
DEEPEST: Final = 60
_MOST: Final = 60


class Values(ABC):
    """Reads the words of values into a unit."""

    def __init__(self, path: str, size: int, shape: Shape) -> None:
        """Begin with an empty unit of the file at `path`, which has `size` bytes."""
        self.unit = Unit(path, Span(0, size))
        self._joins = frozenset(shape.joins)
        self._depth = 0

    def within(self, part: Sequence[Token]) -> None:
        """Take what a statement inside of another says, not below the deepest level."""
        if self._depth < DEEPEST:
            self._depth += 1
            self.statement(part)
            self._depth -= 1

    @abstractmethod
    def block(self, words: Sequence[Token]) -> None:
        """Take what the statements of a block say into the unit."""

    @abstractmethod
    def statement(self, part: Sequence[Token]) -> None:
        """Take what one statement says into the unit."""

    @abstractmethod
    def entry(self, part: Sequence[Token]) -> Field | Expression | None:
        """A part of what stands in brackets: a value, or one that is given a name."""

    def value(self, part: Sequence[Token]) -> Expression:
        """What words say: one value, several of which it is one, strings put together, a call."""
        options: list[Expression] = []
        named: list[Field] = []
        at, joining, applied = 0, False, False
        while at < len(part):
            one = part[at]
            if at and is_word(one, _LETS):
                self.within(part[at:])
                break
            if over := 1 if is_sign(one, self._joins) and options else passed_over(part, at):
                joining, applied = is_sign(one, self._joins) and bool(options), False
                at += over
                continue
            key = option_at(part, at)
            value, at = self._operand(part, at if key is None else key)
            if key is not None:
                named.append(Field(called(one).lstrip("."), value, Span(one.start, one.end)))
            elif joining and len(inner := _parts_of(options[-1])) < _MOST:
                before = options.pop()
                options.append(Joined((*inner, value), Span(before.span.start, value.span.end)))
            elif applied and not isinstance(value, Unknown) and len(_given_to(options[-1])) < _MOST:
                options[-1] = self._applied(options[-1], value)
            else:
                options.append(value)
                applied = isinstance(value, Name | Member)
            joining = False
        return self._one_of(options, named, part)

    def _one_of(self, options: list[Expression], named: list[Field], part: Sequence[Token]) -> Expression:
        whole = Span(part[0].start, part[-1].end) if part else Span(0, 0)
        if named:
            function = options[0] if options else Name("", whole)
            if not isinstance(function, Name | Member | Invoke):
                self._held((), tuple(named), whole)
                return self._one_of(options, [], part)
            if isinstance(function, Invoke):
                named = [*function.named, *named]
                options = [function.function, *function.arguments, *options[1:]]
                function = function.function
            return self._invoke(function, options[1:], named, whole)
        said = [one for one in options if not isinstance(one, Unknown)]
        if len(said) == 1:
            return said[0]
        if not said:
            return Unknown(whole)
        either = Either(tuple(said), whole)
        if any(is_sign(one, _INSTEAD) for one in part):
            self.unit.stand_ins.append(either)
        return either

    def _applied(self, function: Expression, value: Expression) -> Expression:
        """A function that is given something by standing before it."""
        given: tuple[Expression, ...] = (value,)
        if isinstance(function, Invoke):
            if self.unit.invokes[-1:] == [function]:
                self.unit.invokes.pop()
            given, function = (*function.arguments, value), function.function
        return self._invoke(function, given, (), Span(function.span.start, value.span.end))

    def _invoke(
        self, function: Expression, arguments: Sequence[Expression], named: Sequence[Field], where: Span
    ) -> Expression:
        if len(arguments) == 1 and not named and is_passing(function):
            return arguments[0]
        if is_listing(function):
            return self._held(tuple(arguments), tuple(named), where)
        made = Invoke(function, tuple(arguments), tuple(named), where)
        self.unit.invokes.append(made)
        return made

    def _held(
        self,
        arguments: tuple[Expression, ...],
        named: tuple[Field, ...],
        where: Span,
        of: Expression | None = None,
    ) -> Expression:
        """A mapping of what has a name, else a list."""
        if not named:
            return Listed(arguments, where)
        made = Record(of, named, where)
        self.unit.records.append(made)
        return made

    def _operand(self, part: Sequence[Token], at: int) -> tuple[Expression, int]:
        """The value that begins at a place, and where it ends: with what is called of it."""
        if at >= len(part):
            return Unknown(Span(0, 0)), at
        one, at = part[at], at + 1
        where = Span(one.start, one.end)
        if one.kind == "string":
            made: Expression = Literal(one.text, where)
            self.unit.literals.append(Literal(one.text, where))
        elif one.kind == "name":
            made = name_of(one)
        elif one.kind == "group":
            made = self.group(one)
        else:
            return Unknown(where), at
        while at < len(part):
            following, near = part[at], part[at].start == part[at - 1].end
            where = Span(one.start, following.end)
            if following.kind == "group" and following.text == "(" and near and one.kind != "string":
                arguments, named = self._arguments(following)
                made = self._invoke(made, arguments, named, where)
            elif following.kind == "group" and following.text == "[" and near and one.kind != "string":
                key = index_of(following)
                made = Member(made, key.text, where) if key is not None else made
                self.group(following)
            elif following.kind == "group" and following.text == "{" and isinstance(made, Name | Member):
                made = self.group(following) if is_block(following.inner) else self._record(following, made)
            elif following.kind == "name" and following.text.startswith(".") and at > 0:
                made = Member(made, following.text.lstrip("."), where)
            else:
                break
            at += 1
        return made, at

    def group(self, group: Token) -> Expression:
        """What stands in brackets."""
        if self._depth >= DEEPEST:
            return Unknown(Span(group.start, group.end))
        where = Span(group.start, group.end)
        if group.text == "{" and is_block(group.inner):
            self._depth += 1
            self.block(group.inner)
            self._depth -= 1
            return Unknown(where)
        if group.text == "{":
            return self._record(group, None)
        arguments, named = self._arguments(group)
        if len(arguments) == 1 and not named and group.text == "(":
            return arguments[0]
        return self._held(arguments, named, where)

    def _record(self, group: Token, type_: Expression | None) -> Expression:
        return self._held(*self._arguments(group), Span(group.start, group.end), type_)

    def _arguments(self, group: Token) -> tuple[tuple[Expression, ...], tuple[Field, ...]]:
        """What stands in brackets, by position and by name."""
        if self._depth >= DEEPEST:
            return (), ()
        self._depth += 1
        found = [self.entry(one) for one in parts(group.inner, lines=group.text != "(")]
        self._depth -= 1
        return (
            tuple(one for one in found if one is not None and not isinstance(one, Field)),
            tuple(one for one in found if isinstance(one, Field)),
        )


def _parts_of(one: Expression) -> tuple[Expression, ...]:
    """The strings that are put together so far."""
    return one.parts if isinstance(one, Joined) else (one,)


def _given_to(one: Expression) -> tuple[Expression, ...]:
    """What a function is given so far."""
    return one.arguments if isinstance(one, Invoke) else ()
