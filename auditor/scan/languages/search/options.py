"""What is said beside each other: along the chain of a builder, and among the options that a call takes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, TypeGuard

from auditor.scan.languages.syntax import Expression, Field, Invoke, Member, Name

#: What stands before the thing that an option is called after: `WithModel`, `set_model`.
_OPTION: Final = re.compile(r"^(?:[wW]ith|[sS]et)(?:_(?=[a-z])|(?=[A-Z]))")


class Options:
    """The options of one unit, each with those beside it: `New(WithProvider("..."), WithModel("..."))`."""

    def __init__(self, invokes: Sequence[Invoke]) -> None:
        """Know the calls of the unit."""
        self._beside = {
            one.span: call.arguments
            for call in invokes
            if len(call.arguments) > 1
            for one in call.arguments
            if isinstance(one, Invoke)
        }

    def beside(self, call: Invoke) -> Iterator[Field]:
        """What is said beside an option, each as a field that is called after it."""
        if isinstance(call.function, Member):
            yield from _chained(call.function.of)
        for one in self._beside.get(call.span, ()):
            if (
                isinstance(one, Invoke)
                and len(one.arguments) == 1
                and isinstance(one.function, Name | Member)
            ):
                yield Field(set_by(one.function.name), one.arguments[0], one.span)


def set_by(name: str) -> str:
    """What an option sets: `Model` of `WithModel`, any other name as it is."""
    return _OPTION.sub("", name)


def is_option(function: Expression) -> TypeGuard[Name]:
    """Whether a function of no object is called like an option."""
    return isinstance(function, Name) and _OPTION.match(function.name) is not None


def _chained(of: Expression) -> Iterator[Field]:
    """What the methods of a builder before the last one set: `.provider(Provider.GROQ).modelName(...)`."""
    while isinstance(of, Invoke) and isinstance(of.function, Member):
        if len(of.arguments) == 1:
            yield Field(of.function.name, of.arguments[0], of.span)
        of = of.function.of
