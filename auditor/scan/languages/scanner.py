"""Source of every language whose grammar is known: read where it may name a model, and searched."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import copy
from dataclasses import replace
from typing import Final

from auditor.model import Reference
from auditor.reading import SourceFile, Tree
from auditor.scan.identity.known import Known
from auditor.scan.inside import Reader, read_inside
from auditor.scan.kinds.queries import Queries
from auditor.scan.languages.search.sources import Sources
from auditor.scan.languages.table import Language, language_of, parsed
from auditor.scan.languages.trigger import trigger
from auditor.scan.loaders.calls import Calls
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.search.rows import held_beyond
from auditor.scan.python.source.consulted import Consulted
from auditor.scan.seam import Find, LeftOut

#: Bytes to a line, on average, that only a program writes, and below which a file is read all the same.
_BUNDLE: Final = 400
_SMALL: Final = 40_000

_NO_CALLS: Final = Calls(loads=())


class LanguageScanner:
    """Reads source files of every language whose grammar is known."""

    def __init__(self, tables: Tables, known: Known, inner: Reader | None = None) -> None:
        """Scan with `tables`; names that are `known` are told wherever they stand.

        `inner` reads what stands inside of a program as a file of its own.
        """
        self._tables = tables
        self._inner = inner
        self._known = known
        self._queries = Queries(tables)
        self._worth: dict[str, Callable[[bytes], bool]] = {}
        self._sources: Sources | None = None

    def follow(self, tree: Tree, paths: Sequence[str], consulted: Consulted) -> None:
        """From now on follow names into other files of `tree`, which has `paths`; `consulted` notes which."""
        self._sources = Sources(tree, paths, consulted, parsed, self._loads)

    def apart(self) -> LanguageScanner:
        """The same for what stands inside of other files: its names lead to no file of the tree."""
        inside = copy(self)
        inside._sources = None
        return inside

    def accepts(self, path: str) -> bool:
        """Whether the file is source of such a language, by its name."""
        return language_of(path) is not None

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield what the file refers to. Raises `Unreadable`, `LeftOut` for what a program made of others."""
        if len(file.data) > _BUNDLE * file.data.count(b"\n") and len(file.data) > _SMALL:
            raise LeftOut("minified")
        language = language_of(file.path)
        if language is None:
            return
        found = self._found(file, language) if self._loads(file) else []
        yield from found
        yield from self._sent(file, language, found)
        if self._inner is not None and self._queries.asks(file.data):
            told = {_line_of(one) for one in found}
            yield from (one for one in self._asked(file, self._inner) if _line_of(one) not in told)

    def _asked(self, file: SourceFile, inner: Reader) -> Iterator[Find]:
        """The models that queries of a database ask, which the program holds as strings."""
        for query in self._queries.of(file.text):
            yield from read_inside(inner, "query.sql", query, lambda place: replace(place, path=file.path))

    def _sent(self, file: SourceFile, language: Language, found: list[Find]) -> Iterator[Find]:
        """What the page offers that stands around a program, but for what is found in the program itself."""
        page = language.page(file.text) if language.page is not None else ""
        if page:
            told = {_line_of(one) for one in found}
            name = f"{file.path}.html"
            for one in read_inside(self.read, name, page, lambda place: replace(place, path=file.path)):
                if _line_of(one) not in told:
                    yield one

    def _found(self, file: SourceFile, language: Language) -> list[Find]:
        from auditor.scan.languages.search.searching import Search
        from auditor.scan.languages.search.settings import written_down

        calls = self._tables.languages.get(language.tables, _NO_CALLS)
        unit = parsed(file) if self._sources is None else self._sources.own(file)
        found = Search(unit, calls, self._tables, self._known, self._sources, language.linker).run()
        if self._inner is not None:
            told = {_line_of(one) for one in found}
            found += [one for one in written_down(unit, self._inner) if _line_of(one) not in told]
            found += list(held_beyond(found, file, self._inner))
        return found

    def _loads(self, file: SourceFile) -> bool:
        """Whether something in a file may load or name a model, as far as a look at its bytes tells."""
        language = language_of(file.path)
        return language is not None and self._worth_of(language.tables)(file.data)

    def _worth_of(self, language: str) -> Callable[[bytes], bool]:
        """A test of a file's bytes: false where parsing it would find nothing."""
        if language not in self._worth:
            self._worth[language] = trigger(self._tables.languages.get(language, _NO_CALLS), self._tables)
        return self._worth[language]


def _line_of(find: Find) -> tuple[int, str]:
    """The line of a find, and what is found there."""
    return find.location.line, find.model if isinstance(find, Reference) else ""
