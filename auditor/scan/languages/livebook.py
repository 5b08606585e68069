"""Books whose cells are programs, each between two fences: Livebook's, R Markdown's."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_NOT_NEWLINE: Final = re.compile(rb"[^\n]")


def cells(source: bytes) -> bytes:
    """The cells of a livebook as one program, every byte at its place."""
    return fenced(source, r"elixir[ \t]*")


def fenced(source: bytes, said: str) -> bytes:
    """The cells of a book as one program, every byte at its place; `said` is what opens one."""
    program = bytearray(_NOT_NEWLINE.sub(b" ", source))
    for cell in _cell(said).finditer(source):
        start, end = cell.span("code")
        program[start:end] = source[start:end]
    return bytes(program)


@lru_cache
def _cell(said: str) -> re.Pattern[bytes]:
    whole = rf"^```+{said}\n(?P<code>.*?)^```+[ \t]*$"
    return re.compile(whole.encode(), re.DOTALL | re.MULTILINE)
