"""License files of a model: which are read, and what is claimed by what stands in them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from auditor.knowledge.textfiles import LICENSE, NOTICE, POLICY, TERMS, is_text, named
from auditor.model import ClaimKind, Evidence, IdentifiedText, LicenseClaim, TextStatus
from auditor.resolve.seam import TextReader

#: How many license files of one model are read.
MOST: Final = 8

#: Bytes of one file that are read.
LARGEST: Final = 2 * 1024 * 1024


def license_files(paths: Iterable[str]) -> list[str]:
    """The license files at the top of a model's repository, those that bear terms first."""
    found = [path for path in paths if "/" not in path and is_text(path)]
    bearing = sorted(path for path in found if named(path, LICENSE, TERMS))
    beside = sorted(path for path in found if named(path, NOTICE, POLICY) and path not in bearing)
    return [*bearing, *beside][:MOST]


def blob_id(data: bytes) -> str:
    """The id that git, and so the hub, gives the bytes of a file."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def read_claims(
    texts: TextReader, files: Sequence[tuple[str, bytes]], source: str, place: str
) -> Iterator[LicenseClaim]:
    """What license files at hand claim; `place` stands before their names in the evidence."""
    for path, data in files:
        evidence = Evidence(source, f"{place}{path}", digest=blob_id(data))
        yield from claims(texts.read(data), path, evidence)


def claims(text: IdentifiedText, path: str, evidence: Evidence) -> Iterator[LicenseClaim]:
    """What one text claims.

    A changed text is none of the licenses it comes from: it binds to
    nothing that is known, and its claim says what it was made from. So does
    a text that nobody knows, in a file that bears terms.
    """
    if text.status is TextStatus.UNKNOWN:
        if named(path, LICENSE, TERMS):
            yield LicenseClaim(unknown(path), ClaimKind.FILE, evidence, text=text)
        return
    if text.status is TextStatus.REFERENCE:
        yield LicenseClaim(" AND ".join(text.licenses), ClaimKind.FILE, evidence, text=text)
        return
    altered = sorted({match.license for match in text.matches if match.changes})
    exact = sorted({match.license for match in text.matches} - set(altered))
    if exact:
        yield LicenseClaim(" AND ".join(exact), ClaimKind.FILE, evidence, tuple(exact), text=text)
    for id_ in altered:
        yield LicenseClaim(changed(id_), ClaimKind.FILE, evidence, text=text)


def changed(license_id: str) -> str:
    """How a claim names a text that was changed; the lock keeps it in these words."""
    return f"{license_id} (changed)"


def unknown(path: str) -> str:
    """How a claim names a text that is none of the known ones."""
    return f"{path} (unknown text)"


def unread(path: str) -> str:
    """How a claim names a license file that could not be read."""
    return f"{path} (not read)"
