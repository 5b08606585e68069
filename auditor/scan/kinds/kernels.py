"""Notebooks whose kernel speaks another language than Python: their cells are one program of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from auditor.model import Location
from auditor.scan.inside import Reader, read_inside
from auditor.scan.places import blank
from auditor.scan.seam import Find

#: What a notebook says of its kernel ("The Notebook file format", metadata).
_KERNEL: Final = re.compile(rb"\"(?:kernelspec|language_info)\"\s*:\s*\{([^{}]*)")
_LANGUAGE: Final = re.compile(rb"\"(?:language|name)\"\s*:\s*\"([^\"]{1,40})\"")

#: The languages of kernels, as these call them, and how files of each end.
ENDINGS: Final = {
    "clojure": ".clj",
    "f#": ".fs",
    "fsharp": ".fs",
    "groovy": ".groovy",
    "haskell": ".hs",
    "julia": ".jl",
    "matlab": ".m",
    "octave": ".m",
    "ocaml": ".ml",
    "perl": ".pl",
    "r": ".r",
    "c#": ".cs",
    "c++": ".cpp",
    "cpp": ".cpp",
    "csharp": ".cs",
    "elixir": ".exs",
    "go": ".go",
    "java": ".java",
    "javascript": ".js",
    "kotlin": ".kt",
    "lua": ".lua",
    "php": ".php",
    "ruby": ".rb",
    "rust": ".rs",
    "scala": ".scala",
    "swift": ".swift",
    "typescript": ".ts",
}

#: Lines for the kernel, and no source: magics, commands of a shell.
_MAGIC: Final = re.compile(r"^[ \t]*[!%][^\n]*", re.MULTILINE)


#: So many cells, and imports, are read one by one at most.
_MOST: Final = 200

#: Languages whose files begin with what they import, while each cell may.
_IMPORTS_FIRST: Final = frozenset({".kt", ".kts", ".java"})
_IMPORT: Final = re.compile(
    r"(?m)^[ \t]*import[ \t]+(?:static[ \t]+)?[\w.*`]+(?:[ \t]+as[ \t]+\w+)?[ \t]*;?[ \t]*$"
)


def ending_of(data: bytes) -> str | None:
    """How files end of the language that a notebook's kernel speaks; None for Python, and any unknown."""
    said = (one for kernel in _KERNEL.findall(data) for one in _LANGUAGE.findall(kernel))
    known = (ENDINGS.get(one.decode(errors="replace").lower()) for one in said)
    return next((one for one in known if one is not None), None)


def read_cells(read: Reader, path: str, ending: str, cells: Sequence[tuple[int, str]]) -> Iterator[Find]:
    """What the program of some cells, by their numbers, refers to, as `read` has files of its language.

    Where a file has its imports first, what one cell has of its own is also read by itself: what a cell
    may have and a file may not (an expression behind a declaration) would hide what comes after it.
    """
    plain = [(number, _MAGIC.sub(lambda match: blank(match[0]), source)) for number, source in cells]
    if ending not in _IMPORTS_FIRST:
        whole = "\n".join(source for _, source in plain)
        yield from read_inside(read, f"{path}{ending}", whole, _placing(path, cells, 0))
        return
    above = [match[0] for _, source in plain for match in _IMPORT.finditer(source)]
    plain = [(number, _IMPORT.sub(lambda match: blank(match[0]), source)) for number, source in plain]
    apart = plain if len(above) <= _MOST and 1 < len(plain) <= _MOST else []
    for some in (plain, *([one] for one in apart)):
        whole = "\n".join((*above, *(source for _, source in some)))
        name = f"{path}{ending}" if some is plain else f"{path}.{some[0][0]}{ending}"
        yield from read_inside(read, name, whole, _placing(path, some, len(above)))


def _placing(path: str, cells: Sequence[tuple[int, str]], above: int) -> Callable[[Location], Location]:
    """Gives a place in the program of all cells, so many lines `above` which are none's, its place in one."""
    of_line = [(cells[0][0], 1)] * above if cells else []
    of_line += [(number, line) for number, source in cells for line in range(1, source.count("\n") + 2)]

    def placed(place: Location) -> Location:
        number, line = of_line[place.line - 1]
        return replace(place, path=path, cell=number, line=line, end_line=line + place.end_line - place.line)

    return placed
