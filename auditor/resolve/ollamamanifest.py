"""A model of Ollama, as its manifest describes it: which layers there are, and what their texts say.

Names, manifests and layers as `ollama/ollama@fb307609` reads them
(`types/model/name.go`, `types/model/config.go`, `manifest/manifest.go`,
`manifest/layer.go`, `server/images.go`): a manifest lists layers by media
type and sha256, of which those of the type `...image.license` hold one text
of the license each.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import quote

from auditor.model import (
    Base,
    ClaimKind,
    Evidence,
    Identity,
    Kind,
    LicenseClaim,
    ModelFile,
    ModelRecord,
    Route,
    Strength,
)
from auditor.resolve.content import NotRead
from auditor.resolve.seam import TextReader
from auditor.resolve.texts import LARGEST, MOST, claims, unread

ORIGIN: Final = "ollama"

#: Where a name without a host belongs, without a namespace, and without a tag.
HOST: Final = "registry.ollama.ai"
LIBRARY: Final = "library"
_LATEST: Final = "latest"

#: Hosts whose names are repositories of the Hub, which serves them to Ollama itself.
HUB_HOSTS: Final = frozenset({"hf.co", "huggingface.co"})

_HOST: Final = re.compile(r"\w[\w.:-]{0,349}", re.ASCII)
_NAMESPACE: Final = re.compile(r"\w[\w-]{0,79}", re.ASCII)
_PART: Final = re.compile(r"\w[\w.-]{0,79}", re.ASCII)
_DIGEST: Final = re.compile(r"sha256:[0-9a-f]{64}")

_LAYER: Final = "application/vnd.ollama.image."
_LICENSE: Final = "license"
_MODEL: Final = "model"
_ADAPTER: Final = "adapter"

#: Layers of one manifest that are looked at; a model of many tensors has thousands.
_MOST_LAYERS: Final = 5000


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a model: every part given or filled in."""

    host: str
    namespace: str
    model: str
    tag: str

    @property
    def publisher(self) -> str | None:
        """Whose name space it is; None for the library, whose models are others' work."""
        return None if self.namespace == LIBRARY else self.namespace


