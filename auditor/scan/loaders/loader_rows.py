"""The rows of `rules/loaders/`: calls that load or name a model, that publish one, that pass values on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from msgspec import Struct, field

from auditor.model import Kind, Route


class Argument(Struct, frozen=True):
    """Where a call takes a value: by position (from 0), by one of some keywords, or either."""

    position: int | None = None
    keyword: str | tuple[str, ...] = ()

    @property
    def keywords(self) -> tuple[str, ...]:
        """All the keywords that serve."""
        return (self.keyword,) if isinstance(self.keyword, str) else self.keyword


class Defaults(Struct, frozen=True):
    """What a call loads where no model is given: by the value of another argument."""

    by: Argument
    names: Mapping[str, str]


class Release(Struct, frozen=True):
    """What a call loaded where no model is given, before a release of its package.

    `default` and `names` are as in the row of the call and in its `defaults`;
    with neither it loaded nothing. `origin` is where that lies, if it lies elsewhere than the present one.
    """

    before: str
    default: str | None = None
    origin: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)


class Earlier(Struct, frozen=True):
    """What a call of the tables loaded in earlier releases of a package of PyPI, the latest first."""

    package: str
    call: str
    releases: tuple[Release, ...]


class Hub(Struct, frozen=True):
    """A place that a call is told to take a model from, by one of some `words`.

    `names` are those that the library itself has for what lies there.
    """

    by: Argument
    words: tuple[str, ...]
    origin: str
    names: Mapping[str, str] = field(default_factory=dict)


class Call(Struct, frozen=True):
    """A call that loads or names a model.

    `call` is the dotted name after imports are resolved; `*` stands for any
    part, `()` for an instance, a leading `*.` for any receiver. `names` maps
    short names; `bare` says where a name without organisation belongs
    (`{name}` is put in); `known_bare` are regular expressions of names that
    stand for themselves although they have no organisation. `server` is the
    keyword that may point the client at another service, `prefixes` whether
    the string may begin with the service (`groq/...`, `openai:...`).
    `like`: the call means what the call of that name means in the one
    package that the file imports. `objects`: the argument may as well be a loaded model. `joined` is an
    argument whose value is put after the name with a slash; `needs` one that
    must be given, and not be false, for weights to be loaded, unless the name
    begins with one of `whole`, which says by itself where they are; `unless`
    one that must not be given as none. `within` is a
    regular expression whose group is the name inside a longer string, `only`
    one that a path must hold to be a model's, where the call loads anything;
    `callee` says that the function itself is called like the model (`{name}`);
    `kind_by` is the keyword that says what is loaded instead: `dataset`, or
    `space`, which is no model. `formats` are strings that name nothing: they
    say of what form the files are whose addresses the keyword `files` gives.
    `besides` are further keywords that each name a model, if they are given; a number is a position.
    `ending` is a regular expression for what stands behind the name, and says which part of it is meant.
    `default` is what is loaded where no model is given, whatever else is.
    `earlier` is what that was in earlier releases of the library.
    `elsewhere` is the place that the models are from instead, where another argument says so.
    `addresses`: the call fetches anything; only an address that leads to weights names a model, or one
    that is saved as a file of weights: `saved` is where the call is told the file.
    `weights`: the call loads files with these endings, by their paths, and has no names of its own: a file
    of which nothing says whose it is is a model of one's own.
    `shared`: other things are called so too, so that what names nothing is no silence.
    `ends`: the call is told the name of a file and, there, how it ends; only a file of weights counts.
    """

    call: str
    model: Argument
    revision: str | None = None
    kind: Kind = Kind.MODEL
    origin: str = "huggingface"
    route: Route = Route.WEIGHTS
    bare: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    known_bare: tuple[str, ...] = ()
    server: str | None = None
    provider: str | None = None
    prefixes: bool = False
    objects: bool = False
    joined: Argument | None = None
    like: str | None = None
    needs: Argument | None = None
    whole: tuple[str, ...] = ()
    unless: Argument | None = None
    defaults: Defaults | None = None
    elsewhere: Hub | None = None
    hub_names: bool = True
    weights: tuple[str, ...] = ()
    within: str | None = None
    only: str | None = None
    callee: str | None = None
    kind_by: str | None = None
    formats: tuple[str, ...] = ()
    files: str | None = None
    besides: tuple[str, ...] = ()
    ending: str | None = None
    default: str | None = None
    earlier: tuple[Earlier, ...] = ()
    addresses: bool = False
    saved: Argument | None = None
    ends: Argument | None = None
    shared: bool = False

    @property
    def root(self) -> str:
        """The top module that the call belongs to, with `*` where it is open; empty for any receiver."""
        match = re.match(r"\w+\*?", self.call)
        return match.group() if match else ""

    @property
    def last(self) -> str:
        """The last part of the dotted name, with `*` where it is open."""
        last = re.split(r"\.|\*\*", self.call)[-1]
        return (
            "*" + last.partition("*")[2] if last == self.call and "*" in last and self.root else last or "*"
        )

    @property
    def words(self) -> tuple[bytes, ...]:
        """What a file must hold besides the last part of the name for the call to stand in it."""
        parts = self.call.split(".")
        if self.call.startswith("*."):
            return (".".join(parts[1:]).encode(),)
        return tuple(word.encode() for part in parts[1:-1] for word in re.findall(r"\w+", part))

    @property
    def nameless(self) -> bool:
        """Whether the call has no names of others' models, so that a path is all that it can be given."""
        return not (self.hub_names or self.bare or self.within)

    def knows(self, name: str) -> bool:
        """Whether a name without organisation is one that this call is known to accept."""
        return any(re.fullmatch(pattern, name) for pattern in self.known_bare)

    def fits(self, text: str) -> bool:
        """Whether what the call is given may be a model at all."""
        return self.only is None or re.search(self.only, text) is not None

    def names_nothing(self, text: str) -> bool:
        """Whether a string says how something is loaded, and not what."""
        settings = self.within is not None and "=" in text
        return text in self.formats or (settings and not re.search(self.within or "", text))


class Choice(Struct, frozen=True):
    """A call that gives back one of its arguments, or any of `every`: a menu, a widget, a wrapper."""

    call: str
    values: Argument
    every: bool = False


class Reading(Struct, frozen=True):
    """A call that gives back what a configuration file holds: `file` is the file, its path or its text.

    `within` is the folder that the file stands in, where the call is told its name alone.
    """

    call: str
    file: Argument
    within: Argument | None = None


#: What a variable that holds data is called.
_DATA: Final = re.compile(r"data(?:set|frame)?s?(?:_?dict)?$|(?:^|[._])ds$|\bsplits?$", re.IGNORECASE)


class Publishing(Struct, frozen=True):
    """A call whose argument is where a result goes: no model that is used.

    `names`: the argument is a name under which others get the result, not a
    folder of one's own.
    """

    call: str
    values: Argument
    names: bool = False

    @property
    def last(self) -> str:
        """The last part of the dotted name, with `*` where it is open."""
        return self.call.rpartition(".")[2]

    @property
    def anywhere(self) -> bool:
        """Whether the call publishes whatever library it is of."""
        return not self.call.partition(".")[0].isidentifier() or "." not in self.call

    def publishes_model(self, repository: str | None, receiver: str) -> bool:
        """Whether a model goes there: not where the call says another kind, or a data set is sent."""
        return repository in (None, "model") and not _DATA.search(receiver)


class Constants(Struct, frozen=True):
    """Names of a library that stand for models: what they begin with, and each with its string.

    `origin` says whose models these are, where the strings do not tell it.
    """

    within: str
    names: Mapping[str, str]
    origin: str | None = None
