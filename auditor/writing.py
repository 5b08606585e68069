"""The one way to write a file: whole or not at all, and nothing is left behind for long.

A file is written beside its place and renamed into it, so that a reader sees
the old one or the new one. A writer that is killed leaves what it had written
so far; a later one removes it, once it is so old that nobody writes it any more.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Final

#: What a file is called while it is written, and after how many seconds nobody writes it any more.
_BESIDE: Final = ".auditor-"
_ABANDONED: Final = 24 * 60 * 60

#: Entries of a folder that are looked at.
_MOST: Final = 10_000


def write(path: Path, data: bytes, shared: bool = False) -> None:
    """Write a file whole or not at all, making its folder. Raises OSError.

    Only the user may read it, or with `shared` whoever may read what the user makes.
    """
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=_BESIDE)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        if shared:
            umask = os.umask(0)
            os.umask(umask)
            Path(name).chmod(0o666 & ~umask)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def clear(folder: Path) -> None:
    """Remove what writers that were killed left in a folder; what cannot be removed stays."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in islice(entries, _MOST):
            if entry.name.startswith(_BESIDE) and entry.is_file(follow_symlinks=False):
                with suppress(OSError):
                    if time.time() - entry.stat(follow_symlinks=False).st_mtime > _ABANDONED:
                        Path(entry.path).unlink()
