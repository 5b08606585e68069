"""Names that stand beside the revision that they are pinned to, as arguments or keys."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

#: A commit of a repository: what no branch, no release and no number of a version is written like.
_COMMIT: Final = re.compile(r"[0-9a-f]{40}")

#: What a name of a repository is called, behind the word that says what it is for.
_NAME: Final = re.compile(r"(?:^|_)(?:name_or_path|path|name|id|repo|repo_id|repo_name)$")


def revision_key(name: str, beside: Mapping[str, ast.expr]) -> str | None:
    """The argument or key beside a name that says at which revision it is meant, None if there is none.

    `path` goes with `revision`, `onnx_path` with `onnx_revision`; a model with either.
    """
    stem = _NAME.sub("", name)
    keys = (f"{stem}_revision", "revision") if stem in ("", "model", name) else (f"{stem}_revision",)
    return next((one for one in keys if one in beside), None)


@lru_cache(maxsize=20_000)
def is_repository_name(name: str) -> bool:
    """Whether an argument or key of that name may hold a repository's, although it says nothing of models."""
    return bool(_NAME.search(name))


def is_commit(text: str | None) -> bool:
    """Whether `text` is the whole name of a commit."""
    return text is not None and bool(_COMMIT.fullmatch(text))
