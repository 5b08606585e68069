"""What the expressions of a file mean: the sets of constant strings that they may be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import islice, product
from typing import Final

from auditor.scan.identity import located
from auditor.scan.languages.grammars.turns import FEWER, ITEMS
from auditor.scan.languages.search.elements import Elements
from auditor.scan.languages.search.lined_up import file_at, file_behind, items_of, parts_joined, put_between
from auditor.scan.languages.search.names import DEEPEST, MOST, Beyond, Names, Value
from auditor.scan.languages.search.scopes import SELF
from auditor.scan.languages.syntax import (
    ANY,
    HOLDING,
    Either,
    Expression,
    Function,
    Invoke,
    Joined,
    Listed,
    Literal,
    Member,
    Name,
    Unit,
)

#: Methods that ask a map or a list for an entry; with several keys for one inside of another.
_ASKS: Final = frozenset(
    {
        *("get", "getValue", "getOrDefault", "getOrElse", "getOrNull", "getOrPut", "at", "fetch", "dig"),
        *("GetValueOrDefault", "elementAt", "value", "Get", "get_or_insert", "values_at"),
    }
)

#: Parts of a list that are one of its items.
_ENDS: Final = frozenset({"first", "last", "absolutePath", "canonicalPath", "path"})

#: How many combinations of the parts of a string are made.
_COMBINED: Final = 64


class Meaning(Elements):
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
        super().__init__(unit, beyond, passing)
        self._constant = constant
        # Each expression is worked out once; one that refers to itself is not known.
        self._valued: dict[int, tuple[Expression, list[Value]]] = {}

    def values(self, expression: Expression, depth: int = 0) -> list[Value]:
        """The strings that an expression may be, as far as they are constant."""
        if depth > DEEPEST:
            return []
        if id(expression) not in self._valued:
            self._valued[id(expression)] = (expression, [])
            found = list(dict.fromkeys(self._values(expression, depth)))[:MOST]
            self._valued[id(expression)] = (expression, found)
        return self._valued[id(expression)][1]

    def passed(self, call: Invoke) -> list[Expression]:
        """What a call of a library gives back of what it is given: `useState("name")`."""
        return self._passing(self.dotted(call.function), call)

    def is_constant(self, expression: Expression) -> bool:
        """Whether an expression is a name of a library that stands for a string."""
        if isinstance(expression, Name):
            return self._constant(self.unit.imports.get(expression.name, expression.name)) is not None
        return isinstance(expression, Member) and self._constant(self.dotted(expression)) is not None

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
            inner = expression.options if isinstance(expression, Either) else _items(expression)
            for one in inner[:MOST]:
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

    def _of_member(self, member: Member, depth: int) -> Iterator[Value]:
        constant = self._constant(self.dotted(member, depth + 1))
        if constant is not None:
            yield Value(constant, member.span, self.unit.path)
            return
        if member.name.isdigit():
            yield from self.element(member.of, int(member.name), depth)
            return
        found = self._parts(member, depth)
        asked = self._constant(self.dotted(member.of, depth + 1)) if not found else None
        if asked is not None:  # a constant is asked for its name: `Model.SMALL.id`
            yield Value(asked, member.span, self.unit.path)
            return
        if member.name == ANY:
            yield from self.values(member.of, depth + 1)  # of a list its items
        elif not found and member.name in _ENDS:
            yield from self.values(member.of, depth + 1)
        elif not found and member.name in HOLDING:
            yield from self.values(member.of, depth + 1)
            whole = f"{member.of.name}.{member.name}" if isinstance(member.of, Name) else ""
            found = [(one.value, self) for one in self._defined.get(whole, ()) if self._same(member, one)]
        elif not found:
            of = member.of.name if isinstance(member.of, Name) and member.of.name not in SELF else ""
            found = [(one, self) for one in self.told(of, member.name)] if of else []
            found = found or [(one.value, self) for one in self.members(member)]
            found += [(one, self) for one in self._fields.get(member.name, ())]
        for value, home in found[:MOST]:
            if home is not self or not value.span.holds(member.span):
                yield from home.values(value, depth + 1)

    @cached_property
    def _fields(self) -> dict[str, list[Expression]]:
        """What the structures of the file, which say of what type they are, hold in each field."""
        found: dict[str, list[Expression]] = {}
        for record in self.unit.records:
            for one in record.fields if record.type is not None else ():
                found.setdefault(one.name, []).append(one.value)
        return found

    def _together(self, joined: Joined, depth: int) -> Iterator[Value]:
        """Strings put together; where one of them is not known only the file of weights at the end."""
        parts = [self.values(one, depth + 1)[:8] for one in joined.parts]
        if all(parts):
            for one in islice(product(*parts), _COMBINED):
                yield Value("".join(part.text for part in one), joined.span, self.unit.path)
        elif (file := file_behind(joined)) is not None:
            yield Value(file.text.lstrip("/"), file.span, self.unit.path)

    def _lined_up(self, call: Invoke, depth: int) -> Iterator[Value]:
        """The name whose parts a call joins, where these are a list that is written out."""
        found = parts_joined(call)
        if found is None:
            return
        of, sign, parts = found
        lists: list[tuple[Sequence[Expression], Names]] = [(parts if of is None else items_of(of), self)]
        if isinstance(of, Name):
            lists = [(items_of(value), home) for value, home in self._stands_for(of)[:MOST]]
        for items, home in lists:
            whole = put_between(sign, items, call)
            if whole is not None:
                for one in home.values(whole, depth + 1):
                    yield Value(one.text, call.span, self.unit.path)

    def _given_back(self, call: Invoke, depth: int) -> Iterator[Value]:
        """What a call gives back: one of its arguments, or what a function of the tree returns."""
        yield from self._lined_up(call, depth)
        if (file := file_at(call)) is not None:
            yield Value(file.text, file.span, self.unit.path)
            return
        asked = call.function if isinstance(call.function, Member) else None
        if asked is not None and asked.name in FEWER and self._is_list(asked.of):
            yield from self.values(asked.of, depth + 1)
        if asked is not None and not call.arguments and not call.named:  # `Model.SMALL.asString()`
            constant = self._constant(self.dotted(asked.of, depth + 1))
            if constant is not None:
                yield Value(constant, asked.span, self.unit.path)
                return
            for value, home in self._parts(asked, depth):  # what a part of a record is got by
                yield from home.values(value, depth + 1)
            if asked.name in ITEMS:
                yield from self.values(asked.of, depth + 1)
        elif asked is not None and asked.name in _ASKS and call.arguments:
            yield from self._entry(asked.of, call, depth)
        for given in self._passing(self.dotted(call.function, depth + 1), call):
            yield from self.values(given, depth + 1)
        for function, home in self.called(call.function):
            if home is not self or not function.span.holds(call.span):
                for one in function.returns:
                    yield from self._handed_back(one, call, function, home, depth + 1)

    def _is_list(self, of: Expression) -> bool:
        """Whether something is a list that is written out, here or where it is given its name."""
        if isinstance(of, Invoke) and isinstance(of.function, Member) and of.function.name in FEWER | ITEMS:
            return self._is_list(of.function.of)
        stands = self._stands_for(of) if isinstance(of, Name) else [(of, self)]
        return bool(stands) and all(type(one) is Listed for one, _ in stands[:MOST])

    def _entry(self, of: Expression, call: Invoke, depth: int) -> Iterator[Value]:
        """What a map or a list is asked for: `names.get("small")`, `names.getOrDefault(key, "b")`."""
        for key in call.arguments[: None if _deep(call) else 1]:
            of = Member(of, key.text if isinstance(key, Literal) else ANY, call.span)
        if isinstance(of, Member) and (of.name == ANY or self._parts(of, depth)):
            yield from self.values(of, depth + 1)

    def _handed_back(
        self, one: Expression, call: Invoke, function: Function, home: Names, depth: int
    ) -> Iterator[Value]:
        """What a function returns for one call: of its parameters what that call gives, and no other."""
        if isinstance(one, Either) and depth <= DEEPEST:
            for option in one.options[:MOST]:
                yield from self._handed_back(option, call, function, home, depth + 1)
            return
        passed = self._passing(home.dotted(one.function), one) if isinstance(one, Invoke) else []
        if passed and depth <= DEEPEST:  # a getter of settings: `get_env(:app, key, default)`
            for given in passed:
                yield from self._handed_back(given, call, function, home, depth + 1)
            return
        if not isinstance(one, Name) or one.name not in function.parameters:
            yield from home.values(one, depth)
            return
        position = function.parameters.index(one.name)
        for given in (
            *call.arguments[position : position + 1],
            *(each.value for each in call.named if each.name == one.name),
        ):
            yield from self.values(given, depth)
        for definition in home.definitions(one.name, one.span):
            if not definition.value.span.holds(one.span):
                yield from home.values(definition.value, depth)


def _deep(call: Invoke) -> bool:
    """Whether each argument of a call is a key."""
    return isinstance(call.function, Member) and call.function.name == "dig"


def _items(of: Listed) -> tuple[Expression, ...]:
    """What a list says: of a pair of a name and the address of a file of another repository the address.

    That name is where a program keeps the file: `("minilm-l6/model", "https://huggingface.co/...")`.
    """
    if len(of.items) != 2 or not isinstance(of.items[0], Literal) or not isinstance(of.items[1], Literal):
        return of.items
    name, text = of.items[0].text, of.items[1].text
    led = located.address(text) if text.startswith(("http://", "https://")) and "/resolve/" in text else None
    return of.items if led is None or led.model == name else of.items[1:]
