"""Check a rule set: every file against its schema, and all of them against each other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Final

from auditor.knowledge.fitting import misfits
from auditor.knowledge.sourcefile import Problem, SourceFile, read

__all__ = ["SCHEMAS", "Problem", "check", "completes"]

#: Which schema a file answers to, by its path in the rule set.
SCHEMAS: Final = (
    ("licenses/*.yaml", "license"),
    ("findings/*.yaml", "rule"),
    ("loaders/*.yaml", "loaders"),
    ("catalogue/*.yaml", "catalogue"),
    ("datasets.yaml", "datasets"),
    ("vocabulary.yaml", "vocabulary"),
    ("decisions.yaml", "decisions"),
    ("compatibility.yaml", "compatibility"),
    ("publishers.yaml", "publishers"),
    ("hosted.yaml", "hosted"),
    ("families.yaml", "families"),
    ("cards.yaml", "cards"),
)

#: A schema's own message can quote the whole value; more than this helps nobody.
_LONGEST: Final = 300


def check(folder: Path, over: Path | None = None) -> tuple[Problem, ...]:
    """Every problem of the rule set in `folder`, sorted; never raises on what the files hold.

    `over` is the whole rule set that `folder` adds to or changes (an
    organisation's own licenses beside the shipped ones): a file of `folder`
    stands in the place of the one with its path, and only files of `folder`
    are reported. What the files say of each other is checked once each is
    sound by itself.
    """
    read_files = [_read(file, folder) for file in sorted(folder.rglob("*.yaml"))]
    own = {one.path: one for one in read_files if isinstance(one, SourceFile)}
    problems = {one for one in read_files if isinstance(one, Problem)}
    problems |= {problem for source in own.values() for problem in _against_schema(source)}
    under = [_read(file, over) for file in sorted(over.rglob("*.yaml"))] if over else []
    sources = {one.path: one for one in under if isinstance(one, SourceFile)} | own
    wanted = {pattern for pattern, _ in SCHEMAS if "*" not in pattern}
    known = {one.path for one in (*read_files, *under) if one is not None}
    problems |= {Problem(path, None, "the rule set lacks this file") for path in wanted - known}
    if not problems:
        problems |= {problem for problem in misfits(sources) if over is None or problem.path in own}
    return tuple(sorted(problems, key=lambda one: (one.path, one.line or 0, one.message)))


def completes(folder: Path) -> bool:
    """Whether `folder` holds only a part of a rule set: none of the files that every whole one has."""
    return not any((folder / pattern).exists() for pattern, _ in SCHEMAS if "*" not in pattern)


def _read(file: Path, folder: Path) -> SourceFile | Problem | None:
    path = file.relative_to(folder).as_posix()
    return None if path.startswith(("policies/", "schemas/", "texts/")) else read(file, path)


def _against_schema(source: SourceFile) -> Iterator[Problem]:
    name = next((schema for pattern, schema in SCHEMAS if fnmatchcase(source.path, pattern)), None)
    if name is None:
        expected = ", ".join(pattern for pattern, _ in SCHEMAS)
        yield source.problem(f"no file of a rule set has this name; {expected}")
        return
    try:
        faults = list(_validator(name).iter_errors(source.raw))
    except ValueError:  # a key of YAML may be a number, a list, nothing
        yield source.problem("every key is a word in quotes or without; one here is none")
        return
    for fault in faults:
        where = ".".join(str(part) for part in fault.instance_path)
        message = f"{where}: {fault.message}" if where else fault.message
        cut = message if len(message) <= _LONGEST else f"{message[:_LONGEST]} …"
        yield source.problem(cut, *fault.instance_path)


@cache
def _validator(name: str) -> Any:
    import jsonschema_rs

    source = resources.files("auditor.rules").joinpath(f"schemas/{name}.schema.json").read_bytes()
    return jsonschema_rs.validator_for(json.loads(source), retriever=_nowhere)


def _nowhere(address: str) -> Any:
    """Schemas stand alone: the validator would otherwise fetch what one refers to."""
    raise ValueError(f"a schema refers to {address}")
