"""Other languages than Python, each by its own grammar and one search for all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Final

from auditor.model import Reference
from auditor.reading import SourceFile, Tree, Unreadable
from auditor.scan.commands.standing import sieve
from auditor.scan.endings import ANY_WEIGHTS, ONLY_WEIGHTS, SAID_WEIGHTS
from auditor.scan.identity.files import ENDS
from auditor.scan.identity.known import Known
from auditor.scan.identity.weightnames import CONVERTED
from auditor.scan.inside import Reader, read_inside
from auditor.scan.kinds.queries import Queries
from auditor.scan.languages.bundling import ModuleLinks
from auditor.scan.languages.libraries import LibraryLinks
from auditor.scan.languages.linking import (
    ClassLinks,
    GoLinks,
    IncludeLinks,
    Linker,
    LuaLinks,
    NoLinks,
    RustLinks,
)
from auditor.scan.languages.livebook import cells
from auditor.scan.languages.pages import page_of
from auditor.scan.languages.sources import Parsed, Places, Sources
from auditor.scan.loaders.calls import Calls
from auditor.scan.loaders.tables import Tables
from auditor.scan.patterns import pattern_of, sieve_of, wildcards
from auditor.scan.python.search.rows import held_beyond
from auditor.scan.python.source import lookout
from auditor.scan.python.source.consulted import Consulted
from auditor.scan.seam import Find, LeftOut


@dataclass(frozen=True, slots=True)
class Language:
    """A language: the name of its tables, its grammar, what reads its tree, how its files name each other.

    `reader` are a module and its class. `program` gives what of a file is source, where not all is; `page`
    what of it is a page around the source.
    """

    tables: str
    grammar: str
    reader: tuple[str, str]
    linker: Linker
    program: Callable[[bytes], bytes] | None = None
    page: Callable[[str], str] | None = None


_JAVASCRIPT: Final = (("auditor.scan.languages.javascript", "JavaScript"), ModuleLinks())
_ELIXIR: Final = (("auditor.scan.languages.elixir", "Elixir"), ClassLinks(".ex", snake=True))

#: Endings of file names to languages.
_ENDINGS: Final = {
    **dict.fromkeys(
        (".js", ".mjs", ".cjs", ".jsx", ".gs"), Language("javascript", "javascript", *_JAVASCRIPT)
    ),
    **dict.fromkeys((".ts", ".mts", ".cts"), Language("javascript", "typescript", *_JAVASCRIPT)),
    ".tsx": Language("javascript", "tsx", *_JAVASCRIPT),
    **dict.fromkeys(
        (
            *(".html", ".htm", ".vue", ".svelte", ".astro", ".cshtml", ".razor", ".gohtml", ".templ"),
            *(".jsp", ".jspx", ".gsp", ".ftl", ".ftlh", ".vm", ".leaf", ".aspx", ".ascx"),
        ),
        Language("javascript", "html", ("auditor.scan.languages.markup", "Markup"), ModuleLinks()),
    ),
    ".go": Language("go", "go", ("auditor.scan.languages.golang", "Go"), GoLinks()),
    ".rs": Language("rust", "rust", ("auditor.scan.languages.rust", "Rust"), RustLinks()),
    **dict.fromkeys(
        (".java", ".pde"),
        Language("java", "java", ("auditor.scan.languages.java", "Java"), ClassLinks(".java")),
    ),
    ".cs": Language("csharp", "csharp", ("auditor.scan.languages.csharp", "CSharp"), ClassLinks(".cs")),
    **dict.fromkeys(
        (".kt", ".kts"),
        Language(
            "kotlin", "kotlin", ("auditor.scan.languages.kotlin", "Kotlin"), ClassLinks(".kt", beside=True)
        ),
    ),
    ".swift": Language(
        "swift", "swift", ("auditor.scan.languages.swift", "Swift"), ClassLinks(".swift", beside=True)
    ),
    ".dart": Language("dart", "dart", ("auditor.scan.languages.dart", "Dart"), LibraryLinks()),
    **dict.fromkeys(
        (".php", ".phtml"),
        Language("php", "php", ("auditor.scan.languages.php", "Php"), ClassLinks(".php"), page=page_of),
    ),
    **dict.fromkeys(
        (".rb", ".rake", ".ru", ".gemspec", ".podspec", ".thor", ".jbuilder"),
        Language("ruby", "ruby", ("auditor.scan.languages.ruby", "Ruby"), ClassLinks(".rb", snake=True)),
    ),
    **dict.fromkeys(
        (".cpp", ".cc", ".cxx", ".c", ".hpp", ".hh", ".hxx", ".h", ".ino"),
        Language("cpp", "cpp", ("auditor.scan.languages.cpp", "Cpp"), IncludeLinks()),
    ),
    **dict.fromkeys(
        (".scala", ".sc", ".sbt"),
        Language(
            "scala", "scala", ("auditor.scan.languages.scala", "Scala"), ClassLinks(".scala", beside=True)
        ),
    ),
    **dict.fromkeys((".ex", ".exs"), Language("elixir", "elixir", *_ELIXIR)),
    ".livemd": Language("elixir", "elixir", *_ELIXIR, cells),
    **dict.fromkeys(
        (".bicep", ".bicepparam"),
        Language("bicep", "bicep", ("auditor.scan.languages.bicep", "Bicep"), NoLinks()),
    ),
    **dict.fromkeys(
        (".tf", ".tofu", ".tfvars", ".hcl"),
        Language("hcl", "hcl", ("auditor.scan.languages.hcl", "Hcl"), NoLinks()),
    ),
    ".lua": Language("lua", "lua", ("auditor.scan.languages.lua", "Lua"), LuaLinks()),
    ".nix": Language("nix", "nix", ("auditor.scan.languages.nix", "Nix"), NoLinks()),
}

#: Bytes to a line, on average, that only a program writes, and below which a file is read all the same.
_BUNDLE: Final = 400
_SMALL: Final = 40_000

#: Endings of archives and files in which models are sent, where what is around them says that they are.
_PACKED: Final = r"zip|tar|tgz|7z|tar\.(?:gz|bz2|xz|zst)|bin|h5|pkl|pb|mlmodelc?|npz|rten|model"

#: A line of settings that names a model, as texts of configuration in programs have it, whole or by lines.
_WRITTEN: Final = (
    r"(?m)^[ \t]*(?:[\"'`][ \t]*)?(?:- )?\w*(?:model|MODEL|llm|LLM|embed|rerank|repo_?id)\w*"
    r"[ \t]*[:=][ \t]*[\"']?[A-Za-z][\w.:-]*(?:[0-9]|/[A-Za-z])[\w./:-]*[\"']?[ \t]*(?:#.*|(?:\\n)?[\"'`][ \t,+.;)\]]*(?://.*)?)?$"
)

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
        self._sources = Sources(tree, paths, consulted, _parsed, self._loads)

    def apart(self) -> LanguageScanner:
        """The same for what stands inside of other files: its names lead to no file of the tree."""
        inside = copy(self)
        inside._sources = None
        return inside

    def accepts(self, path: str) -> bool:
        """Whether the file is source of such a language, by its name."""
        return _ending(path) in _ENDINGS

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield what the file refers to. Raises `Unreadable`, `LeftOut` for what a program made of others."""
        if len(file.data) > _BUNDLE * file.data.count(b"\n") and len(file.data) > _SMALL:
            raise LeftOut("minified")
        found = self._found(file) if self._loads(file) else []
        yield from found
        yield from self._sent(file, found)
        if self._inner is not None and self._queries.asks(file.data):
            told = {_line_of(one) for one in found}
            yield from (one for one in self._asked(file, self._inner) if _line_of(one) not in told)

    def _asked(self, file: SourceFile, inner: Reader) -> Iterator[Find]:
        """The models that queries of a database ask, which the program holds as strings."""
        for query in self._queries.of(file.text):
            yield from read_inside(inner, "query.sql", query, lambda place: replace(place, path=file.path))

    def _sent(self, file: SourceFile, found: list[Find]) -> Iterator[Find]:
        """What the page offers that stands around a program, but for what is found in the program itself."""
        language = _ENDINGS[_ending(file.path)]
        page = language.page(file.text) if language.page is not None else ""
        if page:
            told = {_line_of(one) for one in found}
            name = f"{file.path}.html"
            for one in read_inside(self.read, name, page, lambda place: replace(place, path=file.path)):
                if _line_of(one) not in told:
                    yield one

    def _found(self, file: SourceFile) -> list[Find]:
        from auditor.scan.languages.searching import Search
        from auditor.scan.languages.settings import written_down

        language = _ENDINGS[_ending(file.path)]
        calls = self._tables.languages.get(language.tables, _NO_CALLS)
        parsed = _parsed(file) if self._sources is None else self._sources.own(file)
        found = Search(parsed, calls, self._tables, self._known, self._sources, language.linker).run()
        if self._inner is not None:
            told = {_line_of(one) for one in found}
            found += [one for one in written_down(parsed, self._inner) if _line_of(one) not in told]
            found += list(held_beyond(found, file, self._inner))
        return found

    def _loads(self, file: SourceFile) -> bool:
        """Whether something in a file may load or name a model, as far as a look at its bytes tells."""
        language = _ENDINGS.get(_ending(file.path))
        return language is not None and self._worth_of(language.tables)(file.data)

    def _worth_of(self, language: str) -> Callable[[bytes], bool]:
        """A test of a file's bytes: false where parsing it would find nothing."""
        if language not in self._worth:
            self._worth[language] = _trigger(self._tables.languages.get(language, _NO_CALLS), self._tables)
        return self._worth[language]


