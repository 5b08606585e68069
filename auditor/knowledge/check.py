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

__all__ = ["SCHEMAS", "Problem", "check"]

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
)

#: A schema's own message can quote the whole value; more than this helps nobody.
_LONGEST: Final = 300


def check(folder: Path) -> tuple[Problem, ...]:
    """Every problem of the rule set in `folder`, sorted; never raises on what the files hold.

    What the files say of each other is checked once each is sound by itself.
    """
    read_files = [_read(file, folder) for file in sorted(folder.rglob("*.yaml"))]
    sources = {one.path: one for one in read_files if isinstance(one, SourceFile)}
    problems = {one for one in read_files if isinstance(one, Problem)}
    problems |= {problem for source in sources.values() for problem in _against_schema(source)}
    wanted = {pattern for pattern, _ in SCHEMAS if "*" not in pattern}
    known = {one.path for one in read_files if one is not None}
    problems |= {Problem(path, None, "the rule set lacks this file") for path in wanted - known}
    if not problems:
        problems |= set(misfits(sources))
    return tuple(sorted(problems, key=lambda one: (one.path, one.line or 0, one.message)))


def _read(file: Path, folder: Path) -> SourceFile | Problem | None:
    path = file.relative_to(folder).as_posix()
    return None if path.startswith(("policies/", "schemas/")) else read(file, path)


def _against_schema(source: SourceFile) -> Iterator[Problem]:
    name = next((schema for pattern, schema in SCHEMAS if fnmatchcase(source.path, pattern)), None)
    if name is None:
        expected = ", ".join(pattern for pattern, _ in SCHEMAS)
        yield source.problem(f"no file of a rule set has this name; {expected}")
        return
    for fault in _validator(name).iter_errors(source.raw):
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
