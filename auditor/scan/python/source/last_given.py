"""What a variable may hold where it is used: what it was given last, on every way that leads there.

`if`s, loops and the like are known by the lines of their parts. What is given
in a part in which the use stands, and in no part inside of that, was given
for certain: whatever came before it is gone, and what other branches give
never gets there.
"""

from __future__ import annotations

import ast
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

#: The parts of the compound statements of a scope, flat: first line, last line, and 1 for a loop's.
Parts: TypeAlias = "array[int]"

#: How many numbers a part is.
_FIELDS: Final = 3

#: So many parts, each beside what is given, are gone through at most: no person writes more.
_MOST: Final = 30_000


class Stretch(NamedTuple):
    """Lines that may be passed by, or gone through again."""

    first: int
    last: int
    loop: bool

    def holds(self, line: int) -> bool:
        """Whether a line is one of them."""
        return self.first <= line <= self.last


#: All of a scope.
_WHOLE: Final = Stretch(0, 1 << 31, loop=False)


def note(parts: Parts, bodies: Iterable[Sequence[ast.stmt]], *, loop: bool = False) -> None:
    """Note the lines of the parts of a statement."""
    for body in bodies:
        if body:
            parts.extend((body[0].lineno, body[-1].end_lineno or body[-1].lineno, loop))


def bodies_of(node: ast.Try | ast.TryStar) -> Iterator[Sequence[ast.stmt]]:
    """The parts of a statement that may be left half way; what is done in the end is always done."""
    yield node.body
    yield node.orelse
    yield from (one.body for one in node.handlers)


def last_given(
    node: ast.Name, given: Sequence[ast.expr], every: Sequence[Stretch], begin: int
) -> list[ast.expr] | None:
    """Those of the expressions `given` to a variable of a scope that it may hold at `node`, in that scope.

    None where it is not given one for certain; `every` are the parts of the scope, `begin` is the line in
    which it begins.
    """
    before = [one for one in given if _ends_before(one, node) and one.lineno > begin]
    if not before or len(every) * len(given) > _MOST:
        return None
    outer = around(node, every)
    for part in (*outer, _WHOLE):
        there = [one for one in before if part.holds(one.lineno)]
        if not there:
            continue
        inner = [one for one in every if one != part and part.first <= one.first and one.last <= part.last]
        sure = [one for one in there if not any(each.holds(one.lineno) for each in inner)]
        if sure:
            last = max(sure, key=lambda one: (one.lineno, one.col_offset))
            return [one for one in given if _reaches(one, last, node, outer)]
    return None


def around(node: ast.expr, every: Sequence[Stretch]) -> list[Stretch]:
    """The parts in which an expression stands, the innermost first."""
    line = getattr(node, "lineno", 0)
    return sorted((one for one in every if one.holds(line)), key=lambda one: one.last - one.first)


def told_apart(parts: Parts) -> list[Stretch]:
    """Parts that were noted, each by itself."""
    return [Stretch(parts[at], parts[at + 1], bool(parts[at + 2])) for at in range(0, len(parts), _FIELDS)]


def _ends_before(one: ast.expr, node: ast.Name) -> bool:
    """Whether an expression ends before a name begins; not known of what has no place."""
    if not getattr(node, "lineno", 0):
        return False
    end = getattr(one, "end_lineno", None), getattr(one, "end_col_offset", None)
    if end[0] is None or end[1] is None or not getattr(one, "lineno", 0):
        return False
    return (end[0], end[1]) <= (node.lineno, node.col_offset)


def _reaches(one: ast.expr, last: ast.expr, node: ast.Name, outer: Sequence[Stretch]) -> bool:
    """Whether what is given may still be there at `node`, where `last` is given on each way."""
    line = getattr(one, "lineno", 0)
    if one is last or not line:
        return True
    if _ends_before(one, node):
        return (line, one.col_offset) > (last.lineno, last.col_offset) and _is_on_way(line, last, outer)
    return any(part.loop and part.holds(line) and not part.holds(last.lineno) for part in outer)


def _is_on_way(line: int, last: ast.expr, outer: Sequence[Stretch]) -> bool:
    """Whether a line stands in the innermost part that both the use and what was given `last` are in."""
    part = next((part for part in outer if part.holds(last.lineno)), _WHOLE)
    return part.holds(line)
