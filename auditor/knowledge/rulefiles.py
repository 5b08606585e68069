"""What no schema can say of the rules: that they fit each other, the clauses and the licenses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import msgspec

from auditor.knowledge.compiled import license_fields
from auditor.knowledge.conditionfields import OF_CLAUSES, OF_LABELS, condition_misfits, fact_misfits
from auditor.knowledge.messages import SENTENCE, clause_arguments
from auditor.knowledge.sourcefile import Problem, SourceFile
from auditor.knowledge.words import places
from auditor.model import License

#: What the condition of a rule may speak of, by what the rule is about (None: a clause, or nothing).
_ABOUT: Final[Mapping[str | None, tuple[str, ...]]] = {
    None: OF_CLAUSES,
    "license": ("license",),
    "label": (*OF_LABELS, "direct"),
}

#: The variant of a restriction that an exemption may lift.
_EXEMPT: Final = "exempt"

#: The places of a finding on a license of a model's own, and of one on its label over an ancestor's.
_FILLED: Final[Mapping[str, frozenset[str]]] = {
    "license": frozenset({"model", "license", "license_id"}),
    "label": frozenset({"model", "declared", "base", "base_license", "relation"}),
}

#: The places of an aggregated finding and of one on a clause, beside those of the clause itself.
_AGGREGATED: Final = frozenset({"model", "license", "license_id", "kinds", "sections"})
_ALWAYS: Final = frozenset({"model", SENTENCE})

_SECTION: Final = re.compile(r"([a-z0-9][a-z0-9.+-]*), section (.+)")


def misfits(
    rules: list[SourceFile], license_files: list[SourceFile], vocabulary: SourceFile
) -> Iterator[Problem]:
    """Problems of rules, each by itself, among each other and against licenses and vocabulary."""
    ids = {source.raw["id"] for source in rules}
    licenses = {
        source.raw["id"]: msgspec.convert(license_fields(source.raw), License) for source in license_files
    }
    for source in rules:
        rule = source.raw
        if source.path != f"findings/{rule['id']}.yaml":
            yield source.problem(f"the file of {rule['id']} is named {rule['id']}.yaml", "id")
        for kind in rule.get("clause", ()):
            if kind not in vocabulary.raw["kinds"]:
                yield source.problem(f"no clause kind {kind}", "clause")
        for other in rule.get("supersedes", ()):
            if other not in ids or other == rule["id"]:
                yield source.problem(f"it supersedes {other}, which is no other rule", "supersedes")
        yield from condition_misfits(source, rule.get("when", ""), _ABOUT[rule.get("about")], "when")
        yield from fact_misfits(source, rule.get("when", ""), rule.get("facts", ()), "facts")
        yield from _places(source, licenses.values())
        yield from _references(source, licenses)
    yield from _kinds(rules, vocabulary)


def _places(source: SourceFile, licenses: Iterable[License]) -> Iterator[Problem]:
    """Every place of a message is filled, whichever clause of its kinds the rule speaks of."""
    rule = source.raw
    for key in ("title", "why"):
        for name in sorted(places(rule[key]["en"])):
            yield source.problem(f"{{{name}}}: a title and a reason are shown as they are", key)
    texts: dict[tuple[str, ...], Any] = {("message",): rule["message"], ("remedy",): rule["remedy"]}
    texts |= {("variants", name): text for name, text in rule.get("variants", {}).items()}
    texts |= {("remedies", name): text for name, text in rule.get("remedies", {}).items()}
    for name in sorted(rule.get("remedies", {}).keys() - rule.get("variants", {}).keys()):
        yield source.problem(f"{name} is no variant of the rule", "remedies")
    for where, text in texts.items():
        wanted = places(text["en"])
        if "about" in rule:
            missing = dict.fromkeys(wanted - _FILLED[rule["about"]], "")
        elif rule.get("aggregate"):
            missing = dict.fromkeys(wanted - _AGGREGATED, "")
        else:
            freed = where == ("variants", _EXEMPT)
            missing = dict(_unfilled(wanted, rule.get("clause", ()), licenses, freed))
        for name, example in sorted(missing.items()):
            yield source.problem(f"nothing fills {{{name}}}{example}", *where)


def _unfilled(
    wanted: frozenset[str], kinds: Iterable[str], licenses: Iterable[License], freed: bool
) -> Iterator[tuple[str, str]]:
    """The places that a clause of the kinds leaves empty; with `freed` only those that an exemption frees."""
    for license_ in licenses:
        for clause in license_.clauses:
            if clause.kind in kinds and (not freed or license_.exempting(clause)):
                given = clause_arguments(clause, license_).keys() | _ALWAYS
                yield from (
                    (name, f" for {license_.id}, section {clause.section}") for name in wanted - given
                )


def _references(source: SourceFile, licenses: Mapping[str, License]) -> Iterator[Problem]:
    """`LICENSE, section S` names a section that the license's own file has a clause of."""
    for number, reference in enumerate(source.raw.get("references", ())):
        match = _SECTION.fullmatch(reference)
        if match is None:
            continue
        license_ = licenses.get(match[1])
        sections = {clause.section for clause in license_.clauses} if license_ else set()
        if match[2] not in sections:
            yield source.problem(f"no clause of {match[1]} has the section {match[2]}", "references", number)


def _kinds(rules: list[SourceFile], vocabulary: SourceFile) -> Iterator[Problem]:
    """Each kind of clause is asked about by a rule, or said never to decide."""
    kinds, told = vocabulary.raw["kinds"], vocabulary.raw["told"]
    asked = {kind for source in rules for kind in source.raw.get("clause", ())}
    for kind, said in kinds.items():
        if kind in asked:
            continue
        if said["nature"] != "note":
            yield vocabulary.problem(f"no rule asks about clauses of the kind {kind}", "kinds", kind)
        elif kind not in told:
            yield vocabulary.problem(f"say under told why {kind} never decides", "kinds", kind)
    for kind in told:
        if kind not in kinds or kind in asked:
            yield vocabulary.problem(f"{kind} is no kind, or a rule asks about it", "told", kind)
