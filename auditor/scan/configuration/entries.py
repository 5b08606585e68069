"""What a configuration is read as: values under keys, commands, files inside, keys that are names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from auditor.model import Kind
from auditor.scan.commands.launched import Line
from auditor.scan.formats.structure import Pair, Scalar
from auditor.scan.loaders.loader_rows import Call

#: A key that is a path of keys, as editors write their settings: `llm.modelId`.
_DOTTED: Final = re.compile(r"[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)+")


#: Keys that name the thing in a mapping or list under a key that means a model.
ITSELF: Final = frozenset(
    {
        "name",
        "id",
        "path",
        "repo",
        "repo_id",
        "repository",
        "source",
        "uri",
        "url",
        "value",
        "default",
        "slug",
    }
)

#: Keys of what uses the settings that stand beside or below.
USED_BY: Final = (
    *("class", "class_name", "class_path", "classname", "_target_"),
    *("type", "implementation", "strategy", "driver"),
)

#: Keys of what a setting is for, in words.
DESCRIBED: Final = ("description", "markdowndescription", "help")

#: How much of a description is looked at, in characters.
_DESCRIPTION: Final = 1000

#: Keys of what may be chosen for a setting.
CHOICES: Final = frozenset({"options", "choices", "enum", "allowedvalues", "allowed_values"})

#: What stands beside the name of a model in an account of a call.
_WHEN: Final = frozenset({"timestamp", "created_at", "time", "date"})
_ANSWERED: Final = frozenset({"response", "completion", "answer", "output"})

#: Keys under which anything may stand that is kept somewhere: images, code, and weights; and its address.
HOLDS: Final = frozenset({"repo", "repository"})
LEADS: Final = HOLDS | {"url", "source"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of a configuration.

    `path` is the keys that lead to it, in lower case; `beside` the values of
    the same mapping; `call` what the mapping calls, where it is the notation
    of a call, with `given`, the values of its arguments.
    """

    key: str
    path: tuple[str, ...]
    node: Scalar
    beside: Mapping[str, str] = field(default_factory=dict)
    call: Call | None = None
    given: Mapping[str, str] = field(default_factory=dict)

    @property
    def value(self) -> str:
        """The value's text."""
        return self.node.value

    @property
    def is_of_past(self) -> bool:
        """Whether it stands in an account of what was asked once: when it was, and what was answered."""
        return not _WHEN.isdisjoint(self.beside) and not _ANSWERED.isdisjoint(self.beside)

    @property
    def about(self) -> str:
        """How the description beside it begins, empty where there is none."""
        return next((self.beside[one] for one in DESCRIBED if one in self.beside), "")[:_DESCRIPTION]


@dataclass(frozen=True, slots=True)
class Inner:
    """A file inside a configuration: its name and the source that holds it."""

    name: str
    node: Scalar


@dataclass(frozen=True, slots=True)
class Name:
    """A key of a mapping of models or data sets, with the keys above it and the values beside the mapping.

    `ours`: it is what the configuration calls a model that it names below.
    """

    pair: Pair
    path: tuple[str, ...]
    beside: Mapping[str, str]
    entry: frozenset[str]
    kind: Kind = Kind.MODEL
    ours: bool = False


#: What a configuration is read as.
Part: TypeAlias = Entry | Line | Inner | Name


def is_dotted(value: str | None) -> bool:
    """Whether a value is the name of a class or a kind with all that stands above it: `worker.llm.ollama`."""
    return value is not None and _DOTTED.fullmatch(value) is not None
