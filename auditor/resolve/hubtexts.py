"""License files of the hub: one request for a text that nobody has seen, none for one that is known."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Final
from urllib.parse import quote

from auditor.model import ClaimKind, Evidence, IdentifiedText, LicenseClaim, ModelFile, ModelRecord
from auditor.resolve.fetching import Answer, Fault
from auditor.resolve.seam import TextReader
from auditor.resolve.store import Store
from auditor.resolve.texts import LARGEST, blob_id, claims, license_files, unread

#: Answers by which the hub refuses a file of a gated model: its public tag has to do.
_REFUSED: Final = frozenset({401, 403})


class HubTexts:
    """Identifies the license files of records; the same blob is the same text in every repository."""

    def __init__(self, texts: TextReader, get: Callable[[str], Answer | None], store: Store) -> None:
        """Ask `texts` what a text is, `store` for one read before, `get` for a path of the hub."""
        self._texts, self._get, self._store = texts, get, store
        self._lock = threading.Lock()
        self._seen: dict[str, IdentifiedText] = {}

    def claims(self, record: ModelRecord) -> Iterator[LicenseClaim]:
        """What the license files of a record claim; one that cannot be read is claimed unread."""
        files = {file.path: file for file in record.files}
        commit = record.identity.revision
        for path in license_files(files):
            place = f"{record.identity.model}@{(commit or '')[:12]}:{path}"
            evidence = Evidence("hub", place, digest=files[path].digest)
            text = self._known(files[path])
            if text is None and commit is not None:
                text = self._fetched(record, files[path], commit)
            if text is not None:
                yield from claims(text, path, evidence)
            elif not record.gated:
                yield LicenseClaim(unread(path), ClaimKind.FILE, evidence)

    def _known(self, file: ModelFile) -> IdentifiedText | None:
        digest = file.digest or ""
        with self._lock:
            seen = self._seen.get(digest)
        if seen is None and (seen := self._texts.known(digest)) is None:
            kept = self._store.blob(digest)
            seen = None if kept is None else self._remembered(kept)
        return seen

    def _fetched(self, record: ModelRecord, file: ModelFile, commit: str) -> IdentifiedText | None:
        """The text of a file at the pinned commit, None if the hub does not give it, or gives another."""
        if file.size is not None and file.size > LARGEST:
            return None
        name, path = quote(record.identity.model, safe="/"), quote(file.path, safe="/")
        try:
            answer = self._get(f"/api/resolve-cache/models/{name}/{commit}/{path}")
            if answer is not None and answer.status not in (200, *_REFUSED):
                answer = self._get(f"/{name}/resolve/{commit}/{path}")
        except Fault:
            return None
        if answer is None or answer.status != 200:
            return None
        given = blob_id(answer.body)
        if file.digest and not file.digest.startswith("sha256:") and given != file.digest:
            return None
        self._store.keep_blob(answer.body)
        return self._remembered(answer.body)

    def _remembered(self, data: bytes) -> IdentifiedText:
        text = self._texts.read(data)
        with self._lock:
            self._seen[blob_id(data)] = text
        return text
