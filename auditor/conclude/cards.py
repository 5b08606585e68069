"""When a model's card is worth reading, and what a reading of it rests on.

A card is asked where tag and license text leave a question, and where nothing
but a tag frees the user.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from auditor import program
from auditor.conclude.families import is_marked, pointing
from auditor.conclude.own import Own, own
from auditor.conclude.publishers import Publishers
from auditor.knowledge import Knowledge
from auditor.licenses.index import shipped
from auditor.model import CardSays, ClaimKind, Evidence, ModelRecord, Strength

if TYPE_CHECKING:
    from auditor.conclude.cardtexts import CardTexts

#: Kinds of claims by which a text bears a label out.
_TEXTS: Final = frozenset({ClaimKind.FILE, ClaimKind.WEIGHTS})

#: Strengths of bases that leave nothing to be asked.
NAMED: Final = frozenset({Strength.DECLARED, Strength.HEADER})


class Cards:
    """Says which cards are worth reading, and reads them with what the rule set knows."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Read with the words and licenses of `knowledge`."""
        self._knowledge = knowledge
        self._publishers = Publishers(knowledge.publishers, knowledge.hosted)

    @cached_property
    def state(self) -> str:
        """What a reading rests on besides card and record: rules, known texts, this program, its parser."""
        from importlib.metadata import version

        parts = (program.state("conclude", "licenses"), version("markdown-it-py"))
        return "\n".join((self._knowledge.digest, shipped().digest, *parts))

    def wanted(self, record: ModelRecord) -> bool:
        """Whether the record leaves a question that its card may answer."""
        stated = own(record, self._knowledge)
        if not stated.ids or stated.unclear or stated.unread or stated.changed or stated.contradictions:
            return True
        return self._only_tagged(record, stated) or self._looks_made(record)

    def _only_tagged(self, record: ModelRecord, stated: Own) -> bool:
        """Whether nothing but a label says that everybody may use the model for anything."""
        if any(claim.kind in _TEXTS and claim.licenses for claim in stated.claims):
            return False
        free = self._knowledge.compatibility.free
        return all(self._knowledge.licenses[id_].category in free for id_ in stated.ids)

    def _looks_made(self, record: ModelRecord) -> bool:
        """Whether the name says that the model was made from another, and nobody says from which."""
        if any(base.strength in NAMED for base in record.bases):
            return False
        table = self._knowledge.families
        return is_marked(record, table) or pointing(record, self._publishers, self._knowledge) is not None

    def read(self, record: ModelRecord, data: bytes, evidence: Evidence) -> CardSays | None:
        """What the card of a record says; None if it is too long to be read whole.

        `evidence` is that of the card as a whole; each claim adds the lines.
        """
        return self._reader.read(record, data, evidence)

    @cached_property
    def _reader(self) -> CardTexts:
        from auditor.conclude.cardtexts import CardTexts  # with all that understands prose: few runs read any

        return CardTexts(self._knowledge)
