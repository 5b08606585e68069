"""What a Python module may refer to outside itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, Protocol

from auditor.scan.python.source.bindings import absolute

if TYPE_CHECKING:
    from packaging.specifiers import SpecifierSet

    from auditor.scan.python.source.modules import Module


class Around(Protocol):
    """What a module may refer to outside itself: other modules of the tree.

    `changes` counts how often more became known of one, or less: an answer holds as long as it stays.
    """

    changes: int

    def module(self, dotted: str) -> Module | None:
        """The module of that dotted name, None if the tree has none."""

    def meant(self, dotted: str, path: str) -> str:
        """A dotted name that the module at a path imports, from the top of the tree."""

    def within(self, dotted: str) -> bool:
        """Whether a dotted name is, or begins with, the name of a module of the tree."""

    def loads(self, dotted: str) -> bool:
        """Whether the tree has a module of that name that may load something."""

    def loading(self, dotted: str) -> Module | None:
        """The module of that name, but None if it loads nothing."""

    def hands(self, dotted: str, name: str) -> bool:
        """Whether what the module of that dotted name calls `name` may load something."""

    def defines(self, dotted: str, name: str) -> bool:
        """Whether the module of that name plainly defines a function or class `name`; nothing is parsed."""

    def holds(self, dotted: str, words: tuple[bytes, ...]) -> bool:
        """Whether the source of the module of that name holds one of some words; nothing is parsed."""

    def held(self, path: str, beside: str) -> Module | None:
        """What a configuration file of the tree holds, as a module; None where the path means none."""

    def exported(self, dotted: str) -> Mapping[str, str]:
        """The names that a package hands on, each with its dotted name where it comes from."""

    def admitted(self, package: str, beside: str) -> SpecifierSet | None:
        """The versions of a package that the project admits in the file `beside`, None if nothing says."""

    def once(self, key: tuple[object, ...], meanwhile: object, answer: Callable[[], object]) -> object:
        """The answer kept under a key, worked out the first time; `meanwhile` where it leads to itself."""


class Alone:
    """No other modules."""

    changes: int = 0

    def meant(self, dotted: str, path: str) -> str:
        """The name, counted from the module if it begins with dots."""
        return absolute(dotted, path)

    def module(self, dotted: str) -> Module | None:
        """None."""
        return None

    loading = module

    def held(self, path: str, beside: str) -> Module | None:
        """None."""
        return None

    def exported(self, dotted: str) -> Mapping[str, str]:
        """None."""
        return {}

    def admitted(self, package: str, beside: str) -> SpecifierSet | None:
        """None."""
        return None

    def hands(self, dotted: str, name: str) -> bool:
        """No."""
        return False

    def defines(self, dotted: str, name: str) -> bool:
        """No."""
        return False

    def holds(self, dotted: str, words: tuple[bytes, ...]) -> bool:
        """No."""
        return False

    def within(self, dotted: str) -> bool:
        """No."""
        return False

    def loads(self, dotted: str) -> bool:
        """No."""
        return False

    def once(self, key: tuple[object, ...], meanwhile: object, answer: Callable[[], object]) -> object:
        """Work the answer out."""
        return answer()


ALONE: Final = Alone()
