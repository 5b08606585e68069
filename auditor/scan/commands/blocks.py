"""Texts of several commands inside a file: each command with what its variables are given there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from auditor.scan.commands.divided import divided
from auditor.scan.commands.loops import Loops
from auditor.scan.shell import Word, lines, substitute

_ASSIGNED: Final = re.compile(r"([A-Za-z_]\w*)=(.*)", re.DOTALL)

#: Words that may stand before an assignment.
_BEFORE: Final = frozenset({"export", "local", "readonly", "declare", "set", "-x", "-gx", "-r"})


def commands_in(
    source: str, start: int, variables: Mapping[str, Word]
) -> Iterator[tuple[int, list[Word], Mapping[str, Word]]]:
    """The commands of a text that begins at offset `start` of its file, each with its number, once for
    every value that its variables take together.
    """
    several = "\n" in source or ";" in source
    before = {name: _moved(one, -start) for name, one in variables.items()} if several else {}
    source, parts = divided(source) if several else (source, [])
    loops = Loops(source, before, parts=parts) if several else None
    known = dict(variables)
    for number, words in enumerate(lines(source)):
        moved = [_moved(one, start) for one in words]
        if loops is None:
            yield number, moved, variables
            continue
        for binding in loops.bindings(words):
            taken = {name: _moved(one, start) for name, one in binding.items()}
            yield number, moved, {**known, **taken}
        for name, value, offset in _assignments(words):
            loops.assigned(name, value, offset, known)
            if name not in variables and (given := substitute(value, known)) is not None:
                known[name] = Word(given, offset + start + max(value.find(given), 0))


def _moved(word: Word, by: int) -> Word:
    return replace(word, offset=word.offset + by)


def _assignments(words: list[Word]) -> Iterator[tuple[str, str, int]]:
    """The variables that a command sets before it starts a program, or for those that follow."""
    for word in words:
        match = _ASSIGNED.fullmatch(word.text)
        if match is not None:
            yield match[1], match[2].strip("\"'"), word.offset + match.start(2)
        elif word.text not in _BEFORE:
            return
