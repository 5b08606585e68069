"""Grammars: one package a language, loaded when the first file of that language is parsed."""

from __future__ import annotations

import warnings
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final

from auditor.reading import Unreadable

if TYPE_CHECKING:
    from tree_sitter import Node, Parser

#: A file of source that is longer, in bytes, is made by a program.
LARGEST: Final = 2 * 1024 * 1024

#: Name of a grammar to its package and the function that gives the language.
_PACKAGES: Final = {
    "javascript": ("tree_sitter_javascript", "language"),
    "typescript": ("tree_sitter_typescript", "language_typescript"),
    "tsx": ("tree_sitter_typescript", "language_tsx"),
    "go": ("tree_sitter_go", "language"),
    "rust": ("tree_sitter_rust", "language"),
    "java": ("tree_sitter_java", "language"),
    "csharp": ("tree_sitter_c_sharp", "language"),
    "hcl": ("tree_sitter_hcl", "language"),
}


def parse(source: bytes, grammar: str) -> Node:
    """The syntax tree of a source in UTF-8. Raises `Unreadable`: too large, or no such grammar here."""
    if len(source) > LARGEST:
        raise Unreadable(f"source larger than {LARGEST // 1024 // 1024} MiB; not parsed")
    return _parser(grammar).parse(source).root_node


@cache
def _parser(grammar: str) -> Parser:
    package, function = _PACKAGES[grammar]
    try:
        from tree_sitter import Language, Parser

        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # some packages still give a bare address
            return Parser(Language(getattr(import_module(package), function)()))
    except (ImportError, OSError, ValueError) as error:
        name = package.replace("_", "-")
        raise Unreadable(
            f"not parsed: the grammar {name} is not usable here ({type(error).__name__})"
        ) from None
