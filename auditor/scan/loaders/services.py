"""The services of the tables: by what one is told, where it answers, what its models are called."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fnmatch import fnmatchcase
from functools import cached_property
from typing import Final

from msgspec import Struct

from auditor.model import Route
from auditor.scan import names, spelling
from auditor.scan.loaders.routers import Routers
from auditor.scan.patterns import Many

#: The version of a service's interface, at the beginning of a path.
_VERSION: Final = re.compile(r"v[0-9]{1,2}[a-z0-9]{0,8}/")

#: The end of a file that is shown, read or run, whatever model it is called after: `doubao-color.svg`.
_FILE: Final = re.compile(
    r"\.(?:svg|png|jpe?g|gif|webp|ico|icns|css|html?|mdx?|txt|json|ya?ml|toml|js|ts|tsx|py|sh|exe)$",
    re.IGNORECASE,
)

#: The folders of a path, which a name of the Hub has not: several, those of the machine, one for such things.
_FOLDERS: Final = re.compile(
    r"(?:\.{0,2}|~|[^\s:/.]+)/(?:[^\s:/]+/)+|(?:\.{1,2}|~|)/"
    r"|(?i:(?:[\w.]+[-_.])?(?:models?|assets|weights|checkpoints|resources|data|downloads?|pretrained|files|cache)/)"
)

#: What stands behind the colon of a router's name for a way of serving a model.
SERVED_AS: Final = frozenset({"free", "nitro", "floor", "online", "extended", "beta", "thinking", "exacto"})


#: A word of a path.
_WORD: Final = re.compile(r"[a-z]+")


class Service(Struct, frozen=True):
    """A service: its origin and route, the hosts or ports it answers on, how its model strings look.

    A `*` in a host stands for anything, and the whole host is then meant.
    `paths` are ends of addresses that no other service has.
    `ways` are regular expressions over what may stand between its prefix and
    the model: how it is asked, where it answers.
    `names` are regular expressions over the whole string, `canonical` what
    such a string stands for inside the origin, `weights` the repository of
    the Hub that it stands for where nobody is said to be asked; `telling` says that such a
    string names a model wherever it is used; `variant` is what may stand
    at its end for a way of running it, and is no part of it, and `before` what
    stands before it for the kind of thing that it names; `below` that its names may be
    the last part of a path, of which the folders are no part of them. `organisation` says that a
    prefix is also the name of an organisation of the Hub. `store` says that
    its word means it and nothing else, whatever key it stands under; `hub`
    that its names have the form of the Hub's, `lower` that they have no
    capitals; `platform` that programs run there which ask anybody, so that its
    origin as a word says nothing; `coined` that its word stands for nothing
    else in any text; `spoken` that other servers speak its language, so that
    beside an address its word says only how one is asked;
    `named` that its word in the name of a setting says whose the model is;
    `released` how the names of what its organisation has on the Hub look,
    where all are known.
    """

    origin: str
    route: Route
    hosts: tuple[str, ...] = ()
    ports: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    ways: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    canonical: str = "{name}"
    weights: str = ""
    variant: str = ""
    before: str = ""
    below: bool = False
    organisation: bool = False
    telling: bool = False
    store: bool = False
    hub: bool = False
    lower: bool = False
    platform: bool = False
    coined: bool = False
    spoken: bool = False
    named: bool = False
    released: tuple[str, ...] = ()

    def may_have(self, name: str) -> bool:
        """Whether a name has the form of those of a service that has the models of others."""
        return not self.lower or name == name.lower()

    def gives_away(self, path: str) -> bool:
        """Whether everybody has its weights, and a file is not called after it, be it by a folder."""
        return bool(self.weights) and set(self.providers).isdisjoint(_WORD.findall(path.lower()))

    def has_released(self, name: str) -> bool:
        """Whether its organisation has a model of this name on the Hub, as far as is known."""
        return not self.released or any(re.fullmatch(one, name) for one in self.released)

    def behind_way(self, rest: str) -> str:
        """What stands behind its prefix, without how or where one is asked: `converse/us-east-1/...`."""
        while self.ways:
            way, slash, behind = rest.partition("/")
            if not slash or not behind or not any(re.fullmatch(one, way) for one in self.ways):
                break
            rest = behind
        return rest


class Services(Struct, frozen=True, dict=True):
    """All services.

    `settings` are the keys below which stand the settings of the service that a sibling names.
    """

    services: tuple[Service, ...]
    settings: frozenset[str]

    def service_at(self, server: str) -> Service | None:
        """The hosted service that answers at an address."""
        host, _, port = (server.partition("://")[2] or server).split("/")[0].casefold().partition(":")
        for one in self.services:
            if any(_on(host, known) for known in one.hosts) or (port and port in map(str, one.ports)):
                return one
        return None

    def service_asked_at(self, address: str) -> Service | None:
        """The service that answers at an address, wherever it is, as the way behind the host says."""
        path = "/" + address.partition("://")[2].partition("/")[2] if "://" in address else address
        ways = (one for one in self.services for end in one.paths if path.rstrip("/").endswith(end))
        return self.service_at(address) or next(ways, None)

    def service_of(self, name: str) -> Service | None:
        """The hosted service whose model strings look like `name`."""
        if "," in name or "(" in name or not name.isascii() or name.split(None, 1) != [name]:
            return None  # several words, or none, or what an interface says of a name
        fitting = self._service_names.fitting(name)
        if fitting:
            return self._named[fitting[0]] if not _FILE.search(name) else None
        folders = _FOLDERS.match(name) if "/" in name.rstrip("/") else None
        below = self.service_of(name[folders.end() :]) if folders is not None else None
        return below if below is not None and below.below else None

    def told_by(self, name: str) -> Service | None:
        """The hosted service, or the store, that a name tells of by itself, wherever it is used."""
        service = self.service_of(name)
        return service if service is not None and service.telling else None

    def is_anothers(self, name: str, service: Service) -> bool:
        """Whether a name tells by itself of another service than this one."""
        own = self.told_by(name)
        return own is not None and own.origin != service.origin

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

    def plainly(self, name: str, origin: str) -> str:
        """A name of a service without what may stand before it for the kind of thing that it names."""
        before = self._before.get(origin)
        return name.removeprefix(before) if before is not None else name

    @cached_property
    def _before(self) -> Mapping[str, str]:
        return {one.origin: one.before for one in self.services if one.before}

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
        words = spelling.words_of(name, "_-")
        if len(words) > 1 and words[-1] in self.settings:
            words = words[:-1]
        return self.provider("_".join(words)) or self.provider("".join(words))

    def called_after(self, name: str) -> Service | None:
        """The service that a name of a model, or of several, begins with: `cerebras_chat_models`."""
        words = spelling.spelled(name).strip("_").split("_")
        for count in (2, 1):
            service = self.provider("_".join(words[:count])) if len(words) > count else None
            if service is not None:
                return service
        return None

    def beside(self, key: str, sibling: Service | None) -> Service | None:
        """The service that a key beside a model's own key names, unless that is called after another service.

        Settings that hold the models of all services (`openai_model`,
        `mistralModel`) name beside them the one that is in use.
        """
        if sibling is None or sibling.route is Route.ROUTER:
            return sibling
        words = spelling.spelled(key).replace("-", "_").split("_")
        named = (self.provider("".join(words[:count])) for count in (3, 2, 1))
        own = next((one for one in named if one is not None), None)
        return sibling if own is None or own.origin == sibling.origin else None

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
        if service is None:
            return None
        if "/" in rest and self._is_of_another(name, service):
            return None
        if service.origin == "huggingface":
            rest = rest if names.is_hub_name(rest) else service.behind_way(rest)
            return ("huggingface", None, rest) if names.is_hub_name(rest) else None
        return service.origin, service, service.behind_way(rest)

    def _is_of_another(self, name: str, service: Service) -> bool:
        """Whether a name that begins with a service's word is one that a router alone has so, as a whole."""
        own = self.service_of(name)
        return own is not None and own.telling and own.route is Route.ROUTER and own.origin != service.origin

    def is_asked(self, name: str) -> bool:
        """Whether only a server of one's own knows a name, behind the way to ask it: `vllm/main`."""
        word, _, rest = name.partition("/")
        if not rest or names.is_hub_name(rest) or self.service_of(rest) is not None:
            return False
        service = next((one for one in self.services if word in one.prefixes), None)
        return service is not None and service.spoken and service.route is Route.WEIGHTS


def word_of(text: str) -> str:
    """The word for a provider behind those for its maker and its plugin: `maker/plugin/provider`."""
    return text.rpartition("/")[2] if text.count("/") == 2 else text


def ungated(name: str) -> str:
    """A name without the word for a gateway that all are asked through: `litellm_proxy/claude-sonnet-4`."""
    return name.removeprefix("litellm_proxy/").removeprefix("litellm/")


def _on(host: str, known: str) -> bool:
    return fnmatchcase(host, known) if "*" in known else host == known or host.endswith(f".{known}")
