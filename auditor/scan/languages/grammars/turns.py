"""What goes through a list: loops and blocks, whose name is each item in turn."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from auditor.scan.languages.grammars.nodes import span, text
from auditor.scan.languages.grammars.reader import Reader, Visit
from auditor.scan.languages.grammars.shape import at
from auditor.scan.languages.syntax import ANY, Expression, Invoke, Listed, Member, Span

if TYPE_CHECKING:
    from tree_sitter import Node

#: Methods that hand the items of a list to a block or a function, one after another, to make something of
#: them; what only asks whether one is so gives nothing to anything.
EACH: Final = frozenset(
    {
        *(
            "map",
            "forEach",
            "let",
            "also",
            "flatMap",
            "compactMap",
            "mapNotNull",
            "associateWith",
            "associate",
            "onEach",
        ),
        *("mapIndexed", "forEachIndexed", "for_each", "flat_map", "filter_map", "find_map", "try_for_each"),
    }
)

#: Functions that are given the list beside the function (PHP, "array_map", "array_walk").
_MAPS: Final = {"array_map": (0, 1), "array_filter": (1, 0), "array_walk": (1, 0)}

#: Methods that give the items of a list in another order, or fewer.
ITEMS: Final = frozenset(
    {
        *("iter", "into_iter", "copied", "cloned", "stream", "to_vec", "asSequence", "toList", "shuffled"),
        *("sorted", "reversed", "distinct", "enumerated", "iter_mut", "rev", "skip", "take", "collect"),
        *(
            "first",
            "last",
            "firstOrNull",
            "getFirst",
            "getLast",
            "next",
            "unwrap",
            "front",
            "back",
            "c_str",
            "str",
            "string",
            "native",
            "generic_string",
            "u8string",
            "toStdString",
            "toStdWString",
            "toLocal8Bit",
            "toUtf8",
            "constData",
            "getAbsolutePath",
            "getPath",
        ),
        *("randomElement", "random", "orEmpty", "values", "begin", "data", "get_first", "single"),
    }
)

#: Methods that choose items of a list by what a function, a block or an index says of them.
FEWER: Final = frozenset(
    {
        *("filter", "filterNot", "find", "findLast", "detect", "select", "reject", "Where", "where"),
        *("First", "FirstOrDefault", "firstWhere", "first", "firstOrNull", "slice", "concat", "sort"),
        *("sort_by", "sortBy", "sorted", "sortedBy", "toSorted", "min_by", "max_by", "OrderBy", "take"),
    }
)


def through(of: Expression) -> Expression:
    """The list whose items something gives, in whatever order."""
    for _ in range(6):
        if isinstance(of, Invoke) and isinstance(of.function, Member) and of.function.name in ITEMS:
            of = of.function.of
        elif isinstance(of, Member) and of.name in ITEMS:
            of = of.of
        else:
            break
    return of


def chosen_of(value: Expression) -> Expression:
    """The list of which a call gives some of the items; any other value as it is."""
    of = value
    while isinstance(of, Invoke) and isinstance(of.function, Member) and of.function.name in FEWER | ITEMS:
        of = of.function.of
    return of if isinstance(of, Listed) else value


def turn(reader: Reader, name: Node | None, items: Expression, within: Span) -> None:
    """Give a name each of the items, inside of a part of the source; the last of several names the item."""
    each: Expression = Member(through(items), ANY, items.span)
    if name is not None and name.type == "tuple_pattern":  # of the parts of each item in turn
        for index, one in enumerate(name.named_children):
            reader.define(text(one), Member(each, str(index), items.span), within, one)
        return
    for _ in range(4):
        if name is None or not name.named_children:
            break
        name = name.named_children[-1]
    if name is not None:
        reader.define(text(name).lstrip("$"), each, within, name)


def loop(name: str, of: str) -> Visit:
    """Visit: a loop, with the places of its name and of what it goes through."""

    def visit(reader: Reader, node: Node, _: Span) -> None:
        target, items = at(node, *name.split()), at(node, *of.split())
        if target is not None and items is not None:
            turn(reader, target, reader.expression(items), span(node))

    return visit


def block(of: str, method: str, *blocks: str, name: str, implied: str = "") -> Visit:
    """Visit: a call with a block that is handed the items of a list in turn.

    `of` and `method` are the places of the list and of what is called,
    `blocks` those of the block, `name` that of the block's own name for an
    item, `implied` the name of one that has none.
    """

    def visit(reader: Reader, node: Node, _: Span) -> None:
        called = at(node, method)
        while called is not None and called.named_children:
            called = called.named_children[-1]
        inner = at(node, *blocks) if text(called) in EACH else None
        items = reader.expression(at(node, of)) if inner is not None else None
        if inner is None or items is None:
            return
        target = at(inner, name)
        if target is not None:
            turn(reader, target, items, span(inner))
        elif implied:
            each = Member(through(items), ANY, items.span)
            reader.define(implied, each, span(inner), inner)

    return visit


def both(*visits: Callable[[Reader, Node, Span], None]) -> Visit:
    """Visit: several, one after another."""

    def visit(reader: Reader, node: Node, scope: Span) -> None:
        for one in visits:
            one(reader, node, scope)

    return visit


def mapped(reader: Reader, node: Node) -> None:
    """A function that is handed the items of a list beside it: `array_map(fn ($n) => ..., $names)`."""
    places = _MAPS.get(text(at(node, "function")))
    given = [one for one in (at(node, "arguments") or node).named_children if one.type == "argument"]
    if places is None or len(given) <= max(places):
        return
    inner, items = at(given[places[0]], "#-1"), reader.expression(given[places[1]])
    target = at(inner, "parameters/#0/name")
    if inner is not None and target is not None:
        turn(reader, target, items, span(inner))
