"""The sentences of findings and clauses in any language, from an audit's own words alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from auditor.knowledge.words import fill, pick, places
from auditor.model import Argument, Clause, Condition, Finding, License, Text, Words

#: Under this name a message shows the clause's own sentence.
SENTENCE = "says"

#: The term that asks for facts which the policy leaves open.
STATE_FACTS = "state-facts"


def clause_arguments(clause: Clause, license_: License) -> dict[str, Argument]:
    """What a clause's sentence and the messages about it may be filled with."""
    given: dict[str, Argument | None] = {
        "license": license_.name,
        "license_id": license_.id,
        "steward": license_.steward,
        "section": clause.section,
        "number": clause.number,
        "unit": clause.unit,
        "text": clause.text,
        "items": clause.items or None,
        "field": clause.items if clause.kind == "field-of-use" and clause.items else None,
        "exempt": _exempt(clause, license_) or None,
        "territory": clause.items if clause.kind == "territory" and clause.items else None,
        "reach": clause.text if clause.kind == "derivative-definition" else None,
        "owner": clause.text if clause.kind == "output-ownership" else None,
        "scope": clause.text if clause.kind == "output-training" else None,
        "counted": clause.counted,
        "measured": clause.measured,
    }
    return {name: value for name, value in given.items() if value is not None}


def _exempt(clause: Clause, license_: License) -> tuple[str, ...]:
    """Whom or what an exemption means, or all those that free the clause."""
    named = (clause,) if clause.kind == "exemption" else license_.exempting(clause)
    return tuple(dict.fromkeys(word for one in named for word in one.items))


def clause_sentence(clause: Clause, license_: License, words: Words, language: str) -> str:
    """What the clause asks, in one or two sentences: its own words, else its kind's."""
    arguments = clause_arguments(clause, license_)
    for text in filter(
        None, (clause.says, words.kinds.get(clause.kind), words.kinds.get(f"{clause.kind}.plain"))
    ):
        template = pick(text, language)
        if places(template) <= arguments.keys():
            return fill(template, arguments, language, words.terms)
    return license_.name


def clause_of(finding_clause: str | None, words: Words) -> tuple[Clause, License] | None:
    """The clause with that id and its license, if the audit used it."""
    license_ = words.licenses.get((finding_clause or "").partition("#")[0])
    if license_ is None:
        return None
    found = next((clause for clause in license_.clauses if clause.id == finding_clause), None)
    return (found, license_) if found else None


def message(finding: Finding, words: Words, language: str) -> str:
    """What was found, in `language`; falls back to the recorded English if the words are missing."""
    rule = words.rules.get(finding.rule)
    if rule is None:
        return finding.message
    text = (rule.variants or {}).get(finding.variant or "", rule.message)
    return _filled(text, finding, words, language)


def remedy(finding: Finding, words: Words, language: str) -> str:
    """What to do about it, in `language`: first of all state the facts that are open."""
    rule = words.rules.get(finding.rule)
    if rule is None:
        return finding.remedy
    text = (rule.remedies or {}).get(finding.variant or "", rule.remedy)
    said = _filled(text, finding, words, language)
    first = state_facts(finding.conditions, words, language)
    return said if first is None else f"{first}{' ' if first.isascii() else ''}{said}"


def state_facts(conditions: Iterable[Condition], words: Words, language: str) -> str | None:
    """The sentence that asks for the facts which the policy leaves open; None if there are none."""
    keys = tuple(sorted({f"`{policy_key(one.fact)}`" for one in conditions}))
    asked = words.terms.get(STATE_FACTS)
    return fill(pick(asked, language), {"facts": keys}, language, words.terms) if keys and asked else None


def policy_key(fact: str) -> str:
    """The key of `[use]` in auditor.toml that states a fact."""
    return fact.removeprefix("use.").replace("_", "-")


def _filled(text: Text, finding: Finding, words: Words, language: str) -> str:
    template = pick(text, language)
    arguments: Mapping[str, Argument] = finding.arguments
    if SENTENCE in places(template):
        found = clause_of(finding.clause, words)
        sentence = clause_sentence(*found, words, language) if found else ""
        arguments = {**arguments, SENTENCE: sentence}
    return fill(template, arguments, language, words.terms)
