"""Whose a name in a configuration is: by an address beside it, by the class that uses it, by the path."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Final

from auditor.model import Route
from auditor.scan import names, spelling
from auditor.scan.configuration.entries import USED_BY, Entry
from auditor.scan.identity.forms import says_by_several
from auditor.scan.identity.found import Found
from auditor.scan.identity.under_key import by_key
from auditor.scan.loaders.services import Service, ungated
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables
from auditor.scan.shell import substitute

#: The setting beside a name that says where its server is.
_OWN_SERVER: Final = re.compile(
    r"(?i)(?:(?:api|server|service)[_-]?)?(?:base[_-]?)?(?:url|uri|host|endpoint|server)"
)

#: Settings that say where a server is.
_SERVER: Final = re.compile(r"(?i)_(?:base_?url|api_?base|url|host|endpoint|address|server)$")

#: What stands behind a maker's word in a setting that sends its client to a server: `OPENAI_API_BASE`.
_POINTED: Final = re.compile(r"(?i)[_-](?:api[_-]?)?(?:base[_-]?)?(?:url|uri|host|endpoint|base|address)")

#: Keys below which providers are described, each with the address of its server, and how that is called.
_DESCRIBED: Final = frozenset(
    {
        *(
            "provider",
            "providers",
            "model_providers",
            "modelproviders",
            "custom_providers",
            "customproviders",
        ),
        *("llm_providers", "llmproviders", "openai_compatible", "openai-compatible", "endpoints", "custom"),
    }
)
_ADDRESSES: Final = frozenset({"baseurl", "apibase", "apiurl", "url", "endpoint"})

#: How a class is written that uses the model beside it.
_CLASS: Final = re.compile(r"[A-Za-z_]\w*(?:[.:/]+[A-Za-z_]\w*)*")

#: The word of a key that says that a model stands there.
_IS_MODEL: Final = re.compile(r"models?$|[lv]lms?$|embed|rerank")


def server_of(entry: Entry, tables: Tables) -> Service | None:
    """The service at the address that is set for the same thing: `STT_URL` beside `STT_MODELS`."""
    own = words_of(entry.key)
    about = own[: next((at for at, word in enumerate(own) if _IS_MODEL.match(word)), 0)]
    return _told_for(about or own[:1], entry, tables) or _told_for(about, entry, tables)


def _told_for(about: list[str], entry: Entry, tables: Tables) -> Service | None:
    """The service at the one address that is set for what words say, for all where they say nothing."""
    told: dict[str, Service | None] = {}
    for name, value in entry.beside.items():
        server = _SERVER.search(name) if about else _OWN_SERVER.fullmatch(name)
        if "://" in value and server is not None and words_of(name)[: len(about)] == about:
            address = _by_default_of(value)
            told[address] = tables.service_at(address) or _host(address, tables)
    found = next(iter(told.values())) if len(told) == 1 else None
    if found is not None and found.route is Route.WEIGHTS and names.is_hub_name(entry.value):
        return None  # a server of one's own has the Hub's by their names
    return found


def sent_to(maker: Service, key: str, beside: Mapping[str, str]) -> str:
    """The address to which the settings beside a key send a maker's client, empty where none does.

    `AUDIO_TTS_OPENAI_API_BASE_URL` speaks for what begins as it does, `OPENAI_BASE_URL` for all.
    """
    found = ""
    for name, value in beside.items() if maker.providers else ():
        about, word, rest = name.lower().partition(maker.providers[0])
        if word and "://" in value and key.lower().startswith(about) and _POINTED.fullmatch(rest):
            found = _by_default_of(value) if about or not found else found
    return found


def servers_of_ones_own(found: Iterable[Entry], tables: Tables) -> frozenset[str]:
    """The providers that a document describes with the address of a server that is no known service.

    Agents have their models behind the word for them: `own-box/main`.
    """
    told = set()
    for one in found:
        last = one.path[-1].replace("_", "") if one.path else ""
        if last not in _ADDRESSES or "://" not in one.value:
            continue
        at = next((at for at in reversed(range(len(one.path) - 1)) if one.path[at] in _DESCRIBED), None)
        if at is None:
            continue
        word = one.path[at + 1] if len(one.path) > at + 2 else one.beside.get("name", "").lower()
        known = tables.service_at(one.value) or tables.provider(word)
        if word and known is None and ungated(f"{word}/") != "" and word not in tables.own_servers:
            told.add(word)
    return frozenset(told)


def is_of_own(entry: Entry, own: Collection[str], tables: Tables) -> bool:
    """Whether the provider beside a name is one that the document describes: `model_provider = "own"`."""
    for name, value in entry.beside.items():
        if name != entry.key.lower() and (name in tables.siblings or name.endswith("provider")):
            word = value.lower().removeprefix("custom:")
            if word in own and value != entry.value:
                return True
    return False


def _host(address: str, tables: Tables) -> Service | None:
    """The server of one's own that a host is called after: `http://localai:8080`."""
    host = address.partition("://")[2].partition("/")[0].partition(":")[0]
    service = tables.provider(host)
    return service if service is not None and service.route is Route.WEIGHTS else None


def served(beside: Mapping[str, str], tables: Tables) -> Service | None:
    """The one server of one's own whose address a setting beside a name holds: `OLLAMA_BASE_URL`.

    A store's own port says as much, whatever the setting is called.
    """
    addresses = {_by_default_of(one) for one in beside.values() if "://" in one}
    ports = {of.origin: of for one in addresses if (of := tables.service_at(one)) is not None and of.store}
    if len(ports) == 1 and len(addresses) == 1:
        return next(iter(ports.values()))
    heads = {name.lower().partition("_")[0] for name in beside if _SERVER.search(name)}
    known = (tables.provider(one) for one in sorted(heads))
    found = [one for one in known if one is not None and one.route is Route.WEIGHTS]
    return found[0] if len(found) == 1 else None


def stored(value: str, key: Key, beside: Mapping[str, str], path: str, tables: Tables) -> Found | None:
    """A bare name as a store's, whose word is in what uses it (`app.ollama.Client`) or in the path."""
    bare = value.partition(":")[0]
    if not says_by_several(bare, tables):
        return None
    used = (beside[name] for name in USED_BY if name in beside)
    classes = (word for one in used if _CLASS.fullmatch(one) for word in words_of(one))
    for word in (*classes, *words_of(path.replace("/", "."))):
        store = tables.provider(word)
        if store is not None and store.store and not store.hub:
            return by_key(value, key, store, tables)
    return None


def is_of_model(key: str) -> bool:
    """Whether one of a key's words says that a model stands there."""
    return any(_IS_MODEL.match(word) for word in words_of(key))


def _by_default_of(value: str) -> str:
    """A value as it is where nothing else is said: `${NAME:-value}`."""
    return (substitute(value, {}) or value) if "$" in value else value


def words_of(key: str) -> list[str]:
    """The words of a key, however they are joined."""
    return re.split(r"[_.-]+", spelling.spelled(key))
