"""The data sets that a card names, against what is known of their terms.

Whether these bind the weights is disputed, so nothing here decides; but a
reviewer is told what stands in the training data's own terms.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from auditor.knowledge import Knowledge
from auditor.knowledge.types import DatasetEntry
from auditor.model import Argument, Confidence, Evidence, ModelRecord, Observation

#: Kinds of clause to the rule that speaks of them, the strictest first: one fact is told once.
_RULES: Final = (
    (frozenset({"noncommercial", "research-only"}), "dataset-noncommercial"),
    (frozenset({"same-license"}), "dataset-share-alike"),
    (frozenset({"attribution"}), "dataset-attribution"),
)
_BARRED: Final = "output-training"


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
        open_ = []
        for name in named:
            entry = self._entries.get(name.casefold())
            if entry is None or not (entry.licenses or entry.limits):
                open_.append(name)
                continue
            yield from self._on_terms(record, name, entry)
            yield from self._on_makers(record, name, entry)
        if open_:
            model = record.identity.model
            seen = (Evidence(record.source, model),)
            arguments: dict[str, Argument] = {"model": model, "datasets": tuple(open_)}
            yield Observation("dataset-license-unclear", arguments, evidence=seen)

    def _on_terms(self, record: ModelRecord, name: str, entry: DatasetEntry) -> Iterator[Observation]:
        licenses = [self._knowledge.licenses[id_] for id_ in entry.licenses]
        kinds = {clause.kind for license_ in licenses for clause in license_.clauses} | set(entry.limits)
        rule = next((rule for wanted, rule in _RULES if wanted & kinds), None)
        if rule is not None:
            terms = ", ".join(license_.name for license_ in licenses) or entry.source
            arguments = {"model": record.identity.model, "dataset": name, "terms": terms}
            yield Observation(rule, arguments, entry.confidence, (_seen(entry),))

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


def _seen(entry: DatasetEntry) -> Evidence:
    return Evidence("rules", f"datasets.yaml: {entry.dataset}", excerpt=entry.source)
