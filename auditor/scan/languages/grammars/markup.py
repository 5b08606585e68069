"""Pages and components: HTML, Vue, Svelte and Astro, whose scripts are JavaScript or TypeScript.

Vue's single-file components and Svelte's are elements with `script` among them; what a file of Astro runs
stands before the page, between two lines of three dashes. Attributes of elements are read as JSX's are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from auditor.scan.languages.grammars.grammar import nodes, parse
from auditor.scan.languages.grammars.javascript import JavaScript
from auditor.scan.languages.grammars.tags import HTML, attributes, tell
from auditor.scan.languages.syntax import Unit

if TYPE_CHECKING:
    from tree_sitter import Node

_SCRIPT: Final = "script_element"

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
            root = parse(_NOT_NEWLINE.sub(b" ", source[: front.end()]) + source[front.end() :], HTML)
        for script in _scripts(root):
            program[script.start_byte : script.end_byte] = source[script.start_byte : script.end_byte]
        unit = JavaScript(self._path).read(parse(bytes(program), _GRAMMAR), _GRAMMAR)
        tell(root, unit)
        return unit


def _scripts(root: Node) -> Iterator[Node]:
    """The source of each script that runs."""
    for element in nodes(root, HTML, frozenset({_SCRIPT})):
        body = next((one for one in element.named_children if one.type == "raw_text"), None)
        kind = next((value.text for name, value in attributes(element.children[0]) if name == "type"), "")
        if body is not None and _RUN.fullmatch(kind):
            yield body
