"""The loader tables of `rules/loaders/`, typed and indexed for the scanners."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase, translate
from functools import cached_property
from typing import Any

import msgspec

from auditor.model import Kind, Route
from auditor.scan import names
from auditor.scan.loaders import Call, Calls, Choice

_LONGEST_KEY = 80


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a configuration that means a model: a pattern with `*`, and what it says of the origin.

    `published` marks a key under which a result is published: no model that is used.
    """

    key: str
    kind: Kind = Kind.MODEL
    origin: str | None = None
    published: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """A command line that names a model.

    `program` are its first words; the model follows as the word number
    `position` that is no option, or after one of `options`.
    """

    program: tuple[str, ...]
    position: int | None = None
    options: tuple[str, ...] = ()
    revision: str | None = None
    origin: str = "huggingface"
    dataset_option: str | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """A container image whose entry point is a program that the commands know."""

    image: str
    program: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Service:
    """A service: its origin and route, the hosts or ports it answers on, how its model strings look.

    `names` are regular expressions over the whole string, `canonical` what
    such a string stands for inside the origin. `organisation` says that a
    prefix is also the name of an organisation of the Hub.
    """

    origin: str
    route: Route
    hosts: tuple[str, ...] = ()
    ports: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    canonical: str = "{name}"
    organisation: bool = False


@dataclass(frozen=True, slots=True)
class Package:
    """A package that is a model: the pattern of its name, its origin."""

    package: str
    origin: str


@dataclass(frozen=True)
class Tables:
    """All loader tables.

    `remote_code` are the keywords and options that ask for a repository's own
    code to be run.
    """

    calls: Calls
    keys: tuple[Key, ...]
    siblings: tuple[str, ...]
    commands: tuple[Command, ...]
    services: tuple[Service, ...]
    packages: tuple[Package, ...]
    images: tuple[Image, ...] = ()
    remote_code: tuple[str, ...] = ()

    @cached_property
    def _key_pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(translate(one.key) for one in self.keys) or r"(?!)", re.IGNORECASE)

    def key(self, name: str) -> Key | None:
        """The entry for a configuration key or variable, None if it means no model."""
        if len(name) > _LONGEST_KEY or not self._key_pattern.match(name):
            return None
        lowered = name.lower()
        found = next((one for one in self.keys if fnmatchcase(lowered, one.key.lower())), None)
        return found if found is not None and not found.published else None

    def service_at(self, server: str) -> Service | None:
        """The hosted service that answers at an address."""
        host, _, port = (server.partition("://")[2] or server).split("/")[0].casefold().partition(":")
        for one in self.services:
            if any(_on(host, known) for known in one.hosts) or (port and port in map(str, one.ports)):
                return one
        return None

    def service_of(self, name: str) -> Service | None:
        """The hosted service whose model strings look like `name`."""
        if any(character.isspace() for character in name):
            return None
        return next(
            (one for one in self.services if any(re.fullmatch(pattern, name) for pattern in one.names)), None
        )

    def provider(self, word: str) -> Service | None:
        """The hosted service that a configuration calls `word`."""
        return next((one for one in self.services if word.casefold() in one.providers), None)

    def prefixed(self, name: str) -> tuple[str, Service | None, str] | None:
        """Split a router's prefix off (`openrouter/...`): origin, service, and the rest of the name."""
        prefix, slash, rest = name.partition("/")
        if not slash or not rest:
            return None
        if prefix == "ollama" or prefix == "ollama_chat":
            return "ollama", None, rest
        if prefix == "huggingface" and names.is_hub_name(rest):
            return "huggingface", None, rest
        service = next((one for one in self.services if prefix in one.prefixes), None)
        return (service.origin, service, rest) if service else None


def _on(host: str, known: str) -> bool:
    return host == known or host.endswith(f".{known}")


def tables(raw: Sequence[Mapping[str, object]]) -> Tables:
    """Join the raw tables, whatever file each entry stands in. Raises msgspec.ValidationError."""
    joined: dict[str, list[Any]] = {}
    for one in raw:
        for name, entries in one.items():
            if isinstance(entries, list):
                joined.setdefault(name, []).extend(entries)
    return Tables(
        calls=Calls(
            loads=msgspec.convert(joined.get("calls", ()), tuple[Call, ...]),
            publishes=msgspec.convert(joined.get("publishes", ()), tuple[Choice, ...]),
            choices=msgspec.convert(joined.get("choices", ()), tuple[Choice, ...]),
        ),
        keys=msgspec.convert(joined.get("keys", ()), tuple[Key, ...]),
        siblings=tuple(joined.get("siblings", ())),
        commands=msgspec.convert(joined.get("commands", ()), tuple[Command, ...]),
        services=msgspec.convert(joined.get("services", ()), tuple[Service, ...]),
        packages=msgspec.convert(joined.get("packages", ()), tuple[Package, ...]),
        images=msgspec.convert(joined.get("images", ()), tuple[Image, ...]),
        remote_code=tuple(joined.get("remote_code", ())),
    )
