"""Values of a configuration that are put together from others: settings, variables, sets of a matrix."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from auditor.scan.configuration.entries import Entry
from auditor.scan.identity import located
from auditor.scan.shell import Word, substitute, with_defaults

_OPEN: Final = re.compile(r"\$[\{(]?\w+|\{\{")

#: A setting of Ktor that is a variable's, or else what stands behind the colon ("Configuration in a file").
_OR_ELSE: Final = re.compile(r"\$[A-Z][A-Z0-9_]+:([A-Za-z@~.][^\s${}]*[-./\d][^\s${}]*)")

#: How often a setting may stand for another.
_CHAINED: Final = 4


def matrices(found: Sequence[Entry]) -> Mapping[tuple[str, ...], Mapping[str, Sequence[Word]]]:
    """The values that each job is run with in turn, by the path of the job and the key they stand under."""
    jobs: dict[tuple[str, ...], dict[str, list[Word]]] = {}
    for one in found:
        listed = "matrix" in one.path[:-1] and "exclude" not in one.path
        if listed and one.value and not _OPEN.search(one.value):
            job = one.path[: max(one.path.index("matrix") - 1, 0)]  # `strategy` or `parallel` stands between
            jobs.setdefault(job, {}).setdefault(one.key, []).append(Word(one.value, one.node.offset))
    return jobs


def settings(found: Sequence[Entry]) -> dict[str, Word]:
    """What values may be composed of wherever they stand: settings by their whole path, `${a.b.c}`."""
    named: dict[str, Word] = {}
    for one in found:
        if one.node.string and one.value:
            named.setdefault(
                one.key if len(one.path) == 1 else ".".join(one.path), Word(one.value, one.node.offset)
            )
    return named


def filled(value: str, key: str, variables: Mapping[str, Word]) -> str | None:
    """A value with the variables put in, None if one is not known; empty where it only stands for itself."""
    otherwise = _OR_ELSE.fullmatch(value)
    value = otherwise[1] if otherwise is not None else with_defaults(value)
    if not _OPEN.search(value):
        return value
    if "$__" in value:
        return ""  # a place of a template, which its values fill
    others = {name: word for name, word in variables.items() if name != key}
    known: str | None = value
    for _ in range(_CHAINED):
        known = substitute(known, others) if known is not None and _OPEN.search(known) else known
    if known is None or _OPEN.search(known):
        known = substitute(value, {})  # what it is where nobody says otherwise
    if known is None and "${{" in value:
        return ""  # what runs the workflow fills it
    if known is None and located.is_cached(value):
        return value  # in whosever folder the cache is
    return known if known is not None else substitute(value, {**others, key: Word("", 0)})
