"""Texts whose cells are programs, each between two fences: Quarto's, R Markdown's, MyST's.

A fence with the language in braces opens a cell that is run when the text is
made (the guides of Quarto, knitr and MyST-NB); one with the language alone
shows an example and runs nothing. What R has in them is read by its shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from auditor.model import Location
from auditor.reading import SourceFile, Unreadable
from auditor.scan.kinds.kernels import ENDINGS
from auditor.scan.kinds.notebook import as_file, python_of
from auditor.scan.places import blank
from auditor.scan.python.scanner import PythonScanner
from auditor.scan.python.source.escapes import shell_lines
from auditor.scan.seam import Find, Scanner

#: Texts of which any may have cells, and those that say so, as Jupytext's and Jupyter Book's do.
_BOOKS: Final = (".qmd", ".rmd")
_MARKDOWN: Final = (".md", ".markdown")
_SAYS: Final = b"{code-cell}"

#: A cell: what opens it, its language, its lines up to a fence as long.
_CELL: Final = re.compile(
    r"^(?P<indent>[ \t]*)(?P<fence>`{3,}|~{3,})[ \t]*"
    r"\{(?:code-cell\}[ \t]*(?P<kernel>\w*)[^\n]*|(?P<said>[A-Za-z]\w*)\b[^}\n]*\}[^\n]*)\n"
    r"(?P<code>.*?)^[ \t]*(?P=fence)`*~*[ \t]*$",
    re.DOTALL | re.MULTILINE,
)
#: What such a text has: a look at others costs nothing more.
_OPENS: Final = re.compile(r"[`~]{3}[ \t]*\{")
#: What a cell of MyST says of itself before its source: a head between dashes, or options after colons.
_OPTIONS: Final = re.compile(
    r"\A(?:[ \t]*---[ \t]*\n.*?^[ \t]*---[ \t]*$|(?:[ \t]*:[\w-]+:[^\n]*\n)+)", re.DOTALL | re.M
)

_PYTHON: Final = frozenset({"", "python", "python3", "ipython", "ipython3", "py"})
_OF_SHELLS: Final = dict.fromkeys(("bash", "sh", "zsh", "shell"), ".sh")
_OF_OTHERS: Final = {
    **{said: ending for said, ending in ENDINGS.items() if said != "r"},
    **_OF_SHELLS,
    "js": ".js",
    "ts": ".ts",
    "node": ".js",
    "sql": ".sql",
    "powershell": ".ps1",
    "yaml": ".yaml",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: how its files end, its source, the line of the text before its first, from 0."""

    ending: str
    source: str
    before: int


class BookScanner:
    """Reads the cells of texts, those of each language as one program with the text left out."""

    def __init__(self, python: PythonScanner, files: Sequence[Scanner]) -> None:
        """Scan with the scanner of Python source, and with `files` what other languages have."""
        self._python, self._files = python, files

    def accepts(self, path: str) -> bool:
        """Whether the file is a text that may have cells, by its name."""
        return path.lower().endswith((*_BOOKS, *_MARKDOWN))

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield what the cells refer to. Raises `Unreadable`, at the end for broken cells."""
        if _SAYS not in file.data and not is_book(file.path):
            return
        cells = list(_cells(file.text))
        for ending in sorted({one.ending for one in cells}):
            own = [one for one in cells if one.ending == ending]
            if ending == ".py":
                commands = "".join(shell_lines(_whole(own)))
                if commands.strip():
                    yield from self._as_file(".sh", commands, file.path)
                yield from self._program(own, file.path)
            else:
                yield from self._as_file(ending, _whole(own), file.path)

    def _program(self, cells: Iterable[Cell], path: str) -> Iterator[Find]:
        """What the cells of Python refer to."""
        lines: list[str] = []
        faulty: list[int] = []
        indents: dict[int, int] = {}
        for cell in cells:
            lines += [""] * (cell.before - len(lines))
            code, indent, valid = python_of(cell.source)
            indents.update(dict.fromkeys(range(cell.before + 1, cell.before + len(code) + 1), indent))
            faulty += [] if valid else [cell.before + 1]
            lines += code
        for found in self._python.find("\n".join(lines), path, lambda line: (line, None)):
            place = found.location
            yield replace(found, location=_right(place, indents.get(place.line, 0)))
        if faulty:
            shown = ", ".join(map(str, faulty[:10]))
            raise Unreadable(f"not valid Python: the cell at line {shown}")

    def _as_file(self, ending: str, text: str, path: str) -> Iterator[Find]:
        """Read cells as if they were a file of that ending, every line at its place."""
        yield from as_file(self._files, f"{path}{ending}", text, lambda place: replace(place, path=path))


def is_book(path: str) -> bool:
    """Whether a file is a text that is made by running its cells, by its name."""
    return path.lower().endswith(_BOOKS)


def without_cells(text: str) -> str:
    """A text with its cells left out, every other line at its place."""
    return _CELL.sub(lambda cell: blank(cell[0]), text) if _OPENS.search(text) else text


def _cells(text: str) -> Iterator[Cell]:
    """The cells of a text whose language is known."""
    for match in _CELL.finditer(text.replace("\r\n", "\n")):
        said = (match["said"] or match["kernel"] or "").lower()
        ending = ".py" if said in _PYTHON else _OF_OTHERS.get(said)
        if ending is not None:
            source = _OPTIONS.sub(lambda options: blank(options[0]), match["code"])
            yield Cell(ending, source, match.string.count("\n", 0, match.start("code")))


def _whole(cells: Iterable[Cell]) -> str:
    """The cells as one source, each line where the text has it."""
    lines: list[str] = []
    for cell in cells:
        lines += [""] * (cell.before - len(lines))
        lines += cell.source.split("\n")
    return "\n".join(lines)


def _right(place: Location, indent: int) -> Location:
    """A place so much further right, as the text has the cell."""
    return replace(place, column=place.column + indent, end_column=place.end_column + indent)
