"""Names that stand beside the revision that they are pinned to, as fields, arguments or variables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from auditor.scan import spelling
from auditor.scan.identity.pinned import as_revision, is_version, revision_keys
from auditor.scan.languages.search.meaning import Meaning
from auditor.scan.languages.search.names import Value
from auditor.scan.languages.syntax import Either, Expression, Field, Joined, Literal, Span

#: How the names of revisions, commits and versions end.
_STATES: Final = re.compile(r"(?:^|_)(?:revision|commit|commit_(?:sha|hash|id)|sha|version|version_id)$")

#: A branch or a tag as it may be called.
_REVISION: Final = re.compile(r"[\w.-]+(?:/[\w.-]+){0,3}")


class Pins:
    """The revisions that stand beside the strings of one unit."""

    def __init__(self, meaning: Meaning) -> None:
        """Look in the unit of `meaning`, once something asks."""
        self._meaning = meaning

    def of(self, value: Value) -> str | None:
        """The revision beside a string, None where there is none or it is another file's string."""
        return self._by_place.get(value.span) if value.path == self._meaning.unit.path else None

    @cached_property
    def _by_place(self) -> Mapping[Span, str]:
        unit = self._meaning.unit
        found: dict[Span, str] = {}
        for fields in (*(one.fields for one in unit.records), *(one.named for one in unit.invokes)):
            found.update(_beside(fields, self._meaning))
        if any(_STATES.search(_spelled(one.name)) for one in unit.definitions):
            for together in self._defined_together():
                found.update(_beside(together, self._meaning))
        return found

    def _defined_together(self) -> Iterable[list[Field]]:
        """The variables of each scope, and the members of each class."""
        groups: dict[tuple[Span, Span | None], list[Field]] = {}
        for one in self._meaning.unit.definitions:
            around = [body.span for body in self._meaning.unit.classes if body.span.holds(one.at)]
            inner = max(around, key=lambda span: span.start, default=None)
            groups.setdefault((one.scope, inner), []).append(Field(one.name, one.value, one.at))
        return groups.values()


def _beside(fields: Sequence[Field], meaning: Meaning) -> Iterator[tuple[Span, str]]:
    """Each string among the fields that has a revision beside it, with that."""
    named = [(_spelled(one.name), one.value) for one in fields]
    several = Counter(name for name, _ in named)
    stated = {name: value for name, value in named if several[name] == 1 and _STATES.search(name)}
    for one in fields if stated else ():
        key = next((key for key in revision_keys(_spelled(one.name)) if key in stated), None)
        revision = _revision(key, stated[key], meaning) if key is not None else None
        if revision is not None:
            yield from ((place, revision) for place in _strings(one.value))


def _revision(key: str, value: Expression, meaning: Meaning) -> str | None:
    """What is stated: of a key that may state something else only a commit, or a service's own version."""
    said = [one.text for one in meaning.values(value)]
    stated = as_revision(said[0]) if len(said) == 1 else None
    if stated is None or not _REVISION.fullmatch(stated):
        return None
    return stated if key.endswith("revision") or is_version(stated) else None


def _strings(value: Expression) -> Iterator[Span]:
    """The places of the strings that a value may be."""
    if isinstance(value, Literal | Joined):
        yield value.span
    elif isinstance(value, Either):
        yield from (one.span for one in value.options if isinstance(one, Literal | Joined))


def _spelled(name: str) -> str:
    return spelling.spelled(name.lstrip(".@$")).replace("-", "_")
