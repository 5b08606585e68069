"""Calls that only gather what they are given, or give it back: lists, maps, texts put together by a form."""

from __future__ import annotations

import re
from typing import Final

from auditor.scan.languages.syntax import (
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

#: What makes a list or a map of its arguments; of Java the method with the class that it is of.
_LISTS: Final = frozenset(
    {
        *("listOf", "mutableListOf", "arrayListOf", "arrayOf", "setOf", "sequenceOf", "listOfNotNull"),
        *("linkedSetOf", "hashSetOf", "mutableSetOf", "List.of", "Set.of", "Stream.of", "Arrays.asList"),
        *("ImmutableList.of", "ImmutableSet.of", "Lists.newArrayList", "Sets.newHashSet"),
    }
)
_MAPS: Final = frozenset(
    {
        *("mapOf", "mutableMapOf", "hashMapOf", "linkedMapOf", "sortedMapOf", "Map.of", "Map.ofEntries"),
        *("Map.entry", "ImmutableMap.of", "Pair", "Pair.of"),
    }
)

#: What puts its other arguments into the first one, a text; and what does so as a method of a text.
_FORMS: Final = frozenset({"String.format", "Format", "sprintf", "format"})
_FORMED: Final = frozenset({"format", "formatted"})

#: A place in a format string: `%s`, `{}`, `{name}`, `{0}`.
_PLACE: Final = re.compile(r"%[svq]|\{(\w*)(?::[^}]*)?\}")


def gathered(function: Expression, given: tuple[Expression, ...], where: Span) -> Expression | None:
    """What such a call makes; None for any other call."""
    of = function.of if isinstance(function, Member) else None
    called = function.name if isinstance(function, Name | Member) else ""
    if isinstance(of, Name):
        called = f"{of.name}.{called}"
    if not given:
        return None
    if called in _LISTS:
        return Listed(given, where) if len(given) > 1 or not isinstance(given[0], Name) else None
    if called in _MAPS:
        return _mapped(given, where)
    if called in _FORMS and isinstance(given[0], Literal):
        return formatted(given[0], given[1:], where)
    if isinstance(of, Literal) and called in _FORMED:
        return formatted(of, given, where)
    return None


def same(called: Expression, given: tuple[Expression, ...]) -> Expression | None:
    """What a call of JavaScript gives back as it is, or its items: `Object.freeze(it)`, `it.filter(Boolean)`.

    None for any other call. A map that `Array.from` is given makes others of the items.
    """
    if len(given) != 1 or not isinstance(called, Member):
        return None
    of = called.of.name if isinstance(called.of, Name) else ""
    if called.name == "freeze":
        return given[0]
    if called.name == "from" and of == "Array":
        return _in_set(given[0])
    plain = called.name == "filter" and isinstance(given[0], Name) and given[0].name == "Boolean"
    return called.of if plain else None


def _in_set(one: Expression) -> Expression:
    """What a set is made of, which for itself is more often asked than gone through."""
    is_set = isinstance(one, Invoke) and isinstance(one.function, Name) and one.function.name == "Set"
    return one.arguments[0] if isinstance(one, Invoke) and is_set and one.arguments else one


def paired(of: Expression) -> Expression:
    """A list of pairs of a key and its value, which is a map."""
    items = of.items if isinstance(of, Listed) else ()
    fields = [
        Field(pair.items[0].text, pair.items[1], pair.items[0].span)
        for pair in items
        if isinstance(pair, Listed) and len(pair.items) == 2 and isinstance(pair.items[0], Literal)
    ]
    return Record(None, tuple(fields), of.span) if fields and len(fields) == len(items) else of


def _mapped(given: tuple[Expression, ...], where: Span) -> Expression | None:
    """A map of entries, or of keys and values in turn."""
    if all(isinstance(one, Record) for one in given):
        return Record(
            None, tuple(each for one in given if isinstance(one, Record) for each in one.fields), where
        )
    pairs = list(zip(given[::2], given[1::2], strict=False))
    if len(given) % 2 or not all(isinstance(key, Literal | Member | Name) for key, _ in pairs):
        return None
    return Record(None, tuple(Field(_key(key), value, key.span) for key, value in pairs), where)


def _key(one: Expression) -> str:
    return one.text if isinstance(one, Literal) else one.name if isinstance(one, Name | Member) else ""


def formatted(form: Literal, given: tuple[Expression, ...], where: Span) -> Expression:
    """A format string with its arguments put in."""
    parts: list[Expression] = []
    start = 0
    rest = iter(given)
    for match in _PLACE.finditer(form.text):
        parts.append(Literal(form.text[start : match.start()], form.span))
        inline = match[1] if match[1] and not match[1].isdigit() else None
        parts.append(Name(inline, form.span) if inline else next(rest, Unknown(form.span)))
        start = match.end()
    if not parts:
        return form
    parts.append(Literal(form.text[start:], form.span))
    return Joined(tuple(parts), where)
