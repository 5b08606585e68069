"""The Hugging Face client's own cache on this machine: cards of models somebody has downloaded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from auditor.knowledge import yamlfile
from auditor.model import Evidence, Identity, LicenseClaim, Reason, Resolution, Unresolved
from auditor.resolve.hubcards import from_card
from auditor.resolve.records import Reader, front_matter
from auditor.resolve.seam import CardReader, TextReader
from auditor.resolve.texts import LARGEST, blob_id, license_files, read_claims

_CARD: Final = 2 * 1024 * 1024
_COMMIT: Final = re.compile(r"[0-9a-f]{40}")


class Cache:
    """Answers for models whose card lies in the cache; follows no link out of it."""

    def __init__(
        self, folder: Path | None, texts: TextReader | None = None, cards: CardReader | None = None
    ) -> None:
        """Look below `folder` (the client's `hub` folder).

        Without `texts` no license file is read, without `cards` no sentence of a card.
        """
        self._folder, self._texts, self._cards = folder, texts, cards

    def answers(self, identity: Identity) -> bool:
        """Whether the cache holds the model's card at that revision."""
        return identity.origin == "huggingface" and self._card(identity) is not None

    def resolve(self, wanted: Sequence[Identity]) -> Iterator[Resolution]:
        """Answer each from its card."""
        for identity in wanted:
            yield self.record(identity) or Unresolved(identity, Reason.OFFLINE, "not in the local cache")

    def record(self, identity: Identity) -> Resolution | None:
        """The record of the cached card, None if there is none."""
        found = self._card(identity)
        if found is None:
            return None
        commit, text = found
        raw: Mapping[str, Any] = {
            "id": identity.model,
            "sha": commit,
            "cardData": dict(front_matter(text, yamlfile.load)),
        }
        record = Reader(raw, identity, "cache").record()
        claims = tuple(self._from_texts(self._home(identity) / "snapshots" / commit, identity, commit))
        told = replace(record, source="cache", claims=(*record.claims, *claims))
        evidence = Evidence("cache", f"{identity.model}@{commit[:12]}:README.md", blob_id(text.encode()))
        return from_card(told, text.encode(), evidence, self._cards)

    def _home(self, identity: Identity) -> Path:
        return (self._folder or Path()) / f"models--{identity.model.replace('/', '--')}"

    def _from_texts(self, snapshot: Path, identity: Identity, commit: str) -> Iterator[LicenseClaim]:
        if self._texts is None:
            return
        try:
            names = license_files(entry.name for entry in snapshot.iterdir())
        except OSError:
            return
        files = [
            (name, data) for name in names if (data := self._bytes(snapshot / name, LARGEST)) is not None
        ]
        yield from read_claims(self._texts, files, "cache", f"{identity.model}@{commit[:12]}:")

    def _card(self, identity: Identity) -> tuple[str, str] | None:
        if self._folder is None or not re.fullmatch(r"[\w.-]+(?:/[\w.-]+)?", identity.model):
            return None
        home = self._home(identity)
        commit = self._commit(home, identity.revision or "main")
        if commit is None:
            return None
        text = self._read(home / "snapshots" / commit / "README.md")
        return (commit, text) if text is not None else None

    def _commit(self, home: Path, revision: str) -> str | None:
        if _COMMIT.fullmatch(revision):
            return revision
        if not re.fullmatch(r"[\w.-]+", revision):
            return None
        text = self._read(home / "refs" / revision)
        return text.strip() if text and _COMMIT.fullmatch(text.strip()) else None

    def _read(self, path: Path) -> str | None:
        data = self._bytes(path, _CARD)
        return None if data is None else data.decode("utf-8", errors="replace")

    def _bytes(self, path: Path, most: int) -> bytes | None:
        """A file of the cache; the links of snapshots lead into its own blobs and nowhere else."""
        try:
            real = path.resolve(strict=True)
            if self._folder is None or not real.is_relative_to(self._folder.resolve()) or not real.is_file():
                return None
            with real.open("rb") as file:
                return file.read(most)
        except (OSError, RuntimeError):
            return None
