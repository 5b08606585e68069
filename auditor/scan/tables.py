"""The loader tables of `rules/loaders/`, typed and indexed for the scanners."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from functools import cached_property
from typing import Any, Final

from msgspec import Struct, field

from auditor.model import Kind, Route
from auditor.scan import names
from auditor.scan.documents import Document, Notation
from auditor.scan.loaders import Calls
from auditor.scan.patterns import Many, pattern_of, wildcards
from auditor.scan.routers import Routers

_LONGEST_KEY = 160

#: By what a mapping of models is sorted: `models_by_provider`, `model_for_task`.
_SORTED: Final = re.compile(r"(?<=model|odels)_(?:by|per|for)_\w+$", re.IGNORECASE)


#: Words before the name of a setting that say nothing of what it is.
_CHOSEN: Final = re.compile(r"^(?:default|selected|current|preferred|fallback)[_-]", re.IGNORECASE)

#: The version of a service's interface, at the beginning of a path.
_VERSION: Final = re.compile(r"v[0-9]{1,2}[a-z0-9]{0,8}/")

#: What stands behind the colon of a router's name for a way of serving a model.
SERVED_AS: Final = frozenset({"free", "nitro", "floor", "online", "extended", "beta", "thinking", "exacto"})


def unsorted(name: str) -> str:
    """The name of a mapping of models without what it says of its keys."""
    return _SORTED.sub("", name)


class Key(Struct, frozen=True):
    """A key of a configuration that means a model: a pattern with `*`, and what it says of the origin.

    `published` marks a key under which a result is published: no model that
    is used; `ignored` one whose value is no model's name at all. `beside`:
    the key counts only where one of these keys stands in the same mapping
    (the arguments of a call, written down). `like` is the call of a library
    whose short names the key has.
    """

    key: str
    kind: Kind = Kind.MODEL
    origin: str | None = None
    published: bool = False
    ignored: bool = False
    beside: tuple[str, ...] = ()
    like: str | None = None


class ShortNames(Struct, frozen=True):
    """A library with short names of its own: the words that mean it, and the call that has its names."""

    words: frozenset[str]
    like: str


class Command(Struct, frozen=True):
    """A command line that names a model.

    `program` are its first words; the model follows as the word number
    `position` that is no option, or after one of `options`; `several` may
    follow. `bare` and `names` are as in the tables of calls. `addresses`:
    only an address of weights counts, one that is saved as a file of weights (by the options `saved`),
    or a package that is a model. `published`: the name is one under which
    the program gives a model to others. `served`: the program asks whatever service the name belongs to.
    """

    program: tuple[str, ...]
    position: int | None = None
    options: tuple[str, ...] = ()
    revision: str | None = None
    origin: str = "huggingface"
    dataset_option: str | None = None
    kind: Kind = Kind.MODEL
    bare: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    several: bool = False
    addresses: bool = False
    saved: tuple[str, ...] = ()
    published: bool = False
    served: bool = False


class Image(Struct, frozen=True):
    """A container image whose entry point is a program that the commands know."""

    image: str
    program: tuple[str, ...]


class Service(Struct, frozen=True):
    """A service: its origin and route, the hosts or ports it answers on, how its model strings look.

    A `*` in a host stands for anything, and the whole host is then meant.
    `names` are regular expressions over the whole string, `canonical` what
    such a string stands for inside the origin; `telling` says that such a
    string names a model wherever it is used; `variant` is what may stand
    at its end for a way of running it, and is no part of it. `organisation` says that a
    prefix is also the name of an organisation of the Hub. `store` says that
    its word means it and nothing else, whatever key it stands under; `hub`
    that its names have the form of the Hub's; `coined` that its word stands
    for nothing else in any text; `spoken` that other servers speak its
    language, so that beside an address its word says only how one is asked;
    `released` how the names of what its organisation has on the Hub look,
    where all are known.
    """

    origin: str
    route: Route
    hosts: tuple[str, ...] = ()
    ports: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    canonical: str = "{name}"
    variant: str = ""
    organisation: bool = False
    telling: bool = False
    store: bool = False
    hub: bool = False
    coined: bool = False
    spoken: bool = False
    released: tuple[str, ...] = ()

    def has_released(self, name: str) -> bool:
        """Whether its organisation has a model of this name on the Hub, as far as is known."""
        return not self.released or any(re.fullmatch(one, name) for one in self.released)


class Package(Struct, frozen=True):
    """A package that is a model: the pattern of its name, its origin."""

    package: str
    origin: str


class Address(Struct, frozen=True):
    """A form of address that leads to a model: `pattern` matches all of it but the scheme and the query.

    `model` and `revision` are put together from its named groups. `origin`
    says whose model that is. `said`: only where the name under which an
    address stands says that it is a model's, as of archives.
    """

    pattern: str
    origin: str
    model: str
    revision: str | None = None
    kind: Kind = Kind.MODEL
    route: Route = Route.WEIGHTS
    said: bool = False


class Tables(Struct, frozen=True, dict=True):
    """All loader tables.

    `parts` are the keys that say for what a model is used, below one that
    means models or a service: `openai: {fast: ..., smart: ...}`; `settings`
    those below which stand the settings of the service that a sibling names.
    `remote_code` are the keywords and options that ask for a repository's own
    code to be run.
    """

    calls: Calls
    keys: tuple[Key, ...]
    siblings: tuple[str, ...]
    parts: frozenset[str]
    settings: frozenset[str]
    commands: tuple[Command, ...]
    services: tuple[Service, ...]
    packages: tuple[Package, ...]
    families: tuple[str, ...] = ()
    training: tuple[str, ...] = ()
    images: tuple[Image, ...] = ()
    remote_code: tuple[str, ...] = ()
    addresses: tuple[Address, ...] = ()
    documents: tuple[Document, ...] = ()
    holders: frozenset[str] = frozenset()
    notations: tuple[Notation, ...] = ()
    languages: Mapping[str, Calls] = field(default_factory=dict)
    short_names: tuple[ShortNames, ...] = ()

    @cached_property
    def programs(self) -> Mapping[str, Sequence[Command]]:
        """The commands by their first word, the longest first."""
        index: dict[str, list[Command]] = {}
        for one in sorted(self.commands, key=lambda one: -len(one.program)):
            index.setdefault(one.program[0], []).append(one)
        return index

    @cached_property
    def _key_patterns(self) -> Many:
        return Many(wildcards(one.key.lower()) for one in self.keys)

    @cached_property
    def _meant(self) -> dict[str, tuple[Key, ...]]:
        return {}

    def _means(self, name: str) -> tuple[Key, ...]:
        """The entries that fit the name of a configuration key or variable, in their order."""
        if len(name) > _LONGEST_KEY or name.startswith("@"):
            return ()
        if name not in self._meant:
            fitting = self._key_patterns.fitting(name.lower())
            self._meant[name] = tuple(self.keys[number] for number in fitting)
        return self._meant[name]

    def key(self, name: str) -> Key | None:
        """The entry for a configuration key or variable, None if it means no model."""
        found = next((one for one in self._means(name) if not one.beside), None)
        if found is None or found.published or found.ignored:
            return None
        if found.origin is None and (plain := _CHOSEN.sub("", name)) != name:
            own = self.key(plain)  # `DEFAULT_GROQ_MODEL`: whose it is stands behind
            return own if own is not None and own.origin is not None and own.kind is found.kind else found
        return found

    def key_beside(self, name: str, others: Collection[str]) -> Key | None:
        """The entry for a key that means a model only because of the keys beside it."""
        if not others:
            return None
        fits = (one for one in self._means(name) if any(other in others for other in one.beside))
        return next(fits, None)

    def in_full(self, value: str, key: Key) -> str:
        """What a short name stands for under a key of one library; any other value as it is."""
        call = self.calls.load(key.like) if key.like is not None else None
        return call.names.get(value, value) if call is not None else value

    def publishes(self, name: str) -> bool:
        """Whether a key holds a name under which a result is published."""
        return any(one.published for one in self._means(name))

    def says_something(self, name: str) -> bool:
        """Whether a name may mean a model, alone or beside others, or what is published under it."""
        found = self._means(name)
        return self.key(name) is not None or any(one.published or one.beside for one in found)

    @cached_property
    def _training(self) -> Any:
        return pattern_of("(?m)" + "|".join(f"(?:{one})" for one in self.training))

    def trains(self, data: bytes) -> bool:
        """Whether what a file holds says that it trains models."""
        return bool(self.training) and bool(self._training.search(data))

    @cached_property
    def _families(self) -> re.Pattern[str]:
        return re.compile("|".join(self.families) or r"(?!)")

    def says_model(self, name: str) -> bool:
        """Whether a Hub name says by itself that it is a model's: by a family, a size or a form."""
        return bool(self._families.search(name.partition("/")[2].lower()))

    def service_at(self, server: str) -> Service | None:
        """The hosted service that answers at an address."""
        host, _, port = (server.partition("://")[2] or server).split("/")[0].casefold().partition(":")
        for one in self.services:
            if any(_on(host, known) for known in one.hosts) or (port and port in map(str, one.ports)):
                return one
        return None

    def service_of(self, name: str) -> Service | None:
        """The hosted service whose model strings look like `name`."""
        if "," in name or "(" in name or not name.isascii() or name.split(None, 1) != [name]:
            return None  # several words, or none, or what an interface says of a name
        fitting = self._service_names.fitting(name)
        return self._named[fitting[0]] if fitting else None

    @cached_property
    def routers(self) -> Routers:
        """The services that have others' models by the names of the Hub, as sources speak of them."""
        return Routers(self.services)

    @cached_property
    def _service_names(self) -> Many:
        return Many(part for one in self.services for part in one.names)

    @cached_property
    def _named(self) -> tuple[Service, ...]:
        """The services, each once for every pattern of its names."""
        return tuple(one for one in self.services for _ in one.names)

    def of_origin(self, origin: str) -> Service | None:
        """The first entry for the hosted service, or the store, of that origin."""
        return self._by_origin.get(origin)

    @cached_property
    def _by_origin(self) -> Mapping[str, Service]:
        return {one.origin: one for one in reversed(self.services)}

    def provider(self, word: str) -> Service | None:
        """The hosted service that a configuration calls `word`."""
        return self._providers.get(word.casefold())

    def is_word(self, text: str) -> bool:
        """Whether a text is what a service, or a program that serves models, is called."""
        return self.provider(text) is not None or text in self._prefixes

    @cached_property
    def _prefixes(self) -> frozenset[str]:
        return frozenset(word for one in self.services for word in one.prefixes)

    def stated(self, text: str | None, member: str | None) -> Service | None:
        """The service that stands beside a model's name: its address, its word, or a member: `Provider.GROQ`.

        `member` is the member of an enumeration, which counts where no `text` is known.
        """
        if text is None:
            return self.holder(member) if member is not None else None
        return (self.service_at(text) or self.provider(text)) if text else None

    def holder(self, name: str) -> Service | None:
        """The service that a mapping is called after, which may be called its settings: `groqConfig`."""
        words = [one for one in re.split(r"[_-]+", names.HUMP.sub("_", name).lower()) if one]
        if len(words) > 1 and words[-1] in self.settings:
            words.pop()
        return self.provider("_".join(words)) or self.provider("".join(words))

    def beside(self, key: str, sibling: Service | None) -> Service | None:
        """The service that a key beside a model's own key names, unless that is called after another service.

        Settings that hold the models of all services (`openai_model`,
        `mistralModel`) name beside them the one that is in use.
        """
        if sibling is None or sibling.route is Route.ROUTER:
            return sibling
        words = names.HUMP.sub("_", key).lower().replace("-", "_").split("_")
        named = (self.provider("".join(words[:count])) for count in (3, 2, 1))
        own = next((one for one in named if one is not None), None)
        return sibling if own is None or own.origin == sibling.origin else None

    def store(self, name: str, beside: Iterable[tuple[str, str]]) -> Service | None:
        """The store of models that a word beside a name means, where its names have the form of that name.

        A word that is itself asked for, or a name that is another service's, says nothing.
        """
        found = ((key, self.provider(word)) for key, word in beside)
        stores = (one for key, one in found if one is not None and one.store and self.key(key) is None)
        store = next((one for one in stores if one.hub or not names.is_hub_name(name)), None)
        if store is None or self.provider(name) is not None:
            return None
        own = self.service_of(name)
        return store if own is None or own.origin in (store.origin, "huggingface") else None

    @cached_property
    def _providers(self) -> Mapping[str, Service]:
        return {word: one for one in reversed(self.services) for word in one.providers}

    def prefixed(self, name: str) -> tuple[str, Service | None, str] | None:
        """Split a router's prefix off (`openrouter/...`): origin, service, and the rest of the name."""
        name = ungated(name)  # says only by what the other prefix is understood
        prefix, slash, rest = name.partition("/")
        if not slash or not rest or _VERSION.match(rest):
            return None  # `openai/v1/chat/completions`: the way to a service, and none of its models
        if "/" not in rest and rest.rpartition(":")[2] in SERVED_AS:
            return None  # before it stands who made the model, whatever service is called so too
        if rest.partition(":")[0] == prefix:
            return None  # `ollama/ollama:0.3.12`: the image of the program
        if prefix == "ollama" or prefix == "ollama_chat":
            return "ollama", None, rest
        service = next((one for one in self.services if prefix in one.prefixes), None)
        if service is not None and service.origin == "huggingface":
            return ("huggingface", None, rest) if names.is_hub_name(rest) else None
        return (service.origin, service, rest) if service else None

    def is_asked(self, name: str) -> bool:
        """Whether only a server of one's own knows a name, behind the way to ask it: `vllm/main`."""
        word, _, rest = name.partition("/")
        if not rest or names.is_hub_name(rest) or self.service_of(rest) is not None:
            return False
        service = next((one for one in self.services if word in one.prefixes), None)
        return service is not None and service.spoken and service.route is Route.WEIGHTS


def ungated(name: str) -> str:
    """A name without the word for a gateway that all are asked through: `litellm_proxy/claude-sonnet-4`."""
    return name.removeprefix("litellm_proxy/").removeprefix("litellm/")


def _on(host: str, known: str) -> bool:
    return fnmatchcase(host, known) if "*" in known else host == known or host.endswith(f".{known}")
