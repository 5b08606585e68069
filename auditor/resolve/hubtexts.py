"""License files of the hub: one request for a text that nobody has seen, none for one that is known."""

from __future__ import annotations

import threading
from collections.abc import Iterator

from auditor.model import ClaimKind, Evidence, IdentifiedText, LicenseClaim, ModelFile, ModelRecord
from auditor.resolve.hubfiles import HubFiles
from auditor.resolve.seam import TextReader
from auditor.resolve.texts import LARGEST, blob_id, claims, license_files, unread


class HubTexts:
    """Identifies the license files of records; the same blob is the same text in every repository."""

    def __init__(self, texts: TextReader, files: HubFiles) -> None:
        """Ask `texts` what a text is, `files` for its bytes."""
        self._texts, self._files = texts, files
        self._lock = threading.Lock()
        self._seen: dict[str, IdentifiedText] = {}

    def claims(self, record: ModelRecord) -> Iterator[LicenseClaim]:
        """What the license files of a record claim; one that cannot be read is claimed unread."""
        files = {file.path: file for file in record.files}
        for path in license_files(files):
            evidence = Evidence("hub", place(record, path), digest=files[path].digest)
            text = self.text(record, files[path])
            if text is not None:
                yield from claims(text, path, evidence)
            elif not record.gated:
                yield LicenseClaim(unread(path), ClaimKind.FILE, evidence)

    def text(self, record: ModelRecord, file: ModelFile) -> IdentifiedText | None:
        """What a file of a record is, None if the hub does not give it, or gives another."""
        digest, commit = file.digest or "", record.identity.revision
        with self._lock:
            seen = self._seen.get(digest)
        if seen is None:
            seen = self._texts.known(digest)
        if seen is None and commit is not None:
            data = self._files.read(record.identity.model, commit, file, LARGEST)
            seen = None if data is None else self._remembered(data)
        return seen

    def _remembered(self, data: bytes) -> IdentifiedText:
        text = self._texts.read(data)
        with self._lock:
            self._seen[blob_id(data)] = text
        return text


def place(record: ModelRecord, path: str) -> str:
    """Where a file of a record stands, as evidence says it: `org/name@commit:path`."""
    return f"{record.identity.model}@{(record.identity.revision or '')[:12]}:{path}"
