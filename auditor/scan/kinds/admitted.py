"""Which versions of a package a project admits, by the lists and locks of packages nearest to a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.utils import canonicalize_name

from auditor.scan.kinds.requirements import REMARK

#: What tools write down of the versions that they chose, and lists of packages that somebody wrote.
_LOCK: Final = re.compile(r"(?:uv|poetry|pdm|pylock(?:\.[\w-]+)?)\.(?:lock|toml)\Z|Pipfile\.lock\Z")
_LIST: Final = re.compile(
    r"[\w.-]*(?:requirements|constraints)[\w.-]*\.(?:txt|in)\Z|pyproject\.toml\Z|setup\.(?:cfg|py)\Z|Pipfile\Z"
    r"|(?:environment|conda)[\w.-]*\.ya?ml\Z"
)

#: A folder of lists beside what they are for: `requirements/base.txt`.
_FOLDER: Final = "requirements"

#: A version of Poetry's, which is also Pipenv's: `^1.2.3`, `~1.2`, `1.2.*`, `>=1,<2`.
_CARET: Final = re.compile(r"\s*(?P<sign>[\^~])\s*(?P<version>\d+(?:\.\d+)*)\s*\Z")


class Admitted:
    """The lists of packages of a tree, found by the folder that they are for."""

    def __init__(self, paths: Sequence[str], read: Callable[[str], str]) -> None:
        """Know those among `paths`; `read` gives the text of one, empty where it cannot be read."""
        self._read = read
        self._lists: dict[str, list[str]] = {}
        for path in paths:
            folder, _, name = path.rpartition("/")
            above, _, last = folder.rpartition("/")
            if _LOCK.match(name) or _LIST.match(name):
                self._lists.setdefault(folder, []).append(path)
            elif last == _FOLDER and name.endswith((".txt", ".in")):
                self._lists.setdefault(above, []).append(path)
        for found in self._lists.values():  # what a tool chose says more than what it was asked for
            found.sort(key=lambda path: (not _LOCK.match(path.rpartition("/")[2]), path))

    def of(self, package: str, beside: str) -> SpecifierSet | None:
        """The versions of a package that the nearest list above a file admits, None if none names it.

        Of several lists in a folder the first counts that says one version,
        else all of them together.
        """
        folder = beside
        while folder:
            folder = folder.rpartition("/")[0]
            every = [one for path in self._lists.get(folder, ()) for one in stated(package, self._read(path))]
            if every:
                pinned = next((one for one in every if any(each.operator == "==" for each in one)), None)
                return pinned if pinned is not None else SpecifierSet(",".join(map(str, every)))
        return None


def stated(package: str, text: str) -> Iterator[SpecifierSet]:
    """The versions of a package that one list or lock states, of whatever tool it is.

    The forms are those of pip (PEP 508), of pyproject.toml, Poetry, Pipenv and
    conda, and of the locks of uv, Poetry, PDM and Pipenv; without a version
    any is admitted.
    """
    for match in _pattern(canonicalize_name(package)).finditer(REMARK.sub("", text)):
        written = next((one for one in match.groups() if one is not None), "")
        try:
            yield _specified(written)
        except InvalidSpecifier:
            continue


@lru_cache(maxsize=256)
def _pattern(package: str) -> re.Pattern[str]:
    """What states a package's version, one group for each form of it."""
    name = package.replace("-", "[-_.]")
    return re.compile(
        rf"""(?mix)
          ^name[ ]*=[ ]*"{name}"\r?\n version[ ]*=[ ]*"(?P<locked>[^"\n]{{1,40}})"
        | ^[ \t]*"{name}"[ ]*:[ ]*\{{[^{{}}]{{0,20000}}?"version"[ ]*:[ ]*"(?P<pipenv>==[^"\n]{{1,40}})"
        | ^"?{name}"?[ ]*=[ ]*(?:\{{[^}}\n]{{0,200}}?\bversion[ ]*=[ ]*)?"(?P<keyed>[^"\n]{{1,40}})"
        | (?:^|["']|[ \t,]-[ ]|[ \t])(?<![-\w.]){name}(?![\w.-]|[ ]*[:=][ ]*[\["'{{])
          (?:\[[^\]\n]{{0,200}}\])?[ ]*\(?
          (?P<listed>(?:[ ]*,?[ ]*(?:[~=!<>]=|===|[=<>])[ ]*[\w.*+!-]{{1,40}}){{0,6}})
        """
    )


def _specified(written: str) -> SpecifierSet:
    """Versions in the words of one of the tools. Raises `InvalidSpecifier`."""
    match = _CARET.match(written)
    if match is not None:
        parts = [int(part) for part in match["version"].split(".")]
        kept = next((n for n, part in enumerate(parts) if part), len(parts) - 1)
        last = min(1, len(parts) - 1) if match["sign"] == "~" else kept
        end = [*parts[:last], parts[last] + 1]
        return SpecifierSet(f">={match['version']},<{'.'.join(map(str, end))}")
    plain = written.strip()
    if plain[:1].isdigit():
        return SpecifierSet(f"=={plain}")
    return SpecifierSet(re.sub(r"(?<![~=!<>])=(?!=)[ ]*([\w.]+)", r"==\1.*", plain) if plain != "*" else "")
