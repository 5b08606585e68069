"""Classes and mappings that hold models: the one service that each is for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from auditor.scan.languages.syntax import (
    Definition,
    Expression,
    Invoke,
    Listed,
    Literal,
    Member,
    Record,
    Span,
    Unit,
)
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.tables import Tables

#: Levels of a mapping that are its service's.
_NESTED: Final = 2


@dataclass(slots=True)
class Class:
    """What stands in the body of a class, but for what stands in a class inside of it.

    `name` is what the class is called, `fields` are what its members are
    given, `addresses` the strings that are one.
    """

    body: Span
    name: str = ""
    fields: list[Definition] = field(default_factory=list)
    addresses: list[Literal] = field(default_factory=list)

    def asked(self, named: Service | None, tables: Tables) -> Service | None:
        """The service that it asks: as its fields say (`named`), or at its addresses.

        None where they lead to several, or to none that is known.
        """
        at = (tables.service_at(one.text) for one in self.addresses)
        found = [one for one in (named, *at) if one is not None]
        return found[0] if len({one.origin for one in found}) == 1 else None


def classes(unit: Unit) -> list[Class]:
    """The classes of a file."""
    if not unit.classes:
        return []
    made = [Class(one.span, one.name) for one in unit.classes]
    addresses = [one for one in unit.literals if "://" in one.text]
    for of, part in _inside(made, [*unit.definitions, *addresses]):
        if isinstance(part, Literal):
            of.addresses.append(part)
        elif part.name.startswith(".") or not of.body.holds(part.scope):  # no name of one of its methods
            of.fields.append(part)
    return made


def _inside(
    made: list[Class], parts: list[Definition | Literal]
) -> Iterator[tuple[Class, Definition | Literal]]:
    """Each part with the innermost class around it, where there is one."""
    rest = iter(sorted(made, key=lambda one: (one.body.start, -one.body.end)))
    upcoming = next(rest, None)
    open_: list[Class] = []
    for part in sorted(parts, key=_start):
        start = _start(part)
        while upcoming is not None and upcoming.body.start <= start:
            while open_ and open_[-1].body.end <= upcoming.body.start:
                open_.pop()
            open_.append(upcoming)
            upcoming = next(rest, None)
        while open_ and open_[-1].body.end <= start:
            open_.pop()
        if open_:
            yield open_[-1], part


def _start(part: Definition | Literal) -> int:
    return part.span.start if isinstance(part, Literal) else part.at.start


def held_by(unit: Unit, tables: Tables) -> Iterator[tuple[Span, Service]]:
    """The mappings that are a service's: called after it, below its name, in an entry with its address."""
    yield from _with_address(unit, tables)
    for one in unit.definitions:
        if isinstance(one.value, Record) and one.value.type is None:
            service = tables.holder(one.name.lstrip(".@"))
            if service is not None:
                yield from whole(one.value, service, tables)
    for record in unit.records:
        for each in record.fields:
            service = tables.provider(each.name) if isinstance(each.value, Record) else None
            if isinstance(each.value, Record) and service is not None:
                yield from whole(each.value, service, tables)


def _with_address(unit: Unit, tables: Tables) -> Iterator[tuple[Span, Service]]:
    """The mappings in those entries of an enumeration that begin with an address: `GROQ("https://...")`."""
    entries = []
    for one in unit.definitions:
        if isinstance(one.value, Listed) and one.name.startswith(".") and one.value.items:
            first = one.value.items[0]
            if isinstance(first, Literal) and first.text.startswith(("http://", "https://")):
                entries.append((one.value.span, tables.service_at(first.text)))
    for record in unit.records if entries else ():
        for entry, service in entries:
            if service is not None and entry.holds(record.span):
                yield record.span, service


def plain_records(of: Class, unit: Unit) -> list[Record]:
    """The mappings that a class holds for all that it makes, and none of its methods made."""
    found = [(one, record) for one in of.fields if (record := _plain(one.value)) is not None]
    inside = [one.span for one in unit.functions if of.body.holds(one.span)] if found else []
    return [record for one, record in found if not any(each.holds(one.at) for each in inside)]


def _plain(value: Expression) -> Record | None:
    """The mapping that a value is, or that is only made fast: `{ ... }.freeze`."""
    if isinstance(value, Invoke) and isinstance(value.function, Member) and not value.arguments:
        value = value.function.of
    return value if isinstance(value, Record) and value.type is None else None


def whole(record: Record, service: Service, tables: Tables, depth: int = 0) -> Iterator[tuple[Span, Service]]:
    """A mapping that is for a service, and those in it that are for no other."""
    yield record.span, service
    for each in record.fields if depth < _NESTED else ():
        if isinstance(each.value, Record) and tables.provider(each.name) is None:
            yield from whole(each.value, service, tables, depth + 1)
