"""May a label stand over these upstream terms? The rules of `rules/compatibility.yaml`, applied.

Every rule that fits speaks and the strictest verdict wins: silence is `unknown`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from auditor.knowledge import Knowledge
from auditor.knowledge.conditions import compiled
from auditor.knowledge.judging import Compatibility, CompatibilityRule
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
    table = knowledge.compatibility
    return {
        "relation": relation,
        "contains": relation in table.contains,
        "same": upstream == downstream,
        "pair": _paired(knowledge, upstream, downstream),
        "family": upstream != downstream and _related(table, {upstream, downstream}),
        **_side("upstream", above),
        "upstream.keeps": (above.relations or {}).get("derivative_must_keep_license", ""),
        "upstream.values": sorted({f"{one.kind}:{one.text}" for one in above.clauses if one.text}),
        **_side("downstream", below),
        "downstream.free": below.category in table.free,
    }


def _related(table: Compatibility, ids: set[str]) -> bool:
    return any(ids <= set(family) for family in table.families)


def _paired(knowledge: Knowledge, upstream: str, downstream: str) -> bool:
    pairs = knowledge.compatibility.pairs
    return any((pair.upstream, pair.downstream) == (upstream, downstream) for pair in pairs)


def _side(name: str, license_: License) -> dict[str, object]:
    return {
        f"{name}.id": license_.id,
        f"{name}.category": license_.category,
        f"{name}.clauses": sorted({clause.kind for clause in license_.clauses}),
    }
