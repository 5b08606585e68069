"""Licenses for a reader: one of them clause by clause, two beside each other, all by category."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from auditor.knowledge import Knowledge
from auditor.knowledge.messages import clause_arguments
from auditor.knowledge.words import fill, places
from auditor.model import Clause, License
from auditor.render.sheet import Sheet

#: The cells in which sections stand beside their clauses.
_SECTIONS: Final = 14
_GRANTS: Final = ("use", "modify", "distribute", "commercial", "hosting", "outputs", "patents")


def license_page(license_: License, knowledge: Knowledge, language: str) -> str:
    """A license: who wrote it, what it grants, each clause with its section, who has read it."""
    out = Sheet(knowledge, language)
    out.title(f"{license_.id}: {license_.name}")
    _identity(out, license_)
    if license_.grants:
        out.head(out("What it grants"))
        out.rows([(out.word("grant", one), _granted(out, license_, one)) for one in _GRANTS])
    for nature, heading in _natures(out):
        clauses = _of(license_.clauses, nature, knowledge)
        if clauses:
            out.head(heading)
        for clause in clauses:
            _clause(out, clause, license_)
    if license_.notes:
        out.head(out("Notes"))
        out.text(license_.notes)
    out.head(out("Who has read it"))
    out.text(license_.source)
    for reading in license_.reviewed:
        out.text(f"{reading.on}: {reading.by} ({reading.against})")
    if not license_.reviewed:
        out.text(out("compared with the text by nobody yet"))
    return out.done()


def _identity(out: Sheet, license_: License) -> None:
    country = f" ({license_.country})" if license_.country else ""
    out.fact(out("Category"), out.word("category", license_.category))
    for name, value in (
        (out("SPDX id"), license_.spdx),
        (out("Version"), license_.version),
        (out("Steward"), license_.steward and f"{license_.steward}{country}"),
        (out("Date"), license_.date),
        (out("Governing law"), license_.governing_law),
    ):
        if value:
            out.fact(name, value)
    keeps = (license_.relations or {}).get("derivative_must_keep_license")
    if keeps:
        out.fact(out("Derivatives"), out.word("keeps", keeps))
    approved = out("approved") if license_.osi_approved else out("not approved")
    out.fact(out("Open Source Initiative"), approved)
    for url in license_.urls:
        out.fact(out("Official text"), url)


def _natures(out: Sheet) -> tuple[tuple[str, str], ...]:
    return (
        ("restriction", out("Restrictions")),
        ("duty", out("Duties")),
        ("note", out("Further terms")),
    )


def _of(clauses: Iterable[Clause], nature: str, knowledge: Knowledge) -> list[Clause]:
    kinds = knowledge.vocabulary.kinds
    return [one for one in clauses if kinds[one.kind].nature == nature]


def _granted(out: Sheet, license_: License, what: str) -> str:
    return out.word("granted", (license_.grants or {}).get(what, "silent"))


def _clause(out: Sheet, clause: Clause, license_: License) -> None:
    out.blank()
    out.text(f"{out.pick(out.knowledge.vocabulary.kinds[clause.kind].title)} ({clause.section})")
    out.text(sentence(out, clause, license_), 2)
    acts = _acts(out, clause)
    if acts:
        out.note(out("Applies"), acts, 2)
    measured = _measured(out, clause)
    if measured:
        out.note(out("Measured"), measured, 2)


def sentence(out: Sheet, clause: Clause, license_: License) -> str:
    """What a clause asks: its own sentence, else its kind's, filled with its value."""
    kind = out.knowledge.vocabulary.kinds[clause.kind]
    arguments = clause_arguments(clause, license_)
    for text in filter(None, (clause.says, kind.says, kind.plain)):
        template = out.pick(text)
        if places(template) <= arguments.keys():
            return fill(template, arguments, out.language, out.knowledge.vocabulary.terms)
    return ""


def _acts(out: Sheet, clause: Clause) -> str:
    """When it acts, empty where that is always; whoever does anything with a model uses it."""
    if "always" in clause.trigger:
        return ""
    triggers = ("use",) if "use" in clause.trigger else clause.trigger
    says = [out.pick(out.knowledge.vocabulary.triggers[one].says) for one in triggers]
    return ("; " if out.language == "en" else "；").join(says)


