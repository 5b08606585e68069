"""Kinds of configuration whose keys are known: what tells the kind, and what its keys mean."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from fnmatch import fnmatchcase
from functools import cache, cached_property

from msgspec import Struct, field

from auditor.model import Kind, Route
from auditor.scan.patterns import wildcards


class Meant(Struct, frozen=True):
    """What stands at a path of keys: a model of some origin, or nothing that is used (`ignored`).

    `path` is keys joined by dots, in lower case; the items of a list add
    nothing to it; `*` stands for anything. `bare` says what a name without
    organisation stands for, as in the tables of calls; `names` are short
    names. `prefixes`: the service may stand before the name. `separator`
    parts several names in one string. `revision`, `server` and `unless` are
    keys beside it: that state the revision, that may point to another server,
    that name the model instead. `command`: a command line stands there.
    `ending` is what may stand behind the name and is no part of it,
    `beginning` what stands before it (regular expressions). `weights`: files
    of weights stand there, by their names; what is none has its general
    meaning. `likely`: versions of the program differ in what they load under
    that name.
    """

    path: str
    kind: Kind = Kind.MODEL
    origin: str = "huggingface"
    route: Route = Route.WEIGHTS
    bare: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    prefixes: bool = False
    revision: str | None = None
    server: str | None = None
    unless: str | None = None
    ignored: bool = False
    separator: str | None = None
    command: bool = False
    hub_names: bool = True
    ending: str | None = None
    beginning: str | None = None
    weights: bool = False
    likely: bool = False


class Paths:
    """The paths of keys that a document holds."""

    def __init__(self, paths: Collection[str]) -> None:
        """Of paths whose keys are joined by dots, in lower case."""
        self._paths = frozenset(paths)

    @cached_property
    def _lines(self) -> str:
        """All of them, a line each: a pattern looks through them at once."""
        return "\n".join(sorted(self._paths))

    def hold(self, wanted: str) -> bool:
        """Whether a path is among them, or one that a pattern means (`*`)."""
        return _line(wanted).search(self._lines) is not None if "*" in wanted else wanted in self._paths


class Document(Struct, frozen=True):
    """A kind of configuration, told by its file's name (`files`) and by paths of keys that it holds (`has`).

    Where both are given both must fit, and the document is of no kind that is
    told by the name alone. `values` are paths with the pattern
    of the value that must stand there. What `keys` do not speak of has its
    general meaning, unless `only`.
    """

    document: str
    keys: tuple[Meant, ...]
    files: tuple[str, ...] = ()
    has: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    only: bool = False

    def fits(self, path: str, paths: Paths, values: Mapping[str, Sequence[str]]) -> bool:
        """Whether a file with these paths of keys, and these values under them, is of this kind."""
        name = path.rpartition("/")[2]
        if self.files and not any(fnmatchcase(path if "/" in one else name, one) for one in self.files):
            return False
        if not all(paths.hold(wanted) for wanted in self.has):
            return False
        return all(
            any(fnmatchcase(value, wanted) for value in values.get(key, ()))
            for key, wanted in self.values.items()
        )

    def meant(self, path: str) -> Meant | None:
        """What its own keys say of a path."""
        return next((one for one in self.keys if fnmatchcase(path, one.path)), None)


@cache
def _line(wanted: str) -> re.Pattern[str]:
    """What finds a pattern of the tables as a line of its own."""
    return re.compile(rf"(?m)^{wildcards(wanted)}$")


class Notation(Struct, frozen=True):
    """A way to write a call as configuration: the key that names it, and where its arguments stand.

    `arguments` is the key below which the arguments stand; empty where they
    stand beside the name.
    """

    key: str
    arguments: str | None = None
