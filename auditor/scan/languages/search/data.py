"""Data that a program imports like a module: a JSON file is what it hands out as a whole."""

from __future__ import annotations

from typing import Final

from auditor.reading import SourceFile, Unreadable
from auditor.scan.formats.json import read_json
from auditor.scan.formats.structure import Node, Scalar, Table
from auditor.scan.languages.search.names import DEFAULT
from auditor.scan.languages.syntax import (
    Definition,
    Expression,
    Field,
    Listed,
    Literal,
    Record,
    Span,
    Unit,
    Unknown,
)

#: The ending of such a file, and the bytes of one that is read; longer ones are no settings.
ENDING: Final = ".json"
_LARGEST: Final = 256 * 1024


def data_unit(file: SourceFile) -> Unit:
    """The unit of a file of data. Raises `Unreadable`."""
    if len(file.data) > _LARGEST:
        raise Unreadable("data that is too long for settings")
    text = file.text
    whole = Span(0, len(text.encode()))
    value = _expression(read_json(text), text, text.isascii())
    return Unit(file.path, whole, definitions=[Definition(DEFAULT, value, whole, whole)])


def _expression(node: Node, text: str, plain: bool) -> Expression:
    """What a node holds; `plain`: each character of the text is one byte."""

    def where(start: int, end: int) -> Span:
        return Span(start, end) if plain else Span(len(text[:start].encode()), len(text[:end].encode()))

    if isinstance(node, Scalar):
        place = where(node.start, node.end)
        return Literal(node.value, place) if node.string else Unknown(place)
    if isinstance(node, Table):
        fields = [
            Field(one.key, _expression(one.value, text, plain), where(one.offset, one.offset + len(one.key)))
            for one in node.pairs
        ]
        end = fields[-1].value.span.end if fields else 0
        return Record(None, tuple(fields), Span(fields[0].key.start if fields else 0, end))
    return Listed(tuple(_expression(one, text, plain) for one in node.items), where(node.start, node.end))
