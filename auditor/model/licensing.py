"""What a license says, clause by clause (`rules/licenses/`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from auditor.model.words import Confidence, Text


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of one license version.

    `id` is `LICENSE#KIND`, or `LICENSE#NAME` where a kind occurs twice. The
    value is typed: `number` with `unit` (a word of the vocabulary), `text`, or
    `items`. `trigger` are the acts that bring it into force. `effect` of a
    threshold: `rights-end` or `duty-begins`. `says` is the clause's own
    sentence, None where the kind's sentence, filled with the value, says it.
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


@dataclass(frozen=True, slots=True)
class License:
    """One license version: identity, what it grants, its clauses, and who has read it.

    `id` is the SPDX id in lower case where there is one. `grants` maps use,
    modify, distribute, commercial, hosting, outputs, patents to `granted`,
    `refused`, `conditional` or `silent`. `reviewed` are the days on which the
    file was compared with the text; empty means that nobody has.
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
    reviewed: tuple[str, ...] = ()
    notes: str | None = None
