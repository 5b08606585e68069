"""Short names that only a library knows, in configuration: `model: large-v3` beside `engine: whisperx`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from auditor.model import Kind, Route
from auditor.scan import spelling
from auditor.scan.configuration.entries import CHOICES, Entry
from auditor.scan.identity.found import Found
from auditor.scan.loaders.loader_rows import Call
from auditor.scan.loaders.tables import Tables

#: Keys under which a library's short name stands, and those that say so only in the library's section.
_MODEL: Final = re.compile(r"(?:^|_)model(?:_?(?:size|name|id|path|arch|size_or_path))?$")
_SIZE: Final = frozenset({"size", "name"})

#: Keys of lists of packages.
_PACKAGES: Final = re.compile(
    r"requirements|(?:^|_)packages$|^dependencies$|^pip(?:_install)?$|^install_requires$"
)
_PACKAGE: Final = re.compile(r"[A-Za-z][\w.-]*")

#: A word of a description, and how much of one is looked at, in characters.
_SPOKEN: Final = re.compile(r"(?<![\w/.-])[A-Za-z][\w-]*(?![\w/])", re.ASCII)

#: How many settings stand beside a name that may be of the same thing.
_FEW: Final = 30


class Shortened:
    """The short names of libraries, as the tables know them."""

    def __init__(self, tables: Tables) -> None:
        """Know the libraries of `tables`."""
        self._tables = tables

    def read(self, entries: Sequence[Entry]) -> Iterator[tuple[Entry, Found]]:
        """The entries of one document that hold a short name, each with its model."""
        packages: Mapping[str, Call] | None = None
        for entry in entries:
            if entry.value not in self._names or not entry.node.string:
                continue
            call = self._near(entry)
            if call is None and self._is_model(entry):
                packages = self._packages(entries) if packages is None else packages
                call = next(iter(packages.values())) if len(packages) == 1 else None
            if call is not None and (model := call.names.get(entry.value)) is not None:
                yield entry, Found(model, "huggingface", Route.WEIGHTS, Kind.MODEL)

    @cached_property
    def _calls(self) -> Mapping[str, Call]:
        """The calls by the words that mean their library."""
        known = ((one, self._tables.calls.load(one.like)) for one in self._tables.short_names)
        return {word: call for one, call in known if call is not None for word in one.words}

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(name for call in self._calls.values() for name in call.names)

    def _is_model(self, entry: Entry) -> bool:
        """Whether the key, or that above choices, means a model of some library, of no certain one."""
        chosen = len(entry.path) > 1 and (entry.key.lower() in CHOICES or entry.key.lower() == "default")
        name = entry.path[-2] if chosen else entry.key
        key = self._tables.key(name)
        return _MODEL.search(_plain(name)) is not None and (key is None or key.like is None)

    def _near(self, entry: Entry) -> Call | None:
        """What a value beside the name, or a key above it, says of the library."""
        if self._is_model(entry) and len(entry.beside) <= _FEW:
            beside = next(self._meant(entry.beside.values()), None) or self._described(entry)
            if beside is not None:
                return beside
        above = (self._calls.get(one) for one in reversed(entry.path[:-1]))
        section = next((one for one in above if one is not None), None)
        return section if self._is_model(entry) or _plain(entry.key) in _SIZE else None

    def _described(self, entry: Entry) -> Call | None:
        """The library of which the description of a setting speaks."""
        spoken = {one.call: one for one in self._meant(_SPOKEN.findall(entry.about))}
        return next(iter(spoken.values())) if len(spoken) == 1 else None

    def _meant(self, words: Iterable[str]) -> Iterator[Call]:
        yield from (call for word in words if (call := self._calls.get(word.lower())) is not None)

    def _packages(self, entries: Iterable[Entry]) -> Mapping[str, Call]:
        """The libraries among the packages that a document lists."""
        found: dict[str, Call] = {}
        for entry in entries:
            listed = any(_PACKAGES.search(one) for one in entry.path[-2:])
            match = _PACKAGE.match(entry.value) if listed else None
            call = self._calls.get(match[0].lower()) if match is not None else None
            if call is not None:
                found[call.call] = call
        return found


def _plain(key: str) -> str:
    return spelling.spelled(key).replace("-", "_")
