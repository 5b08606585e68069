"""Modules that say nothing of a model, and ask a function of the project that loads what it is given."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from auditor.reading import SourceFile
from auditor.scan.around import Around
from auditor.scan.bindings import absolute, imports_of
from auditor.scan.relevance import named_before

#: How many packages hand a name on before it is defined.
_ROUNDS: Final = 3

#: The longest module that is asked, in bytes: a longer one that uses a model hardly ever says nothing of it.
_LONGEST: Final = 6_000

_NAME: Final = re.compile(rb"\w+(?=\()")

_CALLED: Final = (b"(",)
_OF: Final = (b".",)


class Asking:
    """Knows what the modules of a tree import and call of each other that loads what it is given."""

    def __init__(self, around: Around, hands: Callable[[str, Around], bool]) -> None:
        """`hands` says whether the function or class of a dotted name hands an argument on to a loader."""
        self._around, self._hands = around, hands
        self._modules: dict[str, bool] = {}
        self._loading: dict[str, bool] = {}

    def asks(self, file: SourceFile) -> bool:
        """Whether a module calls something that it imports from the project, and that loads."""
        data = file.data
        if len(data) > _LONGEST:
            return False
        for one in imports_of(data):
            for dotted, written in one.names:
                if "." in written or not self._around.within(name := absolute(dotted, file.path)):
                    continue
                word = written.encode()
                if any(named_before(data, word, _CALLED)) and self._loads(name):
                    return True
                if self._is_module(name) and self._asks_of(name, word, data):
                    return True
        return False

    def _asks_of(self, module: str, written: bytes, data: bytes) -> bool:
        """Whether something of a module is called that loads: `models.build(...)`."""
        parts = {_NAME.match(data, end + 1) for end in named_before(data, written, _OF)}
        return any(self._loads(f"{module}.{one.group().decode()}") for one in parts if one is not None)

    def _is_module(self, dotted: str) -> bool:
        """Whether a name is that of a module in which something loads."""
        if dotted not in self._modules:
            self._modules[dotted] = self._around.loads(dotted)
        return self._modules[dotted]

    def _loads(self, dotted: str) -> bool:
        if dotted not in self._loading:
            self._loading[dotted] = self._found(dotted)
        return self._loading[dotted]

    def _found(self, dotted: str) -> bool:
        for _ in range(_ROUNDS):
            home, _, name = dotted.rpartition(".")
            if not home:
                return False
            if self._around.loads(home):
                return self._around.hands(home, name) and self._hands(dotted, self._around)
            dotted = self._around.exported(home).get(name, "")
        return False
