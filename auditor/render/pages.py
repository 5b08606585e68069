"""Pages behind a word: a rule, a license, a kind of clause, what the catalogue knows of a model."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final

from auditor.knowledge import Knowledge
from auditor.knowledge.catalogue import CatalogueEntry
from auditor.knowledge.judging import Rule
from auditor.knowledge.messages import SENTENCE, policy_key
from auditor.knowledge.vocabulary import ClauseKind
from auditor.knowledge.words import fill, places
from auditor.model import License, Nature
from auditor.render.licensepages import comparison, license_page, licenses_table
from auditor.render.sheet import Sheet

#: Cases that come from a list of the policy: only the rules about its lists have them.
_OF_LISTS: Final = ("policy-deny", "policy-review")


def page(name: str, knowledge: Knowledge, language: str) -> str | None:
    """The page of a rule, license, clause kind or model, None if the word is none of them."""
    if name in knowledge.rules:
        return rule_page(knowledge.rules[name], knowledge, language)
    if name in knowledge.licenses:
        return license_page(knowledge.licenses[name], knowledge, language)
    if name in knowledge.vocabulary.kinds:
        return kind_page(name, knowledge.vocabulary.kinds[name], knowledge, language)
    entry = _entry(name, knowledge)
    return model_page(entry, knowledge, language) if entry else None


def is_model(name: str, knowledge: Knowledge) -> bool:
    """Whether the catalogue has a model of that name, today's or an earlier one."""
    return _entry(name, knowledge) is not None


def _entry(name: str, knowledge: Knowledge) -> CatalogueEntry | None:
    wanted = name.casefold()
    for entry in knowledge.catalogue:
        if wanted in (entry.model.casefold(), *(former.casefold() for former in entry.former)):
            return entry
    return None


def nearest(name: str, knowledge: Knowledge) -> tuple[str, ...]:
    """Words that the reader may have meant, the likeliest first."""
    known = [*knowledge.rules, *knowledge.licenses, *knowledge.vocabulary.kinds]
    known += [entry.model for entry in knowledge.catalogue]
    return tuple(get_close_matches(name, known, n=3, cutoff=0.5))


def rule_page(rule: Rule, knowledge: Knowledge, language: str) -> str:
    """What a rule finds, why it matters, what to do, where it errs, and what it asks."""
    out = Sheet(knowledge, language)
    out.title(f"{rule.id}: {out.pick(rule.title)}")
    out.head(out("What it says"))
    for template in dict.fromkeys(map(out.pick, (rule.message, *(rule.variants or {}).values()))):
        out.text(_readable(template))
    out.head(out("Why it matters"))
    out.text(out.pick(rule.why))
    out.head(out("What to do"))
    for template in dict.fromkeys(map(out.pick, (rule.remedy, *(rule.remedies or {}).values()))):
        out.text(_readable(template))
    out.head(out("Known problems"))
    out.text(out.pick(rule.known_problems))
    out.head(out("What follows from it"))
    out.fact(out("Nature"), out.word("nature", rule.nature))
    out.rows(_decisions(out, rule))
    _asked(out, rule)
    if rule.references:
        out.head(out("References"))
        for reference in rule.references:
            out.text(f"- {reference}")
    return out.done()


def _decisions(out: Sheet, rule: Rule) -> list[tuple[str, str]]:
    """The case in which the rule speaks, and the decision it then leads to."""
    words = {
        "broken": out("the stated use breaks it"),
        "depends": out("a fact of the use is not stated"),
        "doubtful": out("the evidence is weak"),
        "policy-deny": out("the policy denies it"),
        "policy-review": out("the policy asks for a review"),
        "plain": out("found"),
        "stricter": out("the policy takes the stricter terms"),
        "raised": out("the policy raises it"),
        "open": out("it acts"),
        "conditional": out("whether it acts is not stated"),
        "met": out("it is met"),
    }
    of_lists = rule.nature is Nature.RESTRICTION and not rule.clause
    cases = [
        row
        for row in out.knowledge.decisions.rows
        if row.nature is rule.nature
        and (row.case in _OF_LISTS) == of_lists
        and (rule.case is None or row.case == rule.case)
    ]
    return [(words.get(row.case, row.case), out.word("decision", row.decision)) for row in cases]


