"""Short names among models of their service: they are what the others beside them are.

Alone `opus`, `o3` or `command` may be anything; in a menu with `claude-opus-4-6` or `gpt-4o` it is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from auditor.model import Certainty, Gap, Kind, Reference, Route
from auditor.scan import names
from auditor.scan.identity.alike import listing, named_alike
from auditor.scan.identity.forms import somebodys
from auditor.scan.identity.found import Found, of_service
from auditor.scan.languages.search.below import ITSELF
from auditor.scan.languages.search.finding import Finds
from auditor.scan.languages.search.giving import named, only_speaks
from auditor.scan.languages.search.meaning import Meaning
from auditor.scan.languages.search.names import Value
from auditor.scan.languages.search.wording import may_name_model
from auditor.scan.languages.syntax import Expression, Invoke, Listed, Literal, Member, Record, Unit
from auditor.scan.loaders.tables import Tables

#: Items of a list that people choose from; what has more is data.
MOST: Final = 300


def tell_among(meaning: Meaning, tables: Tables, finds: Finds) -> None:
    """Tell the names of one list that a service has, where most of it are models and one says so itself.

    What a call is given is a list as well: `constantFrom("gpt-4o", "o3")`.
    """
    unit = meaning.unit
    lists = [one.items for one in named(unit) if type(one) is Listed]
    lists += [call.arguments for call in unit.invokes if not call.named and not only_speaks(call)]
    for each in lists:
        if 1 < len(each) <= MOST:
            items = [item for one in each if (item := called(one)) is not None]
            _tell(items, len(each), unit.path, tables, finds)


def _tell(items: list[Literal], count: int, path: str, tables: Tables, finds: Finds) -> None:
    served = [(one, service) for one in items if (service := tables.service_of(one.text)) is not None]
    if len(served) < 2 or 2 * len(served) < count:
        return
    sure = {of.origin for one, of in served if of.telling and names.of_several_words(one.text)}
    for one, of in served:
        value = Value(one.text, one.span, path)
        if of.origin in sure and not finds.knows(value):
            finds.tell(value, of_service(of, one.text, Kind.MODEL), "listed among models", Certainty.LIKELY)


def tell_alike(unit: Unit, tables: Tables, finds: Finds) -> None:
    """Tell the names of one word that are called like themselves, where others of their service are told."""
    told = listing(finds.every)
    for one in unit.definitions if told else ():
        inner = one.value.items[:1] if isinstance(one.value, Listed) else (one.value,)
        for literal in inner:
            text = literal.text if isinstance(literal, Literal) else ""
            service = named_alike(one.name, text, told, tables)
            value = Value(text, literal.span, unit.path)
            if service is not None and not finds.knows(value):
                found = of_service(service, text, Kind.MODEL)
                finds.tell(value, found, f"variable {one.name.lstrip('.')}", Certainty.LIKELY)


def tell_again(meaning: Meaning, tables: Tables, finds: Finds) -> None:
    """Tell the names that variables are given which only whoever is asked knows, where the file told whose.

    `{ id: "llama-3.3-70b", provider: "groq" }`, and below that `useState("llama-3.3-70b")`.
    """
    unit = meaning.unit
    told = {one.model: one for one in finds.every if isinstance(one, Reference)}
    for one in unit.definitions if told else ():
        if not may_name_model(one.name):
            continue
        made = one.value.of if isinstance(one.value, Member) else one.value
        given = meaning.passed(made) if isinstance(made, Invoke) else (made,)
        for literal in given:
            text = literal.text if isinstance(literal, Literal) else ""
            value, before = Value(text, literal.span, unit.path), told.get(text)
            if before is not None and somebodys(text, tables) and not finds.knows(value):
                found = Found(text, before.origin, before.route, before.kind, sure=False)
                finds.tell(value, found, f"variable {one.name.lstrip('.')}", Certainty.LIKELY)


def tell_offered(unit: Unit, tables: Tables, finds: Finds) -> None:
    """Tell what a page offers of the first models, whose names have no organisation; leave open what it
    offers among models, but not whose it is: `<SelectItem value="deepseek-r1">`.
    """
    elements: list[Sequence[Expression]] = []
    for chosen, group in groupby(map(_value, unit.records), lambda one: one is not None):
        elements += [[one for one in group if one is not None]] if chosen else []
    for items in (*elements, *(one.items for one in unit.menus)):
        entries = [one for one in items if isinstance(one, Literal)]
        first = [one for one in entries if tables.calls.is_first(one.text)]
        for one in first if len(first) > 1 else ():
            if not finds.knows(value := Value(one.text, one.span, unit.path)):
                found = Found(one.text, "huggingface", Route.WEIGHTS, Kind.MODEL)
                finds.tell(value, found, "menu", Certainty.LIKELY)
        open_ = [one for one in entries if not finds.knows(Value(one.text, one.span, unit.path))]
        if not open_ or 2 * len(open_) > len(entries):
            continue
        for one in open_:
            if somebodys(one.text, tables):
                finds.leave_open(one.span, unit.path, one.text, "menu", Gap.WITHOUT_OWNER)


def _value(record: Record) -> Literal | None:
    """What an element stands for where it is chosen."""
    given = next((one.value for one in record.fields if one.name == "value"), None)
    return given if isinstance(given, Literal) else None


def called(item: Expression) -> Literal | None:
    """What an item of a list is: a string, or what an object there is called that it describes."""
    if isinstance(item, Record):
        fields = {one.name.lower(): one.value for one in item.fields}
        item = next((fields[name] for name in ITSELF if name in fields), item)
    return item if isinstance(item, Literal) else None
