"""Names of models beside whose they are: in an enumeration called after a service, in what describes one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from auditor.scan import names, spelling
from auditor.scan.identity.forms import somebodys
from auditor.scan.languages.search.clients import last_name
from auditor.scan.languages.search.owning import catalogue_of, of_member, serving_others
from auditor.scan.languages.search.wording import NOTHING, is_of_models
from auditor.scan.languages.syntax import (
    Definition,
    Expression,
    Joined,
    Listed,
    Literal,
    Member,
    Name,
    Record,
    Span,
    Unit,
)
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.tables import Tables

#: What an enumeration is called after besides its service.
_ENUMERATION: Final = "enum"

#: Entries that name a model by themselves, without which the words of an enumeration are no models.
_FEWEST: Final = 2

#: How the own value of an entry is asked for, where something is put before it.
_OWN: Final = frozenset({"value", "rawValue", "id", "name", "model", "code"})


class Entry(NamedTuple):
    """A name of a model in full, and whose it is; `called` is the name of what lists it.

    `sure`: nothing in the name can say that it is another service's.
    """

    name: Literal
    service: Service
    called: str
    sure: bool


def catalogued(unit: Unit, tables: Tables) -> Iterator[Entry]:
    """The models that enumerations, lists and mappings of a file hold which are called after a service."""
    for one in unit.definitions:
        entries = _entries(one.value)
        service = _service(one, tables) if len(entries) >= _FEWEST else None
        if service is not None:
            yield from _of(one, entries, service, unit, tables)


def described(unit: Unit, tables: Tables) -> Iterator[Entry]:
    """The models that a file describes and says whose they are: `Model("deepseek-r1", Provider.DEEPSEEK)`."""
    for call in unit.invokes:
        called = last_name(call.function)
        if len(call.arguments) >= _FEWEST and called[:1].isupper() and is_of_models(called):
            yield from _described(call.arguments, called, tables)
    for one in unit.definitions:
        if isinstance(one.value, Listed) and one.name.startswith("."):
            yield from _of_entry(one.name.lstrip("."), one.value, tables)
        if isinstance(one.value, Listed) and is_of_models(one.name):
            for item in one.value.items:
                if isinstance(item, Listed):
                    yield from _described(item.items, one.name, tables)


def _of_entry(name: str, given: Listed, tables: Tables) -> Iterator[Entry]:
    """The model beside other things in an enumeration of services: `OLLAMA("ollama", "llama3.2")`."""
    service = serving_others(of_member(name, tables))
    texts = [one for one in given.items if isinstance(one, Literal)]
    own = [one for one in texts if _is_name(one, texts, tables)]
    if service is not None and len(own) == 1:
        yield Entry(own[0], service, name, sure=False)


def _described(given: Sequence[Expression], called: str, tables: Tables) -> Iterator[Entry]:
    members = (tables.provider(one.name) for one in given if isinstance(one, Member))
    services = {one.origin: one for one in members if one is not None}
    texts = [one for one in given if isinstance(one, Literal)]
    own = [one for one in texts if _is_name(one, texts, tables)]
    if len(services) == 1 and len(own) == 1:
        yield Entry(own[0], next(iter(services.values())), called, sure=False)


def _is_name(one: Literal, beside: Sequence[Literal], tables: Tables) -> bool:
    """Whether a string is the name of a model, as it says or as the label of the same letters beside it."""
    if tables.service_of(one.text) is not None:
        return False  # says itself whose it is
    labelled = any(one.text == other.text.lower() != other.text for other in beside)
    return somebodys(one.text, tables) or (labelled and tables.says_model(f"/{one.text}"))


def _of(
    one: Definition, entries: list[Literal], service: Service, unit: Unit, tables: Tables
) -> Iterator[Entry]:
    telling = [each for each in entries if _says(each.text, service, tables)]
    if len(telling) < _FEWEST or 2 * len(telling) <= len(entries):
        return
    before = _put_before(one.value.span, telling, service, unit, tables)
    for each in telling if isinstance(one.value, Record) else entries:
        text = each.text.rstrip(":-")  # a version is put behind it
        if names.is_hosted_name(text) and text.lower() not in NOTHING and tables.provider(text) is None:
            sure = bool(before) or (service.store and ":" in text)
            yield Entry(Literal(before + text, each.span), service, one.name, sure)


def _service(one: Definition, tables: Tables) -> Service | None:
    """The service that a definition is called after, alone or with a word for models."""
    words = spelling.spelled(one.name).split("_")
    if words[-1] == _ENUMERATION:
        words.pop()
    alone = tables.provider("".join(words)) if len(words) <= _FEWEST else None
    return alone or catalogue_of("_".join(words), tables)


def _entries(value: Expression) -> list[Literal]:
    """The strings that something lists; of an entry with several values the first that it is given."""
    if isinstance(value, Record) and value.type is None:
        given = [one.value for one in value.fields]
    else:
        given = list(value.items) if isinstance(value, Listed) else []
    firsts = (
        next((each for each in one.items if isinstance(each, Literal)), None)
        if isinstance(one, Listed)
        else one
        for one in given
    )
    return [one for one in firsts if isinstance(one, Literal)]


def _says(text: str, service: Service, tables: Tables) -> bool:
    """Whether an entry says by itself that it is a model's name."""
    own = tables.service_of(text)
    if own is not None and own.origin == service.origin:
        return True
    if names.is_hub_name(text):
        return tables.says_model(text)
    name, _, tag = text.rstrip(":-").partition(":")
    return somebodys(f"{name}-{tag}" if tag else name, tables)


def _put_before(within: Span, entries: list[Literal], service: Service, unit: Unit, tables: Tables) -> str:
    """What the enumeration itself puts before its entries, where that makes names of the service."""
    for one in _joined(unit):
        if not within.holds(one.span) or len(one.parts) != 2:
            continue
        before, own = one.parts
        if isinstance(before, Literal) and before.text.endswith("/") and _is_own(own):
            asked = (tables.service_of(before.text + each.text) for each in entries)
            if any(each is not None and each.origin == service.origin for each in asked):
                return before.text
    return ""


def _is_own(one: Expression) -> bool:
    return isinstance(one, Name | Member) and one.name in _OWN


def _joined(unit: Unit) -> Iterator[Joined]:
    """Strings that are put together, where they are given to something."""
    given = [one for call in unit.invokes for one in call.arguments]
    given += [one.value for call in unit.invokes for one in call.named]
    given += [one for function in unit.functions for one in function.returns]
    given += [one.value for one in unit.definitions]
    return (one for one in given if isinstance(one, Joined))
