"""One name at one place is one reference, however many services the program may send it to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.model import Certainty, Reference, Route
from auditor.scan import names

if TYPE_CHECKING:
    from auditor.scan.loaders.tables import Tables


def one_origin(references: Iterable[tuple[Reference, bool]], tables: Callable[[], Tables]) -> list[Reference]:
    """The references, with one origin for each name at each place.

    Beside each stands whether the file told it in which it is: where no loader
    says whose a name is, what stands around it says more than what another
    file calls it.

    A name that loaders of several services are given, as where the provider
    is known at run time only, is that of the service which the name itself
    means; where it means none, its origin is not known: a name of the Hub's
    form stays the Hub's, any other is `local`, both at most likely. `tables`
    are only asked for where a name has several origins.
    """
    told: dict[tuple[object, ...], list[Reference]] = {}
    own: dict[tuple[object, ...], list[Reference]] = {}
    for one, at_home in references:
        key: tuple[object, ...] = (
            one.location,
            one.kind,
            one.revision,
            one.model.rpartition("/")[2].casefold(),
        )
        told.setdefault(key, []).append(one)
        if at_home:
            own.setdefault(key, []).append(one)
    settled: list[Reference] = []
    for name, same in told.items():
        if _differ(same) and name in own and not any(map(_by_loader, same)):
            same = own[name]
        settled += _settled(same, tables) if _differ(same) else same
    return settled


def _differ(same: list[Reference]) -> bool:
    return len({one.origin for one in same}) > 1


def _settled(same: list[Reference], tables: Callable[[], Tables]) -> list[Reference]:
    """The readings of one name that one origin is left of."""
    surest = [one for one in same if _by_loader(one)] or same
    if not _differ(surest):
        return surest
    shortest = min((one.model for one in surest), key=len)
    own = tables().service_of(shortest) or tables().service_of(shortest.rpartition("/")[2])
    meant = [one for one in surest if own is not None and one.origin == own.origin]
    if meant:
        return [min(meant, key=lambda one: (one.certainty is not Certainty.CERTAIN, len(one.model), one.how))]
    known = sorted(surest, key=lambda one: (one.certainty is not Certainty.CERTAIN, one.how))[0]
    certainty = Certainty.LIKELY if known.certainty is Certainty.CERTAIN else known.certainty
    if own is not None and "/" not in shortest:
        model, origin, route = own.canonical.format(name=shortest), own.origin, own.route
    else:
        longest = max((one.model for one in surest), key=len)
        hub = names.is_hub_name(longest)
        model, origin, route = longest, "huggingface" if hub else "local", Route.WEIGHTS
    return [replace(known, model=model, origin=origin, route=route, certainty=certainty)]


def _by_loader(one: Reference) -> bool:
    """Whether a call was understood, and not only the name of a variable or a key."""
    return one.certainty is Certainty.CERTAIN or ("." in one.how and " " not in one.how)
