"""Whether a bundle of OpenSSF model signing bears the signature of whom the policy names.

By the package `model-signing` (extra `signing`), imported only here and only
where a signer is named. The files are hashed by us, within our bounds; the
package is handed what we found and says whether that is what was signed, and
by whom. Nothing is asked of a network: the trust root of Sigstore is the one
that the package `sigstore` ships, or has in its own cache.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib
import io
import logging
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from auditor.model import SignatureState, Signer


@dataclass(frozen=True, slots=True)
class Resource:
    """A file of a statement, or a part of one (bytes `start` to `end`), with its sha256.

    `algorithm` is the statement's own word for how the digest was made.
    """

    name: str
    digest: str
    start: int = 0
    end: int | None = None
    algorithm: str = "sha256"


def shown(signer: Signer) -> str:
    """Who a signer is, as one short line: a fingerprint, or the identity and its issuer."""
    if signer.public_key is not None:
        return f"public key sha256:{_fingerprint([signer.public_key])}"
    if signer.certificates:
        return f"certificates sha256:{_fingerprint(signer.certificates)}"
    return f"{signer.identity} ({signer.issuer})"


def _fingerprint(texts: Iterable[str]) -> str:
    """Of PEM texts, blanks around their lines apart: the hint by which a bundle names its key begins so."""
    lines = (line.strip() for text in texts for line in text.strip().splitlines())
    return hashlib.sha256("".join(f"{line}\n" for line in lines).encode()).hexdigest()[:16]


def verified(
    bundle: bytes, resources: Iterable[Resource], signer: Signer
) -> tuple[SignatureState, str | None]:
    """Whether the bundle is the signer's over exactly these resources, and why not, in English."""
    try:
        modules = {
            name: importlib.import_module(f"model_signing.{name}")
            for name in ("hashing", "manifest", "verifying")
        }
    except ImportError:
        return SignatureState.UNVERIFIABLE, "model-signing is not installed: pip install 'auditor[signing]'"
    for name in ("model_signing", "sigstore"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    with tempfile.TemporaryDirectory(prefix="auditor-") as name, contextlib.redirect_stdout(io.StringIO()):
        folder = Path(name)
        try:
            config = _config(modules["verifying"].Config(), signer, folder)
        except Exception as error:  # of a key that is none, of a trust root that cannot be read
            return SignatureState.UNVERIFIABLE, f"the signer cannot be used: {_said(error)}"
        try:
            path = folder / "model.sig"
            path.write_bytes(bundle)
            config.set_hashing_config(_compared(modules, resources)).verify(folder, path)
        except Exception as error:  # whatever is wrong with it, it is not the signer's
            return SignatureState.REFUSED, _said(error)
    return SignatureState.VERIFIED, None


def _config(config: Any, signer: Signer, folder: Path) -> Any:
    if signer.public_key is not None:
        key = folder / "key.pem"
        key.write_text(signer.public_key.strip() + "\n", encoding="utf-8")
        return config.use_elliptic_key_verifier(public_key=key)
    if signer.certificates:
        chain = folder / "chain.pem"
        chain.write_text("\n".join(one.strip() for one in signer.certificates) + "\n", encoding="utf-8")
        return config.use_certificate_verifier(certificate_chain=[chain])
    trust = folder / "trust.json"
    models: Any = importlib.import_module("sigstore.models")
    trust.write_text(models.ClientTrustConfig.production(offline=True)._inner.to_json(), encoding="utf-8")
    return config.use_sigstore_verifier(
        identity=signer.identity, oidc_issuer=signer.issuer, trust_config=trust
    )


def _compared(modules: dict[str, Any], resources: Iterable[Resource]) -> Any:
    """In the place of the package's own reading of files: the manifest of what we read ourselves."""
    manifest = modules["manifest"]
    base: Any = modules["hashing"].Config

    def item(one: Resource) -> Any:
        digest = manifest.hashing.Digest(one.algorithm, bytes.fromhex(one.digest))
        path = PurePosixPath(one.name)
        if one.end is None:
            return manifest.FileManifestItem(path=path, digest=digest)
        return manifest.ShardedFileManifestItem(path=path, start=one.start, end=one.end, digest=digest)

    class Compared(base):  # type: ignore[misc]
        def hash(self, *_: Any, **__: Any) -> Any:
            arguments = {"method": "files", "hash_type": "sha256", "allow_symlinks": False}
            serialization = manifest.SerializationType.from_args(arguments)
            return manifest.Manifest("model", map(item, resources), serialization)

        def add_ignored_paths(self, **_: Any) -> None:
            """Nothing is read, so nothing is ignored."""

    return Compared()


def _said(error: Exception) -> str:
    return (str(error).splitlines() or [""])[0][:200] or type(error).__name__
