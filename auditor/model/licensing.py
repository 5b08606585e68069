"""What a license says, clause by clause (`rules/licenses/`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from auditor.model.words import Confidence, Text


@dataclass(frozen=True, slots=True)
class Review:
    """One reading of a license file against the text, after the one it was written from.

    `on` is the day (ISO 8601), `against` the text that was read, `by` who read it.
    """

    on: str
    against: str
    by: str


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of one license version.

    `id` is `LICENSE#KIND`, or `LICENSE#NAME` where a kind occurs twice. The
    value is typed: `number` with `unit` (a word of the vocabulary), `text`, or
    `items`. `trigger` are the acts that bring it into force. Of a threshold,
    `effect` is `rights-end`, `commercial-rights-end` or `duty-begins`, `counted` when it is measured (a
    word of the vocabulary) and `at_least` whether it acts already where the
    number is reached, not only above it. `says` is the clause's own sentence,
    None where the kind's sentence, filled with the value, says it. `only` is
    `multimodal` or `derivatives` where a clause reaches multimodal models
    alone, or models made from this one alone. `at` says of a word that names must
    carry whether it stands at their `beginning` or `anywhere` in them; None
    where the rule for names cannot be compared with one. `frees` are the names
    (after the `#` of their ids) of the clauses that an exemption takes away.
    """

    id: str
    license: str
    kind: str
    section: str
    trigger: tuple[str, ...]
    confidence: Confidence
    number: int | None = None
    unit: str | None = None
    text: str | None = None
    items: tuple[str, ...] = ()
    effect: str | None = None
    measured: str | None = None
    hint: str | None = None
    says: Text | None = None
    counted: str | None = None
    at_least: bool = False
    only: str | None = None
    at: str | None = None
    frees: tuple[str, ...] = ()

    @property
    def limit(self) -> int | None:
        """The largest amount that a threshold leaves alone, in its unit; None where there is none."""
        return None if self.number is None else self.number - self.at_least


@dataclass(frozen=True, slots=True)
class License:
    """One license version: identity, what it grants, its clauses, and who has read it.

    `id` is the SPDX id in lower case where there is one. `grants` maps use,
    modify, distribute, commercial, hosting, outputs, patents to `granted`,
    `refused`, `conditional` or `silent`. `relations` says of
    `derivative_must_keep_license` (`required`, `partly`, `free`, `silent`) and
    `may_be_sublicensed` (`granted`, `refused`, `conditional`, `silent`) what
    the text says. `reviewed` are the readings of the file against the text;
    empty means that nobody has compared the two.
    """

    id: str
    name: str
    category: str
    spdx: str | None = None
    scancode: str | None = None
    version: str | None = None
    steward: str | None = None
    country: str | None = None
    date: str | None = None
    urls: tuple[str, ...] = ()
    osi_approved: bool = False
    governing_law: str | None = None
    grants: Mapping[str, str] | None = None
    clauses: tuple[Clause, ...] = ()
    source: str = ""
    confidence: Confidence = Confidence.HIGH
    reviewed: tuple[Review, ...] = ()
    notes: str | None = None
    relations: Mapping[str, str] | None = None

    def exempting(self, clause: Clause) -> tuple[Clause, ...]:
        """The exemptions that free a clause of this license; one that is only recalled frees nothing."""
        name = clause.id.partition("#")[2]
        return tuple(
            one
            for one in self.clauses
            if one.kind == "exemption" and name in one.frees and one.confidence is not Confidence.LOW
        )
