"""The elements of a page, in a file of its own or in a string: their attributes, what their lists offer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from auditor.scan.languages.grammars.grammar import nodes, parse
from auditor.scan.languages.grammars.nodes import span, text
from auditor.scan.languages.syntax import Field, Listed, Literal, Record, Span, Unit

if TYPE_CHECKING:
    from tree_sitter import Node

#: The grammar of pages.
HTML: Final = "html"

_ELEMENTS: Final = frozenset({"start_tag", "self_closing_tag"})

#: How far above an entry the list is that it is of.
_DEEP: Final = 3

_TEMPLATES: Final = frozenset({"template_string"})
_FILLED: Final = frozenset({"template_substitution"})
_NOT_NEWLINE: Final = re.compile(rb"[^\n]")

#: What a string must hold to be a part of a page that offers something.
_OFFERS: Final = b"<option"


def tell(root: Node, unit: Unit) -> None:
    """Add to a unit what the elements of a page say."""
    elements = nodes(root, HTML, _ELEMENTS)
    unit.records += [record for one in elements for record in _element(one)]
    offered = [(_menu(one), value) for one in elements for value in _offered(one)]
    unit.literals += [value for _, value in offered]
    unit.menus += _menus(offered)


def in_strings(root: Node, grammar: str, unit: Unit) -> None:
    """Add what the strings of a program offer that are parts of pages: `<option value="...">`."""
    whole = root.text or b""
    if _OFFERS not in whole:
        return
    source = b" " * root.start_byte + whole
    page = bytearray(_NOT_NEWLINE.sub(b" ", source))
    for one in nodes(root, grammar, _TEMPLATES):
        start, end = one.start_byte + 1, one.end_byte - 1
        if _OFFERS not in source[start:end]:
            continue
        page[start:end] = source[start:end]
        for filled in nodes(one, grammar, _FILLED):
            blank = slice(filled.start_byte, filled.end_byte)
            page[blank] = _NOT_NEWLINE.sub(b" ", source[blank])
    if _OFFERS in page:
        tell(parse(bytes(page), HTML), unit)


def _element(tag: Node) -> Iterator[Record]:
    """An element's attributes, as far as they are plain text."""
    fields = tuple(Field(name, value, value.span) for name, value in attributes(tag))
    if fields:
        yield Record(None, fields, span(tag))


def _offered(tag: Node) -> Iterator[Literal]:
    """What an entry of a list to choose from stands for; what it shows is a label."""
    if _is_called(tag, "option"):
        yield from (value for name, value in attributes(tag) if name.lower() == "value")


def _menu(tag: Node) -> int | None:
    """Where the list begins that an entry is of, be it in a group there."""
    above = tag.parent
    for _ in range(_DEEP):
        above = above.parent if above is not None else None
        tags = above.named_children[:1] if above is not None else []
        if above is not None and tags and tags[0].type == "start_tag" and _is_called(tags[0], "select"):
            return above.start_byte
    return None


def _menus(offered: list[tuple[int | None, Literal]]) -> Iterator[Listed]:
    """The entries of each list."""
    for start, entries in groupby(offered, key=itemgetter(0)):
        items = tuple(value for _, value in entries)
        if start is not None:
            yield Listed(items, Span(start, items[-1].span.end))


def _is_called(tag: Node, word: str) -> bool:
    """Whether an element is one of HTML, or a library's own in its place: `option`, `el-option`."""
    name = _name(tag)
    return name == word or name.endswith(f"-{word}")


def _name(tag: Node) -> str:
    return next((text(one).lower() for one in tag.named_children if one.type == "tag_name"), "")


def attributes(tag: Node) -> Iterator[tuple[str, Literal]]:
    """The attributes of an element that are given plain text, by their names."""
    for one in tag.named_children:
        if one.type == "attribute" and len(one.named_children) > 1:
            name, given = one.named_children[:2]
            value = given if given.type == "attribute_value" else next(iter(given.named_children), None)
            if value is not None and not text(name).startswith((":", "@", "#", "v-", "on")):
                yield text(name), Literal(text(value), span(value))
