"""The words of a source whose grammar is not there: its strings, names and signs, without its remarks.

How a language writes them is data (`rules/loaders/shapes.yaml`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from auditor.scan.loaders.shapes import Shape

#: Signs of several characters, which part what stands around them.
_SIGN: Final = (
    r"<<-|<-|->>|->|=>|:=|\?=|\|\|=|//=|===?|!==?|/=|<>|<=|>=|=~|\+\+|\.\.+|\|\||&&|\|>|//|\?\?|%[^%\s]{1,8}%"
)
_NUMBER: Final = r"[0-9][\w.]*"
#: A name with what it is a part of, and the sign that a kind of names begins with.
_NAME: Final = (
    r"[$@%&.]*[A-Za-z_\x80-\xff][\w\x80-\xff]*(?:(?:\.|::|:)[A-Za-z_\x80-\xff][\w\x80-\xff]*)*[?!]?"
)
#: In Lisps anything is a name that has none of the signs of their own.
_SYMBOL: Final = r"[^\s()\[\]{}\"';,`]+"

#: A character that has a sign of its own: `?\\"`, `\\(`, `#\\;`.
_CHARACTER: Final = r"\?\\?[\"';()\[\]{}`,]|#?\\[\"';()\[\]{}`,]"

#: Levels of brackets that are followed.
_DEEPEST: Final = 80


class Token(NamedTuple):
    """A word of a source: `kind` is `string`, `name`, `sign`, `line` (its end), `group` or `number`.

    The `text` of a string is its value, of a group the bracket that opens it; `inner` is what that holds.
    """

    kind: str
    text: str
    start: int
    end: int
    inner: tuple[Token, ...] = ()


_OPENING: Final = {"(": ")", "[": "]", "{": "}"}
_CLOSING: Final = frozenset(_OPENING.values())


class Broken(Exception):
    """A source that ends inside of a string or a remark, so that it is doubtful what is which."""


def tokens(source: bytes, shape: Shape) -> tuple[Token, ...]:
    """The words of a source, what stands in brackets inside of a group. Raises `Broken`."""
    open_: list[tuple[str, int, list[Token]]] = [("", 0, [])]
    for one in _flat(source, shape):
        text = one.text
        if one.kind == "sign" and text in _OPENING and len(open_) < _DEEPEST:
            open_.append((text, one.start, []))
        elif one.kind == "sign" and text in _CLOSING:
            known = next((at for at in range(len(open_) - 1, 0, -1) if _OPENING[open_[at][0]] == text), 0)
            while known and len(open_) > known:
                bracket, start, inner = open_.pop()
                open_[-1][2].append(Token("group", bracket, start, one.end, tuple(inner)))
        else:
            open_[-1][2].append(one)
    while len(open_) > 1:
        bracket, start, inner = open_.pop()
        open_[-1][2].append(Token("group", bracket, start, len(source), tuple(inner)))
    return tuple(open_[0][2])


def _flat(source: bytes, shape: Shape) -> Iterator[Token]:
    """The words in their order, the brackets among them."""
    pattern, ends = _patterns(shape)
    at, alone = 0, dict.fromkeys(ends, 0)  # up to where a kind of quotes is known to have no end
    while (match := pattern.search(source, at)) is not None:
        kind, start, at = str(match.lastgroup), match.start(), match.end()
        word = match[0].decode(errors="replace")
        if kind.startswith(("quoted", "doubled")):
            sign = word[-1].encode()
            body = ends[kind].match(source, at) if start >= alone[kind] else None
            if body is None or source[body.end() : body.end() + 1] != sign:
                alone[kind] = body.end() if body is not None else alone[kind]
                yield Token("sign", word, start, at)
                continue
            at = body.end() + 1
            said = body[0].decode(errors="replace")
            plain = _ESCAPE.sub(_escaped, said) if kind.startswith("quoted") else said.replace(word * 2, word)
            yield Token("string", plain, start, at)
        elif kind in ends:
            inner, at = _end(source, at, ends[kind])
            if kind.startswith("long"):
                yield Token("string", source[match.end() : inner].decode(errors="replace"), start, at)
        elif not kind.startswith("remark"):
            yield Token(kind, word, start, at)


def _end(source: bytes, at: int, end: re.Pattern[bytes]) -> tuple[int, int]:
    """Where a remark or a string over several lines ends, before and after its last sign. Raises `Broken`."""
    level = 1
    for match in end.finditer(source, at):
        level += 1 if match.lastgroup == "again" else -1
        if not level:
            return match.span()
    raise Broken


@lru_cache(maxsize=128)
def _patterns(shape: Shape) -> tuple[re.Pattern[bytes], dict[str, re.Pattern[bytes]]]:
    """What finds the next word, and the ends of the kinds of words that are looked for apart."""
    ends: dict[str, re.Pattern[bytes]] = {}
    parts: list[str] = []
    for number, (begin, end) in enumerate(shape.blocks):
        parts.append(rf"(?P<block{number}>{begin})")
        again = rf"|(?P<again>{begin})" if shape.nested else ""
        ends[f"block{number}"] = re.compile(f"(?P<end>{end}){again}".encode(), re.MULTILINE)
    parts += [rf"(?P<remark{number}>{one})[^\n]*" for number, one in enumerate(shape.remarks)]
    for number, (begin, end) in enumerate(shape.long):
        parts.append(rf"(?P<long{number}>{begin})")
        ends[f"long{number}"] = re.compile(end.encode())
    parts += [rf"(?P<number>{_CHARACTER})"] if shape.lisp else []
    inside = "" if shape.lines else r"\n"
    for kind, signs, escape in (
        ("quoted", shape.quotes, r"[^{0}\\{1}]|\\[\s\S]"),
        ("doubled", shape.doubled, r"[^{0}{1}]|{0}{0}"),
    ):
        for number, one in enumerate(signs):
            parts.append(rf"(?P<{kind}{number}>{one})")
            ends[f"{kind}{number}"] = re.compile(f"(?:{escape.format(one[-1], inside)})*".encode())
    name = _SYMBOL if shape.lisp else _NAME
    others = r"[()\[\]{}'`,]" if shape.lisp else rf"{_SIGN}|[^\s\w]"
    words = (rf"(?P<number>{_NUMBER})", rf"(?P<name>{name})")
    parts += [*(words[1:] if shape.lisp else words), r"(?P<line>\n)", rf"(?P<sign>{others})"]
    return re.compile("|".join(parts).encode(), re.MULTILINE), ends


_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
_ESCAPES: Final = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}


def _escaped(sign: re.Match[str]) -> str:
    return _ESCAPES.get(sign[1], sign[1])
