"""Bases that a model's own files name where its card names none: one small file, read at the pinned commit.

What trainers and merge tools write down by themselves: PEFT the base of an
adapter (`adapter_config.json`), mergekit its recipe (`mergekit_config.yml`),
transformers the place a model was loaded from (`config.json`:
`_name_or_path`). The last may as well be somebody's folder: it counts only if
the hub has a model of that name, and is a guess even then.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, Final
from urllib.parse import quote

from auditor.knowledge import yamlfile
from auditor.model import Base, Evidence, Identity, ModelFile, ModelRecord, Strength
from auditor.resolve.fetching import Answer, Broken, Refused
from auditor.resolve.store import Store
from auditor.resolve.texts import blob_id

#: Bytes of a file that is read, and how many bases one file may name.
_LARGEST: Final = 1024 * 1024
_MOST: Final = 32

_NAME: Final = re.compile(r"[A-Za-z0-9][\w.-]{0,95}/[A-Za-z0-9][\w.-]{0,95}")

#: Files that say so for certain: a model whose file could not be read is not known.
CERTAIN: Final = frozenset({"adapter_config.json", "mergekit_config.yml", "mergekit_config.yaml"})

#: Files in the order in which they are believed, and what each says of its bases.
_FILES: Final = (
    ("adapter_config.json", "adapter", Strength.HEADER),
    ("mergekit_config.yml", "merge", Strength.HEADER),
    ("mergekit_config.yaml", "merge", Strength.HEADER),
    ("config.json", "finetune", Strength.INFERRED),
)


class Hints:
    """Reads the first of the files that a record has."""

    def __init__(
        self, get: Callable[[str], Answer | None], exists: Callable[[Identity], bool], store: Store
    ) -> None:
        """`get` what lies at a path of the hub; ask whether a model `exists`; `store` has what was read."""
        self._get, self._exists, self._store = get, exists, store

    def certain(self, record: ModelRecord) -> bool:
        """Whether the record has a file that says for certain what it is made from, and no card that does."""
        return not record.bases and not CERTAIN.isdisjoint(file.path for file in record.files)

    def bases(self, record: ModelRecord) -> tuple[Base, ...]:
        """The bases that the record's files name; none where the card names one, or the files are closed.

        Raises `Fault` where the file could not be read.
        """
        files = {file.path: file for file in record.files}
        found = next((one for one in _FILES if one[0] in files), None)
        if record.bases or record.gated or found is None or record.identity.revision is None:
            return ()
        path, relation, strength = found
        data = self._read(record, files[path])
        names = dict.fromkeys(_named(path, data or b""))
        place = f"{record.identity.model}@{record.identity.revision[:12]}:{path}"
        evidence = Evidence(record.source, place, digest=files[path].digest)
        return tuple(
            Base(Identity(record.identity.origin, name), relation, strength, evidence)
            for name in list(names)[:_MOST]
            if name.casefold() not in (record.identity.model.casefold(), record.asked.model.casefold())
            and (strength is not Strength.INFERRED or self._exists(Identity(record.identity.origin, name)))
        )

    def _read(self, record: ModelRecord, file: ModelFile) -> bytes | None:
        if file.size is not None and file.size > _LARGEST:
            return None
        kept = self._store.blob(file.digest or "")
        if kept is not None:
            return kept
        if (file.digest or "").startswith("sha256:"):
            raise Broken(f"{file.path} lies outside the hub's own host")
        name, commit = quote(record.identity.model, safe="/"), record.identity.revision
        answer = self._get(f"/api/resolve-cache/models/{name}/{commit}/{quote(file.path)}")
        if answer is None:
            raise Refused("the hub asks to wait longer than we do")
        if answer.status != 200 or file.digest not in (None, blob_id(answer.body)):
            raise Broken(f"HTTP {answer.status}, and no {file.path} of the record's digest")
        self._store.keep_blob(answer.body)
        return answer.body


def _named(path: str, data: bytes) -> Iterator[str]:
    """The names of models in a file, as they stand there."""
    try:
        raw: Any = yamlfile.load(data, path) if path.startswith("mergekit") else json.loads(data or b"{}")
    except (ValueError, RecursionError):
        return
    if not isinstance(raw, dict):
        return
    stated = _of_recipe(raw) if path.startswith("mergekit") else (raw.get(key) for key in _KEYS)
    for value in stated:
        if isinstance(value, str) and _NAME.fullmatch(value):
            yield value


#: PEFT's key and transformers' own: each stands in its own file.
_KEYS: Final = ("base_model_name_or_path", "_name_or_path")


def _of_recipe(recipe: dict[str, Any]) -> Iterator[object]:
    """What a merge is made from: `base_model`, `models` and the `sources` of `slices` (mergekit's README)."""
    yield _model(recipe.get("base_model"))
    entries = [*_listed(recipe.get("models"))]
    for slice_ in _listed(recipe.get("slices")):
        entries += _listed(slice_.get("sources")) if isinstance(slice_, dict) else []
    for entry in entries:
        if isinstance(entry, dict):
            yield _model(entry.get("model"))


def _listed(value: object) -> list[Any]:
    return value[:_MOST] if isinstance(value, list) else []


def _model(value: object) -> object:
    """A model as a recipe writes it: a name, or `name+adapter`, or a table with its path."""
    if isinstance(value, dict):
        inner = value.get("model")
        value = inner.get("path") if isinstance(inner, dict) else inner
    return value.partition("+")[0] if isinstance(value, str) else None
