"""What the elements of a component in JavaScript offer to choose from, and what keeps the choice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from auditor.scan.languages.grammars.nodes import child, text
from auditor.scan.languages.grammars.reader import Reader
from auditor.scan.languages.syntax import Expression, Field, Listed, Literal, Name, Record, Span

if TYPE_CHECKING:
    from tree_sitter import Node

#: What an entry of a list to choose from is called, HTML's own or a library's: `option`, `SelectItem`,
#: `Select.Option`, `MenuItem`, `ToggleGroupItem`.
_ENTRY: Final = re.compile(r"(?:^|[.a-z])(?:Item|Option|Radio)$|^option$")

#: What says of a list what is chosen in it.
_CHOSEN: Final = frozenset({"value", "selected", "defaultValue", "selectedValue", "selectedKey"})

#: How far above an entry the list is that it is of.
_DEEP: Final = 5


def element(reader: Reader, node: Node) -> Expression:
    """An element's attributes: what a component is given."""
    fields = []
    for one in node.children_by_field_name("attribute"):
        key, value = (*one.named_children, None, None)[:2]
        if one.type == "jsx_attribute" and key is not None and value is not None:
            fields.append(Field(text(key), reader.expression(value), Span(key.start_byte, key.end_byte)))
    return Record(None, tuple(fields), Span(node.start_byte, node.end_byte))


def offered(reader: Reader, node: Node, scope: Span) -> None:
    """Visit: an element; what an entry of a list stands for is what the choice may be."""
    reader.recorded(node, scope)
    entry = reader.expression(node)
    if not _ENTRY.search(text(child(node, "name"))) or not isinstance(entry, Record):
        return
    value = next((one.value for one in entry.fields if one.name == "value"), None)
    if not isinstance(value, Literal):
        return
    above = node.parent
    for _ in range(_DEEP):
        above = above.parent if above is not None else None
        head = child(above, "open_tag") if above is not None and above.type == "jsx_element" else None
        chosen = _chosen(reader, head) if head is not None else None
        if above is not None and chosen is not None:
            _among(reader, Span(above.start_byte, above.end_byte), value)
            reader.assign(chosen, value, scope)
            return


def _chosen(reader: Reader, head: Node) -> Node | None:
    """The name of what is chosen in a list, None for an element that is none."""
    for one in head.children_by_field_name("attribute"):
        key, value = (*one.named_children, None, None)[:2]
        inner = value.named_children[0] if value is not None and value.named_children else None
        if text(key) in _CHOSEN and inner is not None and isinstance(reader.expression(inner), Name):
            return inner
    return None


def _among(reader: Reader, menu: Span, value: Literal) -> None:
    """Put an entry beside the others of its list."""
    before = reader.unit.menus[-1] if reader.unit.menus else None
    if before is not None and before.span == menu:
        reader.unit.menus[-1] = Listed((*before.items, value), menu)
    else:
        reader.unit.menus.append(Listed((value,), menu))
