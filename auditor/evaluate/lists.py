"""The policy's own lists: what it denies, wants reviewed, or does not name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from auditor.evaluate.findings import Maker
from auditor.model import Conclusion, Evidence, Finding, Identity, Location


@dataclass(frozen=True, slots=True)
class _Trait:
    """Something of a model that a list may name: how the list writes it, and what it is for a reader."""

    entry: str
    shown: str


def listed(
    conclusion: Conclusion, subject: Identity, maker: Maker, places: tuple[Location, ...]
) -> Iterator[Finding]:
    """One finding for each entry of the lists that fits the model, the strictest list first."""
    policy = maker.policy
    traits = list(_traits(conclusion, subject, maker))
    for entries, rule, case, key in (
        (policy.deny, "policy-denied", "policy-deny", "policy.deny"),
        (policy.review, "policy-review", "policy-review", "policy.review"),
    ):
        for trait in _fitting(entries, traits):
            yield _finding(maker, rule, case, key, trait, subject, places)
    if policy.allow:
        yield from _unnamed(conclusion, subject, maker, places)


def _unnamed(
    conclusion: Conclusion, subject: Identity, maker: Maker, places: tuple[Location, ...]
) -> Iterator[Finding]:
    """With an allow list, a license that no list names is for review."""
    policy, licenses = maker.policy, maker.knowledge.licenses
    named = {*policy.allow, *policy.review, *policy.deny}
    for id_ in dict.fromkeys(term.license for term in conclusion.terms):
        if named.isdisjoint((id_, licenses[id_].category)):
            trait = _Trait(id_, licenses[id_].name)
            yield _finding(maker, "policy-review", "policy-review", "policy.allow", trait, subject, places)


def _traits(conclusion: Conclusion, subject: Identity, maker: Maker) -> Iterator[_Trait]:
    yield _Trait(f"origin:{subject.origin}", subject.origin)
    publisher = conclusion.publisher
    if publisher is not None:
        yield _Trait(f"publisher:{publisher.name}", publisher.name)
        if publisher.country:
            yield _Trait(f"country:{publisher.country}", publisher.country)
    if conclusion.record is not None and conclusion.record.publisher:
        yield _Trait(f"publisher:{conclusion.record.publisher}", conclusion.record.publisher)
    for term in conclusion.terms:
        license_ = maker.knowledge.licenses[term.license]
        yield _Trait(license_.id, license_.name)
        yield _Trait(license_.category, license_.name)
        for clause in license_.clauses:
            yield _Trait(f"clause:{clause.kind}", f"{license_.name}, {clause.section}")


def _fitting(entries: Iterable[str], traits: list[_Trait]) -> Iterator[_Trait]:
    for entry in entries:
        found = next((trait for trait in traits if trait.entry.casefold() == entry.casefold()), None)
        if found is not None:
            yield found


def _finding(
    maker: Maker,
    rule: str,
    case: str,
    key: str,
    trait: _Trait,
    subject: Identity,
    places: tuple[Location, ...],
) -> Finding:
    denied_publisher = rule == "policy-denied" and trait.entry.startswith(("publisher:", "country:"))
    place = maker.policy.place(key if key == "policy.allow" else f"{key}: {trait.entry}")
    return maker.make(
        "publisher-denied" if denied_publisher else rule,
        {"model": subject.model, "entry": trait.entry, "what": trait.shown, "publisher": trait.shown},
        case=case,
        subject=subject,
        places=places,
        evidence=(Evidence("policy", place),),
        key=(key, trait.entry),
    )
