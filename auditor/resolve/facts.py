"""What the Hub's record says of a model beside its terms, each with the field in which it stands.

The fields are those of `ModelInfo` in huggingface_hub 2.4.0. Of the security
status, which comes with `securityStatus=true`, `scansDone` and
`filesWithIssues` (`path`, `level`) are what its users read, such as the
checkpoint search of diffusers. Whether a publisher is verified stands in the
publisher's own record and not in the model's: that costs a request a publisher,
is not asked, and said not to be known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, Protocol

from auditor.model import Argument, Evidence, Fact, FactName

#: How many entries of one list are kept.
_MOST: Final = 50

#: Numbers above this are no counts of parameters or tokens.
_LARGEST: Final = 10**16

_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")

#: The level of a file that a scanner holds to be harmful; others ask for caution.
_UNSAFE: Final = "unsafe"


class Fields(Protocol):
    """A record of the Hub, read field by field."""

    asked_name: str
    name: str
    raw: Mapping[str, Any]
    card: Mapping[str, Any]
    remarks: list[str]

    def text(self, table: Mapping[str, Any], key: str) -> str | None:
        """A short text of a table, None if it holds none."""

    def table(self, key: str) -> Mapping[str, Any]:
        """A table of the record, empty if it holds none."""

    def seen(self, where: str) -> Evidence:
        """The place of a field as evidence."""


def facts(record: Fields) -> Iterator[Fact]:
    """Everything that the record says, in the order of `FactName`."""
    for name, field, value in _stated(record):
        if value not in (None, ()):
            yield Fact(name, value, record.seen(field))


def flagged(record: Fields) -> tuple[str, ...]:
    """The files that the Hub's scanners call unsafe, by path."""
    return tuple(sorted({path for path, level in _issues(record) if level == _UNSAFE}))


def _stated(record: Fields) -> Iterator[tuple[FactName, str, Argument | None]]:
    raw = record.raw
    renamed = record.name.casefold() != record.asked_name.casefold()
    yield FactName.CREATED, "createdAt", _moment(record, "createdAt")
    yield FactName.MODIFIED, "lastModified", _moment(record, "lastModified")
    yield FactName.RENAMED, "id", record.name if renamed else None
    yield FactName.VERIFIED, "author", "unknown" if "/" in record.name else None
    for name, key in ((FactName.LIBRARY, "library_name"), (FactName.TASK, "pipeline_tag")):
        yield name, key, record.text(raw, key) or record.text(record.card, key)
    yield from _weights(record)
    gated = raw.get("gated")
    yield FactName.GATING, "gated", gated if gated in ("auto", "manual") else None
    yield FactName.VISIBILITY, "private", "private" if raw.get("private") is True else None
    yield from _security(record)


def _weights(record: Fields) -> Iterator[tuple[FactName, str, Argument | None]]:
    """What the Hub read in the headers of the weights and in the configuration."""
    gguf, safetensors = record.table("gguf"), record.table("safetensors")
    where = "gguf" if gguf else "safetensors"
    architecture = record.text(gguf, "architecture") or record.text(record.table("config"), "model_type")
    yield FactName.ARCHITECTURE, "gguf" if gguf else "config", architecture
    yield FactName.PARAMETERS, where, _count(safetensors.get("total")) or _count(gguf.get("total"))
    yield FactName.PARAMETERS_BY_TYPE, "safetensors", _by_type(safetensors.get("parameters"))
    yield FactName.CONTEXT_LENGTH, "gguf", _count(gguf.get("context_length"))
    yield FactName.QUANTIZATION, "config: quantization_config", _quantization(record)


def _by_type(value: object) -> tuple[str, ...]:
    counts = value.items() if isinstance(value, dict) else ()
    pairs = [(str(key)[:20], _count(number)) for key, number in list(counts)[:_MOST]]
    return tuple(f"{key}: {number}" for key, number in sorted(pairs, key=lambda one: one[0]) if number)


def _quantization(record: Fields) -> str | None:
    """The method and the bits of a quantization, as the configuration names them."""
    stated = record.table("config").get("quantization_config")
    if not isinstance(stated, dict):
        return None
    method, bits = record.text(stated, "quant_method"), _count(stated.get("bits"))
    return " ".join(filter(None, (method, f"{bits}-bit" if bits else None))) or None


def _security(record: Fields) -> Iterator[tuple[FactName, str, Argument | None]]:
    status = record.raw.get("securityRepoStatus")
    if not isinstance(status, dict):
        if status is not None:
            record.remarks.append("securityRepoStatus is no object")
        return
    issues = _issues(record)
    done = status.get("scansDone") is True
    state = "issues" if issues else ("no-issues" if done else "unfinished")
    yield FactName.SECURITY, "securityRepoStatus", state
    told = tuple(f"{path}: {level}" for path, level in issues[:_MOST])
    yield FactName.FLAGGED, "securityRepoStatus: filesWithIssues", told


def _issues(record: Fields) -> list[tuple[str, str]]:
    """The files in which a scanner found something, with its word for how grave it is."""
    listed = record.table("securityRepoStatus").get("filesWithIssues")
    entries = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    pairs = ((record.text(one, "path"), record.text(one, "level")) for one in entries)
    return sorted({(path, level or "?") for path, level in pairs if path})


def _moment(record: Fields, key: str) -> str | None:
    """A time to the second, in UTC as the Hub writes it."""
    stated = record.text(record.raw, key)
    if stated is None:
        return None
    match = _MOMENT.match(stated)
    if match is None:
        record.remarks.append(f"{key} is no time")
        return None
    return f"{match[0]}Z"


def _count(value: object) -> int | None:
    """A whole number above zero; what is larger than any model is none."""
    good = isinstance(value, int) and not isinstance(value, bool) and 0 < value < _LARGEST
    return value if good and isinstance(value, int) else None
