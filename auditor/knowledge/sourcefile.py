"""A file of a rule set as it was written: what it says, and on which line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import yaml

from auditor.knowledge import yamlfile

#: Largest file of a rule set that is read, in bytes: ten times the largest there is.
LARGEST: Final = 1024 * 1024

_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: Plain words that YAML 1.1 reads as booleans, and a cheap sign that a file may hold one.
_SWITCHES: Final = frozenset({"yes", "no", "on", "off", "y", "n"})
_MAY_SWITCH: Final = re.compile(
    rb"(?:^|[\s\[{,])(?:yes|no|on|off|y|n)\s*(?:$|[\]},:#])", re.MULTILINE | re.IGNORECASE
)
_MAY_REFER: Final = re.compile(rb"(?:^|[\s\[{,:-])[&*][^\s,\[\]{}]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a file of the rule set; `line` is None where none can be named."""

    path: str
    line: int | None
    message: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A parsed file. `path` is relative to the rule set, with `/`; `raw` is what it holds."""

    path: str
    data: bytes
    raw: Any

    def problem(self, message: str, *where: str | int) -> Problem:
        """A problem at the place that the keys and indexes of `where` lead to, or nearest to it."""
        return Problem(self.path, _line(self.data, where), message)


def read(file: Path, path: str) -> SourceFile | Problem:
    """Read `file`, called `path` in messages; a file that cannot be read is a problem."""
    try:
        if file.stat().st_size > LARGEST:
            return Problem(path, None, f"larger than {LARGEST} bytes")
        data = file.read_bytes()
        anchor = _anchor(data)
        if anchor is not None:
            return Problem(path, anchor, "write it out: a rule set has no YAML anchors")
        word = _switch(data)
        if word is not None:
            line, written = word
            return Problem(path, line, f"quote it: another reader of YAML takes {written} for true or false")
        return SourceFile(path, data, yamlfile.load(data, path))
    except yamlfile.BadYaml as error:
        match = re.match(r"[^:]+:(\d+): (.*)", str(error), re.DOTALL)
        return Problem(path, int(match[1]) if match else None, match[2] if match else str(error))
    except (OSError, RecursionError, ValueError, TypeError) as error:
        return Problem(path, None, f"cannot be read: {type(error).__name__}")


def _anchor(data: bytes) -> int | None:
    """The line of the first anchor: a few of them can stand for more than any memory holds."""
    if not _MAY_REFER.search(data):
        return None
    try:
        for event in yaml.parse(data, _LOADER):
            if getattr(event, "anchor", None) is not None:
                return int(event.start_mark.line) + 1  # type: ignore[union-attr]
    except (yaml.YAMLError, ValueError):
        return None  # said by whoever parses it
    return None


def _switch(data: bytes) -> tuple[int, str] | None:
    """The first plain word that YAML 1.1 would take for a boolean, with its line."""
    if not _MAY_SWITCH.search(data):
        return None
    try:
        for token in yaml.scan(data, _LOADER):
            if isinstance(token, yaml.ScalarToken) and token.plain and token.value.casefold() in _SWITCHES:
                return int(token.start_mark.line) + 1, token.value
    except (yaml.YAMLError, ValueError):
        return None  # said by whoever parses it
    return None


def _line(data: bytes, where: tuple[str | int, ...]) -> int | None:
    node, found = _tree(data), None
    for part in where:
        if isinstance(node, yaml.MappingNode):
            pair = next((pair for pair in node.value if pair[0].value == str(part)), None)
            if pair is None:
                break
            node, found = pair[1], pair[0].start_mark.line
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            found = node.start_mark.line
        else:
            break
    return None if found is None else found + 1


@lru_cache(maxsize=8)
def _tree(data: bytes) -> yaml.Node | None:
    tree: yaml.Node | None = yaml.compose(data, _LOADER)
    return tree
