"""ModelScope: the record of a model, its files, and the texts of its license.

`GET /api/v1/models/ORG/NAME`, `.../repo/files` and `.../repo?FilePath=` as the
client `modelscope` 1.30.0 asks (`hub/api.py`: get_model, get_model_files;
`hub/file_download.py`: get_file_download_url), with the fields that its
`ModelInfo` and `RepoSibling` read (`modelscope/modelscope@2905da12`:
`modelscope/hub/info.py`): `License`, `ReadMeContent`, `Visibility`; of a file
`Path`, `Size`, `Sha256`, `Type`. No token is sent: what is not public is missing.

What a model was made from stands in the record's `BaseModel`, a list of names or one, and
how in `BaseModelRelation`; of a LoRA's file `AigcType` says that it is one. The client writes
the first and the last (`modelscope` 1.30.0, `hub/api.py`: create_model) and reads neither;
others do (`willmiao/ComfyUI-Lora-Manager@0f160e15`: `py/services/model_sources/modelscope.py`;
`ethan7zhanghx/downloadCount-for-ERNIE-PPOCR-VL@51b8c471`: `ernie_tracker/fetchers/fetchers_api.py`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final
from urllib.parse import quote

from auditor.knowledge import yamlfile
from auditor.model import (
    Base,
    ClaimKind,
    Evidence,
    Identity,
    LicenseClaim,
    ModelFile,
    ModelRecord,
    Reason,
    Resolution,
    Strength,
    Unresolved,
)
from auditor.resolve.content import NotRead, content
from auditor.resolve.fetching import Answer
from auditor.resolve.records import Reader, front_matter
from auditor.resolve.seam import ResolveSettings, TextReader
from auditor.resolve.site import Site
from auditor.resolve.store import Store
from auditor.resolve.texts import LARGEST, claims, license_files, unread

ORIGIN: Final = "modelscope"

#: The public site, as the client `modelscope-hub` 0.5.1 has it.
ADDRESS: Final = "https://modelscope.cn"

_NAME: Final = re.compile(r"[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*")
_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_HEAD: Final = "master"
_PRIVATE: Final = 1

#: The site's words for how a model was made from another, as ours. Another word says nothing.
_RELATIONS: Final = {
    "finetune": "finetune",
    "adapter": "adapter",
    "lora": "adapter",
    "quantized": "quantized",
    "merge": "merge",
}

#: Names of bases that are read.
_MOST_BASES: Final = 100


class ModelScope:
    """Asks the site for records: two requests a model, and one for each text that nobody has seen."""

    def __init__(self, settings: ResolveSettings, address: str, texts: TextReader | None = None) -> None:
        """Ask the site at `address`. Without `texts` no license file is read."""
        self.site = Site(settings, address, "application/json, */*")
        self._texts = texts
        self._store = Store(settings.store, address, None, settings.as_of)

    def answers(self, identity: Identity) -> bool:
        """Whether the model is ModelScope's."""
        return identity.origin == ORIGIN

    def resolve(self, wanted: Sequence[Identity]) -> Iterator[Resolution]:
        """Answer each from its record."""
        yield from self.site.resolve(wanted, self._ask)
        self._store.prune()

    def _ask(self, identity: Identity) -> Resolution:
        if not _NAME.fullmatch(identity.model):
            return Unresolved(identity, Reason.MISSING_OR_PRIVATE, "no name of a ModelScope model")
        asked = f"?Revision={quote(identity.revision, safe='')}" if identity.revision else ""
        answer = self.site.get(f"{_below(identity)}{asked}")
        data = _data(answer)
        if data is None:
            gone = answer.status in (401, 403, 404) or _code(answer) not in (None, 200)
            reason = Reason.MISSING_OR_PRIVATE if gone else Reason.UNREADABLE
            detail = f"HTTP {answer.status}" if answer.status != 200 else "the answer is no record"
            return Unresolved(identity, reason, detail)
        revision = identity.revision or _text(data, "Revision") or _HEAD
        listed = _data(self.site.get(f"{_below(identity)}/repo/files?Revision={quote(revision, safe='')}"))
        files = list(_files(listed)) if listed is not None else None
        return self._record(identity, data, files, revision)

    def _record(
        self, identity: Identity, data: Mapping[str, Any], files: list[ModelFile] | None, revision: str
    ) -> ModelRecord:
        card = front_matter(_text(data, "ReadMeContent", LARGEST) or "", yamlfile.load)
        named = _bases(data)
        tags = _tags(data, named)
        reader = Reader({"id": identity.model, "cardData": dict(card), "tags": tags}, identity, ORIGIN)
        made = reader.record()
        stated = _text(data, "License")
        evidence = Evidence(ORIGIN, f"{identity.model}: License")
        field = (LicenseClaim(stated, ClaimKind.TAG, evidence),) if stated else ()
        unlisted = () if files is not None else ("the list of its files could not be read",)
        return replace(
            made,
            claims=(*field, *made.claims, *self._from_texts(identity, files or [], revision)),
            bases=tuple(_placed(made, data, named)),
            files=tuple(files or ()),
            access="private" if data.get("Visibility") == _PRIVATE else "public",
            remarks=(*made.remarks, *unlisted),
        )

    def _from_texts(
        self, identity: Identity, files: Sequence[ModelFile], revision: str
    ) -> Iterator[LicenseClaim]:
        if self._texts is None:
            return
        by_path = {file.path: file for file in files}
        for path in license_files(by_path):
            file = by_path[path]
            evidence = Evidence(ORIGIN, f"{identity.model}@{revision}:{path}", digest=file.digest)
            try:
                text = self._fetched(identity, file, revision)
            except NotRead as error:
                yield LicenseClaim(unread(path), ClaimKind.FILE, replace(evidence, excerpt=str(error)))
            else:
                yield from claims(self._texts.read(text), path, evidence)

    def _fetched(self, identity: Identity, file: ModelFile, revision: str) -> bytes:
        if file.size is not None and file.size > LARGEST:
            raise NotRead("larger than we read")
        path = f"/repo?Revision={quote(revision, safe='')}&FilePath={quote(file.path, safe='')}"
        return content(self.site, self._store, f"{_below(identity)}{path}", file.digest)


