"""The loader tables of `rules/loaders/`, typed and indexed for the scanners."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase, translate
from functools import cached_property
from typing import Any

import msgspec

from auditor.model import Kind, Route
from auditor.scan import names

_LONGEST_KEY = 80


@dataclass(frozen=True, slots=True)
class Argument:
    """Where a call takes a value: by position (from 0), by keyword, or either."""

    position: int | None = None
    keyword: str | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """A call that loads or names a model.

    `call` is the dotted name after imports are resolved; `*` stands for any
    part, `()` for an instance, a leading `*.` for any receiver. `names` maps
    short names, `bare` says where a name without organisation belongs
    (`{name}` is put in), `other_bare` is true where any bare name is a model.
    `server` is the keyword that may point the client at another service.
    """

    call: str
    model: Argument
    revision: str | None = None
    kind: Kind = Kind.MODEL
    origin: str = "huggingface"
    route: Route = Route.WEIGHTS
    bare: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    any_bare: bool = False
    server: str | None = None
    prefixes: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a configuration that means a model: a pattern with `*`, and what it says of the origin."""

    key: str
    kind: Kind = Kind.MODEL
    origin: str | None = None


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
    """A hosted service: its origin and route, the hosts it answers on, how its model strings look."""

    origin: str
    route: Route
    hosts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Package:
    """A package that is a model: the pattern of its name, its origin."""

    package: str
    origin: str


@dataclass(frozen=True)
class Tables:
    """All loader tables."""

    calls: tuple[Call, ...]
    keys: tuple[Key, ...]
    siblings: tuple[str, ...]
    commands: tuple[Command, ...]
    services: tuple[Service, ...]
    packages: tuple[Package, ...]
    images: tuple[Image, ...] = ()

    @cached_property
    def _by_last(self) -> Mapping[str, list[Call]]:
        index: dict[str, list[Call]] = {}
        for call in self.calls:
            index.setdefault(call.call.rpartition(".")[2], []).append(call)
        return index

    def call(self, dotted: str) -> Call | None:
        """The entry for a call, the most exact pattern first."""
        last = dotted.rpartition(".")[2]
        candidates = [*self._by_last.get(last, ()), *self._starred]
        fitting = [one for one in candidates if fnmatchcase(dotted, one.call)]
        return max(fitting, key=lambda one: (not one.call.startswith("*"), len(one.call)), default=None)

    @cached_property
    def _starred(self) -> tuple[Call, ...]:
        return tuple(one for one in self.calls if "*" in one.call.rpartition(".")[2])

    @cached_property
    def _key_pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(translate(one.key) for one in self.keys) or r"(?!)", re.IGNORECASE)

    def key(self, name: str) -> Key | None:
        """The entry for a configuration key or variable, None if it means no model."""
        if len(name) > _LONGEST_KEY or not self._key_pattern.match(name):
            return None
        lowered = name.lower()
        return next((one for one in self.keys if fnmatchcase(lowered, one.key.lower())), None)

    def service_at(self, server: str) -> Service | None:
        """The hosted service that answers at an address."""
        host = server.partition("://")[2] or server
        host = host.split("/")[0].split(":")[0].casefold()
        return next((one for one in self.services if any(_on(host, known) for known in one.hosts)), None)

    def service_of(self, name: str) -> Service | None:
        """The hosted service whose model strings look like `name`."""
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

    @cached_property
    def trigger(self) -> re.Pattern[bytes]:
        """Matches the bytes of a Python file that is worth parsing: a loader's last word, or a model's."""
        last = {
            call.call.rpartition(".")[2] for call in self.calls if "*" not in call.call.rpartition(".")[2]
        }
        libraries = {call.call.split(".")[0] for call in self.calls if not call.call.startswith("*")}
        words = sorted(word for word in last | libraries if len(word) > 3)
        meant = ["model", "llm", "checkpoint", "embed", "rerank", "repo_id", "hf.co", "huggingface"]
        return _pattern("(?i)" + "|".join(re.escape(word) for word in (*meant, *words)))


def _pattern(text: str) -> re.Pattern[bytes]:
    """Compile for bytes with RE2, ten times faster over a tree; with `re` where it is missing."""
    try:
        import re2
    except ImportError:
        return re.compile(text.encode())
    compiled: re.Pattern[bytes] = re2.compile(text.encode())
    return compiled


def _on(host: str, known: str) -> bool:
    return host == known or host.endswith(f".{known}")


def tables(raw: Sequence[Mapping[str, object]]) -> Tables:
    """Join the raw tables, whatever file each entry stands in. Raises msgspec.ValidationError."""
    joined: dict[str, list[Any]] = {}
    for one in raw:
        for name, entries in one.items():
            if isinstance(entries, list):
                joined.setdefault(name, []).extend(entries)
    for call in joined.get("calls", ()):
        call.pop("source", None)
    return Tables(
        calls=msgspec.convert(joined.get("calls", ()), tuple[Call, ...]),
        keys=msgspec.convert(joined.get("keys", ()), tuple[Key, ...]),
        siblings=tuple(joined.get("siblings", ())),
        commands=msgspec.convert(joined.get("commands", ()), tuple[Command, ...]),
        services=msgspec.convert(joined.get("services", ()), tuple[Service, ...]),
        packages=msgspec.convert(joined.get("packages", ()), tuple[Package, ...]),
        images=msgspec.convert(joined.get("images", ()), tuple[Image, ...]),
    )
