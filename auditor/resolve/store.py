"""What the hub has said before, kept in the user's cache so that the next run need only ask whether it holds.

A record is kept by endpoint, address and the digest of the token that it was
shown to, with its ETag and time; its bytes lie apart, named by their sha256,
so that equal answers are kept once. Files of models lie by their git blob id:
the same id is the same bytes in every repository, for ever. What cards were
read as lies by the digest of all that it rests on. Nothing is believed that
does not have the digest it is named by or bears, and every file appears
whole or not at all: runs at the same time, and one killed at any moment,
leave nothing that another could misread. Whatever fails here costs a request,
never an answer.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final

from auditor import writing
from auditor.resolve.texts import blob_id

#: Bytes that the cache may hold, and to how many it is cut when it holds more.
LARGEST: Final = 256 * 1024 * 1024
_KEPT: Final = LARGEST // 4 * 3

#: Version of the layout: another one is another folder.
_VERSION: Final = "1"

#: Bytes of one thing that is kept, unpacked.
_LONGEST: Final = 8 * 1024 * 1024

#: Bytes of a seal.
_SEAL: Final = hashlib.sha256().digest_size

_ETAG: Final = re.compile(r'(?:W/)?"[\x21\x23-\x7e]{1,200}"')
_DIGEST: Final = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer of the hub: its ETag, its body, the last day on which it held (ISO 8601)."""

    etag: str
    body: bytes
    day: str


