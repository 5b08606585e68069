"""The store of models that a file speaks of: whose a name is there that says just that it is a model's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from auditor.model import Kind, Route
from auditor.scan import names
from auditor.scan.identity.found import Found
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.tables import Tables
from auditor.scan.patterns import pattern_of

#: Around a word of prose, as of comments, there is nothing but space and the signs of sentences.
_BEFORE: Final = b" \t\r\n("
_BEHIND: Final = re.compile(rb"[.,;:!?)]*(?:\s|$)")

#: How long a file is, in bytes, that is not looked through.
_LONGEST: Final = 400_000

#: What names of the Hub hold and those of a registry have behind a colon: a size, a form of weights.
_OF_HUB: Final = re.compile(
    r"[-_.](?:\d+(?:\.\d+)?[bm]|gguf|gptq|awq|mlx|q[2-8](?:_\w+)?)(?:[-_.]|$)", re.IGNORECASE
)


def spoken_of(data: bytes, tables: Tables) -> Service | None:
    """The store of models that a file speaks of, if it speaks of no other place that serves others' models.

    It speaks of one where that is part of what the program is written in, be
    it a name or an address, and not where it is a word of a sentence.
    """
    if len(data) > _LONGEST or not _sign(tuple(_stores(tables))).search(data):
        return None  # told at the speed of memory: most files speak of none
    words, pattern = _places(
        tuple(one for one in tables.services if one.route is not Route.HOSTED), _servers(tables)
    )
    found: set[str] = set()
    for match in pattern.finditer(data):
        before = data[match.start() - 1 : match.start()] or b" "
        if before not in _BEFORE or not _BEHIND.match(data, match.end()):
            found.add(words[_plain(match[0])])
    only = tables.of_origin(found.pop()) if len(found) == 1 else None
    return only if only is not None and only.store and not only.hub else None


def in_store(text: str, store: Service | None, tables: Tables) -> Found | None:
    """The model that a store calls so: without a tag its newest is meant, as Ollama has it."""
    if store is None or not names.is_bare_name(text) or _OF_HUB.search(text):
        return None
    own = tables.service_of(text)
    if own is None and tables.says_model(f"/{text}"):
        own = tables.service_of(f"{text}:latest")
    known = own is not None and own.origin == store.origin
    return Found(text, store.origin, store.route, Kind.MODEL) if known else None


#: The tags of a registry that say in which form or of which size a model is.
_TAGGED: Final = re.compile(
    r"[a-z][a-z0-9._-]*:(?:latest|cloud|e?[0-9.]+[bm](?:-[\w.-]+)?|b?f(?:p)?(?:16|32)|i?q[0-9]\w*)",
    re.IGNORECASE,
)


def tagged_in(text: str, store: Service | None) -> Found | None:
    """The model of a store that a name with a tag of its form means, whether its family is known or not."""
    if store is None or not _TAGGED.fullmatch(text):
        return None
    return Found(text, store.origin, store.route, Kind.MODEL)


def _stores(tables: Tables) -> Iterator[str]:
    """Words and ports of stores, without which a file speaks of none."""
    for one in tables.services:
        if one.store and not one.hub:
            yield from one.providers
            yield from (f":{port}" for port in one.ports)


@lru_cache(maxsize=4)
def _sign(words: tuple[str, ...]) -> Any:
    return pattern_of(f"(?i:{'|'.join(map(re.escape, words))})")


def _servers(tables: Tables) -> tuple[str, ...]:
    """Programs that serve models of the Hub, but for those that are called like a family of models."""
    found = {one.program[0] for one in tables.commands if one.program[1:2] == ("serve",)}
    return tuple(sorted(one for one in found if not tables.says_model(f"/{one}")))


@lru_cache(maxsize=4)
def _places(
    services: tuple[Service, ...], servers: tuple[str, ...]
) -> tuple[dict[bytes, str], re.Pattern[bytes]]:
    """Words, hosts and ports by which programs speak of a place, with its origin, and a search for them."""
    words = {one: one for one in servers} | {word: one.origin for one in services for word in one.providers}
    hosts = {host: one.origin for one in services for host in one.hosts}
    hosts |= {f":{port}": one.origin for one in services for port in one.ports}
    plain = "|".join(map(re.escape, words))
    humped = "|".join(re.escape(word.capitalize()) for word in words)
    there = "|".join(map(re.escape, hosts))
    pattern = rf"(?<![a-z])(?i:{plain})(?![a-z])|(?:{humped})(?![a-z])|(?:{there})(?![0-9])"
    return {_plain(one.encode()): of for one, of in (words | hosts).items()}, re.compile(pattern.encode())


def _plain(word: bytes) -> bytes:
    return word.lower().replace(b"-", b"").replace(b"_", b"")
