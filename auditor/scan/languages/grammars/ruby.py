"""Ruby."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from auditor.scan.languages.grammars.declaring import declared, gives, routine, told
from auditor.scan.languages.grammars.nodes import span, text
from auditor.scan.languages.grammars.reader import Meaning, Reader, Visit, first, last, name
from auditor.scan.languages.grammars.shape import (
    Shaped,
    at,
    branching,
    called,
    either,
    entries,
    member,
    operator,
    part,
    quoted,
    symbol,
)
from auditor.scan.languages.grammars.turns import FEWER
from auditor.scan.languages.syntax import ANY, Expression, Invoke, Literal, Member, Name, Span, written_as

if TYPE_CHECKING:
    from tree_sitter import Node

#: Methods that give the same string.
_SAME = frozenset({"freeze", "to_s", "to_sym", "dup", "strip", "presence"})

#: What makes a structure of the names of its parts.
_STRUCTURES = frozenset({"Struct.new", "Data.define"})

#: What gives the parts of an object methods of their names.
_READERS = frozenset({"attr_reader", "attr_accessor"})

#: Methods of RSpec that name a value for a group of examples (rspec-core, "let and let!").
_LET = frozenset({"let", "let!", "subject", "subject!"})

#: Methods of a list that hand its items to a block, one after another (Ruby's Enumerable).
_EACH = frozenset(
    {
        *("each", "map", "collect", "flat_map", "each_with_index", "each_with_object", "filter_map", "find"),
        *("to_h", "index_with", "reverse_each", "cycle", "detect", "select", "filter", "reject", "to_set"),
    }
)

#: Methods that give the items of a list in another order, or fewer.
_ITEMS = frozenset(
    {"shuffle", "sort", "reverse", "uniq", "compact", "freeze", "to_a", "lazy", "each", "sort_by"}
)

_call = called("method", "arguments", of="receiver", member=True)


def _called(reader: Reader, node: Node) -> Expression:
    made = _call(reader, node)
    otherwise = (
        at(node, "block/body") if isinstance(made, Invoke) and text(at(node, "method")) == "fetch" else None
    )
    if otherwise is not None and isinstance(made, Invoke):  # `ENV.fetch("MODEL") { "..." }`
        return Invoke(made.function, (*made.arguments, reader.expression(otherwise)), made.named, made.span)
    if isinstance(made, Member) and made.name in FEWER and at(node, "block") is not None:
        return Invoke(made, (), (), made.span)  # `%w[a b].find { |one| ... }`
    return made.of if isinstance(made, Member) and made.name in _SAME else made


def _variable(reader: Reader, node: Node) -> Expression:
    """`@name`: a member of the object itself."""
    return Member(Name("self", span(node)), text(node).lstrip("@"), span(node))


def _assigned(reader: Reader, node: Node, scope: Span) -> None:
    """An assignment; a constant is also a member of the module that it stands in."""
    left = at(node, "left")
    if left is not None and left.type == "constant":
        declared("left", "right")(reader, node, scope)
        made = reader.expression(at(node, "right"))
        if isinstance(made, Invoke) and written_as(made.function) in _STRUCTURES:
            names = [one.text for one in made.arguments if isinstance(one, Literal)]
            reader.function(node, text(left), names, ())
    else:
        gives("left", "right")(reader, node, scope)


def _invoked(reader: Reader, node: Node, scope: Span) -> None:
    """A call; one of RSpec's `let(:name) { value }` gives a name to what its block makes."""
    reader.invoked(node, scope)
    block, given = at(node, "block"), at(node, "arguments")
    if given is not None and node.parent is not None and text(at(node, "method")) in _READERS:
        for one in given.named_children:  # `attr_reader :name`: the part is asked for without the object
            own = text(one).removeprefix(":")
            reader.define(own, Member(Name("self", span(one)), own, span(one)), span(node.parent), one)
    if block is not None and text(at(node, "method")) in _EACH:
        _in_turn(reader, node, block)
    if block is None or given is None or text(at(node, "method")) not in _LET:
        return
    named = given.named_children[:1]
    if named and named[0].type == "simple_symbol":
        reader.define(text(named[0]).removeprefix(":"), reader.expression(at(block, "body")), scope, named[0])


def _in_turn(reader: Reader, node: Node, block: Node) -> None:
    """`%w[a b].each do |name|`: the name is each item in turn."""
    of = at(node, "receiver")
    while of is not None and of.type == "call" and text(at(of, "method")) in _ITEMS:
        of = at(of, "receiver")
    item = at(block, "parameters/#0")
    if of is not None and item is not None and item.type == "identifier":
        items = reader.expression(of)
        reader.define(text(item), Member(items, ANY, items.span), span(block), item)


_method = routine(
    *("keyword_parameter", "optional_parameter", "identifier"), within="parameters", leave="return", tail=True
)


class Ruby(Shaped):
    """Ruby source."""

    LABELS: ClassVar[dict[str, tuple[str, str]]] = {"pair": ("key", "value")}
    CLASSES = frozenset({"class", "module", "singleton_class"})
    MEANINGS: ClassVar[dict[str, Meaning]] = {
        **dict.fromkeys(("identifier", "constant", "self", "global_variable"), name),
        **dict.fromkeys(("instance_variable", "class_variable"), _variable),
        **dict.fromkeys(
            ("string", "bare_string", "delimited_symbol", "string_content"), quoted("string_content")
        ),
        "heredoc_body": quoted("heredoc_content"),
        **dict.fromkeys(("simple_symbol", "hash_key_symbol", "bare_symbol"), symbol),
        "call": _called,
        "scope_resolution": member("scope", "name"),
        "element_reference": part("object", "#1"),
        "binary": operator("left", "right"),
        "conditional": either("consequence", "alternative"),
        "if": either("consequence", "alternative"),
        "case": branching(("when", "else"), "body", "#-1"),
        **dict.fromkeys(("hash", "array", "string_array", "symbol_array", "argument_list"), entries),
        **dict.fromkeys(
            ("body_statement", "block_body", "then", "else", "begin", "assignment", "operator_assignment"),
            last,
        ),
        **dict.fromkeys(("parenthesized_statements", "interpolation", "return"), first),
    }
    VISITS: ClassVar[dict[str, Visit]] = {
        "assignment": _assigned,
        "operator_assignment": gives("left", "right"),
        **dict.fromkeys(("method", "singleton_method"), _method),
        "call": _invoked,
        "hash": Reader.recorded,
        "binary": Reader.stood_in,
        "string": told,
        "bare_string": Reader.written,
        "heredoc_body": told,
    }
    SCOPES = frozenset({"method", "singleton_method"})
