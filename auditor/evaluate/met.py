"""Duties that the audited tree shows to be met: a prescribed text that stands where people read it.

What is not found is not said to be missing from the product, only from the
tree; what is found is shown with its place, for a reviewer to look at.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from auditor.evaluate.naming import Names, Shown
from auditor.knowledge.vocabulary import ClauseKind
from auditor.model import Clause, Evidence, Identity, License, Location, Term, Use
from auditor.reading import Tree, Unreadable

#: Files that users of a product, or readers of its documentation, see the words of.
_READ_BY_PEOPLE: Final = (
    *(".md", ".mdx", ".rst", ".txt", ".adoc", ".html", ".htm", ".jsx", ".tsx", ".vue", ".svelte"),
    *(".j2", ".jinja", ".jinja2", ".ejs", ".hbs", ".erb", ".po", ".arb", ".ftl", ".strings"),
)

#: Files that go along with what is delivered and carry notices.
_NOTICES: Final = re.compile(r"(?:^|/)(?:notice|third[-_]?party|license|licence|copying|attribution)", re.I)

#: The license of the project itself.
_OWN: Final = re.compile(r"(?:licen[cs]e|copying)(?:[.-][\w.-]+)?", re.I)

#: Largest file that is looked into, in bytes, and how many.
_LARGEST: Final = 512 * 1024
_MOST: Final = 2_000

#: Fewer words than this are said by chance.
_WORDS: Final = 3

#: Texts that mean the same to a reader.
_ALIKE: Final = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "—": "-"})


@dataclass(frozen=True)
class Met:
    """Looks for prescribed texts in a tree, and at names; without them nothing is found."""

    tree: Tree | None = None
    names: Names = field(default_factory=Names)

    def shown(
        self,
        clause: Clause,
        kind: ClauseKind,
        license_: License,
        term: Term,
        subject: Identity,
        places: Sequence[Location],
        use: Use,
    ) -> Shown:
        """Whether what the clause asks for is there to see, and where."""
        if why_unchecked(clause, kind, license_) is not None:
            return Shown(False)
        if kind.shown == "names":
            return self.names.shown(clause, term, subject, places, use)
        if kind.shown == "copies":
            found = self._copies.get(license_.id)
        else:
            found = self._text(clause.text or "", str(kind.shown))
        return Shown(found is not None, (found,) if found else ())

    def _text(self, prescribed: str, where: str) -> Evidence | None:
        for wanted in prescribed.split(" | "):
            pattern = _pattern(wanted)
            place = self._find(pattern, where) if pattern else None
            if place is not None:
                return Evidence("tree", place, excerpt=wanted[:80])
        return None

    def _find(self, pattern: re.Pattern[str], where: str) -> str | None:
        for path, text in self._texts.items():
            if (where == "people" or _NOTICES.search(path)) and pattern.search(_plain(text)):
                lines = enumerate(text.splitlines(), 1)
                number = next((number for number, line in lines if pattern.search(_plain(line))), 1)
                return f"{path}:{number}"
        return None

    @cached_property
    def _copies(self) -> Mapping[str, Evidence]:
        """The unchanged license texts of the tree, by license, but for the project's own."""
        from auditor.licenses.identify import identify

        found: dict[str, Evidence] = {}
        for path, text in self._texts.items():
            if not _NOTICES.search(path) or _OWN.fullmatch(path):
                continue
            for match in identify(text.encode("utf-8", errors="replace")).matches:
                if not match.changes and match.part == "license":
                    found.setdefault(match.license, Evidence("tree", f"{path}:{match.lines[0]}"))
        return found

    @cached_property
    def _texts(self) -> Mapping[str, str]:
        """The files worth looking into, by path: read once, when the first text is wanted."""
        return dict(self._read())

    def _read(self) -> Iterator[tuple[str, str]]:
        tree = self.tree
        if tree is None:
            return
        worth = (path for path in tree.files if path.endswith(_READ_BY_PEOPLE) or _NOTICES.search(path))
        for _, path in zip(range(_MOST), worth, strict=False):
            try:
                if tree.size(path) <= _LARGEST:
                    yield path, tree.read(path).text
            except Unreadable:
                continue


def why_unchecked(clause: Clause, kind: ClauseKind, license_: License) -> str | None:
    """Why no tree can show that the duty is met (a word of the vocabulary), None where one can.

    A copy of the license is recognised by its text. Where one section asks
    for it together with the rights holder's copyright notice (MIT and its
    like) somebody else's copy proves nothing, and none is looked for.
    """
    if kind.shown == "copies":
        together = any(
            one.kind == "copyright-notice" and one.section == clause.section for one in license_.clauses
        )
        return kind.unchecked if together else None
    if kind.shown == "names":
        return None if clause.at and clause.text else kind.unchecked
    return None if kind.shown and clause.text else kind.unchecked


def _pattern(wanted: str) -> re.Pattern[str] | None:
    """What finds the text: blanks and quotes as they come, `[name]` for any name; None for too few words."""
    words = _plain(wanted).split()
    if len(words) < _WORDS or wanted == wanted.lower():
        return None
    parts = re.split(r"\[[^\]]*\]", " ".join(words))
    return re.compile(r".{1,80}?".join(re.escape(part) for part in parts))


def _plain(text: str) -> str:
    """The text as people compare it: width, case, quotes and blanks do not matter."""
    alike = unicodedata.normalize("NFKC", text).translate(_ALIKE).casefold().replace("(c)", "©")
    return " ".join(alike.split())
