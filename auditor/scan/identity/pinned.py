"""Names that stand beside the revision that they are pinned to, as arguments or keys."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

#: What stands where no revision is stated: nothing, the words of YAML, JSON and Python for it, and what hubs
#: call the newest: `main` on Hugging Face, `master` on ModelScope.
_NEWEST: Final = frozenset({"", "~", "null", "none", "default", "latest", "head", "main", "master"})

#: A commit of a repository: what no branch, no release and no number of a version is written like.
_COMMIT: Final = re.compile(r"[0-9a-f]{40}")

#: That, or a version as services call it that run models: the digest of an image.
_VERSION: Final = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")

#: What a name of a repository is called, behind the word that says what it is for.
_NAME: Final = re.compile(r"(?:^|_)(?:name_or_path|path|name|id|repo|repo_id|repo_name)$")


#: The words for a model and its name at the end of another word; what may mean one without.
_MODEL: Final = re.compile(
    r"(?:^|_)(?:(?:model|repo|repository|hf|hub)_)?(?:model|path|name|id|repo|repository)$"
)
_PLAIN: Final = frozenset({"url", "model_url", "download_url", "hf", "hub", "model"})

#: Names under which a commit stands, or a version.
_COMMITS: Final = (
    *("commit", "commit_sha", "commit_hash", "commit_id", "sha", "version", "version_id", "model_version"),
)


def revision_key(name: str, beside: Mapping[str, ast.expr]) -> str | None:
    """The argument or key beside a name that says at which revision it is meant, None if there is none.

    `path` goes with `revision`, `onnx_path` with `onnx_revision`; a model with either.
    """
    stem = _NAME.sub("", name)
    keys = (f"{stem}_revision", "revision") if stem in ("", "model", name) else (f"{stem}_revision",)
    return next((one for one in keys if one in beside), None)


@lru_cache(maxsize=20_000)
def revision_keys(name: str) -> tuple[str, ...]:
    """The names under which the revision of what is called `name` may stand beside it, the surest first.

    `default_model` goes with `default_revision`; `model_id`, `repo` and `url`
    go with `revision`, `commit` or `version`.
    """
    stem = _MODEL.sub("", name)
    stems = dict.fromkeys(one for one in (name, name.rpartition("_")[0], stem) if one)
    own = tuple(f"{one}_{word}" for one in stems for word in ("revision", "commit"))
    return own if stem and stem not in _PLAIN else (*own, "model_revision", "revision", *_COMMITS)


@lru_cache(maxsize=20_000)
def is_repository_name(name: str) -> bool:
    """Whether an argument or key of that name may hold a repository's, although it says nothing of models."""
    return bool(_NAME.search(name))


def as_revision(text: str | None) -> str | None:
    """The revision that a text states; None where it leaves it at the newest, whatever that is tomorrow."""
    return text if text is not None and text.lower() not in _NEWEST else None


def is_commit(text: str | None) -> bool:
    """Whether `text` is the whole name of a commit."""
    return text is not None and bool(_COMMIT.fullmatch(text))


def is_version(text: str) -> bool:
    """Whether `text` is the whole name of a commit, or the digest that is a service's name of a version."""
    return bool(_VERSION.fullmatch(text))
