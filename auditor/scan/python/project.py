"""The rest of the audited tree, as a Python module sees it: other modules and files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

from auditor.reading import SourceFile, Unreadable
from auditor.scan.cache import Watched
from auditor.scan.memory import give_back
from auditor.scan.python.source.bindings import handed_on
from auditor.scan.python.source.consulted import Consulted, Paths
from auditor.scan.python.source.module_paths import ModulePaths
from auditor.scan.python.source.modules import Module
from auditor.scan.python.source.parsing import parse
from auditor.scan.python.source.trigger import Trigger
from auditor.scan.python.unparsed import Unparsed
from auditor.scan.python.values.expressed import expressed
from auditor.scan.python.values.settings_files import Files

if TYPE_CHECKING:
    from packaging.specifiers import SpecifierSet

    from auditor.scan.kinds.admitted import Admitted

#: How much source stays parsed, in characters: what stays of a tree takes twenty times the room.
_KEPT: Final = 950_000

#: How much of that may have gone before what it took is given back to the system.
_GONE: Final = 150_000


class Project:
    """The modules and paths of a tree; each module is parsed once, when a name first points to it."""

    def __init__(self, tree: Watched, paths: Sequence[str], trigger: Trigger, consulted: Consulted) -> None:
        """Index `paths`, the files of `tree`; `trigger` tells what of a module may load anything.

        `consulted` notes what an answer rests on.
        """
        self.consulted = consulted
        self.changes = 0
        self._tree = tree
        self._trigger = trigger
        self._held_in: dict[str, Module | None] = {}
        self._paths = ModulePaths(paths, trigger.is_library)
        self._files = Files(paths)
        self._unparsed = Unparsed(tree, trigger, consulted, self, self._path)
        self._parsed: dict[str, Module | None] = {}
        self._needs: dict[str, Paths] = {}
        self._size = 0
        self._gone = 0
        self._shared: set[str] = set()
        self._exported: dict[str, dict[str, str]] = {}
        self._answers: dict[tuple[object, ...], tuple[object, Paths]] = {}

    def place(self, path: str, beside: str) -> str | None:
        """The path inside the tree that `path` means in the file `beside`, None if nothing is there."""
        self.consulted.listed = True
        return self._paths.place(path, beside)

    def held(self, path: str, beside: str) -> Module | None:
        """What the configuration holds that a path means in the module `beside`: of several, the nearest."""
        found = self._files.nearest(path, beside)
        self.consulted.listed = True
        if found is None:
            return None
        self.consulted.add(found)
        if found not in self._held_in:
            try:
                self._held_in[found] = expressed(self._tree.read(found), self, self._files.within)
            except Unreadable:
                self._held_in[found] = None
        return self._held_in[found]

    def meant(self, dotted: str, path: str) -> str:
        """A dotted name that the module at a path imports, from the top of the tree."""
        self.consulted.listed = True
        return self._paths.meant(dotted, path)

    def module(self, dotted: str) -> Module | None:
        """The module of that name: the file whose path ends with it, the shortest if there are several."""
        path = self._path(dotted)
        return self._parse(path) if path else None

    def loading(self, dotted: str) -> Module | None:
        """The module of that name, None also if nothing in it loads a model."""
        return self.module(dotted) if self.loads(dotted) else None

    def at(self, path: str) -> Module | None:
        """The module at a path of the tree, None where there is none or nothing in it loads a model."""
        if path not in self._paths.places or not path.endswith(".py") or not self._unparsed.is_worth(path):
            return None
        return self._parse(path)

    def exported(self, dotted: str) -> Mapping[str, str]:
        """The names that a package hands on, each with its dotted name where it comes from."""
        path = self._path(dotted)
        if path is None or not path.endswith("/__init__.py"):
            return {}
        self.consulted.add(path)
        if path not in self._exported:
            try:
                handed = handed_on(self._tree.read(path).data)
                self._exported[path] = {name: self.meant(given, path) for given, name in handed}
            except Unreadable:
                self._exported[path] = {}
        return self._exported[path]

    def admitted(self, package: str, beside: str) -> SpecifierSet | None:
        """The versions of a package that the lists nearest to a file admit, None if none names it."""
        self.consulted.listed = True
        return self._admitted.of(package, beside)

    @cached_property
    def _admitted(self) -> Admitted:
        from auditor.scan.kinds.admitted import Admitted  # what few need

        return Admitted(self._paths.every, self._text)

    def _text(self, path: str) -> str:
        self.consulted.add(path)
        try:
            return self._tree.read(path).text
        except Unreadable:
            return ""

    def within(self, dotted: str) -> bool:
        """Whether a dotted name is, or begins with, the name of a module of the tree."""
        self.consulted.listed = True
        return self._paths.within(dotted)

    def loads(self, dotted: str) -> bool:
        """Whether there is a module of that name in which something may load a model."""
        return self._unparsed.loads(dotted)

    def worth(self, file: SourceFile) -> bool:
        """Whether something in a file may load or name a model; one inside another is nobody else's."""
        return self._unparsed.worth(file)

    def hands(self, dotted: str, name: str) -> bool:
        """Whether what the module of that name calls `name` may load something."""
        return self._unparsed.hands(dotted, name)

    def defines(self, dotted: str, name: str) -> bool:
        """Whether the module of that name plainly defines a function or class `name`; nothing is parsed."""
        return self._unparsed.defines(dotted, name)

    def holds(self, dotted: str, words: tuple[bytes, ...]) -> bool:
        """Whether the source of the module of that name holds one of some words; nothing is parsed."""
        return self._unparsed.holds(dotted, words)

    def parsed(self, file: SourceFile) -> Module:
        """The module of a file. Raises `Unreadable`.

        A file that stands inside another is nobody else's module.
        """
        if file is not self._tree.last:
            return self._read(file)
        module = self._parsed.get(file.path) or self._keep(file)
        self.consulted.bring(self._needs[file.path])
        return module

    def once(self, key: tuple[object, ...], meanwhile: object, answer: Callable[[], object]) -> object:
        """The answer kept under a key, worked out the first time; `meanwhile` where it leads to itself."""
        if key not in self._answers:
            self._answers[key] = meanwhile, 0
            with self.consulted.recorded() as needs:
                found = answer()
            self._answers[key] = found, needs.paths
        found, known = self._answers[key]
        self.consulted.bring(known)
        return found

    def trim(self, searched: str = "") -> None:
        """Let go of modules, but for the one at `searched`: first of what no other module asked for.

        No evaluation may be under way: it would lose the ground it stands on.
        """
        if self._size <= _KEPT:
            return
        kept = self._parsed.pop(searched, None)
        for path in sorted(self._parsed, key=self._shared.__contains__):  # then what was used longest ago
            module = self._parsed[path]
            if self._size <= _KEPT:
                break
            if module is not None:
                self._size -= module.size
                self._gone += module.size
                del self._parsed[path]
                module.forget()
                self.changes += 1
        if self._gone > _GONE:
            self._gone = 0
            give_back()
        if kept is not None:
            self._parsed[searched] = kept

    def _path(self, dotted: str) -> str | None:
        self.consulted.listed = True
        return self._paths.of(dotted)

    def _parse(self, path: str) -> Module | None:
        if path not in self._parsed:
            try:
                self._keep(self._tree.read(path))
            except Unreadable:
                return None
        self.consulted.add(path, self._needs[path])
        module = self._parsed[path] = self._parsed.pop(path)  # now the one used last
        self._shared.add(path)
        return module

    def _read(self, file: SourceFile) -> Module:
        """Parse what of a file may load or name a model. Raises `Unreadable`."""

        module = parse(file.text, file.path, self, lambda data: self._unparsed.look(file.path, data))
        if not self._trigger.walks(file):
            module.leave_tree()
        return module

    def _keep(self, file: SourceFile) -> Module:
        self.changes += 1
        self._parsed[file.path] = None  # a circle of imports ends here
        self._needs[file.path] = 0
        with self.consulted.recorded() as needs:
            module = self._read(file)
        self._parsed[file.path] = module
        self._size += module.size
        self._needs[file.path] = needs.paths
        return module
