"""What a call gives a loader of another file: through a function, or an object of a class, there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from auditor.scan.languages.search.clients import Whole
from auditor.scan.languages.search.giving import may_hand_on
from auditor.scan.languages.search.handing import Handing, Loader
from auditor.scan.languages.search.names import Names
from auditor.scan.languages.syntax import Expression, Invoke, Member, Record


class Through(NamedTuple):
    """What is given for a model and for its revision, and the loader that it reaches."""

    model: Expression
    revision: Expression | None
    loader: Loader


def through(whole: Whole, home: Names, handing: Handing) -> Iterator[Through]:
    """What a call in the file of `home`, or a structure that stands for one, gives loaders of other files."""
    called = whole.function if isinstance(whole, Invoke) else whole.type
    arguments, named = (whole.arguments, whole.named) if isinstance(whole, Invoke) else ((), whole.fields)
    if called is not None and (isinstance(whole, Record) or may_hand_on(whole)):
        for handed in handing.of_any(one for one in home.called(called) if one[1] is not home):
            models, revision = handed.given(arguments, named, home)
            yield from (Through(one, revision, handed.loader) for one in models)
    yield from _kept(whole, home, handing)


def _kept(whole: Whole, home: Names, handing: Handing) -> Iterator[Through]:
    """What an object keeps that gives it to a loader: `new App { Model = "..." }`, `app.model = "..."`."""
    fields = whole.named if isinstance(whole, Invoke) else whole.fields
    of: Expression = whole
    given: dict[str, Expression] = {one.name: one.value for one in fields}
    if isinstance(whole, Invoke) and isinstance(whole.function, Member) and not fields:
        if len(whole.arguments) != 1:
            return
        of, given = whole.function.of, {whole.function.name: whole.arguments[0]}
    classes = home.classes(of) if given else ()
    for handed in handing.of_any_class(one for one in classes if one.home is not home):
        value, pin = given.get(handed.model.name), handed.revision
        for one in handed.model.of(value, home) if value is not None else ():
            yield Through(one, given.get(pin.name) if pin is not None else None, handed.loader)
