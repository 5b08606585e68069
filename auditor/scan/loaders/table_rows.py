"""The rows of the tables in `rules/loaders/` that are no calls or services: what each field says."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from auditor.model import Kind, Route


class Key(Struct, frozen=True):
    """A key of a configuration that means a model: a pattern with `*`, and what it says of the origin.

    `published` marks a key under which a result is published: no model that
    is used; `ignored` one whose value is no model's name at all, `documents`
    one whose value only goes into a documentation. `beside`:
    the key counts only where one of these keys stands in the same mapping
    (the arguments of a call, written down). `like` is the call of a library
    whose short names the key has, or those of `or_like` where that has none
    such. `files`: what stands there is a file of
    weights, by its name. `anything`: it may be a repository of whatever, so
    that a program means a model by it only if it speaks of a store of models,
    or the name says so itself. `within`: a regular expression that the whole
    value fits, whose group is the name in it.
    """

    key: str
    kind: Kind = Kind.MODEL
    origin: str | None = None
    published: bool = False
    ignored: bool = False
    documents: bool = False
    beside: tuple[str, ...] = ()
    like: str | None = None
    or_like: str | None = None
    files: bool = False
    anything: bool = False
    within: str = ""

    @property
    def weighs(self) -> bool:
        """Whether weights may stand under it: neither data nor a tokenizer."""
        return self.kind is not Kind.DATASET and "tokenizer" not in self.key


class ShortNames(Struct, frozen=True):
    """A library with short names of its own: the words that mean it, and the call that has its names."""

    words: frozenset[str]
    like: str


class PublishedFiles(Struct, frozen=True):
    """Files of weights of a repository of the Hub whose names say by themselves whose they are.

    `anywhere`: nothing else has such names, so that a path to one means the model wherever a program has it.
    """

    model: str
    files: tuple[str, ...]
    anywhere: bool = False


class Unnamed(Struct, frozen=True):
    """The model that a program takes where none is named, `upon` a word in which that expression is found.

    `origin` is whose that is, where the models that are named are others'.
    """

    model: str
    upon: str
    origin: str | None = None


class Command(Struct, frozen=True):
    """A command line that names a model.

    `program` are its first words; the model follows as the word number
    `position` that is no option, or after one of `options`; `several` may
    follow. `revision` are options that state one. `bare` and `names` are as
    in the tables of calls. `addresses`: only an address of weights counts,
    one that is saved as a file of weights (by the options `saved`), or a
    package that is a model. `published`: the name is one under which
    the program gives a model to others. `served`: the program asks whatever service the name belongs to.
    `weights`: it takes files of any kind; only those with these endings count.
    `form` is a regular expression of its names, where they have another form than the Hub's.
    `default` is what it takes where it is given work, and no model is named.
    """

    program: tuple[str, ...]
    position: int | None = None
    options: tuple[str, ...] = ()
    revision: str | tuple[str, ...] | None = None
    origin: str = "huggingface"
    dataset_option: str | None = None
    kind: Kind = Kind.MODEL
    bare: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    several: bool = False
    addresses: bool = False
    saved: tuple[str, ...] = ()
    published: bool = False
    served: bool = False
    weights: tuple[str, ...] = ()
    form: str | None = None
    default: Unnamed | None = None

    @property
    def revisions(self) -> tuple[str, ...]:
        """The options that state a revision."""
        return (self.revision,) if isinstance(self.revision, str) else self.revision or ()


class Image(Struct, frozen=True):
    """A container image whose entry point is a program that the commands know."""

    image: str
    program: tuple[str, ...]


class Package(Struct, frozen=True):
    """A package that is a model: the pattern of its name, its origin."""

    package: str
    origin: str


class Address(Struct, frozen=True):
    """A form of address that leads to a model: `pattern` matches all of it but the scheme and the query.

    `model` and `revision` are put together from its named groups. `origin`
    says whose model that is. `said`: only where the name under which an
    address stands says that it is a model's, as of archives.
    """

    pattern: str
    origin: str
    model: str
    revision: str | None = None
    kind: Kind = Kind.MODEL
    route: Route = Route.WEIGHTS
    said: bool = False


class AddressedFiles(Struct, frozen=True):
    """Text files of which only the addresses are read that weights are fetched from.

    `endings` and `names` are of the files, in lower case, `remarks` regular
    expressions for what makes a line a remark besides `#`, `//` and `<!--`.
    """

    what: str
    endings: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
