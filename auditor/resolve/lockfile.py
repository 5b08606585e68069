"""`models.lock` as a file: one sorted TOML table a model, each with a digest (DESIGN section 7)."""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from importlib import resources
from typing import Any, Final

from auditor.model import (
    ClaimKind,
    DataSet,
    Evidence,
    Identity,
    Lock,
    LockedBase,
    LockedClaim,
    LockedHead,
    LockEntry,
    ModelFile,
    Reason,
    Route,
    Strength,
)
from auditor.reading import Tree, Unreadable

#: The file of a project, and the version of its format that is written.
NAME: Final = "models.lock"
VERSION: Final = 1

#: Largest lock that is read, in bytes.
LARGEST: Final = 16 * 1024 * 1024

_ENTRY: Final = re.compile(r"^\s*\[\[\s*model\s*\]\]")


class BadLock(ValueError):
    """A lock that cannot be used; the message is for the user: file, line, what is wrong."""


def _pinned_apart(entries: Iterable[LockEntry]) -> tuple[LockEntry, ...]:
    """The entries in order, each once; where two share a name, each says how references name it."""
    distinct = {(one.origin, one.name, one.revision, one.asked): one for one in _direct_last(entries)}
    names: dict[tuple[str, str], int] = {}
    for one in distinct.values():
        names[(one.origin, one.name)] = names.get((one.origin, one.name), 0) + 1
    told = [
        sealed(replace(one, asked=one.name))
        if names[(one.origin, one.name)] > 1 and one.asked is None
        else one
        for one in distinct.values()
    ]
    return tuple(sorted(told, key=lambda one: (one.origin, one.name, one.revision or "", one.asked or "")))


def _direct_last(entries: Iterable[LockEntry]) -> list[LockEntry]:
    return sorted(entries, key=lambda one: one.direct)


def write(entries: Iterable[LockEntry]) -> bytes:
    """The lock as TOML: the same entries give the same bytes."""
    import tomli_w

    tables = [{**_fields(one), "digest": one.digest} for one in _pinned_apart(entries)]
    return tomli_w.dumps({"version": VERSION, "model": tables}).encode()


def sealed(entry: LockEntry) -> LockEntry:
    """The entry with the digest of its other fields."""
    return replace(entry, digest=_digest(_fields(entry)))


def _digest(fields: Mapping[str, Any]) -> str:
    text = json.dumps(fields, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def _fields(one: LockEntry) -> dict[str, Any]:
    """The entry as it is written, what is empty left out."""
    fields: dict[str, Any] = {
        "name": one.name,
        "origin": one.origin,
        "route": str(one.route),
        "direct": None if one.direct else False,
        "asked": one.asked,
        "hub-id": one.hub_id,
        "revision": one.revision,
        "license": one.license,
        "claims": _claim_tables(one.claims),
        "evidence": _file_tables(one.evidence),
        "bases": [
            {
                "name": base.name,
                "origin": base.origin,
                "relation": base.relation,
                "strength": str(base.strength),
            }
            for base in one.bases
        ],
        "datasets": list(one.datasets),
        "access": None if one.access == "public" else one.access,
        "flagged": list(one.flagged),
        "head": None if one.head is None else _head_fields(one.head),
        "data": [
            _present(
                name=data.name,
                licenses=list(data.licenses),
                gated=data.gated or None,
                publisher=data.publisher,
                revision=data.revision,
                unresolved=None if data.reason is None else str(data.reason),
            )
            for data in one.data
        ],
        "publisher": one.publisher,
        "unresolved": None if one.unresolved is None else str(one.unresolved),
        "as-of": one.as_of,
    }
    return _present(**fields)


def _head_fields(head: LockedHead) -> dict[str, Any]:
    return _present(
        revision=head.revision, claims=_claim_tables(head.claims), evidence=_file_tables(head.evidence)
    )


def _claim_tables(claims: Iterable[LockedClaim]) -> list[dict[str, Any]]:
    return [
        _present(kind=str(claim.kind), value=claim.value, path=claim.path, licenses=list(claim.licenses))
        for claim in claims
    ]


def _file_tables(files: Iterable[ModelFile]) -> list[dict[str, Any]]:
    return [{"path": file.path, "digest": file.digest} for file in files]


def _present(**fields: Any) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value not in (None, [], ())}


def required(tree: Tree) -> Lock:
    """The lock of a project that must have one. Raises `BadLock`, also if it has none."""
    found = read(tree)
    if found is None:
        raise BadLock(f"{NAME} does not exist in {tree.root.name}; write it with `auditor lock`")
    return found


def read(tree: Tree) -> Lock | None:
    """The lock of the project in a tree, None if it has none. Raises `BadLock`."""
    if tree.kind(NAME) is None:
        return None
    try:
        return parse(tree.read(NAME).data, NAME)
    except Unreadable as error:
        raise BadLock(f"{NAME}: {error}") from None


def vouching(base: Tree) -> Lock:
    """The lock that a base has; one that is missing or cannot be read vouches for nothing."""
    try:
        return read(base) or Lock(NAME, ())
    except BadLock:
        return Lock(NAME, ())