def _measured(out: Sheet, clause: Clause) -> str:
    parts = [out.word("counted", clause.counted)] if clause.counted else []
    return "; ".join([*parts, *([clause.measured] if clause.measured else [])])


# ---------------------------------------------------------------- two licenses


def comparison(first: License, second: License, knowledge: Knowledge, language: str) -> str:
    """Two licenses: what each grants, what only one of them asks, what both ask and how."""
    out = Sheet(knowledge, language)
    out.title(f"{first.id} – {second.id}")
    for license_ in (first, second):
        out.fact(license_.id, f"{license_.name} ({out.word('category', license_.category)})")
    out.head(out("What it grants"))
    names = [(out.word("grant", one), one) for one in _GRANTS]
    rows = [(name, _granted(out, first, one), _granted(out, second, one)) for name, one in names]
    marked = [(*row, "≠" if row[1] != row[2] else "") for row in rows]
    out.rows([("", first.id, second.id, ""), *marked])
    for nature, heading in _natures(out):
        if nature != "note":
            _side_by_side(out, heading, first, second, nature)
    _notes(out, first, second)
    return out.done()


def _side_by_side(out: Sheet, heading: str, first: License, second: License, nature: str) -> None:
    """Kind by kind: what both ask, then what only one of them does."""
    ours, theirs = (_of(one.clauses, nature, out.knowledge) for one in (first, second))
    kinds = [
        kind for kind in out.knowledge.vocabulary.kinds if kind in {one.kind for one in (*ours, *theirs)}
    ]
    if kinds:
        out.head(heading)
    for kind in kinds:
        out.blank()
        out.text(out.pick(out.knowledge.vocabulary.kinds[kind].title))
        said = {one.id: _said(out, one, clauses, kind) for one, clauses in ((first, ours), (second, theirs))}
        for text in dict.fromkeys(text for texts in said.values() for text in texts):
            where = [f"{id_}{texts[text]}" for id_, texts in said.items() if text in texts]
            out.note(" = ".join(where), text, 2)


def _said(out: Sheet, license_: License, clauses: Iterable[Clause], kind: str) -> dict[str, str]:
    """What a license says under a kind of clause, each sentence with its sections."""
    said: dict[str, list[str]] = {}
    for clause in clauses:
        if clause.kind == kind:
            said.setdefault(sentence(out, clause, license_), []).append(clause.section)
    if not said:
        return {out("asks nothing of the kind"): ""}
    return {text: f" ({'; '.join(sections)})" for text, sections in said.items()}


def _notes(out: Sheet, first: License, second: License) -> None:
    """What asks nothing of the user, by name only."""
    names = []
    for license_ in (first, second):
        kinds = dict.fromkeys(one.kind for one in _of(license_.clauses, "note", out.knowledge))
        titles = [out.pick(out.knowledge.vocabulary.kinds[kind].title) for kind in kinds]
        names.append((license_.id, out.listed(titles) or "–"))
    out.head(out("Further terms"))
    for id_, titles_ in names:
        out.fact(id_, titles_)


# ----------------------------------------------------------------- all of them


def licenses_table(knowledge: Knowledge, language: str, category: str | None = None) -> str:
    """Every license under its category: id and name; those of one category if asked."""
    out = Sheet(knowledge, language)
    categories = dict.fromkeys(one.category for one in knowledge.licenses.values())
    order = [term.partition(".")[2] for term in knowledge.vocabulary.terms if term.startswith("category.")]
    for name in (one for one in order if one in categories and category in (None, one)):
        chosen = sorted((one for one in knowledge.licenses.values() if one.category == name), key=_by_id)
        out.head(f"{out.word('category', name)} [{name}] ({len(chosen)})")
        out.rows([(one.id, one.name) for one in chosen], indent=0)
    return out.done()


def _by_id(license_: License) -> str:
    return license_.id


__all__ = ["comparison", "license_page", "licenses_table", "sentence"]
