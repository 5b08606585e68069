"""How a place is told whose model the source leaves open."""

from __future__ import annotations

from typing import Final

from auditor.model import Gap, Location, Undecided

_LONGEST: Final = 200
_PUT_IN: Final = ("{", "}", "$", "%", "<", ">")


def left_open(place: Location, shown: str, loader: str, gap: Gap | None = None) -> Undecided:
    """A place where `shown` stands, cut to 200 characters.

    Where the gap is not given, it follows from whether a name is spelt out there.
    """
    cut = shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
    return Undecided(place, cut, loader, gap or (Gap.WITHOUT_MODEL if _spelt_out(cut) else Gap.RUN_TIME))


def _spelt_out(expression: str) -> bool:
    """Whether an expression is a string in quotes, with nothing in it that is put in later."""
    mark, held = expression[:1], expression[1:-1]
    closed = len(expression) > 1 and mark in ("'", '"') and expression[-1] == mark
    return closed and not any(sign in held for sign in (mark, *_PUT_IN))
