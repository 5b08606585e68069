"""What the keys of a configuration say of a value: whether it is a model, and of which service."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from auditor.model import Kind, Route
from auditor.scan import names, spelling, weightnames
from auditor.scan.addresses import weights_at
from auditor.scan.coded import of_code
from auditor.scan.described_keys import chosen_as
from auditor.scan.entries import CHOICES, HOLDS, ITSELF, LEADS, Entry
from auditor.scan.forms import addressed, by_look, routed, says_by_several, somebodys
from auditor.scan.found import Found
from auditor.scan.hubs import of_hub
from auditor.scan.languages.wording import NOTHING, may_name_model
from auditor.scan.own_servers import asked_of_own, is_pointed_elsewhere
from auditor.scan.relayed import at_router, is_behind_maker
from auditor.scan.servers import is_of_model, sent_to, served, server_of, stored, words_of
from auditor.scan.services import Service, word_of
from auditor.scan.table_rows import Key
from auditor.scan.tables import Tables
from auditor.scan.under_key import ANY, by_key
from auditor.scan.uses import own_provider, speaks_of_others, typed

#: Keys whose values are no models, whatever they look like: what is shown, what is written, what is code.
_NO_MODEL: Final = re.compile(
    r"(?i)image|repository|^uses$|^(?:(?:local|remote)_)?repo$|registry|title|label|description|comment|prompt|text|content|message"
    r"|display|tag|alias|group|project|output|save|log|run|job|experiment|hub_id|push|homepage|author|help|note|cache|^answer$"
    r"|file_?name|prefix$|^only[-_]?dir$|git(?:hub|lab)?[-_]?repo|dockerfile|workspace|beaker|budget|^clusters?$|preset"
    r"|(?:opt|amp|fp16|precision)[a-z]*[-_]?level"
)
#: Keys of pages to be read about a model.
_PAGE: Final = re.compile(
    r"(?i)^(?:home_?page|links?|docs?|documentation|licen[cs]e|(?:model_?)?card|page|paper|website|info)"
)
_NO_PART: Final = re.compile(
    r"dataset|^data_|^(?:on|tags|enum|anyof|responses?|examples?|required_providers|dependencies|scripts|docs|nav)$"
)

#: Files that list data sets, or what was measured of them.
_OF_DATA: Final = re.compile(
    r"(?:^|/)(?:data|testdata|fixtures|stubs|mocks|__mocks__|__fixtures__)/|(?:dataset|results?|scores?|benchmarks?)[^/]*$"
)

#: Folders that keep what was measured.
_MEASURED: Final = re.compile(r"(?:^|/)(?:results?|scores?|benchmarks?|leaderboards?|logs)/")


#: Settings that stand together because they are of one thing; more are a list of all that a project has.
_FEW: Final = 12

#: A word of a description, which is part of no name.
_SPOKEN: Final = re.compile(r"(?<![\w/.:@-])[A-Za-z][\w-]*(?:\.[A-Za-z]+)?(?![\w/:@-])", re.ASCII)


class Keys:
    """The keys of configurations, as the tables know them."""

    def __init__(self, tables: Tables) -> None:
        """Read keys by `tables`."""
        self._tables = tables

    def named(self, value: str, key: Key, entry: Entry, path: str) -> Found | None:
        """The model that a value under a key that means one names, in the file at `path`."""
        found = self._said(value, key, entry, path)
        if found is not None and found.origin == "local" and self._is_ours(entry):
            return None
        if found is None and key.kind is Kind.MODEL and "tokenizer" not in key.key and _is_of_model(entry):
            return asked_of_own(entry.key, value, entry.beside, self._tables)
        return found

    def _said(self, value: str, key: Key, entry: Entry, path: str) -> Found | None:
        """The model that a value names, by what stands beside and above it."""
        if "tokenizer" in key.key and not names.is_hub_name(value):
            own = self._tables.service_of(value)  # else an encoding, not the tokenizer of a model
            if own is None or own.origin != "huggingface":
                return None
        if entry.key.lower().endswith(("provider", "provider_name")) and _is_word(value):
            return None  # the word for a service, however it is called, and none of its models
        if key.like is not None and self._tables.in_full(value, key) != value:
            return by_key(value, key, None, self._tables)  # what a library calls its own, whoever answers
        if (provider := own_provider(entry.key, entry.beside)) is not None:
            return self._provided(value, key, provider, entry)
        service = self._apart(value, entry, self.near(entry)) or self._tables.store(value, _about(entry))
        service = service or typed(entry.key, entry.beside, self._tables)
        if service is not None and speaks_of_others(entry.key, value, entry.beside, self._tables):
            service = None
        service, key = self._asked_of(service, value, key, entry)
        found = self._of(service, value, key, entry)
        alone = found is None and service is None and key.kind is Kind.MODEL
        if alone and names.is_bare_name(value) and self._tables.says_model(f"/{value}"):
            server = served(entry.beside, self._tables)
            if not value.isalpha() or (server is not None and server.store):  # which has names of one word
                found = by_key(value, key, server, self._tables)
        if alone and found is None and "tokenizer" not in key.key:
            found = stored(value, key, entry.beside, path, self._tables)
        if found is not None and found.origin == "huggingface" and self._elsewhere(entry.beside):
            return routed(value, key.kind, self._tables) or found
        return found

    def _of(self, service: Service | None, value: str, key: Key, entry: Entry) -> Found | None:
        """What a name means at the service that stands near it, or else in a section of the configuration."""
        found = by_key(value, key, service, self._tables)
        if found is not None:
            return found if service is not None else self.at_section(found, value, entry.path[:-1])
        if service is not None or key.kind is not Kind.MODEL:
            return None
        return by_key(value, key, self._above(value, entry), self._tables)

    def _provided(self, value: str, key: Key, provider: str, entry: Entry) -> Found | None:
        """A model for a use for which a provider of its own is set: a service, a server, a library."""
        service = self._tables.stated(word_of(provider), None)
        if service is None or service.store or service.spoken:
            server = server_of(entry, self._tables)  # which may be that of any, or at an address
            service = service if server is None else server
        service, key = self._asked_of(self._apart(value, entry, service), value, key, entry)
        if service is not None and service.spoken and self._tables.service_of(value) is None:
            service, key = None, replace(key, origin=None)  # where its language is spoken is not said here
        return by_key(value, key, service, self._tables)

    def _asked_of(
        self, service: Service | None, value: str, key: Key, entry: Entry
    ) -> tuple[Service | None, Key]:
        """The service, and the key, where another server is asked in the language of the maker."""
        maker = service or (self._tables.of_origin(key.origin) if key.origin is not None else None)
        if maker is None or not maker.spoken or self._tables.provider(value) is not None:
            return service, key
        address = sent_to(maker, entry.key, entry.beside)
        server = self._tables.service_at(address) if address else maker
        if not address and is_pointed_elsewhere(maker, entry.key, value, entry.beside, self._tables):
            server = None
        return (service, key) if server == maker else (server, replace(key, origin=None))

    def _above(self, value: str, entry: Entry) -> Service | None:
        """The service in whose section a name stands, unless one's own server speaks its language."""
        service = self.section(entry.path[:-1])
        if service is not None and is_pointed_elsewhere(
            service, entry.key, value, entry.beside, self._tables
        ):
            return None
        return service

    def _apart(self, value: str, entry: Entry, near: Service | None) -> Service | None:
        """The service near a name, but for a store of models whose names have another form.

        A long list of settings holds the models of more than one thing.
        """
        if near is None or not near.store or self._offered_by(entry) is not None:
            return near
        own = self._tables.service_of(value)
        others = own is not None and own.telling and own.origin not in (near.origin, "huggingface")
        listed = len(entry.beside) > _FEW and names.is_hub_name(value)
        return None if others or listed else near

    def is_open(self, value: str, key: Key, entry: Entry, path: str) -> bool:
        """Whether a value says that it is a model's name, under a key that means one, but not whose."""
        if key.kind is not Kind.MODEL or "tokenizer" in key.key or not entry.node.string:
            return False
        if "backbone" in key.key:
            return False  # an architecture, with weights of its own or none: `resnet50`
        if entry.key.lower() in ITSELF or value.lower() in NOTHING:
            return False  # a label in a list of models, whose sources stand beside it
        if "defaults" in entry.path or entry.key.lower().startswith("new_model"):
            return False  # a choice among files of which each is read, and the name of what is made
        if key.origin is not None and names.is_purpose(value):
            return True  # whoever made the deployment knows which model it is of
        return says_no_owner(value, key, path, self._tables)

    def unnamed(self, entry: Entry, path: str) -> Found | None:
        """The model that a value names by itself, in the file at `path`, although its key says nothing."""
        found = of_hub(entry) or self._of_provider(entry)
        return found if found is not None or _OF_DATA.search(path) else self._looking(entry)

    def _of_provider(self, entry: Entry) -> Found | None:
        """A value in the section of a service, where it has the form of that service's names."""
        service = None if _NO_MODEL.search(entry.key) else self.section(entry.path[:-1])
        if service is None or self._tables.service_of(entry.value) != service:
            return None
        return by_key(entry.value, ANY, service, self._tables)

    def _looking(self, entry: Entry) -> Found | None:
        """A value that only a model has, under a key that says nothing."""
        if (
            len(entry.path) > 1
            and entry.path[-2] == "models"
            and not _PAGE.search(entry.key)
            and (found := addressed(entry.value, Kind.MODEL))
        ):
            return found  # `models: {short name: address}`
        if entry.path[-3:-2] == ("models",) and entry.key.lower() in LEADS:
            found = addressed(entry.value, Kind.MODEL)
            if found is not None:
                return found  # `models: {short name: {url: address}}`
        if (
            entry.key.lower() in LEADS
            and (found := addressed(entry.value, Kind.MODEL))
            and weightnames.is_converted(found.model)
        ):
            return found  # nobody keeps code or pages in a form of weights
        if (entry.key.lower() == "name" and self._is_label(entry)) or of_code(entry):
            return None
        held = entry.key.lower() in HOLDS and weightnames.is_converted(entry.value)
        if (
            (_NO_MODEL.search(entry.key) and not held)
            or self._tables.publishes(entry.key)
            or any(_NO_PART.search(one) for one in entry.path)
        ):
            return None
        found = by_look(entry.value, self._tables)
        asked = self._asked(entry.key) if found is not None and found.origin == "huggingface" else None
        return by_key(entry.value, ANY, asked, self._tables) if asked is not None else found

    def _asked(self, key: str) -> Service | None:
        """The service that a key is the word or the address of, if it has others' models by its own names."""
        service = self._tables.stated(key, None)
        return service if service is not None and service.route is Route.ROUTER else None

    def _is_ours(self, entry: Entry) -> bool:
        """Whether a name is what the configuration calls weights whose repository stands beside it."""
        if entry.key.lower() not in ITSELF:
            return False
        beside = (one for one in entry.beside.values() if one != entry.value)
        return any(
            weightnames.is_converted(one) or weights_at(one, self._tables) is not None for one in beside
        )

    def _is_label(self, entry: Entry) -> bool:
        """Whether a name is what something else is called here: a model beside it, an image, a resource."""
        other = entry.beside.get("model", entry.value) != entry.value
        asked = self._tables.service_of(entry.beside.get("id", "")) if "/" in entry.value else None
        other = other or asked is not None  # where it is on the Hub, beside what a service calls it
        return other or "dockerfile" in entry.beside or entry.path[-2:] == ("metadata", "name")

    def key(self, entry: Entry, path: str) -> Key | None:
        """What the key means, or the key above it where this one only says that here is the name.

        Where no key stands above, the folder does: a group of settings of which one is chosen.
        """
        key = self._tables.key_beside(entry.key, entry.beside)
        key = key or self._tables.key(entry.key) or self._tables.key(spelling.parted(entry.key))
        if key is None and entry.key.lower() in CHOICES and len(entry.path) > 1:
            return self._models(entry.path[-2])
        if key is None and entry.key.lower() in ITSELF and len(entry.path) > 1:
            if entry.key.lower() == "name" and not {"id", "model"}.isdisjoint(entry.beside):
                return None  # a label beside the name itself
            if (
                entry.path[-2] not in ("models", "datasets")
                and entry.path[-2].endswith("s")
                and "model" not in entry.path[-2]
            ):
                return None
            key = self._tables.key(entry.path[-2])
        if key is None and entry.key.lower() in ("name", "path") and len(entry.path) == 1:
            key = self._tables.key(folder(path))
        return key or self._part(entry) or chosen_as(entry, self._tables)

    def _part(self, entry: Entry) -> Key | None:
        """What a key means that says for what a model is used, or of which service one is."""
        if not entry.path:
            return None
        last, *above = reversed(entry.path[-3:])
        if self._one_each(last, entry):
            return Key(last)
        offered = last in self._tables.parts or self._tables.provider(last) is not None
        if not offered or not above:
            return None
        meant = self._models(above[0])
        if meant is None and len(above) > 1 and self._tables.provider(above[0]) is not None:
            meant = self._models(above[1])
        if meant is None and last in self._tables.parts and self._tables.provider(above[0]) is not None:
            own = self._tables.service_of(entry.value)  # only the name itself tells that it is one
            return Key(last) if own is not None and own.telling else None
        return meant

    def _one_each(self, last: str, entry: Entry) -> bool:
        """Whether a mapping has a name for each of several services, this one a model's by itself."""
        if not says_by_several(entry.value, self._tables):
            return False
        named = [one for one in entry.beside if self._tables.provider(one) is not None]
        return len(named) > 1 and last in named

    def _models(self, name: str) -> Key | None:
        """The entry for a key below which models stand."""
        key = self._tables.key(name) if name not in self._tables.parts else None
        return key if key is not None and key.kind is Kind.MODEL and "tokenizer" not in key.key else None

    def near(self, entry: Entry) -> Service | None:
        """The service that the keys beside or above a name point to."""
        beside = self._tables.beside(entry.key, self.service(entry.beside)) or self._offered_by(entry)
        return beside or self._described(entry) or server_of(entry, self._tables)

    def _described(self, entry: Entry) -> Service | None:
        """Whose a setting's default is, as its description says: a router's by its form, else a store's."""
        if entry.key.lower() != "default":
            return None
        words = {one.lower() for one in _SPOKEN.findall(entry.about)}
        spoken = {one.origin: one for word in words if (one := self._tables.provider(word)) is not None}
        found = next(iter(spoken.values())) if len(spoken) == 1 else None
        if found is None:
            return None
        fits = found.route is Route.ROUTER if "/" in entry.value else found.store and not found.hub
        return found if fits else None

    def _offered_by(self, entry: Entry) -> Service | None:
        """The service that stands right above a name, or that is the key of the name itself."""
        near = entry.path[-2:-1] if entry.path[-1] in self._tables.parts else entry.path[-1:]
        return self._tables.provider(near[0]) if near else None

    def service(self, beside: Mapping[str, str]) -> Service | None:
        """The service that the keys beside a model's name point to."""
        addresses = [beside[name] for name in self._tables.siblings if "://" in beside.get(name, "")]
        if addresses:
            return self._tables.service_at(addresses[0])  # a server of one's own is no known service
        for name in self._tables.siblings:
            value = beside.get(name)
            if value:
                service = self._tables.service_at(value) or self._tables.provider(word_of(value))
                if service is not None:
                    return service
        return None

    def _elsewhere(self, beside: Mapping[str, str]) -> bool:
        """Whether the keys beside a name point to a server that is no service that is known."""
        addresses = [beside[name] for name in self._tables.siblings if "://" in beside.get(name, "")]
        return bool(addresses) and self._tables.service_at(addresses[0]) is None

    def at_section(self, found: Found, name: str, path: Sequence[str]) -> Found:
        """The model as the router has it in whose section of the configuration a name stands."""
        router = self.section(path)
        if router is None or not (router.hub and (router.named or router.coined)):
            return found  # its word is also what other things are called
        of_router = found.origin == "huggingface" or is_behind_maker(found, name)
        plain = found.kind is Kind.MODEL and names.is_hub_name(name)
        return at_router(found, name, router) if of_router and plain else found

    def section(self, path: Sequence[str]) -> Service | None:
        """The service whose section of the configuration this is."""
        found = (self._tables.provider(one) for one in reversed(path[-6:]))
        return next((one for one in found if one is not None), None)


