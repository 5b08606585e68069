"""What a search found, each string told once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from auditor.model import Certainty, Gap, Location, Reference, Role
from auditor.scan.identity.found import Found, reference
from auditor.scan.identity.left_open import left_open
from auditor.scan.identity.relayed import Relayed, nobody
from auditor.scan.languages.search.names import Value
from auditor.scan.languages.syntax import Span
from auditor.scan.seam import Find

#: Where a model has revisions by which it may be asked for.
_PINNED: Final = frozenset({"huggingface", "modelscope", "replicate"})


class Finds:
    """The finds of one search, in the order in which they were told."""

    def __init__(
        self,
        place: Callable[[Span, str], Location],
        tested: Callable[[Span, str], bool],
        relayed: Relayed | None = None,
        pinned: Callable[[Value], str | None] = lambda _: None,
    ) -> None:
        """Begin empty.

        `place` gives the place of a span of the file at a path, `tested` says
        whether the span is there for tests only, `relayed` what a router calls
        a model that is asked in the file, `pinned` the revision that stands
        beside a string.
        """
        self._pinned = pinned
        self._place, self._tested, self._relayed = place, tested, relayed or Relayed(nobody, nobody)
        self._told: set[tuple[Span, str]] = set()
        self._open: set[tuple[Span, str]] = set()
        self.every: list[Find] = []

    def knows(self, value: Value) -> bool:
        """Whether a string was told already, or passed over."""
        return (value.span, value.path) in self._told

    def pass_over(self, value: Value) -> None:
        """Take a string as one that names no model that is used."""
        self._told.add((value.span, value.path))

    def tests(self, value: Value) -> bool:
        """Whether a string stands in what is there for tests only."""
        return self._tested(value.span, value.path)

    def tell(self, value: Value, found: Found, how: str, certainty: Certainty = Certainty.CERTAIN) -> None:
        """Tell that a string names a model; what is not quite sure is at most likely."""
        self.pass_over(value)
        if certainty is Certainty.CERTAIN and not found.sure:
            certainty = Certainty.LIKELY
        if certainty is not Certainty.CERTAIN:
            found = self._relayed.read(found, value.text)
        if found.revision is None and found.origin in _PINNED:
            found = replace(found, revision=self._pinned(value))
        self._add(reference(found, self._place(value.span, value.path), how, certainty), value)

    def take(self, find: Find, value: Value) -> None:
        """Tell what another reader found in a string, at the string's place."""
        self.pass_over(value)
        self._add(replace(find, location=self._place(value.span, value.path)), value)

    def _add(self, find: Find, value: Value) -> None:
        if isinstance(find, Reference) and self.tests(value):
            find = replace(find, role=Role.TEST)
        self.every.append(find)

    def leave_open(self, span: Span, path: str, source: str, loader: str, gap: Gap | None = None) -> None:
        """Tell that a loader's argument, which stands there as `source`, does not say which model it is."""
        if (span, path) in self._open:
            return
        self._open.add((span, path))
        self.every.append(left_open(self._place(span, path), " ".join(source.split()), loader, gap))
