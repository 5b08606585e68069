"""What `resolve` gives: a record of each model, or the reason there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from auditor.model.identifying import IdentifiedText
from auditor.model.scanning import Identity
from auditor.model.words import (
    Argument,
    ClaimKind,
    Confidence,
    FactName,
    Kind,
    Reason,
    Route,
    SignatureState,
    Strength,
)

#: Endings of weights that run code when they are loaded, and of those that do not.
_PICKLES: Final = (".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle")
_SAFE: Final = (".safetensors", ".gguf", ".onnx")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact was seen.

    `source` is `tree`, `hub`, `cache`, `catalogue`, `lock`, `policy`, `hosted`,
    `rules`, `ollama`, `ollama-store`, `modelscope`, `package` or `openrouter`;
    `locator` the place inside it (`config/app.yaml:12`,
    `org/name@commit:LICENSE`, the source a catalogue entry gives); `digest` a
    git blob id or `sha256:...` of the bytes; `excerpt` at most one short line.
    """

    source: str
    locator: str
    digest: str | None = None
    excerpt: str | None = None


@dataclass(frozen=True, slots=True)
class LicenseClaim:
    """One source's statement of a license, as written, and what it was read as.

    `value` is the text found (`mit`, `modified-mit`, a file's identified
    license). `licenses` are ids of `rules/licenses/`, filled by `conclude`:
    empty if the value names none, several if it is ambiguous. `via` is the
    ancestor that an inherited claim comes from. `text` is what a license
    file was identified as, with its changes, None where none was read.
    """

    value: str
    kind: ClaimKind
    evidence: Evidence
    licenses: tuple[str, ...] = ()
    via: str | None = None
    contradicted: bool = False
    text: IdentifiedText | None = None


@dataclass(frozen=True, slots=True)
class Base:
    """A model that another is made from. `relation` is a word of `rules/vocabulary.yaml`."""

    identity: Identity
    relation: str
    strength: Strength
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A file of a model's repository: size in bytes, digest as in `Evidence`."""

    path: str
    size: int | None = None
    digest: str | None = None


@dataclass(frozen=True, slots=True)
class DataSet:
    """What an origin says of a data set that a model's card names.

    `name` is the card's. `licenses` are the words of its license tag, empty
    where it has none. `reason` is set where there is no record. `revision` is
    the commit of the record.
    """

    name: str
    evidence: Evidence
    licenses: tuple[str, ...] = ()
    gated: bool = False
    publisher: str | None = None
    revision: str | None = None
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature in a folder of weights; `file` is the first that is not what was signed.

    `signer` is whom the policy names, as one short line, `detail` why the
    signature could not be verified, in English.
    """

    state: SignatureState
    evidence: Evidence
    folder: str
    file: str | None = None
    signer: str | None = None
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """Files of a model on this machine beside the digests that the record of their commit states.

    `fitting` is how many have the digest stated, `pointed` how many of these
    are Git LFS pointers, which stand for content that is not here. `differing`
    are those that have another digest, and weights and code that the record
    does not have; `open` those that could not be compared; both by path.
    `evidence` says where they lie and of which commit they are. `stated` is
    the commit and, where its record was at hand, whose it is
    (`org/name@commit`): without one the digests are those that the hub's
    client noted at the download. None where the record is the model's own.
    """

    evidence: Evidence
    fitting: int
    differing: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    pointed: int = 0
    stated: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that an origin says of a model and no license speaks of; `value` as it says it.

    Times are ISO 8601, counts whole numbers; `parameters-by-type` and
    `flagged` are lists of `TYPE: NUMBER` and `PATH: LEVEL`.
    """

    name: FactName
    value: Argument
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes a model: name, ISO 3166 country, whether known to `rules/publishers.yaml`."""

    name: str
    country: str | None = None
    known: bool = False


@dataclass(frozen=True, slots=True)
class ModelRecord:
    """What an origin knows of a model. Every field is a fact of that origin, or empty.

    `asked` is the identity that was wanted; `identity` the one that answered
    (another name after a rename), its revision a full commit where known.
    `hub_id` is the Hub's `_id`, which survives renames. `publisher` is the
    organisation's name inside the origin. `access` is `public`, `gated`,
    `private` or `removed` (known from a time when it was offered). `as_of` is
    the day (ISO 8601) a stored fact was true, None if asked just now;
    `confidence` is below high where the fact was told at second hand, `recalled`
    set where nobody has read card or files for it. `source`
    says who answered, as in `Evidence`. `remarks`
    are fields that could not be read, in English. `architecture` is the
    `model_type` of a model in the tree; `multimodal` whether it takes or makes
    more than text, None where nobody said. `also` are other records
    of the same model (the catalogue's beside the hub's), for comparison. `signed`
    is what a signature says, None where nobody looked for one. `facts` are what
    else the origin says, in the order of `FactName`; `flagged` the files that
    its scanners call unsafe, by path. Where a revision was asked for, `head` is
    the record of the head beside it, None where nobody saw that. `data` are the
    data sets that were looked up, of those in `datasets`. `compared` are the
    files of that commit on this machine, one entry a place, where they were
    compared with the record.
    """

    asked: Identity
    identity: Identity
    source: str
    hub_id: str | None = None
    publisher: str | None = None
    kind: Kind = Kind.MODEL
    route: Route = Route.WEIGHTS
    claims: tuple[LicenseClaim, ...] = ()
    bases: tuple[Base, ...] = ()
    datasets: tuple[str, ...] = ()
    files: tuple[ModelFile, ...] = ()
    gated: bool = False
    access: str = "public"
    as_of: str | None = None
    confidence: Confidence = Confidence.HIGH
    recalled: bool = False
    remarks: tuple[str, ...] = ()
    architecture: str | None = None
    multimodal: bool | None = None
    also: tuple[ModelRecord, ...] = ()
    signed: Signed | None = None
    facts: tuple[Fact, ...] = ()
    flagged: tuple[str, ...] = ()
    head: ModelRecord | None = None
    data: tuple[DataSet, ...] = ()
    compared: tuple[Compared, ...] = ()

    @property
    def unsafe(self) -> tuple[ModelFile, ...]:
        """Weights that run code when they are loaded, by path; none where others stand beside them."""
        if any(file.path.endswith(_SAFE) for file in self.files):
            return ()
        pickles = (file for file in self.files if file.path.endswith(_PICKLES))
        return tuple(sorted(pickles, key=lambda file: file.path))


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A model without a record: which, why, and one phrase of detail (English)."""

    identity: Identity
    reason: Reason
    detail: str = ""


@dataclass(frozen=True, slots=True)
class CardSays:
    """What the text of a model's card says of its license and of what it was made from.

    `bases` are named by an address or by a family's name; `names` only as
    words with a slash in them, which count where the hub has such a model.
    """

    claims: tuple[LicenseClaim, ...] = ()
    bases: tuple[Base, ...] = ()
    names: tuple[Base, ...] = ()


Resolution: TypeAlias = ModelRecord | Unresolved
