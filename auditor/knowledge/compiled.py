"""Make one typed rule set out of the files of `rules/`.

Parsing some hundred YAML files costs half a second and more, so what they say
is kept as one MessagePack file, named by the digest of every source byte: it
can be missing, never stale.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec

from auditor import writing
from auditor.knowledge import yamlfile
from auditor.knowledge.types import Knowledge, ModelKnowledge

#: The folder of an installed rule set that holds it compiled, made when the wheel was built.
INSTALLED: Final = "compiled"

#: Folders of a rule set that are no part of it as it is compiled.
_APART: Final = frozenset({"policies", "texts"})

#: Changes whenever the shape of the compiled file does.
_FORMAT = b"auditor rules 6"

_Part = TypeVar("_Part", bound=ModelKnowledge)


class BadRules(ValueError):
    """A rule set that cannot be used; the message names the file and what is wrong."""


def load(folder: Path, cache: Path | None, additions: Path | None = None) -> Knowledge:
    """Load the rule set in `folder`, compiled if that is at hand: beside it as installed, or in `cache`.

    `cache` is a folder to keep compiled rules in, or None. `additions` is an
    organisation's own part of a rule set: its licenses, rules and tables join
    those of `folder`, or stand in the place of the one with the same path.
    Raises `BadRules`, for additions with file, line and reason.
    """
    return _load(folder, cache, additions, Knowledge)


def load_of_models(folder: Path, cache: Path | None, additions: Path | None = None) -> ModelKnowledge:
    """Load, as `load` does, no more than a scan needs: the licenses are half of the rule set."""
    return _load(folder, cache, additions, ModelKnowledge)


def _load(folder: Path, cache: Path | None, additions: Path | None, part: type[_Part]) -> _Part:
    contents = _contents(folder)
    if not contents:
        raise BadRules(f"{folder}: no rule files; is this the folder of a rule set?")
    if additions is not None:
        contents = dict(sorted((contents | _contents(additions)).items()))
    digest = _digest(contents)
    name = f"rules-{digest[:32]}.msgpack"
    kept = cache / name if cache else None
    for compiled in filter(None, (folder / INSTALLED / name, kept)):
        with contextlib.suppress(OSError, msgspec.MsgspecError):
            return _decoded(compiled.read_bytes(), part)
    if additions is not None:
        _check_additions(additions, folder)
    raw = build(contents, digest)
    try:
        knowledge = msgspec.convert(raw, Knowledge)
    except msgspec.ValidationError as error:
        raise BadRules(f"{folder}: {error}; `auditor rules check` says in which file") from None
    data = msgspec.msgpack.encode(knowledge)
    if kept is not None:
        _keep(kept, data)
    return _decoded(data, part)


def _contents(folder: Path) -> dict[str, bytes]:
    """The bytes of every file of a rule set, by path. Raises `BadRules`."""
    try:
        return {path: (folder / path).read_bytes() for path in sorted(_sources(folder))}
    except OSError as error:
        raise BadRules(f"{folder}: {(error.strerror or 'cannot be read').lower()}") from None


def _check_additions(additions: Path, folder: Path) -> None:
    """What an organisation adds is checked before it is used: nobody has tested it for us."""
    from auditor.knowledge.check import check, completes

    if not completes(additions):
        raise BadRules(f"{additions}: additions hold licenses, findings or tables, not a whole rule set")
    problems = check(additions, folder)
    if problems:
        first = problems[0]
        line = f":{first.line}" if first.line else ""
        more = f" (and {len(problems) - 1} more; `auditor rules check {additions}`)" if problems[1:] else ""
        raise BadRules(f"{additions / first.path}{line}: {first.message}{more}")


def _decoded(data: bytes, part: type[_Part]) -> _Part:
    """Decode without the garbage collector: it would look again and again at objects that all stay."""
    collects = gc.isenabled()
    gc.disable()
    try:
        return msgspec.msgpack.decode(data, type=part)
    finally:
        if collects:
            gc.enable()


def build(contents: Mapping[str, bytes], digest: str) -> dict[str, Any]:
    """Parse every file (path inside the rule set to bytes) into the shape of `Knowledge`."""
    parsed = {}
    for path, data in contents.items():
        try:
            parsed[path] = yamlfile.load(data, path)
        except yamlfile.BadYaml as error:
            raise BadRules(str(error)) from None
    licenses = {path: raw for path, raw in parsed.items() if path.startswith("licenses/")}
    try:
        return {
            "digest": digest,
            "licenses": {raw["id"]: license_fields(raw) for raw in licenses.values()},
            "vocabulary": parsed["vocabulary.yaml"],
            "decisions": parsed["decisions.yaml"],
            "rules": {raw["id"]: raw for raw in _under(parsed, "findings/")},
            "compatibility": parsed["compatibility.yaml"],
            "publishers": parsed["publishers.yaml"]["publishers"],
            "hosted": parsed["hosted.yaml"]["origins"],
            "families": parsed["families.yaml"],
            "elsewhere": parsed["elsewhere.yaml"]["origins"],
            "catalogue": [
                {"as_of": raw["as_of"], **entry}
                for raw in _under(parsed, "catalogue/")
                for entry in raw["models"]
            ],
            "datasets": parsed["datasets.yaml"]["datasets"],
            "cards": parsed["cards.yaml"],
            "aliases": _aliases(licenses.values()),
            "loaders": list(_under(parsed, "loaders/")),
        }
    except (KeyError, TypeError) as error:
        raise BadRules(f"the rule set lacks {error}; `auditor rules check` says where") from None


def license_fields(raw: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a `License` from its file: clauses get their ids and typed values."""
    kept = {key: value for key, value in raw.items() if key not in ("aliases", "source", "clauses")}
    source = raw["source"]
    clauses = [_clause(raw["id"], clause) for clause in raw.get("clauses") or ()]
    scancode = (raw.get("aliases") or {}).get("scancode") or [None]
    return {
        **kept,
        "scancode": scancode[0],
        "source": f"{source['what']}: {source['where']} ({source['read']})",
        "clauses": clauses,
    }


