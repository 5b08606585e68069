"""Modules that say nothing of a model, and ask a function of the project that loads what it is given."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from auditor.reading import SourceFile
from auditor.scan.python.source.around import Around
from auditor.scan.python.source.bindings import imports_of
from auditor.scan.python.source.relevance import comes_from, named_before

#: The longest module that is asked, in bytes: a longer one that uses a model hardly ever says nothing of it.
_LONGEST: Final = 6_000

#: The longest module that may only start another, in bytes; what starts one, and the path of a script.
_LONGEST_START: Final = 60_000
_STARTING: Final = (b"subprocess", b"os.system", b"os.exec")
_SCRIPT: Final = re.compile(rb"[\"']([\w./-]*\w)\.py[\"']")

_NAME: Final = re.compile(rb"\w+(?=\()")

_CALLED: Final = (b"(",)
_HANDED: Final = (b",", b")")
_OF: Final = (b".",)


class Asking:
    """Knows what the modules of a tree import and call of each other that loads what it is given."""

    def __init__(self, around: Around, hands: Callable[[str, Around], bool]) -> None:
        """`hands` says whether the function or class of a dotted name hands an argument on to a loader."""
        self._around, self._hands = around, hands

    def asks(self, file: SourceFile) -> bool:
        """Whether a module calls something that it imports from the project, and that loads."""
        data = file.data
        if self._starts(data):
            return True
        if len(data) > _LONGEST:
            return False
        return uses_what_loads(file.path, data, self._around, self._around.loads, self._loads)

    def _starts(self, data: bytes) -> bool:
        """Whether a module starts a script of the project in which something may load."""
        if len(data) > _LONGEST_START or not any(one in data for one in _STARTING):
            return False
        scripts = {match[1].decode() for match in _SCRIPT.finditer(data)}
        return any(self._around.loads(one.strip("./").replace("/", ".")) for one in sorted(scripts))

    def _loads(self, dotted: str) -> bool:
        """Whether a name of the project loads what it is given, noted with the files that it rests on."""
        return bool(self._around.once(("asks", dotted), False, lambda: self._found(dotted)))

    def _found(self, dotted: str) -> bool:
        around = self._around

        def hands(home: str, name: str) -> bool:
            return around.hands(home, name) and self._hands(f"{home}.{name}", around)

        return comes_from(around, dotted, hands)


def uses_what_loads(
    path: str, data: bytes, around: Around, may_load: Callable[[str], bool], loads: Callable[[str], bool]
) -> bool:
    """Whether a module calls something of the tree that `loads`, or has a class that is made of it.

    It may be a part of a module that is imported as a whole, and `may_load`.
    """
    for one in imports_of(data):
        for dotted, written in one.names:
            if "." in written or not around.within(name := around.meant(dotted, path)):
                continue
            word = written.encode()
            if _is_used(data, word) and loads(name):
                return True
            if may_load(name) and any(loads(f"{name}.{part}") for part in _parts_called(data, word)):
                return True
    return False


def _is_used(data: bytes, word: bytes) -> bool:
    """Whether what has a name is called, or handed to who calls it, or a class is made of it."""
    if any(named_before(data, word, _CALLED)):
        return True
    return any(_is_handed(data, end - len(word)) for end in named_before(data, word, _HANDED))


def _is_handed(data: bytes, start: int) -> bool:
    """Whether a name stands among what a call is given, or in the head of a class; no import does that."""
    line = data[data.rfind(b"\n", 0, start) + 1 : start].strip()
    return line.endswith((b"(", b"=", b",")) and not line.startswith((b"from ", b"import "))


def _parts_called(data: bytes, module: bytes) -> Iterator[str]:
    """What of a module is called: `models.build(...)`."""
    for end in named_before(data, module, _OF):
        if (name := _NAME.match(data, end + 1)) is not None:
            yield name.group().decode()