class Store:
    """The cache of one endpoint as one token sees it. No method raises."""

    def __init__(self, folder: Path | None, endpoint: str, token: str | None, as_of: str) -> None:
        """Keep below `folder`, or nothing at all if that is None; `as_of` (ISO 8601, UTC) is noted."""
        self._root = folder / f"hub-{_VERSION}" if folder is not None else None
        self._who = f"{endpoint}\n{hashlib.sha256((token or '').encode()).hexdigest()}"
        self._as_of = as_of
        self._wrote: Path | None = None

    def find(self, path: str) -> Kept | None:
        """The last answer at a path of the hub, None if there is none that is whole."""
        raw = self._read("records", self._key(path))
        try:
            entry = json.loads(raw) if raw is not None else None
            if not isinstance(entry, dict) or (entry["who"], entry["path"]) != (self._who_digest, path):
                return None
            etag, digest, day = str(entry["etag"]), str(entry["body"]), str(entry["as_of"])[:10]
        except (ValueError, KeyError, RecursionError):
            return None
        body = self._content("bodies", digest)
        if body is None or not _ETAG.fullmatch(etag) or hashlib.sha256(body).hexdigest() != digest:
            return None
        return Kept(etag, body, day) if _DAY.fullmatch(day) else None

    def keep(self, path: str, etag: str, body: bytes, said: str | None = None) -> None:
        """Keep an answer; one without an ETag could not be asked after.

        `said` is the answer's own `Date` (RFC 9110, 6.6.1): when it held is the hub's word, not a clock's.
        """
        if self._root is None or not _ETAG.fullmatch(etag) or len(body) > _LONGEST:
            return
        digest = hashlib.sha256(body).hexdigest()
        self._write("bodies", digest, lambda: zlib.compress(body, 1))
        self._note(path, etag, digest, _day(said) or self._as_of)

    def confirm(self, path: str, kept: Kept, said: str | None = None) -> None:
        """Note that a kept answer holds on the day of an answer's `Date`; once a day is enough."""
        day = _day(said) or self._as_of[:10]
        if self._root is not None and day > kept.day:
            self._note(path, kept.etag, hashlib.sha256(kept.body).hexdigest(), day)

    def _note(self, path: str, etag: str, digest: str, day: str) -> None:
        entry = {"who": self._who_digest, "path": path, "etag": etag, "as_of": day, "body": digest}
        self._write("records", self._key(path), lambda: json.dumps(entry, sort_keys=True).encode())

    def blob(self, id_: str) -> bytes | None:
        """The bytes of a file by its git blob id."""
        data = self._content("blobs", id_)
        return data if data is not None and blob_id(data) == id_ else None

    def keep_blob(self, data: bytes) -> None:
        """Keep the bytes of a file."""
        if self._root is not None and len(data) <= _LONGEST:
            self._write("blobs", blob_id(data), lambda: zlib.compress(data, 1))

    def body(self, digest: str) -> bytes | None:
        """Bytes by their sha256 (`sha256:...`): the same digest is the same bytes, wherever it stands."""
        name = digest.removeprefix("sha256:")
        data = self._content("bodies", name)
        return data if data is not None and hashlib.sha256(data).hexdigest() == name else None

    def keep_body(self, data: bytes) -> None:
        """Keep bytes by their sha256."""
        if self._root is not None and len(data) <= _LONGEST:
            self._write("bodies", hashlib.sha256(data).hexdigest(), lambda: zlib.compress(data, 1))

    def reading(self, key: str) -> bytes | None:
        """What was kept under a key (a sha256), None if there is nothing that is whole."""
        content = self._content("readings", key) or b""
        return content[_SEAL:] if content[:_SEAL] == _seal(key, content[_SEAL:]) else None

    def keep_reading(self, key: str, data: bytes) -> None:
        """Keep bytes that were worked out, under the digest of all that they rest on."""
        if self._root is not None and len(data) <= _LONGEST - _SEAL:
            self._write("readings", key, lambda: zlib.compress(_seal(key, data) + data, 1))

    def prune(self, largest: int = LARGEST, kept: int = _KEPT) -> None:
        """Remove what was not used for longest, if more than `largest` bytes lie here, down to `kept`.

        The folder of the last file written speaks for its 255 siblings, so
        that a cache far from full is not walked. There too goes what a kill left.
        """
        if self._wrote is None:
            return
        writing.clear(self._wrote)
        if sum(size for _, size, _ in _files(self._wrote)) * 256 <= largest:
            return
        found = sorted(_files(self._root), key=lambda one: one[0])
        held = sum(size for _, size, _ in found)
        if held <= largest:
            return
        for _, size, path in found:
            if held <= kept:
                return
            try:
                path.unlink()
                held -= size
            except OSError:
                continue

    # -- files

    @property
    def _who_digest(self) -> str:
        return hashlib.sha256(self._who.encode()).hexdigest()

    def _key(self, path: str) -> str:
        return hashlib.sha256(f"{self._who}\n{path}".encode()).hexdigest()

    def _place(self, kind: str, name: str) -> Path | None:
        if self._root is None or not _DIGEST.fullmatch(name):
            return None
        return self._root / kind / name[:2] / name

    def _read(self, kind: str, name: str) -> bytes | None:
        place = self._place(kind, name)
        try:
            if place is None:
                return None
            with place.open("rb") as file:
                data = file.read(_LONGEST + 1)
            os.utime(place)  # used today: removed last
            return data if len(data) <= _LONGEST else None
        except OSError:
            return None

    def _content(self, kind: str, name: str) -> bytes | None:
        packed = self._read(kind, name)
        if packed is None:
            return None
        try:
            unpack = zlib.decompressobj()
            data = unpack.decompress(packed, _LONGEST + 1)
        except zlib.error:
            return None
        return data if unpack.eof and len(data) <= _LONGEST else None

    def _write(self, kind: str, name: str, content: Callable[[], bytes]) -> None:
        """Write beside and rename: a reader sees the old file or the new one, whole."""
        place = self._place(kind, name)
        if place is None:
            return
        try:
            writing.write(place, content())
            self._wrote = place.parent
        except OSError:
            return


def _seal(key: str, data: bytes) -> bytes:
    """What stands before bytes that are not named by their own digest: it is that of name and bytes."""
    return hashlib.sha256(key.encode() + data).digest()


def _day(said: str | None) -> str | None:
    """The day of a `Date` header, None if it says none that can be read."""
    try:
        return parsedate_to_datetime(said or "").date().isoformat()
    except (ValueError, TypeError, OverflowError):
        return None


def _files(root: Path | None) -> Iterator[tuple[float, int, Path]]:
    """Every file: when it was last written or used, its size in bytes, itself; also what a kill left."""
    for folder, _, names in os.walk(root) if root is not None else ():
        for name in names:
            path = Path(folder, name)
            try:
                seen = path.lstat()
            except OSError:
                continue
            yield seen.st_mtime, seen.st_size, path