@dataclass(frozen=True, slots=True)
class Layer:
    """A blob of a manifest: `kind` is the end of its media type; `size` in bytes, None if not stated."""

    kind: str
    digest: str
    size: int | None = None
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a manifest lists."""

    layers: tuple[Layer, ...]
    config: Layer | None = None

    def first(self, kind: str) -> Layer | None:
        """The first layer of a kind."""
        return next((layer for layer in self.layers if layer.kind == kind), None)


#: Gives the bytes of a layer, or raises `NotRead`.
Blobs = Callable[[Layer], bytes]


def parsed(model: str) -> Name | None:
    """Read a name like `[[HOST/]NAMESPACE/]MODEL[:TAG]`; None if it is none."""
    bare = model.partition("@")[0].partition("://")[2] or model.partition("@")[0]
    tag = ""
    if bare.rfind(":") > bare.rfind("/"):
        bare, _, tag = bare.rpartition(":")
    parts = bare.split("/")
    if len(parts) > 3 or not all(parts):
        return None
    name = Name(
        parts[-3] if len(parts) == 3 else HOST,
        parts[-2] if len(parts) > 1 else LIBRARY,
        parts[-1],
        tag or _LATEST,
    )
    good = _HOST.fullmatch(name.host) and _NAMESPACE.fullmatch(name.namespace)
    return name if good and _PART.fullmatch(name.model) and _PART.fullmatch(name.tag) else None


def below(name: Name) -> str:
    """Where a registry has what belongs to a model."""
    return f"/v2/{quote(name.namespace, safe='')}/{quote(name.model, safe='')}"


def manifest_path(name: Name) -> str:
    """Where a registry has the manifest of a model."""
    return f"{below(name)}/manifests/{quote(name.tag, safe='')}"


def tagged(model: str) -> tuple[str, ...]:
    """The names under which a table has a model: its whole tag first, then only what comes before a dash.

    `70b-q4_K_M` is another packing of what `70b` is; the library's name space goes without saying.
    """
    name = parsed(model)
    if name is None or name.host != HOST:
        return ()
    bare = name.model if name.namespace == LIBRARY else f"{name.namespace}/{name.model}"
    return tuple(dict.fromkeys(f"{bare}:{tag}" for tag in (name.tag, name.tag.partition("-")[0])))


def on_hub(identity: Identity, name: Name) -> ModelRecord:
    """The record of a name that is a repository of the Hub: the same weights, whose terms the Hub shows."""
    evidence = Evidence("ollama", f"{identity.model}: {name.host} is the hub")
    hub = Identity("huggingface", f"{name.namespace}/{name.model}")
    return ModelRecord(
        asked=identity,
        identity=identity,
        source="ollama",
        publisher=name.namespace,
        bases=(Base(hub, "reuploaded", Strength.STATED, evidence),),
    )


def read(data: bytes) -> Manifest:
    """Read a manifest, layer by layer: one that is no layer costs nothing but itself. Raises ValueError."""
    try:
        raw: Any = json.loads(data)
    except RecursionError:
        raise ValueError("nested too deep") from None
    if not isinstance(raw, dict) or not isinstance(raw.get("layers"), list):
        raise ValueError("no manifest")
    layers = (_layer(one) for one in raw["layers"][:_MOST_LAYERS])
    return Manifest(tuple(layer for layer in layers if layer is not None), _layer(raw.get("config")))


def _layer(raw: Any) -> Layer | None:
    if not isinstance(raw, dict):
        return None
    media, digest, size, origin = (raw.get(key) for key in ("mediaType", "digest", "size", "from"))
    if not isinstance(media, str) or not isinstance(digest, str) or not _DIGEST.fullmatch(digest):
        return None
    return Layer(
        media.removeprefix(_LAYER)[:80],
        digest,
        size if isinstance(size, int) and not isinstance(size, bool) and size >= 0 else None,
        origin[:300] if isinstance(origin, str) and origin else None,
    )


def record(
    identity: Identity, manifest: Manifest, blobs: Blobs, texts: TextReader | None, source: str
) -> ModelRecord:
    """The record of a manifest; every license text that cannot be read is claimed unread."""
    name = parsed(identity.model)
    place = f"{identity.model}: manifest"
    config, remarks = _config(manifest, blobs)
    made = ModelRecord(
        asked=identity,
        identity=replace(identity, revision=_revision(manifest)),
        source=source,
        publisher=name.publisher if name else None,
        kind=Kind.ADAPTER if manifest.first(_MODEL) is None and manifest.first(_ADAPTER) else Kind.MODEL,
        claims=tuple(_claims(identity, manifest, blobs, texts, source)),
        bases=tuple(_bases(identity, manifest, Evidence(source, place))),
        files=tuple(_files(manifest)),
        architecture=_word(config, "model_family"),
        remarks=tuple(remarks),
    )
    if _word(config, "remote_host") is None:
        return made
    elsewhere = f"its configuration says that the weights run at {_word(config, 'remote_host')}"
    return replace(made, route=Route.HOSTED, remarks=(*made.remarks, elsewhere))


def _revision(manifest: Manifest) -> str | None:
    """What the weights are: the digest of their layer."""
    weights = manifest.first(_MODEL) or manifest.first(_ADAPTER)
    return weights.digest if weights else None


def _config(manifest: Manifest, blobs: Blobs) -> tuple[Mapping[str, Any], list[str]]:
    if manifest.config is None:
        return {}, []
    try:
        parsed_: Any = json.loads(blobs(manifest.config))
    except (NotRead, ValueError, RecursionError) as error:
        return {}, [f"the configuration {manifest.config.digest[:19]} was not read: {error}"]
    return (parsed_, []) if isinstance(parsed_, dict) else ({}, ["the configuration is no object"])


def _word(config: Mapping[str, Any], key: str) -> str | None:
    value = config.get(key)
    return value[:80] if isinstance(value, str) and value else None


def _claims(
    identity: Identity, manifest: Manifest, blobs: Blobs, texts: TextReader | None, source: str
) -> Iterator[LicenseClaim]:
    layers = [layer for layer in manifest.layers if layer.kind == _LICENSE]
    for number, layer in enumerate(layers):
        path = _numbered(_LICENSE, number)
        evidence = Evidence(source, f"{identity.model}: {path}", digest=layer.digest)
        try:
            if number >= MOST or (layer.size is not None and layer.size > LARGEST):
                raise NotRead("larger or more than we read")
            data = blobs(layer)
        except NotRead as error:
            yield LicenseClaim(unread(path), ClaimKind.FILE, replace(evidence, excerpt=str(error)))
            continue
        if texts is not None:
            yield from claims(texts.read(data), path, evidence)


def _bases(identity: Identity, manifest: Manifest, evidence: Evidence) -> Iterator[Base]:
    """The model that this one was made from on somebody's machine, where its layer says so."""
    relation = "adapter" if manifest.first(_ADAPTER) else "reuploaded"
    weights = manifest.first(_MODEL)
    stated = weights.origin if weights else None
    name = parsed(stated) if stated and not stated.startswith("sha256") else None
    if stated and name is not None and name != parsed(identity.model):
        yield Base(Identity("ollama", stated), relation, Strength.HEADER, evidence)


def _files(manifest: Manifest) -> Iterator[ModelFile]:
    counts: dict[str, int] = {}
    for layer in manifest.layers:
        number = counts.get(layer.kind, 0)
        counts[layer.kind] = number + 1
        yield ModelFile(_numbered(layer.kind, number), layer.size, layer.digest)


def _numbered(kind: str, number: int) -> str:
    return f"{kind} {number + 1}" if number else kind
