"""What one sees of the modules of a tree without parsing them: what may load, what is defined where."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from auditor.reading import SourceFile, Unreadable
from auditor.scan.cache import Watched
from auditor.scan.patterns import pattern_of
from auditor.scan.python.source.around import Around
from auditor.scan.python.source.asking import uses_what_loads
from auditor.scan.python.source.consulted import Consulted
from auditor.scan.python.source.outline import Hits, Sketch
from auditor.scan.python.source.relevance import comes_from, leads, loading_names, may_lead
from auditor.scan.python.source.sights import Sights
from auditor.scan.python.source.trigger import Trigger

#: Over how many modules that say nothing of a model an argument is followed to one that loads it.
_RELAYED: Final = 2

#: The longest of such modules that is looked at, in bytes.
_LONGEST: Final = 8_000

#: A function or class that a module has at its top, behind the end of the line before.
_DEFINED: Final = pattern_of(r"\n(?:async[ \t]+def|def|class)[ \t]+\w+")


class Unparsed:
    """The sources of a tree, each looked at once, when a name first points to it."""

    def __init__(
        self,
        tree: Watched,
        trigger: Trigger,
        consulted: Consulted,
        around: Around,
        path_of: Callable[[str], str | None],
    ) -> None:
        """Look at the files of `tree`; `trigger` tells what of a module may load anything.

        `consulted` notes what an answer rests on; `around` are the modules
        that names lead to, `path_of` gives the file of a module.
        """
        self._tree, self._trigger, self._consulted = tree, trigger, consulted
        self._around, self._path = around, path_of
        self._loading: dict[str, bool] = {}
        self._opening: set[str] = set()
        self._defined: dict[str, frozenset[bytes]] = {}
        self._held: dict[tuple[str, tuple[bytes, ...]], bool] = {}
        self._sighted: dict[str, tuple[int, Sketch, Sights]] = {}

    def loads(self, dotted: str) -> bool:
        """Whether there is a module of that name in which something may load a model."""
        path = self._path(dotted)
        return path is not None and self._may_load(path, _RELAYED)

    def _may_load(self, path: str, depth: int) -> bool:
        """Whether something in a module may load, or hands on to one that does, over so many others."""
        if self.is_worth(path) or path in self._opening:
            return True
        return depth > 0 and bool(
            self._around.once(("relays", path, depth), False, lambda: self._relays(path, depth))
        )

    def _relays(self, path: str, depth: int) -> bool:
        """Whether a small module that says nothing of a model uses something of one that may load."""

        def may_load(dotted: str) -> bool:
            found = self._path(dotted)
            return found is not None and self._may_load(found, depth - 1)

        def hands(home: str, name: str) -> bool:
            found = self._path(home)
            return found is None or not self.is_worth(found) or self.hands(home, name)

        def loads(dotted: str) -> bool:
            return comes_from(self._around, dotted, hands, may_load)

        data = self._data(path)
        return len(data) <= _LONGEST and uses_what_loads(path, data, self._around, may_load, loads)

    def worth(self, file: SourceFile) -> bool:
        """Whether something in a file may load or name a model; one inside another is nobody else's.

        It may open a file of weights whose name another module has.
        """
        if file is not self._tree.last:
            return self._trigger.of(file.data)
        return self._look(file.path, file.data) or file.path in self._opening

    def is_worth(self, path: str) -> bool:
        """Whether something in the file at a path may load or name a model, as far as it tells by itself."""
        self._consulted.add(path)
        return self._loading[path] if path in self._loading else self._look(path, self._data(path))

    def _look(self, path: str, data: bytes) -> bool:
        """Whether a file is worth parsing for itself; noted with it, whether others may make it open one."""
        if path not in self._loading:
            self._loading[path] = self._trigger.of(data)
            if not self._loading[path] and self._trigger.opens(data):
                self._opening.add(path)
        return self._loading[path]

    def _data(self, path: str) -> bytes:
        try:
            return self._tree.read(path).data
        except Unreadable:
            return b""

    def hands(self, dotted: str, name: str) -> bool:
        """Whether what the module of that name calls `name` may load something."""
        path = self._path(dotted)
        if path is None:
            return False
        found: Any = self._around.once(
            ("hands", path), (frozenset(), frozenset()), lambda: self._handing(path)
        )
        known, leading = found
        return name in leading or name not in known

    def _handing(self, path: str) -> tuple[frozenset[str], frozenset[str]]:
        """The names of a module that are plain to see, and those that may load something."""
        data = self._data(path)
        seen = self._seen(data)
        if seen is None:
            return frozenset(), frozenset()
        self._sighted[path] = hash(data), *seen  # for when it is parsed
        sketch, sights = seen
        hits = sights.hits(lambda dotted: may_lead(self._around, self._around.meant(dotted, path)))
        defined, leading = loading_names(sketch, hits)
        return defined | hits.brought, leading

    def defines(self, dotted: str, name: str) -> bool:
        """Whether the module of that name plainly defines a function or class `name`; nothing is parsed."""
        path = self._path(dotted)
        if path is None:
            return False
        self._consulted.add(path)
        if path not in self._defined:
            found = _DEFINED.findall(b"\n" + self._data(path))
            self._defined[path] = frozenset(one.split()[-1] for one in found)
        return name.encode() in self._defined[path]

    def holds(self, dotted: str, words: tuple[bytes, ...]) -> bool:
        """Whether the source of the module of that name holds one of some words; nothing is parsed."""
        path = self._path(dotted)
        if path is None:
            return False
        self._consulted.add(path)
        if (path, words) not in self._held:
            data = self._data(path)
            self._held[path, words] = any(word in data for word in words)
        return self._held[path, words]

    def look(self, path: str, data: bytes) -> tuple[Sketch, Hits] | None:
        """What of a module's source is worth parsing, None where it is doubtful what is a string."""
        known = self._sighted.pop(path, None)
        seen = known[1:] if known is not None and known[0] == hash(data) else self._seen(data)
        if seen is None:
            return None
        sketch, sights = seen
        return sketch, sights.hits(lambda dotted: leads(self._around, self._around.meant(dotted, path)))

    def _seen(self, data: bytes) -> tuple[Sketch, Sights] | None:
        """A source as far as it is read without parsing it, None where it is doubtful what is a string."""
        code = self._trigger.code(data)
        if code is None:
            return None
        sketch = Sketch(code)
        return sketch, self._trigger.sights(sketch.data)
