"""Lines of `key = value`: settings of the environment, INI, properties; parameters of an inference server."""

from __future__ import annotations

import re
from itertools import cycle
from typing import Final

from auditor.scan.formats.json import embedded
from auditor.scan.formats.structure import Node, Pair, Scalar, Table
from auditor.scan.places import Text

_LINE: Final = re.compile(
    r"^[ \t]*(?:export[ \t]+|-[ \t]+|%[\w.,-]+?\.)?[\"']?(@?[A-Za-z_][\w.-]*)[\"']?[ \t]*[=:][ \t]*(.*)$"
    r"|^\[(?P<section>[A-Za-z_][\w. -]{0,100})\][ \t]*$",
    re.MULTILINE,
)


def read_lines(text: Text) -> Node:
    """The values of lines, below the sections they stand in; a list or mapping in quotes may take several."""
    pairs: list[Pair] = []
    sections: list[tuple[str, int, list[Pair]]] = [("", 0, pairs)]
    end = -1
    for match in _LINE.finditer(text.text):
        if match.start() < end:
            continue
        if match["section"]:
            pairs = []
            sections.append((match["section"].replace(" ", "."), match.start("section"), pairs))
            continue
        value, offset = match[2].rstrip(), match.start(2)
        opening = value[:1]
        if opening in ("`", '"', "'") and (len(value) == 1 or value[1:2] in "[{"):
            close = _closing(text.text, opening, offset + 1)
            if 0 < close < offset + 200_000:
                value, offset, end = text.text[offset + 1 : close], offset + 1, close
                value = _unescaped(value) if opening == '"' else value
        elif opening in ('"', "'", "`") and len(value) > 1 and (stop := value.find(opening, 1)) > 0:
            value, offset = value[1:stop], offset + 1
        else:
            value = re.split(r"\s+[#;]", value)[0]
        if value and not value.startswith("#"):
            pairs.append(_dotted(match[1], match.start(1), embedded(value, offset)))
    return Table(
        tuple(
            pair
            for name, at, inner in sections
            for pair in ((_dotted(name, at, Table(tuple(inner))),) if name else inner)
        )
    )


def _closing(text: str, quote: str, start: int) -> int:
    """Where what a quote opens ends: at the next one without a mark before it."""
    at = text.find(quote, start)
    while at > 0 and text[at - 1] == "\\":
        at = text.find(quote, at + 1)
    return at


def _unescaped(value: str) -> str:
    """A text without the marks before its quotes, each sign at its place: blanks come outside."""
    turn = cycle((' "', '" '))
    return re.sub(r'\\"', lambda _: next(turn), value)


def _dotted(key: str, at: int, value: Node) -> Pair:
    """A key of several words is a path, as properties have it: `chat.model.id`."""
    *above, last = [one for one in key.split(".") if one][:10] or [key]
    pair = Pair(last, at, value)
    for one in reversed(above):
        pair = Pair(one, at, Table((pair,)))
    return pair


#: A parameter of an inference server that is a string, in the text form of Protocol Buffers.
_PARAMETER: Final = re.compile(
    r'(?m)^(?P<comment>[ \t]*#.*)$|\bkey:?\s*"(?P<key>[^"\n]{1,200})"\s*[,;]?\s*value:?\s*\{\s*'
    r'string_value:?\s*"(?P<value>[^"\n]*)"\s*[,;]?\s*\}'
)


def read_parameters(text: Text) -> Node:
    """The parameters that are strings: `key: "NAME" value: { string_value: "TEXT" }`; nothing else."""
    pairs = []
    for match in _PARAMETER.finditer(text.text):
        if match["comment"] is None:
            value = Scalar(match["value"], match.start("value"), match.start("value"), match.end("value"))
            pairs.append(Pair(match["key"], match.start("key"), value))
    return Table(tuple(pairs))
