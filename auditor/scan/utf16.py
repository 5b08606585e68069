"""Columns in UTF-16 units, which editors of the LSP kind and SARIF count in.

A `Location` counts code points. Only a line that holds a character above
U+FFFF before the place makes a difference, so this is asked once for all
places of a scan, and almost always answered by a look at the bytes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Final

from auditor.model import Location, Published, Reference, Undecided, Utf16Column
from auditor.reading import SourceFile, Tree, Unreadable

#: The first byte of a character above U+FFFF in UTF-8, and half of one as JSON escapes it.
_WIDE: Final = re.compile(rb"[\xf0-\xf4]")
_ESCAPED: Final = re.compile(rb"\\u[dD][89abAB]")


def utf16_columns(
    tree: Tree, finds: Iterable[Reference | Undecided | Published], narrow: Container[str]
) -> tuple[Utf16Column, ...]:
    """The columns of all places that UTF-16 counts differently, sorted; files of `narrow` have none."""
    places: dict[str, set[Location]] = {}
    for find in finds:
        place = find.location
        behind = max(place.column, place.end_column) > 2  # the first character of its line
        if behind and place.path not in narrow:
            places.setdefault(place.path, set()).add(place)
    found = {one for path, here in places.items() for one in _of_file(tree, path, here)}
    return tuple(sorted(found, key=lambda one: (one.path, one.cell or 0, one.line, one.column)))


def _of_file(tree: Tree, path: str, places: Iterable[Location]) -> Iterator[Utf16Column]:
    try:
        file = tree.read(path)
        if not _may_be_wide(file):
            return
        texts = texts_of(file)
    except Unreadable:
        return  # a file that went away, or weights, which are looked at and not read
    wide: dict[tuple[int | None, int], list[int]] = {}
    for place in places:
        for line, column in ((place.line, place.column), (place.end_line, place.end_column)):
            key = (place.cell, line)
            if key not in wide:
                wide[key] = _wide(texts.get(place.cell, ()), line)
            before = bisect_left(wide[key], column)
            if before:
                yield Utf16Column(path, place.cell, line, column, column + before)


def _may_be_wide(file: SourceFile) -> bool:
    """Whether a look at the bytes leaves it open that a character counts twice."""
    if is_narrow(file):
        return False
    data = file.data
    return data.isascii() or data.startswith((b"\xff\xfe", b"\xfe\xff")) or _WIDE.search(data) is not None


def is_narrow(file: SourceFile) -> bool:
    """Whether the bytes are plain: told at the speed of memory, of every file."""
    escapes = file.path.endswith(".ipynb")
    return file.data.isascii() and (not escapes or _ESCAPED.search(file.data) is None)


def texts_of(file: SourceFile) -> Mapping[int | None, Sequence[str]]:
    """The lines of a file, or of each cell of a notebook, as places count them. Raises `Unreadable`."""
    if file.suffix == ".ipynb":
        from auditor.scan.kinds.notebook import code_cells  # with the scanners, which few runs need for this

        return {cell.number: cell.source.split("\n") for cell in code_cells(file)}
    return {None: file.text.split("\n")}


def _wide(lines: Sequence[str], line: int) -> list[int]:
    """The columns of a line whose characters UTF-16 counts twice."""
    text = lines[line - 1] if 0 < line <= len(lines) else ""
    return [column for column, character in enumerate(text, 1) if character > "\uffff"]
