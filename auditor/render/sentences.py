"""Sentences that several documents say in the same words."""

from __future__ import annotations

from typing import Final

from auditor.render.duties import Task
from auditor.render.questions import Question
from auditor.render.view import Shown, View

#: Rules that are told whatever their severity: who reads of a change must see what it does to the policy.
ALWAYS: Final = frozenset({"policy-changed"})


def counted(view: View) -> str:
    """How many models, and how many of each decision; of a change also over which commit."""
    said = _models(view)
    commit = (view.audit.base or "")[:12]
    if not commit:
        return said
    if not view.audit.findings and not view.models:
        return view("Nothing new over {commit}", commit=commit)
    return view("{said} (new or worse over {commit})", said=said, commit=commit)


def _models(view: View) -> str:
    counts = tuple(
        view("{number} {decision}", number=number, decision=view.word("decision", decision))
        for decision, number in view.counts
        if number
    )
    models = view.count("{number} model", "{number} models", len(view.models))
    return view("{models}: {counts}", models=models, counts=counts) if counts else models


def told(shown: Shown, view: View) -> str:
    """The message, with what it leaves out: the clause and the ancestor it binds through."""
    parts = [shown.message]
    if shown.license and shown.section and shown.section not in shown.message:
        parts.append(f"({shown.license.name}, {shown.section})")
    if shown.via and shown.via not in shown.message:
        parts.append(view("It binds through {via}.", via=shown.via))
    return " ".join(parts)


def asked(question: Question, view: View) -> str:
    """An open fact with what each answer leads to, in one line."""
    answers = "; ".join(
        view("{answer}: {decision}", answer=one.text, decision=view.word("decision", one.decision))
        for one in question.answers
    )
    return f"{question.asks} {answers}"


def act(task: Task) -> str:
    """The act in one line: the clause's own sentence, or the kind of act where several clauses ask for it."""
    if len(task.demands) == 1:
        return task.demands[0].sentence
    return f"{task.title}: {task.text}" if task.text else task.title
