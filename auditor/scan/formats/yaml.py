"""YAML: composed, never constructed. No tag does anything; an alias is what it refers to, read once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

import yaml

from auditor.reading import Unreadable
from auditor.scan.formats.json import structured
from auditor.scan.formats.structure import DEEPEST, Items, Node, Pair, Scalar, Table
from auditor.scan.places import Text, blank
from auditor.scan.shell import with_defaults


def read_yaml(text: Text) -> Iterator[Node]:
    """The documents of a text, or of the template that it is, before it is filled. Raises `Unreadable`."""
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


#: How what Unity serializes begins, and its marks of objects: the tag that they have is for the first alone.
_UNITY: Final = re.compile(r"%YAML[^\n]*\n%TAG !u!")
_TAGGED: Final = re.compile(r"(?m)^(?:%(?:YAML|TAG)|(---)[ \t]+!u!)[^\n]*$")


def _sources(text: Text) -> Iterator[str]:
    """What a text may be read as: a template filled, but for the expressions of a workflow; as it is."""
    if _UNITY.match(text.text):
        yield _TAGGED.sub(lambda match: (match[1] or "").ljust(len(match[0])), text.text)
    if text.is_template:
        if "${{" in text.text:
            yield _filled(text.text, _BUT_EXPRESSIONS)
        yield _filled(text.text, _PUT_IN)
    yield text.text


_PLACE: Final = r"\{\{[^{}\n]{0,500}\}\}|\{%[^%\n]{0,500}%\}"

_ALONE: Final = re.compile(rf"(?m)^[ \t]*(?:{_PLACE})(?:[ \t]*(?:{_PLACE}))*[ \t]*$")

_WORD: Final = re.compile(r"[\w@][\w./:@-]*")

_LONG: Final = re.compile(r"\{\{[^{}]{0,5000}\}\}")

_PUT_IN: Final = re.compile(_PLACE)

_BUT_EXPRESSIONS: Final = re.compile(rf"(?<!\$)(?:{_PLACE})")


def _filled(source: str, places: re.Pattern[str]) -> str:
    """A template with every place blanked: alone on a line it says nothing, else it is a word.

    A place that states what stands there if nobody puts anything in is that.
    """
    source = _LONG.sub(lambda one: blank(one[0]) if "\n" in one[0] else one[0], source)
    source = _ALONE.sub(lambda match: " " * len(match[0]), source)
    return places.sub(lambda match: _otherwise(match[0]), source)


def _otherwise(place: str) -> str:
    """What stands at a place of a template, as long as the place."""
    known = with_defaults(place)
    if known != place and _WORD.fullmatch(known):
        return known.ljust(len(place))
    return "$" + "_" * (len(place) - 1)


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
    return structured(source, scalar.start)


def _scalar(node: yaml.ScalarNode, text: Text) -> Scalar:
    start = text.offset(node.start_mark.line, node.start_mark.column)
    end = text.offset(node.end_mark.line, node.end_mark.column)
    value = str(node.value)
    inside = text.text.find(value, start, end) if value else -1
    string = node.tag in ("tag:yaml.org,2002:str", "!Sub")
    return Scalar(value, inside if inside >= 0 else start, start, end, string)
