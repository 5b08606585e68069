"""What `scan` gives: places in the tree that name models."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from auditor.model.words import Certainty, Gap, Kind, Role, Route


@dataclass(frozen=True, slots=True)
class Location:
    """A place in the audited tree, as an editor would show it.

    `path` is relative to the root, with `/`. Lines and columns start at 1;
    columns count code points. In a notebook `cell` counts from 1 and `line`
    counts inside the cell.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    cell: int | None = None


@dataclass(frozen=True, slots=True)
class Utf16Column:
    """A column of a `Location` as readers count that take a character above U+FFFF for two.

    `column` counts code points, `utf16` UTF-16 code units, both from 1. Kept
    only where the two differ: `path`, `cell`, `line` and `column` find it.
    """

    path: str
    cell: int | None
    line: int
    column: int
    utf16: int


@dataclass(frozen=True, slots=True)
class Identity:
    """A model: its canonical name inside its origin and, where pinned, the revision asked for."""

    origin: str
    model: str
    revision: str | None = None

    @property
    def purl(self) -> str:
        """The package URL (purl specification, type `huggingface`; else `generic`)."""
        version = f"@{_quoted(self.revision.lower(), '')}" if self.revision else ""
        name = _quoted(self.model, "/._-")
        if self.origin == "huggingface":
            return f"pkg:huggingface/{name}{version}"
        return f"pkg:generic/{name}{version}?repository_url={_quoted(self.origin, '')}"


def _quoted(text: str, safe: str) -> str:
    """Percent-encoded; a name of a file that is no UTF-8 is encoded too, and fails nothing."""
    return quote(text, safe=safe, errors="surrogatepass")


@dataclass(frozen=True, slots=True)
class Reference:
    """A place in the tree that names a model.

    `how` is the loader or the kind of key that was understood, such as
    `transformers.AutoModel.from_pretrained` or `config-key`. `alternatives`
    are other canonical names the same place may stand for at run time; each
    is audited like `model` itself. `remote_code` says that the place asks for
    the code of the model's own repository to be run. `named` is the name that
    stands there where only a statement of the policy says which model that is;
    a scan alone never has one. `fetched` is the file of the tree that says so
    where a place loads a file or a folder to which that file fetches the model.
    """

    model: str
    origin: str
    revision: str | None
    location: Location
    how: str
    certainty: Certainty
    role: Role
    kind: Kind = Kind.MODEL
    route: Route = Route.WEIGHTS
    alternatives: tuple[str, ...] = ()
    remote_code: bool = False
    named: str | None = None
    fetched: str | None = None


@dataclass(frozen=True, slots=True)
class Undecided:
    """A place whose model the source does not tell, and why: an answer, not a silence.

    `expression` is what stands there, as it is written.
    """

    location: Location
    expression: str
    loader: str
    gap: Gap = Gap.RUN_TIME


@dataclass(frozen=True, slots=True)
class Published:
    """A name under which the project gives a model to others; None where it is known only at run time.

    `how` is the call, key or header that was understood. No model that is used.
    """

    name: str | None
    location: Location
    how: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A file or folder that was not read, and why, in one phrase of English."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts of a scan: files seen below the root, files read whole, bytes read."""

    files: int = 0
    read: int = 0
    bytes: int = 0


@dataclass(frozen=True, slots=True)
class ProjectLicense:
    """The license that the project's own manifest gives the project, as written, and where."""

    value: str
    location: Location


@dataclass(frozen=True, slots=True)
class Scan:
    """What a tree refers to; each list sorted by path, line, column.

    `columns` are those of the places that UTF-16 counts differently. `license`
    is what the project says of itself, None if no manifest in its root does.
    `left_out` is what was passed over because of what it is, a folder or a
    file, such as installed packages and what Git ignores: it is no gap.
    `published` are the names under which the project gives models to others.
    """

    schema: str
    root: str
    references: tuple[Reference, ...]
    undecided: tuple[Undecided, ...]
    unread: tuple[Unread, ...]
    statistics: Statistics
    columns: tuple[Utf16Column, ...] = ()
    license: ProjectLicense | None = None
    left_out: tuple[Unread, ...] = ()
    published: tuple[Published, ...] = ()
