"""What the sentences of a model's card come to: license claims and bases.

What a card says is the weakest of a model's own sources: it contradicts, it
limits, and where nobody else names a license it names one only if it names one
text for certain. Everything less is a question.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final

from auditor.conclude.cards import NAMED
from auditor.conclude.families import pointed_to
from auditor.conclude.own import Own, own
from auditor.conclude.prosebases import BaseReader, NamedBase
from auditor.conclude.publishers import Publishers
from auditor.knowledge import Knowledge
from auditor.knowledge.catalogue import Family
from auditor.licenses.index import shipped
from auditor.licenses.names import read_claim
from auditor.licenses.prose import LONGEST, Sentence, sentences
from auditor.licenses.statements import Statement, Statements
from auditor.model import Base, CardSays, ClaimKind, Evidence, Identity, LicenseClaim, ModelRecord, Strength

#: Characters of a sentence that are shown, and claims that one card may make.
_SHOWN: Final = 160
_MOST: Final = 8


class CardTexts:
    """Reads the texts of cards with what the rule set knows."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Read with the words and licenses of `knowledge`."""
        self._knowledge = knowledge
        self._publishers = Publishers(knowledge.publishers, knowledge.hosted)

    @cached_property
    def _statements(self) -> Statements:
        return Statements(self._knowledge.cards, shipped())

    @cached_property
    def _bases(self) -> BaseReader:
        return BaseReader(self._knowledge.cards, shipped().vocabulary)

    def read(self, record: ModelRecord, data: bytes, evidence: Evidence) -> CardSays | None:
        """What the card of a record says; None if it is too long to be read whole.

        `evidence` is that of the card as a whole; each claim adds the lines.
        """
        if len(data) > LONGEST:
            return None
        told = list(self._statements.own(sentences(data)))
        claims = tuple(self._claims(record, told, evidence))
        found = list(self._named(record, told, evidence))
        bases = tuple(base for base, linked in found if linked)
        return CardSays(claims, bases, tuple(base for base, linked in found if not linked))

    # -- licenses

    def _claims(
        self, record: ModelRecord, told: list[Sentence], evidence: Evidence
    ) -> Iterator[LicenseClaim]:
        found = list(self._statements.read(told, record.identity.model))
        clear = [one for one in found if one.clear and not one.either]
        certain = {id_ for one in clear for id_ in one.licenses}
        stated = own(record, self._knowledge)
        seen: set[str] = set()
        for one in [*clear, *(other for other in found if other not in clear)]:
            for claim in self._claimed(one, stated, certain, evidence):
                if claim.value not in seen and len(seen) < _MOST:
                    seen.add(claim.value)
                    yield claim

    def _claimed(
        self, one: Statement, stated: Own, certain: set[str], evidence: Evidence
    ) -> Iterator[LicenseClaim]:
        seen = _at(evidence, one.sentence)
        known = {*stated.ids, *certain}
        licenses = tuple(id_ for id_ in one.licenses if id_ in self._knowledge.licenses)
        if one.limit is not None:
            if not self._borne_out(one.limit, known):
                yield LicenseClaim(one.limit, ClaimKind.CARD_TEXT, seen)
        elif one.spelled and self._reads(one.spelled):
            yield LicenseClaim(one.spelled, ClaimKind.CARD_TEXT, seen)
        elif one.clear and one.either:
            if known.isdisjoint(licenses):  # a choice that only a sentence gives is a question
                yield LicenseClaim(_excerpt(one.sentence), ClaimKind.CARD_TEXT, seen)
        elif one.clear:
            for id_ in licenses:
                yield LicenseClaim(id_, ClaimKind.CARD_TEXT, seen, licenses=(id_,))
            for family in one.families:
                yield LicenseClaim(family, ClaimKind.CARD_TEXT, seen)
        elif not self._settled(one, stated, known):
            yield LicenseClaim(_excerpt(one.sentence), ClaimKind.CARD_TEXT, seen)

    def _settled(self, one: Statement, stated: Own, known: set[str]) -> bool:
        """Whether a sentence that may speak of the model says nothing new, or nothing that limits.

        A license that nobody knows by its name may be the one that is known to bind, if that limits.
        """
        if one.unknown and not self._limits(known):
            return False
        named = [id_ for id_ in one.licenses if id_ not in known]
        families = [name for name in one.families if not any(id_.startswith(name) for id_ in known)]
        if not named and not families:
            return True
        free, licenses = self._knowledge.compatibility.free, self._knowledge.licenses
        harmless = all(id_ in licenses and licenses[id_].category in free for id_ in named) and not families
        return harmless and bool(known) and not stated.unclear

    def _limits(self, known: set[str]) -> bool:
        """Whether one of the licenses that bind is other than permissive."""
        free, licenses = self._knowledge.compatibility.free, self._knowledge.licenses
        return any(licenses[id_].category not in free for id_ in known)

    def _reads(self, spelling: str) -> bool:
        """Whether what a label says is the spelling of a license, as a tag would have it."""
        claim = LicenseClaim(spelling, ClaimKind.TAG, Evidence("hub", ""))
        reading = read_claim(claim, self._knowledge)
        return bool(reading.licenses or reading.candidates)

    def _borne_out(self, limit: str, known: set[str]) -> bool:
        """Whether a license that binds has a clause that says the same."""
        kinds = {kind for one in self._knowledge.cards.limits if one.says == limit for kind in one.clauses}
        return any(clause.kind in kinds for id_ in known for clause in self._knowledge.licenses[id_].clauses)

    # -- bases

    def _named(
        self, record: ModelRecord, told: list[Sentence], evidence: Evidence
    ) -> Iterator[tuple[Base, bool]]:
        """The bases that the card's text names, and whether by an address; none where they are declared."""
        if any(base.strength in NAMED for base in record.bases):
            return
        names = (record.identity.model, record.asked.model)
        found = list(self._bases.read(told, names))
        exact = [one for one in found if one.name]
        for one in exact:
            identity = Identity("huggingface", one.name)
            yield Base(identity, one.relation, Strength.STATED, _at(evidence, one.sentence)), one.linked
        if not exact:
            yield from ((base, True) for base in self._spoken(record, found, evidence))

    def _spoken(self, record: ModelRecord, found: list[NamedBase], evidence: Evidence) -> Iterator[Base]:
        """The family that a sentence speaks of without naming a model of the hub: a guess at the model."""
        entry = self._publishers.entry(record)
        for one in found:
            family = pointed_to(one.words, self._knowledge.families.families)
            if family is not None and self._imposes(family) and not (entry and entry.id in family.makers):
                identity = Identity("huggingface", family.base)
                yield Base(identity, one.relation, Strength.INFERRED, _at(evidence, one.sentence))
                return

    def _imposes(self, family: Family) -> bool:
        free, licenses = self._knowledge.compatibility.free, self._knowledge.licenses
        return any(licenses[id_].category not in free for id_ in family.terms)


def _at(evidence: Evidence, sentence: Sentence) -> Evidence:
    """The evidence of a sentence: its lines behind the name of the file."""
    first, last = sentence.lines
    lines = f"{first}" if first == last else f"{first}-{last}"
    return Evidence(evidence.source, f"{evidence.locator}:{lines}", evidence.digest, _excerpt(sentence))


def _excerpt(sentence: Sentence) -> str:
    text = " ".join(sentence.text.split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
