"""HOCON, the settings of programs in Scala and Java: `application.conf`, `reference.conf`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final, NamedTuple

from auditor.scan.formats.structure import DEEPEST, Items, Node, Pair, Scalar, Table
from auditor.scan.places import Text

#: The tokens; what is no token ends nothing, and is passed over.
_TOKEN: Final = re.compile(
    r'(?P<comment>(?:#|//)[^\n]*)|"""(?P<long>.{0,9000}?)"{3,}|"(?P<quoted>(?:[^"\\\n]|\\.){0,300})"'
    r"|(?P<put>\$\{[^}\n]{0,200}\})|(?P<sign>\+=|[{}\[\],=:\n])"
    r'|(?P<word>[^\s{}\[\],=:#"$+/][^\s{}\[\],=:#"$]*)',
    re.DOTALL,
)

#: A block with a name, as no list of settings in lines has one.
_BLOCK: Final = re.compile(r'(?m)^[ \t]*["\w][\w."-]*[ \t]*[=:]?[ \t]*\{')

#: Signs after which no more of a value follows.
_ENDS: Final = frozenset({",", "\n", "}", "]", ""})


class _Token(NamedTuple):
    """A sign, or a piece of a key or a value (`kind` is then empty), with its place in the source.

    `quoted`: no sign of it parts the words of a key.
    """

    kind: str
    text: str
    start: int
    quoted: bool = False


def is_hocon(text: str) -> bool:
    """Whether settings have blocks with names."""
    return _BLOCK.search(text) is not None


def read_hocon(text: Text) -> Node:
    """The values of a file, as far as they are written out: `${...}` stands for none."""
    return read_blocks(text.text)


def read_blocks(source: str) -> Node:
    """The values of a text that is written so, whatever it is of."""
    return _Reader(source).block(0)


def _tokens(source: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(source):
        kind = match.lastgroup or ""
        if kind == "sign":
            yield _Token(match[0], "", match.start())
        elif kind == "put":
            yield _Token("$", "", match.start())
        elif kind != "comment":
            yield _Token("", match[kind], match.start(kind), kind == "quoted")
    yield _Token("", "", -1)


class _Reader:
    """Reads the tokens of one file, once from the first to the last."""

    def __init__(self, source: str) -> None:
        self._rest = _tokens(source)
        self._next = next(self._rest)

    def block(self, depth: int) -> Table:
        """The entries up to the end of the block."""
        pairs: list[Pair] = []
        while not self._ended() and self._next.kind != "}":
            key = self._key()
            if self._next.kind in ("=", ":", "+="):
                self._take()
            elif self._next.kind != "{" or not key:
                if self._next.kind != "}":  # which ends the block, whatever stands before it
                    self._take()
                continue
            value = self._value(depth)
            if key and value is not None:
                pairs.append(_under(key, value))
        return Table(tuple(pairs))

    def _key(self) -> list[_Token]:
        """The words before a sign."""
        found = []
        while self._next.kind == "" and not self._ended():
            found.append(self._take())
        return found

    def _value(self, depth: int) -> Node | None:
        """A block, a list, or the one string that a value is."""
        pieces: list[_Token] = []
        inner: Node | None = None
        while self._next.kind not in _ENDS or (self._next.kind == "" and not self._ended()):
            token = self._take()
            if token.kind == "{" and depth < DEEPEST:
                inner = self.block(depth + 1)
                self._take()
            elif token.kind == "[" and depth < DEEPEST:
                inner = self._list(token, depth + 1)
            else:
                pieces.append(token)
        if inner is not None:
            return inner
        if len(pieces) != 1 or pieces[0].kind:
            return None
        value, start = pieces[0].text, pieces[0].start
        return Scalar(value, start, start, start + len(value))

    def _list(self, opening: _Token, depth: int) -> Items:
        items: list[Node] = []
        while not self._ended() and self._next.kind != "]":
            if self._next.kind in (",", "\n", "}"):
                self._take()
            elif (value := self._value(depth)) is not None:
                items.append(value)
        closing = self._take()
        return Items(tuple(items), opening.start, max(opening.start, closing.start + 1))

    def _ended(self) -> bool:
        return self._next.start < 0

    def _take(self) -> _Token:
        taken = self._next
        self._next = next(self._rest, taken)
        return taken


def _under(key: list[_Token], value: Node) -> Pair:
    """A key of several words is a path: `ollama.chat.model`."""
    at = key[0].start
    parts = ([one.text] if one.quoted else one.text.split(".") for one in key)
    words = [word for word in chain.from_iterable(parts) if word]
    *above, last = words[:DEEPEST] or [""]
    pair = Pair(last, at, value)
    for one in reversed(above):
        pair = Pair(one, at, Table((pair,)))
    return pair
