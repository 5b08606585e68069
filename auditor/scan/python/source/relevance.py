"""Which functions of a source are worth parsing: most never come near a model."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from msgspec import Struct

from auditor.scan.python.source.around import Around
from auditor.scan.python.source.outline import Hits, Sketch

#: What may stand in a name.
_WORD: Final = frozenset(b"_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")

#: What follows a name that is called, or of which something is.
_FOLLOWS: Final = (b"(", b".")

#: The constructor above is given a text.
_GIVEN: Final = re.compile(rb"super\([^()]*\)\.__init__\([^()]*\(?[\"']")

#: How many functions an argument is handed through before it reaches a loader.
_ROUNDS: Final = 3


class Relevant(Struct, frozen=True):
    """What of a source may load something: functions, by their numbers, and names of those and of classes."""

    functions: frozenset[int]
    names: frozenset[str]


def relevant(sketch: Sketch, hits: Hits) -> Relevant:
    """The functions that hold a hit, or call such a one."""
    chosen = set(sketch.holding(hits.offsets))
    known: set[str] = set()
    new = set(hits.names) | _names(sketch, chosen)
    given = tuple(match.start() for match in _GIVEN.finditer(sketch.data)) if b"super(" in sketch.data else ()
    for _ in range(_ROUNDS):
        below = sketch.subclasses(new)
        new |= below
        new -= known
        if not new:
            break
        known |= new
        calling = set(sketch.holding(_calling(sketch.data, new)))
        calling |= {one for one in sketch.holding(given) if sketch.functions[one].owner in below}
        calling -= chosen
        chosen |= calling
        new = _names(sketch, calling)
    return Relevant(frozenset(chosen), frozenset(known | new))


def _names(sketch: Sketch, numbers: Iterable[int]) -> set[str]:
    """What is written to call some functions; what a method is given is followed from the loader's side."""
    functions = (sketch.functions[number] for number in numbers)
    return {one.owner or one.name for one in functions}


def _calling(data: bytes, names: Iterable[str]) -> list[int]:
    """Where one of the names is called, or something of it, sorted."""
    used = ((name, end) for name in map(str.encode, names) for end in named_before(data, name, _FOLLOWS))
    return sorted(end - len(name) for name, end in used)


def named_before(data: bytes, name: bytes, signs: tuple[bytes, ...]) -> Iterator[int]:
    """Where a name ends that stands as a whole word before one of some signs."""
    position = data.find(name)
    while position >= 0:
        end = position + len(name)
        if data[end : end + 1] in signs and (not position or data[position - 1] not in _WORD):
            yield end
        position = data.find(name, end)


def leads(around: Around, dotted: str) -> bool:
    """Whether a dotted name is a module of the tree that may load something, or a name of one that may."""
    return bool(around.once(("leads", dotted), False, lambda: _home(around, dotted, around.hands)))


def may_lead(around: Around, dotted: str) -> bool:
    """Whether a dotted name is, or stands in, a module of the tree that may load something."""
    return bool(around.once(("may lead", dotted), False, lambda: _home(around, dotted, lambda *_: True)))


def _home(around: Around, dotted: str, hands: Callable[[str, str], bool]) -> bool:
    """What `hands` says of the module that a name comes from, and of the name."""
    return around.loads(dotted) or comes_from(around, dotted, hands)


def comes_from(
    around: Around,
    dotted: str,
    hands: Callable[[str, str], bool],
    loads: Callable[[str], bool] | None = None,
) -> bool:
    """What `hands` says of the name in the module that `loads` something and that it comes from.

    Where nothing is said of that, it is one that may load as far as the tree tells.
    """
    loads = loads or around.loads
    for _ in range(_ROUNDS):
        home, _, name = dotted.rpartition(".")
        if not home:
            return False
        if loads(home):
            return hands(home, name)
        dotted = around.exported(home).get(name, "")
    return False


def loading_names(sketch: Sketch, hits: Hits) -> tuple[frozenset[str], frozenset[str]]:
    """The functions and classes of a module, and those of its names that may load something."""
    defined = {one.name for one in sketch.functions if not one.owner} | {one.name for one in sketch.classes}
    return frozenset(defined), relevant(sketch, hits).names | sketch.outer(hits.offsets)
