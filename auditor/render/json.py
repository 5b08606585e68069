"""The audit itself as JSON: the record that every other document can be made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from auditor.render.hostile import writable

if TYPE_CHECKING:
    from auditor.model import Audit, Scan

#: The version of the document that this program writes and reads.
SCHEMA = "auditor/audit/1"


class BadAudit(ValueError):
    """A file that is no audit of ours; the message says why."""


def render(audit: Audit, language: str) -> bytes:
    """The audit, indented; the same in every language."""
    return msgspec.json.format(encoded(audit), indent=2) + b"\n"


def encoded(record: Audit | Scan) -> bytes:
    """A record as JSON, whatever the files it names are called."""
    try:
        return msgspec.json.encode(record)
    except UnicodeEncodeError:
        return msgspec.json.encode(writable(record))


def read(data: bytes) -> Audit:
    """Read an audit back. Raises `BadAudit`."""
    from auditor.model import Audit

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
