"""Check a rule set: every file against its schema, and all of them against each other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from importlib import resources
from pathlib import Path
from typing import Any, Final

from auditor.knowledge import yamlfile
from auditor.knowledge.conditions import NAMES, BadCondition, compiled

#: Which schema a file answers to, by its path in the rule set.
SCHEMAS: Final = (
    ("licenses/*.yaml", "license"),
    ("findings/*.yaml", "rule"),
    ("loaders/*.yaml", "loaders"),
    ("catalogue/*.yaml", "catalogue"),
    ("vocabulary.yaml", "vocabulary"),
    ("decisions.yaml", "decisions"),
    ("compatibility.yaml", "compatibility"),
    ("publishers.yaml", "publishers"),
    ("hosted.yaml", "hosted"),
)
_FACT: Final = re.compile(r"\buse\.[a-z_]+")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a file of the rule set; `line` is None where none can be named."""

    path: str
    line: int | None
    message: str


def check(folder: Path) -> tuple[Problem, ...]:
    """Every problem of the rule set in `folder`, sorted; never raises on what the files hold."""
    problems: list[Problem] = []
    files = dict(_parsed(folder, problems))
    problems += (problem for path, raw in files.items() for problem in _against_schema(path, raw))
    if not problems:
        problems += _together(files)
    return tuple(sorted(problems, key=lambda one: (one.path, one.line or 0, one.message)))


def _parsed(folder: Path, problems: list[Problem]) -> Iterator[tuple[str, Any]]:
    for file in sorted(folder.rglob("*.yaml")):
        path = file.relative_to(folder).as_posix()
        if path.startswith("policies/"):
            continue
        try:
            yield path, yamlfile.load(file.read_bytes(), path)
        except yamlfile.BadYaml as error:
            match = re.match(r"[^:]+:(\d+): (.*)", str(error), re.DOTALL)
            problems.append(
                Problem(path, int(match[1]) if match else None, match[2] if match else str(error))
            )
        except (OSError, RecursionError) as error:
            problems.append(Problem(path, None, f"cannot be read: {type(error).__name__}"))


def _against_schema(path: str, raw: Any) -> Iterator[Problem]:
    import jsonschema_rs

    name = next((schema for pattern, schema in SCHEMAS if fnmatchcase(path, pattern)), None)
    if name is None:
        yield Problem(
            path, None, "no file of a rule set has this name; " + ", ".join(one for one, _ in SCHEMAS)
        )
        return
    source = resources.files("auditor.rules").joinpath(f"schemas/{name}.schema.json").read_bytes()
    for fault in jsonschema_rs.validator_for(json.loads(source)).iter_errors(raw):
        where = ".".join(str(part) for part in fault.instance_path)
        yield Problem(path, None, f"{where}: {fault.message}" if where else fault.message)


def _together(files: Mapping[str, Any]) -> Iterator[Problem]:
    """What no schema can say: references between files, conditions, names."""
    wanted = {pattern for pattern, _ in SCHEMAS if "*" not in pattern}
    missing = sorted(wanted - files.keys())
    if missing:
        yield from (Problem(path, None, "the rule set lacks this file") for path in missing)
        return
    yield from _licenses(files)
    yield from _rules(files)
    yield from _models(files)
    yield from _vocabulary(files["vocabulary.yaml"])


def _under(files: Mapping[str, Any], folder: str) -> dict[str, Any]:
    return {path: raw for path, raw in files.items() if path.startswith(folder)}


def _licenses(files: Mapping[str, Any]) -> Iterator[Problem]:
    words = files["vocabulary.yaml"]
    for path, raw in _under(files, "licenses/").items():
        if path != f"licenses/{raw['id']}.yaml":
            yield Problem(path, None, f"the file of {raw['id']} is named {raw['id']}.yaml")
        names = [clause.get("id", clause["kind"]) for clause in raw["clauses"]]
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield Problem(path, None, f"two clauses are called {name}; give the second an id")
        for clause in raw["clauses"]:
            if clause["kind"] not in words["kinds"]:
                yield Problem(path, None, f"section {clause['section']}: no clause kind {clause['kind']}")
            if clause["kind"] == "field-of-use":
                unknown = [one for one in clause["value"] if f"field.{one}" not in words["terms"]]
                yield from (
                    Problem(path, None, f"section {clause['section']}: no field {one}") for one in unknown
                )
            if len(str(clause.get("hint", "")).split()) > 8:
                yield Problem(path, None, f"section {clause['section']}: a hint has at most eight words")


