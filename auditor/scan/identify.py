"""From the string at a place to the model it names: origin, canonical name, revision."""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.model import Certainty, Kind, Location, Reference, Route
from auditor.scan import names
from auditor.scan.tables import Call, Service, Tables


@dataclass(frozen=True, slots=True)
class Found:
    """A model as a string names it, before its place is known."""

    model: str
    origin: str
    route: Route
    kind: Kind
    revision: str | None = None


def by_call(text: str, call: Call, tables: Tables, server: str | None) -> Found | None:
    """The model that a loader's argument names, None if the string is no name of one."""
    text = text.strip()
    if call.prefixes and (split := tables.prefixed(text)):
        origin, service, rest = split
        return Found(rest, origin, service.route if service else Route.WEIGHTS, call.kind)
    if server is not None:
        return _served(text, server, call.kind, tables)
    if named := names.address(text):
        kind = Kind.DATASET if named.dataset else call.kind
        return Found(named.model, "huggingface", Route.WEIGHTS, kind, named.revision)
    if text in call.names:
        return Found(call.names[text], "huggingface", call.route, call.kind)
    if text.startswith(("hf-hub:", "hf_hub:")) and names.is_hub_name(text[7:]):
        return Found(text[7:], "huggingface", call.route, call.kind)
    if call.route is not Route.WEIGHTS:
        return Found(text, call.origin, call.route, call.kind) if _hosted_name(text) else None
    if names.is_hub_name(text):
        origin = call.origin if call.origin in ("huggingface", "modelscope", "ollama") else "huggingface"
        return Found(text, origin, call.route, call.kind)
    if names.is_path(text):
        return _path(text, call.kind)
    if call.bare is not None and names.is_bare_name(text.partition(":")[0]):
        return Found(call.bare.format(name=text), call.origin, call.route, call.kind)
    if call.any_bare and names.is_bare_name(text) and not text.isupper():
        return Found(text, call.origin, call.route, call.kind)
    return None


def _served(text: str, server: str, kind: Kind, tables: Tables) -> Found | None:
    """A model behind a client that was given a server's address."""
    service = tables.service_at(server)
    if service is not None:
        return Found(text, service.origin, service.route, kind) if _hosted_name(text) else None
    if names.is_hub_name(text):
        return Found(text, "huggingface", Route.WEIGHTS, kind)
    return Found(text, "local", Route.WEIGHTS, kind) if _hosted_name(text) else None


def _path(text: str, kind: Kind) -> Found | None:
    """A path names weights of the tree; where results are written to is no model of the project."""
    bare = text.removeprefix("./").rstrip("/")
    first = bare.partition("/")[0]
    if (
        not bare
        or text.startswith(("/", "~", "$", "..", "file:"))
        or first in ("outputs", "output", "checkpoints")
    ):
        return None
    return Found(bare, "local", Route.WEIGHTS, kind) if "\\" not in bare and " " not in bare else None


def _hosted_name(text: str) -> bool:
    return (
        bool(text)
        and len(text) <= 128
        and not any(character.isspace() or character in "{}<>" for character in text)
    )


def by_key(text: str, kind: Kind, origin: str | None, beside: Service | None, tables: Tables) -> Found | None:
    """The model that a value under a key that means a model names.

    `origin` is what the key says, `beside` the service that the keys beside it name.
    """
    text = text.strip()
    if named := names.address(text):
        return Found(
            named.model, "huggingface", Route.WEIGHTS, Kind.DATASET if named.dataset else kind, named.revision
        )
    if split := tables.prefixed(text):
        prefix_origin, service, rest = split
        if service is None or beside is None or service.origin == beside.origin:
            if (
                prefix_origin != "ollama"
                and service is not None
                and names.is_hub_name(text)
                and beside is None
            ):
                return _ambiguous(text, service, rest, kind)
            return Found(rest, prefix_origin, service.route if service else Route.WEIGHTS, kind)
    if beside is not None:
        return Found(text, beside.origin, beside.route, kind) if _hosted_name(text) else None
    if names.is_hub_name(text):
        return Found(text, "huggingface", Route.WEIGHTS, kind)
    service = tables.service_of(text)
    if service is not None:
        return Found(text, service.origin, service.route, kind)
    if origin is not None and names.is_bare_name(text.partition(":")[0]):
        known = next((one for one in tables.services if one.origin == origin), None)
        return Found(text, origin, known.route if known else Route.WEIGHTS, kind)
    return None


def _ambiguous(text: str, service: Service, rest: str, kind: Kind) -> Found:
    """Tell a router's string from a Hub name of the same form.

    `openrouter/x/y` is a router's; `openai/gpt-oss-20b` is taken as a Hub
    name unless the rest looks like a model string of that service.
    """
    if "/" in rest or any(re.fullmatch(pattern, rest) for pattern in service.names):
        return Found(rest, service.origin, service.route, kind)
    return Found(text, "huggingface", Route.WEIGHTS, kind)


def reference(
    found: Found, place: Location, how: str, certainty: Certainty, alternatives: tuple[str, ...] = ()
) -> Reference:
    """The reference of a found model at a place."""
    return Reference(
        model=found.model,
        origin=found.origin,
        revision=found.revision,
        location=place,
        how=how,
        certainty=certainty,
        role=names.role_of(place.path),
        kind=found.kind,
        route=found.route,
        alternatives=alternatives,
    )
