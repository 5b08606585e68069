"""What the hub's answers mean: where a record lies, what it says, why there is none."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from auditor.model import Identity, Reason, Resolution, Unresolved
from auditor.resolve.fetching import Answer
from auditor.resolve.records import Reader


def address(identity: Identity) -> str:
    """Where the hub has the record of a model, with the digests of its files and what its scanners say."""
    revision = f"/revision/{quote(identity.revision, safe='')}" if identity.revision else ""
    return f"/api/models/{quote(identity.model, safe='/')}{revision}?blobs=true&securityStatus=true"


def read(identity: Identity, body: bytes, source: str, *remarks: str) -> Resolution:
    """The record that an answer holds, as evidence of `source`, or why it cannot be read."""
    try:
        raw: Any = json.loads(body)
    except (ValueError, RecursionError):
        return Unresolved(identity, Reason.UNREADABLE, "the answer is no JSON")
    if not isinstance(raw, dict):
        return Unresolved(identity, Reason.UNREADABLE, "the answer is no record")
    if raw.get("disabled") is True:
        return Unresolved(identity, Reason.DISABLED, "disabled by the hub")
    reader = Reader(raw, identity, source)
    reader.remarks.extend(remarks)
    return reader.record()


def refusal(answer: Answer, authorised: bool) -> tuple[Reason, str]:
    """Why there is no record, from status, error code and message (hub errors are bare at times).

    `authorised` says that a token was sent.
    """
    code = answer.headers.get("x-error-code", "")
    message = answer.headers.get("x-error-message", "")
    said = f"{message} {answer.body[:500].decode(errors='replace')}".lower()
    if code == "GatedRepo":
        return Reason.GATED, "access must be requested"
    if answer.status == 451 or ("disabled" in said and answer.status in (401, 403, 404)):
        return Reason.DISABLED, "disabled by the hub"
    if answer.status == 401 and authorised:  # to a token it accepts, the hub says 404
        return Reason.BAD_TOKEN, "the hub refused the token"
    if code == "RevisionNotFound":
        return Reason.NO_REVISION, "the model has no such revision"
    if answer.status in (401, 403, 404):
        return Reason.MISSING_OR_PRIVATE, f"HTTP {answer.status}"
    if answer.status == 407:
        return Reason.UNREADABLE, "HTTP 407: the proxy asks for a name and password"
    return Reason.UNREADABLE, f"HTTP {answer.status}"