def says_no_owner(value: str, key: Key, path: str, tables: Tables) -> bool:
    """Whether a value under a key says that it is a model, but not whose, in no record of data."""
    if key.kind is not Kind.MODEL or "tokenizer" in key.key or "--" in value:
        return False
    return somebodys(value, tables) and not is_record(path)


def is_record(path: str) -> bool:
    """Whether a file is data, or keeps what was measured."""
    return bool(_OF_DATA.search(path) or _MEASURED.search(path))


def _is_word(value: str) -> bool:
    """Whether a value is one word, be it that of a plugin."""
    return "/" not in (word := word_of(value)) and ":" not in word


def _is_of_model(entry: Entry) -> bool:
    """Whether a key, or that above one that only says that here is the name, is called after models."""
    if not may_name_model(entry.key) or "path" in words_of(entry.key):
        return False
    return any(is_of_model(one) for one in (entry.key, *entry.path[-3:-1]))


def _about(entry: Entry) -> Iterator[tuple[str, str]]:
    """The values beside a name that may speak of it: in a long list of settings those of the same thing."""
    own = words_of(entry.key) if len(entry.beside) > _FEW else []
    for key, value in entry.beside.items():
        words = words_of(key) if own else []
        shared = min(len(own), len(words)) - 1
        if not own or words[:shared] == own[:shared]:
            yield key, value


def folder(path: str) -> str:
    """The name of the folder that a file stands in."""
    return path.rpartition("/")[0].rpartition("/")[2]
