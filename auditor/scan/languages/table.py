"""The languages that are read: each with its grammar, and how its files lead to one another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Final

from auditor.reading import SourceFile, Unreadable
from auditor.scan.languages.livebook import cells
from auditor.scan.languages.pages import page_of
from auditor.scan.languages.search.bundling import ModuleLinks
from auditor.scan.languages.search.libraries import LibraryLinks
from auditor.scan.languages.search.linking import (
    ClassLinks,
    GoLinks,
    IncludeLinks,
    Linker,
    LuaLinks,
    NoLinks,
    RustLinks,
)
from auditor.scan.languages.search.sources import Parsed, Places

#: The package of what reads the trees of each grammar; loaded when a file of its language is met.
_GRAMMARS: Final = "auditor.scan.languages.grammars"


@dataclass(frozen=True, slots=True)
class Language:
    """A language: the name of its tables, its grammar, what reads its tree, how its files name each other.

    `reader` are a module of `grammars` and its class. `program` gives what of a file is source, where not
    all is; `page` what of it is a page around the source.
    """

    tables: str
    grammar: str
    reader: tuple[str, str]
    linker: Linker
    program: Callable[[bytes], bytes] | None = None
    page: Callable[[str], str] | None = None


_JAVASCRIPT: Final = (("javascript", "JavaScript"), ModuleLinks())
_ELIXIR: Final = (("elixir", "Elixir"), ClassLinks(".ex", snake=True))

#: Languages by the endings of file names.
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
        Language("javascript", "html", ("markup", "Markup"), ModuleLinks()),
    ),
    ".go": Language("go", "go", ("golang", "Go"), GoLinks()),
    ".rs": Language("rust", "rust", ("rust", "Rust"), RustLinks()),
    **dict.fromkeys((".java", ".pde"), Language("java", "java", ("java", "Java"), ClassLinks(".java"))),
    ".cs": Language("csharp", "csharp", ("csharp", "CSharp"), ClassLinks(".cs")),
    **dict.fromkeys(
        (".kt", ".kts"), Language("kotlin", "kotlin", ("kotlin", "Kotlin"), ClassLinks(".kt", beside=True))
    ),
    ".swift": Language("swift", "swift", ("swift", "Swift"), ClassLinks(".swift", beside=True)),
    ".dart": Language("dart", "dart", ("dart", "Dart"), LibraryLinks()),
    **dict.fromkeys(
        (".php", ".phtml"), Language("php", "php", ("php", "Php"), ClassLinks(".php"), page=page_of)
    ),
    **dict.fromkeys(
        (".rb", ".rake", ".ru", ".gemspec", ".podspec", ".thor", ".jbuilder"),
        Language("ruby", "ruby", ("ruby", "Ruby"), ClassLinks(".rb", snake=True)),
    ),
    **dict.fromkeys(
        (".cpp", ".cc", ".cxx", ".c", ".hpp", ".hh", ".hxx", ".h", ".ino"),
        Language("cpp", "cpp", ("cpp", "Cpp"), IncludeLinks()),
    ),
    **dict.fromkeys(
        (".scala", ".sc", ".sbt"),
        Language("scala", "scala", ("scala", "Scala"), ClassLinks(".scala", beside=True)),
    ),
    **dict.fromkeys((".ex", ".exs"), Language("elixir", "elixir", *_ELIXIR)),
    ".livemd": Language("elixir", "elixir", *_ELIXIR, cells),
    **dict.fromkeys((".bicep", ".bicepparam"), Language("bicep", "bicep", ("bicep", "Bicep"), NoLinks())),
    **dict.fromkeys((".tf", ".tofu", ".tfvars", ".hcl"), Language("hcl", "hcl", ("hcl", "Hcl"), NoLinks())),
    ".lua": Language("lua", "lua", ("lua", "Lua"), LuaLinks()),
    ".nix": Language("nix", "nix", ("nix", "Nix"), NoLinks()),
}


def language_of(path: str) -> Language | None:
    """The language of a file by its name, None where it is in none that is read."""
    return _ENDINGS.get(f".{path.rpartition('.')[2]}")


def parsed(file: SourceFile) -> Parsed:
    """The unit of a file. Raises `Unreadable`, also for what one names that is in no language: a text."""
    from auditor.scan.languages.grammars.grammar import parse
    from auditor.scan.languages.search.data import ENDING, data_unit

    source = file.text.encode()
    if file.path.endswith(ENDING):
        return Parsed(data_unit(file), Places(file.path, source))
    language = language_of(file.path)
    if language is None:
        raise Unreadable(f"{file.path} is in no language that is read")
    if language.program is not None:
        source = language.program(source)
    module, name = language.reader
    reader = getattr(import_module(f"{_GRAMMARS}.{module}"), name)(file.path)
    unit = reader.read(parse(source, language.grammar), language.grammar)
    return Parsed(unit, Places(file.path, source))
