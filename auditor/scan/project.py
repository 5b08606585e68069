"""The rest of the audited tree, as a Python module sees it: other modules and files."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from auditor.reading import SourceFile, Tree, Unreadable
from auditor.scan.cache import Consulted
from auditor.scan.modules import Module, parse


class Project:
    """The modules and paths of a tree; each module is parsed once, when a name first points to it."""

    def __init__(
        self, tree: Tree, paths: Sequence[str], worth: Callable[[bytes], bool], consulted: Consulted
    ) -> None:
        """Index `paths`, the files of `tree`; `worth` tells whether the bytes of a module load anything.

        `consulted` notes what an answer rests on.
        """
        self.consulted = consulted
        self._tree = tree
        self._worth = worth
        self._loading: dict[str, bool] = {}
        self._found: dict[str, str | None] = {}
        self._parsed: dict[str, Module | None] = {}
        self._needs: dict[str, frozenset[str]] = {}
        self._modules: dict[str, list[str]] = {}
        self._places: set[str] = set(paths)
        for path in paths:
            folder = path.rpartition("/")[0]
            while folder and folder not in self._places:
                self._places.add(folder)
                folder = folder.rpartition("/")[0]
            if path.endswith(".py"):
                stem = path.removesuffix(".py").removesuffix("/__init__")
                self._modules.setdefault(stem.rpartition("/")[2], []).append(path)

    def place(self, path: str, beside: str) -> str | None:
        """The path inside the tree that `path` means in the file `beside`, None if nothing is there."""
        self.consulted.listed = True
        folder = beside.rpartition("/")[0]
        for candidate in (f"{folder}/{path}" if folder else path, path):
            if candidate in self._places:
                return candidate
        return None

    def module(self, dotted: str) -> Module | None:
        """The module of that name: the file whose path ends with it, the shortest if there are several."""
        path = self._path(dotted)
        return self._parse(path) if path else None

    def loading(self, dotted: str) -> Module | None:
        """The module of that name, None also if nothing in it loads a model."""
        path = self._path(dotted)
        if path is None:
            return None
        self.consulted.add(path)
        if path not in self._loading:
            try:
                self._loading[path] = self._worth(self._tree.read(path).data)
            except Unreadable:
                self._loading[path] = False
        return self._parse(path) if self._loading[path] else None

    def parsed(self, file: SourceFile) -> Module:
        """The module of a file that has just been read. Raises `Unreadable`."""
        module = self._parsed.get(file.path)
        if module is None:
            module = self._keep(file)
        self.consulted.add(*self._needs[file.path])
        return module

    def _path(self, dotted: str) -> str | None:
        self.consulted.listed = True
        if dotted not in self._found:
            wanted = dotted.replace(".", "/")
            endings = (f"/{wanted}.py", f"/{wanted}/__init__.py")
            known = self._modules.get(wanted.rpartition("/")[2], ())
            candidates = [path for path in known if f"/{path}".endswith(endings)]
            self._found[dotted] = min(candidates, key=lambda path: (len(path), path), default=None)
        return self._found[dotted]

    def _parse(self, path: str) -> Module | None:
        if path not in self._parsed:
            self._parsed[path] = None  # a circle of imports ends here
            self._needs[path] = frozenset()
            try:
                self._keep(self._tree.read(path))
            except Unreadable:
                return None
        self.consulted.add(path, *self._needs[path])
        return self._parsed[path]

    def _keep(self, file: SourceFile) -> Module:
        self._needs[file.path] = frozenset()
        with self.consulted.recorded() as needs:
            module = parse(file.text, file.path, self.module, self.loading)
        self._parsed[file.path] = module
        self._needs[file.path] = frozenset(needs)
        return module
