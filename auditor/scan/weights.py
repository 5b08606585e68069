"""Weights in the tree: told by name and header, never loaded."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from auditor.model import Certainty, Kind, Route
from auditor.reading import SourceFile, Tree, Unreadable
from auditor.scan import names
from auditor.scan.identify import Found, reference
from auditor.scan.places import Text
from auditor.scan.seam import Find

_WEIGHTS: Final = (".gguf", ".safetensors", ".onnx", ".ggml", ".pt", ".pth", ".ckpt", ".mlmodel", ".tflite")
_SHARD: Final = re.compile(r"-\d{5}-of-\d{5}(?=\.\w+$)")
_CONFIGS: Final = {"adapter_config.json": "base_model_name_or_path", "config.json": "_name_or_path"}


class ConfigScanner:
    """`adapter_config.json` and `config.json`: which model these weights are made from."""

    def accepts(self, path: str) -> bool:
        """Whether the file is such a configuration."""
        return path.rpartition("/")[2] in _CONFIGS

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield the adapter of the folder and the base that it names. Raises `Unreadable`."""
        key = _CONFIGS[file.name]
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
            pinned = revision if isinstance(revision, str) and revision != "main" else None
            found = Found(base, "huggingface", Route.WEIGHTS, Kind.MODEL, pinned)
            offset = max(file.text.find(json.dumps(base)) + 1, 0)
            certainty = Certainty.CERTAIN if file.name == "adapter_config.json" else Certainty.LIKELY
            yield reference(found, text.at(offset, len(base)), file.name, certainty)


class WeightsScanner:
    """Files that hold weights: each is a model of the tree; the shards of one model are one."""

    def accepts(self, path: str) -> bool:
        """Whether the name is one of a weights file."""
        return path.endswith(_WEIGHTS)

    def look(self, tree: Tree, path: str) -> Iterator[Find]:
        """Yield the model that the file is. Raises `Unreadable`."""
        if path.endswith((".pt", ".pth", ".ckpt")) and tree.size(path) < 1024:
            return
        if _SHARD.search(path) and "-00001-of-" not in path:
            return
        if path.endswith(".safetensors") and path.rpartition("/")[2].startswith("adapter_model"):
            return  # the adapter_config.json beside it speaks for it
        model = path.rpartition("/")[0] or "." if _SHARD.search(path) else path
        found = Found(model, "local", Route.WEIGHTS, Kind.MODEL)
        text = Text(path, "")
        yield reference(found, text.at(0, 1), "weights-file", Certainty.CERTAIN)
