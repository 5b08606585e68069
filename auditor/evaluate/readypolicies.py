"""The ready policies of the rule set, which a project's own policy may extend."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from auditor.model import Text


@dataclass(frozen=True, slots=True)
class Ready:
    """A ready policy: `rules/policies/NAME.toml`, what it is for, its keys and its text."""

    name: str
    title: Text
    description: Text
    raw: Mapping[str, Any]
    text: str


@cache
def ready_names() -> tuple[str, ...]:
    """The names of all ready policies, sorted."""
    folder = resources.files("auditor.rules").joinpath("policies")
    return tuple(sorted(one.name.removesuffix(".toml") for one in folder.iterdir()))


def ready(name: str) -> Ready:
    """The ready policy of that name. Raises KeyError if there is none."""
    if name not in ready_names():
        raise KeyError(name)
    source = resources.files("auditor.rules").joinpath(f"policies/{name}.toml")
    text = source.read_text(encoding="utf-8")
    raw = tomllib.loads(text)
    title, description = raw.pop("title"), raw.pop("description")
    return Ready(name, title, description, raw, text)
