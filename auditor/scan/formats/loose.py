"""Texts that look like YAML and are not quite: a fault in one, or a template before it is filled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from auditor.scan.formats.json import embedded
from auditor.scan.formats.structure import DEEPEST, Items, Node, Pair, Scalar, Table
from auditor.scan.places import Text

_ROW: Final = re.compile(
    r"^(?P<dash>[ \t]*(?:-[ \t]+)?)"
    r"(?:(?P<quote>[\"']?)(?P<key>[\w.$-]+)(?P=quote):(?:[ \t]+(?P<value>\S.*))?|(?P<item>\S.*))$",
    re.MULTILINE,
)


#: What opens a text of several lines, which is read like what stands below a key.
_OPENS: Final = re.compile(r"[|>][+-]?\d?|#.*")


@dataclass(slots=True)
class _Level:
    """A mapping that is being read: the column of its keys, and its entries so far."""

    column: int
    rows: list[tuple[str, int, Node | list[Node | _Level]]]


def loose(text: Text) -> Node:
    """The keys and the lists of a text, nested as they are indented, whatever holds them.

    What stands below a key is a list of mappings and values; a line that
    begins an entry of a list begins a mapping.
    """
    root = _Level(-1, [("", 0, [])])
    levels = [root]
    for row in _ROW.finditer(text.text):
        column = len(row["dash"])
        entry = "-" in row["dash"]
        while levels[-1].column > column or (entry and levels[-1].column == column):
            levels.pop()
        if row["key"] is None:
            below = levels[-1].rows[-1][2]
            if entry and isinstance(below, list):
                below.append(_value(row["item"], row.start("item")))
            continue
        if levels[-1].column < column:
            below = levels[-1].rows[-1][2]
            level = _Level(column, [])
            (below if isinstance(below, list) else _children(root)).append(level)
            if len(levels) <= DEEPEST:
                levels.append(level)
            else:
                continue
        value = row["value"] or "#"
        inner: Node | list[Node | _Level] = (
            [] if _OPENS.fullmatch(value) else _value(value, row.start("value"))
        )
        levels[-1].rows.append((row["key"], row.start("key"), inner))
    return Items(tuple(_made(one) for one in _children(root)), 0, 0)


def _children(root: _Level) -> list[Node | _Level]:
    below = root.rows[0][2]
    return below if isinstance(below, list) else []


def _made(one: Node | _Level) -> Node:
    if not isinstance(one, _Level):
        return one
    pairs = (
        Pair(key, at, Items(tuple(map(_made, inner)), 0, 0) if isinstance(inner, list) else inner)
        for key, at, inner in one.rows
    )
    return Table(tuple(pairs))


def _value(value: str, offset: int) -> Node:
    """A value on one line: in quotes, in brackets, or as it is."""
    if value[:1] in ("'", '"') and (stop := value.find(value[0], 1)) > 0:
        return Scalar(value[1:stop], offset + 1, offset, offset + stop + 1)
    return embedded(re.split(r"\s+#", value)[0].rstrip(), offset)
