"""Functions and classes of other files that hand on what they are given to a loader: they load, too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from auditor.scan.identity.identify import Client
from auditor.scan.languages.search.clients import Clients, Whole, given, stated
from auditor.scan.languages.search.giving import may_hand_on
from auditor.scan.languages.search.names import Class, Names
from auditor.scan.languages.search.taking import Taken, kept, parameter
from auditor.scan.languages.syntax import Expression, Field, Function, Invoke, Span
from auditor.scan.loaders.calls import Calls
from auditor.scan.loaders.loader_rows import Call

#: How many functions an argument is followed through.
_DEEPEST: Final = 3


class Loader(NamedTuple):
    """A loader that something reaches: its entry, its dotted name, what its client was told."""

    entry: Call
    dotted: str
    client: Client


class Handed(NamedTuple):
    """What reaches a loader as the model, and what as its revision: parameters, or fields of a class."""

    model: Taken
    revision: Taken | None
    loader: Loader

    def given(
        self, arguments: tuple[Expression, ...], named: tuple[Field, ...], home: Names
    ) -> tuple[list[Expression], Expression | None]:
        """The models that a call in the file of `home` gives, and their revision."""
        pinned = self.revision.given(arguments, named, home) if self.revision else iter(())
        return list(self.model.given(arguments, named, home)), next(pinned, None)


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
    """Finds, for functions and classes of the tree, the parameters and fields that reach a loader."""

    def __init__(self, calls: Calls) -> None:
        """Know the loaders `calls`."""
        self._calls = calls
        self._answers: dict[tuple[str, int], tuple[Handed, ...]] = {}
        self._fields: dict[tuple[str, tuple[Span, ...]], tuple[Handed, ...]] = {}

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

    def of_any(self, functions: Iterable[tuple[Function, Names]], depth: int = 0) -> Iterator[Handed]:
        """The parameters that reach a loader of functions of which a call means one, in the files of each."""
        places = ((home.class_around(one.span), home, one) for one, home in functions)
        return _of_one_service([(_place(of, home), self.of(one, home, depth)) for of, home, one in places])

    def of_any_class(self, classes: Iterable[Class]) -> Iterator[Handed]:
        """The fields that reach a loader of classes of which an object is one."""
        return _of_one_service([(_place(one, one.home), self.of_class(one)) for one in classes])

    def of_class(self, of: Class, depth: int = 0) -> tuple[Handed, ...]:
        """The fields of a class that reach a loader, in what stands of the class in its file."""
        key = of.home.unit.path, of.bodies
        if key not in self._fields:
            self._fields[key] = ()
            found: dict[str, Handed] = {}
            for call in _calls(of.home, of.holds):
                for one in self._given(call, None, of.home, depth):
                    model = kept(one.model, of)
                    if model is not None:
                        revision = kept(one.revision, of) if one.revision is not None else None
                        found.setdefault(model.name, Handed(model, revision, one.loader))
            for above in of.above() if depth < _DEEPEST else ():
                for handed in self.of_class(above, depth + 1):
                    found.setdefault(handed.model.name, handed)
            self._fields[key] = tuple(found.values())
        return self._fields[key]

    def _reached(self, function: Function, home: Names, depth: int) -> Iterator[Handed]:
        for call in _calls(home, function.span.holds):
            for one in self._given(call, function, home, depth):
                model = parameter(one.model, function, home)
                if model is not None:
                    pinned = one.revision
                    revision = parameter(pinned, function, home) if pinned is not None else None
                    yield Handed(model, revision, one.loader)
        for of, set_ in _sets(function, home) if depth < _DEEPEST else ():
            for handed in self.of_class(of, depth + 1):
                whole = set_.get(handed.model.name)
                model = handed.model.within(whole) if whole is not None else None
                if model is not None:
                    pin = handed.revision
                    yield Handed(model, set_.get(pin.name) if pin is not None else None, handed.loader)

    def _given(self, call: Whole, function: Function | None, home: Names, depth: int) -> Iterator[_Given]:
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
        elif isinstance(call, Invoke) and depth < _DEEPEST and may_hand_on(call):
            called_ = [(other, there) for other, there in home.called(called) if other is not function]
            for handed in self.of_any(called_, depth + 1):
                models, revision = handed.given(arguments, named, home)
                yield from (_Given(one, revision, handed.loader) for one in models)

    def _loads(self, one: Expression, home: Names) -> bool:
        """Whether what a loader is given was loaded by another one: `ask({ model: ollama(name) })`."""
        return isinstance(one, Invoke) and loader_of(self._calls, home, one.function)[1] is not None


def _calls(home: Names, inside: Callable[[Span], bool]) -> list[Whole]:
    """The calls of a file, and the structures that stand for calls, which stand inside of something."""
    calls: list[Whole] = [one for one in home.unit.invokes if inside(one.span)]
    calls += (one for one in home.unit.records if one.type is not None and inside(one.span))
    return calls


def _sets(function: Function, home: Names) -> Iterator[tuple[Class, dict[str, Taken]]]:
    """The classes in whose fields a function keeps what it is given: those fields, with the parameters.

    `this.model = model`; `return &Index{model: model}`.
    """
    around = home.class_around(function.span)
    own: dict[str, Taken] = {}
    for one in home.unit.definitions if around is not None else ():
        if one.name[:1] == "." and function.span.holds(one.at):
            whole = parameter(one.value, function, home)
            if whole is not None:
                own[one.name[1:]] = whole
    if around is not None and own:
        yield around, own
    for record in home.unit.records:
        if record.type is not None and function.span.holds(record.span):
            given = ((one.name, parameter(one.value, function, home)) for one in record.fields)
            held = {name: whole for name, whole in given if whole is not None}
            for of in home.classes(record) if held else ():
                yield of, held


def _place(of: Class | None, home: Names) -> tuple[str, str]:
    """A class by its file and its name, which what stands in none has not."""
    return home.unit.path, of.name if of is not None else ""


def _of_one_service(found: Sequence[tuple[tuple[str, str], tuple[Handed, ...]]]) -> Iterator[Handed]:
    """What functions of some classes hand on, or the classes, unless these load from services that differ.

    What an object is that may be any of them only a run decides.
    """
    origins: dict[tuple[str, str], set[str | None]] = {}
    for place, handed in found:
        origins.setdefault(place, set()).update(one.loader.entry.origin for one in handed)
    if len({frozenset(one) for one in origins.values()}) < 2:
        for _, handed in found:
            yield from handed
