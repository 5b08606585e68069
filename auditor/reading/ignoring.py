"""What Git would ignore: the patterns of a tree's `.gitignore` files, and what is read all the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

#: The patterns that folders state, each with the folder, from the root on.
Patterns: TypeAlias = "tuple[tuple[str, GitIgnoreSpec], ...]"

#: A pattern of all folders below one, which are not that folder: the library takes it for the same.
_BELOW: Final = re.compile(r"(?<=[^/*])/\*\*/\s*$")


def stated(folder: str, text: str) -> Patterns:
    """The patterns of a folder's `.gitignore`. Raises ValueError."""
    from pathspec import GitIgnoreSpec

    lines = [_BELOW.sub(r"/**/*/", line) for line in text.splitlines()]
    return ((f"{folder}/" if folder else "", GitIgnoreSpec.from_lines(lines)),)


class Ignoring:
    """Whether paths are ignored, but for those that are asked for, or that Git tracks all the same."""

    def __init__(self, include: Sequence[str], tracked: frozenset[str]) -> None:
        """Take the patterns of what to read all the same, and the files that Git tracks."""
        self._include, self._tracked = include, tracked

    @cached_property
    def _included(self) -> GitIgnoreSpec:
        from pathspec import GitIgnoreSpec

        return GitIgnoreSpec.from_lines(self._include)

    @cached_property
    def _kept(self) -> frozenset[str]:
        """The tracked files and the folders above them."""
        above = {str(folder) for path in self._tracked for folder in PurePosixPath(path).parents}
        return self._tracked | above

    def ignores(self, path: str, folder: bool, patterns: Patterns) -> bool:
        """Whether Git would ignore the path: the last pattern that speaks of it decides."""
        if (
            not patterns
            or path in self._kept
            or (self._include and (folder or self._included.match_file(path)))
        ):
            return False  # an included file may stand in an ignored folder
        verdict = False
        for base, spec in patterns:
            inside = path.removeprefix(base) + ("/" if folder else "")
            answer = spec.check_file(inside).include
            verdict = verdict if answer is None else answer
        return verdict
