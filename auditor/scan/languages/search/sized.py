"""Sizes in a menu that a library has for names of models: all of them, and one that is no plain word.

Alone `small` or `base` may be the size of anything; beside `large-v3-turbo` it is Whisper's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from auditor.model import Certainty, Kind, Route
from auditor.scan.identity.found import Found
from auditor.scan.languages.search.among import MOST, called
from auditor.scan.languages.search.finding import Finds
from auditor.scan.languages.search.giving import named
from auditor.scan.languages.search.names import Value
from auditor.scan.languages.search.sources import Parsed
from auditor.scan.languages.syntax import Listed, Literal, Unit
from auditor.scan.loaders.tables import Tables


def tell_sized(file: Parsed, tables: Tables, finds: Finds) -> None:
    """Tell the entries of menus that one library has all of, some as plain words and some as no such."""
    for menu in _menus(file.unit):
        if len({one.text.isalpha() for one in menu}) == 1:
            continue
        short = _library({one.text for one in menu}, file, tables)
        for one in menu if short else ():
            value = Value(one.text, one.span, file.unit.path)
            if not finds.knows(value):
                found = Found(short[one.text], "huggingface", Route.WEIGHTS, Kind.MODEL)
                finds.tell(value, found, "listed among models", Certainty.LIKELY)


def _menus(unit: Unit) -> Iterator[list[Literal]]:
    """The strings of lists that hold nothing else, or of objects that are each called by one."""
    for one in chain(unit.menus, named(unit)):
        if type(one) is Listed and 1 < len(one.items) <= MOST:
            items = [item for each in one.items if (item := called(each)) is not None]
            if len(items) == len(one.items):
                yield items


def _library(texts: set[str], file: Parsed, tables: Tables) -> Mapping[str, str]:
    """The short names of the library that has all of some, and of which the file speaks or one says it."""
    source = b""
    for one in tables.short_names:
        call = tables.calls.load(one.like)
        if call is None or not texts <= call.names.keys():
            continue
        source = source or file.places.source.lower()
        if any(word.encode() in source for word in one.words) or any(
            (service := tables.service_of(text)) is not None
            and service.canonical.format(name=text) == call.names[text]
            for text in texts
        ):
            return call.names
    return {}
