"""Elixir, in which nearly everything is a call: definitions, settings of a module, modules themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar, Final

from auditor.scan.languages.grammars.declaring import gives, told
from auditor.scan.languages.grammars.nodes import parts, span, text
from auditor.scan.languages.grammars.reader import Given, Meaning, Reader, Visit, first, last, name
from auditor.scan.languages.grammars.shape import (
    Shaped,
    at,
    branching,
    either,
    entries,
    member,
    operator,
    part,
    quoted,
    symbol,
)
from auditor.scan.languages.syntax import (
    Body,
    Either,
    Expression,
    Field,
    Invoke,
    Listed,
    Literal,
    Member,
    Name,
    Record,
    Span,
    Tuple,
    Unknown,
)

if TYPE_CHECKING:
    from tree_sitter import Node

_DEFINES: Final = frozenset({"def", "defp", "defmacro"})
_MODULES: Final = frozenset({"defmodule", "defimpl", "defprotocol"})

_operator = operator("left", "right")


def _flat(nodes: Iterable[Node]) -> Iterator[Node]:
    for one in nodes:
        if one.type in ("keywords", "map_content"):
            yield from _flat(parts(one))
        else:
            yield one


def _call(reader: Reader, node: Node) -> Expression:
    word = text(at(node, "target"))
    if word in ("case", "cond", "with"):
        return branching(("stab_clause",), "right")(reader, node)
    if word in ("if", "unless"):
        return either("<do_block", "<do_block/<else_block", "<arguments/<keywords/#0/value")(reader, node)
    plain, named = reader.given(parts(at(node, "<arguments")))
    function = reader.expression(at(node, "target"))
    if isinstance(function, Member) and at(node, "<arguments") is None:
        return function
    return Invoke(function, plain, named, span(node))


def _alias(_: Reader, node: Node) -> Expression:
    """The name of a module; only its first part may stand for another."""
    return Name(text(node), span(node))


def _tuple(reader: Reader, node: Node) -> Expression:
    """A tuple; `{:hf, name, revision: ...}` is a repository of the Hub."""
    plain, named = reader.given(parts(node))
    kind = plain[0] if plain else None
    if isinstance(kind, Literal) and kind.text == "hf" and len(plain) > 1:
        return Record(None, (Field("hf_repo_id", plain[1], kind.span), *named), span(node))
    return Tuple(plain, span(node))


def _tupled(reader: Reader, node: Node, scope: Span) -> None:
    """A tuple; what stands behind its first word is told below that word: `{:ollama, [model: "..."]}`."""
    reader.recorded(node, scope)
    made = reader.expression(node)
    if not isinstance(made, Tuple) or len(made.items) < 2:
        return
    kind, held = made.items[:2]
    if isinstance(kind, Literal) and isinstance(held, Record):
        reader.unit.records.append(Record(None, (Field(kind.text, held, kind.span),), made.span))


def _map(reader: Reader, node: Node) -> Expression:
    struct = at(node, "<struct")
    fields = reader.given(parts(node))[1]
    return Record(reader.expression(at(struct, "#0")) if struct is not None else None, fields, span(node))


def _binary(reader: Reader, node: Node) -> Expression:
    """An operator; what is piped is the first argument of what it is piped into."""
    sign, left, right = text(at(node, "operator")), at(node, "left"), at(node, "right")
    if sign == "=":
        return reader.expression(right)
    if sign != "|>":
        return _operator(reader, node)
    made = reader.expression(right)
    if isinstance(made, Invoke):
        return Invoke(made.function, (reader.expression(left), *made.arguments), made.named, span(node))
    return Unknown(span(node))


def _unary(reader: Reader, node: Node) -> Expression:
    """`@name`: a setting of the module."""
    inner = at(node, "operand")
    return Name(f"@{text(inner)}", span(node)) if text(at(node, "operator")) == "@" else Unknown(span(node))


def _set(reader: Reader, node: Node, _: Span) -> None:
    """`@name value`."""
    inner = at(node, "operand")
    if text(at(node, "operator")) == "@" and inner is not None and inner.type == "call":
        value = at(at(inner, "<arguments"), "#0")
        if value is not None:
            reader.define(f"@{text(at(inner, 'target'))}", reader.expression(value), reader.unit.whole, inner)


def _assigned(reader: Reader, node: Node, scope: Span) -> None:
    """`=`, and operators that give the one or the other, and pipes, which are calls."""
    sign = text(at(node, "operator"))
    made = reader.expression(node)
    if sign == "=":
        gives("left", "right")(reader, node, scope)
    elif isinstance(made, Either):
        reader.unit.stand_ins.append(made)
    elif isinstance(made, Invoke):
        reader.unit.invokes.append(made)


def _called(reader: Reader, node: Node, scope: Span) -> None:
    """A call, or one of those that define something."""
    word = text(at(node, "target"))
    given = at(node, "<arguments")
    if word in _DEFINES and given is not None:
        _function(reader, node, given)
    elif word == "alias" and given is not None:
        _aliased(reader, given)
    elif word in _MODULES and given is not None:
        called = at(given, "#0")
        if called is not None:  # its name only: what stands in it is no member of a class
            reader.unit.classes.append(Body(span(called), text(called)))
    elif not _no_call(node):
        reader.invoked(node, scope)


def _no_call(node: Node) -> bool:
    """Whether a call is one in form only: a setting, the head of a function, what something is piped into."""
    above = node.parent
    if above is None or above.type == "unary_operator":
        return above is not None
    if above.type == "arguments" and above.parent is not None:
        return text(at(above.parent, "target")) in _DEFINES
    return text(at(above, "operator")) == "|>" and at(above, "right") == node


def _function(reader: Reader, node: Node, given: Node) -> None:
    """`def name(a, b \\\\ default) do ... end`, `def name(), do: ...`."""
    head, body = at(given, "#0"), at(node, "<do_block")
    names = []
    for one in parts(at(head, "<arguments")):
        target = at(one, "left") or one
        names.append(text(target))
        if text(at(one, "operator")) == "\\\\":
            reader.define(text(target), reader.expression(at(one, "right")), span(node), target)
    short = at(given, "<keywords")
    value = at(at(short, "#0"), "value") if short is not None else None
    out = value if value is not None else body
    called = text(at(head, "target") or head)
    asked = [text(one).strip(':"') for one in parts(at(head, "<arguments")) if one.type in ("atom", "string")]
    reader.function(node, called, names, [out] if out is not None else [], ".".join(asked))


def _aliased(reader: Reader, given: Node) -> None:
    """`alias A.B`, `alias A.B, as: C`, `alias A.{B, C}`."""
    whole = at(given, "#0")
    several = at(whole, "right") if whole is not None and whole.type == "dot" else None
    before = text(at(whole, "left"))
    paths = [f"{before}.{text(one)}" for one in parts(several)] if several is not None else [text(whole)]
    other = at(at(given, "<keywords"), "#0")
    for path in paths:
        shown = text(at(other, "value")) if other is not None and several is None else ""
        reader.unit.imports[shown or path.rpartition(".")[2]] = path


def _words(reader: Reader, node: Node) -> Expression:
    """`~w(a b)`: a list of words without quotes; any other sigil is unknown."""
    held = at(node, "<quoted_content")
    if text(at(node, "<sigil_name")) not in ("w", "W") or held is None:
        return Unknown(span(node))
    words = []
    for match in re.finditer(rb"\S+", held.text or b""):
        where = Span(held.start_byte + match.start(), held.start_byte + match.end())
        words.append(Literal(match[0].decode(errors="replace"), where))
    return Listed(tuple(words), span(node))


def _worded(reader: Reader, node: Node, _: Span) -> None:
    made = reader.expression(node)
    if isinstance(made, Listed):
        reader.unit.literals += [one for one in made.items if isinstance(one, Literal)]


class Elixir(Shaped):
    """Elixir source."""

    LABELS: ClassVar[dict[str, tuple[str, str]]] = {
        "pair": ("key", "value"),
        "binary_operator": ("left", "right"),
    }

    def given(self, nodes: Iterable[Node]) -> Given:
        """Arguments, or entries; those with labels stand in a node of their own."""
        return super().given(_flat(nodes))

    def labelled(self, node: Node) -> Field | None:
        """`key: value`, `"key" => value`; no other operator gives a label."""
        if node.type == "binary_operator" and text(at(node, "operator")) != "=>":
            return None
        return super().labelled(node)

    MEANINGS: ClassVar[dict[str, Meaning]] = {
        "identifier": name,
        "alias": _alias,
        "string": quoted("quoted_content"),
        "charlist": quoted("quoted_content"),
        "sigil": _words,
        "atom": symbol,
        "keyword": symbol,
        "call": _call,
        "dot": member("left", "right"),
        "access_call": part("target", "key"),
        "binary_operator": _binary,
        "unary_operator": _unary,
        "list": entries,
        "tuple": _tuple,
        "map": _map,
        **dict.fromkeys(("do_block", "else_block", "body"), last),
        "interpolation": first,
        "block": first,
    }
    VISITS: ClassVar[dict[str, Visit]] = {
        "call": _called,
        "unary_operator": _set,
        "binary_operator": _assigned,
        "map": Reader.recorded,
        "list": Reader.recorded,
        "tuple": _tupled,
        "string": told,
        "sigil": _worded,
    }
    SCOPES: ClassVar[frozenset[str]] = frozenset({"do_block", "anonymous_function"})
