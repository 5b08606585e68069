"""What is judged: each model once, with every place that names it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from auditor.model import (
    Certainty,
    Conclusion,
    Identity,
    Kind,
    Location,
    Policy,
    Reference,
    Role,
    Route,
)


@dataclass(frozen=True, slots=True)
class Subject:
    """One model to judge: what was concluded of it, and every place that names it."""

    conclusion: Conclusion
    references: tuple[Reference, ...]

    @property
    def identity(self) -> Identity:
        """The name and revision that answered, else those that were asked."""
        record = self.conclusion.record
        return record.identity if record else self.conclusion.identity

    @property
    def places(self) -> tuple[Location, ...]:
        """Where the model is named, in order."""
        return tuple(reference.location for reference in self.references)


def decides(reference: Reference) -> bool:
    """Whether a reference decides: surely or likely a model, and not mere documentation."""
    return (
        reference.kind is not Kind.DATASET
        and reference.certainty is not Certainty.POSSIBLE
        and reference.role is not Role.DOCUMENTATION
    )


def identities(reference: Reference) -> Iterable[Identity]:
    """The models that a reference may mean: itself and its alternatives."""
    for name in (reference.model, *reference.alternatives):
        yield Identity(reference.origin, name, reference.revision)


def referred(references: Iterable[Reference]) -> set[Identity]:
    """The models that the references decide about."""
    return {identity for one in references if decides(one) for identity in identities(one)}


def by_name(identity: Identity) -> tuple[str, str, str]:
    """The order of models."""
    return identity.origin, identity.model, identity.revision or ""


def subjects(conclusions: Sequence[Conclusion], references: Sequence[Reference]) -> list[Subject]:
    """Each model once, with its places: two names of one model are one entry."""
    merged: dict[Identity, Subject] = {}
    for conclusion in conclusions:
        named = tuple(one for one in references if conclusion.identity in identities(one))
        subject = Subject(conclusion, named)
        present = merged.get(subject.identity)
        if present is not None:
            together = sorted((*present.references, *named), key=_place)
            subject = Subject(present.conclusion, tuple(together))
        merged[subject.identity] = subject
    return list(merged.values())


def _place(reference: Reference) -> tuple[str, int, int]:
    return reference.location.path, reference.location.line, reference.location.column


def explicit(policy: Policy, settled: AbstractSet[Identity] = frozenset()) -> list[Reference]:
    """The models that the policy itself names.

    Those that are `settled` have the places of their names, and need none of
    their own: an entry with names says what the project loads, not that it
    loads something else beside.
    """
    lines = policy.lines or {}
    named = {(one.model, one.line) for one in policy.names if one.model in settled}
    path = policy.path or ""
    found = [(model, lines.get(f"models.{number}", 1)) for number, model in enumerate(policy.models)]
    return [
        _named(model, Location(path, line, 1, line, 1), "policy", Route.WEIGHTS)
        for model, line in found
        if (model, line) not in named
    ]


def at_line(model: Identity, path: str, line: int) -> Reference:
    """A model that a line of the lock names."""
    return _named(model, Location(path, line, 1, line, 1), "lock", Route.WEIGHTS)


def _named(identity: Identity, place: Location, how: str, route: Route) -> Reference:
    return Reference(
        model=identity.model,
        origin=identity.origin,
        revision=identity.revision,
        location=place,
        how=how,
        certainty=Certainty.CERTAIN,
        role=Role.RUNTIME,
        kind=Kind.MODEL,
        route=route,
    )
