"""JavaScript's and TypeScript's modules: from what an `import` says to the file of the tree that it means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from posixpath import dirname
from typing import Final

from auditor.scan.formats.structure import Items, Scalar
from auditor.scan.languages.search.data import ENDING
from auditor.scan.languages.search.linking import Link
from auditor.scan.languages.search.sources import Sources, above, entries_of, joined
from auditor.scan.languages.syntax import Unit

#: Endings in the order in which they are tried, and what stands for what a compiler will have made.
_ENDINGS: Final = (".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs")
_MADE: Final = re.compile(r"\.[cm]?jsx?$")

#: Files that say how modules are called, and how many of them lead to each other.
_SETTINGS: Final = ("tsconfig.json", "jsconfig.json", "tsconfig.base.json", "tsconfig.app.json")
_EXTENDED: Final = 4


class ModuleLinks:
    """Follows relative paths, the aliases of `tsconfig.json`, and packages of the same tree.

    Sources: TypeScript's module resolution (relative imports, `paths`,
    `baseUrl`, `extends`), Node.js' packages (`name`, `main`, `exports`).
    """

    hands_on: Final = True

    def of_name(self, unit: Unit, name: str, sources: Sources) -> Iterator[Link]:
        """Where a name that is imported, or handed on, comes from."""
        module, inside = unit.links.get(name, ("", None))
        if module and inside is not None:
            yield from ((path, inside) for path in _files(module, unit.path, sources))
        for other in unit.handed_on:
            yield from ((path, name) for path in _files(other, unit.path, sources))

    def of_part(self, unit: Unit, of: str, name: str, sources: Sources) -> Iterator[Link]:
        """Where a name of a module that is imported as a whole stands."""
        module, inside = unit.links.get(of, ("", None))
        if module and inside is None:
            yield from ((path, name) for path in _files(module, unit.path, sources))


def _files(module: str, beside: str, sources: Sources) -> Sequence[str]:
    """The file that a module's name means in the file `beside`; none for a package from elsewhere."""
    return sources.once(("module", module, dirname(beside)), lambda: _first_file(module, beside, sources))


def _first_file(module: str, beside: str, sources: Sources) -> Iterator[str]:
    candidates = (
        [joined(dirname(beside), module)]
        if module.startswith(".")
        else [*_aliased(module, beside, sources), *_packaged(module, sources)]
    )
    for candidate in candidates:
        found = _file(candidate, sources) if candidate is not None else None
        if found is not None:
            yield found
            return


def _file(path: str, sources: Sources) -> str | None:
    bare = _MADE.sub("", path)
    tried = [path] if path.endswith((*_ENDINGS, ENDING)) else []
    tried += [f"{one}{ending}" for one in dict.fromkeys((path, bare)) for ending in _ENDINGS]
    tried += [f"{path}/index{ending}" for ending in _ENDINGS]
    return next((one for one in tried if sources.has(one)), None)


def _aliased(module: str, beside: str, sources: Sources) -> Iterator[str | None]:
    """What the nearest settings make of a name; without any, `@/` and `~/` mean the sources by custom."""
    for folder in above(dirname(beside)):
        for name in _SETTINGS:
            path = f"{folder}/{name}" if folder else name
            if sources.has(path):
                yield from _by_settings(module, path, sources, 0)
    if module.startswith(("@/", "~/")):
        for folder in above(dirname(beside)):
            if sources.has(f"{folder}/package.json" if folder else "package.json"):
                yield joined(folder, f"src/{module[2:]}")
                yield joined(folder, module[2:])


def _by_settings(module: str, path: str, sources: Sources, depth: int) -> Iterator[str | None]:
    if depth > _EXTENDED:
        return
    settings = sources.settings(path)
    options = settings.get("compilerOptions")
    stated = entries_of(options)
    base = stated.get("baseUrl")
    folder = dirname(path)
    home = (joined(folder, base.value) or "") if isinstance(base, Scalar) else folder
    for pattern, targets in entries_of(stated.get("paths")).items():
        before, star, after = pattern.partition("*")
        if module == pattern or (star and module.startswith(before) and module.endswith(after)):
            inside = module[len(before) : len(module) - len(after)] if star else ""
            for target in targets.items if isinstance(targets, Items) else ():
                if isinstance(target, Scalar):
                    yield joined(home, target.value.replace("*", inside))
    if isinstance(base, Scalar):
        yield joined(home, module)
    above_ = settings.get("extends")
    if isinstance(above_, Scalar) and above_.value.startswith("."):
        other = joined(folder, above_.value)
        for one in (other, f"{other}.json") if other is not None else ():
            if sources.has(one):
                yield from _by_settings(module, one, sources, depth + 1)


def _packaged(module: str, sources: Sources) -> Iterator[str | None]:
    """Where a package of the tree itself keeps its sources, or the part of it that is named.

    It stands in a folder called like it, but for its scope, as package managers lay them out.
    """
    parts = module.split("/")
    called = "/".join(parts[: 2 if module.startswith("@") else 1])
    for path in sources.named("package.json"):
        folder, rest = dirname(path), module[len(called) + 1 :]
        if folder.rpartition("/")[2] != called.rpartition("/")[2]:
            continue
        settings = sources.settings(path)
        name = settings.get("name")
        if not isinstance(name, Scalar) or name.value != called:
            continue
        main = settings.get("main")
        entries = [rest, f"src/{rest}"] if rest else ["src/index", "index"]
        if not rest and isinstance(main, Scalar):
            entries.insert(0, main.value)
        yield from (joined(folder, entry) for entry in entries)
