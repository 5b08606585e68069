"""Read `auditor.toml`: every fault is one sentence with the line and the nearest right key."""

from __future__ import annotations

import datetime
import difflib
import hashlib
import json
import os
import tomllib
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any, Final

from auditor.evaluate.policylines import line_of
from auditor.evaluate.policytable import policy
from auditor.evaluate.readypolicies import Ready, ready, ready_names
from auditor.model import Policy
from auditor.reading import Tree, Unreadable

#: The file of a project that states nothing else.
NAME: Final = "auditor.toml"

#: The file that may state it among other things, in `[tool.auditor]`.
PROJECT: Final = "pyproject.toml"

#: Largest policy that is read, in bytes.
LARGEST: Final = 1024 * 1024


class BadPolicy(ValueError):
    """A policy that cannot be used; the message is for the user: file, line, what is wrong."""


def find(tree: Tree) -> str | None:
    """The policy of a project: `auditor.toml`, or a `pyproject.toml` with `[tool.auditor]`."""
    if tree.kind(NAME) == "file":
        return NAME
    if tree.kind(PROJECT) != "file":
        return None
    try:
        return PROJECT if b"[tool.auditor" in tree.read(PROJECT).data else None
    except Unreadable:
        return None


def load_policy(given: Path | None, tree: Tree | None) -> Policy:
    """The policy `given`, else that of the project in `tree`, else one that states nothing.

    A policy that lies in the tree is read from the tree, whatever state of the
    project that is. Raises `BadPolicy`.
    """
    inside = None if tree is None else find(tree) if given is None else _inside(given, tree)
    if tree is not None and inside is not None:
        try:
            return parse(tree.read(inside).data, inside)
        except Unreadable as error:
            raise BadPolicy(f"{inside}: {error}") from None
    return Policy() if given is None else load(given, given.as_posix())


def _inside(given: Path, tree: Tree) -> str | None:
    """The path in the tree that a file has, None if it lies elsewhere."""
    real = Path(os.path.realpath(given))
    return real.relative_to(tree.root).as_posix() if real.is_relative_to(tree.root) else None


def load(path: Path, shown: str) -> Policy:
    """Read the policy at `path`, named `shown` in messages. Raises `BadPolicy`."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadPolicy(f"{shown}: {(error.strerror or 'cannot be read').lower()}") from None
    return parse(data, shown)


def parse(data: bytes, shown: str) -> Policy:
    """Parse and check the bytes of a policy. Raises `BadPolicy`."""
    if len(data) > LARGEST:
        raise BadPolicy(f"{shown}: larger than {LARGEST // 1024} KiB; that is no policy")
    try:
        text = data.decode("utf-8")
        raw = tomllib.loads(text)
    except UnicodeDecodeError:
        raise BadPolicy(f"{shown}: not UTF-8 text") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadPolicy(f"{shown}: not valid TOML: {error or 'nested too deep'}") from None
    if shown.endswith("pyproject.toml"):
        raw = raw.get("tool", {}).get("auditor", {})
    raw = _plain(raw)
    _check(raw, text, shown)
    ready = _ready(raw, text, shown)
    return policy(raw, text, shown, hashlib.sha256(data).hexdigest(), ready)


def _ready(raw: Mapping[str, Any], text: str, shown: str) -> Ready | None:
    """The ready policy that this one extends. Raises `BadPolicy` if there is none of that name."""
    name = raw.get("policy", {}).get("extends")
    if name is None:
        return None
    try:
        return ready(name)
    except KeyError:
        line = line_of(text, ["policy", "extends"])
        known = ready_names()
        near = difflib.get_close_matches(name, known, n=1)
        hint = f'did you mean "{near[0]}"?' if near else f"ready policies: {', '.join(known)}"
        raise BadPolicy(
            f'{shown}:{line}: policy.extends: there is no ready policy "{name}"; {hint}'
        ) from None


def _plain(value: Any) -> Any:
    """TOML's dates as text: a day may be written with or without quotes."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, datetime.date | datetime.time) else value


def _check(raw: Mapping[str, Any], text: str, shown: str) -> None:
    import jsonschema_rs

    faults = jsonschema_rs.validator_for(_schema()).iter_errors(raw)
    first = min(faults, key=lambda fault: [str(part) for part in fault.instance_path], default=None)
    if first is not None:
        path = [str(part) for part in first.instance_path]
        raise BadPolicy(_sentence(first, path, text, shown))


def _sentence(fault: Any, path: list[str], text: str, shown: str) -> str:
    kind = type(fault.kind).__name__
    if kind.endswith("AdditionalProperties"):
        key = fault.kind.unexpected[0]
        where = f"[{'.'.join(part for part in path if not part.isdigit())}]" if path else "the file"
        near = difflib.get_close_matches(key, known_keys(path), n=1, cutoff=0.5)
        hint = f'; did you mean "{near[0]}"?' if near else f"; known keys: {', '.join(known_keys(path))}"
        return f'{shown}:{line_of(text, [*path, key])}: unknown key "{key}" in {where}{hint}'
    name = ".".join(path) or "the file"
    if "dependentRequired" in fault.schema_path:
        lacks = fault.kind.property
        meant = _description([*list(fault.schema_path)[:-1], "properties", lacks])
        line = line_of(text, [*path, "model"])
        return f"{shown}:{line}: {name}: names, reason and owner go together; {lacks} is missing: {meant}"
    wanted = _description(list(fault.schema_path)) if kind.endswith("Pattern") else ""
    said = f'"{fault.instance}" is none of these: {wanted}' if wanted else fault.message
    return f"{shown}:{line_of(text, path)}: {name}: {said}"


def _description(path: list[str | int]) -> str:
    """What the schema says of the place that a fault names: the nearest description above it."""
    here: Any = _schema()
    found = ""
    for part in path:
        here = here.get(part, {}) if isinstance(here, dict) else {}
        here = _schema()["$defs"][here["$ref"].rpartition("/")[2]] if "$ref" in here else here
        found = here.get("description", found) if isinstance(here, dict) else found
    return found


def _schema() -> Any:
    return json.loads(resources.files("auditor.rules").joinpath("schemas/policy.schema.json").read_bytes())


def known_keys(path: list[str]) -> list[str]:
    """The keys that the schema allows at `path`."""
    schema = _schema()
    here = schema
    for part in path:
        here = here["items"] if part.isdigit() else here["properties"][part]
        if "$ref" in here:
            here = schema["$defs"][here["$ref"].rpartition("/")[2]]
    return sorted(here.get("properties", ()))
