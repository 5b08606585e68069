"""Names that are left open at one place and known at another: the project says itself whose they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from auditor.model import Certainty, Gap, Kind, Reference, Role, Undecided
from auditor.scan.purposes import role_of

#: Who has a name of the project's own, which may mean another thing at every place.
_OWN = "local"


def proven(
    undecided: Iterable[Undecided], references: Iterable[Reference]
) -> Iterator[Reference | Undecided]:
    """The open places, those as references whose name is somebody's model elsewhere, and nobody else's.

    Of such a place it is known that a model is named there, and not whose. Where
    all that the project says of the name is one origin, that is likely meant.
    """
    known = _known(references)
    for one in undecided:
        name = _name(one.expression)
        found = known.get(name) if one.gap is Gap.WITHOUT_OWNER else None
        if found is None:
            yield one
            continue
        yield replace(
            found,
            location=one.location,
            how=one.loader,
            certainty=Certainty.LIKELY,
            role=role_of(one.location.path),
            revision=None,
            alternatives=(),
            remote_code=False,
        )


def _known(references: Iterable[Reference]) -> dict[str, Reference]:
    """What each name means that is told for sure, or likely; none that means several things."""
    found: dict[str, Reference] = {}
    several: set[str] = set()
    for one in references:
        told = one.certainty is not Certainty.POSSIBLE and one.role is not Role.DOCUMENTATION
        if not told or one.kind is not Kind.MODEL:
            continue
        first = found.setdefault(one.model, one)
        if first.origin != one.origin or one.origin == _OWN:
            several.add(one.model)
    return {name: one for name, one in found.items() if name not in several}


def _name(expression: str) -> str:
    """What a string holds as it is written, without the quotes around it."""
    quoted = len(expression) > 1 and expression[0] == expression[-1] and expression[0] in "\"'`"
    return expression[1:-1] if quoted else expression
