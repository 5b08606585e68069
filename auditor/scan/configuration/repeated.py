"""What a configuration says again and again: rows of data, names that are told once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from auditor.model import Gap, Undecided
from auditor.scan.configuration.entries import Entry
from auditor.scan.seam import Find

#: So many times nobody writes the same setting: what repeats it more often is data.
_MANY: Final = 100


def rows(found: Sequence[Entry]) -> frozenset[int]:
    """The entries, by their `id`, that repeat one under the same keys, as rows do that a program wrote."""
    if len(found) < _MANY:
        return frozenset()
    places: dict[tuple[tuple[str, ...], str], list[int]] = {}
    for one in found:
        places.setdefault((one.path, one.value), []).append(id(one))
    return frozenset(at for same in places.values() if len(same) > _MANY for at in same[1:])


def once(finds: Iterator[Find], told: set[str]) -> Iterator[Find]:
    """The finds; of a name of which nobody knows whose it is the first, and none that was `told`."""
    for one in finds:
        if isinstance(one, Undecided) and one.gap is Gap.WITHOUT_OWNER:
            if one.expression in told:
                continue
            told.add(one.expression)
        yield one
