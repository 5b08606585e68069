"""Ollama's registry: the manifest of a model, and the license texts that it lists.

`GET /v2/NAMESPACE/MODEL/manifests/TAG`, then `/v2/NAMESPACE/MODEL/blobs/DIGEST`
for the configuration and each license, as `ollama/ollama@fb307609` asks
(`server/images.go`, `server/download.go`). The registry answers for a blob
with a redirect to a storage host; it is followed only to the hosts that are
configured, and what comes from there has the digest that the manifest states
or is not believed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Final

from auditor.model import Identity, Reason, Resolution, Unresolved
from auditor.resolve.content import content
from auditor.resolve.fetching import Answer
from auditor.resolve.ollamamanifest import (
    HOST,
    HUB_HOSTS,
    ORIGIN,
    Layer,
    Manifest,
    Name,
    below,
    manifest_path,
    on_hub,
    parsed,
    read,
    record,
)
from auditor.resolve.seam import ResolveSettings, TextReader
from auditor.resolve.site import Site
from auditor.resolve.store import Store

#: The public registry, and where it keeps blobs (a maintainer in ollama/ollama, issue 4307).
ADDRESS: Final = "https://registry.ollama.ai"
BLOB_HOSTS: Final = ("https://dd20bb891979d25aebc8bec07b2b3bbc.r2.cloudflarestorage.com",)

_MANIFEST: Final = "application/vnd.docker.distribution.manifest.v2+json"


class Ollama:
    """Asks one registry; a name that belongs to another is not asked for."""

    def __init__(self, settings: ResolveSettings, address: str, texts: TextReader | None = None) -> None:
        """Ask the registry at `address`. Without `texts` no license is read."""
        self.site = Site(settings, address, f"{_MANIFEST}, */*")
        self._texts, self._beside = texts, settings.blob_hosts
        self._store = Store(settings.store, address, None, settings.as_of)

    def answers(self, identity: Identity) -> bool:
        """Whether the model is Ollama's."""
        return identity.origin == ORIGIN

    def resolve(self, wanted: Sequence[Identity]) -> Iterator[Resolution]:
        """Answer each from its manifest."""
        yield from self.site.resolve(wanted, self._ask)
        self._store.prune()

    def _ask(self, identity: Identity) -> Resolution:
        name = parsed(identity.model)
        if name is None:
            return Unresolved(identity, Reason.MISSING_OR_PRIVATE, "no name of an Ollama model")
        if name.host in HUB_HOSTS:
            return on_hub(identity, name)
        if name.host not in (HOST, self.site.host):
            return Unresolved(identity, Reason.OFF_HOST, f"the name says {name.host}, which is not asked")
        answer = self.site.get(manifest_path(name))
        if answer.status != 200:
            gone = answer.status in (401, 403, 404)
            reason = Reason.MISSING_OR_PRIVATE if gone else Reason.UNREADABLE
            return Unresolved(identity, reason, f"HTTP {answer.status}")
        try:
            manifest = read(answer.body)
        except (json.JSONDecodeError, ValueError):
            return Unresolved(identity, Reason.UNREADABLE, "the answer is no manifest")
        self._keep(manifest_path(name), answer)
        return self._record(identity, name, manifest)

    def _keep(self, path: str, answer: Answer) -> None:
        """Keep a manifest for when nobody can be asked, by its own digest: it is asked for anew each time."""
        kept, said = self._store.find(path), answer.headers.get("date")
        if kept is not None and kept.body == answer.body:
            self._store.confirm(path, kept, said)
        else:
            self._store.keep(path, f'"sha256:{hashlib.sha256(answer.body).hexdigest()}"', answer.body, said)

    def _record(self, identity: Identity, name: Name, manifest: Manifest) -> Resolution:
        made = record(identity, manifest, lambda layer: self._blob(name, layer), self._texts, ORIGIN)
        if identity.revision not in (None, made.identity.revision):
            return Unresolved(identity, Reason.NO_REVISION, "the registry has other weights under this name")
        return made

    def _blob(self, name: Name, layer: Layer) -> bytes:
        return content(
            self.site, self._store, f"{below(name)}/blobs/{layer.digest}", layer.digest, self._beside
        )
