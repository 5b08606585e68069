"""Configuration files of every format as one structure: mappings, lists and strings, each at its place.

Nothing is constructed: no tag of YAML does anything, an alias is what it
refers to and is read once.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import yaml

from auditor.reading import Unreadable
from auditor.scan.places import Text, blank

#: Levels of nesting that are read.
DEEPEST: Final = 40


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value: its text, the offset of the text, and from where to where the source holds it.

    `offset` is that of the first character of `value` where the source
    holds the value as it is, else that of the source. `string` is false for
    numbers, truth values and nothing.
    """

    value: str
    offset: int
    start: int
    end: int
    string: bool = True


@dataclass(frozen=True, slots=True)
class Pair:
    """An entry of a mapping."""

    key: str
    offset: int
    value: Node


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping, in the order of the source."""

    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list, with the source it takes."""

    items: tuple[Node, ...]
    start: int
    end: int


Node: TypeAlias = Scalar | Table | Items


def structures(text: Text, suffix: str) -> Iterator[Node]:
    """The documents of a text whose file name ends so. Raises `Unreadable`."""
    if suffix in (".json", ".jsonc", ".json5", ".webmanifest"):
        yield read_json(text.text)
    elif suffix in (".yaml", ".yml"):
        yield from _yaml(text)
    elif suffix == ".toml":
        yield _toml(text)
    elif suffix == ".pbtxt":
        yield _parameters(text)
    else:
        yield _lines(text)


# -- YAML


def _yaml(text: Text) -> Iterator[Node]:
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    seen: set[int] = set()
    fault: yaml.YAMLError | None = None
    for source in _sources(text):
        try:
            documents = list(yaml.compose_all(source, loader))
        except yaml.YAMLError as error:
            fault = fault or error
            continue
        except (RecursionError, ValueError):
            raise Unreadable("nested too deep") from None
        composed = (_composed(one, text, seen, 0) for one in documents if one is not None)
        yield from (node for node in composed if node is not None)
        return
    mark = getattr(fault, "problem_mark", None)
    raise Unreadable(f"not valid YAML{f', line {mark.line + 1}' if mark else ''}")


def is_template(text: Text) -> bool:
    """Whether something else puts values in before the text is what its name says."""
    return "{{" in text.text or "{%" in text.text


def _sources(text: Text) -> Iterator[str]:
    """What a text may be read as: a template filled, but for the expressions of a workflow; as it is."""
    if is_template(text):
        if "${{" in text.text:
            yield _filled(text.text, _BUT_EXPRESSIONS)
        yield _filled(text.text, _PUT_IN)
    yield text.text


_PLACE: Final = r"\{\{[^{}\n]{0,500}\}\}|\{%[^%\n]{0,500}%\}"
_ALONE: Final = re.compile(rf"(?m)^[ \t]*(?:{_PLACE})(?:[ \t]*(?:{_PLACE}))*[ \t]*$")
_LONG: Final = re.compile(r"\{\{[^{}]{0,5000}\}\}")
_PUT_IN: Final = re.compile(_PLACE)
_BUT_EXPRESSIONS: Final = re.compile(rf"(?<!\$)(?:{_PLACE})")


def _filled(source: str, places: re.Pattern[str]) -> str:
    """A template with every place blanked: alone on a line it says nothing, else it is a word."""
    source = _LONG.sub(lambda one: blank(one[0]) if "\n" in one[0] else one[0], source)
    source = _ALONE.sub(lambda match: " " * len(match[0]), source)
    return places.sub(lambda match: "$" + "_" * (len(match[0]) - 1), source)


def _composed(node: yaml.Node, text: Text, seen: set[int], depth: int) -> Node | None:
    if depth > DEEPEST:
        return None
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node, text)
    if id(node) in seen:
        return None
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        items = [_composed(one, text, seen, depth + 1) for one in node.value]
        start = text.offset(node.start_mark.line, node.start_mark.column)
        end = text.offset(node.end_mark.line, node.end_mark.column)
        return Items(tuple(one for one in items if one is not None), start, end)
    pairs = []
    for key, value in node.value:
        inner = _written_as_json(value, text) or _composed(value, text, seen, depth + 1)
        if isinstance(key, yaml.ScalarNode) and inner is not None:
            pairs.append(Pair(str(key.value), text.offset(key.start_mark.line, key.start_mark.column), inner))
    return Table(tuple(pairs))


