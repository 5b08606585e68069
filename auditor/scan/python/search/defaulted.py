"""What a library loads where no model is named, in the release of it that a project has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from msgspec import structs

from auditor.scan.loaders.loader_rows import Call, Release
from auditor.scan.python.source.around import Around

if TYPE_CHECKING:
    from packaging.specifiers import SpecifierSet

#: A release later than all.
_LATEST: Final = "99999"


def at_release(entry: Call, around: Around, path: str) -> tuple[Call, str]:
    """The row as it is in the release that a module at `path` is run with, and the words that tell which.

    That is the latest that the project admits; the words are empty for the present one.
    """
    for one in entry.earlier:
        admitted = around.admitted(one.package, path)
        found = _of(one.releases, admitted) if admitted is not None else None
        if found is not None:
            return _as_of(entry, found), f" before {one.package} {found.before}"
    return entry, ""


def _as_of(entry: Call, release: Release) -> Call:
    """The row with what the call loaded before a release."""
    defaults = entry.defaults
    if defaults is not None:
        return structs.replace(
            entry, defaults=structs.replace(defaults, names={**defaults.names, **release.names})
        )
    return structs.replace(entry, default=release.default, origin=release.origin or entry.origin)


def _of(releases: Sequence[Release], admitted: SpecifierSet) -> Release | None:
    """The time before a release in which the latest release is that is admitted; None for the present."""
    from packaging.version import Version

    ends = [Version(one.before) for one in releases]
    said = [Version(one.version.removesuffix(".*")) for one in admitted]
    next_ = [Version(f"{one.base_version}.1") for one in said]
    tried = [Version(_LATEST), Version("0"), *ends, *said, *next_]
    fitting = [one for one in tried if admitted.contains(one, prereleases=True)]
    if not fitting:
        return None  # the lists contradict each other
    last = max(fitting)
    return next(
        (one for one, end in zip(reversed(releases), reversed(ends), strict=True) if last < end), None
    )
