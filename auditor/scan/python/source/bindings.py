"""What the imports of a Python source bring in, read without parsing it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from auditor.scan.patterns import pattern_of

#: Without groups, which the engine would have to tell apart at each hit.
_IMPORT: Final = pattern_of(
    r"(?m)(?:^|[:;])[ \t]*(?:lazy[ \t]+)?"
    r"(?:from[ \t]+[\w.]+[ \t]+import[ \t]*(?:\([^()]*\)|(?:[^\n;#()\\]|\\\r?\n)+)"
    r"|import[ \t]+(?:[^\n;#()\\]|\\\r?\n)+)"
)
_COMMENT: Final = re.compile(rb"#[^\n]*")


class Import(Struct, frozen=True):
    """An import statement: where it stands, in bytes, and the names that it gives here.

    `indented`: it may stand in a function. `names` are pairs of a dotted name,
    with leading dots where it is counted from this file, and what is written
    for it here: after `import a.b` that is `a.b`, and `a` for its top.
    """

    offset: int
    indented: bool
    names: tuple[tuple[str, str], ...]


def imports_of(data: bytes) -> Iterator[Import]:
    """The import statements of a source; a text that looks like one is taken as one."""
    for match in _IMPORT.finditer(data):
        start, end = match.span()
        written = data[start:end].lstrip(b":;")
        if written.lstrip().startswith(b"lazy"):  # of Python 3.15 (PEP 810)
            written = written.replace(b"lazy", b"", 1)
        words = written.split(None, 2)
        home = words[1] if words[0] == b"from" else None
        names = written.lstrip()[6:] if home is None else words[2][6:]
        if b"#" in names:
            names = _COMMENT.sub(b"", names)
        listed = names.translate(_PLAIN).decode(errors="replace").split(",")
        pairs = (one.partition(" as ") for one in listed)
        given = ((name.strip(), alias.strip()) for name, _, alias in pairs)
        if home is None:
            found = tuple(pair for name, alias in given if name for pair in _written(name, alias))
        else:
            base = home.decode(errors="replace")
            found = tuple((_joined(base, name), alias or name) for name, alias in given if name)
        yield Import(start, data[start:end].lstrip(b":;")[:1] in (b" ", b"\t"), found)


#: What surrounds and breaks a list of names.
_PLAIN: Final = bytes.maketrans(b"()\\\r\n\t", b"      ")


def top(dotted: str) -> str:
    """The first part of a dotted name."""
    return dotted.partition(".")[0]


def _written(dotted: str, alias: str) -> Iterator[tuple[str, str]]:
    """What `import dotted as alias` gives; without an alias all of the name is written."""
    yield dotted, alias or dotted
    if not alias and "." in dotted:
        yield top(dotted), top(dotted)


def _joined(base: str, name: str) -> str:
    return f"{base}{name}" if base.endswith(".") else f"{base}.{name}"


def handed_on(data: bytes) -> Iterator[tuple[str, str]]:
    """What the imports of a package bring in from modules, each with its name there."""
    for one in imports_of(data):
        yield from (pair for pair in one.names if "." in pair[0])


def absolute(dotted: str, path: str) -> str:
    """A dotted name from the top of the tree; leading dots are counted from the file at `path`."""
    name = dotted.lstrip(".")
    level = len(dotted) - len(name)
    return ".".join([*path.split("/")[:-level], name]) if level else name
