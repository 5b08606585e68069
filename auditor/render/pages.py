"""Pages behind a word: a rule, a license, a kind of clause, what the catalogue knows of a model."""

from __future__ import annotations

import textwrap
from difflib import get_close_matches
from typing import Final

from auditor.knowledge import Knowledge
from auditor.knowledge.messages import SENTENCE, clause_arguments
from auditor.knowledge.types import CatalogueEntry, ClauseKind, Rule
from auditor.knowledge.words import fill, pick, places, word
from auditor.model import Argument, Clause, License
from auditor.render.translations import translations

_WIDTH: Final = 80


class _Page:
    """Lines of a page in one language."""

    def __init__(self, knowledge: Knowledge, language: str) -> None:
        self.knowledge, self.language = knowledge, language
        self._gettext = translations(language).gettext
        self._lines: list[str] = []

    def __call__(self, text: str) -> str:
        return self._gettext(text)

    def word(self, place: str, value: Argument) -> str:
        return word(value, place, self.knowledge.vocabulary.terms, self.language)

    def title(self, text: str) -> None:
        self._lines += [text, "=" * min(_width(text), _WIDTH), ""]

    def head(self, text: str) -> None:
        self._lines += ["", text, "-" * min(_width(text), _WIDTH)]

    def text(self, text: str, indent: int = 0) -> None:
        self._lines += _wrapped(text, indent)

    def fact(self, name: str, value: str) -> None:
        self._lines += _wrapped(f"{name}: {value}", 0, "  ")

    def done(self) -> str:
        return "\n".join(self._lines).rstrip() + "\n"


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
    """What a rule finds, why it matters, what to do, and where it errs."""
    out = _Page(knowledge, language)
    out.title(f"{rule.id}: {pick(rule.title, language)}")
    out.fact(out("Nature"), out.word("nature", rule.nature))
    rows = [row for row in knowledge.decisions.rows if row.nature is rule.nature]
    decisions = [f"{row.case}: {out.word('decision', row.decision)}" for row in rows]
    out.fact(out("Decision by case"), ", ".join(decisions))
    if rule.clause:
        out.fact(out("Asks clauses of the kind"), ", ".join(rule.clause))
    if rule.when:
        out.fact(out("Condition"), rule.when)
    if rule.facts:
        out.fact(out("Facts of the use"), ", ".join(rule.facts))
    if rule.supersedes:
        out.fact(out("Speaks in place of"), ", ".join(rule.supersedes))
    out.head(out("What it says"))
    for template in (rule.message, *(rule.variants or {}).values()):
        out.text(_readable(pick(template, language)))
    out.head(out("Why it matters"))
    out.text(pick(rule.why, language))
    out.head(out("What to do"))
    out.text(_readable(pick(rule.remedy, language)))
    out.head(out("Known problems"))
    out.text(pick(rule.known_problems, language))
    return out.done()


def license_page(license_: License, knowledge: Knowledge, language: str) -> str:
    """A license: who wrote it, what it grants, each clause with its section, who has read it."""
    out = _Page(knowledge, language)
    out.title(f"{license_.id}: {license_.name}")
    out.fact(out("Category"), out.word("category", license_.category))
    for name, value in (
        (out("SPDX id"), license_.spdx),
        (out("Version"), license_.version),
        (out("Steward"), license_.steward),
        (out("Date"), license_.date),
        (out("Governing law"), license_.governing_law),
    ):
        if value:
            out.fact(name, value)
    for url in license_.urls:
        out.fact(out("Official text"), url)
    grants = [
        f"{out.word('grant', one)} {out.word('granted', how)}" for one, how in (license_.grants or {}).items()
    ]
    if grants:
        out.fact(out("Grants"), ", ".join(grants))
    keeps = (license_.relations or {}).get("derivative_must_keep_license")
    if keeps:
        out.fact(out("Derivatives"), out.word("keeps", keeps))
    out.fact(out("Source"), license_.source)
    readings = [f"{one.on} ({one.by}: {one.against})" for one in license_.reviewed]
    out.fact(out("Compared with the text"), "; ".join(readings) or out("by nobody yet"))
    for nature, heading in (
        ("restriction", out("Restrictions")),
        ("duty", out("Duties")),
        ("note", out("Further terms")),
    ):
        clauses = [one for one in license_.clauses if knowledge.vocabulary.kinds[one.kind].nature == nature]
        if clauses:
            out.head(heading)
        for clause in clauses:
            _clause(out, clause, license_)
    if license_.notes:
        out.head(out("Notes"))
        out.text(license_.notes)
    return out.done()


