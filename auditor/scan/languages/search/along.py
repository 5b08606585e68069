"""Names that are handed over along with the function that asks: `run("llama3.2", main)`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from auditor.model import Certainty
from auditor.scan.languages.search.clients import Whole
from auditor.scan.languages.search.handing import Handing, Loader
from auditor.scan.languages.search.names import Names
from auditor.scan.languages.syntax import Expression, Function, Invoke, Literal, Member, Name


class Along(NamedTuple):
    """What a call gives for a model, the loader that the function beside it reaches, and how sure that is."""

    model: Expression
    loader: Loader
    certainty: Certainty


def handed_along(call: Whole, home: Names, handing: Handing, means: Callable[[str], bool]) -> Iterator[Along]:
    """What a call in the file of `home` gives a function of the tree beside another one, which loads it.

    That function must call the other one, with what it is given itself or
    with something that is called like a model (`means`), as it is then itself.
    """
    if not isinstance(call, Invoke):
        return
    texts = [at for at, one in enumerate(call.arguments) if isinstance(one, Literal)]
    asking = [at for at, one in enumerate(call.arguments) if isinstance(one, Name | Member)]
    if not texts or not asking:
        return
    for called, there in home.called(call.function):
        for asked in asking:
            for at in texts:
                for position, certainty in _positions(called, there, at, asked, means):
                    for loader in _loaders(call.arguments[asked], position, home, handing):
                        yield Along(call.arguments[at], loader, certainty)


def _positions(
    called: Function, home: Names, at: int, asked: int, means: Callable[[str], bool]
) -> Iterator[tuple[int, Certainty]]:
    """Where a function that is given another one gives that its own parameter number `at`."""
    if max(at, asked) >= len(called.parameters):
        return
    given, function = called.parameters[at], called.parameters[asked]
    for call in home.calls(function):
        if not isinstance(call.function, Name) or call.function.name != function:
            continue  # a method that is called so
        for position, one in enumerate(call.arguments if called.span.holds(call.span) else ()):
            if isinstance(one, Name) and one.name == given:
                yield position, Certainty.CERTAIN
            elif isinstance(one, Name | Member) and means(one.name) and means(given):
                yield position, Certainty.LIKELY


def _loaders(asked: Expression, position: int, home: Names, handing: Handing) -> Iterator[Loader]:
    """The loaders that a parameter of a function reaches."""
    for function, there in home.called(asked):
        for handed in handing.of(function, there):
            if handed.model.position == position:
                yield handed.loader
