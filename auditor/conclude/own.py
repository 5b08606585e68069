"""What a model's own sources say of its license, before any ancestor is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

from auditor.knowledge import Knowledge
from auditor.licenses.names import Reading, conjunction, read_claim
from auditor.model import ClaimKind, LicenseClaim, ModelRecord

#: Strongest first: orders what is shown. The license concluded is the AND of all that contradict.
TRUST: Final = ("file", "weights", "link", "name", "tag", "card-text", "inherited")

#: How the claim of a changed text ends (`resolve.texts`, and the lock).
CHANGED: Final = " (changed)"

_DECLARED: Final = frozenset({ClaimKind.TAG, ClaimKind.NAME, ClaimKind.LINK})
_DETECTED: Final = frozenset({ClaimKind.FILE, ClaimKind.WEIGHTS, ClaimKind.CARD_TEXT})


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two claims that name different licenses, the better evidence first."""

    first: LicenseClaim
    second: LicenseClaim


@dataclass(frozen=True, slots=True)
class Own:
    """A record's own licenses.

    `claims` are read and ordered by trust. `ids` bind for certain.
    `candidates` are ids of which one is meant and nobody said which; `unclear`
    the claim that leaves it open. `choices` are the alternatives that a claim
    leaves to the user, `offered` that claim. `unread` are claims that name no license
    we know; `changed` are those of a known license's text that was changed,
    which is that license no more; `placeholder` a claim that says nothing by
    itself.
    """

    claims: tuple[LicenseClaim, ...]
    ids: frozenset[str]
    candidates: tuple[str, ...]
    unclear: LicenseClaim | None
    unread: tuple[LicenseClaim, ...]
    placeholder: LicenseClaim | None
    contradictions: tuple[Contradiction, ...]
    changed: tuple[LicenseClaim, ...] = ()
    choices: tuple[tuple[str, ...], ...] = ()
    offered: LicenseClaim | None = None

    @property
    def known(self) -> bool:
        """Whether it is known what binds, be it by the user's choice."""
        return bool(self.ids or self.choices)

    @property
    def declared(self) -> str | None:
        """The expression of what tag, name and link say."""
        offered = self.offered is not None and self.offered.kind in _DECLARED
        return conjunction(self._of(_DECLARED), (self.choices,) if offered else ())

    @property
    def detected(self) -> str | None:
        """The expression of what files and weights say."""
        return conjunction(self._of(_DETECTED))

    def _of(self, kinds: frozenset[ClaimKind]) -> frozenset[str]:
        return frozenset(id_ for claim in self.claims if claim.kind in kinds for id_ in claim.licenses)


def own(record: ModelRecord, knowledge: Knowledge) -> Own:
    """Read and reconcile every claim of a record and of the catalogue beside it."""
    readings = [(claim, read_claim(claim, knowledge)) for claim in _claims(record)]
    certain = frozenset(id_ for _, reading in readings for id_ in reading.licenses)
    settled = [(claim, _settle(reading, certain)) for claim, reading in readings]
    open_ = [(claim, reading) for claim, reading in settled if reading.candidates]
    either = [(claim, reading) for claim, reading in settled if reading.choices]
    choices = either[0][1].choices if either else ()
    claims = [replace(claim, licenses=reading.licenses) for claim, reading in settled]
    contradictions = _contradictions([*claims, *_offers(either)])
    in_conflict = {side for pair in contradictions for side in (pair.first, pair.second)}
    marked = [replace(claim, contradicted=claim in in_conflict) for claim in claims]
    return Own(
        claims=tuple(sorted(marked, key=_rank)),
        ids=_binding(claims, choices),
        candidates=open_[0][1].candidates if open_ else (),
        unclear=open_[0][0] if open_ else None,
        unread=tuple(claim for claim, reading in settled if _says_nothing_known(claim, reading)),
        placeholder=next((claim for claim, reading in settled if reading.placeholder), None),
        contradictions=contradictions,
        changed=tuple(claim for claim in claims if is_changed(claim)),
        choices=choices,
        offered=either[0][0] if either else None,
    )


