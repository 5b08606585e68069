"""Signatures beside weights of the tree: whether the files are still those that were signed, and by whom.

A bundle of OpenSSF model signing holds, in an in-toto statement, the digest of
every file, or part of one, that was signed (predicate
`https://model_signing/signature/v1.0`, as the package `model-signing` 1.1.1
writes it). The digests are always compared with the files. Whose signature it
is can only be told where the policy names a signer: a signature by anybody
proves nothing of who stands behind the weights.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from fnmatch import fnmatchcase
from typing import Any, Final

from auditor.headers import pointer
from auditor.model import Evidence, SignatureState, Signed, Signer
from auditor.reading import TooLarge, Tree, Unreadable
from auditor.resolve.verifying import Resource, shown, verified

#: The name that the package gives a bundle, and the endings that others use.
NAME: Final = "model.sig"
_ENDINGS: Final = (".sig", ".sigstore", ".sigstore.json")

_PREDICATE: Final = "https://model_signing/signature/v1.0"

#: How a statement names the digest of a file, and of a part of one.
_WHOLE: Final = re.compile("sha256")
_SHARDED: Final = re.compile(r"sha256-sharded-[0-9]+")

#: Files larger than this are compared only where they stand as Git LFS pointers, in bytes;
#: all of them are, where a signer is named.
_LARGEST: Final = 32 * 1024 * 1024

#: How many files of one statement are compared.
_MOST: Final = 10_000

#: What the package leaves out of a signature.
_UNSIGNED: Final = (".git", ".git/*", ".github/*", ".gitignore", ".gitattributes")


def signed(tree: Tree, folder: str, signers: Sequence[Signer] = ()) -> Signed:
    """What the bundle in a folder of weights says of them, and whether it is the named signer's."""
    here = folder if folder not in ("", ".") else "."
    signer = next((one for one in signers if (one.model.strip("/") or ".") == here), None)
    who = shown(signer) if signer is not None else None
    inside = "" if here == "." else f"{folder}/"
    bundles = [path for path in tree.files if path.startswith(inside) and path.endswith(_ENDINGS)]
    beside = sorted(path for path in bundles if "/" not in path.removeprefix(inside))
    if not beside:
        state = SignatureState.MISSING if signer is None else SignatureState.EXPECTED
        return Signed(state, Evidence("tree", here), here, signer=who)
    chosen = next((path for path in beside if path == inside + NAME), beside[0])
    evidence = Evidence("tree", chosen)
    try:
        bundle = tree.read(chosen).data
        resources, ignored = _statement(bundle)
    except (Unreadable, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Signed(SignatureState.UNREADABLE, evidence, here, signer=who)
    most = None if signer is not None else min(_LARGEST, tree.bounds.header_bytes)
    ends: dict[str, int] = {}
    for one in resources:
        ends[one.name] = max(ends.get(one.name, 0), one.end or 0)
    for one in resources:
        if not _fits(tree, inside, one, most, ends[one.name]):
            found = Evidence("tree", chosen, excerpt=one.name)
            return Signed(SignatureState.BROKEN, found, here, one.name, signer=who)
    if signer is None:
        return Signed(SignatureState.FITS, evidence, here)
    added = _added(tree, inside, resources, (chosen, *(f"{inside}{one}" for one in ignored)))
    if added is not None:
        detail = f"{added} stands beside what was signed, and was not"
        return Signed(SignatureState.REFUSED, evidence, here, added, who, detail)
    state, detail_ = verified(bundle, resources, signer)
    return Signed(state, evidence, here, signer=who, detail=detail_)


def _statement(bundle: bytes) -> tuple[Sequence[Resource], Sequence[str]]:
    """What was signed, and the paths that were left out. Raises ValueError, KeyError or TypeError."""
    envelope: Mapping[str, Any] = json.loads(bundle)["dsseEnvelope"]
    statement = json.loads(base64.b64decode(envelope["payload"], validate=True))
    if statement["predicateType"] != _PREDICATE:
        raise ValueError(statement["predicateType"])
    predicate = statement["predicate"]
    how = predicate.get("serialization") or {}
    resources = list(_resources(predicate["resources"], how.get("method") == "shards"))
    if len(resources) > _MOST:
        raise ValueError("more files than are compared")
    return resources, [one for one in how.get("ignore_paths") or () if isinstance(one, str)]


def _resources(listed: Sequence[Mapping[str, Any]], parts: bool) -> Iterator[Resource]:
    for one in listed:
        algorithm, name, digest = str(one["algorithm"]), str(one["name"]), str(one["digest"]).lower()
        if not (_SHARDED if parts else _WHOLE).fullmatch(algorithm):
            raise ValueError(algorithm)
        if parts:
            name, start, end = name.rsplit(":", 2)
            yield Resource(name, digest, int(start), int(end), algorithm)
        else:
            yield Resource(name, digest)


def _fits(tree: Tree, inside: str, one: Resource, most: int | None, end: int) -> bool:
    """Whether a file has the digest, and as parts ends at `end`; more than `most` bytes are not compared."""
    path = inside + one.name
    try:
        stands_for = pointer(tree.head(path, 1024))
        if stands_for is not None and one.end is None:
            return stands_for == one.digest
        whole = tree.size(path)
        if one.end is not None and whole != end:
            return False
        size = (whole if one.end is None else one.end) - one.start
        if most is not None and size > most:
            return True
        with closing(tree.opened(path)) as file:
            file.seek(one.start)
            digest, left = hashlib.sha256(), size
            while left > 0 and (data := file.read(min(left, 1 << 20))):
                digest.update(data)
                left -= len(data)
        return left <= 0 and digest.hexdigest() == one.digest
    except TooLarge:
        return True  # of a commit that is compared with, nothing is claimed
    except (Unreadable, OSError, ValueError, OverflowError):
        return False


def _added(tree: Tree, inside: str, resources: Sequence[Resource], apart: Sequence[str]) -> str | None:
    """The first file of the folder that nobody signed, and that no signature leaves out."""
    names = {inside + one.name for one in resources}
    left_out = [*apart, *(f"{one}/*" for one in apart), *(f"{inside}{one}" for one in _UNSIGNED)]
    for path in tree.files:
        known = path in names or any(path == one or fnmatchcase(path, one) for one in left_out)
        if path.startswith(inside) and not known:
            return path.removeprefix(inside)
    return None
