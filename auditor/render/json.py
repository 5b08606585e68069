"""The audit itself as JSON: the record that every other document can be made from."""

from __future__ import annotations

from typing import Any

import msgspec

from auditor.model import Audit

#: The version of the document that this program writes and reads.
SCHEMA = "auditor/audit/1"


class BadAudit(ValueError):
    """A file that is no audit of ours; the message says why."""


def render(audit: Audit, language: str) -> bytes:
    """The audit, indented; the same in every language."""
    return indented(audit)


def indented(value: Any) -> bytes:
    """A value of ours as JSON. A name of a file in no encoding is shown with its bytes as `\\udcff`."""
    try:
        data = msgspec.json.encode(value)
    except UnicodeEncodeError:
        data = msgspec.json.encode(_whole(msgspec.to_builtins(value)))
    return msgspec.json.format(data, indent=2) + b"\n"


def _whole(value: Any) -> Any:
    """The same with every lone surrogate written out: no JSON can hold one."""
    if isinstance(value, str):
        return value.encode("utf-8", errors="backslashreplace").decode()
    if isinstance(value, dict):
        return {_whole(key): _whole(item) for key, item in value.items()}
    return [_whole(item) for item in value] if isinstance(value, list | tuple) else value


def read(data: bytes) -> Audit:
    """Read an audit back. Raises `BadAudit`."""
    schema = _schema(data)
    if schema != SCHEMA:
        raise BadAudit(f"its schema is {schema!r}, and this program reads {SCHEMA!r}")
    try:
        return msgspec.json.decode(data, type=Audit)
    except msgspec.ValidationError as error:
        raise BadAudit(f"not a whole audit: {error}") from None
    except (msgspec.DecodeError, RecursionError):
        raise BadAudit("not JSON; give the audit.json that `auditor audit` wrote") from None


def _schema(data: bytes) -> object:
    """What the document says it is."""
    try:
        head = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
        return msgspec.json.decode(head["schema"])
    except (msgspec.ValidationError, KeyError):
        raise BadAudit("JSON, but no audit: it does not say its schema") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise BadAudit("not JSON; give the audit.json that `auditor audit` wrote") from None