def offered(stated: Own) -> tuple[str, ...]:
    """Every license that is left to the user's choice."""
    return tuple(dict.fromkeys(id_ for one in stated.choices for id_ in one))


def settled_by(stated: Own, imposed: frozenset[str], knowledge: Knowledge) -> Own:
    """An ambiguous label that names versions of one steward's text is settled by the base that imposes one.

    The label of a copy or a fine-tune repeats that of its base. Texts of
    several stewards under one label stay open: any of them may be meant.
    """
    fitting = imposed.intersection(stated.candidates)
    stewards = {knowledge.licenses[id_].steward for id_ in stated.candidates}
    if stated.ids or not fitting or len(stewards) > 1:
        return stated
    return replace(stated, ids=fitting, candidates=(), unclear=None)


def _claims(record: ModelRecord) -> tuple[LicenseClaim, ...]:
    """The record's claims; of the catalogue beside it what was read in files, else all."""
    silent = not record.claims
    beside = [claim for other in record.also for claim in other.claims if silent or claim.kind in _DETECTED]
    return tuple(dict.fromkeys((*record.claims, *beside)))


def _settle(reading: Reading, certain: frozenset[str]) -> Reading:
    """An ambiguous name that fits what is certain is settled by it.

    A choice of which only one side's texts are there is made; where all are
    there, or none, it is still the user's.
    """
    fitting = tuple(id_ for id_ in reading.candidates if id_ in certain)
    made = [one for one in reading.choices if certain.issuperset(one)]
    if len(made) == 1:
        return Reading(licenses=made[0])
    return Reading(licenses=fitting) if fitting else reading


def _binding(claims: Iterable[LicenseClaim], choices: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    """The licenses that claims name for certain; a file that holds the text of a choice makes none."""
    either = {id_ for one in choices for id_ in one}
    return frozenset(
        id_
        for claim in claims
        for id_ in claim.licenses
        if claim.kind is not ClaimKind.FILE or id_ not in either
    )


def _offers(offered: Iterable[tuple[LicenseClaim, Reading]]) -> Iterator[LicenseClaim]:
    """The claims that leave a choice, as if they named every license in it: to compare with others."""
    for claim, reading in offered:
        yield replace(claim, licenses=tuple(sorted({id_ for one in reading.choices for id_ in one})))


def _contradictions(claims: Iterable[LicenseClaim]) -> tuple[Contradiction, ...]:
    """Pair every two sources that name licenses without a common one, the better evidence first.

    Several claims of one kind and source (a license file and the policy it
    incorporates) are one statement.
    """
    groups: dict[tuple[ClaimKind, str], list[LicenseClaim]] = {}
    for claim in sorted(claims, key=_rank):
        if claim.licenses:
            groups.setdefault((claim.kind, claim.evidence.source), []).append(claim)
    found = []
    for first, second in combinations(groups.values(), 2):
        left, right = _ids(first), _ids(second)
        if left.isdisjoint(right):
            found.append(Contradiction(first[0], second[0]))
    return tuple(found)


def _ids(claims: Iterable[LicenseClaim]) -> frozenset[str]:
    return frozenset(id_ for claim in claims for id_ in claim.licenses)


def _says_nothing_known(claim: LicenseClaim, reading: Reading) -> bool:
    """A tag or name we cannot read is told; an address that identifies nothing is no statement."""
    readable = reading.licenses or reading.candidates or reading.choices or reading.placeholder
    return not readable and claim.kind is not ClaimKind.LINK and not is_changed(claim)


def is_changed(claim: LicenseClaim) -> bool:
    """Whether a license file holds a known text with passages added, removed or altered."""
    return claim.kind is ClaimKind.FILE and claim.value.endswith(CHANGED)


def _rank(claim: LicenseClaim) -> tuple[int, str, str]:
    return TRUST.index(claim.kind), claim.evidence.source, claim.value
