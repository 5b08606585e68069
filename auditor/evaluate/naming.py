"""Does the name of a derivative carry the word that a license asks for? By the names that can be seen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from auditor.model import Clause, Evidence, Identity, Location, Published, Term, Use

#: What may part the words of a name, or be left out of it.
_BETWEEN: Final = re.compile(r"[\s_-]+")

#: How the scan says that a name was read in a card or a header: it is that of the weights beside it.
_BESIDE: Final = ("card ", "header ")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the tree shows of a duty: whether it is met, and where that can be seen."""

    met: bool
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """The names under which a project gives models to others."""

    published: tuple[Published, ...] = ()

    def shown(
        self, clause: Clause, term: Term, subject: Identity, places: Sequence[Location], use: Use
    ) -> Shown:
        """Whether every name that must carry the clause's word does.

        That is the name of the model itself where it is a derivative, and
        unless the use says that nothing is made from it, those under which
        the project publishes. A name that is known only at run time, or none
        at all where one is due, is not met.
        """
        own = subject.origin != "local" and term.via is not None
        if own and not fits(subject.model, clause):
            return Shown(False)
        if subject.origin != "local" and use.fine_tunes is False and use.trains_on_outputs is False:
            return Shown(own, (Evidence(subject.origin, subject.model),) if own else ())
        named = self._linked(subject, places) or self.published
        odd = [one for one in named if one.name is None or not fits(one.name, clause)]
        return Shown(bool(named) and not odd, tuple(map(_evidence, odd or named)))

    def _linked(self, subject: Identity, places: Iterable[Location]) -> tuple[Published, ...]:
        """The names given where the model itself is named, or in a card or header beside it."""
        files = {place.path for place in places}
        folders = {_folder(path) for path in (*files, subject.model if subject.origin == "local" else "")}
        return tuple(
            one
            for one in self.published
            if one.location.path in files
            or (one.how.startswith(_BESIDE) and _folder(one.location.path) in folders - {""})
        )


def fits(name: str, clause: Clause) -> bool:
    """Whether a name carries the clause's word where it must, whatever its blanks, dashes and case."""
    wanted = _BETWEEN.sub("", clause.text or "").casefold()
    own = _BETWEEN.sub("", name.rpartition("/")[2]).casefold()
    start = "" if clause.at == "anywhere" else r"\A"
    ends = r"(?!\d)" if wanted[-1:].isdigit() else ""
    return bool(wanted) and re.search(f"{start}{re.escape(wanted)}{ends}", own) is not None


def _evidence(one: Published) -> Evidence:
    return Evidence("tree", f"{one.location.path}:{one.location.line}", excerpt=one.name)


def _folder(path: str) -> str:
    return path.rpartition("/")[0]
