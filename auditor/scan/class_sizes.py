"""Enumerations of the sizes of a library's models, called after it: `class WhisperModelSize(StrEnum)`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from auditor.scan import spelling
from auditor.scan.found import Found
from auditor.scan.identify import by_call
from auditor.scan.literals import text_of
from auditor.scan.loaders import Call
from auditor.scan.modules import Module
from auditor.scan.tables import Tables
from auditor.scan.values import Value

#: What such a class is called after besides the library.
_OF_MODELS: Final = frozenset({"model", "models", "size", "sizes"})


def sizes_of_classes(module: Module, tables: Tables) -> Iterator[tuple[Value, Found]]:
    """The members of such enumerations that are short names of the library, each with its model."""
    for owner in module.classes.values():
        if not any(base.endswith("Enum") for base in owner.bases):
            continue
        call = _called_after(owner.name, tables)
        for given in owner.fields.values() if call is not None else ():
            for node in given:
                text = text_of(node)
                found = by_call(text, call, tables) if call is not None and text in call.names else None
                if found is not None:
                    yield Value(text, node, module), found


def _called_after(name: str, tables: Tables) -> Call | None:
    """The loader of the library after which an enumeration of models is called; the longest word counts."""
    spelled = spelling.spelled(name)
    if _OF_MODELS.isdisjoint(spelled.split("_")):
        return None
    words = sorted(
        (
            (len(word), one.like)
            for one in tables.short_names
            for word in one.words
            if word.replace("-", "_") in spelled
        ),
        reverse=True,
    )
    return tables.calls.load(words[0][1]) if words else None