def _written_as_json(node: yaml.Node, text: Text) -> Node | None:
    """The structure of a string that is itself JSON, as settings of programs often are."""
    if not isinstance(node, yaml.ScalarNode) or len(node.value) < 30:
        return None
    if node.value.lstrip()[:1] + node.value.rstrip()[-1:] not in ("[]", "{}") or '"' not in node.value:
        return None
    scalar = _scalar(node, text)
    source = text.text[scalar.start : scalar.end]
    if source[:1] in "|>":
        source = re.sub(r"\A[^\n]*", lambda match: " " * len(match[0]), source)
    elif source[:1] in "\"'":
        source = f" {source[1:-1]} "
    try:
        return read_json(source, scalar.start)
    except Unreadable:
        return None


def _scalar(node: yaml.ScalarNode, text: Text) -> Scalar:
    start = text.offset(node.start_mark.line, node.start_mark.column)
    end = text.offset(node.end_mark.line, node.end_mark.column)
    value = str(node.value)
    inside = text.text.find(value, start, end) if value else -1
    string = node.tag in ("tag:yaml.org,2002:str", "!Sub")
    return Scalar(value, inside if inside >= 0 else start, start, end, string)


# -- JSON, with the comments and trailing commas that many readers allow

_TOKEN: Final = re.compile(
    r"[ \t\n\r,]+|//[^\n]*|/\*.*?\*/|(?P<sign>[{}\[\]:])"
    r"""|"(?P<string>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^'\\\n]|\\.)*)'|(?P<word>[^\s,{}\[\]:"']+)""",
    re.DOTALL,
)
_ESCAPE: Final = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_ESCAPED: Final = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


@dataclass(slots=True)
class _Open:
    """A mapping or a list that is not closed yet."""

    list_: bool
    start: int
    key: tuple[str, int] | None = None
    pending: Scalar | None = None
    pairs: list[Pair] | None = None
    items: list[Node] | None = None


def read_json(source: str, base: int = 0) -> Node:
    """The structure of a JSON text; `base` is added to each offset. Raises `Unreadable`."""
    root = _Open(True, 0, items=[])
    stack = [root]
    at = 0
    while at < len(source):
        match = _TOKEN.match(source, at)
        if match is None or len(stack) > 500:
            raise Unreadable(f"not valid JSON, line {source.count(chr(10), 0, at) + 1}")
        at = match.end()
        if match["sign"]:
            _sign(match["sign"], stack, base + match.start())
        elif match.lastgroup:
            _value(match, stack, base)
    if len(stack) != 1 or root.items is None or len(root.items) != 1:
        raise Unreadable("not valid JSON: cut off, or more than one value")
    return root.items[0]


def _sign(sign: str, stack: list[_Open], at: int) -> None:
    top = stack[-1]
    if sign == ":":
        if top.list_ or top.pending is None:
            raise Unreadable("not valid JSON")
        top.key, top.pending = (top.pending.value, top.pending.start), None
    elif sign in "{[":
        stack.append(_Open(sign == "[", at, pairs=[], items=[]))
    else:
        if len(stack) == 1 or top.list_ != (sign == "]") or top.key or top.pending:
            raise Unreadable("not valid JSON")
        stack.pop()
        made: Node = (
            Items(tuple(top.items or ()), top.start, at + 1) if top.list_ else Table(tuple(top.pairs or ()))
        )
        if len(stack) <= DEEPEST + 1:
            _put(made, stack[-1])
        else:
            stack[-1].key = None


def _value(match: re.Match[str], stack: list[_Open], base: int) -> None:
    group = match.lastgroup or ""
    raw = match[group]
    text = _ESCAPE.sub(_unescaped, raw) if "\\" in raw else raw
    offset = base + match.start(group)
    scalar = Scalar(text, offset, base + match.start(), base + match.end(), group != "word")
    top = stack[-1]
    if not top.list_ and top.key is None:
        if top.pending is not None:
            raise Unreadable("not valid JSON")
        top.pending = scalar
    else:
        _put(scalar, top)


def _put(node: Node, top: _Open) -> None:
    if top.list_:
        assert top.items is not None  # noqa: S101 - made so
        top.items.append(node)
    elif top.key is not None and top.pairs is not None:
        top.pairs.append(Pair(top.key[0], top.key[1], node))
        top.key = None
    else:
        raise Unreadable("not valid JSON")


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else _ESCAPED.get(match[2], match[2])


# -- TOML, whose parser keeps no places


