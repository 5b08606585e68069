"""Python of later versions than the one that runs this, written as that one reads it, in the same columns."""

from __future__ import annotations

import re
from typing import Final

#: What Python 3.12 brought: `type A[T] = ...`, `class A[T]:`, `def a[T](...)`.
_TYPED: Final = re.compile(
    rb"(?m)^(?P<indent>[ \t]*)(?P<type>type[ \t]+)(?P<alias>\w+)(?P<of>\[[^\]\n]*\])?(?=[ \t]*=[^=])"
    rb"|^(?P<defined>[ \t]*(?:class|(?:async[ \t]+)?def)[ \t]+\w+)(?P<parameters>\[[^\n]*?\])(?=[ \t]*[(:])"
)

#: What Python 3.14 brought: `except A, B:` (PEP 758), and texts that are templates, `t"..."` (PEP 750).
_HANDLED: Final = re.compile(
    rb"(?m)^(?P<first>[ \t]*except\*?[ \t]+[\w.]+)(?P<others>(?:[ \t]*,[ \t]*[\w.]+)+)(?=[ \t]*:)"
)
_TEMPLATE: Final = re.compile(rb"(?<![\w\"'])(?P<raw>[rR]?)[tT](?P<rest>[rR]?)(?=[\"'])")

#: What Python 3.15 brought: `lazy import a` (PEP 810), and unpacking for each, `[*a for a in b]` (PEP 798).
_LAZY: Final = re.compile(rb"(?m)^(?P<indent>[ \t]*)lazy(?P<blank>[ \t]+)(?P<how>import|from)\b")
_UNPACKED: Final = re.compile(rb"(?P<open>[\[({])(?P<stars>\*\*?)(?=[\w.]+(?:\([^()\n]*\))?[ \t]+for\b)")

#: Lines that are no Python of any version: a notebook's commands in a program that was one, and what stands
#: between the two sides of a merge that nobody settled, of which both are read.
_ESCAPED_LINE: Final = re.compile(
    rb"(?m)^(?P<indent>[ \t]*)[!%](?=[A-Za-z])(?P<rest>[^\n]*(?:(?<=\\)\r?\n[^\n]*)*)"
)
_CONFLICT: Final = re.compile(rb"(?m)^(?:<{7}|={7}|>{7}|\|{7})(?: [^\n]*)?\r?$")

#: Where a text of one line begins into which values are put.
_FILLED: Final = re.compile(rb"(?<![\w\"'])(?:[fF][rR]?|[rR][fF])(?P<quote>[\"'])(?!(?P=quote))")

#: What may stand in the parts that are put in of such a text in a later version only.
_ESCAPED: Final = re.compile(rb"\\.")

_OTHER: Final = {b'"'[0]: b"'"[0], b"'"[0]: b'"'[0]}


def as_before(source: bytes) -> bytes:
    """The source with what only a later version reads written as it was before, and without what none reads.

    Every name stays in its line, and in its column.
    """
    source = _CONFLICT.sub(b"", source) if b"<<<<<<< " in source else source
    source = _ESCAPED_LINE.sub(_emptied, source)
    source = _HANDLED.sub(lambda match: match["first"] + b" " * len(match["others"]), source)
    source = _LAZY.sub(lambda one: one["indent"] + one["how"] + one["blank"] + b" " * len("lazy"), source)
    source = _UNPACKED.sub(lambda match: match["open"] + b" " * len(match["stars"]), source)
    lines = _TYPED.sub(_before, _TEMPLATE.sub(rb"\g<raw>f\g<rest>", source)).split(b"\n")
    return b"\n".join(_unnested(line) if b"{" in line else line for line in lines)


def _emptied(match: re.Match[bytes]) -> bytes:
    """The lines of a command as one that does nothing, so that a block stays one."""
    return match["indent"] + b"..." + b"\n" * match["rest"].count(b"\n")


def _before(match: re.Match[bytes]) -> bytes:
    """A statement of a later Python as it was written before, every name in its column but an alias's."""
    if match["alias"] is not None:
        return match["indent"] + match["alias"] + b" " * (len(match["type"]) + len(match["of"] or b""))
    return match["defined"] + b" " * len(match["parameters"])


def _unnested(line: bytes) -> bytes:
    """A line whose filled-in texts have no string in them that is quoted as they are, `f"{a["b"]}"`, and none
    that holds their quotes, or signs after a backslash.
    """
    at = 0
    while (opened := _FILLED.search(line, at)) is not None:
        line, at = _requoted(line, opened.end(), opened["quote"][0])
    return line


def _requoted(line: bytes, start: int, quote: int) -> tuple[bytes, int]:
    """The line with the strings inside of one text quoted otherwise, and where that text ends.

    The line as it is where it does not end there, or where the other quotes are taken.
    """
    made, depth, inside, at = bytearray(line), 0, False, start
    while at < len(line):
        sign = line[at]
        if sign == quote and not depth:
            return bytes(made), at + 1
        if sign == quote:
            made[at], inside = _OTHER[quote], not inside
        elif sign == _OTHER[quote] and depth:
            end = -1 if inside else line.find(line[at : at + 1], at + 1)
            if end < 0:
                break
            made[at:end] = _ESCAPED.sub(b"__", line[at:end]).replace(bytes([quote]), b"_")
            at = end
        elif sign == b"\\"[0] and depth:
            made[at : at + 2] = b"__"
        elif sign in b"{}" and not inside:
            depth = max(0, depth + (1 if sign == b"{"[0] else -1))
        at += 2 if sign == b"\\"[0] else 1
    return line, len(line)
