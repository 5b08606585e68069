"""License files of a model: which are read, and what is claimed by what stands in them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from auditor.model import ClaimKind, Evidence, IdentifiedText, LicenseClaim, TextStatus
from auditor.resolve.seam import TextReader

#: Files that say under which terms a model stands, by name, in the languages that makers write.
_TERMS: Final = re.compile(r"licen[cs]e|copying|agreement|许可|協議|协议|ライセンス", re.IGNORECASE)

#: Files that may hold a license or a policy beside it: they count only where one is found.
_BESIDE: Final = re.compile(r"notice|use[_ -]?policy|terms", re.IGNORECASE)

#: Endings of files that are no texts, or none of a license.
_OTHER: Final = (
    *(
        ".py",
        ".json",
        ".jsonl",
        ".yaml",
        ".yml",
        ".toml",
        ".js",
        ".ts",
        ".sh",
        ".ipynb",
        ".xml",
        ".lock",
        ".csv",
    ),
    *(".pdf", ".doc", ".docx", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".zip", ".gz"),
    *(".bin", ".safetensors", ".gguf", ".pt", ".pth", ".onnx", ".parquet"),
)

#: How many license files of one model are read.
MOST: Final = 8

#: Bytes of one file that are read.
LARGEST: Final = 2 * 1024 * 1024


def license_files(paths: Iterable[str]) -> list[str]:
    """The license files at the top of a model's repository, those that bear terms first."""
    found = [path for path in paths if "/" not in path and is_text(path)]
    bearing = sorted(path for path in found if _TERMS.search(path))
    beside = sorted(path for path in found if _BESIDE.search(path) and path not in bearing)
    return [*bearing, *beside][:MOST]


def is_text(path: str) -> bool:
    """Whether a file may hold a text that can be read, by the ending of its name."""
    return not path.lower().endswith(_OTHER)


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
        if _TERMS.search(path):
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
