"""Asks a hub whether what it said last time still holds (RFC 9110, 13.1.2), and keeps what it says anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from auditor.resolve.fetching import Answer
from auditor.resolve.store import Kept, Store


class Recalling:
    """The paths of one hub, each with what was kept of it, looked up once a run."""

    def __init__(self, store: Store, get: Callable[[str, str | None], Answer | None]) -> None:
        """Keep in `store`; `get` asks for a path, with an ETag whether that still holds."""
        self._store, self._get = store, get
        self._last: dict[str, Kept | None] = {}

    def kept(self, path: str) -> Kept | None:
        """What lay at a path last time, None if nothing was kept."""
        if path not in self._last:
            self._last[path] = self._store.find(path)
        return self._last[path]

    def answer(self, path: str, believed: Callable[[bytes], bool]) -> Answer | None:
        """What lies at a path, or what lay there last time if the hub says that it holds.

        None if the hub asks to wait too long. Kept is only an answer whose body is `believed`: errors are
        not. Raises `Fault`.
        """
        kept = self.kept(path)
        answer = self._get(path, kept.etag if kept else None)
        if answer is None:
            return None
        said = answer.headers.get("date")
        if answer.status == 304 and kept is not None:
            self._store.confirm(path, kept, said)
            return replace(answer, status=200, body=kept.body)
        if answer.status == 200 and believed(answer.body):
            self._store.keep(path, answer.headers.get("etag", ""), answer.body, said)
        return answer
