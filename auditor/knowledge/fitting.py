"""What no schema can say of a rule set: that its files fit each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any, Final

from auditor.knowledge import licensefiles, rulefiles
from auditor.knowledge.conditionfields import OF_CLAUSES, OF_LABELS, condition_misfits, fact_misfits
from auditor.knowledge.conditions import NAMES
from auditor.knowledge.sourcefile import Problem, SourceFile
from auditor.knowledge.words import places
from auditor.model import Decision, Nature

Files = Mapping[str, SourceFile]

#: Every case in which a finding of a nature can come about (`auditor.evaluate`).
_CASES: Final[Mapping[Nature, tuple[str, ...]]] = {
    Nature.CONTRADICTION: ("plain", "doubtful", "stricter", "raised"),
    Nature.RESTRICTION: ("broken", "depends", "doubtful", "policy-deny", "policy-review"),
    Nature.UNKNOWN: ("plain", "raised"),
    Nature.DUTY: ("open", "conditional"),
    Nature.DISPUTE: ("plain", "raised", "policy-deny"),
    Nature.HYGIENE: ("plain", "raised", "policy-deny"),
}


def misfits(files: Files) -> Iterator[Problem]:
    """Problems between files that each answer to their schema."""
    for source in files.values():
        yield from _texts(source, source.raw, ())
    yield from licensefiles.misfits(_under(files, "licenses/"), files["vocabulary.yaml"])
    yield from rulefiles.misfits(
        _under(files, "findings/"), _under(files, "licenses/"), files["vocabulary.yaml"]
    )
    yield from _labels(files)
    yield from _models(files)
    yield from _datasets(files)
    yield from _publishers(files["publishers.yaml"])
    yield from _families(files)
    yield from _cards(files)
    yield from _vocabulary(files["vocabulary.yaml"])
    yield from _decisions(files["decisions.yaml"])


def _under(files: Files, folder: str) -> list[SourceFile]:
    return [source for path, source in files.items() if path.startswith(folder)]


def _texts(source: SourceFile, raw: Any, where: tuple[str | int, ...]) -> Iterator[Problem]:
    """A text names the same places in every language."""
    if isinstance(raw, list):
        for number, item in enumerate(raw):
            yield from _texts(source, item, (*where, number))
    elif isinstance(raw, dict) and isinstance(raw.get("en"), str):
        for language, text in raw.items():
            for name in sorted(places(text) ^ places(raw["en"])):
                yield source.problem(f"{{{name}}} stands in one of en and {language} only", *where, language)
    elif isinstance(raw, dict):
        for key, value in raw.items():
            yield from _texts(source, value, (*where, key))


def _labels(files: Files) -> Iterator[Problem]:
    source = files["compatibility.yaml"]
    licenses = {one.raw["id"] for one in _under(files, "licenses/")}
    natures = {one.raw["id"]: one.raw["nature"] for one in _under(files, "findings/")}
    ids = Counter(raw["id"] for raw in source.raw["rules"])
    for number, raw in enumerate(source.raw["rules"]):
        yield from condition_misfits(source, raw["when"], OF_LABELS, "rules", number, "when")
        if ids[raw["id"]] > 1:
            yield source.problem(f"two rules are called {raw['id']}", "rules", number)
        if raw["verdict"] in ("contradiction", "dispute") and natures.get(raw.get("finding")) is None:
            yield source.problem(f"{raw['id']}: no rule {raw.get('finding')}", "rules", number)
    for number, pair in enumerate(source.raw["pairs"]):
        for id_ in sorted({pair["upstream"], pair["downstream"]} - licenses):
            yield source.problem(f"no license {id_}", "pairs", number)
    for number, family in enumerate(source.raw["families"]):
        for id_ in sorted(set(family) - licenses):
            yield source.problem(f"no license {id_}", "families", number)
    for relation in sorted(set(source.raw["contains"]) - set(files["vocabulary.yaml"].raw["relations"])):
        yield source.problem(f"no relation {relation}", "contains")


def _models(files: Files) -> Iterator[Problem]:
    licenses = {one.raw["id"] for one in _under(files, "licenses/")}
    relations = set(files["vocabulary.yaml"].raw["relations"])
    seen: dict[tuple[str, str], str] = {}
    for source in _under(files, "catalogue/"):
        for number, entry in enumerate(source.raw["models"]):
            where = ("models", number)
            key = (entry.get("origin", "huggingface"), entry["model"].casefold())
            if key in seen:
                yield source.problem(f"{entry['model']} stands in {seen[key]} already", *where)
            seen[key] = source.path
            for id_ in sorted(_named(entry) - licenses):
                yield source.problem(f"{entry['model']}: no license {id_}", *where)
            for base in entry.get("bases", ()):
                if base["relation"] not in relations:
                    yield source.problem(f"{entry['model']}: no relation {base['relation']}", *where)
    yield from _services(files["hosted.yaml"], files["publishers.yaml"], licenses)


def _services(hosted: SourceFile, publishers: SourceFile, licenses: set[str]) -> Iterator[Problem]:
    makers = {one["id"] for one in publishers.raw["publishers"]}
    for name, origin in hosted.raw["origins"].items():
        for id_ in sorted(set(origin["terms"]) - licenses):
            yield hosted.problem(f"{name}: no license {id_}", "origins", name)
        for id_ in sorted({origin.get("maker")} - makers - {None}):
            yield hosted.problem(f"{name}: no publisher {id_}", "origins", name)


def _families(files: Files) -> Iterator[Problem]:
    source = files["families.yaml"]
    licenses = {one.raw["id"] for one in _under(files, "licenses/")}
    publishers = {one["id"] for one in files["publishers.yaml"].raw["publishers"]}
    models = {entry["model"] for one in _under(files, "catalogue/") for entry in one.raw["models"]}
    names: dict[str, str] = {}
    for number, family in enumerate(source.raw["families"]):
        where = ("families", number)
        for words in family["names"]:
            if words in names:
                yield source.problem(f"{words} points to {names[words]} already", *where)
            names[words] = family["id"]
        for id_ in sorted(set(family["terms"]) - licenses):
            yield source.problem(f"{family['id']}: no license {id_}", *where)
        for id_ in sorted(set(family["makers"]) - publishers):
            yield source.problem(f"{family['id']}: no publisher {id_}", *where)
        if family["base"] not in models:
            yield source.problem(f"{family['id']}: {family['base']} is not in the catalogue", *where)
    for relation in sorted(source.raw["relations"].keys() - set(files["vocabulary.yaml"].raw["relations"])):
        yield source.problem(f"no relation {relation}", "relations", relation)


def _cards(files: Files) -> Iterator[Problem]:
    """Every limit is that of a clause, every base has a relation that there is."""
    source, vocabulary = files["cards.yaml"], files["vocabulary.yaml"].raw
    for number, limit in enumerate(source.raw["limits"]):
        for kind in sorted(set(limit["clauses"]) - vocabulary["kinds"].keys()):
            yield source.problem(f"no clause kind {kind}", "limits", number)
    for number, words in enumerate(source.raw["bases"]):
        if words["relation"] not in vocabulary["relations"]:
            yield source.problem(f"no relation {words['relation']}", "bases", number)


def _named(entry: Mapping[str, Any]) -> set[str]:
    """Every license id that a catalogue entry names."""
    changes = {step[side] for step in entry.get("history", ()) for side in ("before", "after")}
    code = {entry["code_license"]} if "code_license" in entry else set()
    return {*entry.get("terms", ()), *changes, *code}


def _datasets(files: Files) -> Iterator[Problem]:
    """Every license of a data set is known, every name stands for one data set."""
    licenses = {one.raw["id"] for one in _under(files, "licenses/")}
    source = files["datasets.yaml"]
    seen: set[str] = set()
    for number, entry in enumerate(source.raw["datasets"]):
        for id_ in sorted({*entry.get("licenses", ()), *entry.get("terms", ())} - licenses):
            yield source.problem(f"{entry['dataset']}: no license {id_}", "datasets", number)
        for kind in sorted(set(entry.get("limits", ())) - files["vocabulary.yaml"].raw["kinds"].keys()):
            yield source.problem(f"{entry['dataset']}: no clause kind {kind}", "datasets", number)
        for name in (entry["dataset"], *entry.get("names", ())):
            if name.casefold() in seen:
                yield source.problem(f"{name} stands twice", "datasets", number)
            seen.add(name.casefold())


def _publishers(source: SourceFile) -> Iterator[Problem]:
    names: dict[str, str] = {}
    for number, entry in enumerate(source.raw["publishers"]):
        for name in entry["hub"]:
            if name.casefold() in names:
                taken = names[name.casefold()]
                yield source.problem(f"{name} belongs to {taken} already", "publishers", number)
            names[name.casefold()] = entry["id"]


def _vocabulary(source: SourceFile) -> Iterator[Problem]:
    words = source.raw
    for name, trigger in words["triggers"].items():
        yield from condition_misfits(source, trigger["when"], OF_CLAUSES, "triggers", name, "when")
        yield from fact_misfits(source, trigger["when"], trigger["facts"], "triggers", name, "facts")
        for fact in sorted(set(trigger["facts"]) - words["facts"].keys()):
            yield source.problem(f"trigger {name}: no fact {fact}", "triggers", name)
    for name, exemption in words["exemptions"].items():
        yield from condition_misfits(source, exemption["when"], OF_CLAUSES, "exemptions", name, "when")
        yield from fact_misfits(source, exemption["when"], exemption["facts"], "exemptions", name, "facts")
        if name not in words["kinds"]["exemption"]["values"]:
            yield source.problem(f"{name} is no value of an exemption", "exemptions", name)
    for fact in words["facts"]:
        if fact not in NAMES:
            yield source.problem(f"{fact} is no name that a condition may use", "facts", fact)
    for relation in words["relations"]:
        if f"relation.{relation}" not in words["terms"]:
            yield source.problem(f"no word for the relation {relation}", "relations")


def _decisions(source: SourceFile) -> Iterator[Problem]:
    """Each case and each exit code stands in its table once: evaluation looks nothing else up."""
    rows = Counter((row["nature"], row["case"]) for row in source.raw["rows"])
    cells = [(str(nature), case) for nature, cases in _CASES.items() for case in cases]
    codes = Counter((row["fail_on"], row["decided"], row["incomplete"]) for row in source.raw["exit_codes"])
    every = product(("deny", "review", "obligation"), map(str, Decision), (False, True))
    for table, wanted, key in ((rows, cells, "rows"), (codes, list(every), "exit_codes")):
        for cell in dict.fromkeys((*wanted, *table)):
            if table[cell] != 1:
                shown = ", ".join(str(part) for part in cell)
                yield source.problem(f"{shown}: one row is needed, there are {table[cell]}", key)
