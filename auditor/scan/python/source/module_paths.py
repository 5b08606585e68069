"""Where the modules of a tree lie, by their dotted names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property

from auditor.scan.python.source.bindings import absolute


class ModulePaths:
    """The paths of a tree, by the names under which Python knows them."""

    def __init__(self, paths: Sequence[str], is_library: Callable[[str], bool]) -> None:
        """Index `paths`: `every` is all of them, `places` these and the folders they stand in.

        A name that `is_library` is never that of a module of the tree.
        """
        self.every = paths
        self._is_library = is_library
        self.places: set[str] = set(paths)
        self._modules: dict[str, list[str]] = {}
        self._found: dict[str, str | None] = {}
        self._within: dict[str, bool] = {}
        self._several: dict[str, bool] = {}
        for path in paths:
            folder = path.rpartition("/")[0]
            while folder and folder not in self.places:
                self.places.add(folder)
                folder = folder.rpartition("/")[0]
            if path.endswith(".py"):
                stem = path.removesuffix(".py").removesuffix("/__init__")
                self._modules.setdefault(stem.rpartition("/")[2], []).append(path)

    def of(self, dotted: str) -> str | None:
        """The file of a module, whose path ends with its name: the shortest if there are several."""
        if dotted not in self._found:
            wanted = dotted.replace(".", "/")
            endings = (f"/{wanted}.py", f"/{wanted}/__init__.py")
            known = self._modules.get(wanted.rpartition("/")[2], ())
            candidates = [path for path in known if f"/{path}".endswith(endings)]
            self._found[dotted] = min(candidates, key=lambda path: (len(path), path), default=None)
        return self._found[dotted]

    def within(self, dotted: str) -> bool:
        """Whether a dotted name is, or begins with, the name of a module of the tree."""
        if dotted not in self._within:
            home = dotted.rpartition(".")[0]
            self._within[dotted] = self.of(dotted) is not None or (bool(home) and self.within(home))
        return self._within[dotted]

    def place(self, path: str, beside: str) -> str | None:
        """The path inside the tree that `path` means in the file `beside`, None if nothing is there."""
        folder = beside.rpartition("/")[0]
        for candidate in (f"{folder}/{path}" if folder else path, path):
            if candidate in self.places:
                return candidate
        return None

    def _has_namesakes(self, top: str) -> bool:
        """Whether a name without dots may be that of several modules."""
        if top not in self._several:
            self._several[top] = self._namesakes[top] > 1 and not self._is_library(top)
        return self._several[top]

    def meant(self, dotted: str, path: str) -> str:
        """A dotted name that the module at a path imports, from the top of the tree.

        Where the tree has several modules of that name it is the one beside
        the module, or else beside the nearest folder that this stands in; never itself.
        """
        if dotted.startswith("."):
            return absolute(dotted, path)
        top, _, rest = dotted.partition(".")
        if not self._has_namesakes(top):
            return dotted
        second, folder = rest.partition(".")[0], path
        while "/" in folder:
            folder = folder.rpartition("/")[0]
            if f"{folder}/{top}.py" != path and self._stands_in(folder, top, second):
                return dotted if "." in folder else f"{folder.replace('/', '.')}.{dotted}"
        return dotted

    def _stands_in(self, folder: str, top: str, second: str) -> bool:
        """Whether a module, or a package with a part of that name, stands in a folder."""
        here = f"{folder}/{top}"
        inside = (here,) if not second else (f"{here}/{second}", f"{here}/{second}.py", f"{here}/__init__.py")
        return f"{here}.py" in self.places or any(one in self.places for one in inside)

    @cached_property
    def _namesakes(self) -> Counter[str]:
        """How many modules and packages, or folders, of a name there are."""
        return Counter(path.rpartition("/")[2].removesuffix(".py") for path in self.places)
