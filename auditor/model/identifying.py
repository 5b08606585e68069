"""What identifying a text gives: which license it is, and what was changed in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class TextStatus(StrEnum):
    """What a text is, measured against the known ones."""

    EXACT = "exact"
    CHANGED = "changed"
    MULTIPLE = "multiple"
    REFERENCE = "reference"
    UNKNOWN = "unknown"


class ChangeKind(StrEnum):
    """What was done to a passage of the known text."""

    ADDED = "added"
    REMOVED = "removed"
    ALTERED = "altered"


@dataclass(frozen=True, slots=True)
class TextChange:
    """A passage that differs from the known text.

    `text` is what the file has there, cut after a few hundred characters;
    empty for a removed one, whose words no file of ours holds. `lines` are
    the first and last line in the file (of a removed passage: where it is
    missing). `words` counts the words of the known text that are gone.
    """

    kind: ChangeKind
    text: str
    lines: tuple[int, int]
    words: int = 0


@dataclass(frozen=True, slots=True)
class TextMatch:
    """A known text found in lines `lines` of a file. `similarity` is 1 only if nothing differs."""

    license: str
    lines: tuple[int, int]
    similarity: float
    changes: tuple[TextChange, ...] = ()
    part: str = "license"


@dataclass(frozen=True, slots=True)
class Nearest:
    """A known text that an unknown one resembles, and how much (0 to 1)."""

    license: str
    similarity: float


@dataclass(frozen=True, slots=True)
class IdentifiedText:
    """Which license a text is.

    `licenses` are ids of `rules/licenses/`, or the name of a family where a
    reference says no version. `similarity` is that of the matches, weighted
    by length. `relation` is `OR` or `AND` where a file with several says so.
    `nearest` are given for an unknown text, at most three, best first.
    """

    status: TextStatus
    licenses: tuple[str, ...] = ()
    similarity: float = 0.0
    matches: tuple[TextMatch, ...] = ()
    nearest: tuple[Nearest, ...] = ()
    relation: str | None = None


@dataclass(frozen=True, slots=True)
class IdentifiedFile:
    """A file and which license it is. `unread` says why it could not be read, None if it could."""

    path: str
    status: TextStatus
    licenses: tuple[str, ...]
    similarity: float
    matches: tuple[TextMatch, ...]
    nearest: tuple[Nearest, ...]
    relation: str | None = None
    unread: str | None = None


@dataclass(frozen=True, slots=True)
class Identification:
    """What `auditor identify` says, one result a file, in the order given."""

    schema: str
    results: tuple[IdentifiedFile, ...]
