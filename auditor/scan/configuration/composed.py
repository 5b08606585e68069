"""Settings that are composed of several files, as by Hydra: the others that a file names as its defaults.

Of a group of files a program takes one; whoever starts it may choose any, so
all of them count.

Source: the documentation of Hydra, "The Defaults List" (read 2026-11-28).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from auditor.scan.formats.structure import Items, Node, Scalar, Table

#: How many files of one group count.
_MOST: Final = 100


def composed_of(
    settings: Table, path: str, beside: Callable[[str], Iterable[str]]
) -> Iterator[tuple[str | None, str]]:
    """The files that settings at `path` are composed of, each with the key that it stands under.

    None for a file whose keys stand beside those of the settings; `beside` gives the files of a folder.
    """
    folder = path.rpartition("/")[0]
    defaults = next((one.value for one in settings.pairs if one.key == "defaults"), None)
    for one in defaults.items if isinstance(defaults, Items) else ():
        if isinstance(one, Scalar):
            if not one.value.startswith("_"):
                yield None, _in(folder, f"{one.value.lstrip('/')}.yaml")
            continue
        for group in _groups(one):
            name, _, package = group.partition("@")
            key = package.partition(".")[0] or name.rpartition("/")[2]
            files = [each for each in beside(_in(folder, name)) if each.endswith((".yaml", ".yml"))]
            yield from ((key, each) for each in files[:_MOST])


def _groups(one: Node) -> Iterator[str]:
    """The groups that an entry of the list of defaults names: `model: small`, `/db@source: mysql`."""
    for pair in one.pairs if isinstance(one, Table) else ():
        words = pair.key.split()
        if words and "hydra/" not in words[-1]:
            yield words[-1].lstrip("/")


def _in(folder: str, path: str) -> str:
    return f"{folder}/{path}" if folder else path