def _below(identity: Identity) -> str:
    return f"/api/v1/models/{quote(identity.model, safe='/')}"


def _parsed(answer: Answer) -> Mapping[str, Any]:
    try:
        parsed = json.loads(answer.body)
    except (ValueError, RecursionError):
        return {}
    return parsed if isinstance(parsed, dict) else {}


def _code(answer: Answer) -> object:
    return _parsed(answer).get("Code")


def _data(answer: Answer) -> Mapping[str, Any] | None:
    """What an answer holds, None if it says that it holds nothing, or is no answer."""
    parsed = _parsed(answer)
    data = parsed.get("Data")
    good = answer.status == 200 and parsed.get("Code", 200) == 200 and parsed.get("Success", True) is True
    return data if good and isinstance(data, dict) else None


def _bases(data: Mapping[str, Any]) -> list[str]:
    """What the record names that the model was made from, as it stands there."""
    stated = data.get("BaseModel")
    values = stated[:_MOST_BASES] if isinstance(stated, list) else [stated]
    texts = (_text({"name": value}, "name") for value in values)
    return list(dict.fromkeys(text for text in texts if text is not None))


def _relation(data: Mapping[str, Any]) -> str | None:
    """How the model was made from them, None where the record does not say it in words that are known."""
    stated = (_text(data, key) or "" for key in ("BaseModelRelation", "AigcType"))
    return next((_RELATIONS[word] for word in map(str.casefold, stated) if word in _RELATIONS), None)


def _tags(data: Mapping[str, Any], bases: Sequence[str]) -> list[str]:
    """The bases in the words of the Hub's tags."""
    relation = _relation(data)
    return [f"base_model:{relation}:{name}" if relation else f"base_model:{name}" for name in bases]


def _placed(record: ModelRecord, data: Mapping[str, Any], bases: Sequence[str]) -> Iterator[Base]:
    """The bases of a record, those of its field with the field as their place.

    What is no name stays one of them: a base that nobody can look up is a question.
    """
    names = {name.casefold() for name in bases}
    read = {record.identity.model.casefold(), *(base.identity.model.casefold() for base in record.bases)}
    seen = Evidence(ORIGIN, f"{record.identity.model}: BaseModel")
    for base in record.bases:
        yield replace(base, evidence=seen) if base.identity.model.casefold() in names else base
    for name in bases:
        if name.casefold() not in read:
            yield Base(Identity(ORIGIN, name), _relation(data) or "finetune", Strength.DECLARED, seen)


def _files(data: Mapping[str, Any]) -> Iterator[ModelFile]:
    listed = data.get("Files")
    for one in listed[:5000] if isinstance(listed, list) else ():
        path = one.get("Path") if isinstance(one, dict) else None
        if isinstance(path, str) and len(path) <= 300 and one.get("Type") != "tree":
            size, sha = one.get("Size"), one.get("Sha256")
            yield ModelFile(
                path.encode("utf-8", "replace").decode(),
                size if isinstance(size, int) and not isinstance(size, bool) and size >= 0 else None,
                f"sha256:{sha}" if isinstance(sha, str) and _SHA256.fullmatch(sha) else None,
            )


def _text(table: Mapping[str, Any], key: str, longest: int = 300) -> str | None:
    value = table.get(key)
    if not isinstance(value, str) or not value.strip():
        return None
    return value[:longest].encode("utf-8", "replace").decode().strip()
