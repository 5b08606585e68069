"""Addresses of weights that a program puts together: `https://huggingface.co/org/name/resolve/main/${file}`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from auditor.model import Certainty
from auditor.scan.identity.addresses import weights_at
from auditor.scan.identity.located import is_resource
from auditor.scan.languages.search.finding import Finds
from auditor.scan.languages.search.giving import written
from auditor.scan.languages.search.meaning import Meaning
from auditor.scan.languages.search.names import DEEPEST, MOST, Value
from auditor.scan.languages.syntax import Expression, Joined, Listed, Literal
from auditor.scan.loaders.tables import Tables

#: Stands for a part that only the running program knows.
_HOLE: Final = "*"

#: How many strings a part may be before it is one that is not known, and how many texts come of that.
_VALUES: Final = 4
_WAYS: Final = 16

#: Texts that are looked at in one file.
_TEXTS: Final = 500


def tell_assembled(meaning: Meaning, tables: Tables, finds: Finds) -> None:
    """Tell the models whose weights lie at such addresses; where a part is the name itself, at its place."""
    for one in islice(_joined(meaning), _TEXTS):
        if not _leads(one, meaning) or finds.knows(Value("", one.span, meaning.unit.path)):
            continue
        known = meaning.values(one)[:MOST] or _with_holes(one, meaning)
        for value in known:
            found = weights_at(value.text.removeprefix(_HOLE), tables)
            if found is None or _HOLE in found.model:
                continue
            if _HOLE in (found.revision or ""):
                found = replace(found, revision=None)
            place = _named(one, found.model, meaning) or Value(value.text, one.span, meaning.unit.path)
            if not finds.knows(place):
                finds.tell(place, found, "address", Certainty.LIKELY)


def _joined(meaning: Meaning) -> Iterator[Joined]:
    """The strings that are put together and given to something, a list of them too."""
    for one in written(meaning.unit):
        inner: tuple[Expression, ...] = one.items if isinstance(one, Listed) else (one,)
        yield from (each for each in inner if isinstance(each, Joined))


def _leads(one: Joined, meaning: Meaning) -> bool:
    """Whether a text begins as an address, or as the way to a model of a server that is not known.

    It goes on without a space.
    """
    first = one.parts[0] if one.parts else one
    begins = (
        first.text if isinstance(first, Literal) else _with_holes(one, meaning)[0].text.removeprefix(_HOLE)
    )
    leads = begins.startswith(("http://", "https://", "wss://")) or is_resource(begins)
    return leads and not any(
        isinstance(part, Literal) and any(sign.isspace() for sign in part.text) for part in one.parts
    )


def _with_holes(one: Joined, meaning: Meaning, depth: int = 0) -> list[Value]:
    """The texts that may be put together, as far as they are known; at least one."""
    said = [""]
    for part in one.parts:
        if isinstance(part, Literal):
            found = [part.text]
        elif isinstance(part, Joined) and depth < DEEPEST:
            found = [value.text for value in _with_holes(part, meaning, depth + 1)]
        else:
            found = [value.text for value in meaning.values(part)[: _VALUES + 1]]
        ways = found if 0 < len(found) <= _VALUES else [_HOLE]
        said = [f"{before}{behind}" for before in said for behind in ways][:_WAYS]
    return [Value(text, one.span, meaning.unit.path) for text in said]


def _named(one: Joined, model: str, meaning: Meaning) -> Value | None:
    """The part that is, or holds, the model's name, which may be taken from somewhere else."""
    for part in one.parts:
        if isinstance(part, Literal) and model in part.text:
            return Value(part.text, part.span, meaning.unit.path)
        inner = _named(part, model, meaning) if isinstance(part, Joined) else None
        if inner is not None:
            return inner
        for value in meaning.values(part) if not isinstance(part, Literal) else ():
            if model in value.text:
                return value
    return None