def _rules(files: Mapping[str, Any]) -> Iterator[Problem]:
    words = files["vocabulary.yaml"]
    rules = _under(files, "findings/")
    ids = {raw["id"] for raw in rules.values()}
    asked = {kind for raw in rules.values() for kind in raw.get("clause", ())}
    for path, raw in rules.items():
        if path != f"findings/{raw['id']}.yaml":
            yield Problem(path, None, f"the file of {raw['id']} is named {raw['id']}.yaml")
        for kind in raw.get("clause", ()):
            if kind not in words["kinds"]:
                yield Problem(path, None, f"no clause kind {kind}")
        for other in raw.get("supersedes", ()):
            if other not in ids:
                yield Problem(path, None, f"it supersedes {other}, which is no rule")
        yield from _condition(path, raw.get("when", ""))
        unnamed = set(_FACT.findall(raw.get("when", ""))) - set(raw.get("facts", ()))
        yield from (
            Problem(path, None, f"the condition asks {fact}; name it under facts") for fact in sorted(unnamed)
        )
    for kind, said in words["kinds"].items():
        if said["nature"] != "note" and kind not in asked:
            yield Problem("vocabulary.yaml", None, f"no rule asks about clauses of the kind {kind}")
        if said["nature"] == "note" and kind not in asked and kind not in words["told"]:
            yield Problem("vocabulary.yaml", None, f"say under told why {kind} never decides")
    for raw in files["compatibility.yaml"]["rules"]:
        yield from _condition("compatibility.yaml", raw["when"])
        if raw.get("finding") and raw["finding"] not in ids:
            yield Problem("compatibility.yaml", None, f"{raw['id']}: no rule {raw['finding']}")


def _condition(path: str, text: str) -> Iterator[Problem]:
    try:
        if text:
            compiled(text)
    except BadCondition as error:
        yield Problem(path, None, str(error).splitlines()[0])


def _models(files: Mapping[str, Any]) -> Iterator[Problem]:
    licenses = {raw["id"] for raw in _under(files, "licenses/").values()}
    relations = set(files["vocabulary.yaml"]["relations"])
    seen: dict[tuple[str, str], str] = {}
    for path, raw in _under(files, "catalogue/").items():
        for entry in raw["models"]:
            key = (entry.get("origin", "huggingface"), entry["model"].casefold())
            if key in seen:
                yield Problem(path, None, f"{entry['model']} stands in {seen[key]} already")
            seen[key] = path
            for id_ in set(entry.get("terms", ())) - licenses:
                yield Problem(path, None, f"{entry['model']}: no license {id_}")
            for base in entry.get("bases", ()):
                if base["relation"] not in relations:
                    yield Problem(path, None, f"{entry['model']}: no relation {base['relation']}")
    yield from _named_licenses(files, licenses)
    yield from _publishers(files["publishers.yaml"]["publishers"])


def _named_licenses(files: Mapping[str, Any], licenses: set[str]) -> Iterator[Problem]:
    """Licenses named outside the catalogue."""
    for name, origin in files["hosted.yaml"]["origins"].items():
        for id_ in set(origin["terms"]) - licenses:
            yield Problem("hosted.yaml", None, f"{name}: no license {id_}")
    for pair in files["compatibility.yaml"]["pairs"]:
        for id_ in {pair["upstream"], pair["downstream"]} - licenses:
            yield Problem("compatibility.yaml", None, f"no license {id_}")


def _publishers(entries: list[Mapping[str, Any]]) -> Iterator[Problem]:
    names: dict[str, str] = {}
    for entry in entries:
        for name in entry["hub"]:
            if name.casefold() in names:
                yield Problem("publishers.yaml", None, f"{name} belongs to {names[name.casefold()]} already")
            names[name.casefold()] = entry["id"]


def _vocabulary(words: Mapping[str, Any]) -> Iterator[Problem]:
    for name, trigger in words["triggers"].items():
        yield from _condition("vocabulary.yaml", trigger["when"])
        for fact in set(trigger["facts"]) - words["facts"].keys():
            yield Problem("vocabulary.yaml", None, f"trigger {name}: no fact {fact}")
    for fact in words["facts"]:
        if fact not in NAMES:
            yield Problem("vocabulary.yaml", None, f"{fact} is no name that a condition may use")
    for relation in words["relations"]:
        if f"relation.{relation}" not in words["terms"]:
            yield Problem("vocabulary.yaml", None, f"no word for the relation {relation}")
