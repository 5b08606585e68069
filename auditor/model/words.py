"""The closed lists of words: every enumeration that a type, a rule or a document uses."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

#: A text by language code: `en`, `ja` and `zh`.
Text: TypeAlias = Mapping[str, str]

#: What a message may be filled with; `{name:word}` in a template translates it.
Argument: TypeAlias = str | int | bool | tuple[str, ...]


class Certainty(StrEnum):
    """How sure it is that a place names a model (CycloneDX confidence 1.0, 0.8, 0.3)."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


class Role(StrEnum):
    """What the place is for. References of the role documentation never decide."""

    RUNTIME = "runtime"
    TRAINING = "training"
    TEST = "test"
    EXAMPLE = "example"
    DOCUMENTATION = "documentation"


class Kind(StrEnum):
    """What is referred to."""

    MODEL = "model"
    DATASET = "dataset"
    ADAPTER = "adapter"


class Route(StrEnum):
    """How the model is used: own copy of the weights, a maker's service, a reseller's."""

    WEIGHTS = "weights"
    HOSTED = "hosted"
    ROUTER = "router"


class Gap(StrEnum):
    """Why a place does not tell its model.

    `run-time`: only the running program knows it. `without-model`: a name stands
    there in full and nobody has a model of it, neither its origin nor the tree.
    `without-owner`: it is the name of a model, and nothing says whose.
    """

    RUN_TIME = "run-time"
    WITHOUT_MODEL = "without-model"
    WITHOUT_OWNER = "without-owner"


class ClaimKind(StrEnum):
    """Which source states a license."""

    TAG = "tag"
    NAME = "name"
    LINK = "link"
    FILE = "file"
    CARD_TEXT = "card-text"
    WEIGHTS = "weights"
    INHERITED = "inherited"


class Reason(StrEnum):
    """Why a model has no record (DESIGN: the closed list of `Unresolved`)."""

    MISSING_OR_PRIVATE = "missing-or-private"
    NO_REVISION = "no-such-revision"
    GATED = "gated"
    DISABLED = "disabled"
    BAD_TOKEN = "bad-token"  # noqa: S105 - a reason, no secret
    RATE_LIMITED = "rate-limited"
    TIMED_OUT = "timed-out"
    TOO_LARGE = "too-large"
    UNREADABLE = "unreadable"
    OFF_HOST = "off-host"
    OFFLINE = "offline"
    TOO_DEEP = "too-deep"
    REMOVED = "removed"
    NOT_IN_TREE = "not-in-tree"
    NO_RECORDS = "no-records"


class FactName(StrEnum):
    """What else an origin says of a model, in the order in which it is shown."""

    CREATED = "created"
    MODIFIED = "modified"
    RENAMED = "renamed"
    HEAD = "head"
    VERIFIED = "verified"
    LIBRARY = "library"
    TASK = "task"
    ARCHITECTURE = "architecture"
    PARAMETERS = "parameters"
    PARAMETERS_BY_TYPE = "parameters-by-type"
    CONTEXT_LENGTH = "context-length"
    QUANTIZATION = "quantization"
    GATING = "gating"
    VISIBILITY = "visibility"
    SECURITY = "security"
    FLAGGED = "flagged"
    COMPARED = "compared"


class Strength(StrEnum):
    """How a base model is known: stated by the card, by a weights header, in prose, or guessed."""

    DECLARED = "declared"
    HEADER = "header"
    STATED = "stated"
    INFERRED = "inferred"


class Nature(StrEnum):
    """The six natures of a finding; `rules/decisions.yaml` says what each does."""

    CONTRADICTION = "contradiction"
    RESTRICTION = "restriction"
    UNKNOWN = "unknown"
    DUTY = "duty"
    DISPUTE = "dispute"
    HYGIENE = "hygiene"


class Severity(StrEnum):
    """How much it matters, least first."""

    INFO = "info"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


class Confidence(StrEnum):
    """How sure the finding is, least first; apart from how much it matters."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Decision(StrEnum):
    """May we use it? Best first; the worst of several is the one that counts."""

    ALLOW = "allow"
    OBLIGATIONS = "allow-with-obligations"
    REVIEW = "review"
    DENY = "deny"


class Status(StrEnum):
    """Whether an obligation is met; `unchecked` where only a person can tell."""

    MET = "met"
    OPEN = "open"
    UNCHECKED = "unchecked"


class SignatureState(StrEnum):
    """What a signature beside weights says.

    `fits` only means that no file differs from what was signed; `verified`
    that the signer whom the policy names signed it. Of a named signer,
    `expected` means that no signature is there, `refused` that it is not the
    signer's, `unverifiable` that it could not be told.
    """

    MISSING = "missing"
    UNREADABLE = "unreadable"
    BROKEN = "broken"
    FITS = "fits"
    EXPECTED = "expected"
    REFUSED = "refused"
    UNVERIFIABLE = "unverifiable"
    VERIFIED = "verified"
