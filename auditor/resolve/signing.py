"""Signatures beside weights of the tree: whether the files are still those that were signed.

A bundle of OpenSSF model signing holds, in an in-toto statement, the digest of
every file that was signed (predicate `https://model_signing/signature/v1.0`, as
the package `model-signing` 1.1.1 writes it). The digests are compared with the
files; who signed, and whether the signature itself is good, is a question for
that package, and nothing here says that it is.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from auditor.headers import pointer
from auditor.model import Evidence, SignatureState, Signed
from auditor.reading import Tree, Unreadable

#: The name that the package gives a bundle, and the endings that others use.
NAME: Final = "model.sig"
_ENDINGS: Final = (".sig", ".sigstore", ".sigstore.json")

_PREDICATE: Final = "https://model_signing/signature/v1.0"

#: Files larger than this are compared only where they stand as Git LFS pointers, in bytes.
_LARGEST: Final = 64 * 1024 * 1024

#: How many files of one statement are compared.
_MOST: Final = 10_000


def signed(tree: Tree, folder: str) -> Signed:
    """What the bundle in a folder of weights says of them."""
    inside = f"{folder}/" if folder not in ("", ".") else ""
    bundles = [path for path in tree.files if path.startswith(inside) and path.endswith(_ENDINGS)]
    beside = sorted(path for path in bundles if "/" not in path.removeprefix(inside))
    if not beside:
        return Signed(SignatureState.MISSING, Evidence("tree", folder or "."))
    chosen = next((path for path in beside if path == inside + NAME), beside[0])
    try:
        resources = list(_resources(tree.read(chosen).data))
    except (Unreadable, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Signed(SignatureState.UNREADABLE, Evidence("tree", chosen))
    for name, digest in resources[:_MOST]:
        if not _fits(tree, inside + name, digest):
            return Signed(SignatureState.BROKEN, Evidence("tree", chosen, excerpt=name), name)
    return Signed(SignatureState.FITS, Evidence("tree", chosen))


def _resources(bundle: bytes) -> Iterator[tuple[str, str]]:
    """The files that were signed, each with its sha256. Raises ValueError, KeyError or TypeError."""
    envelope: Mapping[str, Any] = json.loads(bundle)["dsseEnvelope"]
    statement = json.loads(base64.b64decode(envelope["payload"], validate=True))
    if statement["predicateType"] != _PREDICATE:
        raise ValueError(statement["predicateType"])
    for resource in statement["predicate"]["resources"]:
        if resource["algorithm"] != "sha256":
            raise ValueError(resource["algorithm"])
        yield str(resource["name"]), str(resource["digest"]).lower()


def _fits(tree: Tree, path: str, digest: str) -> bool:
    """Whether a file has the digest; a large one that cannot be compared here is not said to differ."""
    try:
        size = tree.size(path)
        head = tree.head(path, 1024)
        stands_for = pointer(head)
        if stands_for is not None:
            return stands_for == digest
        if size > min(_LARGEST, tree.bounds.header_bytes):
            return True
        return hashlib.sha256(tree.head(path, size)).hexdigest() == digest
    except Unreadable:
        return False