def _toml(text: Text) -> Node:
    try:
        parsed = tomllib.loads(text.text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise Unreadable(f"not valid TOML: {str(error)[:80]}") from None
    heads: dict[str, int] = {}
    for head in _HEAD.finditer(text.text):
        for part in _HEAD_PART.finditer(head[1]):
            heads.setdefault(part[0].strip("\"'"), head.start(1) + part.start() + (part[0][0] in "\"'"))
    return _table(parsed, text, {}, 0, heads)


#: The head of a table, and a key in it: `[models."gpt-4o"]`.
_HEAD: Final = re.compile(r"(?m)^[ \t]*\[\[?([^\]\n]+)\]")
_HEAD_PART: Final = re.compile(r"\"[^\"]+\"|'[^']+'|[\w-]+")


def _table(
    table: Mapping[str, Any], text: Text, used: dict[str, int], depth: int, heads: Mapping[str, int]
) -> Table:
    pairs = []
    for key, value in table.items():
        node = _told(key, value, text, used, depth, heads)
        if node is not None:
            pairs.append(Pair(key, heads.get(key, 0), node))
    return Table(tuple(pairs))


def _told(
    key: str, value: object, text: Text, used: dict[str, int], depth: int, heads: Mapping[str, int]
) -> Node | None:
    if depth > DEEPEST:
        return None
    if isinstance(value, dict):
        return _table(value, text, used, depth + 1, heads)
    if isinstance(value, list):
        items = [_told(key, one, text, used, depth + 1, heads) for one in value]
        return Items(tuple(one for one in items if one is not None), 0, 0)
    if not isinstance(value, str):
        return Scalar(str(value), 0, 0, 0, string=False)
    return _quoted(key, value, text, used)


def _quoted(key: str, value: str, text: Text, used: dict[str, int]) -> Scalar | None:
    """The next place of a quoted value, after its key."""
    start = max(text.text.find(key, used.get(value, 0)), used.get(value, 0))
    first = value.strip("\n").split("\n")[0] if "\n" in value else value
    for quote in ('"', "'", ""):
        if not quote and "\n" not in value:
            continue
        found = text.text.find(f"{quote}{first}{quote}", start) if first else -1
        if found >= 0:
            offset = found + len(quote)
            used[value] = offset
            return Scalar(value, offset, offset, offset + len(value))
    return Scalar(value, 0, 0, 0, string=False)


# -- parameters of an inference server, in the text form of Protocol Buffers

_PARAMETER: Final = re.compile(
    r'(?m)^(?P<comment>[ \t]*#.*)$|\bkey:?\s*"(?P<key>[^"\n]{1,200})"\s*[,;]?\s*value:?\s*\{\s*'
    r'string_value:?\s*"(?P<value>[^"\n]*)"\s*[,;]?\s*\}'
)


def _parameters(text: Text) -> Node:
    """The parameters that are strings: `key: "NAME" value: { string_value: "TEXT" }`; nothing else."""
    pairs = []
    for match in _PARAMETER.finditer(text.text):
        if match["comment"] is None:
            value = Scalar(match["value"], match.start("value"), match.start("value"), match.end("value"))
            pairs.append(Pair(match["key"], match.start("key"), value))
    return Table(tuple(pairs))


# -- lines of `key = value`: .env, INI, properties

_LINE: Final = re.compile(
    r"^[ \t]*(?:export[ \t]+|-[ \t]+|%[\w.,-]+?\.)?[\"']?(@?[A-Za-z_][\w.-]*)[\"']?[ \t]*[=:][ \t]*(.*)$"
    r"|^\[(?P<section>[A-Za-z_][\w. -]{0,100})\][ \t]*$",
    re.MULTILINE,
)


def _lines(text: Text) -> Node:
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
            close = text.text.find(opening, offset + 1)
            if 0 < close < offset + 200_000:
                value, offset, end = text.text[offset + 1 : close], offset + 1, close
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


def _dotted(key: str, at: int, value: Node) -> Pair:
    """A key of several words is a path, as properties have it: `chat.model.id`."""
    *above, last = [one for one in key.split(".") if one][:10] or [key]
    pair = Pair(last, at, value)
    for one in reversed(above):
        pair = Pair(one, at, Table((pair,)))
    return pair


def embedded(value: str, offset: int) -> Node:
    """A value of one line, which is read as JSON where it is such."""
    if value.lstrip()[:1] in ("[", "{"):
        try:
            return read_json(value, offset)
        except Unreadable:
            pass
    return Scalar(value, offset, offset, offset + len(value))
