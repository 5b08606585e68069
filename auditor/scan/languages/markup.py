"""Pages and components: HTML, Vue, Svelte and Astro, whose scripts are JavaScript or TypeScript.

Vue's single-file components and Svelte's are elements with `script` among them; what a file of Astro runs
stands before the page, between two lines of three dashes. Attributes of elements are read as JSX's are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from auditor.scan.languages.grammar import nodes, parse
from auditor.scan.languages.javascript import JavaScript
from auditor.scan.languages.nodes import span, text
from auditor.scan.languages.syntax import Field, Listed, Literal, Record, Span, Unit

if TYPE_CHECKING:
    from tree_sitter import Node

_HTML: Final = "html"
_SCRIPT: Final = "script_element"
_ELEMENTS: Final = frozenset({"start_tag", "self_closing_tag"})

#: How far above an entry the list is that it is of.
_DEEP: Final = 3

#: What Astro runs before the page.
_FRONT: Final = re.compile(rb"\s*---[ \t]*\n(?P<code>.*?)^---[ \t]*$", re.DOTALL | re.MULTILINE)
#: The kinds of script that run: others are data, templates, shaders.
_RUN: Final = re.compile(r"(?:(?:text|application)/(?:javascript|ecmascript|babel|typescript)|module)?", re.I)
_NOT_NEWLINE: Final = re.compile(rb"[^\n]")
_GRAMMAR: Final = "typescript"


class Markup:
    """Reads the scripts of a page as one program, every byte at its place, and the elements beside it."""

    def __init__(self, path: str) -> None:
        """Read the file at `path`."""
        self._path = path

    def read(self, root: Node, _: str) -> Unit:
        """What scripts and elements say."""
        source = b" " * root.start_byte + (root.text or b"")
        program = bytearray(_NOT_NEWLINE.sub(b" ", source))
        front = _FRONT.match(source) if self._path.endswith(".astro") else None
        if front is not None:
            start, end = front.span("code")
            program[start:end] = source[start:end]
            root = parse(_NOT_NEWLINE.sub(b" ", source[: front.end()]) + source[front.end() :], _HTML)
        for script in _scripts(root):
            program[script.start_byte : script.end_byte] = source[script.start_byte : script.end_byte]
        unit = JavaScript(self._path).read(parse(bytes(program), _GRAMMAR), _GRAMMAR)
        elements = nodes(root, _HTML, _ELEMENTS)
        unit.records += [record for one in elements for record in _element(one)]
        offered = [(_menu(one), value) for one in elements for value in _offered(one)]
        unit.literals += [value for _, value in offered]
        unit.menus += _menus(offered)
        return unit


def _scripts(root: Node) -> Iterator[Node]:
    """The source of each script that runs."""
    for element in nodes(root, _HTML, frozenset({_SCRIPT})):
        body = next((one for one in element.named_children if one.type == "raw_text"), None)
        kind = next((value.text for name, value in _attributes(element.children[0]) if name == "type"), "")
        if body is not None and _RUN.fullmatch(kind):
            yield body


def _element(tag: Node) -> Iterator[Record]:
    """An element's attributes, as far as they are plain text."""
    fields = tuple(Field(name, value, value.span) for name, value in _attributes(tag))
    if fields:
        yield Record(None, fields, span(tag))


def _offered(tag: Node) -> Iterator[Literal]:
    """What an entry of a list to choose from stands for; what it shows is a label."""
    if _name(tag) == "option":
        yield from (value for name, value in _attributes(tag) if name.lower() == "value")


def _menu(tag: Node) -> int | None:
    """Where the list begins that an entry is of, be it in a group there."""
    above = tag.parent
    for _ in range(_DEEP):
        above = above.parent if above is not None else None
        tags = above.named_children[:1] if above is not None else []
        if above is not None and tags and tags[0].type == "start_tag" and _name(tags[0]) == "select":
            return above.start_byte
    return None


def _menus(offered: list[tuple[int | None, Literal]]) -> Iterator[Listed]:
    """The entries of each list."""
    for start, entries in groupby(offered, key=itemgetter(0)):
        items = tuple(value for _, value in entries)
        if start is not None:
            yield Listed(items, Span(start, items[-1].span.end))


def _name(tag: Node) -> str:
    return next((text(one).lower() for one in tag.named_children if one.type == "tag_name"), "")


def _attributes(tag: Node) -> Iterator[tuple[str, Literal]]:
    for one in tag.named_children:
        if one.type == "attribute" and len(one.named_children) > 1:
            name, given = one.named_children[:2]
            value = given if given.type == "attribute_value" else next(iter(given.named_children), None)
            if value is not None and not text(name).startswith((":", "@", "#", "v-", "on")):
                yield text(name), Literal(text(value), span(value))
