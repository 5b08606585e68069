"""What a scanner is: one kind of file in, references out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, TypeAlias

from auditor.model import Published, Reference, Undecided
from auditor.reading import SourceFile, Tree, Unreadable

Find: TypeAlias = Reference | Undecided | Published


class LeftOut(Unreadable):
    """A file that is not read for what it is, which is no gap; the message is what, a phrase of English."""


class Scanner(Protocol):
    """Reads one kind of file and yields what it refers to, in order of place."""

    def accepts(self, path: str) -> bool:
        """Whether the name makes the file worth reading."""

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield what the file refers to. Raises `Unreadable` for the file as a whole, nothing else."""


class HeaderScanner(Protocol):
    """Looks at weights, which are never read whole."""

    def accepts(self, path: str) -> bool:
        """Whether the name is one of a weights file."""

    def look(self, tree: Tree, path: str) -> Iterator[Find]:
        """Yield the references that the file itself and its header make."""
