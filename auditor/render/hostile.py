"""Text from outside, made harmless for a reader: what cannot be seen is shown as its code point."""

from __future__ import annotations

import re
from typing import Final

#: Controls, separators, bidirectional and invisible formatting marks, and lone surrogates.
_UNSEEN: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202f\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\ud800-\udfff"
    "\U000110bd\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)


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
