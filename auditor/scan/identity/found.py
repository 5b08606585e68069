"""A model as a string names it, and the reference that it becomes at a place."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.model import Certainty, Kind, Location, Reference, Route
from auditor.scan.loaders.services import Service
from auditor.scan.purposes import role_of


@dataclass(frozen=True, slots=True)
class Found:
    """A model as a string names it, before its place is known.

    `sure` is false where the service or the name itself had to be guessed;
    `remote_code` true where its repository's own code is to be run.
    """

    model: str
    origin: str
    route: Route
    kind: Kind
    revision: str | None = None
    sure: bool = True
    remote_code: bool = False


def of_service(service: Service, name: str, kind: Kind, sure: bool = True) -> Found:
    """The model that a service calls by a name; `sure` is false where the service had to be guessed."""
    own = name.removesuffix(service.variant)
    own = own.rstrip("/").rpartition("/")[2] if service.below else own
    return Found(service.canonical.format(name=own), service.origin, service.route, kind, sure=sure)


def of_name(service: Service, name: str, kind: Kind) -> Found:
    """The model of a service's form of names, where only that says whose it is: weights, if all have them."""
    if not service.weights:
        return of_service(service, name, kind)
    return Found(service.weights.format(name=name), "huggingface", Route.WEIGHTS, kind)


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
        role=role_of(place.path),
        kind=found.kind,
        route=found.route,
        alternatives=alternatives,
        remote_code=found.remote_code,
    )
