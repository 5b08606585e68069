"""Folders that hold no source of the project, by their names or by what stands in them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

#: Folders that hold no source of the project, with what they are.
SKIPPED: Final = {
    **dict.fromkeys((".git", ".hg", ".svn", ".bzr"), "the history of version control"),
    **dict.fromkeys(("node_modules", "site-packages", ".eggs"), "installed packages"),
    **dict.fromkeys((".venv", "venv", ".tox", ".nox"), "a virtual environment"),
    **dict.fromkeys((".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"), "what a tool remembers"),
    "__pycache__": "compiled Python",
    ".terraform": "installed providers",
    "auditor-report": "reports of this program",
}

#: A file that only tools which copy others' source into a project write, with what then stands beside it.
_VENDORED: Final = {"modules.txt": "vendored Go modules", "autoload.php": "vendored PHP packages"}

#: A folder that holds this file, and one of those that an interpreter is in, is a virtual environment,
#: whatever its name. The file alone is often left where an environment was.
_ENVIRONMENT_MARK: Final = "pyvenv.cfg"
_INTERPRETER: Final = frozenset({"bin", "Scripts", "lib", "Lib", "lib64"})


def what_it_is(folder: str, names: Collection[str]) -> str | None:
    """What a folder of others' source is, by the `names` in it; None if it is the project's own."""
    if folder and _ENVIRONMENT_MARK in names and not _INTERPRETER.isdisjoint(names):
        return "a virtual environment"
    if folder.rpartition("/")[2] != "vendor":
        return None
    return next((what for mark, what in _VENDORED.items() if mark in names), None)
