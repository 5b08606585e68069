"""What no schema can say of license files: that their clauses and spellings fit the vocabulary."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

import msgspec

from auditor.knowledge.compiled import license_fields, spellings
from auditor.knowledge.messages import clause_arguments
from auditor.knowledge.sourcefile import Problem, SourceFile
from auditor.knowledge.words import places
from auditor.model import License

#: The longest hint, in words: it finds the place and copies no sentence.
LONGEST_HINT: Final = 8

#: Scripts without spaces: about two characters make a word.
_IDEOGRAPH: Final = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


def misfits(licenses: list[SourceFile], vocabulary: SourceFile) -> Iterator[Problem]:
    """Problems of license files, each by itself and against the vocabulary."""
    ids = {source.raw["id"] for source in licenses}
    for source in licenses:
        if source.path != f"licenses/{source.raw['id']}.yaml":
            yield source.problem(f"the file of {source.raw['id']} is named {source.raw['id']}.yaml", "id")
        yield from _clauses(source, vocabulary.raw)
        yield from _incorporated(source, ids)
        yield from _unsaid(source, vocabulary.raw["kinds"])
        yield from _readings(source)
    yield from _spellings(licenses, vocabulary)


def words_of(hint: str) -> int:
    """How many words a hint has; two ideographs or kana count as one."""
    ideographs = len(_IDEOGRAPH.findall(hint))
    return len(_IDEOGRAPH.sub(" ", hint).split()) + (ideographs + 1) // 2


def _clauses(source: SourceFile, words: Mapping[str, Any]) -> Iterator[Problem]:
    clauses = source.raw["clauses"]
    names = Counter(clause.get("id", clause["kind"]) for clause in clauses)
    for number, clause in enumerate(clauses):
        name = clause.get("id", clause["kind"])
        if names[name] > 1:
            yield source.problem(f"two clauses are called {name}; give one an id", "clauses", number)
        for message in (*_clause(clause, words), *_freed(clause, names, words)):
            yield source.problem(f"section {clause['section']}: {message}", "clauses", number)


def _clause(clause: Mapping[str, Any], words: Mapping[str, Any]) -> Iterator[str]:
    kind = words["kinds"].get(clause["kind"])
    if kind is None:
        yield f"no clause kind {clause['kind']}"
        return
    for one in clause["trigger"]:
        if one not in words["triggers"]:
            yield f"no trigger {one}"
        elif one not in kind["triggers"]:
            yield f"a {clause['kind']} does not act on {one}; the vocabulary says on what"
    value = clause.get("value")
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str) and one not in kind.get("values", (one,)):
            yield f"{one!r} is no value of {clause['kind']}: {', '.join(kind['values'])}"
    for key in ("unit", "counted", "effect"):
        if key in clause and f"{key}.{clause[key]}" not in words["terms"]:
            yield f"no word for the {key} {clause[key]}"
    if clause["kind"] == "field-of-use":
        yield from (f"no field {one}" for one in value or () if f"field.{one}" not in words["terms"])
    if words_of(str(clause.get("hint", ""))) > LONGEST_HINT:
        yield "a hint has at most eight words"


def _freed(clause: Mapping[str, Any], names: Collection[str], words: Mapping[str, Any]) -> Iterator[str]:
    """What an exemption frees is a clause of the license, and its words can be proved."""
    for one in clause.get("frees", ()):
        if clause["kind"] != "exemption" or one not in names:
            yield f"no clause {one} that an exemption could free"
    if "frees" in clause and not words["exemptions"].keys() & set(clause["value"]):
        yield "no word of the exemption says when the use is exempt; leave out what it frees"


def _incorporated(source: SourceFile, ids: Collection[str]) -> Iterator[Problem]:
    for number, clause in enumerate(source.raw["clauses"]):
        for one in clause.get("value", ()) if clause["kind"] == "incorporates" else ():
            if one not in ids or one == source.raw["id"]:
                yield source.problem(f"{one} is no other license to incorporate", "clauses", number)


def _unsaid(source: SourceFile, kinds: Mapping[str, Any]) -> Iterator[Problem]:
    """Clauses whose value fits neither their own sentence nor one of their kind."""
    license_ = msgspec.convert(license_fields(source.raw), License)
    for number, clause in enumerate(license_.clauses):
        kind = kinds.get(clause.kind)
        if kind is None:
            continue
        given = clause_arguments(clause, license_).keys()
        texts = [text for text in (clause.says, kind["says"], kind.get("plain")) if text]
        if not any(places(text["en"]) <= given for text in texts):
            yield source.problem(
                f"section {clause.section}: no sentence fits its value; say it", "clauses", number
            )


def _readings(source: SourceFile) -> Iterator[Problem]:
    for number, reading in enumerate(source.raw["reviewed"]):
        if reading["on"] < source.raw["source"]["read"]:
            message = f"reviewed on {reading['on']}, before the text was first read"
            yield source.problem(message, "reviewed", number)


def _spellings(licenses: list[SourceFile], vocabulary: SourceFile) -> Iterator[Problem]:
    """A spelling names one text, or the vocabulary says that it does not and what decides."""
    known = vocabulary.raw["ambiguous"]
    meant: dict[str, dict[str, SourceFile]] = defaultdict(dict)
    for source in licenses:
        for _, spelling in spellings(source.raw):
            meant[spelling][source.raw["id"]] = source
    for spelling, ids in sorted(meant.items()):
        if len(ids) > 1 and spelling not in known:
            for source in ids.values():
                others = ", ".join(sorted(ids.keys() - {source.raw["id"]}))
                message = f"{spelling!r} is a name of {others} too; list it under ambiguous in the vocabulary"
                yield source.problem(message, "aliases")
    for spelling in known:
        if spelling not in meant:
            yield vocabulary.problem(f"no license is called {spelling!r}", "ambiguous", spelling)
