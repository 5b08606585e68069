"""Weights in the audited tree: what their headers and the files beside them say."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import PurePosixPath
from typing import Any, Final

from auditor import headers
from auditor.knowledge import yamlfile
from auditor.model import (
    Base,
    ClaimKind,
    Evidence,
    Identity,
    Kind,
    LicenseClaim,
    ModelRecord,
    Reason,
    Resolution,
    Signer,
    Strength,
    Unresolved,
)
from auditor.reading import Tree, Unreadable
from auditor.resolve.hubcards import CARD, from_card
from auditor.resolve.records import LONGEST_NAME, front_matter
from auditor.resolve.seam import CardReader, TextReader
from auditor.resolve.signing import signed
from auditor.resolve.texts import blob_id, license_files, read_claims

_REPOSITORY = re.compile(
    r"(?:https?://(?:huggingface\.co|hf\.co)/)?([A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*)/?"
)

#: Keys of a header that state the license. Sources: the GGUF specification (general metadata); the
#: Stability AI model metadata standard (`modelspec`); ONNX, "Optional Metadata" (MetadataProps.md).
_LICENSES: Final = {
    "general.license": ClaimKind.WEIGHTS,
    "general.license.name": ClaimKind.NAME,
    "general.license.link": ClaimKind.LINK,
    "license": ClaimKind.WEIGHTS,
    "modelspec.license": ClaimKind.WEIGHTS,
    "model_license": ClaimKind.WEIGHTS,
}

#: Keys of a card that state it.
_CARD: Final = {
    "license": ClaimKind.TAG,
    "license_name": ClaimKind.NAME,
    "license_link": ClaimKind.LINK,
}

#: What a card may say of how it comes from its base (`base_model_relation`).
_RELATIONS: Final = frozenset({"finetune", "adapter", "quantized", "merge"})


class Local:
    """Answers for the origin `local`: a file or folder of the tree."""

    def __init__(
        self,
        tree: Tree | None,
        texts: TextReader | None = None,
        cards: CardReader | None = None,
        signers: Sequence[Signer] = (),
    ) -> None:
        """Look in `tree`; without one nothing is known.

        Without `texts` no license file is read, without `cards` no sentence of
        a card. `signers` are those whose signatures must stand beside weights.
        """
        self._tree, self._texts, self._cards = tree, texts, cards
        self._signers = tuple(signers)

    def answers(self, identity: Identity) -> bool:
        """Whether the model is a place of the tree."""
        return identity.origin == "local"

    def resolve(self, wanted: Sequence[Identity]) -> Iterator[Resolution]:
        """Answer each from the tree."""
        for identity in wanted:
            yield self._record(identity)

    def _record(self, identity: Identity) -> Resolution:
        tree, path = self._tree, identity.model
        kind = tree.kind(path) if tree is not None else None
        if tree is None or kind is None:
            return Unresolved(identity, Reason.NOT_IN_TREE, "no such place in the tree")
        folder = path if kind == "folder" else path.rpartition("/")[0]
        bases = [*self._from_header(tree, path), *self._from_configuration(tree, folder)]
        bases += self._from_card(tree, path, folder)
        adapter = any(base.relation == "adapter" for base in bases)
        record = ModelRecord(
            asked=identity,
            identity=identity,
            source="tree",
            kind=Kind.ADAPTER if adapter else Kind.MODEL,
            claims=(*self._claims(tree, path, folder), *self._from_texts(tree, folder)),
            bases=tuple({base.identity: base for base in reversed(bases)}.values())[::-1],
            architecture=self._architecture(tree, path, folder),
            signed=signed(tree, folder, self._signers),
        )
        return self._with_card(record, tree, folder)

    def _with_card(self, record: ModelRecord, tree: Tree, folder: str) -> ModelRecord:
        """The record with what the card beside the weights says; that at the root is the project's own."""
        path = f"{folder}/{CARD}"
        text = _text(tree, path).encode("utf-8", "replace") if folder not in ("", ".") else b""
        return from_card(record, text, Evidence("tree", path, blob_id(text)), self._cards) if text else record

    def _architecture(self, tree: Tree, path: str, folder: str) -> str | None:
        configuration = f"{folder}/config.json" if folder not in ("", ".") else "config.json"
        stated = _json(tree, configuration).get("model_type")
        found = self._header(tree, path).get("general.architecture") or stated
        return found if isinstance(found, str) else None

    def _from_header(self, tree: Tree, path: str) -> Iterator[Base]:
        for key, value in headers.bases(self._header(tree, path)):
            match = _REPOSITORY.fullmatch(value)
            if match:
                evidence = Evidence("tree", f"{path}: {key}")
                yield Base(Identity("huggingface", match[1]), _made(path), Strength.HEADER, evidence)

    def _from_card(self, tree: Tree, path: str, folder: str) -> Iterator[Base]:
        """The bases that a card beside the weights declares; the page of the project itself is none."""
        card = _card(folder)
        matter = front_matter(_text(tree, card), yamlfile.load) if card else {}
        stated = matter.get("base_model")
        relation = matter.get("base_model_relation")
        for name in stated if isinstance(stated, list) else [stated]:
            if isinstance(name, str) and name.strip():
                match = _REPOSITORY.fullmatch(name)
                base = match[1] if match else name.strip()[:LONGEST_NAME]  # one that nobody has is a question
                evidence = Evidence("tree", f"{card}: base_model")
                made = relation if relation in _RELATIONS else _made(path)
                yield Base(Identity("huggingface", base), str(made), Strength.DECLARED, evidence)

    def _from_configuration(self, tree: Tree, folder: str) -> Iterator[Base]:
        for name, key, relation in (
            ("adapter_config.json", "base_model_name_or_path", "adapter"),
            ("config.json", "_name_or_path", "finetune"),
        ):
            path = f"{folder}/{name}" if folder not in ("", ".") else name
            base = _json(tree, path).get(key)
            match = _REPOSITORY.fullmatch(base) if isinstance(base, str) else None
            if match:
                evidence = Evidence("tree", f"{path}: {key}")
                strength = Strength.HEADER if relation == "adapter" else Strength.INFERRED
                yield Base(Identity("huggingface", match[1]), relation, strength, evidence)

    def _claims(self, tree: Tree, path: str, folder: str) -> Iterator[LicenseClaim]:
        header = self._header(tree, path)
        for key, kind in _LICENSES.items():
            if header.get(key, "").strip():
                yield LicenseClaim(header[key].strip(), kind, Evidence("tree", f"{path}: {key}"))
        card = _card(folder)
        if card:
            matter = front_matter(_text(tree, card), yamlfile.load)
            for key, kind in _CARD.items():
                value = matter.get(key)
                if isinstance(value, str) and value.strip():
                    yield LicenseClaim(value.strip(), kind, Evidence("tree", f"{card}: {key}"))

    def _from_texts(self, tree: Tree, folder: str) -> Iterator[LicenseClaim]:
        """What the license files beside the weights are; those at the root are the project's own."""
        if self._texts is None or folder in ("", "."):
            return
        inside = f"{folder}/"
        names = [path.removeprefix(inside) for path in tree.files if path.startswith(inside)]
        read = []
        for name in license_files(names):
            try:
                read.append((name, tree.read(f"{inside}{name}").data))
            except Unreadable:
                continue  # the scan tells which files could not be read
        yield from read_claims(self._texts, read, "tree", inside)

    def _header(self, tree: Tree, path: str) -> Mapping[str, str]:
        try:
            return headers.texts(path.lower(), tree.head(path, headers.MOST), partial(tree.part, path))
        except Unreadable:
            return {}


def _card(folder: str) -> str:
    """The path of a card beside weights; empty at the root, whose page is the project's own."""
    return f"{folder}/README.md" if folder not in ("", ".") else ""


def _made(path: str) -> str:
    """How weights of that format come from their base, where nothing says more."""
    suffix = PurePosixPath(path).suffix.lower()
    return {".gguf": "quantized", ".llamafile": "quantized", ".onnx": "converted"}.get(suffix, "finetune")


def _json(tree: Tree, path: str) -> Mapping[str, Any]:
    try:
        parsed = json.loads(_text(tree, path) or "{}")
    except (ValueError, RecursionError):
        return {}
    return parsed if isinstance(parsed, dict) else {}


def _text(tree: Tree, path: str) -> str:
    try:
        return tree.read(path).text
    except Unreadable:
        return ""