def _line_of(find: Find) -> tuple[int, str]:
    """The line of a find, and what is found there."""
    return find.location.line, find.model if isinstance(find, Reference) else ""


def _trigger(calls: Calls, tables: Tables) -> Callable[[bytes], bool]:
    hosted = "|".join(f"(?:{name})" for name in lookout.hosted_names(tables))
    weights = rf"https?://[^\s\"'`<>]+\.(?:{ANY_WEIGHTS})\b"
    libraries = "|".join(
        (
            "huggingface\\.co",
            "hf\\.co/",
            "//replicate\\.com/",
            r"[?&]model=|; name=\\?\"model",
            ENDS,
            r"\w\.gguf[\"'`]",
            rf"[\w-]\.(?i:{ONLY_WEIGHTS})[\"'`]|tfjs[\w./-]*/model\.json[\"'`]",
            rf"(?i:/[\w.-]*\w{CONVERTED}[\"'`/])",
            r"\bggml-[\w.-]+\.bin[\"'`]",
            weights,
            *lookout.addresses(tables),
            lookout.RESOURCE,
            *map(re.escape, calls.imports),
        )
    )
    named = "|".join(re.escape(one) for service in tables.services for one in service.providers)
    before = "|".join(sorted({re.escape(word) for one in tables.services for word in one.prefixes}))
    fetched = pattern_of(rf"https?://[^\s\"'`<>]+\.(?:{_PACKED})[\"'`]")
    # What a framework puts in, with its default, or a property that it is told.
    setting = r"(?:\$\{[\w.-]{1,80}:|[a-z][\w-]{0,40}\.[\w.\[\]-]{1,80}=)?"
    called = (  # an enumeration of its models
        rf"\b(?:enum|enum class|struct)\s+(?i:{named})(?:Enum|_?(?i:models?|llms?)(?:_?(?i:names?|ids?))?)?\b"
    )
    library = sieve_of(
        rf"[\"'`]{setting}(?:(?:(?:{before})/)?(?:{hosted})|{named})\}}?[\"'`]"
        rf"|{libraries}|{sieve(tables)}|{called}"
    )
    name = sieve_of(
        rf"[\"'`]{setting}[A-Za-z0-9][\w.-]*[A-Za-z][\w.-]*/[\w.-]*[A-Za-z][\w.-]*"
        rf"(?:\}}?[\"'`@:]|\$\{{|/[\w./-]+\.(?:{ANY_WEIGHTS}|bin|json)[\"'`])"
        rf"|https?://[^\s\"'`<>]+\.(?:bin|mlmodelc?|mlpackage)[\"'`?]|{lookout.COPY}"
    )
    word = pattern_of(r"(?i:model|llm|checkpoint|embed|rerank|repo_?id)")
    bare = sieve_of(
        r"(?i:model|llm|embed|rerank)\w*[\"'`]?\s*(?::\s*[&'\w <>,?\[\]]+)?(?:=>|:=|[:=(])\s*"
        r"(?:(?:new )?[\w.<>]{0,60}[(\[{]\s*)?[\"'`][A-Za-z][\w.-]*[0-9][\w.-]*[\"'`]"
    )
    written = pattern_of(_WRITTEN)
    weighty = pattern_of(rf"\w\.(?:{ANY_WEIGHTS}|{SAID_WEIGHTS})[\"'`]")
    words = pattern_of(r"%[wW][\[({<][^\])}>]*\w[-:.][^\])}>]*\d")  # Ruby's lists of words without quotes
    short = pattern_of(_short(tables))
    asked = sieve_of(lookout.asked_at(tables))
    sure, beside = (library, bare, written), (name, fetched, weighty, words, short, asked)
    return lambda data: (
        any(one.search(data) for one in sure)
        or (any(one.search(data) for one in beside) and word.search(data) is not None)
    )