def parse(data: bytes, shown: str) -> Lock:
    """Read a lock, named `shown` in messages. Raises `BadLock`."""
    if len(data) > LARGEST:
        raise BadLock(f"{shown}: larger than {LARGEST // 1024 // 1024} MiB; that is no lock")
    try:
        text = data.decode("utf-8")
        raw = tomllib.loads(text)
    except UnicodeDecodeError:
        raise BadLock(f"{shown}: not UTF-8 text; write it anew with `auditor lock`") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadLock(f"{shown}: not valid TOML: {error or 'nested too deep'}") from None
    _check_version(raw.get("version"), shown)
    lines = tuple(number for number, line in enumerate(text.splitlines(), 1) if _ENTRY.match(line))
    _check(raw, lines, shown)
    entries = tuple(map(_entry, raw["model"]))
    for number, (one, table) in enumerate(zip(entries, raw["model"], strict=True)):
        _check_digest(one, table, _line(lines, number), shown)
    return Lock(shown, entries, lines, _index(entries))


def _check_version(version: object, shown: str) -> None:
    if isinstance(version, int) and version > VERSION:
        raise BadLock(
            f"{shown}: version {version} of the format; this auditor reads version {VERSION}: update auditor"
        )
    if version != VERSION:
        raise BadLock(f"{shown}: it does not say `version = {VERSION}`; write it anew with `auditor lock`")


def _check(raw: Mapping[str, Any], lines: tuple[int, ...], shown: str) -> None:
    import jsonschema_rs

    schema = json.loads(resources.files("auditor.rules").joinpath("schemas/lock.schema.json").read_bytes())
    faults = jsonschema_rs.validator_for(schema).iter_errors(raw)
    first = min(faults, key=lambda fault: [str(part) for part in fault.instance_path], default=None)
    if first is not None:
        where = list(first.instance_path)
        number = where[1] if len(where) > 1 and isinstance(where[1], int) else None
        line = 1 if number is None else _line(lines, number)
        key = ".".join(str(part) for part in where[2:])
        said = first.message if len(first.message) < 200 else f"{first.message[:200]} …"
        raise BadLock(f"{shown}:{line}: {key + ': ' if key else ''}{said}; write it anew with `auditor lock`")


def _check_digest(one: LockEntry, table: Mapping[str, Any], line: int, shown: str) -> None:
    fields = {key: value for key, value in table.items() if key != "digest"}
    if _digest(fields) != one.digest:
        raise BadLock(
            f"{shown}:{line}: the entry of {one.name} is damaged: its digest does not fit; "
            "write it anew with `auditor lock`"
        )


def _line(lines: tuple[int, ...], number: int) -> int:
    return lines[number] if number < len(lines) else 1


def _entry(table: Mapping[str, Any]) -> LockEntry:
    reason, head = table.get("unresolved"), table.get("head")
    return LockEntry(
        name=table["name"],
        origin=table["origin"],
        route=Route(table["route"]),
        direct=table.get("direct", True),
        asked=table.get("asked"),
        hub_id=table.get("hub-id"),
        revision=table.get("revision"),
        license=table.get("license"),
        claims=_claims(table),
        evidence=_files(table),
        bases=tuple(
            LockedBase(one["name"], one["origin"], one["relation"], Strength(one["strength"]))
            for one in table.get("bases", ())
        ),
        datasets=tuple(table.get("datasets", ())),
        access=table.get("access", "public"),
        flagged=tuple(table.get("flagged", ())),
        head=LockedHead(head.get("revision"), _claims(head), _files(head)) if head is not None else None,
        data=tuple(map(_data_set, table.get("data", ()))),
        publisher=table.get("publisher"),
        unresolved=None if reason is None else Reason(reason),
        as_of=table.get("as-of"),
        digest=table["digest"],
    )


def _claims(table: Mapping[str, Any]) -> tuple[LockedClaim, ...]:
    return tuple(
        LockedClaim(ClaimKind(one["kind"]), one["value"], one.get("path"), tuple(one.get("licenses", ())))
        for one in table.get("claims", ())
    )


def _files(table: Mapping[str, Any]) -> tuple[ModelFile, ...]:
    return tuple(ModelFile(one["path"], digest=one["digest"]) for one in table.get("evidence", ()))


def _data_set(table: Mapping[str, Any]) -> DataSet:
    reason = table.get("unresolved")
    return DataSet(
        name=table["name"],
        evidence=Evidence("lock", ""),
        licenses=tuple(table.get("licenses", ())),
        gated=table.get("gated", False),
        publisher=table.get("publisher"),
        revision=table.get("revision"),
        reason=None if reason is None else Reason(reason),
    )


def _index(entries: tuple[LockEntry, ...]) -> dict[Identity, int]:
    """How references name each entry: its own words first, then its name with and without revision."""
    index: dict[Identity, int] = {}
    for number, one in enumerate(entries):
        if one.asked is not None:
            name, _, revision = one.asked.partition("@")
            index.setdefault(Identity(one.origin, name, revision or None), number)
    for number, one in enumerate(entries):
        index.setdefault(Identity(one.origin, one.name, one.revision), number)
    for number, one in enumerate(entries):
        index.setdefault(Identity(one.origin, one.name), number)
    return index
