"""Jupyter notebooks: the code cells as one program, each place in its cell."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from auditor.model import Location
from auditor.reading import SourceFile, Unreadable
from auditor.scan.inside import read_inside
from auditor.scan.kinds.kernels import ending_of, read_cells
from auditor.scan.python.scanner import PythonScanner
from auditor.scan.python.search.embedded import configurations
from auditor.scan.python.source.escapes import is_python, shell_lines
from auditor.scan.python.source.parsing import valid_lines
from auditor.scan.seam import Find, Scanner

#: Lines that are no Python: shell escapes, magics, help.
_MAGIC: Final = re.compile(
    r"^(?P<indent>\s*)(?:[!%]|[\w, ]+=\s*[!%](?!=)|\?+[\w.]+\s*$|[\w.]+\?+\s*$"
    r"|(?:pip3?|conda|mamba)[ \t]+(?:un)?install[ \t])"
)
_SHELL: Final = re.compile(r"%%(?:bash|sh|shell|script|!|system|sx)\b")
_WRITTEN: Final = re.compile(r"%%(?:writefile|file)[ \t]+(?:-a[ \t]+)?(\S+)[ \t]*\n")
#: Cell magics whose body is Python all the same.
_TIMED: Final = re.compile(r"%%(?:time|timeit|capture|prun|memit|skip_if)\b")


_QUOTED: Final = re.compile(r"\"\"\"|\'\'\'")


@dataclass(frozen=True, slots=True)
class Cell:
    """A code cell: its number from 1 over all cells, and its source."""

    number: int
    source: str


class NotebookScanner:
    """Reads `.ipynb` files; `files` read commands, and what a cell writes to a file."""

    def __init__(
        self, python: PythonScanner, files: Sequence[Scanner] = (), languages: Sequence[Scanner] = ()
    ) -> None:
        """Scan with the scanner of Python source; shell escapes with that of `files` that reads scripts.

        `languages` read the programs of kernels that speak another language.
        """
        self._python = python
        self._languages = languages
        self._files = (python, *files)

    def accepts(self, path: str) -> bool:
        """Whether the file is a notebook."""
        return path.endswith(".ipynb")

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield what the code cells refer to. Raises `Unreadable`, at the end for broken cells."""
        ending = ending_of(file.data)
        other = next((one for one in self._languages if one.accepts(f"cells{ending}")), None)
        if ending is not None and other is not None:
            cells = code_cells(file)
            for cell in cells:
                yield from self._commands_of(cell, file.path)
            sources = [(cell.number, cell.source) for cell in cells]
            yield from read_cells(partial(_alone, other), file.path, ending, sources)
            return
        lines: list[str] = []
        starts: list[int] = []
        numbers: list[int] = []
        failed: list[int] = []
        indents: dict[int | None, int] = {}
        for cell in code_cells(file):
            yield from self._commands_of(cell, file.path)
            yield from self._written(cell, file.path)
            code, indents[cell.number], valid = python_of(cell.source)
            failed += [] if valid else [cell.number]
            for name, text in configurations("\n".join(code)) if _QUOTED.search(cell.source) else ():
                yield from self._as_file(name, text, file.path, cell.number)
            starts.append(len(lines))
            numbers.append(cell.number)
            lines += code

        def place(line: int) -> tuple[int, int | None]:
            index = bisect_right(starts, line - 1) - 1
            return line - starts[index], numbers[index]

        if lines:
            for found in self._python.find("\n".join(lines), file.path, place):
                yield _moved(found, indents.get(found.location.cell, 0))
        if failed:
            shown = ", ".join(map(str, failed[:10]))
            raise Unreadable(f"not valid Python: cell {shown}")

    def _commands_of(self, cell: Cell, path: str) -> Iterator[Find]:
        """Shell escapes, each with its continued lines, or a whole cell of shell."""
        source = cell.source
        command = source if _SHELL.match(source) else "".join(shell_lines(source))
        if command.strip():
            yield from self._as_file("cell.sh", command, path, cell.number)

    def _written(self, cell: Cell, path: str) -> Iterator[Find]:
        """A cell that writes a file is read like that file."""
        match = _WRITTEN.match(cell.source)
        if match is not None:
            body = "\n" + cell.source[match.end() :]
            yield from self._as_file(match[1].strip("\"'"), body, path, cell.number)

    def _as_file(self, name: str, text: str, path: str, number: int) -> Iterator[Find]:
        """Read the text of a cell as if it were a file of that name; lines stay those of the cell."""
        yield from as_file(self._files, name, text, lambda place: replace(place, path=path, cell=number))


def as_file(
    scanners: Iterable[Scanner], name: str, text: str, moved: Callable[[Location], Location]
) -> Iterator[Find]:
    """What a part of a text refers to, read as a file of that name; `moved` says where it stands."""
    for scanner in scanners:
        if scanner.accepts(name):
            yield from read_inside(partial(_alone, scanner), name, text, moved)


def _alone(scanner: Scanner, file: SourceFile) -> Iterator[Find]:
    """What a file refers to at places of its own."""
    return (find for find in scanner.read(file) if find.location.path == file.path)


def python_of(source: str) -> tuple[list[str], int, bool]:
    """The lines of a cell that are Python, how much indent was taken from each, and whether all are valid."""
    code, indent = _dedented(_blanked(source))
    if is_python("\n".join(code)):
        return code, indent, True
    valid, faulty = valid_lines("\n".join(code))
    return valid.split("\n"), indent, not faulty


def _blanked(source: str) -> list[str]:
    """The lines of a cell with what is no Python blanked out; a block stays a block."""
    lines = source.split("\n")
    if source.startswith("%%") and not _TIMED.match(source):
        return [""] * len(lines)
    found = []
    continued = False
    for line in lines:
        match = None if continued else _MAGIC.match(line)
        if continued or match is not None:
            found.append(f"{match['indent']}pass" if match is not None and match["indent"] else "")
            continued = line.rstrip().endswith("\\")
        else:
            found.append(line)
    return found


def _dedented(lines: list[str]) -> tuple[list[str], int]:
    """The lines of a cell without the indent of its first, as a notebook runs them, and how wide that is."""
    first = next((line for line in lines if line.strip()), "")
    indent = first[: len(first) - len(first.lstrip())]
    return ([line.removeprefix(indent) for line in lines] if indent else lines), len(indent)


def _moved(found: Find, indent: int) -> Find:
    """What was found, at its columns in the cell as it is written."""
    if not indent:
        return found
    place = found.location
    end = place.end_column + indent if place.end_column is not None else None
    return replace(found, location=replace(place, column=place.column + indent, end_column=end))


def code_cells(file: SourceFile) -> list[Cell]:
    """The code cells of a notebook, old format or new. Raises `Unreadable`."""
    try:
        raw = json.loads(file.text)
        cells = raw["cells"] if "cells" in raw else raw["worksheets"][0]["cells"]
        found = []
        for number, cell in enumerate(cells, 1):
            if cell.get("cell_type") == "code":
                source = cell.get("source", cell.get("input", ""))
                text = source if isinstance(source, str) else "".join(map(str, source))
                found.append(Cell(number, text.replace("\r\n", "\n").replace("\r", "\n")))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError):
        raise Unreadable("not a valid notebook") from None
    return found
