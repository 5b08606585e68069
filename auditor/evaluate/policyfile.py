"""Read `auditor.toml`: every fault is one sentence with the line and the nearest right key."""

from __future__ import annotations

import datetime
import difflib
import hashlib
import json
import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from importlib import resources
from pathlib import Path
from typing import Any, Final

from auditor.model import Identity, Policy, PolicyException, Scope, Use
from auditor.reading import Tree, Unreadable

#: The file of a project that states nothing else.
NAME: Final = "auditor.toml"

#: The file that may state it among other things, in `[tool.auditor]`.
PROJECT: Final = "pyproject.toml"

#: Largest policy that is read, in bytes.
LARGEST: Final = 1024 * 1024

_UNITS: Final = {
    "monthly": "monthly-active-users",
    "daily": "daily-active-users",
    "visits": "monthly-visits",
    "devices": "edge-devices",
}
_LATER: Final = {
    "clarifications": "reviewers' statements of a license are not read yet; use an exception",
    "extends": "policies that extend another are not read yet; write the lists out",
}


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
    return _policy(raw, text, shown, hashlib.sha256(data).hexdigest())


def _plain(value: Any) -> Any:
    """TOML's dates as text: a day may be written with or without quotes."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, datetime.date | datetime.time) else value


def _check(raw: Mapping[str, Any], text: str, shown: str) -> None:
    for table in (raw, raw.get("policy", {})):
        for key in table if isinstance(table, dict) else ():
            if key in _LATER:
                raise BadPolicy(f"{shown}:{line_of(text, [key])}: {key}: {_LATER[key]}")
    import jsonschema_rs

    schema = json.loads(resources.files("auditor.rules").joinpath("schemas/policy.schema.json").read_bytes())
    faults = jsonschema_rs.validator_for(schema).iter_errors(raw)
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
    return f"{shown}:{line_of(text, path)}: {name}: {fault.message}"


def known_keys(path: list[str]) -> list[str]:
    """The keys that the schema allows at `path`."""
    schema = json.loads(resources.files("auditor.rules").joinpath("schemas/policy.schema.json").read_bytes())
    here = schema
    for part in path:
        here = here["items"] if part.isdigit() else here["properties"][part]
        if "$ref" in here:
            here = schema["$defs"][here["$ref"].rpartition("/")[2]]
    return sorted(here.get("properties", ()))


def line_of(text: str, path: list[str]) -> int:
    """The line on which a key of a TOML document stands, or its table; 1 if neither is found."""
    names = [part for part in path if not part.isdigit()]
    lines = text.splitlines()
    start = 0
    for depth in range(len(names) - 1, 0, -1):
        header = re.compile(
            r"^\s*\[\[?\s*(?:tool\.auditor\.)?" + re.escape(".".join(names[:depth])) + r"\s*\]\]?"
        )
        numbers = [number for number, line in enumerate(lines) if header.match(line)]
        wanted = next((int(part) for part in path if part.isdigit()), 0)
        if numbers:
            start = numbers[min(wanted, len(numbers) - 1)]
            break
    if not names:
        return 1
    key = re.compile(r"^\s*(?:\[\[?\s*(?:tool\.auditor\.)?)?\"?" + re.escape(names[-1]) + r"\"?\s*[=\].]")
    found = (number for number in range(start, len(lines)) if key.match(lines[number]))
    return next(found, start) + 1


def _policy(raw: Mapping[str, Any], text: str, shown: str, digest: str) -> Policy:
    lists = raw.get("policy", {})
    exceptions = enumerate(raw.get("exceptions", ()))
    return Policy(
        path=shown,
        digest=f"sha256:{digest}",
        use=_use(raw.get("use", {})),
        scopes=tuple(Scope(tuple(one["paths"]), _use(one["use"])) for one in raw.get("scopes", ())),
        allow=tuple(lists.get("allow", ())),
        review=tuple(lists.get("review", ())),
        deny=tuple(lists.get("deny", ())),
        fail_on=lists.get("fail-on", "review"),
        contradictions=lists.get("contradictions", "review"),
        unknown=lists.get("unknown", "review"),
        catalogue_max_age=lists.get("catalogue-max-age", 365),
        exceptions=tuple(
            _exception(one, line_of(text, ["exceptions", str(n), "reason"])) for n, one in exceptions
        ),
        models=tuple(
            Identity(one.get("origin", "huggingface"), one["model"], one.get("revision"))
            for one in raw.get("models", ())
        ),
        lines=dict(_lines(raw, text)),
    )


def _lines(raw: Mapping[str, Any], text: str) -> Iterator[tuple[str, int]]:
    """Where each stated key stands, so that a finding can point at what decided."""
    for table in ("use", "policy"):
        for key in raw.get(table, {}):
            yield f"{table}.{key}", line_of(text, [table, key])
    for number, _ in enumerate(raw.get("models", ())):
        yield f"models.{number}", line_of(text, ["models", str(number), "model"])


def _use(raw: Mapping[str, Any]) -> Use:
    users = raw.get("users")
    amounts = {"monthly": users} if isinstance(users, int) else users
    return Use(
        commercial=raw.get("commercial"),
        distribution=raw.get("distribution"),
        users=None if amounts is None else {_UNITS[unit]: number for unit, number in amounts.items()},
        revenue=_money(raw.get("revenue")),
        product_revenue=_money(raw.get("product-revenue")),
        territories=_words(raw.get("territories")),
        fine_tunes=raw.get("fine-tunes"),
        trains_on_outputs=raw.get("trains-on-outputs"),
        hosts_models=raw.get("hosts-models"),
        fields=_words(raw.get("fields")),
        organisation=raw.get("organisation"),
    )


def _money(stated: str | None) -> dict[str, int] | None:
    if stated is None:
        return None
    amount, currency = stated.split()
    return {f"{currency}-per-year": int(amount.replace(",", "").replace("_", ""))}


def _words(stated: list[str] | None) -> tuple[str, ...] | None:
    return None if stated is None else tuple(stated)


def _exception(raw: Mapping[str, Any], line: int) -> PolicyException:
    fields = ("reason", "owner", "expires", "model", "license", "rule", "granted", "evidence")
    given = {name: raw[name] for name in fields if name in raw}
    return PolicyException(**given, paths=tuple(raw.get("paths", ())), line=line)
