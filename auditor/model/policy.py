"""What the user states: the use of the models, and the policy over them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from auditor.model.scanning import Identity


@dataclass(frozen=True, slots=True)
class Use:
    """How the product uses models (`[use]` of auditor.toml). None: not stated, never false.

    `users` and `revenue` are amounts by unit of the vocabulary
    (`monthly-active-users`, `USD-per-year`); `revenue` is the group's,
    `product_revenue` the product's. `territories` are ISO 3166 codes with
    "EU" written out, or `worldwide`.
    """

    commercial: bool | None = None
    distribution: str | None = None
    users: Mapping[str, int] | None = None
    revenue: Mapping[str, int] | None = None
    product_revenue: Mapping[str, int] | None = None
    territories: tuple[str, ...] | None = None
    fine_tunes: bool | None = None
    trains_on_outputs: bool | None = None
    hosts_models: bool | None = None
    fields: tuple[str, ...] | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """A part of the tree (gitignore patterns) with a use of its own."""

    paths: tuple[str, ...]
    use: Use


@dataclass(frozen=True, slots=True)
class PolicyException:
    """A finding that somebody answers for. At least one of model, license, rule; `expires` ISO 8601."""

    reason: str
    owner: str
    expires: str
    model: str | None = None
    license: str | None = None
    rule: str | None = None
    granted: str | None = None
    evidence: str | None = None
    paths: tuple[str, ...] = ()
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Clarification:
    """A reviewer's statement of what a model's license is, bound to the text that was read.

    `licenses` are ids of `rules/licenses/` that all bind. `path` is the file of
    the model's repository that was read, `digest` what it was then: a git blob
    id or `sha256:...`. With another digest the statement no longer applies.
    """

    model: str
    licenses: tuple[str, ...]
    path: str
    digest: str
    reason: str
    owner: str
    origin: str = "huggingface"
    line: int | None = None


@dataclass(frozen=True, slots=True)
class StatedNames:
    """Somebody's statement that what the project calls `names` is `model` (`names` of `[[models]]`).

    The names are those that a scan tells, as it tells them: of files, of
    folders, of models on a server. `owner` answers for it, `reason` says how
    that was found out.
    """

    model: Identity
    names: tuple[str, ...]
    reason: str
    owner: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Signer:
    """Whose signature the weights in a folder of the tree must bear (`[[signatures]]`).

    Exactly one of: `public_key`, a PEM text; `certificates`, PEM texts of the
    chain that the signing certificate must lead to; `identity` with `issuer`,
    whom Sigstore's certificate must name.
    """

    model: str
    public_key: str | None = None
    certificates: tuple[str, ...] = ()
    identity: str | None = None
    issuer: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Policy:
    """An organisation's rules. `path` is None where no file was found and nothing is stated.

    `extends` names the ready policy that fills what the file leaves open.
    `lines` says where in the file a key stands (`policy.fail-on`, or
    `policy.deny: ENTRY`, to its line), `extended` the same of the ready policy,
    so that a finding can point at the line that decided. `origins` are those
    that may be asked, None where the file does not say; `verify_files` asks for
    files of models on this machine to be compared with what the hub states.
    `names` are those of `models` with the names that the project has for them.
    """

    path: str | None = None
    digest: str | None = None
    use: Use = Use()
    scopes: tuple[Scope, ...] = ()
    allow: tuple[str, ...] = ()
    review: tuple[str, ...] = ()
    deny: tuple[str, ...] = ()
    fail_on: str = "review"
    contradictions: str = "review"
    unknown: str = "review"
    catalogue_max_age: int = 365
    exceptions: tuple[PolicyException, ...] = ()
    clarifications: tuple[Clarification, ...] = ()
    models: tuple[Identity, ...] = ()
    names: tuple[StatedNames, ...] = ()
    origins: tuple[str, ...] | None = None
    verify_files: bool = False
    signers: tuple[Signer, ...] = ()
    extends: str | None = None
    lines: Mapping[str, int] | None = None
    extended: Mapping[str, int] | None = None

    def states(self, key: str) -> bool:
        """Whether the policy, or the ready one that it extends, states `key`."""
        return key in (self.lines or {}) or key in (self.extended or {})

    def place(self, key: str) -> str:
        """Where the statement of `key` stands: `auditor.toml:7`, or `policies/strict.toml:5` of the rules."""
        own, ready = self.lines or {}, self.extended or {}
        if key not in own and key in ready:
            return f"policies/{self.extends}.toml:{ready[key]}"
        return f"{self.path or ''}:{own.get(key, own.get(key.partition(': ')[0], 1))}"
