"""The words that an audit carries, so that it can be read later and elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from auditor.knowledge import Knowledge
from auditor.model import Conclusion, Finding, RuleWords, Text, Words


def wording(knowledge: Knowledge) -> Words:
    """All words of the rule set: what findings are worded with while the audit is made."""
    vocabulary = knowledge.vocabulary
    kinds: dict[str, Text] = {}
    for name, kind in vocabulary.kinds.items():
        kinds[name] = kind.says
        if kind.plain is not None:
            kinds[f"{name}.plain"] = kind.plain
    terms: dict[str, Text] = dict(vocabulary.terms)
    terms |= {f"trigger.{name}": trigger.says for name, trigger in vocabulary.triggers.items()}
    terms |= {f"fact.{name}": fact.asks for name, fact in vocabulary.facts.items()}
    terms |= {f"kinds.{name}": kind.title for name, kind in vocabulary.kinds.items()}
    terms |= {f"compatibility.{rule.id}": rule.reason for rule in knowledge.compatibility.rules}
    for side in ("first_source", "second_source"):
        terms |= {
            key.replace("claim.", f"{side}."): text for key, text in terms.items() if key.startswith("claim.")
        }
    rules = {
        rule.id: RuleWords(
            rule.id,
            rule.nature,
            rule.title,
            rule.message,
            rule.remedy,
            rule.why,
            rule.variants,
            rule.remedies,
        )
        for rule in knowledge.rules.values()
    }
    return Words(rules, knowledge.licenses, kinds, dict(sorted(terms.items())))


def used(words: Words, findings: Iterable[Finding], conclusions: Iterable[Conclusion]) -> Words:
    """Only the rules and licenses that this audit speaks of."""
    rule_ids = {finding.rule for finding in findings}
    license_ids = {term.license for conclusion in conclusions for term in conclusion.terms}
    for conclusion in conclusions:
        options = (option for one in conclusion.alternatives for option in one.options)
        license_ids |= {term.license for option in options for term in option.terms}
        license_ids |= {id_ for claim in conclusion.claims for id_ in claim.licenses}
        license_ids |= {id_ for node in conclusion.lineage.nodes for id_ in node.licenses}
    return Words(
        rules={id_: words.rules[id_] for id_ in sorted(rule_ids)},
        licenses={id_: words.licenses[id_] for id_ in sorted(license_ids)},
        kinds=words.kinds,
        terms=words.terms,
    )
