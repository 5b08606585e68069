"""From a name of a Dart file to the libraries that it imports, exports or is a part of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import dirname
from typing import Final

from auditor.scan.languages.search.linking import Link
from auditor.scan.languages.search.sources import Sources, above, joined
from auditor.scan.languages.syntax import Unit

#: Libraries of a file that are looked at for one name.
_MOST: Final = 80


class LibraryLinks:
    """Dart: a library is named by its path, or as one of a package, whose own stand in its folder `lib`.

    Source: the Dart language's documentation, "Libraries & imports"; "Package layout conventions".
    """

    hands_on: Final = True

    def of_name(self, unit: Unit, name: str, sources: Sources) -> Iterator[Link]:
        """The libraries that give the file their names, if the name stands in them."""
        for uri in unit.handed_on[:_MOST]:
            files = self._files(unit, uri, sources)
            yield from ((path, name) for path in files if _may_give(path, name, sources))

    def of_part(self, unit: Unit, of: str, name: str, sources: Sources) -> Iterator[Link]:
        """The library that is asked for by the word `of`, else those that may have the class."""
        first = of.partition(".")[0]
        if first in unit.links:
            yield from ((path, name) for path in self._files(unit, unit.links[first][0], sources))
            return
        for uri in unit.handed_on[:_MOST] if first[:1].isupper() else ():
            files = self._files(unit, uri, sources)
            yield from ((path, name) for path in files if _may_give(path, first, sources))

    def _files(self, unit: Unit, uri: str, sources: Sources) -> tuple[str, ...]:
        """The file of a library, none where the tree does not have it."""
        if uri.startswith("dart:"):
            return ()
        return tuple(sources.once(("dart", unit.path, uri), lambda: _file(unit.path, uri, sources)))


def _may_give(path: str, name: str, sources: Sources) -> bool:
    """Whether a library has a name, or hands on the names of others."""
    return sources.holds(path, name) or sources.holds(path, "export ") or sources.holds(path, "part '")


def _file(path: str, uri: str, sources: Sources) -> Iterator[str]:
    if not uri.startswith("package:"):
        beside = joined(dirname(path), uri)
        if beside is not None and sources.has(beside):
            yield beside
        return
    package, _, inner = uri.removeprefix("package:").partition("/")
    for root in _roots(path, package, sources):
        found = joined(root, f"lib/{inner}")
        if found is not None and sources.has(found):
            yield found
            return


def _roots(path: str, package: str, sources: Sources) -> Iterator[str]:
    """The folders whose package is called so, the one around the file first."""
    files = [f"{folder}/pubspec.yaml" if folder else "pubspec.yaml" for folder in above(dirname(path))]
    own = [one for one in files if sources.has(one)]
    others = [one for one in sources.named("pubspec.yaml")[:_MOST] if one not in own]
    for one in (*own, *others):
        file = sources.read(one)
        stated = re.search(r"(?m)^name:[ \t]*[\"']?(\w+)", file.text) if file is not None else None
        if stated is not None and stated[1] == package:
            yield dirname(one)
