"""Hosted APIs and routers: terms of a service, and the open model behind an id."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, Protocol

from auditor.knowledge.catalogue import HostedOrigin
from auditor.model import (
    Base,
    ClaimKind,
    Evidence,
    Identity,
    LicenseClaim,
    ModelRecord,
    Resolution,
    Route,
    Strength,
)

_HUB_NAME: Final = re.compile(r"[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*")


class Listing(Protocol):
    """What a service itself says of the models behind its ids."""

    @property
    def problem(self) -> str | None:
        """Why there is no list, None if there is one; known once the list was asked for."""

    def where(self, model: str) -> str:
        """Where in the list the model stands, for the evidence."""

    def listed(self, model: str) -> bool:
        """Whether the service offers a model of this id."""

    def open_model(self, model: str) -> str | None:
        """The name on the Hub of the model behind an id; None where the list names none."""


class Hosted:
    """Answers for the origins of `rules/hosted.yaml`."""

    def __init__(
        self, origins: Mapping[str, HostedOrigin], lists: Mapping[str, Listing] = MappingProxyType({})
    ) -> None:
        """Answer for `origins`; those of `lists` say themselves what stands behind an id, too."""
        self._origins, self._lists = origins, lists

    def answers(self, identity: Identity) -> bool:
        """Whether the origin is a service of the table."""
        return identity.origin in self._origins

    def resolve(self, wanted: Sequence[Identity]) -> Iterator[Resolution]:
        """Answer each from the table; a service is asked only if its list is at hand."""
        for identity in wanted:
            yield self._record(identity, self._origins[identity.origin])

    def _record(self, identity: Identity, origin: HostedOrigin) -> ModelRecord:
        where = f"data processed in {', '.join(origin.processed)}" if origin.processed else None
        evidence = Evidence("hosted", f"{origin.name}: {origin.source}", excerpt=where)
        claims = tuple(
            LicenseClaim(terms, ClaimKind.LINK, evidence, licenses=(terms,)) for terms in origin.terms
        )
        served = _served(identity.model, origin)
        relation = "quantized" if origin.route == Route.WEIGHTS else "serves"
        said, remarks = self._said(identity, origin)
        bases = [Base(Identity("huggingface", name), relation, Strength.STATED, seen) for name, seen in said]
        if served and served.casefold() not in {name.casefold() for name, _ in said}:
            bases.append(Base(Identity("huggingface", served), relation, Strength.STATED, evidence))
        return ModelRecord(
            asked=identity,
            identity=identity,
            source="hosted",
            publisher=origin.publisher,
            route=Route(origin.route),
            claims=claims,
            bases=tuple(bases),
            remarks=remarks,
        )

    def _said(
        self, identity: Identity, origin: HostedOrigin
    ) -> tuple[list[tuple[str, Evidence]], tuple[str, ...]]:
        """What the service itself says of the model behind an id, and what it could not be asked."""
        listing = self._lists.get(identity.origin)
        if listing is None:
            return [], ()
        bare = identity.model.partition(":")[0] if origin.variants else identity.model
        for model in dict.fromkeys((identity.model, bare)):
            name = listing.open_model(model)
            if name is not None:
                seen = Evidence(identity.origin, listing.where(model), excerpt=f"hugging_face_id: {name}")
                return [(name, seen)], ()
        if listing.problem is not None:
            return [], (f"the list of models could not be read: {listing.problem}",)
        offered = listing.listed(identity.model) or listing.listed(bare)
        return [], () if offered else ("the service's list has no model of this id",)


def _served(model: str, origin: HostedOrigin) -> str | None:
    """The Hub model behind a model string: as the table has it, else under the same name."""
    bare = model.partition(":")[0] if origin.variants else model
    for spelling in (model, bare):
        found = _listed(spelling, origin.weights)
        if found is not None:
            return found
    return bare if origin.hub_names and _HUB_NAME.fullmatch(bare) else None


def _listed(model: str, weights: Mapping[str, str]) -> str | None:
    """The table's model, exactly or by a pattern that ends in `*`."""
    if model in weights:
        return weights[model]
    patterns = (pattern for pattern in weights if pattern.endswith("*") and model.startswith(pattern[:-1]))
    longest = max(patterns, key=len, default=None)
    return weights[longest] if longest else None