def _clause(out: _Page, clause: Clause, license_: License) -> None:
    kind = out.knowledge.vocabulary.kinds[clause.kind]
    out.text(f"* {pick(kind.title, out.language)} ({clause.section})")
    out.text(_sentence(out, clause, license_, kind), 2)
    triggers = [pick(out.knowledge.vocabulary.triggers[one].says, out.language) for one in clause.trigger]
    if clause.trigger != ("always",):
        acts = out("Acts")
        out.text(f"{acts}: {'; '.join(triggers)}", 2)
    measured = [out.word("counted", clause.counted)] if clause.counted else []
    measured += [clause.measured] if clause.measured else []
    if measured:
        how = out("Measured")
        out.text(f"{how}: {'; '.join(measured)}", 2)


def _sentence(out: _Page, clause: Clause, license_: License, kind: ClauseKind) -> str:
    arguments = clause_arguments(clause, license_)
    for text in filter(None, (clause.says, kind.says, kind.plain)):
        template = pick(text, out.language)
        if places(template) <= arguments.keys():
            return fill(template, arguments, out.language, out.knowledge.vocabulary.terms)
    return ""


def kind_page(name: str, kind: ClauseKind, knowledge: Knowledge, language: str) -> str:
    """A kind of clause: what it says, which rules ask about it, which licenses have it."""
    out = _Page(knowledge, language)
    out.title(f"{name}: {pick(kind.title, language)}")
    out.text(pick(kind.defines, language))
    out.head(out("What it says"))
    out.text(_readable(pick(kind.says, language)))
    out.head(out("When it acts"))
    for trigger in kind.triggers:
        acts = knowledge.vocabulary.triggers[trigger]
        out.text(f"* {pick(acts.says, language)}: {acts.when}")
    asking = [rule for rule in knowledge.rules.values() if name in rule.clause]
    facts = dict.fromkeys(fact for rule in asking for fact in rule.facts)
    out.head(out("What decides"))
    for fact in facts:
        out.text(f"* {fact}: {pick(knowledge.vocabulary.facts[fact].asks, language)}")
    told = knowledge.vocabulary.told.get(name, "–")
    out.fact(out("Rules that ask about it"), ", ".join(rule.id for rule in asking) or told)
    having = [
        one.id for one in knowledge.licenses.values() if any(clause.kind == name for clause in one.clauses)
    ]
    out.head(out("Licenses with such a clause"))
    out.text(", ".join(sorted(having)))
    return out.done()


def model_page(entry: CatalogueEntry, knowledge: Knowledge, language: str) -> str:
    """What the embedded catalogue knows of a model."""
    out = _Page(knowledge, language)
    out.title(entry.model)
    facts = (
        (out.word("claim", "tag"), entry.tag),
        (out.word("claim", "name"), entry.license_name),
        (out.word("claim", "link"), entry.license_link),
        (out("Terms as read"), ", ".join(entry.terms)),
        (out("Released"), entry.released),
        (out("Earlier names"), ", ".join(entry.former)),
        (out("Notes"), entry.notes),
        (out("Source"), entry.source),
        (out("Confidence"), out.word("confidence", entry.confidence)),
        (out("As of"), entry.as_of),
    )
    for name, value in facts:
        if value:
            out.fact(name, value)
    if entry.bases:
        out.head(out("Lineage"))
        for base in entry.bases:
            made = f"{out.word('relation', base.relation)}, {out.word('strength', base.strength)}"
            out.text(f"* {base.model} ({made})")
    return out.done()


def licenses_table(knowledge: Knowledge, language: str, category: str | None = None) -> str:
    """One line a license: id, category, name; those of one category if asked."""
    chosen = [one for one in knowledge.licenses.values() if category in (None, one.category)]
    rows = [
        (one.id, word(one.category, "category", knowledge.vocabulary.terms, language), one.name)
        for one in chosen
    ]
    widths = [max((_width(row[column]) for row in rows), default=0) for column in (0, 1)]
    lines = [
        f"{_padded(id_, widths[0])}  {_padded(shown, widths[1])}  {name}" for id_, shown, name in sorted(rows)
    ]
    return "\n".join([*lines, f"{len(rows)}"]) + "\n"


def _readable(template: str) -> str:
    """A template for a reader: its places stand in angle brackets."""
    return fill(template, {name: f"<{name}>" for name in places(template) | {SENTENCE}}, "en")


def _wrapped(text: str, indent: int, following: str = "") -> list[str]:
    """Lines of at most the page's width; Japanese breaks anywhere, so it is left to the terminal."""
    first = " " * indent
    if any(_wide(character) for character in text):
        return [f"{first}{text}"]
    return textwrap.wrap(
        text, _WIDTH, initial_indent=first, subsequent_indent=first + following, break_on_hyphens=False
    ) or [""]


def _wide(character: str) -> bool:
    return "\u1100" <= character <= "\uffef" and not "\u2000" <= character <= "\u206f"


def _width(text: str) -> int:
    return sum(2 if _wide(character) else 1 for character in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


__all__ = [
    "kind_page",
    "license_page",
    "licenses_table",
    "model_page",
    "nearest",
    "page",
    "rule_page",
]
