"""Jupyter notebooks: the code cells as one program, each place in its cell."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from auditor.model import Location
from auditor.reading import SourceFile, Unreadable
from auditor.scan.commands import CommandReader
from auditor.scan.places import Text
from auditor.scan.python import PythonScanner
from auditor.scan.seam import Find
from auditor.scan.tables import Tables

#: Lines that are no Python: shell escapes, magics, help.
_MAGIC: Final = re.compile(r"^\s*(?:[!%]|\?\w|\w+\?\s*$)")


class NotebookScanner:
    """Reads `.ipynb` files."""

    def __init__(self, tables: Tables) -> None:
        """Scan with `tables`."""
        self._python = PythonScanner(tables)
        self._commands = CommandReader(tables)

    def accepts(self, path: str) -> bool:
        """Whether the file is a notebook."""
        return path.endswith(".ipynb")

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield what the code cells refer to. Raises `Unreadable`."""
        cells = _code_cells(file)
        lines: list[str] = []
        starts: list[int] = []
        numbers: list[int] = []
        for number, source in cells:
            starts.append(len(lines))
            numbers.append(number)
            code = source.split("\n")
            yield from self._escapes(file.path, number, code)
            lines += ["" if _MAGIC.match(line) or source.startswith("%%") else line for line in code]

        def place(line: int) -> tuple[int, int | None]:
            index = bisect_right(starts, line - 1) - 1
            return line - starts[index], numbers[index]

        if lines:
            yield from self._python.find("\n".join(lines), file.path, place)

    def _escapes(self, path: str, number: int, lines: list[str]) -> Iterator[Find]:
        for index, line in enumerate(lines, 1):
            if line.lstrip().startswith("!"):
                for find in self._commands.read(Text(path, line), 0, line.replace("!", " ", 1), {}):
                    yield replace(find, location=_moved(find.location, index, number))


def _moved(location: Location, line: int, cell: int) -> Location:
    return replace(location, line=line, end_line=line, cell=cell)


def _code_cells(file: SourceFile) -> list[tuple[int, str]]:
    """Number (from 1, over all cells) and source of the code cells. Raises `Unreadable`."""
    try:
        raw = json.loads(file.text)
        cells = raw["cells"]
        found = []
        for number, cell in enumerate(cells, 1):
            if cell.get("cell_type") == "code":
                source = cell.get("source", "")
                found.append((number, source if isinstance(source, str) else "".join(map(str, source))))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Unreadable("not a valid notebook") from None
    return found
