"""Enumerations of the sizes of a library's models, called after it: `class WhisperModelSize(StrEnum)`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final

from auditor.scan import spelling
from auditor.scan.identity.found import Found
from auditor.scan.identity.identify import by_call
from auditor.scan.loaders.loader_rows import Call
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.source.literals import text_of
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.evaluator import Value

#: What such a class is called after besides the library.
_OF_MODELS: Final = frozenset({"model", "models", "size", "sizes"})


def sizes_of_classes(module: Module, tables: Tables) -> Iterator[tuple[Value, Found]]:
    """The members of such enumerations that are short names of the library, each with its model."""
    for owner in module.classes.values():
        if not any(base.endswith("Enum") for base in owner.bases):
            continue
        if (call := _called_after(owner.name, tables)) is None:
            continue
        for node in chain.from_iterable(owner.fields.values()):
            text = text_of(node)
            if text in call.names and (found := by_call(text, call, tables)) is not None:
                yield Value(text, node, module), found


def _called_after(name: str, tables: Tables) -> Call | None:
    """The loader of the library after which an enumeration of models is called; the longest word counts."""
    spelled = spelling.spelled(name)
    if _OF_MODELS.isdisjoint(spelled.split("_")):
        return None
    said = [
        (len(word), one.like)
        for one in tables.short_names
        for word in one.words
        if word.replace("-", "_") in spelled
    ]
    return tables.calls.load(max(said)[1]) if said else None
