"""Files of weights that are asked for by name, as node editors and web interfaces for images have them."""

from __future__ import annotations

import re
from typing import Final

from auditor.model import Kind, Route
from auditor.scan.identity import weightnames
from auditor.scan.identity.found import Found, of_service
from auditor.scan.loaders.tables import Tables

#: Behind the name of a checkpoint, the first digits of its digest, as Stable Diffusion web UI titles it
#: (its modules/sd_models.py, `CheckpointInfo`: ten of the SHA-256, eight of the older one).
_DIGEST: Final = re.compile(r"\s\[(?P<digest>[0-9a-f]{8}|[0-9a-f]{10})\]$")

#: How files end that such an interface shows without their endings.
_ENDS: Final = (".safetensors", ".ckpt", ".pth")

#: The beginning of a path on somebody's machine, where a folder says nothing of the file.
_ABSOLUTE: Final = re.compile(r"[/~\\]|\.{1,2}[/\\]|[A-Za-z]:[/\\]|\$")

#: The end of a string in quotes that names a checkpoint, with or without its digest, for a look at bytes.
ENDS: Final = r"\.(?:safetensors|ckpt)(?: \[[0-9a-f]{8,10}\])?[\"'`]"


def file_name(text: str) -> str:
    """The name of the file that a path ends with, whichever system wrote it, without a digest behind it."""
    return re.split(r"[/\\]", _DIGEST.sub("", text.strip()))[-1]


def is_of_machine(text: str) -> bool:
    """Whether a path begins with a place on somebody's machine."""
    return _ABSOLUTE.match(text) is not None


def of_file(text: str, kind: Kind, tables: Tables) -> Found | None:
    """The model that a file of weights is: its publisher's, where its name is known; else one of one's own.

    A file of that name may be another's, so that it is never sure.
    """
    text, whole = _DIGEST.sub("", text.strip()).removeprefix("./"), text.strip().removeprefix("./")
    name, titled = file_name(text), text != whole
    if not name[:1].isalnum() or name.startswith("mmproj."):
        return None  # what sort of file it is, and not of which model
    if not weightnames.is_weights_file(name) and not titled:
        return None
    ended = (name.lower(), *(f"{name.lower()}{end}" for end in _ENDS if titled))
    model = next((tables.weight_files[one] for one in ended if one in tables.weight_files), None)
    if model is not None:
        return Found(model, "huggingface", Route.WEIGHTS, kind, sure=False)
    return Found(name if is_of_machine(text) else text, "local", Route.WEIGHTS, kind, sure=False)


def titled(text: str, tables: Tables) -> Found | None:
    """The checkpoint that a text is the title of, which nothing else looks like: `name.ckpt [6ce0161689]`."""
    return of_file(text, Kind.MODEL, tables) if _DIGEST.search(text) else None


def converted(text: str, tables: Tables) -> Found | None:
    """The model whose converted weights a file holds, by its name, wherever that is: `name.Q4_K_M.gguf`."""
    name = file_name(text)
    stem, dot, _ = name.rpartition(".")
    if not dot or not name.lower().endswith(".gguf") or any(sign in name for sign in "{}$<>%* "):
        return None
    said = weightnames.is_quantized(stem) and tables.says_model(f"/{stem}")
    return of_file(name, Kind.MODEL, tables) if said else None


#: Words for stores whose repositories hold files of weights, and the name of such a repository.
_STORES: Final = (b"huggingface", b"hf.co", b"hf_hub", b"modelscope", b"gpt4all")
#: How files of tests are called; of those of Python what they hold says more.
_OF_FUNCTIONS: Final = re.compile(r"[._](?:test|spec)\.(?!py$)\w+$")
_REPOSITORY: Final = re.compile(rb"/[\w.-]*[_-]gguf[\"'`:@]")


def alone(path: str, source: bytes) -> bool:
    """Whether a program speaks of no store of models, of which a file of weights may be a part.

    Tests of single functions are given names of files that nobody opens.
    """
    return not _OF_FUNCTIONS.search(path) and not speaks_of_store(source)


def speaks_of_store(source: bytes) -> bool:
    """Whether a program speaks of a store of models, or of a repository of one."""
    source = source.lower()
    return any(word in source for word in _STORES) or _REPOSITORY.search(source) is not None


#: What files are called that stand in for a model, or that the program writes itself.
_NO_NAME: Final = re.compile(
    r"(?i)(?:^|[-_.])(?:fake|dummy|mock|tests?|sample|example|your|my|state|checkpoint|output)(?:[-_.]|$)"
)


#: A name of words and numbers.
_PLAIN: Final = re.compile(r"[A-Za-z0-9][\w-]*(?:\.[0-9]+[\w-]*)*", re.ASCII)


#: The form of whisper.cpp's files, which are called after their size alone: `ggml-base.en.bin`.
_SIZED: Final = re.compile(r"ggml-(?:tiny|base|small|medium|large|silero)[\w.-]*\.bin")


def of_maker(name: str, kind: Kind, tables: Tables) -> Found | None:
    """The model whose file only its maker calls so, wherever a copy of it lies; never sure."""
    model = tables.telling_files.get(name.lower())
    return Found(model, "huggingface", Route.WEIGHTS, kind, sure=False) if model is not None else None


def of_library(name: str, kind: Kind, tables: Tables) -> Found | None:
    """The model whose file only its maker calls so, or a library that fetches it by that name; never sure."""
    if (made := of_maker(name, kind, tables)) is not None:
        return made
    library = tables.service_of(name)
    telling = library is not None and library.telling and library.route is Route.WEIGHTS
    return of_service(library, name, kind, sure=False) if library is not None and telling else None


def told(text: str, tables: Tables) -> Found | None:
    """The model that a file of weights is whose name is known, or says more than one word of it."""
    name = file_name(text)
    if (fetched := of_library(name, Kind.MODEL, tables)) is not None:
        return fetched
    stem, _, ending = name.rpartition(".")
    if stem.isalpha() or _NO_NAME.search(stem):
        return None
    if ending == "task" and _PLAIN.fullmatch(stem):  # a model of MediaPipe with what it needs, in one file
        return Found(name, "local", Route.WEIGHTS, Kind.MODEL, sure=False)
    if not weightnames.is_weights_file(name):
        return None
    known = _SIZED.fullmatch(name) or name.lower() in tables.weight_files
    said = known or tables.says_model(f"/{stem}")  # `whisper-base.tflite`
    return of_file(name, Kind.MODEL, tables) if said else None
