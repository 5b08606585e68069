"""Texts that look like YAML and are not quite: a fault in one, or a template before it is filled."""

from __future__ import annotations

import re
from typing import Final

from auditor.scan.places import Text
from auditor.scan.structure import Items, Node, Pair, Scalar, Table, embedded

_ROW: Final = re.compile(
    r"^(?P<dash>[ \t]*(?:-[ \t]+)?)"
    r"(?:(?P<quote>[\"']?)(?P<key>[\w.$-]+)(?P=quote):(?:[ \t]+(?P<value>\S.*))?|(?P<item>\S.*))$",
    re.MULTILINE,
)


def loose(text: Text) -> Node:
    """The keys and the lists of a text, whatever holds them, as a list of mappings.

    A line that begins an entry of a list begins a mapping.
    """
    tables: list[list[tuple[str, int, Node | list[Node]]]] = [[]]
    for row in _ROW.finditer(text.text):
        if row["key"] is None:
            below = tables[-1][-1][2] if tables[-1] else None
            if "-" in row["dash"] and isinstance(below, list):
                below.append(_value(row["item"], row.start("item")))
            continue
        if "-" in row["dash"]:
            tables.append([])
        value = row["value"] or "#"
        inner: Node | list[Node] = [] if value.startswith("#") else _value(value, row.start("value"))
        tables[-1].append((row["key"], row.start("key"), inner))
    return Items(tuple(_mapping(table) for table in tables), 0, 0)


def _mapping(rows: list[tuple[str, int, Node | list[Node]]]) -> Table:
    made = [
        Pair(key, at, Items(tuple(inner), 0, 0) if isinstance(inner, list) else inner)
        for key, at, inner in rows
    ]
    return Table(tuple(made))


def _value(value: str, offset: int) -> Node:
    """A value on one line: in quotes, in brackets, or as it is."""
    if value[:1] in ("'", '"') and (stop := value.find(value[0], 1)) > 0:
        return Scalar(value[1:stop], offset + 1, offset, offset + stop + 1)
    return embedded(re.split(r"\s+#", value)[0].rstrip(), offset)
