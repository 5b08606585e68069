"""Other languages than Python, each by its own grammar and one search for all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Final

from auditor.model import Location
from auditor.reading import SourceFile
from auditor.scan.known import Known
from auditor.scan.languages.syntax import Span
from auditor.scan.loaders import Calls
from auditor.scan.places import Text
from auditor.scan.seam import Find
from auditor.scan.tables import Tables
from auditor.scan.trigger import pattern_of


@dataclass(frozen=True, slots=True)
class Language:
    """A language: the name of its tables, its grammar, and the module and class that read its tree."""

    tables: str
    grammar: str
    reader: tuple[str, str]


_JAVASCRIPT: Final = ("auditor.scan.languages.javascript", "JavaScript")

#: Endings of file names to languages.
_ENDINGS: Final = {
    **dict.fromkeys((".js", ".mjs", ".cjs", ".jsx"), Language("javascript", "javascript", _JAVASCRIPT)),
    **dict.fromkeys((".ts", ".mts", ".cts"), Language("javascript", "typescript", _JAVASCRIPT)),
    ".tsx": Language("javascript", "tsx", _JAVASCRIPT),
    ".go": Language("go", "go", ("auditor.scan.languages.golang", "Go")),
    ".rs": Language("rust", "rust", ("auditor.scan.languages.rust", "Rust")),
    ".java": Language("java", "java", ("auditor.scan.languages.java", "Java")),
    ".cs": Language("csharp", "csharp", ("auditor.scan.languages.csharp", "CSharp")),
    **dict.fromkeys(
        (".tf", ".tfvars", ".hcl"), Language("hcl", "hcl", ("auditor.scan.languages.hcl", "Hcl"))
    ),
}

_NO_CALLS: Final = Calls(loads=())


class LanguageScanner:
    """Reads source files of every language whose grammar is known."""

    def __init__(self, tables: Tables, known: Known) -> None:
        """Scan with `tables`; names that are `known` are told wherever they stand."""
        self._tables = tables
        self._known = known
        self._worth: dict[str, Callable[[bytes], bool]] = {}

    def accepts(self, path: str) -> bool:
        """Whether the file is source of such a language, by its name."""
        return f".{path.rpartition('.')[2]}" in _ENDINGS

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield what the file refers to. Raises `Unreadable`."""
        language = _ENDINGS[f".{file.path.rpartition('.')[2]}"]
        if not self._worth_of(language.tables)(file.data):
            return iter(())
        return iter(self._found(file, language))

    def _found(self, file: SourceFile, language: Language) -> list[Find]:
        from auditor.scan.languages.grammar import parse
        from auditor.scan.languages.searching import Search

        source = file.text.encode()
        module, name = language.reader
        reader = getattr(import_module(module), name)()
        unit = reader.read(parse(source, language.grammar), language.grammar)
        calls = self._tables.languages.get(language.tables, _NO_CALLS)
        places = _Places(file.path, source)
        return Search(unit, calls, self._tables, self._known, places.at, places.show).run()

    def _worth_of(self, language: str) -> Callable[[bytes], bool]:
        """A test of a file's bytes: false where parsing it would find nothing."""
        if language not in self._worth:
            self._worth[language] = _trigger(self._tables.languages.get(language, _NO_CALLS), self._tables)
        return self._worth[language]


def _trigger(calls: Calls, tables: Tables) -> Callable[[bytes], bool]:
    hosted = "|".join(f"(?:{name})" for service in tables.services for name in service.names)
    libraries = "|".join(("huggingface\\.co", "hf\\.co/", *map(re.escape, calls.imports)))
    named = "|".join(re.escape(one) for service in tables.services for one in service.providers)
    library = pattern_of(rf"[\"'`](?:{hosted}|{named})[\"'`]|{libraries}")
    name = pattern_of(r"[\"'`][A-Za-z0-9][\w.-]*[A-Za-z][\w.-]*/[\w.-]*[A-Za-z][\w.-]*[\"'`@:]")
    word = pattern_of(r"(?i:model|llm|checkpoint|embed|rerank|repo_?id)")
    return lambda data: bool(library.search(data) or (name.search(data) and word.search(data)))


class _Places:
    """The places of bytes in a source, as an editor shows them."""

    def __init__(self, path: str, source: bytes) -> None:
        self._source = source
        self._text = Text(path, source.decode())
        self._plain = source.isascii()

    def at(self, span: Span) -> Location:
        """The place of a span; one of several lines ends where its last line does."""
        start, end = self._offset(span.start), self._offset(span.end)
        first, last = self._text.at(start, 0), self._text.at(max(start, end - 1), 1)
        return Location(first.path, first.line, first.column, last.line, last.end_column)

    def show(self, span: Span) -> str:
        """The source of a span."""
        return self._source[span.start : span.end].decode(errors="replace")

    def _offset(self, byte: int) -> int:
        return byte if self._plain else len(self._source[:byte].decode(errors="ignore"))
