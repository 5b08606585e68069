"""The data sets that a card names, against what is known of their terms, here and on the hub.

Whether these bind the weights is disputed, so nothing here decides; but a
reviewer is told what stands in the training data's own terms, and what nobody
could see of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from auditor.knowledge import Knowledge
from auditor.knowledge.catalogue import DatasetEntry
from auditor.licenses.names import read_claim
from auditor.model import (
    Argument,
    ClaimKind,
    Confidence,
    DataSet,
    Evidence,
    LicenseClaim,
    ModelRecord,
    Observation,
    Reason,
)

#: Kinds of clause to the rule that speaks of them, the strictest first: one fact is told once.
_RULES: Final = (
    (frozenset({"noncommercial", "research-only"}), "dataset-noncommercial"),
    (frozenset({"same-license"}), "dataset-share-alike"),
    (frozenset({"attribution"}), "dataset-attribution"),
)
_BARRED: Final = "output-training"

#: Reasons for which the hub has no record to show; any other may pass.
_GONE: Final = frozenset({Reason.MISSING_OR_PRIVATE, Reason.DISABLED, Reason.GATED, Reason.REMOVED})


class Datasets:
    """The table of data sets, asked by any of their names, without case."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Index the data sets of the rule set."""
        self._knowledge = knowledge
        self._entries: Mapping[str, DatasetEntry] = {
            name.casefold(): entry for entry in knowledge.datasets for name in (entry.dataset, *entry.names)
        }

    def observations(self, record: ModelRecord) -> Iterator[Observation]:
        """What is to be told of the data sets that the record, or the catalogue beside it, names."""
        named = dict.fromkeys(one for each in (record, *record.also) for one in each.datasets)
        looked_up = {one.name: one for one in record.data}
        open_: dict[str | None, list[str]] = {}
        for name in named:
            entry, live = self._entries.get(name.casefold()), looked_up.get(name)
            known = entry if entry is not None and (entry.licenses or entry.limits) else None
            if known is not None:
                yield from self._on_terms(record, name, known)
                yield from self._on_makers(record, name, known)
            if live is not None and live.reason is None:
                yield from self._on_record(record, live, known)
            if live is not None and live.gated:
                open_.setdefault("gated", []).append(name)
            for variant in self._open(name, known, live, bool(looked_up)):
                open_.setdefault(variant, []).append(name)
        yield from _unclear(record, open_, looked_up)

    def _open(
        self, name: str, known: DatasetEntry | None, live: DataSet | None, asked: bool
    ) -> Iterator[str | None]:
        """How it is that the terms of a data set are not known; nothing where they are."""
        if live is not None and live.reason is not None:
            yield "missing" if live.reason in _GONE else "unreachable"
        elif known is None and live is None:
            yield "more" if asked and "/" in name and " " not in name else None
        elif known is None and live is not None and not self._read(live):
            yield None

    def _read(self, live: DataSet) -> tuple[str, ...]:
        """The licenses that the tag of a data set names for certain, empty if one of its words names none."""
        found: dict[str, None] = {}
        for value in live.licenses:
            licenses = read_claim(LicenseClaim(value, ClaimKind.TAG, live.evidence), self._knowledge).licenses
            if not licenses:
                return ()
            found.update(dict.fromkeys(licenses))
        return tuple(found)

    def _on_record(
        self, record: ModelRecord, live: DataSet, known: DatasetEntry | None
    ) -> Iterator[Observation]:
        """What the tag of a data set says today, beside what the rule set knows of it."""
        licenses = self._read(live)
        said = self._told(record, live.name, licenses, live.evidence, Confidence.HIGH)
        if known is None:
            yield from said
        elif licenses and known.licenses and set(licenses) != set(known.licenses):
            yield from said
            arguments: dict[str, Argument] = {
                "model": record.identity.model,
                "datasets": (live.name,),
                "stated": self._names(licenses),
                "terms": self._names(known.licenses),
            }
            evidence = (live.evidence, _seen(known))
            yield Observation("dataset-license-unclear", arguments, evidence=evidence, variant="differs")

    def _on_terms(self, record: ModelRecord, name: str, entry: DatasetEntry) -> Iterator[Observation]:
        yield from self._told(
            record, name, entry.licenses, _seen(entry), entry.confidence, entry.limits, entry.source
        )

    def _told(
        self,
        record: ModelRecord,
        name: str,
        licenses: Iterable[str],
        evidence: Evidence,
        confidence: Confidence,
        limits: Iterable[str] = (),
        otherwise: str = "",
    ) -> Iterator[Observation]:
        """The strictest of what licenses and limits of a data set say."""
        ids = tuple(licenses)
        clauses = (clause for id_ in ids for clause in self._knowledge.licenses[id_].clauses)
        kinds = {clause.kind for clause in clauses} | set(limits)
        rule = next((rule for wanted, rule in _RULES if wanted & kinds), None)
        if rule is not None:
            terms = self._names(ids) or otherwise
            arguments = {"model": record.identity.model, "dataset": name, "terms": terms}
            yield Observation(rule, arguments, confidence, (evidence,))

    def _names(self, ids: Iterable[str]) -> str:
        return ", ".join(self._knowledge.licenses[id_].name for id_ in ids)

    def _on_makers(self, record: ModelRecord, name: str, entry: DatasetEntry) -> Iterator[Observation]:
        for id_ in entry.terms:
            license_ = self._knowledge.licenses[id_]
            if any(clause.kind == _BARRED for clause in license_.clauses):
                arguments: dict[str, Argument] = {
                    "model": record.identity.model,
                    "dataset": name,
                    "makers": entry.made_by,
                    "terms": license_.name,
                }
                confidence = min(entry.confidence, license_.confidence, key=list(Confidence).index)
                rule = "dataset-generated-by-restricted-model"
                yield Observation(rule, arguments, confidence, (_seen(entry),))


def _unclear(
    record: ModelRecord, open_: Mapping[str | None, list[str]], looked_up: Mapping[str, DataSet]
) -> Iterator[Observation]:
    """The data sets whose terms are not known, together for each way of not knowing them."""
    model = record.identity.model
    for variant, names in sorted(open_.items(), key=lambda one: one[0] or ""):
        seen = tuple(looked_up[name].evidence for name in names if name in looked_up)
        arguments: dict[str, Argument] = {"model": model, "datasets": tuple(names)}
        if variant is not None:
            arguments["because"] = variant  # the same data sets may be told for two reasons
        evidence = seen or (Evidence(record.source, model),)
        yield Observation("dataset-license-unclear", arguments, evidence=evidence, variant=variant)


def _seen(entry: DatasetEntry) -> Evidence:
    return Evidence("rules", f"datasets.yaml: {entry.dataset}", excerpt=entry.source)