def _clause(license_id: str, raw: Mapping[str, Any]) -> dict[str, Any]:
    fields = {key: value for key, value in raw.items() if key not in ("id", "value")}
    value = raw.get("value")
    if isinstance(value, int):
        fields["number"] = value
    elif isinstance(value, list):
        fields["items"] = value
    elif value is not None:
        fields["text"] = value
    return {**fields, "id": f"{license_id}#{raw.get('id', raw['kind'])}", "license": license_id}


def _aliases(licenses: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, list[str]]]:
    tables: dict[str, dict[str, set[str]]] = {name: defaultdict(set) for name in ("tag", "name", "link")}
    for raw in licenses:
        for table, spelling in spellings(raw):
            tables[table][spelling].add(raw["id"])
    return {
        name: {spelling: sorted(ids) for spelling, ids in sorted(table.items())}
        for name, table in tables.items()
    }


def spellings(raw: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every spelling of a license file's license, with the table it belongs to (`Aliases`)."""
    given = raw.get("aliases") or {}
    names = [raw["id"], raw.get("spdx"), raw["name"]]
    names += [*(given.get("license_name") or ()), *(given.get("scancode") or ())]
    yield from (("tag", tag.casefold()) for tag in given.get("hub") or ())
    yield from (("name", str(name).casefold()) for name in filter(None, names))
    yield from (("link", link_key(url)) for url in raw.get("urls") or ())


def link_key(address: str) -> str:
    """An address without scheme, `www.`, query and last slash, in lower case: what links compare by."""
    bare = address.casefold().split("#")[0].split("?")[0].partition("://")[2] or address.casefold()
    return bare.removeprefix("www.").rstrip("/")


def _under(parsed: Mapping[str, Any], folder: str) -> Iterator[Any]:
    return (raw for path, raw in sorted(parsed.items()) if path.startswith(folder))


def _sources(folder: Path) -> Iterator[str]:
    """The files of a rule set as paths inside it; policies and texts are read when they are asked for."""
    root = os.fspath(folder)
    for here, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name not in _APART]
        inside = here[len(root) :].replace(os.sep, "/").strip("/")
        yield from (f"{inside}/{name}".lstrip("/") for name in names if name.endswith(".yaml"))


def _digest(contents: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256(_FORMAT)
    for path, data in contents.items():
        digest.update(f"\0{path}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def _keep(path: Path, data: bytes) -> None:
    """Write whole or not at all: two runs may do this at once, and a full disk is no reason to fail."""
    with contextlib.suppress(OSError):
        writing.write(path, data)
        writing.clear(path.parent)
