"""What Ollama's registry said in earlier runs, for when it cannot be asked: as of the day it was said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final
from urllib.parse import urlsplit

from auditor.model import Identity, ModelRecord, Reason, Resolution, Unresolved
from auditor.resolve.content import NotRead
from auditor.resolve.ollamamanifest import HOST, ORIGIN, Layer, manifest_path, parsed, read, record
from auditor.resolve.seam import ResolveSettings, TextReader
from auditor.resolve.store import Store

#: Who says so, as evidence names it.
_SOURCE: Final = "cache"


class KeptOllama:
    """Answers for models that one registry told us of; asks nobody."""

    def __init__(self, settings: ResolveSettings, address: str, texts: TextReader | None = None) -> None:
        """Look for what the registry at `address` said. Without `texts` no license is read."""
        self._store = Store(settings.store, address, None, settings.as_of)
        self._hosts = (HOST, urlsplit(address).netloc)
        self._texts = texts

    def answers(self, identity: Identity) -> bool:
        """Whether the model is Ollama's."""
        return identity.origin == ORIGIN

    def resolve(self, wanted: Sequence[Identity]) -> Iterator[Resolution]:
        """Answer each from the manifest that was kept."""
        for identity in wanted:
            yield self.record(identity) or Unresolved(
                identity, Reason.OFFLINE, "the registry was never asked"
            )

    def record(self, identity: Identity) -> ModelRecord | None:
        """What was kept of a model, None if nothing was, or only of other weights under its name."""
        name = parsed(identity.model)
        kept = self._store.find(manifest_path(name)) if name and name.host in self._hosts else None
        if kept is None:
            return None
        try:
            made = record(identity, read(kept.body), self._blob, self._texts, _SOURCE)
        except ValueError:
            return None
        return replace(made, as_of=kept.day) if identity.revision in (None, made.identity.revision) else None

    def _blob(self, layer: Layer) -> bytes:
        data = self._store.body(layer.digest)
        if data is None:
            raise NotRead("it was not read when the registry could be asked")
        return data
