"""From a name of one source file to the files that may define it: packages, modules and classes of a tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from posixpath import dirname
from typing import Final, Protocol, TypeAlias

from auditor.scan.languages.search.sources import Sources, above, joined
from auditor.scan.languages.syntax import Unit

#: A path, and the name that is meant in the file there.
Link: TypeAlias = tuple[str, str]

#: Files of a package that are looked at for one name.
_MOST: Final = 40


class Linker(Protocol):
    """How a language's names lead from file to file."""

    @property
    def hands_on(self) -> bool:
        """Whether what a file takes from others may be taken from it in turn."""

    def of_name(self, unit: Unit, name: str, sources: Sources) -> Iterator[Link]:
        """Where a name that the unit uses and does not define may be defined."""

    def of_part(self, unit: Unit, of: str, name: str, sources: Sources) -> Iterator[Link]:
        """Where a name of what the unit calls `of` may be defined."""


class NoLinks:
    """A language whose files know nothing of each other."""

    hands_on: Final = False

    def of_name(self, unit: Unit, name: str, sources: Sources) -> Iterator[Link]:
        """Nowhere."""
        return iter(())

    def of_part(self, unit: Unit, of: str, name: str, sources: Sources) -> Iterator[Link]:
        """Nowhere."""
        return iter(())


#: What constants, macros and types of C++ are called like: `DEFAULT_MODEL`, `kModel`, `Options`.
_FIXED: Final = re.compile(r"k?[A-Z]|g_")


class IncludeLinks:
    """C and C++: the names of a file that is included, if the tree has it and that name stands in it.

    Source: ISO C++, "Source file inclusion" [cpp.include]: beside the file first, then where the build looks.
    """

    hands_on: Final = True

    def of_name(self, unit: Unit, name: str, sources: Sources) -> Iterator[Link]:
        """The files that the unit includes; what is called like a function they only declare."""
        if _FIXED.match(name) is None:
            return
        for path in unit.handed_on[:_MOST]:
            included = sources.once(("include", unit.path, path), partial(_included, unit, path, sources))
            yield from ((file, name) for file in included if sources.holds(file, name))

    def of_part(self, unit: Unit, of: str, name: str, sources: Sources) -> Iterator[Link]:
        """The files that the unit includes, which may have the class or the namespace."""
        yield from self.of_name(unit, name, sources)


def _included(unit: Unit, path: str, sources: Sources) -> Iterator[str]:
    beside = joined(dirname(unit.path), path)
    if beside is not None and sources.has(beside):
        yield beside
        return
    found = [one for one in sources.named(path.rpartition("/")[2]) if f"/{one}".endswith(f"/{path}")]
    if len(found) == 1:
        yield found[0]


class GoLinks:
    """Go: the files of a folder are one package; other packages stand where `go.mod` says.

    Source: the Go Modules Reference, "go.mod files" and "Resolving a package to a module".
    """

    hands_on: Final = False

    def of_name(self, unit: Unit, name: str, sources: Sources) -> Iterator[Link]:
        """The other files of the package."""
        yield from self._package(dirname(unit.path), name, sources, but=unit.path)
        for path in unit.opened:
            yield from self._imported(path, name, sources)

    def of_part(self, unit: Unit, of: str, name: str, sources: Sources) -> Iterator[Link]:
        """The files of the package that is called `of`."""
        path = unit.imports.get(of)
        if path:
            yield from self._imported(path, name, sources)

    def _imported(self, path: str, name: str, sources: Sources) -> Iterator[Link]:
        for module in sources.named("go.mod"):
            file = sources.read(module)
            stated = re.search(r"(?m)^module[ \t]+\"?([^\s\"]+)", file.text) if file is not None else None
            if stated is not None and f"{path}/".startswith(f"{stated[1]}/"):
                folder = joined(dirname(module), path[len(stated[1]) + 1 :] or ".") or ""
                yield from self._package(folder, name, sources)

    def _package(self, folder: str, name: str, sources: Sources, but: str = "") -> Iterator[Link]:
        holding = sources.holding(folder, ".go", name, 2 * _MOST)
        plain = (path for path in holding if path != but and not path.endswith("_test.go"))
        yield from ((path, name) for path in islice(plain, _MOST))


class RustLinks:
    """Rust: modules stand in files called like them, from the crate's root, the file itself, or above it.

    Source: The Rust Reference, "Modules" (module source filenames) and "Paths".
    """

    hands_on: Final = True

    def of_name(self, unit: Unit, name: str, sources: Sources) -> Iterator[Link]:
        """The module that `use` takes the name from, by itself or with all others."""
        if name in unit.imports:
            module, _, last = unit.imports[name].rpartition(".")
            yield from ((path, last) for path in self._files(unit, module, sources))
        for module in unit.opened:
            yield from ((path, name) for path in self._files(unit, module, sources))

    def of_part(self, unit: Unit, of: str, name: str, sources: Sources) -> Iterator[Link]:
        """The module that is called `of` here."""
        first, dot, rest = of.partition(".")
        whole = unit.imports.get(first, first) + dot + rest
        yield from ((path, name) for path in self._files(unit, whole, sources))

    def _files(self, unit: Unit, module: str, sources: Sources) -> Sequence[str]:
        """The files that a path of modules, written in the unit, may mean."""
        return sources.once(("crate", module, unit.path), lambda: _modules(unit.path, module, sources))


