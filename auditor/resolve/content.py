"""Bytes that an origin names by their sha256: kept once they were seen, and believed only if they have it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from auditor.resolve.fetching import Fault
from auditor.resolve.site import Site, why
from auditor.resolve.store import Store


class NotRead(Exception):
    """Bytes that cannot be had, or are not those that were named; the message says why."""


def checked(data: bytes, digest: str | None) -> bytes:
    """The bytes, if they have the digest (`sha256:...`) that was stated, or none was. Raises `NotRead`."""
    if digest is not None and f"sha256:{hashlib.sha256(data).hexdigest()}" != digest:
        raise NotRead("its sha256 is another than was stated")
    return data


def content(site: Site, store: Store, path: str, digest: str | None, beside: Sequence[str] = ()) -> bytes:
    """What lies at a path of a site, or where it sends us among `beside`; from the store where it is kept.

    Raises `NotRead`.
    """
    kept = store.body(digest) if digest is not None else None
    if kept is not None:
        return kept
    try:
        answer = site.get(path, beside)
    except Fault as error:
        reason, detail = why(error)
        raise NotRead(f"{reason}: {detail}") from None
    if answer.status != 200:
        raise NotRead(f"HTTP {answer.status}")
    data = checked(answer.body, digest)
    if digest is not None:
        store.keep_body(data)
    return data
