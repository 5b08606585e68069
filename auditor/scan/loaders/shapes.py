"""How languages without a grammar are written: a table of their remarks and strings."""

from __future__ import annotations

from msgspec import Struct


class Shape(Struct, frozen=True):
    """How a language without a grammar is written.

    `endings` and `names` are of its files, in lower case; `sign` is what the
    source holds where an ending is several languages'. `remarks` and `blocks`
    are regular expressions for remarks up to the end of the line, and for the
    beginning and the end of longer ones; `nested`: those may hold others.
    `quotes` are signs around strings with escapes, `doubled` around those in
    which a sign stands for itself when it is doubled, `long` the beginnings and
    ends (regular expressions) of strings without escapes; `lines`: any string
    may go over several lines. `joins` are signs that put strings together.
    `cells` is what stands behind a fence that opens a part of the program (a regular
    expression), where that is a part of a text. `lisp`: the source is lists.
    `tables` is how the loader tables call the language.
    """

    language: str
    endings: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    sign: str | None = None
    remarks: tuple[str, ...] = ()
    blocks: tuple[tuple[str, str], ...] = ()
    nested: bool = False
    quotes: tuple[str, ...] = ('"',)
    doubled: tuple[str, ...] = ()
    long: tuple[tuple[str, str], ...] = ()
    lines: bool = False
    joins: tuple[str, ...] = ("+", "++", "..", "<>", "&", "^")
    cells: str | None = None
    lisp: bool = False
    tables: str | None = None
