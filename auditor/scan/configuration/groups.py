"""Groups of settings of which a program takes one (Hydra): the file that it begins with tells their use."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

#: A folder of settings, and the file in it that a training begins with.
_BEGINS: Final = re.compile(
    r"(?P<folder>(?:.*/)?(?:conf|cfg|config)\w*)/"
    r"(?:\w+[-_])?(?:(?:pre)?train(?:ing)?|fine[-_]?tun(?:e|ing)|sft|dpo|grpo)(?:[-_]\w+)?\.ya?ml",
    re.IGNORECASE,
)

#: A file of a group: in a folder below a folder of settings.
_GROUPED: Final = re.compile(r"(?:^|/)(?:conf|cfg)\w*/[^/]+/(?=.*\.ya?ml\Z)", re.IGNORECASE)


class Groups:
    """The folders of a tree whose settings a training takes."""

    def __init__(self, paths: Iterable[str]) -> None:
        """Find them among `paths`, by the files that stand in them."""
        begins = (_BEGINS.fullmatch(path) for path in paths if path.endswith((".yaml", ".yml")))
        self._folders = frozenset(one["folder"] for one in begins if one is not None)

    def trains(self, path: str) -> bool | None:
        """Whether a file of a group is one that a training takes, None for a file of no group."""
        if not _GROUPED.search(path):
            return None
        above = path.split("/")[:-2]
        return any("/".join(above[:count]) in self._folders for count in range(1, len(above) + 1))
