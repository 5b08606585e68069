"""What stands in macros of Rust, whose words no grammar parses: calls, structures, pairs, lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from auditor.scan.languages.grammars.gathered import formatted
from auditor.scan.languages.grammars.nodes import span, text
from auditor.scan.languages.grammars.reader import DEEPEST, Reader
from auditor.scan.languages.syntax import (
    Either,
    Expression,
    Field,
    Invoke,
    Joined,
    Listed,
    Literal,
    Member,
    Name,
    Record,
    Span,
    Unknown,
)

if TYPE_CHECKING:
    from tree_sitter import Node

#: Methods that give the same string in another type, and functions that wrap it.
_SAME: Final = frozenset(
    {
        *("to_string", "to_owned", "into", "clone", "cloned", "as_str", "as_ref", "as_deref", "unwrap"),
        *("expect", "unwrap_or_default", "borrow", "into_string", "trim", "to_lowercase"),
    }
)
_WRAPPED: Final = frozenset(
    {
        *("Some", "Ok", "String::from", "Cow::from", "PathBuf::from", "Arc::from", "Box::new", "Arc::new"),
        *(
            "HashMap::from",
            "BTreeMap::from",
            "HashSet::from",
            "BTreeSet::from",
            "Vec::from",
            "IndexMap::from",
        ),
        *("Lazy::new", "LazyLock::new"),
    }
)
_OTHERWISE: Final = frozenset({"unwrap_or", "unwrap_or_else", "or", "or_else", "map_or", "map_or_else"})

#: What may stand before a value, and between the parts of a path.
_BEFORE: Final = frozenset({"&", "*", "mut", "move", "mutable_specifier", "await"})
_PATH: Final = frozenset({"identifier", "self", "crate", "super", "primitive_type", "default"})


def made(called: Expression, written: str, arguments: tuple[Expression, ...], where: Span) -> Expression:
    """What a call gives, which is `written` so: of a string in another type, the string."""
    if isinstance(called, Member) and "." in written:
        if called.name in _SAME:
            return called.of
        if called.name in _OTHERWISE and arguments:
            return Either((called.of, arguments[0]), where)
    if written in _WRAPPED and len(arguments) == 1:
        return arguments[0]
    return Invoke(called, arguments, (), where)


def expanded(name: str, words: tuple[Expression, ...], where: Span) -> Expression:
    """What a macro gives: `format!` and `write!` join strings, `vec!` lists them; no other is known.

    `default!` of a function of PostgreSQL gives the default of an argument, as SQL writes it (pgrx).
    """
    if name == "default" and len(words) > 1 and isinstance(words[-1], Literal):
        said = words[-1]
        quoted = len(said.text) > 1 and said.text[0] == said.text[-1] == "'"
        return Literal(said.text[1:-1].replace("''", "'"), said.span) if quoted else Unknown(where)
    if name in ("format", "format_args") and words and isinstance(words[0], Literal):
        return formatted(words[0], words[1:], where)
    if name == "write" and len(words) > 1 and isinstance(words[1], Literal):
        return formatted(words[1], words[2:], where)
    if name == "concat" and words and all(isinstance(one, Literal) for one in words):
        return Joined(words, where)
    return Listed(words, where) if name == "vec" else Unknown(where)


class Tokens:
    """Reads the tokens of one macro; calls and structures among them are also kept, outer before inner."""

    def __init__(self, reader: Reader) -> None:
        """Begin with none."""
        self._reader = reader
        self.calls: list[Invoke] = []
        self.records: list[Record] = []

    def items(self, tree: Node, depth: int = 0) -> tuple[Expression, ...]:
        """What stands between commas in brackets; pairs of a key and its value are one record."""
        if depth > DEEPEST:
            return ()
        found, fields = [], []
        for words in _parted(tree):
            sign = words[1].type if len(words) > 2 else ""
            if sign in (":", "=>") and words[0].type in ("identifier", "string_literal"):
                key = self._reader.expression(words[0])
                label = key.text if isinstance(key, Literal) else text(words[0])
                fields.append(Field(label, self._item(words[2:], depth), span(words[0])))
            else:
                found.append(self._item(words, depth))
        if fields:
            record = Record(None, tuple(fields), span(tree))
            self.records.append(record)
            found.append(record)
        return tuple(found)

    def _item(self, words: Sequence[Node], depth: int) -> Expression:
        """One value: a string, a name, a call, a structure, a list."""
        rest = [one for one in words if one.type not in _BEFORE]
        if not rest:
            return Unknown(Span(0, 0))
        start = rest.pop(0)
        value = self._first(start, depth)
        written = text(start)
        while rest:
            sign = rest.pop(0)
            where = Span(start.start_byte, sign.end_byte)
            if sign.type in ("::", ".") and rest and rest[0].type in (*_PATH, "integer_literal"):
                own = rest.pop(0)
                written += text(sign) + text(own)
                value = Member(value, text(own), Span(start.start_byte, own.end_byte))
            elif sign.type == "!" and rest and rest[0].type == "token_tree":
                value = expanded(written.rpartition("::")[2], self.items(rest.pop(0), depth + 1), where)
            elif sign.type == "token_tree" and text(sign).startswith("("):
                value = made(value, written, self.items(sign, depth + 1), where)
                if isinstance(value, Invoke):
                    self.calls.append(value)
            elif sign.type == "token_tree" and text(sign).startswith("{"):
                value = self._structure(value, sign, where, depth)
            elif sign.type != "?":
                for one in (sign, *rest):
                    if one.type == "token_tree":
                        self.items(one, depth + 1)  # what it is part of is not known, what it holds is
                return Unknown(where)
        return value

    def _first(self, start: Node, depth: int) -> Expression:
        if start.type == "token_tree":
            inner = self.items(start, depth + 1)
            single = len(inner) == 1 and not text(start).startswith("[")
            return inner[0] if single else Listed(inner, span(start))
        return Name(text(start), span(start)) if start.type in _PATH else self._reader.expression(start)

    def _structure(self, type_: Expression, tree: Node, where: Span, depth: int) -> Expression:
        inner = self.items(tree, depth + 1)
        if inner and self.records and inner[-1] is self.records[-1]:
            self.records[-1] = Record(type_, self.records[-1].fields, where)
            return self.records[-1]
        return Unknown(where)


def _parted(tree: Node) -> Iterator[list[Node]]:
    """The tokens in brackets, parted by commas and semicolons."""
    words: list[Node] = []
    for one in tree.children[1:-1]:
        if one.type in (",", ";"):
            yield words
            words = []
        elif not one.type.endswith("comment"):
            words.append(one)
    yield words
