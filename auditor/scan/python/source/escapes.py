"""Commands of a shell among lines of Python, as notebooks have them, and programs that come from such."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator
from typing import Final

from auditor.reading import SourceFile
from auditor.scan.places import blank

_ESCAPE: Final = re.compile(
    r"^\s*(?:(?:[\w, ]+=\s*)?(?:!+|%(?:sx|system|pip|conda|(?:set_)?env)\b)"
    r"|(?=(?:pip3?|conda|mamba)[ \t]+(?:un)?install[ \t]))"
)
#: A line that is no Python by how it begins: a command, or what changes the notebook.
_LINE: Final = re.compile(rb"(?m)^[ \t]*[!%](?=[A-Za-z])")

#: The largest source that is parsed to see whether it has such lines, in bytes.
_LARGEST: Final = 1_000_000


def shell_lines(source: str) -> Iterator[str]:
    """The source with all but shell escapes blanked out, every offset kept."""
    continued = False
    for line in source.splitlines(keepends=True):
        match = _ESCAPE.match(line)
        if match is not None:
            yield " " * match.end() + line[match.end() :]
        elif continued:
            yield line
        else:
            yield blank(line)
        continued = (continued or match is not None) and line.rstrip().endswith("\\")


def escaped(file: SourceFile) -> str:
    """The commands of a program that was a notebook, everything else blanked out; empty for any other.

    In a program that is all Python such lines stand in texts.
    """
    if len(file.data) > _LARGEST or _LINE.search(file.data) is None or is_python(file.text):
        return ""
    return "".join(shell_lines(file.text))


def is_python(text: str) -> bool:
    """Whether a text is, as a whole, a program that Python can read."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True
