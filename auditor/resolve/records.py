"""The Hub's JSON to a record, field by field: a broken field costs nothing but itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from auditor.model import (
    Base,
    ClaimKind,
    Evidence,
    Identity,
    LicenseClaim,
    ModelFile,
    ModelRecord,
    Strength,
)
from auditor.resolve.facts import facts, flagged

#: Longest value of a field that is kept, and how many of a list.
_LONGEST: Final = 300
_MOST: Final = 5000

_RELATIONS: Final = frozenset({"finetune", "adapter", "quantized", "merge"})
_NAME: Final = re.compile(r"[A-Za-z0-9][\w.-]*(?:/[A-Za-z0-9][\w.-]*)?")
#: Characters of what stands where the name of a base should.
LONGEST_NAME: Final = 200

_COMMIT: Final = re.compile(r"[0-9a-f]{40}")
_DIGEST: Final = re.compile(r"sha256:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{64}")
_HUB_ID: Final = re.compile(r"[0-9a-f]{24}")


class Reader:
    """Reads one record; `remarks` collects the fields that could not be read."""

    def __init__(self, raw: Mapping[str, Any], asked: Identity, source: str) -> None:
        """Read `raw`, the answer to `asked`, as evidence of `source`."""
        self.raw, self.asked, self.source = raw, asked, source
        self.asked_name = asked.model
        self.remarks: list[str] = []
        card = raw.get("cardData")
        self.card: Mapping[str, Any] = card if isinstance(card, dict) else {}
        if card is not None and not isinstance(card, dict):
            self.remarks.append("cardData is no object")
        self.name = self._name()
        commit = self.text(raw, "sha") or asked.revision
        self.commit = commit if commit and _COMMIT.fullmatch(commit) else asked.revision
        self.tags = tuple(self._texts(raw, "tags"))
        self.digests = {file.path: file.digest for file in self._files()}

    def _name(self) -> str:
        """What the model is called now: the name that was asked, if the record's is no name."""
        stated = self.text(self.raw, "id") or self.text(self.raw, "modelId") or self.asked.model
        if _NAME.fullmatch(stated):
            return stated
        self.remarks.append("id is no name of a model")
        return self.asked.model

    def record(self) -> ModelRecord:
        """The record of everything that could be read."""
        gated = self.raw.get("gated")
        told = tuple(facts(self))
        return ModelRecord(
            asked=self.asked,
            identity=Identity(self.asked.origin, self.name, self.commit),
            source=self.source,
            hub_id=self._hub_id(),
            publisher=self.name.partition("/")[0] if "/" in self.name else None,
            claims=tuple(self._claims()),
            bases=tuple(self._bases()),
            datasets=tuple(dict.fromkeys(self._datasets())),
            files=tuple(self._files()),
            gated=bool(gated),
            access="private" if self.raw.get("private") is True else ("gated" if gated else "public"),
            architecture=self._architecture(),
            facts=told,
            flagged=flagged(self),
            remarks=tuple(dict.fromkeys(self.remarks)),
        )

    def _architecture(self) -> str | None:
        """The architecture's word: of a GGUF header, else of the configuration, as the Hub read them."""
        return self.text(self.table("gguf"), "architecture") or self.text(self.table("config"), "model_type")

    def table(self, key: str) -> Mapping[str, Any]:
        """A table of the record, empty if it holds something else."""
        value = self.raw.get(key)
        return value if isinstance(value, dict) else {}

    def _hub_id(self) -> str | None:
        """The repository's own id, 24 hex digits, which a name registered anew does not inherit."""
        stated = self.text(self.raw, "_id")
        return stated if stated and _HUB_ID.fullmatch(stated) else None

    # -- licenses

    def _claims(self) -> Iterator[LicenseClaim]:
        stated = self._texts(self.card, "license") or [
            tag.removeprefix("license:") for tag in self.tags if tag.startswith("license:")
        ]
        for value in dict.fromkeys(filter(None, stated)):
            yield LicenseClaim(value, ClaimKind.TAG, self.seen("README.md: license"))
        for key, kind in (("license_name", ClaimKind.NAME), ("license_link", ClaimKind.LINK)):
            for value in self._texts(self.card, key):
                yield LicenseClaim(value, kind, self.seen(f"README.md: {key}"))

    # -- lineage

    def _bases(self) -> Iterator[Base]:
        related: dict[str, str] = {}
        for tag in self.tags:
            if tag.startswith("base_model:"):
                relation, colon, name = tag.removeprefix("base_model:").partition(":")
                if colon and relation in _RELATIONS:
                    related[name] = relation
                else:
                    related.setdefault(tag.removeprefix("base_model:"), "")
        stated = [name for name in related if _NAME.fullmatch(name)]
        named = {name.casefold() for name in stated}
        stated += [
            one for one in map(_hub_name, self._texts(self.card, "base_model")) if one.casefold() not in named
        ]
        default = self._relation(len(stated))
        for name in dict.fromkeys(stated):
            if not _NAME.fullmatch(name):
                self.remarks.append(f"base_model {name[:60]!r} is no name of the hub")
            if name.casefold() != self.name.casefold():
                identity = Identity(
                    self.asked.origin, name[:LONGEST_NAME]
                )  # one that nobody has is a question
                evidence = self.seen("README.md: base_model")
                yield Base(identity, related.get(name) or default, Strength.DECLARED, evidence)
        if not stated:
            yield from self._adapted()

    def _adapted(self) -> Iterator[Base]:
        """The base that PEFT wrote into an adapter's configuration, which the Hub shows in the record.

        (huggingface.js, `packages/tasks/src/model-data.ts`: `config.peft`.)
        """
        peft = self.table("config").get("peft")
        name = self.text(peft, "base_model_name_or_path") if isinstance(peft, dict) else None
        if name and "/" in name and _NAME.fullmatch(name) and name.casefold() != self.name.casefold():
            evidence = self.seen("adapter_config.json: base_model_name_or_path")
            yield Base(Identity(self.asked.origin, name), "adapter", Strength.HEADER, evidence)

    def _relation(self, count: int) -> str:
        """The card's own word, else what the Hub infers: several bases are a merge."""
        stated = self.text(self.card, "base_model_relation")
        if stated in _RELATIONS:
            return stated or ""
        library = self.text(self.raw, "library_name")
        if library == "peft" or any(file.path == "adapter_config.json" for file in self._files()):
            return "adapter"
        if library == "gguf" or self.raw.get("gguf") is not None or "gguf" in self.tags:
            return "quantized"
        return "merge" if count > 1 else "finetune"

    # -- the rest

    def _datasets(self) -> Iterator[str]:
        yield from self._texts(self.card, "datasets")
        yield from (tag.removeprefix("dataset:") for tag in self.tags if tag.startswith("dataset:"))

    def _files(self) -> Iterator[ModelFile]:
        siblings = self.raw.get("siblings")
        for one in siblings[:_MOST] if isinstance(siblings, list) else ():
            path = one.get("rfilename") if isinstance(one, dict) else None
            if isinstance(path, str) and len(path) <= _LONGEST:
                lfs = one.get("lfs")
                sha = lfs.get("sha256") if isinstance(lfs, dict) else None
                digest = f"sha256:{sha}" if isinstance(sha, str) else one.get("blobId")
                size = one.get("size")
                yield ModelFile(
                    _plain(path),
                    size if isinstance(size, int) and not isinstance(size, bool) and size >= 0 else None,
                    digest if isinstance(digest, str) and _DIGEST.fullmatch(digest) else None,
                )

    def seen(self, where: str) -> Evidence:
        """The place of a field, in the record or in a file of the model."""
        at = f"@{self.commit[:12]}" if self.commit else ""
        path = where.partition(":")[0]
        return Evidence(self.source, f"{self.name}{at}:{where}", self.digests.get(path))

    def text(self, table: Mapping[str, Any], key: str) -> str | None:
        """A text of a table, cut where it is long; anything else is remarked and left out."""
        value = table.get(key)
        if value is None or isinstance(value, str):
            return _plain(value[:_LONGEST]).strip() or None if value else None
        self.remarks.append(f"{key} is no text")
        return None

    def _texts(self, table: Mapping[str, Any], key: str) -> list[str]:
        """A text or a list of texts; anything else is remarked and left out."""
        value = table.get(key)
        values = value if isinstance(value, list) else [value]
        kept = [
            _plain(one[:_LONGEST]).strip() for one in values[:_MOST] if isinstance(one, str) and one.strip()
        ]
        if value is not None and len(kept) != len(values):
            self.remarks.append(f"{key} holds something that is no text")
        return kept


def is_name(text: str) -> bool:
    """Whether a text may be the name of a repository of the hub."""
    return _NAME.fullmatch(text) is not None


def _plain(text: str) -> str:
    """The text without what no encoding can write: JSON may hold half of a pair of surrogates."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _hub_name(value: str) -> str:
    """The name that an address of the Hub leads to, else the value itself."""
    match = re.match(r"https?://(?:www\.)?(?:huggingface\.co|hf\.co)/([\w.-]+/[\w.-]+)", value)
    return match[1] if match else value


def front_matter(text: str, load: Callable[[bytes, str], Any]) -> Mapping[str, Any]:
    """The front matter of a model card, empty if there is none or it cannot be read."""
    match = re.match(r"\s*---\r?\n(.{0,200000}?)\r?\n---", text, re.DOTALL)
    if match is None:
        return {}
    try:
        parsed = load(match[1].encode(), "README.md")
    except (ValueError, RecursionError):
        return {}
    return parsed if isinstance(parsed, dict) else {}
