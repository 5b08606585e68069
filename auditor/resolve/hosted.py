"""Hosted APIs and routers: terms of a service, and the open model behind an id."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from auditor.knowledge.types import HostedOrigin
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


class Hosted:
    """Answers for the origins of `rules/hosted.yaml`."""

    def __init__(self, origins: Mapping[str, HostedOrigin]) -> None:
        """Answer for `origins`."""
        self._origins = origins

    def answers(self, identity: Identity) -> bool:
        """Whether the origin is a service of the table."""
        return identity.origin in self._origins

    def resolve(self, wanted: Sequence[Identity]) -> Iterator[Resolution]:
        """Answer each from the table; nothing is asked of the service."""
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
        bases = (
            (Base(Identity("huggingface", served), relation, Strength.STATED, evidence),) if served else ()
        )
        return ModelRecord(
            asked=identity,
            identity=identity,
            source="hosted",
            publisher=origin.publisher,
            route=Route(origin.route),
            claims=claims,
            bases=bases,
        )


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
