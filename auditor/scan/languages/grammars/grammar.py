"""Grammars: one package a language, loaded when the first file of that language is parsed."""

from __future__ import annotations

import warnings
from functools import cache
from importlib import import_module
from time import monotonic
from typing import TYPE_CHECKING, Final

from auditor.reading import Unreadable

if TYPE_CHECKING:
    from tree_sitter import Node, Parser, Query

#: A file of source that is longer, in bytes, is made by a program.
LARGEST: Final = 2 * 1024 * 1024

#: Seconds that a parse may take: what is made to cost more than its size is given up.
_LONGEST: Final = 10.0

#: A source up to this length, in bytes, costs no more than that, whatever it holds, in grammars that seldom
#: have to try several readings at once; others may take minutes over half a kilobyte (Kotlin's does).
_SMALL: Final = 64 * 1024
_STRAIGHT: Final = frozenset({"javascript", "typescript", "tsx", "html", "go", "rust", "java"})

#: Bytes that a parser is handed at once.
_PIECE: Final = 64 * 1024

#: Name of a grammar to its package and the function that gives the language.
_PACKAGES: Final = {
    "javascript": ("tree_sitter_javascript", "language"),
    "typescript": ("tree_sitter_typescript", "language_typescript"),
    "tsx": ("tree_sitter_typescript", "language_tsx"),
    "html": ("tree_sitter_html", "language"),
    "go": ("tree_sitter_go", "language"),
    "rust": ("tree_sitter_rust", "language"),
    "java": ("tree_sitter_java", "language"),
    "csharp": ("tree_sitter_c_sharp", "language"),
    "hcl": ("tree_sitter_hcl", "language"),
    "bicep": ("tree_sitter_bicep", "language"),
    "kotlin": ("tree_sitter_kotlin", "language"),
    "swift": ("tree_sitter_swift", "language"),
    "php": ("tree_sitter_php", "language_php"),
    "ruby": ("tree_sitter_ruby", "language"),
    "cpp": ("tree_sitter_cpp", "language"),
    "scala": ("tree_sitter_scala", "language"),
    "elixir": ("tree_sitter_elixir", "language"),
    "lua": ("tree_sitter_lua", "language"),
    "dart": ("tree_sitter_dart", "language"),
    "nix": ("tree_sitter_nix", "language"),
}


def parse(source: bytes, grammar: str) -> Node:
    """The syntax tree of a source in UTF-8.

    Raises `Unreadable`: too large, made to take too long, or no such grammar here.
    """
    if len(source) > LARGEST:
        raise Unreadable(f"source larger than {LARGEST // 1024 // 1024} MiB; not parsed")
    parser = _parser(grammar)
    try:
        doubtful = len(source) > _SMALL or grammar not in _STRAIGHT
        if doubtful and not hasattr(type(parser), _LIMIT):
            _try(parser, source)
        return parser.parse(source).root_node
    except ValueError:
        parser.reset()
        raise Unreadable(f"not parsed in {_LONGEST:g} seconds") from None


#: Where a parser before tree-sitter 0.26 takes the time that it may need; later ones ask while they work.
_LIMIT: Final = "timeout_micros"


def _try(parser: Parser, source: bytes) -> None:
    """Parse in pieces, which alone can be stopped. Raises `ValueError` where it takes too long.

    A tree of pieces reads its source anew for each of its words, so it is not kept.
    """
    end = monotonic() + _LONGEST
    try:
        parser.parse(
            lambda offset, _: source[offset : offset + _PIECE],
            progress_callback=lambda *_: monotonic() > end,
        )
    except SystemError as error:  # the clock of the file ran out while the parser asked how late it is
        parser.reset()
        raise (error.__cause__ or error) from None


def nodes(root: Node, grammar: str, kinds: frozenset[str]) -> list[Node]:
    """The nodes of these kinds, in the order of the source, the outer before the inner."""
    from tree_sitter import QueryCursor

    found = QueryCursor(_query(grammar, kinds)).captures(root).get("node", [])
    return sorted(found, key=lambda node: (node.start_byte, -node.end_byte))


@cache
def _query(grammar: str, kinds: frozenset[str]) -> Query:
    """A query for nodes of these kinds, as far as the grammar has them."""
    from tree_sitter import Query

    language = _parser(grammar).language
    assert language is not None  # noqa: S101 - a parser is made with one
    known = [kind for kind in sorted(kinds) if language.id_for_node_kind(kind, True)]
    return Query(language, f"[{' '.join(f'({kind})' for kind in known)}] @node")


@cache
def _parser(grammar: str) -> Parser:
    package, function = _PACKAGES[grammar]
    try:
        from tree_sitter import Language, Parser

        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # some packages still give a bare address
            parser = Parser(Language(getattr(import_module(package), function)()))
            if hasattr(Parser, _LIMIT):
                setattr(parser, _LIMIT, int(_LONGEST * 1_000_000))
            return parser
    except (ImportError, OSError, ValueError) as error:
        name = package.replace("_", "-")
        raise Unreadable(
            f"not parsed: the grammar {name} is not usable here ({type(error).__name__})"
        ) from None
