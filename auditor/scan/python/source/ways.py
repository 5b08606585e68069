"""What must stand beside a call of the tables in a source: words, and the import that it is reached from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from msgspec import Struct

from auditor.scan.loaders.loader_rows import Call
from auditor.scan.python.source.bindings import Import, imports_of

#: Names of classes that say by themselves which library they are of.
_TELLING: Final = re.compile(r"[A-Z][a-z0-9]+[A-Z]\w{4,}")


class Beside(Struct, frozen=True):
    """What must stand in a source for a call of a library to be in it: words, and what is imported.

    `path` are the parts of the name of what the call is of, where those are
    certain; empty where one is open.
    """

    words: tuple[bytes, ...]
    path: tuple[str, ...]


class Source:
    """A source that is asked what it holds."""

    def __init__(self, data: bytes) -> None:
        """Ask `data`, the code without docstrings."""
        self.data = data
        self._held: dict[bytes, bool] = {}

    def has(self, word: bytes) -> bool:
        """Whether a word is there; each is looked for once."""
        if word not in self._held:
            self._held[word] = word in self.data
        return self._held[word]

    @cached_property
    def imports(self) -> tuple[Import, ...]:
        """What the source imports."""
        return tuple(imports_of(self.data))

    @cached_property
    def _names(self) -> frozenset[tuple[tuple[str, ...], str]]:
        pairs = {pair for one in self.imports for pair in one.names}
        return frozenset((tuple(dotted.split(".")), written) for dotted, written in pairs)

    def holds(self, beside: Beside) -> bool:
        """Whether all words are there, and an import from which that is reached of which the call is."""
        if not all(map(self.has, beside.words)):
            return False
        if len(beside.path) < 2:
            return True
        rest = (_rest(dotted, written, beside.path) for dotted, written in self._names)
        return any(one is not None and self.has(one.encode()) for one in rest)


def _rest(dotted: tuple[str, ...], written: str, path: tuple[str, ...]) -> str | None:
    """What is written for `path` after an import of `dotted`, None if that leads elsewhere."""
    if dotted[-1] == "*":
        dotted, written = dotted[:-1], ""
    behind = _behind(dotted, path)
    return None if behind is None else ".".join([*([written] if written else []), *behind])


def _behind(dotted: tuple[str, ...], path: tuple[str, ...]) -> tuple[str, ...] | None:
    """The parts of `path` that `dotted` leaves to be written, None if that leads elsewhere."""
    common = min(len(dotted), len(path))
    return path[common:] if dotted[:common] == path[:common] else None


class Way:
    """A call of the tables as the sieve needs it."""

    def __init__(self, call: Call) -> None:
        """Take apart the name of `call`."""
        parts = tuple(call.call.split("."))
        self.call, self.root = call, call.root
        self._words = call.words
        self._path = parts[:-1] if self.root and all(one.isidentifier() for one in parts[:-1]) else ()
        self._telling = bool(_TELLING.fullmatch(call.last))
        self._roots = re.compile(pattern(self.root)) if set(self.root) & {"*", "?"} else None
        self.wild = self._roots is not None

    def belongs(self, root: str) -> bool:
        """Whether the call may be meant where the module `root` is imported; empty: where none is."""
        if not root:
            return not self.root or self._telling
        return root == self.root if self._roots is None else self._roots.fullmatch(root) is not None

    def beside(self, root: str) -> Beside:
        """What must stand beside the call where the module `root` is imported; empty: where none is."""
        return Beside(self._words, self._path if root else ())


class Ways:
    """The calls of the tables, by the last part of their names and by the modules that they are of."""

    def __init__(self, calls: Iterable[Call]) -> None:
        """Take apart the names of `calls`."""
        self.lasts: dict[str, list[Way]] = {}
        self._of: dict[tuple[str, str], list[Way]] = {}
        for one in calls:
            way, last = Way(one), one.last
            self.lasts.setdefault(last, []).append(way)
            for root in {way.root, ""}:
                if way.belongs(root):
                    self._of.setdefault((last, root), []).append(way)
        self._wild = {last: [way for way in same if way.wild] for last, same in self.lasts.items()}

    def of(self, last: str, root: str) -> Iterator[Way]:
        """Those that may be meant where the module `root` is imported; empty: where none is."""
        yield from self._of.get((last, root), ())
        yield from (way for way in self._wild.get(last, ()) if root and way.belongs(root))


class Open:
    """An entry of which every call counts: `keras.applications.*`, `openai.*OpenAI().*`."""

    def __init__(self, call: Call) -> None:
        """Take the name of `call` as far as it is certain."""
        self.words = call.words
        self._parts = tuple(re.split(r"\.(?=[^.]*[*?(])", call.call)[0].split("."))

    def rest(self, dotted: str) -> str | None:
        """What is written after a name that stands for `dotted`, None if it is something else."""
        behind = _behind(tuple(dotted.split(".")), self._parts)
        return None if behind is None else "".join(f".{one}" for one in behind)


def names_like(lasts: Iterable[str]) -> str:
    """The pattern of any of some names; those with an open beginning share it, or each is tried anew."""
    plain = sorted(one for one in lasts if not one.startswith("*"))
    ending = sorted(one[1:] for one in lasts if one.startswith("*"))
    opened = [rf"\w*(?:{'|'.join(map(pattern, ending))})"] if ending else []
    return "|".join([*map(pattern, plain), *opened])


def pattern(text: str) -> str:
    """The regular expression of a name in which `*` stands for any letters and `?` for one."""
    return re.escape(text).replace(r"\*", r"\w*").replace(r"\?", ".")
