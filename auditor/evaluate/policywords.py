"""The words of a policy against the rule set: a license that nobody knows would deny nothing, in silence."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from auditor.evaluate.findings import RAISED, RULE
from auditor.evaluate.policyfile import BadPolicy, load_policy
from auditor.knowledge import Knowledge
from auditor.model import Policy
from auditor.reading import Tree

#: Entries that name somebody or something outside of the rule set.
_PREFIXES: Final = ("publisher:", "country:", "origin:")

#: What a reader is told who lists a rule that the stated use already decides.
_LISTABLE: Final = (
    "review takes rules of hygiene and dispute, deny also those of what is unknown or contradicts itself"
)


def stated(given: Path | None, tree: Tree | None, knowledge: Knowledge) -> Policy:
    """The policy `given`, else that of the project in `tree`, its words known. Raises `BadPolicy`."""
    policy = load_policy(given, tree)
    verify(policy, knowledge)
    return policy


def verify(policy: Policy, knowledge: Knowledge) -> None:
    """Raise `BadPolicy` for the first word that the rule set does not have, with the nearest one."""
    for signer in policy.signers:
        named = (signer.public_key, signer.certificates or None, signer.identity)
        if sum(one is not None for one in named) != 1 or (signer.identity is None) != (signer.issuer is None):
            raise BadPolicy(
                f"{policy.path}:{signer.line or 1}: signatures: {signer.model}: state one of public-key, "
                "certificates, or identity together with issuer"
            )
    _names_once(policy)
    for key, place, word, known in _words(policy, knowledge):
        if word.casefold() not in {one.casefold() for one in known}:
            near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.5)
            hint = f'; did you mean "{near[0]}"?' if near else "; `auditor licenses` lists what is known"
            if word in knowledge.rules:
                raise BadPolicy(f'{place}: {key}: a policy cannot raise "{word}": {_LISTABLE}')
            raise BadPolicy(f'{place}: {key}: "{word}" is not in the rule set{hint}')


def _names_once(policy: Policy) -> None:
    """Raise `BadPolicy` for a name that is stated twice: nobody could say which model it is."""
    seen: dict[str, str] = {}
    for stated in policy.names:
        for name in stated.names:
            place = f"{policy.path}:{stated.line or 1}"
            if name in seen:
                raise BadPolicy(f'{place}: models.names: "{name}" is stated already in {seen[name]}')
            seen[name] = place


def _words(policy: Policy, knowledge: Knowledge) -> Iterator[tuple[str, str, str, Collection[str]]]:
    """What is said, where, the word, and the words that are known there."""
    categories = [
        term.removeprefix("category.") for term in knowledge.vocabulary.terms if term.startswith("category.")
    ]
    licenses = {*knowledge.licenses, *categories}
    for key, entries in (("allow", policy.allow), ("review", policy.review), ("deny", policy.deny)):
        for entry in entries:
            place = policy.place(f"policy.{key}: {entry}")
            if entry.startswith("clause:"):
                yield f"policy.{key}", place, entry.removeprefix("clause:"), knowledge.vocabulary.kinds
            elif entry.startswith(RULE):
                raised = [one.id for one in knowledge.rules.values() if one.nature in RAISED[key]]
                yield f"policy.{key}", place, entry.removeprefix(RULE), raised
            elif not entry.startswith(_PREFIXES):
                yield f"policy.{key}", place, entry, licenses
    for exception in policy.exceptions:
        place = f"{policy.path}:{exception.line or 1}"
        if exception.license is not None:
            yield "exceptions.license", place, exception.license, knowledge.licenses
        if exception.rule is not None:
            yield "exceptions.rule", place, exception.rule, knowledge.rules
    for clarification in policy.clarifications:
        place = f"{policy.path}:{clarification.line or 1}"
        for license_id in clarification.licenses:
            yield "clarifications.license", place, license_id, knowledge.licenses
