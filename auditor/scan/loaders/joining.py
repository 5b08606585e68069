"""The raw entries of `rules/loaders/`, joined to tables: whatever file each stands in, by language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import msgspec

from auditor.scan.loaders.calls import Calls
from auditor.scan.loaders.documents import Document, Notation
from auditor.scan.loaders.loader_rows import Call, Choice, Constants, Publishing, Reading
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.shapes import Shape
from auditor.scan.loaders.table_rows import (
    Address,
    AddressedFiles,
    Command,
    Image,
    Key,
    Package,
    PublishedFiles,
    ShortNames,
)
from auditor.scan.loaders.tables import Tables

#: The tables that belong to a language; all others serve every file.
_OF_CALLS: Final = frozenset({"calls", "earlier", "publishes", "choices", "constants", "imports", "reads"})


def tables(raw: Sequence[Mapping[str, object]]) -> Tables:
    """Join the raw tables, whatever file each entry stands in. Raises msgspec.ValidationError."""
    joined: dict[str, list[Any]] = {}
    spoken: dict[str, dict[str, list[Any]]] = {}
    for one in raw:
        stated = one.get("language")
        languages = stated if isinstance(stated, list) else [stated] if stated else []
        spoken_in = [spoken.setdefault(str(language), {}) for language in languages] or [joined]
        for name, entries in one.items():
            if isinstance(entries, list) and name != "language":
                for into in spoken_in if name in _OF_CALLS else [joined]:
                    into.setdefault(name, []).extend(entries)
    sets = {one["set"]: one["names"] for one in joined.get("bare_names", ())}
    return Tables(
        calls=_calls(joined, sets),
        keys=msgspec.convert(joined.get("keys", ()), tuple[Key, ...]),
        owners=tuple(joined.get("owners", ())),
        siblings=tuple(joined.get("siblings", ())),
        own_servers=frozenset(joined.get("own_servers", ())),
        parts=frozenset(joined.get("parts", ())),
        answers=frozenset(joined.get("answers", ())),
        settings=frozenset(joined.get("settings", ())),
        commands=msgspec.convert(joined.get("commands", ()), tuple[Command, ...]),
        services=msgspec.convert(joined.get("services", ()), tuple[Service, ...]),
        packages=msgspec.convert(joined.get("packages", ()), tuple[Package, ...]),
        families=tuple(joined.get("families", ())),
        language_families=tuple(joined.get("language_families", ())),
        training=tuple(joined.get("training", ())),
        images=msgspec.convert(joined.get("images", ()), tuple[Image, ...]),
        addresses=msgspec.convert(joined.get("addresses", ()), tuple[Address, ...]),
        holders=frozenset(joined.get("holders", ())),
        documents=msgspec.convert(joined.get("documents", ()), tuple[Document, ...]),
        notations=msgspec.convert(joined.get("notations", ()), tuple[Notation, ...]),
        languages={language: _calls(entries, sets) for language, entries in spoken.items()},
        remote_code=tuple(joined.get("remote_code", ())),
        short_names=msgspec.convert(joined.get("short_names", ()), tuple[ShortNames, ...]),
        published_files=msgspec.convert(joined.get("weight_files", ()), tuple[PublishedFiles, ...]),
        addressed_files=msgspec.convert(joined.get("addressed_files", ()), tuple[AddressedFiles, ...]),
        shapes=msgspec.convert(joined.get("shapes", ()), tuple[Shape, ...]),
    )


def _calls(joined: Mapping[str, list[Any]], sets: Mapping[str, list[str]]) -> Calls:
    """The calls of one language, with the names of the sets that they refer to."""
    loads = [_with_names(one, sets) for entry in joined.get("calls", ()) for one in _each(entry)]
    earlier: dict[str, list[Mapping[str, Any]]] = {}
    for one in (each for entry in joined.get("earlier", ()) for each in _each(entry)):
        earlier.setdefault(one["call"], []).append(one)
    loads = [{**one, "earlier": earlier.get(one["call"], ())} for one in loads]
    return Calls(
        loads=msgspec.convert(loads, tuple[Call, ...]),
        publishes=msgspec.convert(joined.get("publishes", ()), tuple[Publishing, ...]),
        choices=msgspec.convert(joined.get("choices", ()), tuple[Choice, ...]),
        constants=msgspec.convert(joined.get("constants", ()), tuple[Constants, ...]),
        imports=tuple(joined.get("imports", ())),
        reads=msgspec.convert(joined.get("reads", ()), tuple[Reading, ...]),
    )


def _each(entry: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """An entry for each of the calls that one is written for."""
    calls = entry.get("call")
    for call in calls if isinstance(calls, list) else [calls]:
        yield {**entry, "call": call}


def _with_names(call: Mapping[str, Any], sets: Mapping[str, list[str]]) -> Mapping[str, Any]:
    named = call.get("known_bare")
    if not isinstance(named, str):
        return call
    if named not in sets:
        raise msgspec.ValidationError(f"{call.get('call')}: there is no set of names {named}")
    return {**call, "known_bare": sets[named]}
