"""What stands inside a file and is read as a file of its own, each find at its place in the one around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias

from auditor.model import Location, Reference
from auditor.reading import SourceFile, Unreadable
from auditor.scan.purposes import role_of
from auditor.scan.seam import Find

#: Reads a file, whatever its kind.
Reader: TypeAlias = Callable[[SourceFile], Iterator[Find]]


def read_inside(
    read: Reader, name: str, text: str, place: Callable[[Location], Location], whole: bool = False
) -> Iterator[Find]:
    """What a part of a file refers to, read as a file of that name; `place` says where a place of it is.

    A part of a file need not be whole, nor what it looks like: a fault in it ends it. In a `whole` file it
    raises `Unreadable`.
    """
    try:
        for find in read(SourceFile(name, text.encode(errors="replace"))):
            yield moved(find, place(find.location))
    except Unreadable:
        if whole:
            raise


def moved(find: Find, place: Location) -> Find:
    """A find at another place, in the role of the file there."""
    if isinstance(find, Reference):
        return replace(find, location=place, role=role_of(place.path))
    return replace(find, location=place)
