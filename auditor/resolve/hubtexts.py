"""License files of the hub: one request for a text that nobody has seen, none for one that is known."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final
from urllib.parse import quote

from auditor.model import ClaimKind, Evidence, IdentifiedText, LicenseClaim, ModelFile, ModelRecord
from auditor.resolve.fetching import Answer, Fault
from auditor.resolve.seam import TextReader
from auditor.resolve.store import Store
from auditor.resolve.texts import LARGEST, blob_id, claims, license_files, unread
from auditor.resolve.workers import Workers

#: Answers by which the hub refuses a file of a gated model: its public tag has to do.
_REFUSED: Final = frozenset({401, 403})

#: Files of one model that are fetched at once.
_AT_ONCE: Final = 2

_LATE: Final = "no answer in time"


class HubTexts:
    """Identifies the license files of records; the same blob is the same text in every repository."""

    def __init__(
        self, texts: TextReader, get: Callable[[str], Answer | None], store: Store, each: float
    ) -> None:
        """Ask `texts` what a text is, `store` for one read before, `get` for a path of the hub.

        One file may take `each` seconds.
        """
        self._texts, self._get, self._store, self._each = texts, get, store, each
        self._lock = threading.Lock()
        self._seen: dict[str, IdentifiedText] = {}

    def claims(self, record: ModelRecord, fetched: bool = True) -> Iterator[LicenseClaim]:
        """What the license files of a record claim; one that cannot be read is claimed unread, with why.

        Without `fetched` only texts that are known or have come by now are claimed for what they are.
        """
        files = {file.path: file for file in record.files}
        paths = license_files(files)
        commit = (record.identity.revision or "")[:12]
        texts: dict[str, IdentifiedText | str | None] = {path: self._known(files[path]) for path in paths}
        if record.identity.revision is not None:
            unknown = [path for path, text in texts.items() if text is None]
            texts |= self._come(record, [files[path] for path in unknown]) if fetched and unknown else {}
            texts |= {path: text or _LATE for path, text in texts.items()}
        for path in paths:
            evidence = Evidence(record.source, f"{record.identity.model}@{commit}:{path}", files[path].digest)
            text = texts[path]
            if isinstance(text, IdentifiedText):
                yield from claims(text, path, evidence)
            elif not record.gated:
                yield LicenseClaim(unread(path), ClaimKind.FILE, replace(evidence, excerpt=text))

    def kept(self, record: ModelRecord) -> bool:
        """Whether every license file of a record is known, or was read before."""
        files = {file.path: file for file in record.files}
        return all(self._known(files[path]) is not None for path in license_files(files))

    def _come(self, record: ModelRecord, files: Sequence[ModelFile]) -> dict[str, IdentifiedText | str]:
        """What each file is, or why it was not read; one that never comes does not hold up the next."""

        def fetched(file: ModelFile) -> tuple[str, IdentifiedText | str]:
            return file.path, self._fetched(record, file)

        workers = Workers(fetched, lambda file: (file.path, _LATE), _AT_ONCE, self._each)
        return dict(workers.run(files, math.inf))

    def _known(self, file: ModelFile) -> IdentifiedText | None:
        digest = file.digest or ""
        with self._lock:
            seen = self._seen.get(digest)
        if seen is None and (seen := self._texts.known(digest)) is None:
            kept = self._store.blob(digest)
            seen = None if kept is None else self._remembered(kept)
        return seen

    def _fetched(self, record: ModelRecord, file: ModelFile) -> IdentifiedText | str:
        """The text of a file at the pinned commit; why not, if the hub does not give it or gives another."""
        if file.size is not None and file.size > LARGEST:
            return f"larger than {LARGEST // 1024 // 1024} MiB"
        name, commit = quote(record.identity.model, safe="/"), record.identity.revision
        path = quote(file.path, safe="/")
        try:
            answer = self._get(f"/api/resolve-cache/models/{name}/{commit}/{path}")
            if answer is not None and answer.status not in (200, *_REFUSED):
                answer = self._get(f"/{name}/resolve/{commit}/{path}")
        except Fault as error:
            return str(error)
        except Exception as error:  # of the client: it costs this file, and no thread its life
            return type(error).__name__
        if answer is None:
            return "the hub asks to wait longer than we do"
        if answer.status != 200:
            return f"HTTP {answer.status}"
        given = blob_id(answer.body)
        if file.digest and not file.digest.startswith("sha256:") and given != file.digest:
            return "the hub gave another file than its record names"
        self._store.keep_blob(answer.body)
        return self._remembered(answer.body)

    def _remembered(self, data: bytes) -> IdentifiedText:
        text = self._texts.read(data)
        with self._lock:
            self._seen[blob_id(data)] = text
        return text
