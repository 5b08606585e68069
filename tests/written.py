"""Cases that are written down in YAML, hundreds of files of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import yaml

#: The parser in C is ten times as fast, and every run of any test waits for all the cases.
_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def written(path: Path) -> Any:
    """What the file says."""
    return yaml.load(path.read_bytes(), Loader=_LOADER)
