"""BAML: clients of models and the functions that ask them, in blocks that give names their values.

The blocks are as those of HOCON are, but that no sign stands between a name and
its value (docs.boundaryml.com, "client<llm>", "function", read 2026-11-29).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from auditor.scan.formats.hocon import read_blocks
from auditor.scan.formats.structure import Node
from auditor.scan.places import blank

#: Strings, which stay; prompts, which end with as many signs as they begin with, and remarks, which go.
_TEXT: Final = re.compile(
    r'(?P<signs>#+)".*?"(?P=signs)|(?P<string>"(?:[^"\\\n]|\\.)*")|\{//.*?//\}|//[^\n]*', re.DOTALL
)
#: Where a block begins that says which model is asked; what else the line says of it is a type.
_HEAD: Final = re.compile(r"(?m)^[ \t]*(?:client(?P<type><[^>\n]*>)|function\b)(?=[^\n]*\{)")
_BRACES: Final = re.compile(r'"(?:[^"\\\n]|\\.)*"|[{}]')
#: The blank between a name and a value: a string, a list, or a word that ends the line or the block.
_GIVEN: Final = re.compile(r'(?m)(?<=\w)[ \t](?=[ \t]*(?:["\[]|[\w@.:/-]+[ \t]*(?:$|[\n}])))')
#: The blank between a string and the next name of the line.
_NEXT: Final = re.compile(r'(?<=")[ \t](?=[ \t]*[A-Za-z_]\w*[=\s])')
#: Another client of the project: a word in a list, or behind `client`, where a model would be a string.
_CLIENT: Final = re.compile(
    r'(?P<string>"(?:[^"\\\n]|\\.)*")|\b[A-Za-z_]\w*(?=\s*[,\]])|(?m:(?<=\bclient)[ \t]+[A-Za-z_]\w*[ \t]*$)'
)


def read_baml(source: str) -> Node:
    """The clients under their names, and the client of each function: `client.NAME`, `function.NAME`."""
    return read_blocks("".join(_telling(_TEXT.sub(_kept, source))))


def _kept(match: re.Match[str]) -> str:
    return match[0] if match["string"] else blank(match[0])


def _telling(source: str) -> Iterator[str]:
    """The blocks that say which model is asked, each at its place; spaces for all else."""
    at = 0
    while (head := _HEAD.search(source, at)) is not None:
        opening = source.find("{", head.end())
        closing = _closing(source, opening)
        yield blank(source[at : head.start()])
        yield _named(head, source[head.start() : opening])
        inner = _CLIENT.sub(_kept, source[opening:closing])
        yield _NEXT.sub(",", _GIVEN.sub("=", inner))
        at = closing
    yield blank(source[at:])


def _named(head: re.Match[str], text: str) -> str:
    """What stands before the brace, without the types: the kind of the block and its name."""
    if head["type"]:
        return text.replace(head["type"], blank(head["type"]), 1)
    begins = text.find("(")
    return text if begins < 0 else text[:begins] + blank(text[begins:])


def _closing(source: str, opening: int) -> int:
    """Where the block ends that opens there: the file's end where it does not."""
    level = 0
    for match in _BRACES.finditer(source, opening):
        level += (match[0] == "{") - (match[0] == "}")
        if not level:
            return match.end()
    return len(source)
