"""Loops of shell scripts: a variable that takes each word of a list, and what is composed of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product
from typing import Final

from auditor.scan.shell import Word, substitute, variables_of

#: Values of one variable, and bindings of the variables of one command, that are looked at.
_MOST: Final = 64

_LIST: Final = re.compile(
    r"(?m)^[ \t]*(?:(?:declare|local|readonly|export)[ \t]+(?:-\w+[ \t]+)*)?(\w+)\+?=\(([^()]*)\)"
)
_LOOP: Final = re.compile(r"\bfor[ \t]+(\w+)[ \t]+in[ \t]+([^;\n]*)")
_ALL: Final = re.compile(r"[\"']?\$\{(\w+)\[[@*]\]\}[\"']?")
_WORD: Final = re.compile(r"\"([^\"\n]*)\"|'([^'\n]*)'|([^\s\"'#;]+)|#[^\n]*")


class Loops:
    """The variables of a script that take several values in turn."""

    def __init__(self, source: str) -> None:
        """Read the lists and the loops of a script's source."""
        lists = {one[1]: _words(one[2], one.start(2)) for one in _LIST.finditer(source)}
        self._values: dict[str, list[Word]] = {}
        for one in _LOOP.finditer(source):
            known = _ALL.fullmatch(one[2].strip())
            words = lists.get(known[1], []) if known is not None else _words(one[2], one.start(2))
            plain = [word for word in words if not variables_of(word.text) and word.text not in ("do", "(")]
            if plain:
                self._values.setdefault(one[1], []).extend(plain[:_MOST])

    def assigned(self, name: str, value: str, offset: int, variables: Mapping[str, Word]) -> None:
        """Note an assignment: what is composed of a variable of a loop takes several values too."""
        if name in self._values or not any(one in self._values for one in variables_of(value)):
            return
        composed = [
            Word(known, offset)
            for binding in self._bound(variables_of(value))
            if (known := substitute(value, {**variables, **binding})) is not None
        ]
        if composed:
            self._values[name] = composed[:_MOST]

    def bindings(self, words: Sequence[Word]) -> Iterator[Mapping[str, Word]]:
        """The values that the variables of a command take together; one empty binding if it has none."""
        yield from self._bound([name for word in words for name in variables_of(word.text)])

    def _bound(self, names: Sequence[str]) -> Iterator[Mapping[str, Word]]:
        several = [name for name in dict.fromkeys(names) if name in self._values]
        for chosen in islice(product(*(self._values[name] for name in several)), _MOST):
            yield dict(zip(several, chosen, strict=True))


def _words(text: str, start: int) -> list[Word]:
    found = []
    for one in _WORD.finditer(text):
        word = next((group for group in one.groups() if group), None)
        if word is not None:
            found.append(Word(word, start + one.start(one.lastindex or 0)))
    return found