def _short(tables: Tables) -> str:
    """A name is given a string under which a library's short names of models stand, or files of weights."""
    telling = (one.strip("*") for one in lookout.short_keys(tables))
    keys = "|".join(sorted({wildcards(one).replace(".*", r"\w*") for one in telling}))
    return rf"(?i:(?:{keys})\w*[\"'`]?\]?\s*(?::\s*&?[A-Za-z]\w*\s*)?(?:[:=]|=>)\s*[\"'`])"


def _ending(path: str) -> str:
    return f".{path.rpartition('.')[2]}"


def _parsed(file: SourceFile) -> Parsed:
    """The unit of a file. Raises `Unreadable`, also for what one names that is in no language: a text."""
    from auditor.scan.languages.data import ENDING, data_unit
    from auditor.scan.languages.grammar import parse

    source = file.text.encode()
    if file.path.endswith(ENDING):
        return Parsed(data_unit(file), Places(file.path, source))
    language = _ENDINGS.get(_ending(file.path))
    if language is None:
        raise Unreadable(f"{file.path} is in no language that is read")
    if language.program is not None:
        source = language.program(source)
    module, name = language.reader
    reader = getattr(import_module(module), name)(file.path)
    unit = reader.read(parse(source, language.grammar), language.grammar)
    return Parsed(unit, Places(file.path, source))
