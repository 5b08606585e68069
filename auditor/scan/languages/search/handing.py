"""Functions of other files that hand a parameter on to a loader: calls of them load too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from auditor.scan.identity.identify import Client
from auditor.scan.languages.search.clients import Clients, Whole, given, stated
from auditor.scan.languages.search.names import Names
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
)
from auditor.scan.loaders.calls import Calls
from auditor.scan.loaders.loader_rows import Call

#: How many functions an argument is followed through, and how many steps inside one.
_DEEPEST: Final = 3
_STEPS: Final = 4


class Taken(NamedTuple):
    """A parameter of a function, by position and name; `part` is what of it is taken, if not all."""

    position: int
    name: str
    part: str = ""

    def given(self, arguments: tuple[Expression, ...], named: tuple[Field, ...]) -> Iterator[Expression]:
        """What a call gives for the parameter."""
        by_name = [one.value for one in named if one.name == self.name]
        for one in by_name or arguments[self.position : self.position + 1]:
            if not self.part:
                yield one
            elif isinstance(one, Record):
                yield from (each.value for each in fields(one, self.part))


class Loader(NamedTuple):
    """A loader that something reaches: its entry, its dotted name, what its client was told."""

    entry: Call
    dotted: str
    client: Client


class Handed(NamedTuple):
    """A parameter that reaches a loader as the model, and that of its revision."""

    model: Taken
    revision: Taken | None
    loader: Loader

    def given(
        self, arguments: tuple[Expression, ...], named: tuple[Field, ...]
    ) -> tuple[list[Expression], Expression | None]:
        """The models that a call gives, and their revision."""
        pinned = self.revision.given(arguments, named) if self.revision else iter(())
        return list(self.model.given(arguments, named)), next(pinned, None)


class _Given(NamedTuple):
    """What a call inside a function gives a loader, directly or through another function."""

    model: Expression
    revision: Expression | None
    loader: Loader


def loader_of(calls: Calls, names: Names, function: Expression) -> tuple[str, Call | None]:
    """What is called, by its dotted name, and the entry for it, if there is one."""
    dotted = names.dotted(function)
    for candidate in readings(names, dotted):
        entry = calls.load(candidate)
        if entry is not None:
            return candidate, entry
    return dotted, None


def readings(names: Names, dotted: str) -> Iterator[str]:
    """What a name may be in full: as it stands, or of a namespace that the file opens."""
    yield dotted
    if not dotted.startswith(tuple(names.unit.imports.values())):  # what is imported is in full already
        yield from (f"{one}.{dotted}" for one in names.unit.opened)


class Handing:
    """Finds, for a function of the tree, the parameters that reach a loader."""

    def __init__(self, calls: Calls) -> None:
        """Know the loaders `calls`."""
        self._calls = calls
        self._answers: dict[tuple[str, int], tuple[Handed, ...]] = {}

    def of(self, function: Function, home: Names, depth: int = 0) -> tuple[Handed, ...]:
        """The parameters of a function in the file of `home` that reach a loader."""
        key = home.unit.path, function.span.start
        if key not in self._answers:
            self._answers[key] = ()  # a function that calls itself ends here
            found: dict[str, Handed] = {}
            for one in self._reached(function, home, depth):
                found.setdefault(one.model.name, one)
            self._answers[key] = tuple(found.values())
        return self._answers[key]

    def _reached(self, function: Function, home: Names, depth: int) -> Iterator[Handed]:
        where = _around(function, home)
        calls: list[Whole] = [one for one in home.unit.invokes if where.holds(one.span)]
        calls += (one for one in home.unit.records if one.type is not None and where.holds(one.span))
        if _keeps(function, home):
            calls += self._loading(where, home)
        body = _class_of(function, home) if where is function.span else where
        kept = body if body is not where and _sets(function, home) else where
        calls += (one for one in home.unit.invokes if kept.holds(one.span) and not where.holds(one.span))
        for call in calls:
            for one in self._given(call, function, home, depth):
                if kept is not where and not where.holds(call.span) and not isinstance(one.model, Member):
                    continue  # another function's own
                model = _parameter(one.model, function, home)
                if model is not None:
                    revision = _parameter(one.revision, function, home) if one.revision is not None else None
                    yield Handed(model, revision, one.loader)

    def _loading(self, outside: Span, home: Names) -> Iterator[Whole]:
        """The loaders that the file calls elsewhere, with what the objects keep that a function makes."""
        calls: list[Whole] = [*home.unit.invokes]
        calls += (one for one in home.unit.records if one.type is not None)
        for call in calls:
            called = call.function if isinstance(call, Invoke) else call.type
            if (
                called is not None
                and not outside.holds(call.span)
                and loader_of(self._calls, home, called)[1]
            ):
                yield call

    def _given(self, call: Whole, function: Function, home: Names, depth: int) -> Iterator[_Given]:
        """The names of models that a call gives, each with the loader that it reaches."""
        called = call.function if isinstance(call, Invoke) else call.type
        arguments, named = (call.arguments, call.named) if isinstance(call, Invoke) else ((), call.fields)
        if called is None:
            return
        dotted, entry = loader_of(self._calls, home, called)
        if entry is not None:
            revision = stated(entry.revision, arguments, named)
            loader = Loader(entry, dotted, Clients(home).of(entry, call, arguments, named))
            for one in given(entry.model, arguments, named):
                if not self._loads(one, home):  # that loader is the one to be asked
                    yield _Given(one, revision, loader)
        elif isinstance(call, Invoke) and depth < _DEEPEST:
            for other, there in home.called(called):
                for handed in self.of(other, there, depth + 1) if other is not function else ():
                    models, revision = handed.given(arguments, named)
                    yield from (_Given(one, revision, handed.loader) for one in models)

    def _loads(self, one: Expression, home: Names) -> bool:
        """Whether what a loader is given was loaded by another one: `ask({ model: ollama(name) })`."""
        return isinstance(one, Invoke) and loader_of(self._calls, home, one.function)[1] is not None


def _around(function: Function, home: Names) -> Span:
    """Where a function hands on what it is given: a constructor in all of its class."""
    own = (one.span for one in home.unit.classes if one.name == function.name)
    return next((one for one in own if one.holds(function.span)), function.span)


def _class_of(function: Function, home: Names) -> Span:
    """The body of the class that a function is a method of; the function where it is of none."""
    around = [one.span for one in home.unit.classes if one.span.holds(function.span)]
    return min(around, key=lambda one: one.end - one.start, default=function.span)


def _sets(function: Function, home: Names) -> bool:
    """Whether a function keeps what it is given in a field: `this.model = model`."""
    fields_ = (one for one in home.unit.definitions if one.name[:1] == "." and function.span.holds(one.at))
    return any(isinstance(one.value, Name) and one.value.name in function.parameters for one in fields_)


def _of_package(function: Member, home: Names) -> bool:
    """Whether a function is one that a package gives, and no method of an object."""
    return isinstance(function.of, Name) and function.of.name in home.unit.imports


def _made(function: Function, home: Names) -> Iterator[Record]:
    """The structures that a function makes, which say of what type they are."""
    return (one for one in home.unit.records if one.type is not None and function.span.holds(one.span))


def _keeps(function: Function, home: Names) -> bool:
    """Whether a function makes an object that keeps what it is given: `return &Index{model: model}`."""
    kept = (one.value for record in _made(function, home) for one in record.fields)
    return any(isinstance(one, Name) and one.name in function.parameters for one in kept)


def _parameter(expression: Expression, function: Function, home: Names, depth: int = 0) -> Taken | None:
    """The parameter that an expression is: by its name, by another, or by a call that changes its form."""
    if depth > _STEPS:
        return None
    if isinstance(expression, Name):
        if expression.name in function.parameters:
            position = function.parameters.index(expression.name)
            label = "".join(function.labels[position : position + 1]) or expression.name
            return Taken(position, label)
        inner: list[Expression] = [
            one.value
            for one in home.definitions(expression.name, expression.span)
            if function.span.holds(one.at) and not one.value.span.holds(expression.span)
        ]
    elif isinstance(expression, Member) and isinstance(expression.of, Name):
        if expression.of.name in function.parameters:
            position = function.parameters.index(expression.of.name)
            return Taken(position, expression.of.name, expression.name)
        own = home.members(expression) if expression.of.name in SELF else []
        inner = [one.value for one in own if function.span.holds(one.value.span)]
        if not function.span.holds(expression.span):
            inner += (
                one.value for record in _made(function, home) for one in fields(record, expression.name)
            )
    elif isinstance(expression, Member) and isinstance(expression.of, Member):
        whole = _parameter(expression.of, function, home, depth + 1)
        return whole._replace(part=expression.name) if whole is not None and not whole.part else None
    elif isinstance(expression, Either):
        inner = list(expression.options)
    elif isinstance(expression, Invoke) and isinstance(expression.function, Member):
        inner = [expression.function.of] if not expression.arguments else []
        if len(expression.arguments) == 1 and _of_package(expression.function, home):
            inner = list(expression.arguments)  # a type of a library: `openai.EmbeddingModel(name)`
    elif isinstance(expression, Invoke) and len(expression.arguments) == 1:
        inner = list(expression.arguments)
    else:
        return None
    found = (_parameter(one, function, home, depth + 1) for one in inner[:8])
    return next((one for one in found if one is not None), None)
