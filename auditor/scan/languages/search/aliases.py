"""A program's own words for models, in lists of pairs: each with the model that it is short for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from auditor.scan.languages.syntax import Expression, Listed, Literal, Span
from auditor.scan.loaders.tables import Tables


def aliases(values: Iterable[Expression], tables: Tables) -> frozenset[Span]:
    """Where the words stand in lists among `values`: `[("pro", "gemini-3.1-pro-preview"), ...]`.

    A word that a service knows by itself is the name of a model, too.
    """
    return frozenset(one.span for value in values for one in _words(value, tables))


def _words(value: Expression, tables: Tables) -> Iterator[Literal]:
    for item in value.items if isinstance(value, Listed) else ():
        match item:
            case Listed(items=(Literal() as word, Literal() as model)):
                if tables.told_by(model.text) and not tables.told_by(word.text):
                    yield word
