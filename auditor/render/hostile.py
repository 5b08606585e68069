"""Text from outside, made harmless for a reader: what cannot be seen is shown as its code point."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, Final

#: Controls, separators, bidirectional and invisible formatting marks, and lone surrogates.
_UNSEEN: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202f\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\ud800-\udfff"
    "\U000110bd\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)

_HALF: Final = re.compile("[\ud800-\udfff]")


def harmless(text: str) -> str:
    """Show every character that would hide, reorder or steer as `\\u202e`, and lines as spaces."""
    return lines_kept(re.sub("\r\n|[\r\n\t]", " ", text))


def lines_kept(text: str) -> str:
    """The same for a text of several lines, such as a notice: its lines stay."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    return _UNSEEN.sub(_code_point, plain)


def _code_point(match: re.Match[str]) -> str:
    number = ord(match.group())
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"


def unsteered(text: str) -> str:
    """Harmless text that is no command to the runner of a job whose log it lands in.

    GitHub's runner obeys `::name` at the beginning of a line and `##[name]`
    anywhere in it. Lines are broken late, so neither is left anywhere.
    """
    return harmless(text).replace("::", ":\\u003a").replace("##[", "#\\u0023[")


def writable(value: Any) -> Any:
    """The same record with what is no character (half a pair, from the name of a file) as its code point."""
    if isinstance(value, str):
        return value if isinstance(value, Enum) else _HALF.sub(_code_point, value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: writable(getattr(value, one.name)) for one in fields(value)})
    if isinstance(value, Mapping):
        return {key: writable(item) for key, item in value.items()}
    return tuple(map(writable, value)) if isinstance(value, tuple) else value
