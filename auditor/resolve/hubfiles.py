"""Files of the hub's repositories: small, at a pinned commit, and with the digest that the record gives."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Final
from urllib.parse import quote

from auditor.model import ModelFile, ModelRecord
from auditor.resolve.fetching import Answer, Fault
from auditor.resolve.store import Store
from auditor.resolve.texts import blob_id

#: Answers by which the hub refuses a file of a gated model.
_REFUSED: Final = frozenset({401, 403})


class HubFiles:
    """Reads files by one request each, and those that were read before by none."""

    def __init__(self, get: Callable[[str], Answer | None], store: Store) -> None:
        """Ask `get` for a path of the hub and `store` for what was read before."""
        self._get, self._store = get, store

    def kept(self, file: ModelFile) -> bytes | None:
        """The bytes of a file that was read before, None if it was not."""
        return self._store.blob(file.digest or "")

    def read(self, model: str, commit: str, file: ModelFile, largest: int) -> bytes | None:
        """The bytes of a file at a commit.

        None if it is larger than `largest` bytes, or the hub does not give
        it, or gives another than the record says.
        """
        kept = self.kept(file)
        if kept is not None:
            return kept if len(kept) <= largest else None
        if file.size is not None and file.size > largest:
            return None
        data = self._asked(quote(model, safe="/"), commit, quote(file.path, safe="/"))
        if data is None or len(data) > largest or not _is(file, data):
            return None
        self._store.keep_blob(data)
        return data

    def _asked(self, name: str, commit: str, path: str) -> bytes | None:
        try:
            answer = self._get(f"/api/resolve-cache/models/{name}/{commit}/{path}")
            if answer is not None and answer.status not in (200, *_REFUSED):
                answer = self._get(f"/{name}/resolve/{commit}/{path}")
        except Fault:
            return None
        return answer.body if answer is not None and answer.status == 200 else None


def _is(file: ModelFile, data: bytes) -> bool:
    """Whether bytes are those of the record: by git blob id, or by sha256 where the file lies apart."""
    if (file.digest or "").startswith("sha256:"):
        return file.digest == f"sha256:{hashlib.sha256(data).hexdigest()}"
    return file.digest in (None, blob_id(data))


def place(record: ModelRecord, path: str) -> str:
    """Where a file of a record stands, as evidence says it: `org/name@commit:path`."""
    return f"{record.identity.model}@{(record.identity.revision or '')[:12]}:{path}"
