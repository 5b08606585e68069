"""Files of weights that are asked for by name, as node editors and web interfaces for images have them."""

from __future__ import annotations

import re
from typing import Final

from auditor.model import Kind, Route
from auditor.scan import names
from auditor.scan.found import Found
from auditor.scan.tables import Tables

#: Behind the name of a checkpoint, the first digits of its digest, as Stable Diffusion web UI titles it
#: (its modules/sd_models.py, `CheckpointInfo`: ten of the SHA-256, eight of the older one).
_DIGEST: Final = re.compile(r"\s\[(?P<digest>[0-9a-f]{8}|[0-9a-f]{10})\]$")

#: The beginning of a path on somebody's machine, where a folder says nothing of the file.
_ABSOLUTE: Final = re.compile(r"[/~\\]|\.{1,2}[/\\]|[A-Za-z]:[/\\]|\$")

#: The end of a string in quotes that names a checkpoint, with or without its digest, for a look at bytes.
ENDS: Final = r"\.(?:safetensors|ckpt)(?: \[[0-9a-f]{8,10}\])?[\"'`]"


def file_name(text: str) -> str:
    """The name of the file that a path ends with, whichever system wrote it, without a digest behind it."""
    return re.split(r"[/\\]", _DIGEST.sub("", text.strip()))[-1]


def of_file(text: str, kind: Kind, tables: Tables) -> Found | None:
    """The model that a file of weights is: its publisher's, where its name is known; else one of one's own.

    A file of that name may be another's, so that it is never sure.
    """
    name = file_name(text)
    if not names.is_weights_file(name) or not name[0].isalnum() or name.startswith("mmproj."):
        return None  # what sort of file it is, and not of which model
    model = tables.weight_files.get(name.lower())
    if model is not None:
        return Found(model, "huggingface", Route.WEIGHTS, kind, sure=False)
    text = _DIGEST.sub("", text.strip())
    return Found(name if _ABSOLUTE.match(text) else text, "local", Route.WEIGHTS, kind, sure=False)


def titled(text: str, tables: Tables) -> Found | None:
    """The checkpoint that a text is the title of, which nothing else looks like: `name.ckpt [6ce0161689]`."""
    return of_file(text, Kind.MODEL, tables) if _DIGEST.search(text) else None


def converted(text: str, tables: Tables) -> Found | None:
    """The model whose converted weights a file holds, by its name, wherever that is: `name.Q4_K_M.gguf`."""
    name = file_name(text)
    stem, dot, _ = name.rpartition(".")
    if not dot or not name.lower().endswith(".gguf") or any(sign in name for sign in "{}$<>%* "):
        return None
    said = names.is_quantized(stem) and tables.says_model(f"/{stem}")
    return of_file(name, Kind.MODEL, tables) if said else None
