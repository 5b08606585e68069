"""Where the card names no base: the one that the model's name points to, as a guess.

A name proves nothing, and the same architecture or tokenizer less: what is
inferred here is marked as such, has low confidence, and leads to a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from auditor.conclude.own import own
from auditor.conclude.publishers import Publishers
from auditor.knowledge import Knowledge
from auditor.knowledge.catalogue import Family, FamilyTable
from auditor.model import (
    Base,
    ClaimKind,
    Confidence,
    Evidence,
    Identity,
    LicenseClaim,
    ModelRecord,
    Resolution,
    Route,
    Strength,
)

#: Categories of licenses that a guess is not worth asking about.
_HARMLESS: Final = frozenset({"permissive", "public-domain"})

#: Origins whose model names are given by whoever publishes the weights.
_NAMED: Final = frozenset({"huggingface", "local", "ollama", "modelscope"})

#: Strengths of bases beside which a name may still point to another.
_UNDECLARED: Final = frozenset({Strength.STATED, Strength.INFERRED})

_WORD: Final = re.compile(r"[a-z]+|[0-9]+")

#: What makes a number before it a size: "gemma-2b" is no Gemma 2.
_SIZE: Final = "b"


def with_guesses(
    answers: Mapping[Identity, Resolution], publishers: Publishers, knowledge: Knowledge
) -> dict[Identity, Resolution]:
    """The answers, with an inferred base beside each record that names none but looks made from one."""
    completed = dict(answers)
    for asked, answer in answers.items():
        if isinstance(answer, ModelRecord) and _silent(answer):
            family = pointing(answer, publishers, knowledge)
            if family is not None and not _names(answer, family, knowledge):
                completed[asked] = _guessed(answer, family, knowledge.families)
                completed.setdefault(Identity("huggingface", family.base), _base(family))
    return completed


def _names(record: ModelRecord, family: Family, knowledge: Knowledge) -> bool:
    """Whether a base that was read in a text or guessed is one of the family already."""
    families = knowledge.families.families
    bases = (base.identity.model for base in record.bases)
    return any(
        name == family.base or pointed_to(name.rpartition("/")[2], families) is family for name in bases
    )


def _silent(record: ModelRecord) -> bool:
    """Whether nobody declares a base: neither the record, nor anything beside it, nor the catalogue."""
    beside = (record, *record.also)
    return (
        record.route is Route.WEIGHTS
        and record.identity.origin in _NAMED
        and not any(one.source == "catalogue" for one in beside)
        and all(base.strength in _UNDECLARED for one in beside for base in one.bases)
    )


def is_marked(record: ModelRecord, table: FamilyTable) -> bool:
    """Whether the name says how the model was made from another: GGUF, LoRA, merge."""
    return next(_relations(_words(_name(record)), table), None) is not None


def pointing(record: ModelRecord, publishers: Publishers, knowledge: Knowledge) -> Family | None:
    """The family the name points to, if that adds terms that the record's own labels do not name."""
    family = pointed_to(_name(record), knowledge.families.families)
    if family is None:
        return None
    entry = publishers.entry(record)
    licenses = [knowledge.licenses[id_] for id_ in family.terms]
    other_architecture = record.architecture and family.architectures
    if (
        all(one.category in _HARMLESS for one in licenses)
        or (entry is not None and entry.id in family.makers)
        or (other_architecture and record.architecture not in family.architectures)
        or own(record, knowledge).ids >= set(family.terms)
    ):
        return None
    return family


def _name(record: ModelRecord) -> str:
    """The part of the identity that names the model, not its publisher or folder."""
    return record.identity.model.rstrip("/").rpartition("/")[2]


def pointed_to(name: str, families: Sequence[Family]) -> Family | None:
    """The family whose words stand in `name`; of several the one with the longest run of words."""
    words = _words(name)
    best: tuple[int, Family] | None = None
    for family in families:
        if any(_stands(_words(other), words) for other in family.unless):
            continue
        for names in map(_words, family.names):
            if _stands(names, words) and (best is None or len(names) > best[0]):
                best = (len(names), family)
    return best[1] if best else None


def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(name.casefold()))


def _stands(wanted: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether `wanted` stands in `words` as one run that no size follows."""
    size = len(wanted)
    runs = (words[start : start + size + 1] for start in range(len(words) - size + 1))
    return any(run[:size] == wanted and not _is_size(run[size - 1 :]) for run in runs)


def _is_size(words: tuple[str, ...]) -> bool:
    return any(number.isdigit() and unit == _SIZE for number, unit in pairwise(words))


def _guessed(record: ModelRecord, family: Family, table: FamilyTable) -> ModelRecord:
    evidence = Evidence("rules", f"families, {family.id}", excerpt=f"the name {_name(record)}")
    relation = next(_relations(_words(_name(record)), table), "finetune")
    base = Base(Identity("huggingface", family.base), relation, Strength.INFERRED, evidence)
    guess = ModelRecord(asked=record.asked, identity=record.identity, source="rules", bases=(base,))
    return replace(record, also=(*record.also, guess))


def _relations(words: tuple[str, ...], table: FamilyTable) -> Iterator[str]:
    for relation, marks in table.relations.items():
        if any(_stands(_words(mark), words) for mark in marks):
            yield relation


def _base(family: Family) -> ModelRecord:
    """The record that stands for a family's base where nobody asked any origin for it."""
    identity = Identity("huggingface", family.base)
    evidence = Evidence("rules", f"families, {family.id}: {family.source}")
    claims = tuple(
        LicenseClaim(id_, ClaimKind.FILE, evidence, licenses=(id_,), via=None) for id_ in family.terms
    )
    return ModelRecord(
        asked=identity,
        identity=identity,
        source="rules",
        publisher=family.base.partition("/")[0],
        claims=claims,
        confidence=Confidence.LOW,
    )
