"""Obligations in words: a checklist of what is owed now, then what is owed if."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from auditor.knowledge.messages import clause_of, clause_sentence
from auditor.model import Obligation, Status, Words
from auditor.render.translations import Translations

#: A prescribed text longer than this, in characters, is not repeated in the sentence that asks for it.
_REPEATED: Final = 80


@dataclass(frozen=True, slots=True)
class Demand:
    """What is asked, in a sentence, and the places (license name, section) that ask for it."""

    sentence: str
    clauses: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Task:
    """An obligation in words. `condition` completes "if ..." or asks the open fact.

    `because` says why only a person can tell whether it is met.
    """

    title: str
    text: str | None
    demands: tuple[Demand, ...]
    models: tuple[str, ...]
    status: Status
    condition: str | None
    because: str | None

    @property
    def met(self) -> bool:
        """Whether nothing is left to do."""
        return self.status is Status.MET


@dataclass(frozen=True, slots=True)
class Tasks:
    """Obligations that wait for the same condition; None: they act now."""

    condition: str | None
    tasks: tuple[Task, ...]


def checklist(
    obligations: Iterable[Obligation], audit_words: Words, words: Translations
) -> tuple[Tasks, ...]:
    """Obligations by condition: those that act first, in the order given."""
    grouped: dict[str | None, list[Task]] = {None: []}
    for obligation in obligations:
        task = _task(obligation, audit_words, words)
        grouped.setdefault(task.condition, []).append(task)
    return tuple(Tasks(condition, tuple(tasks)) for condition, tasks in grouped.items() if tasks)


def _task(obligation: Obligation, audit_words: Words, words: Translations) -> Task:
    demands: dict[str, list[tuple[str, str]]] = {}
    for clause, license_ in filter(None, (clause_of(id_, audit_words) for id_ in obligation.clauses)):
        sentence = clause_sentence(clause, license_, audit_words, words.language)
        if obligation.text and len(obligation.text) > _REPEATED:
            sentence = sentence.replace(obligation.text, "…")
        demands.setdefault(sentence, []).append((license_.name, clause.section))
    return Task(
        title=words.word("kinds", obligation.kind),
        text=obligation.text,
        demands=tuple(Demand(sentence, tuple(clauses)) for sentence, clauses in demands.items()),
        models=obligation.models,
        status=obligation.status,
        condition=_condition(obligation.condition, words),
        because=words.word("unchecked", obligation.because) if obligation.because else None,
    )


def _condition(name: str | None, words: Translations) -> str | None:
    """A trigger completes a sentence; a fact of the use is asked."""
    if name is None:
        return None
    return words.word("fact" if name.startswith("use.") else "trigger", name)
