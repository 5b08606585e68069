"""Python source: parsed where it may name a model, searched, each find at its place."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Any, Final, Protocol

from auditor.model import Location
from auditor.reading import SourceFile, Unreadable
from auditor.scan.identity.known import Known
from auditor.scan.inside import Reader, read_inside
from auditor.scan.kinds.queries import Queries
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.search.embedded import configurations, may_hold, variables
from auditor.scan.python.search.rows import held_beyond
from auditor.scan.python.search.searching import Search
from auditor.scan.python.search.wrappers import Wrappers
from auditor.scan.python.source.around import Alone, Around
from auditor.scan.python.source.asking import Asking
from auditor.scan.python.source.consulted import Consulted
from auditor.scan.python.source.escapes import escaped
from auditor.scan.python.source.modules import Module
from auditor.scan.python.source.parsing import parse
from auditor.scan.python.source.trigger import Trigger
from auditor.scan.python.values.options import Options, options_of
from auditor.scan.seam import Find

#: Turns a line of the source into the line, and the cell if there are cells, of the file.
Place = Callable[[int], tuple[int, int | None]]

_NOTHING: Final = Known()


class Surroundings(Around, Protocol):
    """What a module may refer to outside itself: other modules of the tree, and files."""

    consulted: Consulted

    def worth(self, file: SourceFile) -> bool:
        """Whether something in a file may load or name a model."""

    def parsed(self, file: SourceFile) -> Module:
        """The module of a file. Raises `Unreadable`."""

    def at(self, path: str) -> Module | None:
        """The module at a path of the tree, None where there is none or nothing in it loads a model."""

    def trim(self, searched: str) -> None:
        """Let go of modules that are not in use, but for the one at `searched`."""

    def place(self, path: str, beside: str) -> str | None:
        """The path inside the tree that `path` means in the file `beside`, None if nothing is there."""


class _Nothing(Alone):
    """No other modules, no files."""

    consulted = Consulted()

    def __init__(self, tables: Tables) -> None:
        self._trigger = Trigger(tables)

    def worth(self, file: SourceFile) -> bool:
        return self._trigger.of(file.data)

    def parsed(self, file: SourceFile) -> Module:
        return parse(file.text, file.path, self)

    def at(self, path: str) -> Module | None:
        return None

    def trim(self, searched: str) -> None:
        return None

    def place(self, path: str, beside: str) -> str | None:
        return None


class PythonScanner:
    """Reads `.py` files."""

    def __init__(
        self,
        tables: Tables,
        around: Surroundings | None = None,
        known: Known = _NOTHING,
        inner: Reader | None = None,
    ) -> None:
        """Scan with `tables`; names that are `known` are told wherever they stand.

        Files inside a module are read by `inner`.
        """
        self._inner = inner
        self._tables = tables
        self._around = around or _Nothing(tables)
        self._known = known
        self._queries = Queries(tables)
        self._wrappers = Wrappers(tables.calls, self._around.consulted)
        self._asking = Asking(self._around, self._wrappers.hands)

    def accepts(self, path: str) -> bool:
        """Whether the file is Python source."""
        return path.endswith((".py", ".pyw"))

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield what the module refers to. Raises `Unreadable`."""
        if not self._around.worth(file) and not self._asking.asks(file):
            held = may_hold(file.data) or self._queries.asks(file.data)
            return iter(self._held(file) if held else ())
        module = self._around.parsed(file)
        found = self._held(file, self.search(module, lambda line: (line, None)))
        return _until(found, module.fault)

    def _held(self, file: SourceFile, found: Iterable[Find] = ()) -> list[Find]:
        """What is `found`, and what the texts refer to that a module holds, be it line by line."""
        found = [*found, *self._inside(file)]
        rows = held_beyond(found, file, self._inner) if self._inner is not None else ()
        return [*found, *rows]

    def _inside(self, file: SourceFile) -> Iterator[Find]:
        """What the configurations refer to that a module writes down as text, and its queries."""
        inner = self._inner
        if inner is None:
            return
        commands = (("cell.sh", one) for one in (escaped(file),) if one)
        for name, text in chain(configurations(file.text), variables(file.data), commands):
            yield from read_inside(inner, name, text, lambda place: replace(place, path=file.path))
        for text in self._queries.of(file.text) if self._queries.asks(file.data) else ():
            yield from read_inside(inner, "query.sql", text, lambda place: replace(place, path=file.path))

    def find(self, source: str, path: str, place: Place) -> list[Find]:
        """What `source` refers to. Raises `Unreadable`."""
        return self.search(parse(source, path, self._around), place)

    def options(self, path: str, beside: str) -> Options:
        """The options of the script that `path` means in the file `beside`, as far as they reach a loader."""
        place = self._around.place(path, beside)
        module = self._around.at(place) if place is not None else None
        if module is None:
            return {}
        found: Any = self._around.once(
            ("options", module.path), {}, lambda: options_of(module, self._tables.calls)
        )
        return dict(found)

    def search(self, module: Module, place: Place) -> list[Find]:
        """What a parsed module refers to."""
        places = Places(module.path, place)
        around = self._around
        return Search(
            module,
            self._tables,
            self._known,
            self._wrappers,
            places.of,
            lambda text: around.place(text, module.path),
            lambda: around.trim(module.path),
            self.options,
        ).run()


def _until(finds: list[Find], fault: str | None) -> Iterator[Find]:
    """The finds, and then what kept from reading it all. Raises `Unreadable`."""
    yield from finds
    if fault is not None:
        raise Unreadable(fault)


class Places:
    """The places of syntax nodes, as an editor shows them."""

    def __init__(self, path: str, place: Place) -> None:
        """Know the places of a module that is (a part of) the file at `path`."""
        self._path = path
        self._place = place

    def of(self, node: ast.expr, module: Module) -> Location:
        """The place of a node, which may stand in another module of the tree."""
        start, end = node.lineno, node.end_lineno or node.lineno
        first, last = node.col_offset, node.end_col_offset or node.col_offset
        columns = module.text.column(start, first), module.text.column(end, last)
        if module.path != self._path:
            return Location(module.path, start, columns[0], end, columns[1])
        line, cell = self._place(start)
        return Location(self._path, line, columns[0], line + (end - start), columns[1], cell)
