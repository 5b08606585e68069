"""Weights in the tree: told by name and header, never loaded."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import partial
from typing import Final

from auditor import headers
from auditor.model import Certainty, Kind, Published, Route
from auditor.reading import SourceFile, Tree, Unreadable
from auditor.scan import endings, names
from auditor.scan.identity import located
from auditor.scan.identity.found import Found, reference
from auditor.scan.identity.pinned import as_revision
from auditor.scan.places import Text
from auditor.scan.seam import Find

_ENDINGS: Final = tuple(
    f".{one}" for one in (*endings.WEIGHTS, "mlmodel", "keras", "nemo", "llamafile", "pte", "marisa")
)
#: Names that libraries give to weights whose endings say nothing.
_NAMED: Final = re.compile(
    r"(?:^|/)(?:(?:diffusion_)?pytorch_model|adapter_model|model)(?:[-.][\w.-]+)?\.bin$|(?:^|/)ggml-[\w.-]+\.bin$"
    r"|(?:^|/)(?:tf_model\.h5|flax_model\.msgpack)$"
)
#: Where an ONNX file keeps the tensors that do not fit into it: a part of that file, not a model of its own.
_BESIDE: Final = re.compile(r"(?<=\.onnx)[._]data(?:_\d+)?$")
_SHARD: Final = re.compile(r"-\d{5}-of-\d{5}(?=\.\w+$)")

#: Endings that other things than weights have too; a small file is one of those.
_DOUBTFUL: Final = (".pt", ".pth", ".pyth", ".ckpt", ".bin")
_SMALL: Final = 1024
#: How a file begins that is written in a language of text, as nothing does that a library keeps tensors in.
_TEXT: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*[{\[<#]")

#: An ending of weights that are a program as well, and of what is written about them.
_RUNS: Final = ".llamafile"

_CONFIGS: Final = {
    "adapter_config.json": "base_model_name_or_path",
    "config.json": "_name_or_path",
    "model_index.json": "_name_or_path",
    "tokenizer_config.json": "name_or_path",
}

#: Under which key a GGUF header says what the model is called (GGUF specification, general metadata).
_CALLED: Final = "general.name"


class ConfigScanner:
    """The configurations that libraries write beside weights: which model these are made from."""

    def accepts(self, path: str) -> bool:
        """Whether the file is such a configuration."""
        return path.rpartition("/")[2] in _CONFIGS

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield the adapter of the folder and the base that it names. Raises `Unreadable`."""
        key = _CONFIGS[file.name]
        if key.encode() not in file.data and b"peft_type" not in file.data:
            return
        try:
            raw = json.loads(file.text)
        except (ValueError, RecursionError):
            raise Unreadable("not valid JSON") from None
        base = raw.get(key) if isinstance(raw, dict) else None
        text = Text(file.path, file.text)
        if file.name == "adapter_config.json" and isinstance(raw, dict) and "peft_type" in raw:
            folder = file.path.rpartition("/")[0] or "."
            adapter = Found(folder, "local", Route.WEIGHTS, Kind.ADAPTER)
            yield reference(adapter, text.at(0, 1), "adapter-config", Certainty.CERTAIN)
        if isinstance(base, str) and names.is_hub_name(base):
            revision = raw.get("revision")
            pinned = as_revision(revision) if isinstance(revision, str) else None
            found = Found(base, "huggingface", Route.WEIGHTS, Kind.MODEL, pinned)
            offset = max(file.text.find(json.dumps(base)) + 1, 0)
            certainty = Certainty.CERTAIN if file.name == "adapter_config.json" else Certainty.LIKELY
            yield reference(found, text.at(offset, len(base)), file.name, certainty)


class WeightsScanner:
    """Files that hold weights: each is a model of the tree; the shards of one model are one."""

    def accepts(self, path: str) -> bool:
        """Whether the name is one of a weights file."""
        path = path.lower()
        if path.endswith((".bin", ".h5", ".msgpack")) and _NAMED.search(path):
            return True
        return path.endswith(_ENDINGS) or (".onnx" in path and _BESIDE.search(path) is not None)

    def look(self, tree: Tree, path: str) -> Iterator[Find]:
        """Yield the model that the file is, and what its header says it is made from. Raises `Unreadable`."""
        size = tree.size(path)
        head = tree.head(path, headers.MOST if size > _SMALL else _SMALL)
        digest = headers.pointer(head)
        if path.lower().endswith(_DOUBTFUL) and size < _SMALL and digest is None:
            return
        if _SHARD.search(path) and "-00001-of-" not in path:
            return
        if path.lower().endswith(_RUNS) and digest is None and head and b"\0" not in head:
            return  # a text about such files
        if path.lower().endswith(_DOUBTFUL) and b"\0" not in head and _TEXT.match(head):
            return  # of another program: its settings, a translation, a page
        if _BESIDE.search(path) and tree.kind(_BESIDE.sub("", path)) == "file":
            return
        place = Text(path, "").at(0, 1)
        if not path.rpartition("/")[2].startswith("adapter_model"):  # adapter_config.json speaks for it
            model = path.rpartition("/")[0] or "." if _SHARD.search(path) else path
            revision = f"sha256:{digest}" if digest else None
            found = Found(model, "local", Route.WEIGHTS, Kind.MODEL, revision)
            how = "weights-file" if digest is None else "git-lfs-pointer"
            yield reference(found, place, how, Certainty.CERTAIN)
        if digest is not None:
            return
        name = path.lower()
        texts = headers.texts(name, head, partial(tree.part, path))
        if texts.get(_CALLED):
            yield Published(texts[_CALLED], place, f"header {_CALLED}")
        for key, value in headers.bases(texts):
            named = located.address(value) or (located.Named(value) if names.is_hub_name(value) else None)
            if named is not None:
                base = Found(named.model, "huggingface", Route.WEIGHTS, Kind.MODEL, named.revision)
                yield reference(base, place, f"header {key}", Certainty.LIKELY)
        fault = headers.fault(name, head, size)
        if fault is not None:
            raise Unreadable(fault)
