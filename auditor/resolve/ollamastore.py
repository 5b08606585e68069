"""Models that Ollama has on this machine: their manifests and license texts, read where they lie.

`manifests/HOST/NAMESPACE/MODEL/TAG` and `blobs/sha256-DIGEST` below the folder
of models (`ollama/ollama@fb307609`: `manifest/paths.go`, `envconfig/config.go`).
No link out of that folder is followed, and a blob that is not what its name
says is not believed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final

from auditor.model import Identity, ModelRecord, Reason, Resolution, Unresolved
from auditor.reading import Tree, Unreadable
from auditor.resolve.content import NotRead, checked
from auditor.resolve.ollamamanifest import HUB_HOSTS, Layer, on_hub, parsed, read, record
from auditor.resolve.seam import TextReader

SOURCE: Final = "ollama-store"


class OllamaStore:
    """Answers for models of Ollama that somebody has pulled or made here."""

    def __init__(self, folder: Path | None, texts: TextReader | None = None) -> None:
        """Look below `folder`, Ollama's folder of models; without one nothing is known."""
        self._folder, self._texts = folder, texts

    @cached_property
    def _tree(self) -> Tree | None:
        try:
            return None if self._folder is None else Tree(self._folder)
        except OSError:
            return None

    def answers(self, identity: Identity) -> bool:
        """Whether the model is Ollama's."""
        return identity.origin == "ollama"

    def resolve(self, wanted: Sequence[Identity]) -> Iterator[Resolution]:
        """Answer each from its manifest."""
        for identity in wanted:
            yield self.record(identity) or Unresolved(identity, Reason.OFFLINE, "not in Ollama's store here")

    def record(self, identity: Identity) -> ModelRecord | None:
        """The record of a model that lies here, None if it does not."""
        tree, name = self._tree, parsed(identity.model)
        if name is None:
            return None
        if name.host in HUB_HOSTS:
            return on_hub(identity, name)
        if tree is None:
            return None
        try:
            path = f"manifests/{name.host}/{name.namespace}/{name.model}/{name.tag}"
            made = record(identity, read(tree.read(path).data), self._blob, self._texts, SOURCE)
        except (Unreadable, ValueError):
            return None
        return made if identity.revision in (None, made.identity.revision) else None

    def _blob(self, layer: Layer) -> bytes:
        if self._tree is None:
            raise NotRead("not in Ollama's store here")
        try:
            data = self._tree.read(f"blobs/{layer.digest.replace(':', '-')}").data
        except Unreadable as error:
            raise NotRead(str(error)) from None
        return checked(data, layer.digest)
