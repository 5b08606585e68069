"""Names that are left open at one place and known at another: the project says itself whose they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from auditor.model import Certainty, Gap, Kind, Reference, Role, Undecided
from auditor.scan.purposes import role_of

#: Who has a name of the project's own, which may mean another thing at every place.
_OWN: Final = "local"


def proven(
    undecided: Iterable[Undecided], references: Iterable[Reference]
) -> tuple[list[Reference], tuple[Undecided, ...]]:
    """The open places whose name is somebody's model elsewhere, and nobody else's, as references; the others.

    Of such a place it is known that a model is named there, and not whose. Where
    all that the project says of the name is one origin, that is likely meant.
    """
    known = _known(references)
    settled: list[Reference] = []
    left: list[Undecided] = []
    for one in undecided:
        found = known.get(name_in(one.expression)) if one.gap is Gap.WITHOUT_OWNER else None
        if found is None:
            left.append(one)
        else:
            settled.append(_at(one, found))
    return settled, tuple(left)


def _at(place: Undecided, found: Reference) -> Reference:
    """What is found elsewhere, at an open place; how it is loaded there says nothing of this one."""
    return replace(
        found,
        location=place.location,
        how=place.loader,
        certainty=Certainty.LIKELY,
        role=role_of(place.location.path),
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


def name_in(expression: str) -> str:
    """What a string holds as it is written, without the quotes around it."""
    quoted = len(expression) > 1 and expression[0] == expression[-1] and expression[0] in "\"'`"
    return expression[1:-1] if quoted else expression
