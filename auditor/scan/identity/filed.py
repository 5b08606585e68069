"""Files of weights by their paths: whose a file is, by its folder or its name, or that it is one's own."""

from __future__ import annotations

import re
from typing import Final

from auditor.model import Kind, Route
from auditor.scan import names
from auditor.scan.identity import weightnames
from auditor.scan.identity.files import file_name, of_maker
from auditor.scan.identity.found import Found
from auditor.scan.loaders.tables import Tables

_NAME: Final = r"(?P<name>[A-Za-z0-9][\w.-]*[/\\]+[A-Za-z0-9][\w.-]*)"

#: A file of GGUF in a folder `publisher/model/`, as LM Studio keeps them ("Import Models" of its docs).
_FILED: Final = re.compile(rf"(?:^|[/\\]){_NAME}[/\\]+[\w.-]+\.gguf", re.IGNORECASE)
#: The same where a repository has a folder for each form: `publisher/model/UD-Q6_K_XL/`.
_BY_FORM: Final = re.compile(rf"(?:^|[/\\]){_NAME}[/\\]+(?P<form>[\w.-]+)[/\\]+[\w.-]+\.gguf", re.IGNORECASE)
#: LM Studio's own folder, in which there are models of other forms too.
_STUDIO: Final = re.compile(
    rf"[/\\]\.?lm-?studio[/\\]+(?:hub[/\\]+)?models[/\\]+{_NAME}(?:[/\\].*)?", re.IGNORECASE
)
#: Folders of one's own, which are no publishers.
_KEPT: Final = re.compile(
    r"(?:.*[-_])?(?:models?|weights|gguf|ggml|llms?|storage|data|mnt|home|disk|volume|cache|downloads?|ollama|vllm)",
    re.IGNORECASE,
)
#: Names of files that say no model: what a converter calls its result, and what stands for any.
_ANY: Final = re.compile(
    r"(?:ggml[-_.])?(?:(?:your|my|the|some|a|any|test|dummy|fake|invalid|example|your-local)[-_.])*model"
    r"(?:[-_.](?:name|file|path|f16|f32|bf16|i?q[0-9]\w*))*",
    re.IGNORECASE,
)
_PART: Final = re.compile(r"-[0-9]{5}-of-[0-9]{5}$")
_OPEN: Final = frozenset("{}$<>%*?\"'|;, ")


def filed_as(text: str, kind: Kind = Kind.MODEL) -> Found | None:
    """The model in whose publisher's folder a path keeps a file; that it is so is likely, and never sure."""
    if text[-5:].lower() != ".gguf" and "studio" not in text:
        return None
    own = _STUDIO.search(text)
    formed = _BY_FORM.search(text) if own is None else None
    told = formed is not None and weightnames.is_form(formed["form"])
    match = own or (formed if told else _FILED.search(text))
    if match is None or match.end() != len(text):
        return None
    name = re.sub(r"\\+|//+", "/", match["name"])
    told = names.is_hub_name(name) and (own is not None or weightnames.is_converted(name))
    told = told and not (match is formed and _KEPT.fullmatch(name.partition("/")[0]))
    return Found(name, "huggingface", Route.WEIGHTS, kind, sure=False) if told else None


def by_path(text: str, kind: Kind, tables: Tables) -> Found | None:
    """The model that a path to a file of weights means: a publisher's, by its folder or by the file's name;
    else one of one's own, where the name of a file of GGUF says which.
    """
    if text[-4:].lower() not in ("gguf", ".bin") and "studio" not in text:
        return None
    found = published_as(text, kind, tables) or filed_as(text, kind)
    if found is not None or text[-5:].lower() != ".gguf" or not ("/" in text or "\\" in text):
        return found
    name = file_name(text)
    stem = _PART.sub("", name[:-5])
    plain = name[:1].isalnum() and not _OPEN.intersection(name) and "://" not in text
    if not plain or _ANY.fullmatch(stem) or names.is_placeholder(stem):
        return None
    said = tables.says_model(f"/{stem}") or weightnames.is_quantized(stem)
    return Found(name, "local", Route.WEIGHTS, kind, sure=False) if said else None


def published_as(text: str, kind: Kind, tables: Tables) -> Found | None:
    """The repository that has a file of this name, where no other has one: `models/ggml-small.bin`."""
    return of_maker(file_name(text), kind, tables) if weightnames.is_weights_file(text) else None
