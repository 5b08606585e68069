"""What in a Python source may load or name a model, and what of its places are none: remarks, definitions."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from msgspec import Struct

from auditor.scan.python.source.bindings import Import, top
from auditor.scan.python.source.outline import Hits

_NAMED: Final = re.compile(rb"\w+")
_NAMED_BEFORE: Final = re.compile(rb"\w*$")

#: What stands before a name that a sentence speaks of, and the rest of a line that ends what it quotes.
_QUOTED: Final = re.compile(rb"`[\w.]*$")
_UNQUOTED: Final = re.compile(rb"[^\n]*`")

#: What stands before a name where it is defined, not called.
_DEFINES: Final = re.compile(rb"\b(?:def|class)[ \t]+$")


class Sights(Struct, frozen=True):
    """What in a source may load or name a model, as far as the source itself tells.

    `imports` are what it imports, `brought` the names of those that are no
    loaders by themselves, `offsets` places in bytes, `made` the names of its
    classes that are loaders of a library.
    """

    data: bytes
    imports: tuple[Import, ...]
    offsets: tuple[int, ...]
    brought: frozenset[str]
    made: frozenset[str] = frozenset()

    def hits(self, leads: Callable[[str], bool]) -> Hits:
        """What makes the source worth parsing.

        `leads` says of a dotted name, as an import writes it, whether it may be
        of the project and load something.
        """
        offsets, names = list(self.offsets), set(self.made)
        for one in self.imports:
            leading = {top(written) for dotted, written in one.names if leads(dotted)}
            names |= leading
            if one.indented and leading:
                offsets.append(one.offset)
        there = sorted(one for one in offsets if not is_aside(self.data, one))
        return Hits(there, frozenset(names), self.brought - names)


def name_at(data: bytes, offset: int) -> str:
    """The whole of the name of which a part stands at an offset."""
    before = _NAMED_BEFORE.search(data, max(0, offset - 80), offset)
    after = _NAMED.match(data, offset)
    return b"".join(one.group() for one in (before, after) if one is not None).decode(errors="replace")


def defined(data: bytes, offset: int) -> bool:
    """Whether a name is not called there but defined."""
    return _DEFINES.search(data, max(0, offset - 40), offset) is not None


def is_aside(data: bytes, offset: int) -> bool:
    """Whether an offset is certain to stand in a comment, in an example as it is typed, or in words."""
    line = data[data.rfind(b"\n", 0, offset) + 1 : offset]
    if line.lstrip(b" \t").startswith((b">>>", b"#")):
        return True
    before, mark, _ = line.partition(b"#")
    if mark and b'"' not in before and b"'" not in before:
        return True
    if line.count(b"`") % 2 and _UNQUOTED.match(data, offset):
        return True
    return _QUOTED.search(line) is not None