def _modules(path: str, module: str, sources: Sources) -> Iterator[str]:
    parts = [part for part in module.split(".") if part]
    root, own = _crate(path, sources), _module(path)
    if parts[:1] == ["crate"]:
        starts = [(root, parts[1:])]
    elif parts[:1] in (["self"], ["super"]):
        climbs = parts.count("super")
        folder = own
        for _ in range(climbs):
            folder = dirname(folder)
        starts = [(folder, parts[climbs + parts.count("self") :])]
    else:
        starts = [(own, parts), (root, parts)]
        starts += [(dirname(lib), parts[1:]) for lib in _lib(parts[0] if parts else "", sources)]
    for folder, rest in starts:
        yield from _rust_files(folder, rest, sources)


def _crate(path: str, sources: Sources) -> str:
    """The folder of the sources of the crate that a file belongs to."""
    if _is_target(path):
        return dirname(path)
    for folder in above(dirname(path)):
        if sources.has(f"{folder}/Cargo.toml" if folder else "Cargo.toml"):
            return joined(folder, "src") or "src"
    return dirname(path)


def _module(path: str) -> str:
    """The folder of the modules below a file's own."""
    name = path.rpartition("/")[2]
    own = name in ("main.rs", "lib.rs", "mod.rs") or _is_target(path)
    return dirname(path) if own else path.removesuffix(".rs")


def _is_target(path: str) -> bool:
    """Whether a file is a crate of its own: a test, an example, a benchmark, one of several programs.

    Source: The Cargo Book, "Cargo Targets" (integration tests, examples, benchmarks, binaries).
    """
    return dirname(path).rpartition("/")[2] in ("tests", "examples", "benches", "bin")


def _lib(crate: str, sources: Sources) -> list[str]:
    """The roots of other crates of the tree, by the names of their folders."""
    found = sources.named("lib.rs") if crate else ()
    return [path for path in found if dirname(dirname(path)).rpartition("/")[2].replace("-", "_") == crate]


def _rust_files(folder: str, parts: list[str], sources: Sources) -> Iterator[str]:
    """The file of a module; its last parts may also be a type inside of a file above."""
    inside = "/".join([folder, *parts] if folder else parts)
    candidates = [f"{inside}.rs", f"{inside}/mod.rs", f"{inside}/lib.rs", f"{inside}/main.rs"]
    yield from (path for path in candidates if sources.has(path))
    if parts and parts[-1][:1].isupper():
        yield from _rust_files(folder, parts[:-1], sources)


class LuaLinks:
    """Lua: a module `a.b` stands in `a/b.lua` or `a/b/init.lua`, below a folder that the program knows.

    Source: the Lua 5.4 Reference Manual, "package.path"; Neovim's manual, "lua-module-load".
    """

    hands_on: Final = True

    def of_name(self, unit: Unit, name: str, sources: Sources) -> Iterator[Link]:
        """Nowhere: what a module gives is a part of it."""
        return iter(())

    def of_part(self, unit: Unit, of: str, name: str, sources: Sources) -> Iterator[Link]:
        """The module that is called `of` here."""
        module = unit.imports.get(of, "")
        if module:
            found = sources.once(("lua", module, unit.path), lambda: _lua_files(module, unit.path, sources))
            yield from ((path, name) for path in found)


def _lua_files(module: str, beside: str, sources: Sources) -> Iterator[str]:
    path = module.replace(".", "/")
    for candidate in (f"{path}.lua", f"{path}/init.lua"):
        named = sources.named(candidate.rpartition("/")[2])
        found = [one for one in named if f"/{one}".endswith(f"/{candidate}") and one != beside]
        if found:
            yield found[0]
            return


class ClassLinks:
    """A class stands in a file called like it, in the package that the import says, as in Java and C#."""

    hands_on: Final = True

    def __init__(self, ending: str, *, snake: bool = False, beside: bool = False) -> None:
        """Know the ending of files' names.

        `snake`: files are called in small letters, `OpenAiClient` in
        `open_ai_client`. `beside`: names of other files of the folder hold
        without an import.
        """
        self._ending, self._snake, self._beside = ending, snake, beside

    def of_name(self, unit: Unit, name: str, sources: Sources) -> Iterator[Link]:
        """The file of a class that is called so; that from which a static import takes the name."""
        yield from ((path, name) for path in self._files(unit, unit.imports.get(name, name), sources))
        if name in unit.imports:
            owner, _, last = unit.imports[name].rpartition(".")
            yield from ((path, last) for path in self._files(unit, owner, sources))
        for owner in unit.opened:
            yield from ((path, name) for path in self._files(unit, owner, sources))
        if self._beside:
            beside = sources.holding(dirname(unit.path), self._ending, name, _MOST + 1)
            yield from ((path, name) for path in beside if path != unit.path)

    def of_part(self, unit: Unit, of: str, name: str, sources: Sources) -> Iterator[Link]:
        """The class that is called `of` here."""
        yield from ((path, name) for path in self._files(unit, unit.imports.get(of, of), sources))

    def _files(self, unit: Unit, dotted: str, sources: Sources) -> Sequence[str]:
        name = dotted.rpartition(".")[2]
        if not name[:1].isupper():
            return ()
        name, dotted = (_snake(name), _snake(dotted)) if self._snake else (name, dotted)
        near = joined(dirname(unit.path), f"{name}{self._ending}")
        found = [path for path in sources.named(f"{name}{self._ending}") if path != unit.path]
        exact = f"{dotted.replace('.', '/')}{self._ending}"
        best = [path for path in found if f"/{path}".endswith(f"/{exact}") and "." in dotted]
        return (best or [path for path in found if path == near] or found)[:1]


def _snake(name: str) -> str:
    """A name of humps in small letters, as Ruby on Rails and Mix call files."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()
