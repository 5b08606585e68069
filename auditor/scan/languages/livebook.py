"""Livebooks: Markdown whose cells are Elixir, each between two fences."""

from __future__ import annotations

import re
from typing import Final

_CELL: Final = re.compile(rb"^```elixir[ \t]*\n(?P<code>.*?)^```[ \t]*$", re.DOTALL | re.MULTILINE)
_NOT_NEWLINE: Final = re.compile(rb"[^\n]")


def cells(source: bytes) -> bytes:
    """The cells of a livebook as one program, every byte at its place."""
    program = bytearray(_NOT_NEWLINE.sub(b" ", source))
    for cell in _CELL.finditer(source):
        start, end = cell.span("code")
        program[start:end] = source[start:end]
    return bytes(program)
