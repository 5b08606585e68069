"""Modules that say nothing of a model, and ask a function of the project that loads what it is given."""

from __future__ import annotations

import re
from collections.abc import Callable
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
        for one in imports_of(data):
            for dotted, written in one.names:
                if "." in written or not self._around.within(name := self._around.meant(dotted, file.path)):
                    continue
                word = written.encode()
                if any(named_before(data, word, _CALLED)) and self._loads(name):
                    return True
                if self._around.loads(name) and self._asks_of(name, word, data):
                    return True
        return False

    def _starts(self, data: bytes) -> bool:
        """Whether a module starts a script of the project in which something may load."""
        if len(data) > _LONGEST_START or not any(one in data for one in _STARTING):
            return False
        scripts = {match[1].decode() for match in _SCRIPT.finditer(data)}
        return any(self._around.loads(one.strip("./").replace("/", ".")) for one in sorted(scripts))

    def _asks_of(self, module: str, written: bytes, data: bytes) -> bool:
        """Whether something of a module is called that loads: `models.build(...)`."""
        parts = {_NAME.match(data, end + 1) for end in named_before(data, written, _OF)}
        return any(self._loads(f"{module}.{one.group().decode()}") for one in parts if one is not None)

    def _loads(self, dotted: str) -> bool:
        """Whether a name of the project loads what it is given, noted with the files that it rests on."""
        return bool(self._around.once(("asks", dotted), False, lambda: self._found(dotted)))

    def _found(self, dotted: str) -> bool:
        around = self._around

        def hands(home: str, name: str) -> bool:
            return around.hands(home, name) and self._hands(f"{home}.{name}", around)

        return comes_from(around, dotted, hands)
