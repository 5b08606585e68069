"""Places in repositories of code, as configurations name them: no models, whatever they look like."""

from __future__ import annotations

import re
from typing import Final

from auditor.scan.configuration.entries import Entry

#: Keys of a place in a repository of code, and of its name, where the address of one stands beside.
_IN_CODE: Final = frozenset({"name", "path", "directory", "dir", "subdir", "context", "slug", "full_name"})
_CODE: Final = re.compile(r"git@|git\+|ssh://|.*\.git(?:[}\"'@#?].*)?$")
#: What only the deployment of a repository of code has (Argo CD, "Application Specification").
_DEPLOYED: Final = frozenset({"repourl", "targetrevision"})


def of_code(entry: Entry) -> bool:
    """Whether a value is a place in a repository of code, or that repository's name."""
    if entry.key.lower() not in _IN_CODE:
        return False
    return not _DEPLOYED.isdisjoint(entry.beside) or any(_CODE.match(one) for one in entry.beside.values())
