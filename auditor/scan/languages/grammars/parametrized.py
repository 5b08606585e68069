"""Data of tests: what attributes above a function give to its parameters, as `[TestCase("gpt-4")]` does.

Each row of data is kept as a call of the function, with every value under the
name of its parameter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from auditor.scan.languages.grammars.nodes import child, inside, parts, span, text
from auditor.scan.languages.grammars.reader import Reader
from auditor.scan.languages.syntax import Expression, Field, Invoke, Literal, Name, Span

if TYPE_CHECKING:
    from tree_sitter import Node

#: Attributes of C# whose arguments are one row: NUnit, xUnit, MSTest, TUnit and BenchmarkDotNet.
_ROWS: Final = frozenset({"TestCase", "InlineData", "DataRow", "Arguments", "Row"})
#: The one of NUnit that stands at a parameter, and lists what it is given in turn.
_VALUES: Final = "Values"

#: Annotations of JUnit: the values of one parameter, and rows that are written with commas.
_SOURCE, _TABLE = "ValueSource", "CsvSource"


def by_attributes(reader: Reader, node: Node, names: Sequence[str]) -> None:
    """The rows that attributes of C# give to a method."""
    for one in parts(node):
        for note in parts(one) if one.type == "attribute_list" else ():
            if _called(note) in _ROWS:
                given = [reader.expression(last) for last in _arguments(note)]
                _row(reader, node, zip(names, given, strict=False))
    for one in parts(child(node, "parameters")):
        for note in inside(one, "attribute"):
            if _called(note) == _VALUES:
                label = text(child(one, "name"))
                for value in _arguments(note):
                    _row(reader, node, [(label, reader.expression(value))])


def by_annotations(reader: Reader, node: Node, names: Sequence[str]) -> None:
    """The values and rows that annotations of JUnit give to a method."""
    modifiers = next((one for one in node.named_children if one.type == "modifiers"), None)
    for note in parts(modifiers) if names else ():
        called = _called(note) if note.type == "annotation" else ""
        for one in inside(note, "string_literal") if called in (_SOURCE, _TABLE) else ():
            value = reader.expression(one)
            if isinstance(value, Literal) and called == _SOURCE:
                _row(reader, node, [(names[0], value)])
            elif isinstance(value, Literal):
                _row(reader, node, zip(names, _cells(value), strict=False))


def _called(note: Node) -> str:
    """The name of an attribute, without what stands before it and without its common ending."""
    return text(child(note, "name")).rpartition(".")[2].removesuffix("Attribute")


def _arguments(note: Node) -> Iterable[Node]:
    """The arguments of an attribute that have no names."""
    for one in inside(note, "attribute_argument"):
        if child(one, "name") is None and one.named_child_count == 1:
            yield one.named_children[0]


def _cells(row: Literal) -> list[Expression]:
    """The cells of a row of text, each at its place."""
    found: list[Expression] = []
    start = row.span.start + 1
    for cell in row.text.split(","):
        plain = cell.strip().strip("'")
        begin = start + len(cell[: cell.find(plain)].encode())
        found.append(Literal(plain, Span(begin, begin + len(plain.encode()))))
        start += len(cell.encode()) + 1
    return found


def _row(reader: Reader, node: Node, given: Iterable[tuple[str, Expression]]) -> None:
    """Keep a row as a call of the function."""
    fields = tuple(Field(label, value, value.span) for label, value in given if isinstance(value, Literal))
    if fields:
        function = Name(text(child(node, "name")), span(node))
        reader.unit.invokes.append(Invoke(function, (), fields, span(node)))
