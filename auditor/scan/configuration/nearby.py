"""Which service a configuration asks for a name, by what stands beside it, above it, in its description."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from auditor.model import Kind, Route
from auditor.scan import names
from auditor.scan.configuration.entries import Entry
from auditor.scan.configuration.servers import sent_to, server_of, words_of
from auditor.scan.identity.found import Found
from auditor.scan.identity.own_servers import is_pointed_elsewhere
from auditor.scan.identity.relayed import at_router, is_behind_maker
from auditor.scan.identity.uses import speaks_of_others, typed
from auditor.scan.loaders.services import Service, word_of
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables

#: Settings that stand together because they are of one thing; more are a list of all that a project has.
_FEW: Final = 12

#: The first word of the name of a setting.
_FIRST: Final = re.compile(r"[A-Za-z]{3,}")

#: A word of a description, which is part of no name.
_SPOKEN: Final = re.compile(r"(?<![\w/.:@-])[A-Za-z][\w-]*(?:\.[A-Za-z]+)?(?![\w/:@-])", re.ASCII)


def asked(value: str, key: Key, entry: Entry, tables: Tables) -> tuple[Service | None, Key]:
    """The service that a name is asked of, by all that stands near it.

    The key says no origin any more where another server is asked than its own.
    """
    service = _apart(value, entry, near(entry, tables), tables) or tables.store(value, _about(entry))
    service = service or typed(entry.key, entry.beside, tables)
    if service is not None and (
        speaks_of_others(entry.key, value, entry.beside, tables)
        or _is_of_its_own(entry.key, value, service, tables)
    ):
        service = None
    return _sent(service, value, key, entry, tables)


def _is_of_its_own(key: str, value: str, service: Service, tables: Tables) -> bool:
    """Whether a key is called after a model of another service, as where each has one: `QWEN_MODEL`."""
    word = _FIRST.match(key) if tables.is_anothers(value, service) else None
    return word is not None and value.lower().startswith(word[0].lower())


def of_provider(
    provider: str, value: str, key: Key, entry: Entry, tables: Tables
) -> tuple[Service | None, Key]:
    """Likewise where a provider of its own is set for the use of a model: a service, a server, a library."""
    service = tables.stated(word_of(provider), None)
    if service is None or service.store or service.spoken:
        server = server_of(entry, tables)  # which may be that of any, or at an address
        service = service if server is None else server
    service, key = _sent(_apart(value, entry, service, tables), value, key, entry, tables)
    if service is not None and service.spoken and tables.service_of(value) is None:
        return None, replace(key, origin=None)  # where its language is spoken is not said here
    return service, key


def _sent(
    service: Service | None, value: str, key: Key, entry: Entry, tables: Tables
) -> tuple[Service | None, Key]:
    """The service, and the key, where another server is asked in the language of the maker."""
    maker = service or (tables.of_origin(key.origin) if key.origin is not None else None)
    if maker is None or not maker.spoken or tables.provider(value) is not None:
        return service, key
    address = sent_to(maker, entry.key, entry.beside)
    server = tables.service_at(address) if address else maker
    if not address and is_pointed_elsewhere(maker, entry.key, value, entry.beside, tables):
        server = None
    return (service, key) if server == maker else (server, replace(key, origin=None))


def _apart(value: str, entry: Entry, service: Service | None, tables: Tables) -> Service | None:
    """The service near a name, but for a store of models whose names have another form.

    A long list of settings holds the models of more than one thing.
    """
    if service is None or not service.store or _offered_by(entry, tables) is not None:
        return service
    own = tables.told_by(value)
    others = own is not None and own.origin not in (service.origin, "huggingface")
    listed = len(entry.beside) > _FEW and names.is_hub_name(value)
    return None if others or listed else service


def near(entry: Entry, tables: Tables) -> Service | None:
    """The service that the keys beside or above a name point to."""
    found = tables.beside(entry.key, beside(entry.beside, tables)) or _offered_by(entry, tables)
    return found or _described(entry, tables) or server_of(entry, tables)


def beside(others: Mapping[str, str], tables: Tables) -> Service | None:
    """The service that the keys beside a model's name point to."""
    address = _address(others, tables)
    if address:
        return tables.service_at(address)  # a server of one's own is no known service
    for name in tables.siblings:
        value = others.get(name)
        if value:
            service = tables.service_at(value) or tables.provider(word_of(value))
            if service is not None:
                return service
    return None


def is_elsewhere(others: Mapping[str, str], tables: Tables) -> bool:
    """Whether the keys beside a name point to a server that is no service that is known."""
    address = _address(others, tables)
    return bool(address) and tables.service_at(address) is None


def _address(others: Mapping[str, str], tables: Tables) -> str:
    """The address at which the keys beside a name say that somebody is asked, empty where none does."""
    return next((others[name] for name in tables.siblings if "://" in others.get(name, "")), "")


def _offered_by(entry: Entry, tables: Tables) -> Service | None:
    """The service that stands right above a name, or that is the key of the name itself."""
    last = entry.path[-2:-1] if entry.path[-1] in tables.parts else entry.path[-1:]
    return tables.provider(last[0]) if last else None


def _described(entry: Entry, tables: Tables) -> Service | None:
    """Whose a setting's default is, as its description says: a router's by its form, else a store's."""
    if entry.key.lower() != "default":
        return None
    words = {one.lower() for one in _SPOKEN.findall(entry.about)}
    spoken = {one.origin: one for word in words if (one := tables.provider(word)) is not None}
    found = next(iter(spoken.values())) if len(spoken) == 1 else None
    if found is None:
        return None
    fits = found.route is Route.ROUTER if "/" in entry.value else found.store and not found.hub
    return found if fits else None


def _about(entry: Entry) -> Iterator[tuple[str, str]]:
    """The values beside a name that may speak of it: in a long list of settings those of the same thing."""
    own = words_of(entry.key) if len(entry.beside) > _FEW else []
    for key, value in entry.beside.items():
        words = words_of(key) if own else []
        shared = min(len(own), len(words)) - 1
        if not own or words[:shared] == own[:shared]:
            yield key, value


def section(path: Sequence[str], tables: Tables) -> Service | None:
    """The service whose section of the configuration this is."""
    found = (tables.provider(one) for one in reversed(path[-6:]))
    return next((one for one in found if one is not None), None)


def above(value: str, entry: Entry, tables: Tables) -> Service | None:
    """The service in whose section a name stands, unless one's own server speaks its language."""
    service = section(entry.path[:-1], tables)
    if service is not None and is_pointed_elsewhere(service, entry.key, value, entry.beside, tables):
        return None
    return service


def at_section(found: Found, name: str, path: Sequence[str], tables: Tables) -> Found:
    """The model as the router has it in whose section of the configuration a name stands."""
    router = section(path, tables)
    if router is None or not (router.hub and (router.named or router.coined)):
        return found  # its word is also what other things are called
    of_router = found.origin == "huggingface" or is_behind_maker(found, name)
    plain = found.kind is Kind.MODEL and names.is_hub_name(name)
    return at_router(found, name, router) if of_router and plain else found
