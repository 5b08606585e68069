"""A source file with the others that its names lead to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from auditor.model import Location
from auditor.reading import SourceFile
from auditor.scan.languages.search.linking import Linker
from auditor.scan.languages.search.meaning import Meaning
from auditor.scan.languages.search.sources import Parsed, Sources
from auditor.scan.languages.syntax import Expression, Invoke, Span, Unit

#: Other files that are read for the sake of one.
_MOST: Final = 60


class Program:
    """What the names of one file mean, also where other files of the tree say it."""

    def __init__(
        self,
        file: Parsed,
        sources: Sources | None,
        linker: Linker,
        passing: Callable[[str, Invoke], list[Expression]],
        constant: Callable[[str], str | None],
    ) -> None:
        """Begin with `file`; `linker` knows how its language names others, which `sources` has."""
        self._sources, self._linker = sources, linker
        self._passing, self._constant = passing, constant
        self._files = {file.unit.path: file}
        self._meanings: dict[str, Meaning] = {}
        self.main = self._meaning(file)

    @property
    def hands_on(self) -> bool:
        """Whether what a file takes from others may be taken from it in turn."""
        return self._linker.hands_on

    def place(self, span: Span, path: str) -> Location:
        """The place of a span in one of the files."""
        return self._files[path].places.at(span)

    def tested(self, span: Span, path: str) -> bool:
        """Whether a span of one of the files is built for tests only."""
        return any(one.holds(span) for one in self._files[path].unit.tests)

    def of_name(self, unit: Unit, name: str, loading: bool = False) -> Iterator[tuple[Meaning, str]]:
        """The files that may give a name of the unit its value, with its name there."""
        if self._sources is not None:
            for path, called in self._linker.of_name(unit, name, self._sources):
                found = self._other(path, loading)
                if found is not None:
                    yield found, called

    def of_part(self, unit: Unit, of: str, name: str) -> Iterator[tuple[Meaning, str]]:
        """The files that may define a name of what the unit calls `of`."""
        if self._sources is not None:
            for path, called in self._linker.of_part(unit, of, name, self._sources):
                found = self._other(path, loading=False)
                if found is not None:
                    yield found, called

    def linked(self, unit: Unit) -> Iterator[SourceFile]:
        """The files of the tree that define what the unit takes from others, each once."""
        if self._sources is None:
            return
        taken = dict.fromkeys((*unit.links, *unit.imports))
        links = (one for name in taken for one in self._linker.of_name(unit, name, self._sources))
        for path in islice(dict.fromkeys(path for path, _ in links if path != unit.path), _MOST):
            file = self._sources.read(path)
            if file is not None:
                yield file

    def forget(self) -> None:
        """Break the circles, so that everything that was worked out goes."""
        for meaning in self._meanings.values():
            vars(meaning).clear()
        vars(self).clear()

    def _other(self, path: str, loading: bool) -> Meaning | None:
        if path in self._meanings:
            return self._meanings[path]
        if self._sources is None or len(self._files) > _MOST:
            return None
        file = self._sources.parsed(path, loading)
        if file is None:
            return None
        self._files[path] = file
        return self._meaning(file)

    def _meaning(self, file: Parsed) -> Meaning:
        made = Meaning(file.unit, self, self._passing, self._constant)
        self._meanings[file.unit.path] = made
        return made
