"""Names that managers of dotfiles give to files: what each becomes where it is installed.

Yadm tells alternates and templates behind two signs (its "Alternates" and
"Templates": `models.json##template,default,e.json`), chezmoi puts attributes
before a name (its "Source state attributes": `private_dot_env.tmpl`), and GNU
Stow writes `dot-` for a dot under `--dotfiles`.
"""

from __future__ import annotations

import re
from typing import Final

from auditor.scan.others import CONFIGURATION

#: What stands between a name and the conditions under which yadm installs it.
_ALTERNATE: Final = "##"
#: A condition of yadm's that says that the file is filled in first.
_FILLED: Final = re.compile(r"##(?:[^/]*,)?(?:t|template)(?:\.\w+)?(?:,[^/]*)?$")

#: Attributes of chezmoi's and Stow's before a name whose own beginning is a dot.
_DOT: Final = re.compile(
    r"(?:^|(?<=/))(?:(?:create|empty|exact|executable|external|modify|once|onchange|private|readonly|run)_)*"
    r"dot[_-](?=\w)"
)
#: Endings of what is read by itself: where a program lies others may ask for it by its own name.
_READ_ALONE: Final = (*CONFIGURATION, ".env", ".sh", ".bash", ".zsh", ".fish")
_TEMPLATE: Final = ".tmpl"


def is_managed(path: str) -> bool:
    """Whether a name looks like one that a manager of dotfiles gives: for a look at every path."""
    return _ALTERNATE in path or "dot_" in path or "dot-" in path


def installed(path: str) -> str:
    """The path that a file is installed under, itself where nobody manages it."""
    if _ALTERNATE in path:
        path = "/".join(part.partition(_ALTERNATE)[0] or part for part in path.split("/"))
    name = path.rpartition("/")[2].removesuffix(_TEMPLATE)
    alone = name.endswith(_READ_ALONE) or "." not in name
    return _DOT.sub(".", path) if alone else path


def is_filled(path: str) -> bool:
    """Whether yadm fills a file in before it is installed: it is a template, whatever it is called."""
    return _ALTERNATE in path and _FILLED.search(path) is not None