def _asked(out: Sheet, rule: Rule) -> None:
    """What the rule looks at: kinds of clause, facts of the use, the condition over them."""
    out.head(out("What it asks"))
    kinds = out.knowledge.vocabulary.kinds
    if rule.clause:
        named = [f"{out.pick(kinds[kind].title)} ({kind})" for kind in rule.clause]
        out.fact(out("Clauses of the kind"), out.listed(named))
    for fact in rule.facts:
        asks = out.pick(out.knowledge.vocabulary.facts[fact].asks)
        out.fact(out("Fact of the use"), f"{asks} [use] {policy_key(fact)}")
    if rule.when:
        out.fact(out("Condition"), rule.when)
    if not rule.clause and not rule.when:
        out.text(out("What the audit observed of the model or the project."))
    if rule.supersedes:
        out.fact(out("Speaks in place of"), ", ".join(rule.supersedes))


def kind_page(name: str, kind: ClauseKind, knowledge: Knowledge, language: str) -> str:
    """A kind of clause: what it is, when it acts, which rules ask about it, which licenses have it."""
    out = Sheet(knowledge, language)
    out.title(f"{name}: {out.pick(kind.title)}")
    out.text(out.pick(kind.defines))
    out.head(out("What it says"))
    out.text(_readable(out.pick(kind.says)))
    out.head(out("When it acts"))
    for trigger in kind.triggers:
        out.text(f"- {out.pick(knowledge.vocabulary.triggers[trigger].says)}")
    _deciding(out, name)
    having = [
        one.id for one in knowledge.licenses.values() if any(clause.kind == name for clause in one.clauses)
    ]
    heading = out("Licenses with such a clause")
    out.head(f"{heading} ({len(having)})")
    out.text(", ".join(sorted(having)) or "–")
    return out.done()


def _deciding(out: Sheet, kind: str) -> None:
    """The rules on a kind of clause and the facts that they need, or why there is none."""
    asking = [rule for rule in out.knowledge.rules.values() if kind in rule.clause]
    facts = dict.fromkeys(fact for rule in asking for fact in rule.facts)
    if facts:
        out.head(out("What decides"))
    for fact in facts:
        asks = out.pick(out.knowledge.vocabulary.facts[fact].asks)
        out.text(f"- {asks} [use] {policy_key(fact)}")
    out.head(out("Rules that ask about it"))
    for rule in asking:
        out.text(f"- {rule.id}: {out.pick(rule.title)}")
    if not asking:
        never = out("None: it never decides.")
        out.text(f"{never} ({out.knowledge.vocabulary.told.get(kind, '–')})")


def model_page(entry: CatalogueEntry, knowledge: Knowledge, language: str) -> str:
    """What the embedded catalogue knows of a model."""
    out = Sheet(knowledge, language)
    out.title(entry.model)
    licenses = knowledge.licenses
    facts = (
        (out.word("claim", "tag"), entry.tag),
        (out.word("claim", "name"), entry.license_name),
        (out.word("claim", "link"), entry.license_link),
        (out("Released"), entry.released),
        (out("Earlier names"), ", ".join(entry.former)),
        (out("License of the code"), entry.code_license),
    )
    for name, value in facts:
        if value:
            out.fact(name, value)
    if entry.terms:
        out.head(out("Terms as read"))
        for id_ in entry.terms:
            out.text(f"- {_named(id_, licenses)}")
    _changes(out, entry, licenses)
    if entry.bases:
        out.head(out("Lineage"))
        for base in entry.bases:
            made = out.listed([out.word("relation", base.relation), out.word("strength", base.strength)])
            out.text(f"- {base.model} ({made})")
    if entry.datasets:
        out.head(out("Data sets named"))
        for dataset in entry.datasets:
            out.text(f"- {dataset}")
    if entry.notes:
        out.head(out("Notes"))
        out.text(entry.notes)
    out.head(out("Source"))
    out.text(entry.source)
    out.fact(out("Confidence"), out.word("confidence", entry.confidence))
    out.fact(out("As of"), entry.as_of)
    return out.done()


def _changes(out: Sheet, entry: CatalogueEntry, licenses: Mapping[str, License]) -> None:
    """What became of the model: its license anew, or its end."""
    if entry.history:
        out.head(out("Changes of the license"))
        for step in entry.history:
            out.text(f"- {step.date}: {_named(step.before, licenses)} → {_named(step.after, licenses)}")
    if entry.removed:
        out.text(out("Its publisher no longer offers it."))


def _named(license_id: str, licenses: Mapping[str, License]) -> str:
    """A license by name and id, by its id alone where the rule set does not have it."""
    return f"{licenses[license_id].name} ({license_id})" if license_id in licenses else license_id


def _readable(template: str) -> str:
    """A template for a reader: its places stand in angle brackets."""
    return fill(template, {name: f"<{name}>" for name in places(template) | {SENTENCE}}, "en")


__all__ = [
    "comparison",
    "kind_page",
    "license_page",
    "licenses_table",
    "model_page",
    "nearest",
    "page",
    "rule_page",
]
