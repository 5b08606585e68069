"""May a label stand over these upstream terms? The rules of `rules/compatibility.yaml`, applied.

Every rule that fits speaks and the strictest verdict wins: silence is `unknown`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from auditor.knowledge import Knowledge
from auditor.knowledge.conditions import compiled
from auditor.knowledge.types import CompatibilityRule
from auditor.model import License

#: From harmless to harmful.
VERDICTS: Final = ("ok", "ok-with-duties", "unknown", "dispute", "contradiction")


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on a label over an upstream license, and the rule that gave it (None: no rule fits)."""

    verdict: str
    rule: CompatibilityRule | None = None

    @property
    def rank(self) -> int:
        """How bad the verdict is: its place in `VERDICTS`."""
        return VERDICTS.index(self.verdict)


def judge(knowledge: Knowledge, upstream: str, downstream: str, relation: str) -> Judgement:
    """Judge the license id `downstream` on a model made by `relation` from one under `upstream`.

    Raises KeyError for an id that the rule set does not have.
    """
    known = facts(knowledge, upstream, downstream, relation)
    fitting = [rule for rule in knowledge.compatibility.rules if compiled(rule.when).holds(known)]
    judgements = [Judgement(rule.verdict, rule) for rule in fitting]
    return max(judgements, key=lambda judgement: judgement.rank, default=Judgement("unknown"))


def facts(knowledge: Knowledge, upstream: str, downstream: str, relation: str) -> dict[str, object]:
    """What a condition may ask of a label over an upstream license (`NAMES` of `knowledge.conditions`).

    Raises KeyError for an id that the rule set does not have.
    """
    above, below = knowledge.licenses[upstream], knowledge.licenses[downstream]
    return {
        "relation": relation,
        "same": upstream == downstream,
        "pair": _paired(knowledge, upstream, downstream),
        **_side("upstream", above),
        **_side("downstream", below),
        "upstream.texts": _texts(above),
    }


def _paired(knowledge: Knowledge, upstream: str, downstream: str) -> bool:
    pairs = knowledge.compatibility.pairs
    return any((pair.upstream, pair.downstream) == (upstream, downstream) for pair in pairs)


def _side(name: str, license_: License) -> dict[str, object]:
    return {
        f"{name}.id": license_.id,
        f"{name}.category": license_.category,
        f"{name}.clauses": sorted({clause.kind for clause in license_.clauses}),
    }


def _texts(license_: License) -> Mapping[str, str]:
    return {clause.kind: clause.text or "" for clause in license_.clauses}
