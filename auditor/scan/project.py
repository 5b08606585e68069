"""Other modules of the audited tree, found by dotted name and parsed on demand."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.reading import Tree, Unreadable
from auditor.scan.modules import parse
from auditor.scan.values import Module


class Modules:
    """The Python modules of a tree; each is parsed once, when a name first points to it."""

    def __init__(self, tree: Tree, paths: Sequence[str]) -> None:
        """Index the Python files among `paths`."""
        self._tree = tree
        self._parsed: dict[str, Module | None] = {}
        self._paths: dict[str, list[str]] = {}
        for path in paths:
            if path.endswith(".py"):
                stem = path.removesuffix(".py").removesuffix("/__init__")
                self._paths.setdefault(stem.rpartition("/")[2], []).append(path)

    def find(self, dotted: str) -> Module | None:
        """The module of that name: the file whose path ends with it, the shortest if there are several."""
        wanted = dotted.replace(".", "/")
        candidates = [
            path
            for path in self._paths.get(wanted.rpartition("/")[2], ())
            if f"/{path}".endswith((f"/{wanted}.py", f"/{wanted}/__init__.py"))
        ]
        return self._parse(min(candidates, key=len)) if candidates else None

    def _parse(self, path: str) -> Module | None:
        if path not in self._parsed:
            self._parsed[path] = None  # a circle of imports ends here
            try:
                self._parsed[path] = parse(self._tree.read(path).text, path, self.find)
            except Unreadable:
                return None
        return self._parsed[path]
