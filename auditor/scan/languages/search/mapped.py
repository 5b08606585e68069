"""Mappings that a program makes of pairs: `mapOf("a" to 1)`, `new Map([["a", 1], ["b", 2]])`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from auditor.scan.languages.search.clients import last_name
from auditor.scan.languages.syntax import Expression, Field, Invoke, Listed, Literal, Member, Record

#: What makes one mapping of the pairs that it is given.
_MAPS: Final = re.compile(r"(?:\w*[mM]ap(?:Of)?|dict|of|ofEntries|from|HashMap::from)")


def as_mapping(value: Expression) -> Expression:
    """The mapping that a value is, where it is made of pairs alone; else the value."""
    if type(value) is Listed:
        return Record(None, fields, value.span) if (fields := _paired(value.items)) else value
    if not isinstance(value, Invoke) or not _MAPS.fullmatch(last_name(value.function)):
        return value
    given = value.arguments
    if len(given) == 1 and isinstance(given[0], Listed):
        given = given[0].items
    pairs = [one for one in given if isinstance(one, Record) and one.type is None]
    if pairs and len(pairs) == len(given):
        return Record(None, tuple(field for one in pairs for field in one.fields), value.span)
    fields = _paired(given) or _alternating(value)
    return Record(None, fields, value.span) if fields else value


def _paired(given: Sequence[Expression]) -> tuple[Field, ...]:
    """Entries of two parts, each a key and what stands under it; none where one of them is another thing."""
    parts = [one.items if isinstance(one, Listed) else _entry(one) for one in given]
    if not parts or any(len(one) != 2 or not isinstance(one[0], Literal | Member) for one in parts):
        return ()
    return tuple(Field(_written(key), value, key.span) for key, value in parts)


def _entry(one: Expression) -> Sequence[Expression]:
    """The key and the value of an entry that is made by a call: `Map.entry("a", 1)`."""
    made = isinstance(one, Invoke) and last_name(one.function) in ("entry", "Pair", "make_pair")
    return one.arguments if isinstance(one, Invoke) and made else ()


def _alternating(call: Invoke) -> tuple[Field, ...]:
    """Keys and values in turn, as `Map.of` takes them."""
    given = call.arguments
    of_map = isinstance(call.function, Member) and call.function.name == "of"
    if not of_map or not given or len(given) % 2:
        return ()
    return _paired([Listed(given[at : at + 2], call.span) for at in range(0, len(given), 2)])


def _written(key: Expression) -> str:
    return key.text if isinstance(key, Literal) else key.name if isinstance(key, Member) else ""
