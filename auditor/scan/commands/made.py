"""Folders that commands are given by their paths: with models of one's own, unless the script makes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from auditor.model import Kind
from auditor.scan.identity.found import Found
from auditor.scan.identity.unclaimed import own_folder
from auditor.scan.shell import Word, substitute

#: What the option of a program is given that says where it writes: `--output_dir "$MERGED"`.
_GIVEN_OUT: Final = re.compile(
    r"--?(?:[\w.-]*[-_.])?(?:out(?:put)?|saved?|export|dest(?:ination)?)(?:[-_.][\w.-]*|dir|file|path)?"
    r"(?:=|[ \t]+|\"[ \t]*,[ \t]*)[\"']?([^\s\"']{1,200})"
)


def folder_given(path: str, kind: Kind, source: str, variables: Mapping[str, Word]) -> Found | None:
    """The model of one's own in a folder that a program is given, but none that the script `source` makes."""
    found = own_folder(path, kind)
    return found if found is not None and not _is_made_by(source, path, variables) else None


def _is_made_by(source: str, path: str, variables: Mapping[str, Word]) -> bool:
    """Whether a program of a script is told to write what lies at a path, or the folder that it lies in."""
    wanted = path.rstrip("/")
    for match in _GIVEN_OUT.finditer(source):
        folder = (substitute(match[1], variables) or "").rstrip("/")
        if folder and (wanted == folder or wanted.startswith(f"{folder}/")):
            return True
    return False
